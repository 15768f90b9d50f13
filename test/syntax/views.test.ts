/** What the views read off trees: on sentences of our own, parsed by the real parser, and on every gold tree. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPredicate, clauseOf, clausesOf } from '../../src/annotate/syntax/views/clauses.ts';
import { type Argument, argumentsOf } from '../../src/annotate/syntax/views/arguments.ts';
import { nounGroup } from '../../src/annotate/syntax/views/noun-group.ts';
import { reportedIn } from '../../src/annotate/syntax/views/reported.ts';
import { verbGroup } from '../../src/annotate/syntax/views/verb-group.ts';
import type { Tree, Word } from '../../src/model/syntax.ts';
import { readConllu } from '../../bench/conllu.ts';
import { textOf, treeOfGold, treeOfText, wordOf } from './sentence.ts';

const names = (list: readonly Argument[]): string =>
  list.map(({ word, how }) => (how === 'stated' ? word.text : `${word.text} (${how})`)).join(', ');

describe('arguments', () => {
  it.each<[sentence: string, word: string, doers: string, undergoers: string]>([
    ['Rebels shelled the market on Friday.', 'shelled', 'Rebels', 'market'],
    ['Two soldiers and a driver were killed by the rebels.', 'killed', 'rebels', 'soldiers, driver'],
    ['The army captured and burned the village.', 'captured', 'army', 'village (shared)'],
    ['The army entered the town and killed six men.', 'killed', 'army (shared)', 'men'],
    ['The village was captured and held by the militia.', 'captured', 'militia (shared)', 'village'],
    ['The village was captured and held by the militia.', 'held', 'militia', 'village (shared)'],
    ['The men who attacked the base fled.', 'attacked', 'men (antecedent)', 'base'],
    ['The rebels lost the town that the army had captured in May.', 'captured', 'army', 'town (antecedent)'],
    ['Gunmen fled the city they had seized.', 'seized', 'they', 'city (antecedent)'],
    ['A shell hit a house, killing two civilians.', 'killing', 'shell (matrix)', 'civilians'],
    ['A shell hit a house, killing two civilians and wounding five.', 'wounding', 'shell (shared)', 'five'],
    ['The ministry accused the rebels of shelling the hospital.', 'shelling', 'rebels (control)', 'hospital'],
    ['The ministry denied shelling the hospital.', 'shelling', 'ministry (control)', 'hospital'],
    ['Moscow ordered its troops to leave the city.', 'leave', 'troops (control)', 'city'],
    ['The truce extended the deadline for troops to leave the city.', 'leave', 'troops (control)', 'city'],
    ['Two men killed in the raid were buried on Monday.', 'killed', '', 'men (antecedent)'],
    ['Troops carrying rifles entered the square.', 'carrying', 'Troops (antecedent)', 'rifles'],
    ['The seizure of the port by the rebels lasted two days.', 'seizure', 'rebels', 'port'],
    ['The group gave them weapons.', 'gave', 'group', 'weapons'],
    ['Rebels left the city, killing three men.', 'killing', 'Rebels (matrix)', 'men'],
    ['The town was shelled by the rebels, killing five people.', 'killing', 'rebels (matrix)', 'people'],
    ['Six soldiers were killed and wounded in the attack.', 'wounded', '', 'soldiers (shared)'],
    ['Five people were killed by dawn.', 'killed', '', 'people'],
    // a clause with all its parts takes nothing from the noun it hangs on
    ['The rebels, whose leader left the country, surrendered.', 'left', 'leader', 'country'],
    ['He left the town where the rebels fled.', 'fled', 'rebels', ''],
    // two verbs with objects of their own share none
    ['The army captured the bridge and burned the village.', 'captured', 'army', 'bridge'],
    ['The army advanced and the rebels burned the village.', 'advanced', 'army', ''],
    // a finite clause has a subject of its own, and so one that is not lent
    ['The army said when the rebels left the town.', 'left', 'rebels', 'town'],
    ['The army withdrew after rebels had entered the town and burned it.', 'burned', 'rebels (shared)', 'it'],
    ['The army shelled, bombed and burned the village.', 'shelled', 'army', 'village (shared)'],
    ['The army shelled, bombed and burned the village.', 'bombed', 'army (shared)', 'village (shared)'],
    // an object behind the next verb is not that of a verb that takes none
    ['Troops withdrew and blew up the bridge.', 'withdrew', 'Troops', ''],
    ['Rebels fled and abandoned their weapons.', 'fled', 'Rebels', ''],
    ['Gunmen came and killed two men.', 'came', 'Gunmen', ''],
    ['The town they lived in was burned.', 'lived', 'they', ''],
    ['The bridge they drove over collapsed.', 'drove', 'they', ''],
    ['The reason they left is unknown.', 'left', 'they', ''],
    ['The town they had fled was quiet.', 'fled', 'they', 'town (antecedent)'],
    ['The weapons they bought and sold were old.', 'sold', 'they (shared)', 'weapons (antecedent)'],
    ['The rebels, accused by the UN of shelling the town, left.', 'shelling', 'rebels (control)', 'town'],
    ['The rebels were accused of shelling the hospital.', 'shelling', 'rebels (control)', 'hospital'],
    ['The UN accused the rebels of having shelled Aleppo.', 'shelled', 'rebels (control)', 'Aleppo'],
    [
      'The minister accused the rebels and their allies of looting the town.',
      'looting',
      'rebels (control), allies (control)',
      'town',
    ],
    ['Kyiv charged the captain with killing two men.', 'killing', 'captain (control)', 'men'],
    ['The UN accused the army of a massacre.', 'massacre', 'army (control)', ''],
    ['The army was accused of the massacre of 40 villagers.', 'massacre', 'army (control)', 'villagers'],
    ['The village remembers the day of the massacre.', 'massacre', '', ''],
    // who is blamed for what others did did not do it
    ['The UN blamed the army for the attack by the militia.', 'attack', 'militia', ''],
    ['The act of shelling the town was a crime.', 'shelling', '', 'town'],
    ['He is a doctor and the commander of the militia.', 'commander', 'He (shared)', ''],
    ['The commander is a general and led the attack.', 'led', 'commander (shared)', 'attack'],
  ])('%s %s', (sentence, word, doers, undergoers) => {
    const found = argumentsOf(wordOf(treeOfText(sentence), word));
    expect([names(found.doers), names(found.undergoers)]).toEqual([doers, undergoers]);
  });

  it('a chain of verbs without a subject ends, however long', () => {
    const forms = Array.from({ length: 400 }, () => 'forced');
    const same = (tag: string) => forms.map(() => tag);
    const labels = forms.map((_, i) => (i === 0 ? 'root' : 'xcomp'));
    const tree = treeOfGold({
      id: '',
      forms,
      upos: same('VERB'),
      xpos: same('VBN'),
      heads: forms.map((_, i) => i - 1),
      labels,
    });
    expect(argumentsOf(tree.words.at(-1) as Word).doers).toEqual([]);
  });

  it('a list of verbs is read to its end, however long', () => {
    const forms = Array.from({ length: 400 }, (_, i) => (i === 0 ? 'not' : 'shelled'));
    const tree = treeOfGold({
      id: '',
      forms,
      upos: forms.map((_, i) => (i === 0 ? 'PART' : 'VERB')),
      xpos: forms.map((_, i) => (i === 0 ? 'RB' : 'VBN')),
      heads: forms.map((_, i) => (i === 0 ? 1 : i === 1 ? -1 : i - 1)),
      labels: forms.map((_, i) => (i === 0 ? 'advmod' : i === 1 ? 'root' : 'conj')),
    });
    const last = tree.words.at(-1) as Word;
    expect(verbGroup(last)).toMatchObject({ negative: true, voice: 'passive' });
    expect(argumentsOf(last).undergoers).toEqual([]);
  });

  it('receivers and circumstances are kept apart', () => {
    const found = argumentsOf(wordOf(treeOfText('The group gave them weapons in March.'), 'gave'));
    expect([names(found.receivers), names(found.circumstances)]).toEqual(['them', 'March']);
  });
});

describe('verb groups', () => {
  it.each<[sentence: string, word: string, expected: Partial<ReturnType<typeof verbGroup>>]>([
    ['The drone was shot down.', 'shot', { lemma: 'shoot down', voice: 'passive', tense: 'past', negative: false }],
    [
      'The army has captured the town.',
      'captured',
      { voice: 'active', perfect: true, tense: 'present', modality: null },
    ],
    ['They did not attack the convoy.', 'attack', { negative: true, tense: 'past', form: 'finite' }],
    ['No civilians were killed.', 'killed', { negative: true, voice: 'passive' }],
    ['Troops will withdraw from the city.', 'withdraw', { modality: 'planned', tense: 'future' }],
    ['Troops could withdraw from the city.', 'withdraw', { modality: 'possible' }],
    ['The rebels plan to withdraw from the city.', 'withdraw', { modality: 'unrealised', form: 'infinitive' }],
    ['The rebels managed to leave the city.', 'leave', { modality: null, form: 'infinitive' }],
    ['Six soldiers wounded in the raid have died.', 'wounded', { voice: 'passive', form: 'participle', tense: null }],
    ['The army is shelling the town.', 'shelling', { progressive: true, voice: 'active', tense: 'present' }],
    ['The guards no longer control the bridge.', 'control', { negative: true }],
    ['The army not only shelled but burned the town.', 'shelled', { negative: false }],
    ['The guards prevented them from entering the camp.', 'entering', { modality: 'unrealised', form: 'gerund' }],
    ['The truce stopped the army from shelling Grozny.', 'shelling', { modality: 'unrealised' }],
    ['The siege kept aid from reaching the enclave.', 'reaching', { modality: 'unrealised' }],
    ['The troops avoided entering the city.', 'entering', { modality: 'unrealised' }],
    // what goes on, or has ended, was done
    ['The militia kept shelling the port.', 'shelling', { modality: null }],
    ['The army stopped shelling the port.', 'shelling', { modality: null }],
    ['Civilians were unable to leave the city.', 'leave', { modality: 'unrealised' }],
    ['The plan to withdraw from Gaza failed.', 'withdraw', { modality: 'unrealised' }],
  ])('%s %s', (sentence, word, expected) => {
    expect(verbGroup(wordOf(treeOfText(sentence), word))).toMatchObject(expected);
  });

  it.each<[sentence: string, word: string, expected: Partial<ReturnType<typeof verbGroup>>]>([
    ['The navy did not shell or bomb the town.', 'bomb', { negative: true, tense: 'past', form: 'finite' }],
    ['The soldiers were not killed or wounded.', 'wounded', { negative: true, voice: 'passive' }],
    ['The army has not captured or held the hill.', 'held', { negative: true, voice: 'active', perfect: true }],
    ['The rebels never entered or shelled the port.', 'shelled', { negative: true }],
    ['The troops neither fired nor advanced.', 'advanced', { negative: true }],
    ['No prisoner fled or was released.', 'released', { negative: true }],
    ['Troops did not withdraw but shelled the town.', 'withdraw', { negative: true }],
    ['Troops did not withdraw but shelled the town.', 'shelled', { negative: false, tense: 'past' }],
    ['The troops did not retreat, but dug in along the river.', 'dug', { negative: false }],
    ['Soldiers could not enter the village and retreated.', 'retreated', { negative: false, modality: null }],
    ['No soldiers died and the convoy reached the port.', 'reached', { negative: false }],
    ['The army shelled the town but did not enter it.', 'shelled', { negative: false }],
    ['The rebels plan to withdraw and disarm.', 'disarm', { modality: 'unrealised', form: 'infinitive' }],
    ['Fighters were banned from entering or leaving the city.', 'leaving', { modality: 'unrealised', form: 'gerund' }],
    ['The rebels refused to leave and attacked the base.', 'attacked', { modality: null, tense: 'past' }],
    ['Rebels plan to withdraw from Huambo but kept shelling it.', 'kept', { modality: null }],
    ['The army will shell and capture the town.', 'capture', { modality: 'planned', tense: 'future' }],
    [
      'The troops will withdraw and be replaced by police.',
      'replaced',
      { modality: 'planned', tense: 'future', voice: 'passive' },
    ],
    ['The rebels could attack or withdraw.', 'withdraw', { modality: 'possible' }],
    ['The fleet will sail on Monday and the army shelled the port.', 'shelled', { modality: null, tense: 'past' }],
    ['The rebels will leave the town and have freed ten soldiers.', 'freed', { modality: null, perfect: true }],
    ['The army advanced and was encircled and destroyed.', 'destroyed', { voice: 'passive', tense: 'past' }],
    ['The hostages had been freed and flown home.', 'flown', { voice: 'passive', perfect: true, tense: 'past' }],
  ])('in a list: %s %s', (sentence, word, expected) => {
    expect(verbGroup(wordOf(treeOfText(sentence), word))).toMatchObject(expected);
  });

  it.each([
    ['Aircraft carried out an attack on the port.', 'carried', 'attack'],
    ['The town came under heavy shelling.', 'came', 'shelling'],
    ['The town came under a new mayor.', 'came', undefined],
    ['The army suffered heavy losses.', 'suffered', 'losses'],
  ])('%s: the act is told by the noun', (sentence, word, event) => {
    expect(verbGroup(wordOf(treeOfText(sentence), word)).event?.text).toBe(event);
  });
});

describe('noun groups', () => {
  const group = (sentence: string, head: string) => {
    const tree = treeOfText(sentence);
    return { tree, ...nounGroup(wordOf(tree, head)) };
  };

  it('a count with its bound, a possessor, modifiers', () => {
    const { tree, core, counts, possessor, modifiers } = group(
      'The rebels lost at least 12 armoured vehicles.',
      'vehicles',
    );
    expect(textOf(tree, [core])).toBe('at least 12 armoured vehicles');
    expect([counts.map(({ text }) => text), possessor, modifiers.map(({ text }) => text)]).toEqual([
      ['12'],
      null,
      ['armoured'],
    ]);
    expect(group('Their troops fled.', 'troops').possessor?.text).toBe('Their');
  });

  it('a number of a group', () => {
    const { counts, of } = group('The army said 834 of its soldiers had died.', '834');
    expect([counts.map(({ text }) => text), of.map(({ text }) => text)]).toEqual([['834'], ['soldiers']]);
  });

  it.each([
    ['They were soldiers of the guard.', 'soldiers', 'soldiers'],
    ['He is not a soldier.', 'soldier', 'a soldier'],
    ['The commander is still a member of the council.', 'member', 'a member'],
    ['Officials say the town is a ruin.', 'ruin', 'a ruin'],
    ['Three of the dead were children.', 'children', 'children'],
    ['At least 12 of its soldiers died.', '12', 'At least 12'],
    ['The number of dead is at least 40.', '40', 'at least 40'],
    ["The army's most senior commander was killed.", 'commander', "The army 's most senior commander"],
    ['The armed and trained men of the militia fled.', 'men', 'The armed and trained men'],
  ])('%s %s: the core has no more than the group', (sentence, head, expected) => {
    const { tree, core } = group(sentence, head);
    expect(textOf(tree, [core])).toBe(expected);
  });

  it.each([
    ['Hundreds were killed in the camp.', 'Hundreds', ['Hundreds']],
    ['Dozens fled the town.', 'Dozens', ['Dozens']],
    ['Thousands of refugees crossed the border.', 'Thousands', ['Thousands']],
    ['Two dozen were killed.', 'dozen', ['Two', 'dozen']],
    ['The scores were even.', 'scores', []],
    ['Soldiers fled the town.', 'Soldiers', []],
  ])('%s: its count', (sentence, head, counts) => {
    expect(group(sentence, head).counts.map(({ text }) => text)).toEqual(counts);
  });

  it.each([
    ['The strike killed 14 people, including three children.', 'people', ['children']],
    ['The strike killed 40 villagers, 12 of whom were women.', 'villagers', ['12']],
    ['The strike killed 40 villagers near the market.', 'villagers', []],
    ['The strike killed 14 people, among them three children.', 'people', ['children']],
    ['The strike killed 14 people, three of them children.', 'people', ['three']],
    ['Twelve people died, three of them children.', 'people', ['three']],
    ['Ten men, among them two officers, were captured.', 'men', ['officers']],
    ['The blast killed 40 villagers, most of them women.', 'villagers', ['most']],
    ['The blast killed 40 villagers, most of them women.', 'blast', []],
    ['The convoy passed among the villagers.', 'convoy', []],
  ])('%s %s: parts', (sentence, head, parts) => {
    expect(group(sentence, head).parts.map(({ text }) => text)).toEqual(parts);
  });

  it.each([
    ['Syrian soldiers and officers fled.', 'soldiers', 'officers', { modifiers: ['Syrian'], counts: [], of: [] }],
    ['Syrian soldiers and two guards fled.', 'soldiers', 'guards', { modifiers: [], counts: [], of: [] }],
    ['Three soldiers and officers were killed.', 'soldiers', 'officers', { modifiers: [], counts: ['Three'], of: [] }],
    ['Three soldiers and two officers were killed.', 'soldiers', 'officers', { modifiers: [], counts: [], of: [] }],
    ['Three soldiers and ammunition were found.', 'soldiers', 'ammunition', { modifiers: [], counts: [], of: [] }],
    [
      'The capture and destruction of the town took a month.',
      'capture',
      'destruction',
      { modifiers: [], counts: [], of: ['town'] },
    ],
  ])('%s: what joined nouns share', (sentence, head, other, expected) => {
    const conjunct = group(sentence, head).conjuncts[0];
    const texts = (words: readonly Word[] = []): string[] => words.map(({ text }) => text);
    const { modifiers, counts, of } = conjunct?.shares ?? {};
    expect(conjunct?.head.text).toBe(other);
    expect({ modifiers: texts(modifiers), counts: texts(counts), of: texts(of) }).toEqual(expected);
  });

  it('appositions and clauses stand outside the core', () => {
    const sentence = 'General Saleh, the chief of staff, who led the attack, died.';
    const { tree, core, appositions } = group(sentence, 'Saleh');
    expect(textOf(tree, [core])).toBe('General Saleh');
    expect(appositions.map(({ text }) => text)).toEqual(['chief']);
    expect(group(sentence, 'chief').clauses.map(({ text }) => text)).toEqual(['led']);
  });
});

describe('what is reported', () => {
  it.each<[sentence: string, ...expected: string[]]>([
    ['The ministry said that six soldiers had died.', 'said|ministry|six soldiers had died'],
    ['Six soldiers had died, the ministry said.', 'said|ministry|Six soldiers had died'],
    ['"We left the city," said the commander.', 'said|commander|We left the city'],
    ['The rebels, the ministry said, had left the city.', 'said|ministry|The rebels … had left the city'],
    ['The rebels claimed to have captured the port.', 'claimed|rebels|to have captured the port'],
    ['The army denied shelling the market.', 'denied|army|shelling the market'],
    ['According to the UN, 300 people fled.', 'According|UN|300 people fled'],
    [
      'About 300 people, who had no water, fled, according to the UN.',
      'according|UN|About 300 people , who had no water , fled',
    ],
    ['The agency quoted a doctor as saying that ten had died.', 'saying|doctor|ten had died'],
    ['The general announced the capture of the port.', 'announced|general|the capture of the port'],
    ['The army reported heavy losses.', 'reported|army|heavy losses'],
    ['The army repeated the claim.', 'repeated|army|the claim'],
    ['The inquiry found evidence that troops had fired.', 'found|inquiry|evidence that troops had fired'],
    // what is found, read or shown is nobody's word
    ['Police found weapons in the house.'],
    ['An inquiry found violations.'],
    ['The court found him guilty.'],
    ['The bodies were found by villagers.'],
    ['The capture of the town was announced by the general.', 'announced|general|The capture of the town'],
    ['The loss, announced by the navy, came on Monday.', 'announced|navy|The loss'],
    ['The withdrawal was announced on Monday.'],
    [
      '"We left the city," the commander said, "and the bridge is gone."',
      'said|commander|We left the city … and the bridge is gone',
    ],
    ['"We hold the bridge," he said. "The rebels have left."', 'said|he|We hold the bridge … The rebels have left'],
    [
      'The general said the war was over, the minister denied it.',
      'said|general|the war was over',
      'denied|minister|it',
    ],
    ['The mayor was quoted as saying the port had been hit.', 'saying|mayor|the port had been hit'],
    ['The paper quoted an officer as saying ten had died.', 'saying|officer|ten had died'],
    ['Interfax quoted the ministry: "Two drones were shot down."', 'quoted|ministry|Two drones were shot down'],
    ['The troops crossed the river.'],
    // somebody is reported to be dead, and nobody tells it
    ['It was reported that ten men had died.', 'reported||ten men had died'],
  ])('%s', (sentence, ...expected) => {
    const tree = treeOfText(sentence);
    const found = reportedIn(tree).map(({ cue, sources, content }) =>
      [cue.text, sources.map(({ text }) => text).join('+'), textOf(tree, content)].join('|'),
    );
    expect(found).toEqual(expected);
  });
});

/** Words as form, head (from 1) and label; verbs and nouns by their tags. */
const treeOfRows = (rows: string, sure: (form: string) => number = () => 1): Tree => {
  const words = rows
    .split(' ')
    .map((row) => row.split('/') as [form: string, xpos: string, head: string, label: string]);
  const upos = (xpos: string): string => (xpos.startsWith('VB') ? 'VERB' : xpos.startsWith('NN') ? 'NOUN' : 'X');
  return treeOfGold(
    {
      id: '',
      forms: words.map(([form]) => form),
      upos: words.map(([, xpos]) => upos(xpos)),
      xpos: words.map(([, xpos]) => xpos),
      heads: words.map(([, , head]) => Number(head) - 1),
      labels: words.map(([, , , label]) => label),
    },
    sure,
  );
};

