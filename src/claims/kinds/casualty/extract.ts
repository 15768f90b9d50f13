/**
 * Casualties by token patterns: a verb or noun of loss, and the counted group of people it takes. Thin on purpose: the
 * frame moves onto dependency trees; what it fills stays.
 */
import type { ActorMention } from '../../../model/annotation.ts';
import type { Basis } from '../../../model/claim.ts';
import { actorsOf, type Party } from '../../../model/party.ts';
import type { Draft, Kind } from '../../draft.ts';
import { type PeopleGroup, peopleIn } from '../../people.ts';
import { agentsOf, hasAnd, isJoin, lowerAt, partyOf, type Scene, subjectsOf, voiceAt } from '../../scene.ts';
import { CLAIM_LIVES, LOSE, NOUNS, SO_FAR, TOLLS, VERBS } from './en.ts';
import { type CasualtySlots, casualty, type Effect } from './schema.ts';

interface Loss {
  readonly at: number;
  readonly effect: Effect;
  readonly groups: readonly PeopleGroup[];
  readonly active: boolean;
}

export const casualtyKind: Kind = {
  schema: casualty,
  triggers: new Set([
    ...VERBS.keys(),
    ...NOUNS.keys(),
    ...LOSE,
    ...CLAIM_LIVES,
    ...TOLLS,
    'lives',
    'prisoner',
    'prisoners',
  ]),
  extract: (scene) => {
    // "Dead and wounded" over a paragraph says nothing that can be answered
    const bare = scene.sentence.form === 'heading' && scene.quantities.length === 0;
    if (bare) return [];
    const people = peopleIn(scene);
    const taken = new Set<PeopleGroup>();
    const losses = lossesOf(scene, people);
    return [...losses, ...subsetsOf(scene, people, losses)].flatMap((loss) => {
      const fresh = loss.groups.filter((group) => !taken.has(group));
      for (const group of fresh) taken.add(group);
      return (loss.groups.length === 0 ? [null] : fresh).map((group) => draftOf(scene, loss, group));
    });
  },
};

function lossesOf(scene: Scene, people: readonly PeopleGroup[]): Loss[] {
  const losses: Loss[] = [];
  for (let at = scene.sentence.from; at < scene.sentence.to; at++) {
    const loss = lossAt(scene, people, at);
    if (loss !== null) losses.push(loss);
  }
  return losses;
}

/** "killed 26 civilians, *including two children*": a part of the figure before it. */
function subsetsOf(scene: Scene, people: readonly PeopleGroup[], losses: readonly Loss[]): Loss[] {
  return people
    .filter((group) => group.count !== null && lowerAt(scene, group.from - 1) === 'including')
    .flatMap((group): Loss[] => {
      const whole = losses.findLast((loss) => loss.at < group.from);
      if (whole === undefined) return [];
      const category =
        group.category === null || group.category === 'unspecified'
          ? (whole.groups[0]?.category ?? group.category)
          : group.category;
      return [{ ...whole, groups: [{ ...group, category }] }];
    });
}

function lossAt(scene: Scene, people: readonly PeopleGroup[], at: number): Loss | null {
  const word = lowerAt(scene, at);
  return nounLoss(scene, people, at, word) ?? verbLoss(scene, people, at, word) ?? phraseLoss(scene, people, at, word);
}

