import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { KindLabel } from '../../../../api/types.ts';
import { type AnyClaim, MODALITY_NAMES, type Modality, STANCE_NAMES, type Stance } from './names.ts';
import type { Quote } from '../../../../model/span.ts';
import { REVIEW } from '../../../texts/review.ts';
import { Fields } from './Fields.tsx';
import styles from './Form.module.css';
import type { Reviewing } from './useReview.ts';
import { changedSlots, type Slots } from './values.ts';

/** What every claim has, as a form holds it; empty where nothing is told. */
interface Common {
  readonly stance: Stance;
  readonly modality: Modality;
  readonly claimant: string;
  readonly place: string;
  readonly said: string;
  readonly asOf: string;
  readonly start: string;
  readonly end: string;
}
const NOTHING: Common = {
  ...{ stance: 'asserts', modality: 'reported', claimant: '', place: '' },
  ...{ said: '', asOf: '', start: '', end: '' },
};

function commonOf({ stance, modality, attribution, place, said, asOf, time }: AnyClaim): Common {
  const last = attribution.at(-1);
  return {
    ...{ stance, modality, said: said ?? '', asOf: asOf ?? '', place: place?.text ?? '' },
    claimant: last === undefined || last.role === 'publisher' ? '' : last.name,
    ...{ start: time?.start ?? '', end: time?.end ?? '' },
  };
}

const timeOf = ({ start, end }: Common) => {
  const [from, to] = [start || end, end || start];
  if (from === '') return null;
  return { start: from, end: to, text: null, granularity: from === to ? ('day' as const) : ('interval' as const) };
};

interface CorrectProps {
  readonly claim: AnyClaim;
  readonly kind: KindLabel;
  readonly reviewing: Reviewing;
}

/** Other values than were read; only what is changed is sent. */
export function Correct({ claim, kind, reviewing }: CorrectProps) {
  const before = claim[claim.kind] as Slots;
  const known = commonOf(claim);
  const [slots, setSlots] = useState(before);
  const [common, setCommon] = useState(known);
  const [reason, setReason] = useState('');
  const send = (): void => {
    const isNew = (...names: (keyof Common)[]): boolean => names.some((name) => common[name] !== known[name]);
    const own = changedSlots(before, slots);
    const changes = {
      ...(Object.keys(own).length === 0 ? {} : { slots: own }),
      ...(isNew('stance') ? { stance: common.stance } : {}),
      ...(isNew('modality') ? { modality: common.modality } : {}),
      ...(isNew('said') ? { said: common.said || null } : {}),
      ...(isNew('asOf') ? { asOf: common.asOf || null } : {}),
      ...(isNew('start', 'end') ? { time: timeOf(common) } : {}),
    };
    const named = {
      ...(isNew('claimant') ? { claimant: common.claimant || null } : {}),
      ...(isNew('place') ? { place: common.place || null } : {}),
    };
    if (Object.keys(changes).length + Object.keys(named).length === 0) {
      reviewing.tell(REVIEW.nothingChanged);
      return;
    }
    const seen = claim.review?.decision ?? null;
    void reviewing.say(claim, { kind: 'correct-claim', seen, changes, ...named, reason });
  };
  return (
    <FormOf title={REVIEW.correctTitle} reviewing={reviewing} send={send}>
      <Fields fields={kind.fields} slots={slots} set={setSlots} />
      <CommonFields common={common} set={setCommon} reason={reason} setReason={setReason} />
    </FormOf>
  );
}

interface MissedProps {
  readonly quote: Quote;
  readonly kinds: readonly KindLabel[];
  readonly reviewing: Reviewing;
  readonly added: (claim: AnyClaim) => void;
}

/** A claim that the rules missed, on the words that were selected. */
export function Missed({ quote, kinds, reviewing, added }: MissedProps) {
  const id = useId();
  const [name, setName] = useState(kinds[0]?.name ?? '');
  const kind = kinds.find((one) => one.name === name);
  const [slots, setSlots] = useState<Slots>(kind?.blank ?? {});
  const [common, setCommon] = useState(NOTHING);
  const [reason, setReason] = useState('');
  const choose = (next: string): void => {
    setName(next);
    setSlots(kinds.find((one) => one.name === next)?.blank ?? {});
  };
  const send = async (): Promise<void> => {
    const { stance, modality, claimant, place, said, asOf } = common;
    const asked = {
      ...{ kind: name, span: { start: quote.start, end: quote.end }, slots, stance, modality, reason },
      ...{ claimant: claimant || null, place: place || null, said: said || null, asOf: asOf || null },
      time: timeOf(common),
    };
    const claim = await reviewing.add(asked);
    if (claim !== null) added(claim);
  };
  return (
    <FormOf title={REVIEW.missedTitle} reviewing={reviewing} send={() => void send()}>
      <blockquote dir="auto">{quote.text}</blockquote>
      <div className={styles.field}>
        <label htmlFor={id}>{REVIEW.kind}</label>
        <select id={id} value={name} onChange={({ target }) => choose(target.value)}>
          {kinds.map(({ name: one, labels }) => (
            <option key={one} value={one}>
              {labels.one}
            </option>
          ))}
        </select>
      </div>
      <Fields key={name} fields={kind?.fields ?? []} slots={slots} set={setSlots} />
      <CommonFields common={common} set={setCommon} reason={reason} setReason={setReason} />
    </FormOf>
  );
}

interface FormProps {
  readonly title: string;
  readonly reviewing: Reviewing;
  readonly send: () => void;
  readonly children: ReactNode;
}

function FormOf({ title, reviewing, send, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={({ key }) => key === 'Escape' && reviewing.setMode(null)}
    >
      <h2>{title}</h2>
      {children}
      <p className={styles.acts}>
        <button type="submit" disabled={reviewing.busy}>
          {REVIEW.save}
        </button>
        <button type="button" onClick={() => reviewing.setMode(null)}>
          {REVIEW.cancel}
        </button>
      </p>
    </form>
  );
}

interface CommonProps {
  readonly common: Common;
  readonly set: (common: Common) => void;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
}

function CommonFields({ common, set, reason, setReason }: CommonProps) {
  const words = (name: 'claimant' | 'place', hint?: string) => (
    <label className={styles.field}>
      {REVIEW[name]}
      <input
        value={common[name]}
        placeholder={hint}
        onChange={({ target }) => set({ ...common, [name]: target.value })}
      />
    </label>
  );
  const date = (name: 'said' | 'asOf' | 'start' | 'end') => (
    <label className={styles.field}>
      {REVIEW[name]}
      <input type="date" value={common[name]} onChange={({ target }) => set({ ...common, [name]: target.value })} />
    </label>
  );
  return (
    <>
      {words('claimant', REVIEW.claimantHint)}
      <label className={styles.field}>
        {REVIEW.stance}
        <select value={common.stance} onChange={({ target }) => set({ ...common, stance: target.value as Stance })}>
          {STANCE_NAMES.map((name) => (
            <option key={name} value={name}>
              {REVIEW.stances[name]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        {REVIEW.modality}
        <select
          value={common.modality}
          onChange={({ target }) => set({ ...common, modality: target.value as Modality })}
        >
          {MODALITY_NAMES.map((name) => (
            <option key={name} value={name}>
              {REVIEW.modalities[name]}
            </option>
          ))}
        </select>
      </label>
      {words('place')}
      <div className={styles.pair}>
        {date('start')}
        {date('end')}
        {date('said')}
        {date('asOf')}
      </div>
      <label className={styles.field}>
        {REVIEW.reason}
        <input value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
    </>
  );
}
