/** The policy of the pages lets no string become a script; this lets our own workers through, each named by its part. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string | null }) => unknown;
  readonly defaultPolicy: unknown;
}

const workers = new Set<string>();

/** Passes the address of a worker from now on. Browsers without trusted types need nothing. */
export function trustWorker(address: string): void {
  workers.add(address).add(new URL(address, window.location.href).href);
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined || trustedTypes.defaultPolicy !== null) return;
  trustedTypes.createPolicy('default', { createScriptURL: (url) => (workers.has(url) ? url : null) });
}
