/** Turns of phrase that tell a loss: a verb and the words behind it or behind its people. Data only. */
import type { Effect } from './schema.ts';

export interface Turn {
  readonly effect: Effect;
  /** whom it befell: what the verb takes (active or passive), its subject, or who stands behind the whole ("made off *with nine girls*") */
  readonly of: 'object' | 'subject' | 'behind';
  /** said of things as well: only soldiers are meant by it */
  readonly soldiers?: true;
  /** the words behind the verb, each a way of going on */
  readonly tails: readonly (readonly string[])[];
}

const rows: readonly (readonly [verbs: string, tails: string, effect: Effect, of: Turn['of'], soldiers?: true])[] = [
  ['mow cut gun strike hack hew', 'down', 'killed', 'object'],
  ['finish kill bump', 'off', 'killed', 'object', true],
  ['pick', 'off', 'killed', 'object'],
  ['wipe snuff take', 'out', 'killed', 'object', true],
  ['blow', 'up|to pieces|to bits|apart', 'killed', 'object'],
  [
    'put place knock take',
    'out of action|out of combat|out of fight|out of the fight|out of commission|out of battle|out of service|out of operation|hors de combat',
    'killed-or-wounded',
    'object',
  ],
  ['render make', 'hors de combat|harmless|unfit for battle|unfit for combat', 'killed-or-wounded', 'object'],
  [
    'become fall go',
    'out of use|out of action|out of order|hors de combat|out of combat',
    'killed-or-wounded',
    'subject',
  ],
  ['account', 'for', 'killed', 'behind', true],
  ['end take claim cost', 'the life of|the lives of|the lives of up to|life of|lives of', 'killed', 'behind'],
  ['bring cause mean spell', 'death to|the death of|the deaths of|death for', 'killed', 'behind', true],
  [
    'lose lay give yield sacrifice',
    'the life|their life|the lives|down their lives|up their lives|down the life',
    'killed',
    'subject',
  ],
  ['pay', 'with their lives|with his life|with her life|with the life', 'killed', 'subject'],
  ['meet find', 'their death|their deaths|his death|her death|death|their end|his end', 'killed', 'subject'],
  ['come', 'to their death|to their deaths|to grief|back in coffins|home in coffins', 'killed', 'subject'],
  ['fall plunge leap', 'to their deaths|to their death|to his death|victim|victims|dead', 'killed', 'subject'],
  ['become fall', 'martyr|martyrs|a martyr|as martyrs|shahid|shahids', 'killed', 'subject'],
  ['attain embrace achieve drink taste', 'martyrdom|the cup of martyrdom', 'killed', 'subject'],
  [
    'go',
    'down with her|down with him|down with it|down with the ship|down with their ship|down with his ship',
    'killed',
    'subject',
  ],
  ['breathe', 'their last|his last|her last', 'killed', 'subject'],
  ['lie', 'buried|dead|in graves|in their graves', 'killed', 'subject'],
  ['come', 'to harm|to any harm', 'killed-or-wounded', 'subject'],
  ['fail', 'to return|to come back', 'missing', 'subject'],
  ['see hear', 'again|of again|from again|from since|since', 'missing', 'object'],
  [
    'fall go',
    'prisoner|captive|into captivity|into the hands of|into enemy hands|into our hands',
    'captured',
    'subject',
  ],
  ['give hand', 'themselves up|themselves over|himself up|itself up|itself over|herself up', 'captured', 'subject'],
  ['turn', 'themselves in|himself in|itself in|themselves over|themselves up', 'captured', 'subject'],
  ['tear rip blast', 'to pieces|to bits|to shreds|apart', 'killed', 'object'],
  ['lay throw put', 'down their arms|down their weapons|down arms|down weapons', 'captured', 'subject'],
  ['carry lead march spirit whisk drag haul take herd truck drive', 'off|away', 'abducted', 'object'],
  ['make run walk ride flee', 'off with|away with', 'abducted', 'behind'],
  [
    'lose',
    'a leg|a limb|an arm|an eye|a hand|a foot|both legs|both arms|limbs|legs|their legs|their sight|their limbs',
    'wounded',
    'subject',
  ],
  [
    'hack cut chop lop saw',
    'off limbs of|off the limbs of|off hands of|off the hands of|off the arms of|off arms of|off the legs of|off legs of',
    'wounded',
    'behind',
  ],
  ['cut slit', 'the throats of|the throat of', 'killed', 'behind'],
  ['amputate', 'limbs of|the limbs of|hands of|the hands of|the arms of|the legs of', 'wounded', 'behind'],
];

export const TURNS: ReadonlyMap<string, readonly Turn[]> = rows.reduce((map, [verbs, tails, effect, of, soldiers]) => {
  const turn: Turn = {
    effect,
    of,
    tails: tails.split('|').map((tail) => tail.split(' ')),
    ...(soldiers ? { soldiers } : {}),
  };
  for (const verb of verbs.split(' ')) map.set(verb, [...(map.get(verb) ?? []), turn]);
  return map;
}, new Map<string, readonly Turn[]>());

/** Forms of the verbs as they stand in texts: what wakes the kind. */
export const TURN_TRIGGERS: readonly string[] =
  'mowed mown mowing cut cutting gunned struck hacked hacking shot shoot shoots shooting finished picked wiped wiping snuffed blew blown put putting placed knocked took taken render rendered rendering made makes became become become fell fallen go went gone accounted accounting end ended ending taking claims brought caused meant spelled lost lost laid gave given yielded sacrificed pay paid met found came plunged leapt attained embraced achieved drank tasted breathed lie lies lay failed fail seen heard threw thrown led marched spirited whisked dragged hauled herded trucked drove driven ran walked rode fled turned turning tore torn ripped blasted picks picking chopped lopped sawed amputated amputating slit slits slitting carried carrying capitulated held holds hold holding surrenders'.split(
    ' ',
  );
