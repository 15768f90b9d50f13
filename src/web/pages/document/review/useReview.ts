import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { DocumentDetail } from '../../../../api/types.ts';
import type { AnyClaim } from '../../../../model/claim.ts';
import { api, type Answer as Answered, type BodyOf, Failure, told } from '../../../client/client.ts';
import { setSigner, useSigner } from '../../../parts/signer.ts';
import { REVIEW } from '../../../texts/review.ts';

export type Mode = 'correct' | 'missed' | 'help' | null;
/** What is sent, without who signs. */
type Unsigned<T> = T extends unknown ? Omit<T, 'by'> : never;
interface Answer {
  readonly decision: string;
  readonly claim: AnyClaim | null;
}

export interface Reviewing {
  readonly signer: string;
  /** true while a name is asked for, after which what was begun goes on */
  readonly asking: boolean;
  readonly sign: (name: string | null) => void;
  readonly mode: Mode;
  readonly setMode: (mode: Mode) => void;
  readonly busy: boolean;
  /** for everybody to read, and said aloud */
  readonly message: string;
  /** what was refused, or somebody else's decision */
  readonly trouble: string | null;
  readonly tell: (message: string) => void;
  readonly say: (claim: AnyClaim, review: Unsigned<BodyOf<'/api/claims/{id}/reviews'>>) => Promise<boolean>;
  readonly add: (missed: Unsigned<BodyOf<'/api/documents/{id}/claims'>>) => Promise<AnyClaim | null>;
  readonly undo: (claim: AnyClaim | undefined) => Promise<AnyClaim | null>;
}

/** The review of one document's claims: signed, sent, and shown in the text without asking for it all again. */
export function useReview(id: string): Reviewing {
  const client = useQueryClient();
  const signer = useSigner();
  const [mode, setMode] = useState<Mode>(null);
  const [message, setMessage] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const waiting = useRef<((name: string | null) => void) | null>(null);
  /** what was decided here, the latest last */
  const done = useRef<Answer[]>([]);

  /** Puts the claim as it now is in the place of the old one; `null` with an id takes it out. */
  const put = useCallback(
    (claim: AnyClaim | null, gone: string | null) => {
      const without = claim?.id ?? gone;
      client.setQueriesData<DocumentDetail>({ queryKey: ['document', id] }, (held) => {
        if (held === undefined) return held;
        const at = held.claims.findIndex((one) => one.id === without);
        const claims = held.claims.filter((one) => one.id !== without);
        if (claim !== null) claims.splice(at < 0 ? claims.length : at, 0, claim);
        return { ...held, claims, claimCount: held.claimCount + claims.length - held.claims.length };
      });
      // all else that shows claims is asked for when it is next looked at
      void client.invalidateQueries({ predicate: ({ queryKey: [what] }) => what !== 'document' && what !== 'kinds' });
    },
    [client, id],
  );

  const signed = useCallback(async (): Promise<string | null> => {
    if (signer !== '') return signer;
    setAsking(true);
    const name = await new Promise<string | null>((resolve) => {
      waiting.current = resolve;
    });
    setAsking(false);
    return name;
  }, [signer]);

  const sign = useCallback((name: string | null): void => {
    if (name !== null) setSigner(name);
    waiting.current?.(name);
    waiting.current = null;
    setAsking(false);
  }, []);

  const send = useCallback(
    async (
      ask: (by: string) => Promise<Answered<Answer>>,
      saying: (answer: Answer) => string,
    ): Promise<Answer | null> => {
      const by = await signed();
      if (by === null) return null;
      setBusy(true);
      setTrouble(null);
      try {
        const answer = await told(ask(by));
        setMessage(saying(answer));
        setMode(null);
        return answer;
      } catch (error) {
        const { message: why, body: given } = error as Failure;
        setTrouble(why);
        const { claim } = given as { claim?: AnyClaim };
        // somebody was first: what is shown is theirs, and what was typed stays in the form
        if (claim !== undefined) put(claim, null);
        if (!(error instanceof Failure)) throw error;
        return null;
      } finally {
        setBusy(false);
      }
    },
    [signed, put],
  );

  const say: Reviewing['say'] = async (claim, review) => {
    const params = { path: { id: claim.id } };
    const answer = await send(
      (by) => api.POST('/api/claims/{id}/reviews', { params, body: { ...review, by } }),
      ({ claim: now }) => REVIEW.saved(REVIEW.verdicts[now?.review?.verdict ?? 'accepted']),
    );
    if (answer === null) return false;
    done.current.push(answer);
    put(answer.claim, claim.id);
    return true;
  };
  const add: Reviewing['add'] = async (missed) => {
    const answer = await send(
      (by) => api.POST('/api/documents/{id}/claims', { params: { path: { id } }, body: { ...missed, by } }),
      () => REVIEW.saved(REVIEW.verdicts.added),
    );
    if (answer === null) return null;
    done.current.push(answer);
    put(answer.claim, null);
    return answer.claim;
  };
  const undo: Reviewing['undo'] = async (claim) => {
    const decision = claim?.review?.decision ?? done.current.at(-1)?.decision;
    const of = claim?.review === undefined ? done.current.at(-1)?.claim?.id : claim.id;
    if (decision === undefined || of === undefined) {
      setMessage(REVIEW.nothingToUndo);
      return null;
    }
    const answer = await send(
      (by) => api.POST('/api/reviews/{id}/undo', { params: { path: { id: decision } }, body: { by } }),
      () => REVIEW.undone,
    );
    if (answer === null) return null;
    done.current = done.current.filter((one) => one.decision !== decision);
    put(answer.claim, of);
    return answer.claim;
  };
  return { signer, asking, sign, mode, setMode, busy, message, trouble, tell: setMessage, say, add, undo };
}
