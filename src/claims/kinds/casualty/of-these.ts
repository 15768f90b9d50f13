/**
 * A figure told before taken apart by sentences of its own: "Of these, 30 were civilians and ten belonged to village
 * militias", "Two-thirds of the dead were women", "Mines accounted for 44, snipers for 19", "310 of them fatal".
 */
import { GROUP_MODIFIERS, GROUP_OF } from '../../../language/en/people.ts';
import type { ActorMention, QuantityMention } from '../../../model/annotation.ts';
import { blank, countOf as quantityOf, type PeopleGroup } from '../../people-group.ts';
import { CATEGORY_OF } from '../../people-nouns.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { NOUNS, SOLDIERS, VERBS, VICTIMS } from './en.ts';
import { fateBefore } from './fate-before.ts';
import type { Loss } from './loss.ts';
import type { Effect } from './schema.ts';

type Fate = { readonly effect: Effect; readonly category: PeopleGroup['category'] };

/** The losses with all parts that the sentence tells and no other reading has. */
export function withParts(scene: Scene, known: readonly Loss[]): Loss[] {
  if (scene.quantities.length === 0) return [...known];
  const isFree = ({ from, to }: QuantityMention): boolean =>
    !known.some(({ groups }) => groups.some((group) => group.from < to && from < group.to && group.count !== null));
  const parts = [...ofThese(scene), ...ofThemAnd(scene), ...shareOf(scene), ...causes(scene), ...fatal(scene)].filter(
    ({ figure }) => isFree(figure),
  );
  // "a third of those *killed* were soldiers" tells of the third alone
  const isTold = ({ at, groups }: Loss): boolean =>
    parts.some(({ loss, figure }) => loss.at === at && figure.share !== null) &&
    groups.every(({ count }) => count === null);
  return [...known.filter((loss) => !isTold(loss)), ...parts.map(({ loss }) => loss)];
}

interface Part {
  readonly figure: QuantityMention;
  readonly loss: Loss;
}

const part = (figure: QuantityMention, at: number, fate: Fate, what: What | null): Part => ({
  figure,
  loss: {
    at,
    effect: fate.effect,
    groups: [
      {
        ...blank,
        from: figure.from,
        to: figure.to,
        count: quantityOf(figure),
        share: figure.share,
        category: what?.category ?? fate.category,
        groups: what?.groups ?? [],
        noun: what?.noun ?? null,
        actor: what?.actor ?? null,
      },
    ],
    active: false,
    part: true,
  },
});

/** "*Of these*, 30 were …", "Of the 70 wounded, 15 were …", "Among the 33 people who died, nine were under ten" */
function ofThese(scene: Scene): Part[] {
  const { from, to } = scene.sentence;
  if (!/^(?:of|among)$/u.test(lowerAt(scene, from))) return [];
  const comma = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((k) => from + k).find((at) => lowerAt(scene, at) === ',');
  if (comma === undefined || comma >= to) return [];
  const fate = fateOfOpening(scene, from + 1, comma);
  if (fate === null) return [];
  const parts: Part[] = [];
  for (const figure of scene.quantities) {
    if (figure.from <= comma || figure.low === 0) continue;
    // how old they were
    if (AGE_LEADS.test(lowerAt(scene, figure.from - 1)) || lowerAt(scene, figure.to) === 'years') continue;
    const gapped = parts.length > 0 && /^(?:,|and|;)$/u.test(lowerAt(scene, figure.from - 1));
    if (!gapped && figure.from > comma + 3 && parts.length === 0) return [];
    const what = whatOf(scene, figure);
    const says = /^(?:were|was|are|is)$/u.test(lowerAt(scene, figure.to)) || BELONGS.test(lowerAt(scene, figure.to));
    if (!says && !(gapped && what !== null)) continue;
    const young = isYoung(scene, figure);
    if (says && what === null && !young && !AGED.test(lowerAt(scene, figure.to + 1))) continue;
    parts.push(part(figure, Math.min(figure.to, to - 1), fate, young ? CHILDREN : what));
  }
  return parts;
}
const AGE_LEADS = /^(?:under|aged|over|below|age)$/u;
const CHILDREN: What = { category: 'civilian', groups: ['children'], noun: 'children' };