/** "the deaths of 28 fighters" · "two civilian deaths" · "its military losses" · "casualties in the low thousands" */
function nounLoss(scene: Scene, people: readonly PeopleGroup[], at: number, word: string): Loss | null {
  const effect = NOUNS.get(word);
  if (effect === undefined || (word === 'killing' && lowerAt(scene, at + 1) !== 'of')) return null;
  if (lowerAt(scene, at + 1) === 'of') {
    const first = people.find((group) => group.from >= at + 2 && group.from <= at + 4);
    if (first !== undefined) return { at, effect, groups: chainFrom(scene, people, first), active: false };
  }
  const among = amongWhom(scene, people, at);
  if (among !== null) return { at, effect, groups: [among], active: false };
  const counted = countedNoun(scene, at);
  if (counted !== null) return { at, effect, groups: [counted], active: false };
  if (word === 'dead' || word === 'wounded') return null;
  const vague = scene.quantities.find(
    (one) =>
      one.from > at &&
      one.from < at + 14 &&
      one.relation === 'vague' &&
      /^(?:in|the)$/u.test(lowerAt(scene, one.from - 1)) &&
      lowerAt(scene, one.to) !== 'of',
  );
  const withheld = voiceAt(scene, at)?.manner === 'withholds';
  if (effect !== 'killed-or-wounded' || (vague === undefined && !withheld))
    return withheld ? { at, effect, groups: [modified(scene, at)], active: false } : null;
  const group = modified(scene, at);
  return { at, effect, groups: [vague === undefined ? group : { ...group, count: quantityOf(vague) }], active: false };
}

/** "dead and wounded among civilians and soldiers": nobody counts them, but they are named. */
function amongWhom(scene: Scene, people: readonly PeopleGroup[], at: number): PeopleGroup | null {
  let link = at + 1;
  while (link <= at + 4 && lowerAt(scene, link) !== 'among') link++;
  if (lowerAt(scene, link) !== 'among') return null;
  const whom = people.filter((group) => group.from > link && group.from <= link + 5);
  const first = whom[0];
  if (first === undefined) return null;
  const categories = new Set(whom.map((group) => group.category));
  return {
    ...first,
    to: whom.at(-1)?.to ?? first.to,
    count: null,
    category: categories.size > 1 ? 'mixed' : first.category,
  };
}

const quantityOf = ({
  low,
  high,
  relation,
  text,
}: {
  low: number | null;
  high: number | null;
  relation: NonNullable<PeopleGroup['count']>['relation'];
  text: string;
}) => ({ low, high, relation, text });

/** "two civilian deaths", "416 civilian injuries": the count stands before the noun of loss itself. */
function countedNoun(scene: Scene, at: number): PeopleGroup | null {
  const quantity = scene.quantities.find((one) => one.to <= at && at - one.to <= 3);
  if (quantity === undefined || quantity.share !== null) return null;
  for (let i = quantity.to; i < at; i++)
    if (
      !/^(?:civilian|military|combat|more|further|serious|soldier|troop|of|the|its|their|new|confirmed)$/u.test(
        lowerAt(scene, i),
      ) &&
      !scene.actors.some((one) => one.from <= i && i < one.to)
    )
      return null;
  return { ...modified(scene, at), from: quantity.from, to: at + 1, count: quantityOf(quantity) };
}

/** What stands before the noun decides whose loss it is: "its military losses". */
function modified(scene: Scene, at: number): PeopleGroup {
  const before = [1, 2, 3].map((back) => lowerAt(scene, at - back));
  const category = before.includes('civilian')
    ? 'civilian'
    : before.some((word) => /^(?:military|combat|troop|soldier)$/u.test(word))
      ? 'military'
      : null;
  const possessive = before.some((word) => /^(?:its|their|his|our)$/u.test(word));
  const actor = scene.actors.find((one) => one.to <= at && at - one.to <= 2) ?? null;
  return {
    from: at,
    to: at + 1,
    count: null,
    share: null,
    category,
    groups: [],
    actor,
    possessive,
    name: null,
    noun: null,
  };
}

