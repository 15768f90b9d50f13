/** Equipment that only its sentence tells to be such: "shot down a *Gnat*", "lost four *machines* in the air", "brought down two hostile *targets*". */
import type { MaterielClass, MaterielMention, Token } from '../../../model/annotation.ts';
import { lowerAt, type Scene } from '../../scene.ts';

/** The equipment of the sentence, in order, with what its context makes equipment. */
export function mentionsIn(scene: Scene): readonly MaterielMention[] {
  const { from, to } = scene.sentence;
  const extra: MaterielMention[] = [];
  for (let at = from; at < to; at++) {
    const type = classAt(scene, at);
    if (type === null || scene.materiel.some((one) => one.from <= at && at < one.to)) continue;
    const { start, end, text } = scene.tokens[at] as Token;
    extra.push({ from: at, to: at + 1, class: type, start, end, text } as MaterielMention);
  }
  return extra.length === 0 ? scene.materiel : [...scene.materiel, ...extra].sort((a, b) => a.from - b.from);
}

function classAt(scene: Scene, at: number): MaterielClass | null {
  const lower = lowerAt(scene, at);
  if (lower === 'machines') return isCounted(scene, at) && hasAir(scene) ? 'aircraft' : null;
  if (/^targets?$/u.test(lower)) return AIMED.test(lowerAt(scene, at - 1)) && hasDowning(scene) ? 'other' : null;
  if (/^(?:equipment|weaponry|armament|armaments)$/u.test(lower)) return isArmys(scene, at) ? 'other' : null;
  if (FLEET.test(lower)) return isCounted(scene, at) && isBesideAircraft(scene, at) ? 'aircraft' : null;
  return isDowned(scene, at) ? 'aircraft' : null;
}

const AIMED =
  /^(?:hostile|enemy|aerial|air|incoming|flying|airborne|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)$/u;
const FLEET = /^(?:fighters?|bombers?|transports?|transporters?)$/u;

/** "a *second* bomber", "*two* fighters" */
const isCounted = (scene: Scene, at: number): boolean => {
  for (let back = at - 1; back >= Math.max(scene.sentence.from, at - 4); back--) {
    const lower = lowerAt(scene, back);
    if (ORDINAL.test(lower) || /^(?:an?|another|them|which)$/u.test(lower)) return true;
    if (scene.quantities.some(({ from, to }) => from <= back && back < to)) return true;
  }
  return false;
};
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th))$/u;

/** "half the army's *equipment*" */
const isArmys = (scene: Scene, at: number): boolean =>
  /^(?:'s|’s|'|’|war)$/u.test(lowerAt(scene, at - 1)) &&
  /^(?:army|forces?|military|division|brigade|regiment|battalion|corps|militia|rebels|enemy)$/u.test(
    lowerAt(scene, at - 2),
  );

function hasAir(scene: Scene): boolean {
  for (let at = scene.sentence.from; at < scene.sentence.to; at++) if (AIR.test(lowerAt(scene, at))) return true;
  return false;
}
const AIR = /^(?:air|aerial|aircraft|airmen|airfields?|aerodromes?|pilots?|planes?|sky|skies|dogfights?|squadrons?)$/u;

/** "shot down", "brought down", "intercepted" */
function hasDowning(scene: Scene): boolean {
  for (let at = scene.sentence.from; at < scene.sentence.to; at++) if (isDowning(scene, at)) return true;
  return false;
}
const isDowning = (scene: Scene, at: number): boolean => {
  const lower = lowerAt(scene, at);
  return (
    /^(?:downed|intercepted)$/u.test(lower) ||
    (lower === 'down' &&
      [1, 2, 3, 4, 5, 6, 7].some((back) => /^(?:shot|brought|shooting|bringing)$/u.test(lowerAt(scene, at - back))))
  );
};

/** Bombers and transports are men and lorries too: aircraft stand beside them, or were told of right before. */
const isBesideAircraft = (scene: Scene, at: number): boolean => {
  const back = Math.max(0, at - NEAR);
  return (
    [...scene.materiel, ...earlierMateriel(scene, back)].some(
      ({ class: type, from }) => type === 'aircraft' && Math.abs(from - at) <= NEAR,
    ) ||
    (hasDowning(scene) && !/^fighters?$/u.test(lowerAt(scene, at)))
  );
};
const NEAR = 40;
/** Those of the sentence before; found by halves, as a text may hold any number. */
function earlierMateriel(scene: Scene, from: number): readonly MaterielMention[] {
  const before = scene.doc.sentences[scene.index - 1];
  const all = scene.doc.materiel;
  if (before === undefined) return [];
  const start = Math.max(from, before.from);
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as MaterielMention).from < start) low = middle + 1;
    else high = middle;
  }
  const out: MaterielMention[] = [];
  for (let i = low; i < all.length && (all[i] as MaterielMention).from < scene.sentence.from; i++)
    out.push(all[i] as MaterielMention);
  return out;
}

/** "downed two *Gnats* and a *Canberra*": a name with an article or a number that no person has. */
function isDowned(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined || !/^\p{Lu}\p{Ll}{2,}$/u.test(token.text) || at === scene.sentence.from) return false;
  const known = [...scene.actors, ...scene.places, ...scene.times].some(({ from, to }) => from <= at && at < to);
  if (known || !isArticled(scene, at)) return false;
  for (let next = at + 1; next <= at + 4 && next < scene.sentence.to; next++) {
    const lower = lowerAt(scene, next);
    if (lower === 'downed' || (lower === 'down' && /^(?:shot|brought)$/u.test(lowerAt(scene, next - 1)))) return true;
    if (!HELPERS.test(lower) && !/^\p{Lu}/u.test(scene.tokens[next]?.text ?? '') && !/^(?:shot|brought)$/u.test(lower))
      break;
  }
  for (let back = at - 1; back >= Math.max(scene.sentence.from, at - 5); back--) {
    if (/^[,.;:]$/u.test(lowerAt(scene, back))) return false;
    if (isDowning(scene, back) && lowerAt(scene, back) !== 'intercepted') return true;
  }
  return false;
}
const HELPERS = /^(?:was|were|been|had|has|have|reportedly|also|is|being)$/u;

function isArticled(scene: Scene, at: number): boolean {
  for (const back of [at - 1, at - 2, at - 3]) {
    const lower = lowerAt(scene, back);
    if (
      /^(?:an?|another|one|single|lone)$/u.test(lower) ||
      scene.quantities.some(({ from, to }) => from <= back && back < to)
    )
      return true;
    const actor = scene.actors.some(({ from, to }) => from <= back && back < to);
    if (
      !actor &&
      !/^\p{Lu}/u.test(scene.tokens[back]?.text ?? '') &&
      !/^(?:enemy|hostile|army|government)$/u.test(lower)
    )
      return false;
  }
  return false;
}
