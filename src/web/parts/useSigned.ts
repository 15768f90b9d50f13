import { useState } from 'react';
import { Failure, post } from '../ask.ts';
import { setSigner, useSigner } from './signer.ts';

export interface Sending {
  readonly busy: boolean;
  /** a name is asked for, after which what was begun goes on */
  readonly asking: boolean;
  readonly sign: (name: string | null) => void;
  /** what was refused, for everybody to read */
  readonly trouble: string | null;
  readonly send: (path: string, body: object) => void;
}

/** Sends what is signed; the name is asked for once. `done` is called when the ledger holds it. */
export function useSigned(done: () => void): Sending {
  const signer = useSigner();
  const [busy, setBusy] = useState(false);
  const [waiting, setWaiting] = useState<{ readonly path: string; readonly body: object } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const sendAs = async (path: string, body: object, by: string): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    try {
      await post(path, { ...body, by });
      done();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      setTrouble(error.message);
    } finally {
      setBusy(false);
    }
  };
  return {
    ...{ busy, trouble, asking: waiting !== null },
    send: (path, body) => {
      if (signer === '') setWaiting({ path, body });
      else void sendAs(path, body, signer);
    },
    sign: (name) => {
      const begun = waiting;
      setWaiting(null);
      if (name === null || begun === null) return;
      setSigner(name);
      void sendAs(begun.path, begun.body, name.trim());
    },
  };
}
