import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { DocumentDetail } from '../../../../api/types.ts';
import type { AnyClaim } from '../../../../model/claim.ts';
import type { Quote } from '../../../../model/span.ts';
import { useKeys } from '../../../parts/keys.ts';
import { useView } from '../../../parts/AsOf.tsx';
import { REVIEW } from '../../../texts/review.ts';
import { selectedQuote } from './selection.ts';
import type { Reviewing } from './useReview.ts';

export interface ReviewActs {
  readonly accept: () => void;
  readonly correct: () => void;
  readonly reject: () => void;
  readonly undo: () => void;
  readonly missed: () => void;
  readonly open: (claim: AnyClaim) => void;
  /** the words that a missed claim stands on, while its form is open */
  readonly quote: Quote | null;
}

/** What a reviewer does, by key or button: after a claim is accepted or rejected the next one is opened. */
export function useActs(document: DocumentDetail, selected: AnyClaim | undefined, reviewing: Reviewing): ReviewActs {
  const navigate = useNavigate();
  const [quote, setQuote] = useState<Quote | null>(null);
  const { claims } = document;
  const order = useMemo(
    () => claims.toSorted((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end),
    [claims],
  );
  const past = useView().recordedBy !== undefined;
  /** False, and said why, where what is shown is no longer what is decided on. */
  const decidable = (): boolean => {
    if (past) reviewing.tell(REVIEW.past);
    return !past;
  };
  const open = (claim: AnyClaim): void => {
    reviewing.setMode(null);
    void navigate({ to: '.', search: { claim: claim.id }, replace: true, resetScroll: false });
  };
  const step = (by: 1 | -1): void => {
    const now = order.findIndex(({ id }) => id === selected?.id);
    const next = order[now < 0 ? (by > 0 ? 0 : order.length - 1) : now + by];
    if (next !== undefined) open(next);
  };
  const judge = (kind: 'accept-claim' | 'reject-claim'): void => {
    if (reviewing.busy || !decidable()) return;
    if (selected === undefined) {
      reviewing.tell(REVIEW.choose);
      return;
    }
    const seen = selected.review?.decision ?? null;
    void reviewing.say(selected, { kind, seen }).then((done) => {
      if (done) step(1);
    });
  };
  const undo = (): void => {
    if (reviewing.busy || !decidable()) return;
    void reviewing.undo(selected).then((claim) => {
      if (claim !== null) open(claim);
    });
  };
  const missed = (): void => {
    if (!decidable()) return;
    const words = selectedQuote(document);
    if (words === null) {
      reviewing.tell(REVIEW.selectFirst);
      return;
    }
    setQuote(words);
    reviewing.setMode('missed');
  };
  const correct = (): void => {
    if (!decidable()) return;
    if (selected === undefined) reviewing.tell(REVIEW.choose);
    else reviewing.setMode('correct');
  };
  const acts: ReviewActs = {
    accept: () => judge('accept-claim'),
    reject: () => judge('reject-claim'),
    correct,
    ...{ undo, missed, open, quote: reviewing.mode === 'missed' ? quote : null },
  };
  /** The key itself would else be the first letter of the form that it opens. */
  const opening = (act: () => void) => (event: KeyboardEvent) => {
    event.preventDefault();
    act();
  };
  useKeys({
    ...{ j: () => step(1), k: () => step(-1), a: acts.accept, x: acts.reject, u: undo },
    ...{ e: opening(acts.correct), m: opening(missed), '?': opening(() => reviewing.setMode('help')) },
  });
  return acts;
}
