/** Forces that are somewhere, told with "be": "there are 300 peacekeepers in X", "its troops were in X"; and of what they consist. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, subtree } from '../../../annotate/syntax/tree.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import type { ActorMention, QuantityMention } from '../../../model/annotation.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { actorBefore, type Phrase, quantityOf } from '../../act.ts';
import { partiesAt } from '../../party-of.ts';
import { partyOf, type Scene, voiceAt } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { LEVELLED, LEVELLING, LEVELS } from './en-figures.ts';
import { isAbroad } from './where.ts';
import type { Hit } from './hit.ts';
import { type Force, forceAt } from './force.ts';

export function statesIn(scene: Scene): Hit[] {
  return scene
    .tree()
    .words.flatMap((word) => [
      ...somewhere(scene, word),
      ...thereAre(scene, word),
      ...consisting(scene, word),
      ...standing(scene, word),
      ...levelOf(scene, word),
    ]);
}

const AREAS =
  /^(?:country|region|zone|area|city|territory|east|west|north|south|town|capital|province|airport|airfield|base|border|frontier|front|frontline|hills?|heights|mountains?|valley|island|port|camp|district|bridgehead|line|village|ground|field|combat|soil|jungle|desert|sector|provinces?|capital|coast|sea)$/u;
const WHERE = /^(?:in|on|at|inside|near|across|along|within)$/u;

/** "were *in the region*": the place is the predicate. */
function somewhere(scene: Scene, word: Word): Hit[] {
  const cop = childBy(word, 'cop');
  const preposition = prepositionOf(word);
  // "200 Russian paratroopers already at the airport": a note leaves the verb out
  const noted = cop === null && word.label === 'root' && childBy(word, 'nsubj') !== null;
  if (
    (cop === null && !noted) ||
    preposition === null ||
    !WHERE.test(preposition) ||
    !/^(?:NOUN|PROPN)$/u.test(word.upos)
  )
    return [];
  const named = scene.places.some(({ from, to }) => from <= word.at && word.at < to);
  if (!named && !AREAS.test(word.lemma)) return [];
  return subjectsOf(scene, word).flatMap((force) =>
    present(scene, word, force, [{ preposition, word }], isAbroad(scene, force.of, [word])),
  );
}

function thereAre(scene: Scene, word: Word): Hit[] {
  if (word.lemma !== 'be' || childBy(word, 'expl') === null) return [];
  return subjectsOf(scene, word).flatMap((force) => {
    const phrases = [
      ...argumentsOf(force.word).circumstances.map((one) => one.word),
      ...childrenBy(word, 'obl'),
    ].flatMap((one): Phrase[] => {
      const preposition = prepositionOf(one);
      return preposition !== null && WHERE.test(preposition) ? [{ preposition, word: one }] : [];
    });
    return phrases.length === 0 ? [] : present(scene, word, force, phrases);
  });
}

/** "are *present* in X", "were *active* along the frontier" */
function standing(scene: Scene, word: Word): Hit[] {
  if (!/^(?:present|active|stationed|based|deployed|encamped|dug-in)$/u.test(word.lower) || word.upos !== 'ADJ')
    return [];
  const phrases = childrenBy(word, 'obl', 'nmod').flatMap((one): Phrase[] => {
    const preposition = prepositionOf(one);
    return preposition !== null && WHERE.test(preposition) ? [{ preposition, word: one }] : [];
  });
  if (phrases.length === 0) return [];
  const wheres = phrases.map((one) => one.word);
  return subjectsOf(scene, word).flatMap((force) =>
    present(scene, word, force, phrases, isAbroad(scene, force.of, wheres)),
  );
}

/** "the number of troops in X rose *to 40,000*", "its contingent numbered 300 men": the figure stands behind the verb. */
function levelOf(scene: Scene, word: Word): Hit[] {
  const moved = LEVELLING.has(word.lemma);
  if (
    word.upos !== 'VERB' ||
    !(moved || LEVELS.has(word.lemma)) ||
    !/^(?:planned|null)$/u.test(String(verbGroup(word).modality))
  )
    return [];
  const levelled = [
    ...(moved ? childrenBy(word, 'obj') : []),
    ...(LEVELS.has(word.lemma) || verbGroup(word).voice === 'passive' ? childrenBy(word, 'nsubj') : []),
  ];
  return levelled.flatMap((subject): Hit[] => {
    if (!LEVELLED.has(subject.lemma)) return [];
    const of = childrenBy(subject, 'nmod').find((one) => prepositionOf(one) === 'of');
    const before = childrenBy(subject, 'compound', 'nmod:desc').find((one) => forceAt(scene, one) !== null);
    const behind = [
      ...childrenBy(word, 'obl').filter((one) => /^(?:to|at)$/u.test(prepositionOf(one) ?? '')),
      ...(moved ? [] : childrenBy(word, 'obj')),
      // "from 38,000 *to 55,000*": the parser may hang one on the other
      ...subtree(subject).filter(({ at, upos, label }) => at > word.at && upos === 'NUM' && label === 'nmod'),
    ];
    const [told] = behind.flatMap((one) => {
      const mention =
        quantityOf(scene, one) ?? scene.quantities.find(({ from, to }) => from <= one.at && one.at < to) ?? null;
      return mention === null || mention.share !== null ? [] : [{ figure: mention, one }];
    });
    if (told === undefined) return [];
    const { figure } = told;
    const whose = whoseOf(subject);
    const force =
      of !== undefined && COUNTING.test(subject.lemma)
        ? forceAt(scene, of)
        : ((of === undefined ? null : forceAt(scene, of)) ??
          (whose === null ? null : forceAt(scene, whose)) ??
          forceAt(scene, before ?? subject) ??
          forceAt(scene, told.one) ??
          bodyAt(scene, subject));
    if (force === null || (figure.low ?? figure.high ?? 0) < FEWEST) return [];
    const { low, high, relation, text } =
      PASSING_BY.test(word.lemma) && figure.relation === 'exactly' ? above(figure) : figure;
    const phrases = [subject, force.word]
      .flatMap((one) => childrenBy(one, 'nmod'))
      .concat(childrenBy(word, 'obl'))
      .flatMap((one): Phrase[] => {
        const preposition = prepositionOf(one);
        return preposition !== null && WHERE.test(preposition) ? [{ preposition, word: one }] : [];
      });
    const owner =
      force.of ?? (actorBefore(scene, subject) === null ? null : partyOf(actorBefore(scene, subject) as ActorMention));
    return present(scene, word, { ...force, of: owner, count: { low, high, relation, text } }, phrases);
  });
}
/** "the *number* of captives" is told of them alone. */
const COUNTING = /^(?:number|total|level|size)$/u;

