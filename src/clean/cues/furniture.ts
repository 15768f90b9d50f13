/** Lines that sites put around a report. Each is matched against a whole line without its marks. */
export interface Cue {
  readonly reason: string;
  readonly forms: readonly RegExp[];
}

/** A line longer than this is not furniture, whatever it begins with, unless its cue says `long`. */
export const LONGEST_FURNITURE = 240;

export const FURNITURE: readonly Cue[] = [
  {
    reason: 'notifications and accounts',
    forms: [
      /^stay (?:up to date|informed|connected)\b.{0,40}\b(?:notifications?|with us|alerts)\b/iu,
      /^notifications? can be managed\b/iu,
      /^(?:get|turn on|enable|allow|manage) (?:breaking |news |our |push |desktop )*notifications?\b/iu,
      /^thank you for (?:registering|subscribing|signing up|your (?:subscription|registration|support))/iu,
      /^please (?:refresh|reload|log ?in|sign ?in|enable (?:javascript|cookies))\b/iu,
      /^(?:log|sign) ?(?:in|out|up)(?: (?:to|with|or|for free|now|here)\b.{0,60})?[.!]?$/iu,
      /^(?:create|register for) (?:an|your|a free) account\b.{0,80}$/iu,
      /^(?:already|not yet) (?:a|an|have) .{0,40}(?:subscriber|member|account|registered)\b.{0,60}$/iu,
      /^forgot(?:ten)? (?:your )?password\b/iu,
      /^(?:you need to enable|your browser does not support|this (?:video|browser|content) (?:can ?not|is not|isn['’]t))\b/iu,
    ],
  },
  {
    reason: 'newsletter and subscription',
    forms: [
      /^(?:sign up|subscribe|register|join us)\b.{0,120}\b(?:newsletters?|email|e-mail|inbox|alerts?|updates|channel|podcast|briefing|today|now|here)\b/iu,
      /^(?:sign up|subscribe|subscribe now|newsletters?|free newsletters?|e-?mail address|your e-?mail|join our (?:mailing list|newsletter|channel|telegram).{0,60})[:.!]?$/iu,
      /^(?:get|receive) .{0,80}\b(?:in your inbox|to your inbox|by e-?mail|newsletter)\b/iu,
      /^(?:follow|like|find|join) us\b.{0,80}$/iu,
      /^(?:also )?(?:follow|read|watch) .{0,40} on (?:facebook|twitter|x|telegram|instagram|youtube|google news|whatsapp)\b.{0,40}$/iu,
      /^(?:download|get) (?:the|our) .{0,40}\bapp\b.{0,60}$/iu,
    ],
  },
  {
    reason: 'cookies and terms',
    forms: [
      /^(?:we|this (?:web)?site) (?:and our partners )?uses? (?:cookies|akismet)\b/iu,
      /^by (?:continuing|using|clicking|signing|subscribing)\b.{0,120}\b(?:agree|accept|consent|cookies|terms)\b/iu,
      /^(?:accept|reject|manage|allow)(?: all| my)?(?: cookies| preferences| settings)?[.!]?$/iu,
      /^(?:cookie|privacy) (?:policy|settings|preferences|notice|statement)s?(?:\s.{0,60})?$/iu,
      /^(?:terms (?:of (?:use|service)|and conditions|& conditions)|about us|contact us|advertise(?: with us)?|site ?map|help|imprint)(?:\s?[|•·].{0,100})?$/iu,
      /^learn how your comment data is processed/iu,
    ],
  },
  {
    reason: 'comment form',
    forms: [
      /^(?:leave|post|write|add|submit) (?:a|your|the first) (?:reply|comment|response)\b.{0,60}$/iu,
      /^leave a reply\b/iu,
      /^be the first to (?:comment|reply|review|respond)\b.{0,40}$/iu,
      /^please enter (?:your|an|a)\b.{0,60}$/iu,
      /^(?:cancel reply|post comment|view comments?|show comments?|hide comments?|load more comments|comments? (?:are|is) (?:closed|off|disabled).{0,40}|(?:no|\d{1,5}) (?:comments?|replies|responses))[.!]?$/iu,
      /^your email address will not be published\b/iu,
      /^required fields are marked\b/iu,
      /^save my name, e-?mail\b/iu,
      /^you must be logged in to\b/iu,
      /^(?:name|e-?mail|website|comment|comments|your name|message)\s?\*?:?$/iu,
      /^join the (?:conversation|discussion)\b.{0,40}$/iu,
    ],
  },
  {
    reason: 'sharing',
    forms: [
      /^(?:click to )?(?:share|tweet|print|e-?mail|pin|copy link|save|bookmark)(?: (?:this|on|via|to|it|with)\b.{0,60})?(?: \(opens in new window\))?[:.!]?$/iu,
      /^(?:facebook|twitter|telegram|whatsapp|linkedin|reddit|pinterest|instagram|youtube|vk|viber|messenger|email|e-mail|print|copy link)(?:[\s,|•·/]{1,4}(?:facebook|twitter|x|telegram|whatsapp|linkedin|reddit|pinterest|instagram|youtube|vk|viber|messenger|email|e-mail|print|copy link)){0,12}$/iu,
      /^link copied[.!]?$/iu,
    ],
  },
  {
    reason: 'navigation',
    forms: [
      /^(?:view|read|see|show|load|learn) (?:more|less|all)\b.{0,10}$/iu,
      /^(?:skip to|jump to|back to|return to) (?:main |page )?(?:content|navigation|top|home|home ?page|main|menu)\b.{0,20}$/iu,
      /^(?:menu|search|home|close|open menu|toggle navigation|advertisement|advertising|sponsored(?: content)?|continue reading|story continues below.{0,40}|article continues.{0,40}|next|previous|next article|previous article|scroll to continue|loading\.{0,3}|top stories|latest news|all rights reserved\.?|\d{1,3} (?:min(?:ute)?s?)(?: read)?)$/iu,
      /^(?:tags?|topics?|categories|filed under|posted in|keywords|more on|also in)\s?:.{0,160}$/iu,
    ],
  },
  {
    reason: 'copyright',
    forms: [
      /^(?:copyright\b.{0,20}|©)\s{0,2}(?:\d{4}|\p{L}).{0,600}$/iu,
      // "(c) In the night to …" is the third of a list
      /^\(c\)\s{0,3}(?:\d{4}\b.{0,200}|\p{Lu}[^.]{0,60})$/iu,
      /^\p{L}[^.©]{1,60}\s?©\s?\d{4}.{0,80}$/iu,
      /\ball rights reserved\b[^.]{0,60}\.?$/iu,
      /^(?:unauthorized|unauthorised) (?:use|reproduction)\b/iu,
    ],
  },
];

/** Headings of lists of other reports; what follows belongs to them while it is headlines. */
export const LIST_HEADINGS =
  /^(?:related|related (?:articles|stories|news|posts|content|topics|links|coverage)|popular|most (?:popular|read|viewed|shared)|more (?:from|news|stories|on this|in|like this)\b.{0,40}|recommended(?: for you)?|you (?:may|might) also (?:like|enjoy|be interested in).{0,20}|read (?:also|next|more)|see also|also read|trending(?: now)?|latest(?: news| stories)?|editor['’]?s['’]? picks|what to read next|don['’]t miss|in other news|from our partners|sponsored links|promoted stories)\s?:?$/iu;

/** Notes about the writers at the foot of a report. */
export const WRITERS: readonly RegExp[] = [
  /^\p{Lu}[\p{L}.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){1,3} is (?:a|an|the) .{0,60}\b(?:reporter|journalist|correspondent|editor|writer|columnist|contributor|fellow|analyst)\b.{0,120}\.$/u,
  /^(?:the )?.{2,60}\b(?:journalist|writer|reporter|author)s? writes? .{0,30}\bfor\b.{1,50}\.$/iu,
  /\bcontributed (?:to this (?:report|story|article)|reporting)\b.{0,60}\.?$/iu,
  /^\(?(?:reporting|additional reporting|writing|editing|compiled|translated) by .{2,200}\)?\.?$/iu,
];