function verbLoss(scene: Scene, people: readonly PeopleGroup[], at: number, word: string): Loss | null {
  const verb = VERBS.get(word);
  if (verb === undefined) return null;
  const { effect, takes } = verb;
  const behind = people.find(
    (group) => group.from >= at + 1 && group.from <= at + 3 && !isBroken(scene, at + 1, group.from),
  );
  const before = outOfAside(
    scene,
    people,
    people.findLast(
      (group) => group.to <= at && !isBroken(scene, group.to, at) && at - group.to <= 16 && !isSpeaker(scene, group),
    ),
  );
  const passive = isPassive(scene, at);
  if (takes !== 'subject' && !passive && behind !== undefined && isObject(scene, at, behind)) {
    return { at, effect, groups: chainFrom(scene, people, behind), active: true };
  }
  if (takes === 'object' || before === undefined) return null;
  // "troops captured the dam": the verb has another object, and befell nobody
  if (takes === 'either' && !passive && opensObject(scene, at + 1)) return null;
  // "the wounded soldiers", "the killed": an adjective tells of no new loss
  if (people.some((group) => group.from <= at && at < group.to && group !== before)) return null;
  // things are captured and go missing too
  if (
    (effect === 'captured' || effect === 'missing' || word === 'hurt') &&
    before.noun === null &&
    before.name === null &&
    before.category === null
  )
    return null;
  return { at, effect, groups: [...chainTo(scene, people, before), ...alongWith(scene, people, at)], active: false };
}

/** "834 troops have been killed …, *along with more than 30 civilians*" */
function alongWith(scene: Scene, people: readonly PeopleGroup[], at: number): PeopleGroup[] {
  return people.filter(
    (group) =>
      group.from > at &&
      group.count !== null &&
      !isBroken(scene, at, group.from) &&
      ((lowerAt(scene, group.from - 1) === 'with' && /^(?:along|together)$/u.test(lowerAt(scene, group.from - 2))) ||
        (lowerAt(scene, group.from - 1) === 'as' && lowerAt(scene, group.from - 2) === 'well')),
  );
}

const isPassive = (scene: Scene, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - 4); i--) {
    const word = lowerAt(scene, i);
    if (/^(?:was|were|been|being|be|are|is|get|got)$/u.test(word)) return true;
    if (
      !/^(?:also|seriously|severely|critically|lightly|reportedly|allegedly|later|badly|fatally|slightly|n't|not)$/u.test(
        word,
      )
    )
      return false;
  }
  return false;
};

/** "killed 26 civilians": the people stand right behind the verb, no preposition or "and" between. */
function isObject(scene: Scene, at: number, group: PeopleGroup): boolean {
  for (let i = at + 1; i < group.from; i++)
    if (/^(?:in|by|with|and|or|at|on|as|during|since|while|near|when|,|\()$/u.test(lowerAt(scene, i))) return false;
  return true;
}

const opensObject = (scene: Scene, at: number): boolean =>
  /^(?:the|a|an|its|their|several|control|footage)$/u.test(lowerAt(scene, at)) ||
  (/^\p{Lu}/u.test(scene.tokens[at]?.text ?? '') && at < scene.sentence.to);

/** "541 fighters, who were among 2,580 combatants, had been killed": those in the relative clause were not. */
function outOfAside(
  scene: Scene,
  people: readonly PeopleGroup[],
  group: PeopleGroup | undefined,
): PeopleGroup | undefined {
  if (group === undefined || lowerAt(scene, group.to) !== ',') return group;
  for (let i = group.from - 1; i > Math.max(scene.sentence.from, group.from - 12); i--) {
    if (/^(?:who|which)$/u.test(lowerAt(scene, i)) && lowerAt(scene, i - 1) === ',')
      return people.findLast((one) => one.to <= i - 1) ?? group;
  }
  return group;
}

const isSpeaker = (scene: Scene, group: PeopleGroup): boolean =>
  scene.speech.some((frame) => frame.source.some((source) => source.from < group.to && group.from < source.to));

/** A clause ends between: another verb's people are not this one's. */
function isBroken(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = lowerAt(scene, i);
    if (
      word === ';' ||
      word === 'while' ||
      word === 'but' ||
      word === 'whereas' ||
      word === ':' ||
      word === 'according'
    )
      return true;
  }
  return false;
}