describe('what is reported, on trees made by hand', () => {
  it.each([
    // the rebels' word is not the ministry's
    [
      'a reporting clause with its speaker below the verb',
      'Ministry/NN/2/nsubj said/VBD/0/root ,/,/5/punct rebels/NNS/5/nsubj claimed/VBD/2/parataxis',
      ['Ministry said'],
    ],
    [
      'direct speech',
      'Ministry/NN/2/nsubj said/VBD/0/root :/:/5/punct rebels/NNS/5/nsubj fled/VBD/2/parataxis',
      ['rebels fled'],
    ],
    [
      'direct speech that reports',
      'Ministry/NN/2/nsubj said/VBD/0/root :/:/5/punct rebels/NNS/5/nsubj claimed/VBD/2/parataxis it/PRP/5/obj',
      ['rebels claimed it', 'it'],
    ],
  ])('%s', (_, rows, expected) => {
    const tree = treeOfRows(rows);
    expect(reportedIn(tree).map(({ content }) => textOf(tree, content))).toEqual(expected);
  });

  it.each([
    [1, ['rebels fled']],
    [0, []],
  ])('two stretches parsed apart say nothing of each other: confidence %d', (confidence, expected) => {
    const rows = 'Ministry/NN/2/nsubj said/VBD/0/root rebels/NNS/4/nsubj fled/VBD/2/parataxis';
    const tree = treeOfRows(rows, (form) => (form === 'fled' ? confidence : 1));
    expect(reportedIn(tree).map(({ content }) => textOf(tree, content))).toEqual(expected);
  });
});

