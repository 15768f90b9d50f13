/** What scenes look up of a whole document, put in order once. */
import type { ActorMention, Annotated, Sentence, SpeechFrame } from '../model/annotation.ts';

/** As what each actor is named anywhere in the document. */
export function kindsByActor(doc: Annotated): ReadonlyMap<string, ReadonlySet<ActorMention['kind']>> {
  const kinds = new Map<string, Set<ActorMention['kind']>>();
  for (const { actor, kind } of doc.actors)
    if (actor !== null) kinds.set(actor, (kinds.get(actor) ?? new Set()).add(kind));
  return kinds;
}

/** What is reported in each sentence, by its index. */
export function speechBySentence(doc: Annotated): ReadonlyMap<number, readonly SpeechFrame[]> {
  const by = new Map<number, SpeechFrame[]>();
  let index = 0;
  for (const frame of doc.speech) {
    if (frame.holds) continue;
    const at = (frame.cue[0] ?? frame.content[0])?.from ?? 0;
    while (index < doc.sentences.length - 1 && (doc.sentences[index] as Sentence).to <= at) index++;
    const list = by.get(index);
    if (list) list.push(frame);
    else by.set(index, [frame]);
  }
  return by;
}