/** "lost 28 soldiers" · "claimed 30,000 lives" · "the toll rose to 36" · "taken prisoner" */
function phraseLoss(scene: Scene, people: readonly PeopleGroup[], at: number, word: string): Loss | null {
  const next = people.find((group) => group.from >= at + 1 && group.from <= at + 4);
  if (LOSE.has(word) && next !== undefined && next.noun !== null) {
    // "lost 3,360 troops killed": the loss is told by the word behind
    return VERBS.has(lowerAt(scene, next.to))
      ? null
      : { at, effect: 'killed', groups: chainFrom(scene, people, next), active: false };
  }
  if (CLAIM_LIVES.has(word) && next?.noun === 'lives')
    return { at, effect: 'killed', groups: [{ ...next, category: 'unspecified' }], active: true };
  if (word === 'lost' && people.some((group) => group.noun === 'lives' && group.to <= at && at - group.to <= 3)) {
    return { at, effect: 'killed', groups: people.filter((group) => group.noun === 'lives'), active: false };
  }
  if (TOLLS.has(word)) {
    const figure = scene.quantities.find(
      (one) =>
        one.from > at && one.from <= at + 8 && /^(?:to|at|of|is|was|stands)$/u.test(lowerAt(scene, one.from - 1)),
    );
    return figure === undefined
      ? null
      : {
          at,
          effect: 'killed',
          groups: [{ ...modified(scene, at), from: figure.from, to: figure.to, count: quantityOf(figure) }],
          active: false,
        };
  }
  if (word === 'prisoner' && /^(?:taken|took|take)$/u.test(lowerAt(scene, at - 1))) {
    const before = people.findLast((group) => group.to < at);
    return before === undefined ? null : { at, effect: 'captured', groups: [before], active: false };
  }
  return null;
}

/** The group and those that "and" or commas join to it, forward or backward. */
function chainFrom(scene: Scene, people: readonly PeopleGroup[], first: PeopleGroup): PeopleGroup[] {
  const chain = [first];
  for (let i = people.indexOf(first) + 1; i < people.length; i++) {
    const [last, next] = [chain.at(-1) as PeopleGroup, people[i] as PeopleGroup];
    if (!isJoin(scene, last.to, next.from) || VERBS.has(lowerAt(scene, next.to)) || isFollowedByVerb(scene, next.to))
      break;
    chain.push(next);
  }
  return chain;
}

const isFollowedByVerb = (scene: Scene, at: number): boolean => /^(?:was|were|have|has|had)$/u.test(lowerAt(scene, at));

function chainTo(scene: Scene, people: readonly PeopleGroup[], last: PeopleGroup): PeopleGroup[] {
  const chain = [last];
  for (let i = people.indexOf(last) - 1; i >= 0; i--) {
    const [before, next] = [people[i] as PeopleGroup, chain[0] as PeopleGroup];
    if (
      !isJoin(scene, before.to, next.from) ||
      before.count === null ||
      (chain.length === 1 && !hasAnd(scene, before.to, next.from))
    )
      break;
    chain.unshift(before);
  }
  return chain;
}

function draftOf(scene: Scene, loss: Loss, group: PeopleGroup | null): Draft {
  const { party, basis } = victimsParty(scene, loss, group);
  const agents = loss.active ? subjectsOf(scene, loss.at) : agentsOf(scene, loss.at);
  const agent = agents[0];
  const cumulative = isCumulative(scene, loss);
  const by = agent === undefined || sameParty(agent, party) ? null : partyOf(agent);
  const slots: CasualtySlots = {
    effect: loss.effect,
    count: group?.count ?? null,
    victims: {
      category: group?.category ?? (loss.effect === 'deserted' ? 'military' : 'unspecified'),
      groups: (group?.groups ?? []) as CasualtySlots['victims']['groups'],
      party,
      persons: group?.name ? [{ name: group.name, age: null, sex: null, role: null }] : [],
    },
    by,
    weapon: null,
    cumulative,
    subset: group !== null && /^(?:including|whom|them|which)$/u.test(lowerAt(scene, group.from - 1)),
    share: group?.share ?? null,
  };
  const stance = isDenied(scene, loss.at) ? { stance: 'denies' as const } : {};
  return { trigger: { from: loss.at, to: loss.at + 1 }, slots, cumulative, basis, ...stance };
}

