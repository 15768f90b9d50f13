/** Whether those who are let go were arrested or jailed by a state (a measure) or held by their enemies (an exchange). */
import { lowerAt, type Scene } from './scene.ts';

const ARREST =
  /^(?:arrest(?:s|ed|ing)?|detain(?:ed|s|ing)?|custody|bail|charge(?:s|d)?|indicted|convicted|sentenced|pardon(?:ed)?|amnest(?:y|ied)|court|tribunal|magistrate|rounded|prosecutor|police|trial|questioned|questioning|interrogated)$/u;
const CAPTIVITY =
  /^(?:captives?|captivity|hostages?|abduct(?:ed|ors|ion)|kidnap(?:ped|pers|ping)?|ransom(?:ed)?|prisoners?|pows?|exchange[ds]?|swap(?:s|ped)?|captors?|rebels?|insurgents?|militants?|guerrillas?|jihadists?|separatists?|militia|gunmen|captured|cross|icrc|mediat(?:ors?|ion|ed))$/u;

const BACK_TOKENS = 60;

/** `own`: the sentence says so itself. `passage`: those right before it do. Null where those who hold them are enemies, or nothing tells. */
export function arrestedIn(scene: Scene): 'own' | 'passage' | null {
  const { from, to } = scene.sentence;
  const start = scene.doc.paragraphs[scene.sentence.paragraph]?.start ?? 0;
  let own = false;
  for (let at = from; at < to; at++) {
    if (CAPTIVITY.test(lowerAt(scene, at)) && !isPolitical(scene, at)) return null;
    own ||= ARREST.test(lowerAt(scene, at)) || isTakenOff(scene, at) || isHeld(scene, at);
  }
  if (own) return 'own';
  let before = false;
  for (let at = from - 1; at >= Math.max(0, from - BACK_TOKENS) && (scene.tokens[at]?.start ?? 0) >= start; at--) {
    if (CAPTIVITY.test(lowerAt(scene, at)) && !isPolitical(scene, at)) return null;
    before ||= ARREST.test(lowerAt(scene, at)) || isTakenOff(scene, at);
  }
  return before ? 'passage' : null;
}

/** "*political* prisoners" were jailed by a state. */
const isPolitical = (scene: Scene, at: number): boolean => lowerAt(scene, at - 1) === 'political';
/** "*held* since August", "*held* without charge" */
const isHeld = (scene: Scene, at: number): boolean =>
  lowerAt(scene, at) === 'held' &&
  /^(?:since|for|without|incommunicado)$/u.test(lowerAt(scene, at + 1)) &&
  isLetGo(scene);
/** "*were released*": "the front frees those whom it held" is another thing */
function isLetGo({ sentence, tokens }: Scene): boolean {
  for (let at = sentence.from; at < sentence.to; at++)
    if (
      /^(?:released|freed)$/u.test(tokens[at]?.lower ?? '') &&
      /^(?:was|were|been)$/u.test(tokens[at - 1]?.lower ?? '')
    )
      return true;
  return false;
}
/** "were *taken away* in lorries" */
const isTakenOff = (scene: Scene, at: number): boolean =>
  /^(?:taken|led|hauled|driven|marched)$/u.test(lowerAt(scene, at)) && /^(?:away|off)$/u.test(lowerAt(scene, at + 1));