describe('clauses', () => {
  it.each<[sentence: string, ...clauses: string[]]>([
    ['The army left.', 'The army left'],
    ['The rebels shelled the town and fled.', 'The rebels shelled the town', 'and fled'],
    ['The rebels, who had no food, fled.', 'who had no food', 'The rebels … fled'],
    ['The ministry said that troops had left.', 'The ministry said', 'that troops had left'],
    ['The rebels plan to withdraw.', 'The rebels plan', 'to withdraw'],
    ['A shell hit a house, killing two men.', 'A shell hit a house', 'killing two men'],
    ['The town is a ruin and its people have fled.', 'The town is a ruin', 'and its people have fled'],
    // joined nouns and adjectives are no clauses
    ['He is a doctor and a soldier.', 'He is a doctor and a soldier'],
    ['The armed and trained men fled.', 'The armed and trained men fled'],
    ['Two soldiers and a driver died.', 'Two soldiers and a driver died'],
  ])('%s', (sentence, ...expected) => {
    const tree = treeOfText(sentence);
    expect(clausesOf(tree).map((clause) => textOf(tree, clause.stretches))).toEqual(expected);
  });
});

describe('on the gold trees of the war sentences', () => {
  const trees = readConllu(resolve(import.meta.dirname, '../../training/war/train.conllu')).map((gold) =>
    treeOfGold(gold),
  );

  it('every word belongs to one clause, and the clauses hold all words but punctuation', () => {
    for (const tree of trees) {
      const clauses = clausesOf(tree);
      const told = clauses.flatMap(({ stretches }) => stretches.flatMap(({ from, to }) => tree.words.slice(from, to)));
      const words = tree.words.filter(({ label }) => label !== 'punct');
      expect(new Set(told).size).toBe(told.length);
      expect(told.length).toBe(words.length);
      for (const word of words) expect(isPredicate(clauseOf(word))).toBe(true);
    }
  });

  it('arguments, groups and reports end, and stand in their sentence', () => {
    let doers = 0;
    for (const tree of trees) {
      for (const word of tree.words) {
        const found = argumentsOf(word);
        doers += found.doers.length;
        for (const { word: one } of [...found.doers, ...found.undergoers]) expect(tree.words).toContain(one);
        const { core } = nounGroup(word);
        expect(core.from <= word.at && word.at < core.to).toBe(true);
      }
      for (const { content, cue } of reportedIn(tree))
        for (const { from, to } of content) expect(from < to && !(from <= cue.at && cue.at < to)).toBe(true);
    }
    expect(doers).toBeGreaterThan(trees.length);
  });
});