/** Whose people: named in the group, "their" of the one who speaks, or one's own where a belligerent reports losses without saying whose. */
function victimsParty(
  scene: Scene,
  loss: Loss,
  group: PeopleGroup | null,
): { party: Party | null; basis: Record<string, Basis> } {
  if (group?.actor) return { party: partyOf(group.actor), basis: {} };
  const lostAt =
    lowerAt(scene, loss.at) === 'lost'
      ? loss.at
      : lowerAt(scene, (group?.from ?? 0) - 1) === 'lost'
        ? (group?.from ?? 0) - 1
        : loss.at;
  const subject = subjectsOf(scene, lostAt)[0];
  const speaker = voiceAt(scene, loss.at)?.speaker ?? null;
  const own: Party | null =
    speaker !== null && (speaker.actor !== null || speaker.actors)
      ? { text: speaker.text, actor: speaker.actor, ...(speaker.actors ? { actors: [...speaker.actors] } : {}) }
      : null;
  if (LOSE.has(lowerAt(scene, lostAt))) {
    return { party: subject === undefined ? own : partyOf(subject), basis: {} };
  }
  if (group?.possessive) return { party: own ?? (subject === undefined ? null : partyOf(subject)), basis: {} };
  const belligerent = own !== null && own.actor !== null && isParty(scene, own.actor);
  if (
    !belligerent ||
    loss.active ||
    scene.actors.some((one) => one.actor !== null && one.actor !== own.actor && isInVoice(scene, loss.at, one.from))
  )
    return { party: null, basis: {} };
  return {
    party: own,
    basis: {
      'casualty.victims.party': {
        how: 'inferred',
        from: 'a party that reports losses without saying whose reports its own',
      },
    },
  };
}

/** True when the token at `other` is in the reach of the voice that speaks at `at`. */
const isInVoice = (scene: Scene, at: number, other: number): boolean =>
  voiceAt(scene, at)?.content.some(({ from, to }) => from <= other && other < to) === true;

/** A state or armed group speaks of its own losses; an organisation, a paper or an agency does not. */
const isParty = (scene: Scene, actor: string): boolean =>
  scene.doc.actors.some((one) => one.actor === actor && (one.kind === 'state' || one.kind === 'force')) &&
  !scene.doc.actors.some((one) => one.actor === actor && (one.kind === 'organisation' || one.kind === 'media'));

const sameParty = (actor: ActorMention, party: Party | null): boolean =>
  actor.actor !== null && actorsOf(party).includes(actor.actor) && actor.kind === 'people';

/** A running total: "so far", "since", "as of", a perfect tense; not where the sentence tells one day's event. */
function isCumulative(scene: Scene, loss: Loss): boolean {
  for (let i = scene.sentence.from; i < scene.sentence.to; i++) {
    if (SO_FAR.has(lowerAt(scene, i))) return true;
    if (
      /^(?:during|throughout)$/u.test(lowerAt(scene, i)) &&
      /^(?:war|conflict|fighting|hostilities)$/u.test(
        [2, 3, 4]
          .map((k) => lowerAt(scene, i + k))
          .find((word) => /^(?:war|conflict|fighting|hostilities)$/u.test(word)) ?? '',
      )
    )
      return true;
  }
  if (scene.times.some((time) => time.bound === 'since' || time.bound === 'as-of' || time.bound === 'by')) return true;
  if (loss.active && lowerAt(scene, loss.at).endsWith('ing')) return false;
  return !scene.times.some((time) => time.value !== null && time.bound === null && time.granularity !== 'year');
}

const isDenied = (scene: Scene, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - 4); i--) {
    const word = lowerAt(scene, i);
    if (word === 'not' || word === "n't" || word === 'never' || word === 'nobody' || word === 'no') return true;
    if (/^(?:,|and|who|that)$/u.test(word)) return false;
  }
  return false;
};
