/** What is told of a whole country and changes nothing of who holds it: forces that enter or leave it are a deployment. */
import { WHERE } from '../../../language/en/naming.ts';
import { wordAt } from '../../../annotate/syntax/tree.ts';
import { isTakenToo } from '../../annexed.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { EXPELS } from './en-frames.ts';
import type { Effect } from './schema.ts';

const PASSING: ReadonlySet<Effect> = new Set(['entered', 'advanced', 'withdrew']);

/** A part of it ("most of Chad", "northern Chad") is a place that may be held. */
export function isNoChange(scene: Scene, { trigger, place, slots }: Draft): boolean {
  if (/^(?:the )?country$/iu.test(place?.text ?? '')) return PASSING.has(slots.effect as Effect);
  if (place?.precision !== 'country' || !('from' in place && 'to' in place)) return false;
  if (PARTS.has(lowerAt(scene, place.from - 1)) || isDisputedState(place)) return false;
  const verb = lowerAt(scene, trigger.from);
  // "were driven out of Chad"
  if (EXPELS.has(wordAt(scene.tree(), trigger.from)?.lemma ?? '')) return false;
  return (
    PASSING.has(slots.effect as Effect) ||
    (INVADES.test(verb) && !isTakenToo(scene)) ||
    // "occupied Chad's territory": some of it
    /^['’]s$/u.test(lowerAt(scene, place.to)) ||
    // "Chad was occupied *with* its debts"
    lowerAt(scene, trigger.to) === 'with' ||
    isOfName(scene, trigger.from)
  );
}

/** "the Army *for the Liberation* of Chad" */
function isOfName(scene: Scene, at: number): boolean {
  const before = lowerAt(scene, at - 1) === 'the' ? at - 2 : at - 1;
  return lowerAt(scene, before) === 'for' && /^\p{Lu}/u.test(scene.tokens[at]?.text ?? '');
}

/** Codes that ISO 3166 leaves to users stand for lands whose statehood is disputed: who enters one changes who holds it. */
const isDisputedState = ({ country }: { readonly country: string | null }): boolean => /^X/u.test(country ?? '');

const INVADES = /^inva(?:d|s)/u;
const PARTS: ReadonlySet<string> = new Set(
  [...WHERE].filter((word) => /(?:north|south|east|west|central)/u.test(word)),
);
