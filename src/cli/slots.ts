/** `slot=value` as people write it on the command line, as the values of a kind's slots. */
import { UserError } from '../app/index.ts';
import { fieldsOf } from '../claims/fields.ts';
import { schemaOf } from '../claims/kinds/schemas.ts';
import type { Field } from '../model/field.ts';
import type { KindSchema } from '../model/kind.ts';
import type { Quantity } from '../model/quantity.ts';

export interface Settings {
  /** the slots that are set, each whole: parts that are not named are as in `from` */
  readonly slots: Readonly<Record<string, unknown>>;
  /** what every claim has: stance, modality, said, asOf, claimant, place */
  readonly common: Readonly<Record<string, string | null>>;
}

const COMMON = ['stance', 'modality', 'said', 'asOf', 'claimant', 'place'];

/** @throws UserError when the running rules know no such kind */
export function kindNamed(name: string): KindSchema {
  const kind = schemaOf(name);
  if (kind === undefined) throw new UserError(`there is no kind "${name}"; bilag schema lists them`);
  return kind;
}

/** @throws UserError naming the setting that is not understood */
export function settingsOf(
  kind: KindSchema,
  from: Readonly<Record<string, unknown>>,
  sets: readonly string[],
): Settings {
  const fields = new Map(fieldsOf(kind).map((field) => [field.slot, field]));
  const slots: Record<string, unknown> = {};
  const common: Record<string, string | null> = {};
  for (const set of sets) {
    const at = set.indexOf('=');
    if (at < 1) throw new UserError(`"${set}" is not of the form slot=value`);
    const [slot, words] = [set.slice(0, at), set.slice(at + 1)];
    const field = fields.get(slot);
    if (field !== undefined) {
      const [first = '', ...rest] = slot.split('.');
      slots[first] = put(slots[first] ?? from[first] ?? null, rest, valueIn(field, words));
    } else if (COMMON.includes(slot)) common[slot] = words === '' ? null : words;
    else throw new UserError(`${kind.name} has no "${slot}"; it has ${[...fields.keys(), ...COMMON].join(', ')}`);
  }
  return { slots, common };
}

const put = (whole: unknown, path: readonly string[], value: unknown): unknown => {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const record = (whole ?? {}) as Record<string, unknown>;
  return { ...record, [first]: put(record[first] ?? null, rest, value) };
};

const list = (words: string): string[] => words.split(',').flatMap((word) => word.trim() || []);
const party = (text: string) => ({ text, actor: null });

const VALUES: Readonly<Record<Field['type'], (words: string, field: Field) => unknown>> = {
  choice: chosen,
  choices: (words, field) => list(words).map((word) => chosen(word, field)),
  count: countOf,
  party,
  parties: (words) => list(words).map(party),
  text: (words) => words,
  flag: (words, field) => chosen(words, { ...field, options: ['true', 'false'] }) === 'true',
  number: (words, { slot }) => {
    const number = Number(words);
    if (Number.isNaN(number)) throw new UserError(`${slot}: "${words}" is no number`);
    return number;
  },
};

const valueIn = (field: Field, words: string): unknown =>
  words === '' && field.nullable ? null : VALUES[field.type](words, field);

function chosen(words: string, { slot, options }: Field): string {
  if (options.includes(words)) return words;
  throw new UserError(`${slot} is one of ${options.join(', ')}`);
}

/** "12", "12..15", ">=12", "<=12" and "~12". */
function countOf(words: string, { slot }: Field): Quantity {
  const [, sign = '', first, last] = /^(>=|<=|~)?(\d+)(?:\.\.(\d+))?$/u.exec(words.trim()) ?? [];
  if (first === undefined || (sign !== '' && last !== undefined))
    throw new UserError(`${slot} is written 12, 12..15, >=12, <=12 or ~12`);
  const [low, high] = [Number(first), Number(last ?? first)];
  if (high < low) throw new UserError(`${slot} ends before it begins`);
  if (sign === '>=') return { low, high: null, relation: 'at-least', text: words };
  if (sign === '<=') return { low: null, high, relation: 'at-most', text: words };
  return { low, high, relation: sign === '~' ? 'about' : last === undefined ? 'exactly' : 'between', text: words };
}
