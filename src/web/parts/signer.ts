/** The name that reviews are signed with, kept in this browser. */
import { useSyncExternalStore } from 'react';

const KEY = 'bilag.signer';
const heard = new Set<() => void>();

/** Storage may be refused to the page: then the name lasts as long as the page does. */
let name = ((): string => {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
})();

export function setSigner(given: string): void {
  name = given.trim();
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // kept in memory
  }
  for (const tell of heard) tell();
}

const subscribe = (tell: () => void): (() => void) => {
  heard.add(tell);
  return () => heard.delete(tell);
};

/** Empty until somebody gave one. */
export const useSigner = (): string => useSyncExternalStore(subscribe, () => name);
