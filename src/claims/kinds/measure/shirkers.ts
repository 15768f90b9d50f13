/**
 * "Those who fail to report *face* two years in prison", by the order of the words: parsers take the verb for a noun as often
 * as not. And those taken from a bus, kept in uniform, sent home.
 */
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { actAt } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { isTaken } from '../../stand.ts';
import { authoritiesOf } from './acts.ts';
import { isOfService } from './duties.ts';
import { ofPeople } from './of-people.ts';
import { counted, isPeople } from './people.ts';
import type { Act, Measure, MeasureSlots } from './schema.ts';

/** Their words, as `Kind.triggers`. */
export const SHIRKER_WORDS: readonly string[] = [
  'face',
  'risk',
  'fail',
  'refuse',
  'uniform',
  'demobilize',
  'demobilise',
  'discharge',
  'condemn',
  'keep',
];

export const shirkersIn = (scene: Scene): Draft[] => [
  ...facing(scene),
  ...scene
    .tree()
    .words.flatMap((word) =>
      word.upos === 'VERB' ? [...keptOn(scene, word), ...sentHome(scene, word), ...condemned(scene, word)] : [],
    ),
];

const WHO =
  /^(?:those|anyone|anybody|men|women|persons|people|whoever|conscripts|reservists|recruits|youths|citizens|soldiers|he|all)$/u;
const SHIRKS =
  /^(?:fails?|refuses?|evades?|dodges?|deserts?|ignores?|avoids?|escapes?|neglects?|disobeys?|resists?|abscond|shirks?)$/u;
const BEARS = /^(?:faces?|risks?|incurs?|gets?|receives?)$/u;
const PENALTY =
  /^(?:prison|jail|imprisonment|fines?|fined|years?|months?|death|execution|penalt(?:y|ies)|punishment|detention|custody)$/u;

/** Tokens decide. */
function facing(scene: Scene): Draft[] {
  const { from, to } = scene.sentence;
  for (let at = from; at < to; at++) {
    const whoever = lowerAt(scene, at) === 'whoever';
    if (!WHO.test(lowerAt(scene, at)) || !(whoever || /^(?:who|of)$/u.test(lowerAt(scene, at + 1)))) continue;
    const who = whoever
      ? at
      : lowerAt(scene, at + 1) === 'who'
        ? at + 1
        : nextOf(scene, at + 1, to, /^who$/u, WHO_TOKENS);
    const shirk = who === -1 ? -1 : nextOf(scene, who + 1, to, SHIRKS, SHIRK_TOKENS);
    // "who *do not report*"
    const not = who === -1 ? -1 : nextOf(scene, who + 1, to, /^(?:not|never)$/u, SHIRK_TOKENS);
    const does =
      shirk !== -1
        ? shirk
        : not !== -1 &&
            /^(?:report|serve|register|appear|enlist|respond|present|obey|comply)$/u.test(lowerAt(scene, not + 1))
          ? not
          : -1;
    if (does === -1) continue;
    const bears = nextOf(scene, does + 1, to, BEARS, FAR_TOKENS);
    const penalty = bears === -1 ? -1 : nextOf(scene, bears + 1, to, PENALTY, FAR_TOKENS);
    if (penalty === -1 || !isOfService(scene)) continue;
    const affected = scene.doc.text.slice(scene.tokens[at]?.start ?? 0, scene.tokens[bears - 1]?.end ?? 0);
    const slots: MeasureSlots = {
      measure: 'desertion-penalty',
      act: 'in-force',
      authority: null,
      affected,
      count: null,
      subset: false,
      share: null,
    };
    return [{ trigger: { from: bears, to: bears + 1 }, slots: { ...slots }, performed: true, modality: 'reported' }];
  }
  return [];
}
const WHO_TOKENS = 5;
const SHIRK_TOKENS = 4;
const FAR_TOKENS = 16;
function nextOf(scene: Scene, from: number, to: number, words: RegExp, most: number): number {
  for (let at = from; at < Math.min(to, from + most); at++) if (words.test(lowerAt(scene, at))) return at;
  return -1;
}

function draftOf(scene: Scene, word: Word, measure: Measure, act: Act, who: Word): Draft[] {
  const told = actAt(scene, word.at);
  if (told === null || !isTaken(told) || told.mood.modality !== undefined) return [];
  const [holder] = authoritiesOf(scene, told);
  return [ofPeople(scene, word, who, { measure, act, authority: holder?.party ?? null })];
}

const SERVING = /^(?:conscript|recruit|reservist|soldier|man|draftee|class|cohort|intake|officer)$/u;

/** "were *kept in uniform* for up to eight years" */
function keptOn(scene: Scene, word: Word): Draft[] {
  if (!/^(?:keep|hold|retain)$/u.test(word.lemma)) return [];
  const under = childrenBy(word, 'obl').some(
    (one) =>
      (one.lower === 'uniform' && prepositionOf(one) === 'in') ||
      (one.lower === 'arms' && prepositionOf(one) === 'under') ||
      (/^(?:colou?rs)$/u.test(one.lower) && prepositionOf(one) === 'with'),
  );
  const who = childBy(word, 'nsubj:pass') ?? childBy(word, 'obj');
  return under && who !== null && SERVING.test(who.lemma) ? draftOf(scene, word, 'conscription', 'extended', who) : [];
}

/** "*demobilised* the class of 1998", "*discharged* 4,000 conscripts" */
function sentHome(scene: Scene, word: Word): Draft[] {
  if (!/^(?:demobili[sz]e|discharge)$/u.test(word.lemma)) return [];
  const who = childBy(word, 'nsubj:pass') ?? childBy(word, 'obj');
  const fits =
    who !== null &&
    (/^(?:conscript|reservist|class|cohort|intake|draftee)$/u.test(who.lemma) ||
      (SERVING.test(who.lemma) && isOfService(scene)));
  return fits ? draftOf(scene, word, 'call-up', 'lifted', who) : [];
}

/** "a court *condemned* 36 men *to death*", "patrols *took* 85 youths *off buses*" */
function condemned(scene: Scene, word: Word): Draft[] {
  const who = childBy(word, 'nsubj:pass') ?? childBy(word, 'obj');
  if (who === null || !isPeople(scene, counted(who)) || verbGroup(word).negative) return [];
  if (/^(?:condemn|doom)$/u.test(word.lemma)) {
    const to = childrenBy(word, 'obl').some(
      (one) => prepositionOf(one) === 'to' && /^(?:death|prison|year|labour|labor|hang|life|firing)$/u.test(one.lemma),
    );
    return to ? draftOf(scene, word, 'arrest-or-charge', 'enforced', who) : [];
  }
  if (!/^(?:take|pull|drag|haul|remove)$/u.test(word.lemma)) return [];
  const off = childrenBy(word, 'obl').some(
    (one) =>
      /^(?:off|from|out)$/u.test(prepositionOf(one) ?? '') &&
      /^(?:bus|train|street|bed|tram|minibus|taxi)$/u.test(one.lemma),
  );
  const doers = actAt(scene, word.at)?.doers ?? [];
  const byState = doers.some(({ lemma }) =>
    /^(?:patrol|police|soldier|gendarme|troop|agent|army|officer|recruiter|commissar|policeman)$/u.test(
      lemma.toLowerCase(),
    ),
  );
  if (!off || !byState) return [];
  return draftOf(scene, word, isOfService(scene) ? 'conscription' : 'arrest-or-charge', 'enforced', who);
}