/** "*passed* 500,000": more than that. */
const PASSING_BY = /^(?:pass|top|exceed|surpass)$/u;
const above = ({ low, text }: QuantityMention): Quantity => ({ low, high: null, relation: 'more-than', text });

/** "troops, *whose* number passed 500,000" */
function whoseOf(subject: Word): Word | null {
  const whose = childBy(subject, 'nmod:poss');
  const clause = subject.head;
  return whose?.lower === 'whose' && clause?.label === 'acl:relcl' ? clause.head : null;
}

/** "*the force*, known as X, had grown to 7,000": a body of men, though nothing else says so. */
const bodyAt = (scene: Scene, subject: Word): Force | null =>
  BODIES.test(subject.lemma)
    ? {
        word: subject,
        what: 'troops',
        count: null,
        of:
          partiesAt(
            scene,
            childrenBy(subject, 'appos', 'acl').flatMap((one) =>
              one.upos === 'PROPN'
                ? [one]
                : childrenBy(one, 'obl', 'xcomp', 'obj').filter(({ upos }) => upos === 'PROPN'),
            ),
          )[0] ?? null,
      }
    : null;
const BODIES = /^(?:force|contingent|garrison|corps|army)$/u;

/** "rose to two": of battalions or of nothing. */
const FEWEST = 3;

/** "the force included 18 armoured vehicles": each its own. */
function consisting(scene: Scene, word: Word): Hit[] {
  if (word.upos !== 'VERB' || !/^(?:include|comprise|make|consist)$/u.test(word.lemma)) return [];
  // "is *made up of* 850 Rwandans"
  const made = /^(?:make|consist)$/u.test(word.lemma);
  const subjects = childrenBy(word, 'nsubj', 'nsubj:pass');
  if (!subjects.some(({ lemma }) => /^(?:force|contingent|equipment|deployment|mission)$/u.test(lemma))) return [];
  const [owner] = subjects.map((one) => forceAt(scene, one)?.of ?? null);
  let of = owner ?? null;
  return (made ? childrenBy(word, 'obl') : childrenBy(word, 'obj'))
    .filter((one) => prepositionOf(one) === (made ? 'of' : null))
    .flatMap(withConjuncts)
    .flatMap((one) => {
      const force = forceAt(scene, one);
      if (force === null || force.count === null) return [];
      of = force.of ?? of;
      return present(scene, word, { ...force, of }, []);
    });
}

const subjectsOf = (scene: Scene, word: Word): Force[] =>
  childrenBy(word, 'nsubj')
    .flatMap(withConjuncts)
    .flatMap((one) => forceAt(scene, one) ?? []);

/** A bare "troops were in the town" tells nothing; a number, a denial or whose they are does. */
function present(scene: Scene, word: Word, force: Force, phrases: readonly Phrase[], foreign = false): Hit[] {
  const { negative, modality } = verbGroup(word);
  // a few men are anybody
  if (force.word.lemma === 'man' && (force.count?.low ?? 0) < MANY_MEN) return [];
  const denied = negative || childBy(force.word, 'det')?.lower === 'no';
  const heard = denied || voiceAt(scene, word.at)?.manner === 'denies';
  if (force.count === null && !heard && !foreign && force.what === 'troops') return [];
  if ((modality !== null && modality !== 'planned') || /^(?:open|urged)$/u.test(tellingOf(word))) return [];
  return [
    {
      trigger: { from: force.word.at, to: force.word.at + 1 },
      force,
      act: 'present',
      of: force.of,
      phrases,
      for: null,
      ...(denied ? { stance: 'denies' as const } : {}),
      ...(modality === 'planned' ? { modality: 'planned' as const } : {}),
    },
  ];
}
const MANY_MEN = 100;
