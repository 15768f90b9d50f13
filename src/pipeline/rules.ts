/** Version of the rules; it changes with whatever changes claims. */
export const RULES = '2026.11.13';
