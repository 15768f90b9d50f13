/** Truces by what is told of them: a verb or a noun of LEXICON whose argument stands for a truce. */
import type { Word } from '../../../model/syntax.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { type Act as Told, actorBefore, actsIn, quantityOf } from '../../act.ts';
import type { Draft, Kind } from '../../draft.ts';
import { partiesAt } from '../../party-of.ts';
import { partyOf, type Scene, voiceAt } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { AGREEING, AGREEMENT_WORDS, FIGHTING, LEXICON, RESUMING, type Says, STOPPING, TRUCE_WORDS } from './en.ts';
import { passageTellsOfTruce, tellsOfAgreement, tellsOfTruce } from './passage.ts';
import { betweenWhom, brokersOf } from './parties.ts';
import { type Act, type CeasefireSlots, ceasefire } from './schema.ts';
import { mayHoldTerms, TERM_WORDS, termsIn } from './term.ts';
import { type Sort, sortOf } from './truce.ts';

interface Hit {
  readonly told: Told;
  readonly act: Act;
  readonly truce: Word;
  readonly says: Says;
  readonly stance: Draft['stance'];
  readonly modality: Draft['modality'];
}

export const ceasefireKind: Kind = {
  schema: ceasefire,
  triggers: new Set([...TRUCE_WORDS, ...AGREEMENT_WORDS, 'cease', 'pause', ...RESUMING, ...TERM_WORDS]),
  extract: (scene) => {
    // words this common ("will", "deal") cost no tree where nothing is told of a truce
    const mine = tellsOfTruce(scene) || tellsOfAgreement(scene) || hasPause(scene);
    const hits = mine ? hitsIn(scene) : [];
    return [
      ...hits.filter((hit) => !isAside(scene, hit, hits)).map((hit) => draftOf(scene, hit)),
      ...(mine ? [...stopsIn(scene, hits), ...resumptionsIn(scene, hits)] : []),
      ...(mayHoldTerms(scene) ? termsIn(scene) : []),
    ];
  },
};

const hasPause = (scene: Scene): boolean =>
  scene.tokens.slice(scene.sentence.from, scene.sentence.to).some(({ lower }) => /^(?:pauses?|cease)$/u.test(lower));

function hitsIn(scene: Scene): Hit[] {
  return actsIn(scene, LEXICON).flatMap(({ act: told, says }) => {
    const found = told.form === 'verb' ? byVerb(scene, told, says) : byNoun(scene, told, says);
    if (found === null) return [];
    const negated = told.mood.stance === 'denies' ? says.negated : undefined;
    const mood = moodOf(scene, told, negated);
    return mood === null ? [] : [{ told, says, ...found, act: negated ?? actUnder(told, found.act), ...mood }];
  });
}

/** "agreed to observe a truce" tells of the agreement. */
const actUnder = ({ word }: Told, act: Act): Act =>
  act === 'in-force' && word.label === 'xcomp' && AGREEING.has(word.head?.lemma ?? '') ? 'agreed' : act;

function byVerb(scene: Scene, told: Told, says: Says): { act: Act; truce: Word } | null {
  const behind = told.phrases.map(({ word }) => word);
  if (says.needs !== undefined && ![...told.undergoers, ...behind].some(({ lemma }) => says.needs?.has(lemma)))
    return null;
  const passive = verbGroup(told.word).voice === 'passive';
  if (says.object !== undefined) {
    const truce = find(scene, told, told.undergoers, says.object);
    if (truce !== null) return { act: says.object, truce };
  }
  if (says.subject !== undefined && !passive && (says.needs !== undefined || childBy(told.word, 'obj') === null)) {
    const truce = find(scene, told, told.doers, says.subject);
    if (truce !== null) return { act: says.subject, truce };
  }
  if (says.behind === undefined) return null;
  const { prepositions, act } = says.behind;
  const words = told.phrases.filter(({ preposition }) => prepositions.has(preposition)).map(({ word }) => word);
  const truce = find(scene, told, words, act);
  return truce === null ? null : { act, truce };
}

