import { useId } from 'react';
import type { Field } from '../../../../model/field.ts';
import type { Quantity } from '../../../../model/quantity.ts';
import { REVIEW } from '../../../texts/review.ts';
import styles from './Form.module.css';
import { at, emptyOf, nameOf, partyOf, put, type Slots } from './values.ts';

interface FieldsProps {
  readonly fields: readonly Field[];
  readonly slots: Slots;
  readonly set: (slots: Slots) => void;
}

/** A field a slot, in the kind's own order. */
export const Fields = ({ fields, slots, set }: FieldsProps) => (
  <>
    {fields.map((field) => (
      <FieldOf
        key={field.slot}
        field={field}
        value={at(slots, field.slot)}
        set={(value) => set(put(slots, field.slot, value))}
      />
    ))}
  </>
);

interface FieldProps {
  readonly field: Field;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
}

function FieldOf({ field, value, set }: FieldProps) {
  const id = useId();
  const { type, label, options } = field;
  if (type === 'count') return <Count field={field} value={value as Quantity | null} set={set} />;
  if (type === 'choices') {
    const chosen = (value ?? []) as readonly string[];
    const toggle = (option: string): void =>
      set(chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option]);
    return (
      <fieldset className={styles.several}>
        <legend>{label}</legend>
        {options.map((option) => (
          <label key={option}>
            <input type="checkbox" checked={chosen.includes(option)} onChange={() => toggle(option)} /> {option}
          </label>
        ))}
      </fieldset>
    );
  }
  if (type === 'flag')
    return (
      <label className={styles.flag}>
        <input type="checkbox" checked={value === true} onChange={({ target }) => set(target.checked)} /> {label}
      </label>
    );
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {type === 'choice' ? (
        <select id={id} value={(value as string | null) ?? ''} onChange={({ target }) => set(target.value || null)}>
          {field.nullable && <option value="">{REVIEW.notTold}</option>}
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type={type === 'number' ? 'number' : 'text'}
          step="any"
          defaultValue={wordsOf(field, value)}
          placeholder={type === 'parties' ? REVIEW.severalHint : undefined}
          onChange={({ target }) => set(valueIn(field, target.value, value))}
        />
      )}
    </div>
  );
}

function wordsOf({ type }: Field, value: unknown): string {
  if (type === 'party') return nameOf(value);
  if (type === 'parties') return ((value ?? []) as readonly unknown[]).map(nameOf).join(', ');
  return value === null || value === undefined ? '' : String(value);
}

function valueIn(field: Field, words: string, before: unknown): unknown {
  const plain = words.trim();
  if (plain === '') return emptyOf(field);
  if (field.type === 'party') return partyOf(plain, before);
  if (field.type === 'number') return Number(plain);
  if (field.type !== 'parties') return plain;
  const known = (before ?? []) as readonly unknown[];
  return plain
    .split(',')
    .flatMap((word) => word.trim() || [])
    .map((word) => known.find((one) => nameOf(one) === word) ?? partyOf(word, null));
}

/** The bound as the text gives it, and the figures. */
function Count({ field, value, set }: { field: Field; value: Quantity | null; set: (value: Quantity | null) => void }) {
  const id = useId();
  const change = (part: Partial<Quantity>): void => {
    const next = { low: null, high: null, relation: 'exactly' as const, text: '', ...value, ...part };
    const one = next.low ?? next.high;
    const { relation } = next;
    if (relation === 'exactly' || relation === 'about') Object.assign(next, { low: one, high: one });
    else if (relation === 'at-least' || relation === 'more-than') Object.assign(next, { low: one, high: null });
    else if (relation === 'at-most' || relation === 'less-than')
      Object.assign(next, { low: null, high: next.high ?? next.low });
    set({ ...next, text: [next.low, next.high === next.low ? null : next.high].filter((n) => n !== null).join('–') });
  };
  const figure = (end: 'low' | 'high') => (
    <input
      type="number"
      min="0"
      aria-label={`${field.label}, ${REVIEW[end]}`}
      placeholder={REVIEW[end]}
      value={value?.[end] ?? ''}
      onChange={({ target }) => change({ [end]: target.value === '' ? null : Number(target.value) })}
    />
  );
  const relation = value?.relation ?? '';
  const ranges = relation === 'between' || relation === 'vague';
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{field.label}</label>
      <span className={styles.count}>
        <select
          id={id}
          value={relation}
          onChange={({ target }) =>
            target.value === '' ? set(null) : change({ relation: target.value as Quantity['relation'] })
          }
        >
          {field.nullable && <option value="">{REVIEW.notTold}</option>}
          {Object.entries(REVIEW.relations).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
        {value !== null && (ranges || (relation !== 'at-most' && relation !== 'less-than')) && figure('low')}
        {value !== null && (ranges || relation === 'at-most' || relation === 'less-than') && figure('high')}
      </span>
    </div>
  );
}
