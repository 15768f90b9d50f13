/**
 * Clean text → everything that claims are read from. The order is that of need: sentences need tokens; times need
 * sentences (a weekday is told from its sentence); counts are what times leave; actors are told from
 * places and equipment; pronouns and roles go back to actors; speech needs actors and times. Trees are made when asked for.
 */
import type { Annotated, Sentence, Token } from '../model/annotation.ts';
import { slug } from '../model/ids.ts';
import type { Pack } from '../model/pack.ts';
import type { Resources } from '../model/resources.ts';
import type { IsoDay } from '../model/time.ts';
import { buildLexicon, findActors, findReferences, type Lexicon } from './actors/index.ts';
import { findMateriel } from './materiel/index.ts';
import { findPlaces } from './places/index.ts';
import { findQuantities } from './quantities/index.ts';
import { paragraphsOf, sentencesOf } from './sentences.ts';
import { isPress } from '../read/metadata/outlets.ts';
import { findSpeech } from './speech/index.ts';
import { treesOf } from './syntax/index.ts';
import { findTimes } from './times/index.ts';
import { tokenise } from './tokens.ts';

export interface AnnotateContext {
  readonly resources: Resources;
  readonly packs: readonly Pack[];
  readonly published: IsoDay | null;
  readonly publisher: string | null;
  /**
   * Which sentences are worth a tree to tell who speaks in them; all where it is left out. Parsing is more than half of
   * the work, and whoever reads claims needs it only where a claim may stand. A text of which no sentence is worth one is
   * given tokens and sentences only.
   */
  readonly attends?: Attends;
}

export type Attends = (tokens: readonly Token[], sentences: readonly Sentence[]) => (index: number) => boolean;

const ALL: Attends = () => () => true;
const NOTHING = {
  quantities: [],
  times: [],
  places: [],
  actors: [],
  references: [],
  materiel: [],
  speech: [],
} as const;

export function annotate(text: string, context: AnnotateContext): Annotated {
  const { resources, packs, published, publisher, attends = ALL } = context;
  const tokens = tokenise(text);
  const paragraphs = paragraphsOf(text);
  const sentences = sentencesOf(text, tokens, paragraphs);
  const trees = treesOf(resources.parser, tokens, sentences);
  const attended = attends(tokens, sentences);
  const publisherActor = publisher === null ? null : actorNamed(publisher, context);
  const frame = { text, published, tokens, paragraphs, sentences, trees, publisherActor };
  if (sentences.every((_, index) => !attended(index))) return { ...frame, ...NOTHING };
  const times = findTimes(text, tokens, sentences, published, packs);
  const quantities = findQuantities(text, tokens, times);
  const places = findPlaces(text, tokens, { gazetteer: resources.gazetteer, countries: resources.countries, packs });
  const materiel = findMateriel(text, tokens, sentences);
  const actors = findActors(text, tokens, sentences, lexiconOf(resources, packs), packs, times, { places, materiel });
  const references = findReferences(text, tokens, sentences, actors);
  const speech = findSpeech(tokens, sentences, actors, times, (index) => (attended(index) ? trees.of(index) : null));
  return { ...frame, quantities, times, places, actors, references, materiel, speech };
}

/** The actor that a publisher is, where its name is an actor's: a ministry that puts out its own statement. */
function actorNamed(name: string, { resources, packs }: AnnotateContext): string | null {
  const tokens = tokenise(name);
  const mentions = findActors(
    name,
    tokens,
    sentencesOf(name, tokens, paragraphsOf(name)),
    lexiconOf(resources, packs),
    packs,
    [],
  );
  const only = mentions.length === 1 ? mentions[0] : undefined;
  // "Khartoum Herald" names a paper, not the state; a name that nothing knows is no actor
  if (only?.kind !== 'media' && isPress(name)) return null;
  const whole = only !== undefined && only.start <= 4 && only.end === name.length && only.kind !== 'people';
  // "Relief Registry Chad" works there
  if (whole && BRANCH.test(name) && !OF_STATE.test(name)) return null;
  return whole && !(only.kind === 'organisation' && only.actor === slug(only.name)) ? only.actor : null;
}

/** A country's name behind other words, with nothing between. */
const BRANCH = /(?<!\b(?:of|the|and|for|in)) (?!of\b|the\b)\p{Lu}\p{Ll}+$/u;
const OF_STATE =
  /\b(?:Government|Ministry|Army|Armed|Forces|Presidency|President|Parliament|Embassy|Republic|Police|Command|Office|Minister)\b|,/u;

/** Building a lexicon costs more than reading an article, and a run meets few choices of packs: each is built once. */
const lexicons = new WeakMap<Resources, Map<string, Lexicon>>();

function lexiconOf(resources: Resources, packs: readonly Pack[]): Lexicon {
  const key = packs.map((pack) => pack.name).join(' ');
  const built = lexicons.get(resources) ?? new Map<string, Lexicon>();
  lexicons.set(resources, built);
  const lexicon = built.get(key) ?? buildLexicon(resources.countries, packs);
  built.set(key, lexicon);
  return lexicon;
}
