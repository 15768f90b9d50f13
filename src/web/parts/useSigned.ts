import { useState } from 'react';
import { type Answer, Failure, told } from '../client/client.ts';
import { setSigner, useSigner } from './signer.ts';

export interface Sending {
  readonly busy: boolean;
  /** a name is asked for, after which what was begun goes on */
  readonly asking: boolean;
  readonly sign: (name: string | null) => void;
  /** what was refused, for everybody to read */
  readonly trouble: string | null;
  /** `ask` puts it to the API under the name given */
  readonly send: (ask: Ask) => void;
}

type Ask = (by: string) => Promise<Answer<unknown>>;

/** Sends what is signed; the name is asked for once. `done` is called when the ledger holds it. */
export function useSigned(done: () => void): Sending {
  const signer = useSigner();
  const [busy, setBusy] = useState(false);
  const [waiting, setWaiting] = useState<{ readonly ask: Ask } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const sendAs = async (ask: Ask, by: string): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    try {
      await told(ask(by));
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
    send: (ask) => {
      if (signer === '') setWaiting({ ask });
      else void sendAs(ask, signer);
    },
    sign: (name) => {
      const begun = waiting;
      setWaiting(null);
      if (name === null || begun === null) return;
      setSigner(name);
      void sendAs(begun.ask, name.trim());
    },
  };
}
