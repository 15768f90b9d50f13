/** The policy of the pages lets no string become a script; this lets one through: the map's own worker. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string | null }) => unknown;
  readonly defaultPolicy: unknown;
}

/** Makes the default policy, once. Browsers without trusted types need none. */
export function trustOnly(...addresses: readonly string[]): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined || trustedTypes.defaultPolicy !== null) return;
  trustedTypes.createPolicy('default', { createScriptURL: (url) => (addresses.includes(url) ? url : null) });
}
