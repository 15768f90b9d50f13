/** Cleaning cases: what goes in, what is left, and the reasons of what went. Line feeds in `left` as they come out. */
export interface Case {
  readonly of: string;
  readonly text: string;
  readonly left: string;
  readonly reasons?: readonly string[];
  readonly cites?: readonly string[];
}

const BODY = 'Two bridges fell on Monday, the governor said. No one was hurt.';

export const CASES: readonly Case[] = [
  {
    of: 'line ends',
    text: `\uFEFFBridges fall\r\n\r\n${BODY}\r\n`,
    left: `Bridges fall\n\n${BODY}`,
    reasons: ['byte order mark'],
  },
  {
    of: 'hard blanks and characters that do not show',
    text: 'Martial\u00A0law was de\u00ADclared.',
    left: 'Martial law was declared.',
    reasons: ['character that does not show'],
  },

  // Links
  {
    of: 'an address shown as its own link',
    text: 'The drill <a href="https://example.org/drill">https://example.org/drill</a>> had begun on Friday.',
    left: 'The drill had begun on Friday.',
    reasons: ['address of a link'],
  },
  {
    of: 'the words of a link stay',
    text: 'The <a href="/a">ministry of defence</a> denied it.',
    left: 'The ministry of defence denied it.',
    reasons: ['tag of a link', 'tag of a link'],
  },
  {
    of: 'a stop after a link stays',
    text: 'It counted 14 dead <a href="https://example.org/1">https://example.org/1</a>.',
    left: 'It counted 14 dead.',
  },
  {
    of: 'a menu of links, one of them broken over lines',
    text: `REGION </region/one>,\n\nSOUTH REGION </region/south-\n\nregion>, HILLS\n\n</region/hills>\n\nBridges fall\n\n${BODY}`,
    left: `Bridges fall\n\n${BODY}`,
    reasons: ['list of links', 'list of links', 'list of links'],
  },
  {
    of: 'a link at the start of a line in the middle of a sentence',
    text: 'People shared the pictures of the column widely and then\n\n<a href="https://example.org/p">https://example.org/p</a> turned to other things.',
    left: 'People shared the pictures of the column widely and then turned to other things.',
  },
  {
    of: 'a sentence with a link stays',
    text: 'The town </towns/town>, on the river, was held by both sides in turn.',
    left: 'The town, on the river, was held by both sides in turn.',
  },
  { of: 'lone brackets and bare addresses', text: `https://t.me/example>\n\n<\n\n${BODY}`, left: BODY },
  {
    of: 'less-than in a sentence stays',
    text: 'Losses were < 5 and > 2 that day.',
    left: 'Losses were < 5 and > 2 that day.',
    reasons: [],
  },
  {
    of: 'markdown',
    text: `## Bridges fall\n\nThe **governor** spoke [to us](https://example.org/x).\n\n___\n\n${BODY}`,
    left: `Bridges fall\n\nThe governor spoke to us.\n\n${BODY}`,
  },

  // Reference marks
  {
    of: 'marks go and stay as cites',
    text: 'Six died.[12][13] Two fled.[d]',
    left: 'Six died. Two fled.',
    cites: ['12', '13', 'd'],
  },
  {
    of: 'a mark glued between sentences leaves a space',
    text: 'It left the zone.[62]Later it came back.',
    left: 'It left the zone. Later it came back.',
    cites: ['62'],
  },
  {
    of: 'a mark glued between words leaves a space',
    text: 'They accidentally[7]shot down a drone, guns;[8][9]heavy fire.',
    left: 'They accidentally shot down a drone, guns; heavy fire.',
    cites: ['7', '8', '9'],
  },
  {
    of: 'requests of editors',
    text: 'It held out.[137][dead link] It fell.[citation needed][note 3]',
    left: 'It held out. It fell.',
    cites: ['137', 'dead link', 'citation needed', 'note 3'],
  },
  {
    of: 'a mark that lost its number',
    text: 'Talks began.[] They failed.',
    left: 'Talks began. They failed.',
    cites: [],
  },
  {
    of: 'a blank before the mark goes too',
    text: 'Six died [12]. Two fled. [13] All rest.',
    left: 'Six died. Two fled. All rest.',
    cites: ['12', '13'],
  },
  {
    of: 'insertions of editors stay',
    text: '“the war has already … [gone] beyond” and “support[s] the plan, w[ould] win, ha[d] grown [and] went, said [he]”',
    left: '“the war has already … [gone] beyond” and “support[s] the plan, w[ould] win, ha[d] grown [and] went, said [he]”',
    cites: [],
    reasons: [],
  },
  {
    of: 'years and lists in brackets stay',
    text: 'The pact of [1994] held.\n[1] First point',
    left: 'The pact of [1994] held.\n[1] First point',
    cites: [],
  },

  // Wiki
  {
    of: 'an infobox without its contents, but for its caption',
    text: `![]() | This article needs more sources. |\nBattle of the Bridges | |||\n---|---|---|\n![]() Map of the valley | |||\nStrength | |||\nEquipment:\n|\n| |||\n${BODY}[edit]`,
    left: `Battle of the Bridges\n\n${BODY}`,
  },
  {
    of: 'rows that lack a note keep what they say',
    text: `| Side | Killed | Note |\n| North | 80 killed | |\n| South | 9 killed |  |\n\n${BODY}`,
    left: `| Side | Killed | Note |\n| North | 80 killed | |\n| South | 9 killed | |\n\n${BODY}`,
  },
  {
    of: 'a table with its contents stays',
    text: 'Side | Dead | Hurt\nNorth | 12 | 30\nSouth | 9 | 17',
    left: 'Side | Dead | Hurt\nNorth | 12 | 30\nSouth | 9 | 17',
    reasons: [],
  },

  // Damage
  {
    of: 'letters scattered over lines',
    text: `The governor said nothing more.\n\nV\n\no\n\nl\n\nu n\n\nt\n\ne r s\n\n${BODY}`,
    left: `The governor said nothing more.\n\n${BODY}`,
    reasons: ['letters scattered over lines'],
  },
  {
    of: 'damaged letters stay',
    text: 'The village of Qa?alt? in Az?rbaycan was shelled.',
    left: 'The village of Qa?alt? in Az?rbaycan was shelled.',
    reasons: [],
  },
  { of: 'a column of figures stays', text: '12\n14\n9\n8\n30\n41', left: '12\n14\n9\n8\n30\n41', reasons: [] },
  { of: 'empty brackets', text: 'The town (  ) fell.', left: 'The town fell.' },

  // Around the report
  {
    of: 'byline and date line',
    text: `Bridges fall\n\nBy Ana Petrova\nTuesday 6 October 2020 09:12 BST\n\n${BODY}`,
    left: `Bridges fall\n\n${BODY}`,
  },
  {
    of: 'dates that head the days of a chronicle stay',
    text: 'Bridges of the valley\n\n5 October 2020\nOne bridge fell.\n\n6 October 2020\nAnother fell.',
    left: 'Bridges of the valley\n\n5 October 2020\nOne bridge fell.\n\n6 October 2020\nAnother fell.',
    reasons: [],
  },
  {
    of: 'an appeal in the middle of the report',
    text: `Bridges fall\n\n${BODY}\n\nYour donation funds our reporters\n\nWe send a journalist to every flooded valley, and advertising no longer pays the fare.\n\nThe Post has no owner but you, and a donation of any size counts.\n\nYour subscription keeps the presses running.\n\nThe governor asked people to support the families and donate blood.`,
    left: `Bridges fall\n\n${BODY}\n\nThe governor asked people to support the families and donate blood.`,
    reasons: ['appeal to readers', 'appeal to readers', 'appeal to readers', 'appeal to readers'],
  },
  {
    of: 'a newsletter line',
    text: `${BODY}\n\nSign up for our free weekly newsletter. Support independent reporting.`,
    left: BODY,
  },
  {
    of: 'signing up for the army stays',
    text: 'The premier urged people to sign up as volunteers.\n\nSubscribe',
    left: 'The premier urged people to sign up as volunteers.',
  },
  {
    of: 'a comment form',
    text: `${BODY}\n\nBe the first to comment\n\nLeave a Reply\n\nPlease enter your comment!\nPlease enter your name here`,
    left: BODY,
  },
  {
    of: 'notices of rights and cookies',
    text: `We use cookies to improve your visit.\n\n${BODY}\n\n© 2020, The Post. Reproduction without written permission is prohibited. Ask first.`,
    left: BODY,
  },
  {
    of: 'a list of other reports',
    text: `${BODY}\n\nRelated\n\nTruce unlikely to hold\n\nWhat the river means to the valley\n\nPopular\n\nTen best goals of the cup`,
    left: BODY,
  },
  {
    of: 'a list in the middle ends at the next sentence',
    text: `${BODY}\n\nRead also\n\nTruce unlikely to hold\n\nThe governor spoke again on Tuesday.`,
    left: `${BODY}\n\nThe governor spoke again on Tuesday.`,
  },
  {
    of: 'credits of pictures, not their captions',
    text: `FALLEN: A bridge over the river on Monday. Photo: Army Press / AP / NTB\nview more\n\nA bridge. (Photo: A. Petrova/Valley Post)\n\n${BODY}`,
    left: `FALLEN: A bridge over the river on Monday.\n\nA bridge.\n\n${BODY}`,
  },
  {
    of: 'a photo in a sentence stays',
    text: 'The photo: it shows two bridges. They fell.',
    left: 'The photo: it shows two bridges. They fell.',
    reasons: [],
  },
  { of: 'an agency picture slug', text: `River War\nRiver War (Army Press Office)\n\n${BODY}`, left: BODY },
  {
    of: 'notes about the writers',
    text: `${BODY}\n\nAna Petrova is the regional correspondent of the Post.\n\nReuters reporter Lars Holm contributed to this story.`,
    left: BODY,
  },

  // Paragraphs
  {
    of: 'lines that the page width broke',
    text: 'Two bridges fell on Monday after a night of shelling, the\ngovernor said in a statement that was read on television.\nNo one was hurt, but the road to the valley stays closed\nfor a week. The army sent engineers to build a crossing\nfor trucks. Villages on the other side get their bread by\nboat, as they did in the winter of the great flood, when\nthe river took both.',
    left: 'Two bridges fell on Monday after a night of shelling, the governor said in a statement that was read on television. No one was hurt, but the road to the valley stays closed for a week. The army sent engineers to build a crossing for trucks. Villages on the other side get their bread by boat, as they did in the winter of the great flood, when the river took both.',
  },
  {
    of: 'lines that are sentences stay lines',
    text: 'Two bridges fell on Monday.\nNo one was hurt in the night.\n"We will build them again."',
    left: 'Two bridges fell on Monday.\nNo one was hurt in the night.\n"We will build them again."',
    reasons: [],
  },
  {
    of: 'a headline without a stop stays apart',
    text: 'Two bridges fall in the valley as fighting spreads\n\nTwo bridges fell on Monday.',
    left: 'Two bridges fall in the valley as fighting spreads\n\nTwo bridges fell on Monday.',
    reasons: [],
  },
];