/** "violations of the truce", "ceasefire violations"; behind "after" or "despite" the noun only points back. */
function byNoun(scene: Scene, told: Told, says: Says): { act: Act; truce: Word } | null {
  if (says.object === undefined) return null;
  const before = childrenBy(told.word, 'compound', 'nmod:desc', 'nmod:poss');
  const truce = find(scene, told, [...told.undergoers, ...before], says.object);
  if (truce === null) return null;
  const dated = scene.times.some(({ from, to }) => told.word.reach.from <= from && to <= told.word.reach.to);
  const aside = /^(?:after|before|since|following|despite|until|during|over|about|for|in|on|to|against)$/u.test(
    prepositionOf(told.word) ?? '',
  );
  return aside && !dated && quantityOf(scene, told.word) === null ? null : { act: says.object, truce };
}

function find(scene: Scene, told: Told, words: readonly Word[], act: Act): Word | null {
  return words.find((word) => fits(scene, told, word, sortOf(scene, word), act)) ?? null;
}

const COMING: ReadonlySet<Act> = new Set(['agreed', 'signed', 'announced']);

function fits(scene: Scene, told: Told, word: Word, sort: Sort | null, act: Act): boolean {
  if (sort === null || sort === 'truce') return sort === 'truce';
  if (sort === 'proposal')
    return (
      act === 'rejected' || told.lemma === 'accept' || told.lemma === 'ignore' || isCountedFailure(scene, word, act)
    );
  if (word.lemma === 'peace') return act === 'signed' || told.lemma === 'initial' || told.lemma === 'conclude';
  if (COMING.has(act)) return tellsOfTruce(scene) || isBetweenFoes(scene, told, word);
  return childBy(word, 'det')?.lower !== 'a' && passageTellsOfTruce(scene);
}

/** "Two attempts at a truce failed": each is one that came to nothing. */
const isCountedFailure = (scene: Scene, word: Word, act: Act): boolean =>
  act === 'collapsed' && word.lemma === 'attempt' && quantityOf(scene, word) !== null;

/** States sign agreements on anything; with a movement, or "both sides", they end a war. */
function isBetweenFoes(scene: Scene, told: Told, truce: Word): boolean {
  const parties = [...partiesAt(scene, told.doers), ...betweenWhom(scene, told, truce)];
  const known = scene.actors.filter(({ text }) => parties.some((one) => one.text === text));
  const foe = known.some(({ kind }) => kind === 'group' || kind === 'collective' || kind === 'force');
  return parties.length > 1 ? foe || known.length < parties.length : known.some(({ kind }) => kind === 'collective');
}

/** Null where it is merely wished, asked for or possible. "would" tells a plan where somebody says so. */
function moodOf(scene: Scene, { word, mood }: Told, negated: Act | undefined): Pick<Hit, 'stance' | 'modality'> | null {
  const telling = tellingOf(scene, word);
  const agreed = word.label === 'xcomp' && AGREEING.has(word.head?.lemma ?? '');
  if (telling === 'open' || telling === 'urged' || mood.modality === 'urged') return null;
  if (mood.modality === 'alleged' && !verbGroup(word).perfect) return null;
  if (mood.modality === 'conditional' && voiceAt(scene, word.at) === null) return null;
  const planned = !agreed && (telling === 'planned' || mood.modality === 'planned' || mood.modality === 'conditional');
  return {
    stance: negated === undefined ? mood.stance : undefined,
    modality: planned ? 'planned' : mood.modality === 'alleged' ? 'alleged' : agreed ? 'reported' : undefined,
  };
}

/** "The truce *brokered by X* collapsed": what is told on the side is no claim of its own, unless it has its own day. */
function isAside(scene: Scene, { told, truce }: Hit, hits: readonly Hit[]): boolean {
  const { word } = told;
  if (word.label !== 'acl' && word.label !== 'amod') return false;
  const dated = scene.times.some(({ from, to }) => word.reach.from <= from && to <= word.reach.to);
  return !dated && (word.label === 'amod' || hits.some((other) => other.told !== told && other.truce === truce));
}