/** "nine were *under the age of ten*", "six were *under 18*", "eleven were minors" */
function isYoung(scene: Scene, { to }: QuantityMention): boolean {
  if (/^minors?$/u.test(lowerAt(scene, to + 1))) return true;
  if (!/^(?:under|below|aged|younger)$/u.test(lowerAt(scene, to + 1))) return false;
  const age = scene.quantities.find(({ from }) => from > to && from <= to + 6);
  return age !== undefined && (age.high ?? age.low ?? MOST_CHILD + 1) <= MOST_CHILD;
}
const MOST_CHILD = 18;
const BELONGS = /^(?:belonged|served|worked|came)$/u;
const AGED = /^(?:under|aged|over|younger|older|minors?|female|male)$/u;

/** "Twenty of them were women *and 11 were children*" */
function ofThemAnd(scene: Scene): Part[] {
  const first = scene.quantities[0];
  if (first === undefined || first.share !== null || lowerAt(scene, first.to) !== 'of') return [];
  if (lowerAt(scene, first.to + 1) !== 'them' || !/^(?:were|was|are)$/u.test(lowerAt(scene, first.to + 2))) return [];
  const rest = scene.quantities
    .slice(1)
    .filter(({ from, share }) => share === null && GAP.test(lowerAt(scene, from - 1)));
  const fate = rest.length === 0 ? null : fateBefore(scene);
  if (fate === null) return [];
  return rest.flatMap((figure) => {
    const what = whatOf(scene, figure);
    return what === null ? [] : [part(figure, figure.to, fate, what)];
  });
}
const GAP = /^(?:,|and|;)$/u;

/** "900 casualties, *310 of them fatal*", "Of 112 casualties, *40 were fatal*" */
function fatal(scene: Scene): Part[] {
  return scene.quantities.flatMap((figure): Part[] => {
    if (figure.share !== null) return [];
    let at = figure.to;
    while (at < figure.to + 5 && /^(?:of|them|which|these|were|was|proved|are)$/u.test(lowerAt(scene, at))) at++;
    if (at === figure.to || !/^(?:fatal|mortal|lethal|deadly)$/u.test(lowerAt(scene, at))) return [];
    return isAlone(scene, { ...figure, to: at + 1 })
      ? [part(figure, at, { effect: 'killed', category: categoryBefore(scene, figure) }, null)]
      : [];
  });
}

function categoryBefore(scene: Scene, { from }: QuantityMention): PeopleGroup['category'] {
  for (let at = from - 1; at >= scene.sentence.from; at--) {
    const category = CATEGORY_OF.get(lowerAt(scene, at));
    if (category !== undefined && category !== 'unspecified') return category;
  }
  return null;
}

/** What befell them is told by the opening itself, else by the sentence before. */
function fateOfOpening(scene: Scene, from: number, to: number): Fate | null {
  for (let at = to - 1; at >= from; at--) {
    const word = lowerAt(scene, at);
    const effect = VICTIMS.get(word) ?? NOUNS.get(word) ?? VERBS.get(word)?.effect;
    if (effect !== undefined && word !== 'victims') return { effect, category: null };
  }
  const back =
    (to - from === 1 && /^(?:these|those|them|whom)$/u.test(lowerAt(scene, from))) ||
    (to - from <= 3 && /^(?:victims|total|number|figure|latter)$/u.test(lowerAt(scene, to - 1)));
  return back ? fateBefore(scene) : null;
}

interface What {
  readonly category: PeopleGroup['category'];
  readonly groups: readonly string[];
  readonly noun: string;
  readonly actor?: ActorMention;
}

