/**
 * Snippets of news labelled with one sort of event (CASE 2021, task 2): does a claim of the kind that holds such events
 * stand on them? A label that the claim contract has no kind or slot for is listed with the reason and not measured.
 *
 *   node eval/case2021.ts [--errors] [FILE]     ../shared/bench/events/case2021-task2.tsv unless named
 *
 * Snippets with odd ids may be read when rules are written; those with even ids only measure, and `--errors` does not
 * show them. A snippet has one label but may tell of more: precision is what labels bear out, not what is true.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import type { AnyClaim } from '../src/model/claim.ts';
import { extractText } from '../src/pipeline/index.ts';
import { loadResources } from '../src/runtime/resources.ts';

/** By kind, values of a slot (by dotted name) of which one must stand; an empty list: the slot does not count. */
type Holds = Readonly<Record<string, readonly [slot: string, values: readonly string[]]>>;

const ANY = ['', []] as const;
const LOST_OR_WON = ['captured', 'recaptured', 'entered', 'advanced', 'withdrew', 'lost', 'repelled', 'handed-over'];
const AGREED = ['agreed', 'signed', 'announced', 'in-force', 'extended'];

/** What a snippet of the label should give, one of it. */
const LABELS: Readonly<Record<string, Holds>> = {
  AIR_STRIKE: { strike: ['type', ['air-strike', 'drone-strike']] },
  ART_MISS_ATTACK: { strike: ['type', ['shelling', 'missile-strike', 'rocket-fire']] },
  ATTACK: { strike: ANY },
  ARMED_CLASH: { strike: ['type', ['ground-assault', 'shooting', 'unspecified']] },
  SUIC_BOMB: { strike: ['type', ['bombing']] },
  REM_EXPLOS: { strike: ['type', ['bombing']] },
  GRENADE: { strike: ['type', ['bombing', 'shelling', 'unspecified']] },
  CHEM_WEAP: { strike: ANY },
  GOV_REGAINS_TERIT: { control: ['effect', LOST_OR_WON] },
  NON_STATE_ACTOR_OVERTAKES_TER: { control: ['effect', LOST_OR_WON] },
  NON_VIOL_TERRIT_TRANSFER: { control: ['effect', LOST_OR_WON] },
  AGREEMENT: { ceasefire: ['act', AGREED], exchange: ANY },
  ARREST: { measure: ['measure', ['arrest-or-charge']], casualty: ['effect', ['captured']] },
  ABDUCT_DISSAP: {
    casualty: ['effect', ['abducted', 'missing', 'captured']],
    measure: ['measure', ['arrest-or-charge']],
  },
  DISR_WEAP: { materiel: ['effect', ['captured', 'destroyed', 'shot-down']] },
  PROPERTY_DISTRUCT: { damage: ANY },
  CHANGE_TO_GROUP_ACT: { deployment: ANY, control: ['effect', ['withdrew']] },
  HQ_ESTABLISHED: { deployment: ANY },
  ATTRIB: { accusation: ANY, strike: ANY },
};

/** Labels of which no kind of claim speaks, and why. */
const NOT_CLAIMS: Readonly<Record<string, string>> = {
  SEX_VIOL: 'no effect of a casualty; only a number of people tortured or the blame for it would be claims',
  FORCE_AGAINST_PROTEST: 'force of the police against protest is outside armed conflict; its dead and hurt are claims',
  VIOL_DEMONSTR: 'protest, no act of war',
  PEACE_PROTEST: 'protest, no act of war',
  PROTEST_WITH_INTER: 'protest, no act of war',
  MOB_VIOL: 'riot, no act of war',
  ORG_CRIME: 'crime',
  DIPLO: 'talks and visits are no claims; a stand taken there is a position',
  MAN_MADE_DISASTER: 'accident',
  NATURAL_DISASTER: 'nature',
  OTHER: 'not said what',
};

interface Snippet {
  readonly id: number;
  readonly text: string;
  readonly label: string;
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'boolean', default: false } },
});
const file = positionals[0] ?? resolve(import.meta.dirname, '../../shared/bench/events/case2021-task2.tsv');

const snippets: Snippet[] = (await readFile(file, 'utf8'))
  .split('\n')
  .slice(1)
  .filter(Boolean)
  .map((line) => {
    const [id, text, label] = line.split('\t');
    if (text === undefined || label === undefined) throw new Error(`${file}: not three columns: ${line}`);
    if (!(label in LABELS || label in NOT_CLAIMS)) throw new Error(`${file}: unknown label ${label}`);
    return { id: Number(id), text, label };
  });

const slotOf = (claim: AnyClaim, slot: string): unknown => (claim[claim.kind] as Record<string, unknown>)[slot];

function bears(claim: AnyClaim, label: string): boolean {
  const [slot, values] = LABELS[label]?.[claim.kind] ?? [null, []];
  return slot !== null && (values.length === 0 || values.includes(String(slotOf(claim, slot))));
}

const resources = await loadResources();
const claimsOf = new Map(
  snippets.map((snippet) => [
    snippet,
    extractText(resources, { id: String(snippet.id), text: snippet.text }, { packs: null, raw: true }),
  ]),
);
const tells = (snippet: Snippet, label: string): boolean =>
  (claimsOf.get(snippet) ?? []).some((claim) => bears(claim, label));

const share = (n: number, of: number): string => (of === 0 ? '–' : `${((100 * n) / of).toFixed(1)} %`);

function report(half: string, of: readonly Snippet[]): void {
  const table = new Table({
    style: { head: [], border: [], compact: true },
    head: ['label', 'kinds', 'snippets', 'told', 'recall', 'told of any label', 'precision'],
  });
  const sums = { labelled: 0, right: 0, told: 0 };
  for (const [label, holds] of Object.entries(LABELS)) {
    const labelled = of.filter((snippet) => snippet.label === label);
    const right = labelled.filter((snippet) => tells(snippet, label)).length;
    const told = of.filter((snippet) => tells(snippet, label)).length;
    sums.labelled += labelled.length;
    sums.right += right;
    const kinds = Object.keys(holds).join(', ');
    table.push([label, kinds, labelled.length, right, share(right, labelled.length), told, share(right, told)]);
  }
  // together, a snippet counts as told once however many labels its claims would fit
  sums.told = of.filter((snippet) => Object.keys(LABELS).some((label) => tells(snippet, label))).length;
  const { labelled, right, told } = sums;
  table.push(['together', '', labelled, right, share(right, labelled), told, share(right, told)]);
  console.log(`\n${half}: ${of.length} snippets\n${table.toString()}`);

  const others = new Table({
    style: { head: [], border: [], compact: true },
    head: ['not measured', 'snippets', 'with a claim', 'why'],
  });
  for (const [label, why] of Object.entries(NOT_CLAIMS)) {
    const labelled = of.filter((snippet) => snippet.label === label);
    others.push([label, labelled.length, labelled.filter((one) => (claimsOf.get(one) ?? []).length > 0).length, why]);
  }
  console.log(others.toString());
}

const odd = snippets.filter(({ id }) => id % 2 === 1);
report('to read (odd ids)', odd);
report(
  'to measure (even ids)',
  snippets.filter(({ id }) => id % 2 === 0),
);
if (options.errors)
  for (const snippet of odd)
    if (snippet.label in LABELS && !tells(snippet, snippet.label))
      console.log(`\n${snippet.label} ${snippet.id} ${snippet.text}`);
