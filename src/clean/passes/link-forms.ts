/** How links look once a page has been turned into text. */

/** `</topics/sudan>,`: a path of the site, possibly broken over lines. At most two breaks, each piece bounded. */
export const PATH_LINK = /<\/[\p{L}\p{N}][^<>\s]{0,300}(?:\n{1,3}[^<>\s]{1,200}){0,2}>,?/gu;
/** `<a href="…">words</a>>` */
export const ANCHOR = /<a\s[^<>]{0,2000}>(?<words>[^<>]{0,500})<\/a>>?/giu;
/** `<https://…>`, `https://…>` */
export const BARE_LINK = /<(?:https?:\/\/|www\.)[^<>\s]{1,2000}>|(?:https?:\/\/|www\.)[^<>\s]{1,2000}>/giu;
/** Tags that lost their partner. */
export const STRAY_TAG =
  /<\/?(?:a|b|i|em|strong|span|div|p|br|img|u|sup|sub|font|h[1-6]|li|ul|ol)(?:\s[^<>]{0,2000})?\/?>/giu;
/** A line with nothing but an angle bracket on it. */
export const LONE_BRACKET = /(?<=^|\n)[ \t]{0,20}[<>]{1,3}[ \t]{0,20}(?=\n|$)/gu;

export const isAddress = (words: string): boolean => /^\s{0,10}(?:https?:\/\/|www\.)\S{1,2000}\s{0,10}$/iu.test(words);