/** Who they were: the nouns behind the figure, as far as the next figure. */
function whatOf(scene: Scene, figure: QuantityMention): What | null {
  const next = scene.quantities.find(({ from }) => from >= figure.to)?.from ?? scene.sentence.to;
  let what: What | null = null;
  const groups: string[] = [];
  for (let at = figure.to; at < Math.min(next, figure.to + WHAT_REACH); at++) {
    const word = lowerAt(scene, at);
    if (/^[;.:(]$/u.test(word)) break;
    const category = CATEGORY_OF.get(word);
    const group = GROUP_OF.get(word) ?? GROUP_MODIFIERS.get(word);
    if (group !== undefined && !groups.includes(group)) groups.push(group);
    const armed =
      SOLDIERS.units.has(word) || SOLDIERS.units.has(word.replace(/s$/u, '')) || /^(?:forces|militias?)$/u.test(word);
    if (
      armed ||
      (/^groups?$/u.test(word) &&
        [1, 2, 3].some((back) => /^(?:armed|rebel|militant|insurgent)$/u.test(lowerAt(scene, at - back))))
    )
      what = { category: 'military', groups, noun: word, ...armedAt(scene, at) };
    else if (category !== undefined && what?.category !== 'military')
      what =
        what === null || what.category === 'unspecified' || what.category === category
          ? { category, groups, noun: word }
          : what;
  }
  return what;
}
const WHAT_REACH = 9;

/** "six were *of the gendarmerie*": the body by its name or noun. */
function armedAt(scene: Scene, at: number): { actor?: ActorMention } {
  const actor = scene.actors.find(
    ({ from, to, kind }) => from <= at && at < to && (kind === 'force' || kind === 'group'),
  );
  return actor === undefined ? {} : { actor };
}

/** "*Two-thirds of the dead* were women", "half *of all losses* fell on …" */
function shareOf(scene: Scene): Part[] {
  return scene.quantities.flatMap((figure): Part[] => {
    if (figure.share === null || lowerAt(scene, figure.to) !== 'of') return [];
    let at = figure.to + 1;
    const civilian = (): boolean => lowerAt(scene, at - 1) === 'civilian';
    while (
      at < figure.to + 6 &&
      /^(?:the|all|those|these|its|their|civilian|reported|total|recorded|documented|confirmed|known)$/u.test(
        lowerAt(scene, at),
      )
    )
      at++;
    const word = lowerAt(scene, at);
    const effect = VICTIMS.get(word) ?? (SUMS.test(word) ? NOUNS.get(word) : undefined);
    if (effect === undefined || at === figure.to + 1) return [];
    const verb = lowerAt(scene, at + 1);
    if (!/^(?:were|was|are|is|have|had|occurred|happened|took|resulted|died|fell|came|,|on|in|among)$/u.test(verb))
      return [];
    const what = /^(?:were|was|are|is)$/u.test(verb) ? whatOf(scene, { ...figure, to: at + 1 }) : null;
    const fate = {
      effect,
      category: civilian() ? ('civilian' as const) : what === null ? (fateBefore(scene)?.category ?? null) : null,
    };
    return [part(figure, at, fate, what)];
  });
}
const SUMS = /^(?:casualties|deaths|fatalities|injuries|losses|killings|abductions)$/u;

/** "Mines *accounted for* 31, snipers for 12": what each did of those told before. */
function causes(scene: Scene): Part[] {
  const { from, to } = scene.sentence;
  for (let at = from + 1; at < to - 2; at++) {
    const verb = lowerAt(scene, at);
    const link =
      (verb === 'accounted' || verb === 'responsible') && lowerAt(scene, at + 1) === 'for'
        ? at + 1
        : /^(?:caused|claimed)$/u.test(verb)
          ? at
          : null;
    const first = link === null ? undefined : scene.quantities.find((one) => one.from === link + 1);
    if (link === null || first === undefined || first.share !== null) continue;
    const fate = fateOfCount(scene, first) ?? (verb === 'caused' || verb === 'claimed' ? null : bareFate(scene, first));
    if (fate === null) return [];
    const rest = scene.quantities.filter(
      (one) =>
        one.from > first.to &&
        one.share === null &&
        (lowerAt(scene, one.from - 1) === 'for' || isAlone(scene, one)) &&
        !/^(?:days?|weeks?|months?|years?|hours?)$/u.test(lowerAt(scene, one.to)),
    );
    return [first, ...rest].map((figure) => part(figure, at, fate, null));
  }
  return [];
}

/** "accounted for 31 *of the deaths*" */
function fateOfCount(scene: Scene, { to }: QuantityMention): Fate | null {
  for (let at = to; at < Math.min(scene.sentence.to, to + 5); at++) {
    const word = lowerAt(scene, at);
    const effect = NOUNS.get(word) ?? VICTIMS.get(word);
    if (effect !== undefined)
      return {
        effect,
        category: lowerAt(scene, at - 1) === 'civilian' ? 'civilian' : (fateBefore(scene)?.category ?? null),
      };
    if (!/^(?:of|the|all|these|those|civilian|casualties|recorded)$/u.test(word)) return null;
  }
  return null;
}

const bareFate = (scene: Scene, figure: QuantityMention): Fate | null =>
  isAlone(scene, figure) ? fateBefore(scene) : null;

const isAlone = (scene: Scene, { to }: QuantityMention): boolean =>
  to >= scene.sentence.to || /^(?:[,.;)]|and)$/u.test(lowerAt(scene, to));
