/** What was chosen for a brief and is not cited yet, kept in this browser. */
import { useSyncExternalStore } from 'react';

export interface Chosen {
  readonly type: 'claim' | 'question';
  readonly id: string;
}

const KEY = 'bilag.chosen';
const heard = new Set<() => void>();

const isChosen = (value: unknown): value is Chosen =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'type' in value &&
  (value.type === 'claim' || value.type === 'question');

function stored(): readonly Chosen[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter(isChosen) : [];
  } catch {
    // refused, or written by something else: then nothing is chosen
    return [];
  }
}

let chosen = stored();

function set(next: readonly Chosen[]): void {
  chosen = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // kept in memory
  }
  for (const tell of heard) tell();
}

export const choose = (one: Chosen): void => set([...chosen.filter(({ id }) => id !== one.id), one]);
export const putBack = (id: string): void => set(chosen.filter((one) => one.id !== id));

const subscribe = (tell: () => void): (() => void) => {
  heard.add(tell);
  return () => heard.delete(tell);
};

export const useChosen = (): readonly Chosen[] => useSyncExternalStore(subscribe, () => chosen);
