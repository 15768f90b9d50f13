/** Properties of files, which writing programs fill with words of their own. */

const PROGRAM_TITLES =
  /^(?:microsoft (?:word|powerpoint|excel) ?[-–]|untitled|document ?\d{0,3}$|print(?:ing)?$|slide 1$|powerpoint presentation$)/iu;
const FILE_NAMES = /\.(?:docx?|pdf|indd|rtf|odt|tmp|qxd|pptx?|html?)$/iu;
const PROGRAM_AUTHORS =
  /^(?:admin(?:istrator)?|user ?\d{0,3}|owner|author|microsoft office user|windows user|hp|dell|acer|lenovo|pc|python-docx|un-named)$/iu;

/** The title of a report; null for the name of a file, such as "Microsoft Word - brief_v3.docx". */
export const titleProperty = (title: string | null): string | null =>
  title === null || PROGRAM_TITLES.test(title) || FILE_NAMES.test(title) || !/\p{L}{2}/u.test(title) ? null : title;

/** Who wrote a report; null for a log-in name ("jsmith") or a program. */
export const authorProperty = (author: string | null): string | null =>
  author === null || PROGRAM_AUTHORS.test(author) || !/\p{L}{2}/u.test(author) || /^[\p{Ll}\d._-]{1,40}$/u.test(author)
    ? null
    : author;