function draftOf(scene: Scene, { told, act, truce, says, stance, modality }: Hit): Draft {
  const between = betweenWhom(scene, told, truce);
  const doers = partiesAt(
    scene,
    told.doers.filter((word) => word !== truce),
  );
  const brokered = says.brokers === true ? doers : [];
  const violator = act === 'violated' ? (doers[0] ?? violatorBefore(scene, told)) : null;
  const quantity = told.form === 'noun' ? quantityOf(scene, told.word) : quantityOf(scene, truce);
  const slots: CeasefireSlots = {
    act,
    parties: act === 'violated' || says.brokers === true ? between : between.length > 0 ? between : doers,
    broker: [...brokersOf(scene, truce), ...brokered],
    violator,
    count: quantity === null || quantity.share !== null ? null : countIn(quantity),
    term: null,
  };
  return {
    trigger: told.trigger,
    slots,
    performed: act === 'announced' || act === 'agreed' || act === 'rejected',
    ...(stance === undefined ? {} : { stance }),
    ...(modality === undefined ? {} : { modality }),
  };
}

const countIn = ({ low, high, relation, text }: Quantity): Quantity => ({ low, high, relation, text });

const violatorBefore = (scene: Scene, told: Told): CeasefireSlots['violator'] => {
  const mention = told.form === 'noun' ? actorBefore(scene, told.word) : null;
  return mention === null || mention.kind === 'organisation' ? null : partyOf(mention);
};

const blank = { parties: [], broker: [], violator: null, count: null, term: null } as const;

/** "agreed to cease hostilities"; "signed a truce, ending the fighting". */
function stopsIn(scene: Scene, hits: readonly Hit[]): Draft[] {
  return scene.tree().words.flatMap((word): Draft[] => {
    if (!STOPPING.has(word.lemma) || !childrenBy(word, 'obj').some(({ lemma }) => FIGHTING.has(lemma))) return [];
    const above = word.head;
    if (above === null || tellingOf(scene, word) === 'open') return [];
    if (word.label === 'xcomp' && AGREEING.has(above.lemma)) {
      const doers = actsDoers(scene, above);
      return [
        {
          trigger: { from: above.at, to: above.at + 1 },
          slots: { ...blank, act: 'agreed', parties: doers },
          performed: true,
          modality: 'reported',
        },
      ];
    }
    const hit = hits.find((one) => one.told.word === above || one.truce === above);
    const ends =
      /^(?:advcl|acl)/u.test(word.label) && hit !== undefined && hit.stance === undefined && COMING.has(hit.act);
    if (!ends || hit === undefined) return [];
    const { parties, broker } = draftOf(scene, hit).slots as CeasefireSlots;
    return [{ trigger: { from: word.at, to: word.at + 1 }, slots: { ...blank, act: 'in-force', parties, broker } }];
  });
}

const actsDoers = (scene: Scene, verb: Word): CeasefireSlots['parties'] =>
  partiesAt(
    scene,
    childrenBy(verb, 'nsubj').flatMap((word) => [word, ...childrenBy(word, 'conj')]),
  );

/** "a truce came into effect, but fighting *resumed*". */
function resumptionsIn(scene: Scene, hits: readonly Hit[]): Draft[] {
  if (!tellsOfTruce(scene) || hits.some(({ act }) => act === 'collapsed')) return [];
  return scene.tree().words.flatMap((word): Draft[] => {
    const subject = childBy(word, 'nsubj');
    if (
      !RESUMING.has(word.lemma) ||
      word.upos !== 'VERB' ||
      subject === null ||
      !/^(?:fighting|fight|hostility|clash|shelling|war)$/u.test(subject.lemma)
    )
      return [];
    if (tellingOf(scene, word) !== 'told' || verbGroup(word).modality !== null || verbGroup(word).negative) return [];
    const broker = hits[0] === undefined ? [] : brokersOf(scene, hits[0].truce);
    return [{ trigger: { from: word.at, to: word.at + 1 }, slots: { ...blank, act: 'collapsed', broker } }];
  });
}
