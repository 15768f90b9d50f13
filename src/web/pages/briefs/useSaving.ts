import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BriefAsked } from '../../../api/brief-types.ts';
import type { Brief } from '../../../model/brief/index.ts';
import { api, Failure, given, told } from '../../client/client.ts';
import { setSigner, useSigner } from '../../parts/signer.ts';
import { type Draft, savedOf } from './draft.ts';

export interface Saving {
  readonly busy: boolean;
  /** a name is asked for */
  readonly asking: boolean;
  readonly sign: (name: string | null) => void;
  readonly trouble: string | null;
  /** the version that somebody else saved meanwhile */
  readonly theirs: number | null;
  readonly save: (draft: Draft) => void;
}

/** Saves signed versions of a brief (`id` null: a new one). What is refused stays with its author. */
export function useSaving(id: string | null, done: (brief: Brief) => void): Saving {
  const client = useQueryClient();
  const signer = useSigner();
  const [busy, setBusy] = useState(false);
  const [waiting, setWaiting] = useState<Draft | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<number | null>(null);

  const send = async (draft: Draft, by: string): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    setTheirs(null);
    try {
      const first: BriefAsked = { ...savedOf(draft), by };
      const { seen } = draft;
      const brief =
        id === null || seen === null
          ? await told(api.POST('/api/briefs', { body: given(first) }))
          : await told(api.POST('/api/briefs/{id}', { params: { path: { id } }, body: given({ ...first, seen }) }));
      await client.invalidateQueries({ predicate: ({ queryKey: [what] }) => what === 'briefs' || what === 'brief' });
      done(brief);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      setTrouble(error.message);
      const { latest } = error.body as { latest?: Pick<Brief, 'version'> | null };
      setTheirs(latest?.version ?? null);
    } finally {
      setBusy(false);
    }
  };

  return {
    ...{ busy, trouble, theirs, asking: waiting !== null },
    save: (draft) => {
      if (signer === '') setWaiting(draft);
      else void send(draft, signer);
    },
    sign: (name) => {
      const draft = waiting;
      setWaiting(null);
      if (name === null || draft === null) return;
      setSigner(name);
      void send(draft, name.trim());
    },
  };
}
