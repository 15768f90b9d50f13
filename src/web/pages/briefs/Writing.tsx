import { type RefObject, useId } from 'react';
import type { Sentence } from '../../../model/brief/text.ts';
import { BRIEFS } from '../../texts/briefs.ts';
import styles from './Briefs.module.css';

interface WritingProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly body: string;
  readonly bare: readonly Sentence[];
  readonly readOnly: boolean;
  readonly set: (body: string) => void;
}

/** Plain text over a copy of itself, which grows with it and carries the lines under sentences without a footnote. */
export function Writing({ field, body, bare, readOnly, set }: WritingProps) {
  const id = useId();
  const pieces: { start: number; text: string; isBare: boolean }[] = [];
  let at = 0;
  for (const { start, end } of bare) {
    pieces.push({ start: at, text: body.slice(at, start), isBare: false });
    pieces.push({ start, text: body.slice(start, end), isBare: true });
    at = end;
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{BRIEFS.text}</label>
      <div className={styles.writing}>
        <div className={styles.under} aria-hidden="true" dir="auto">
          {pieces.map(({ start, text, isBare }) => (isBare ? <u key={`u${start}`}>{text}</u> : text))}
          {/* a last empty line has no height without something on it */}
          {`${body.slice(at)}\u200b`}
        </div>
        <textarea
          ref={field}
          id={id}
          value={body}
          readOnly={readOnly}
          aria-describedby={`${id}h`}
          spellCheck
          dir="auto"
          onChange={({ target }) => set(target.value)}
        />
      </div>
      <p id={`${id}h`} className={styles.quiet}>
        {BRIEFS.textHint}
      </p>
    </div>
  );
}
