/** First halves of words that keep their hyphen when a line ends there: "self-defence", "non-combatants". */
export const COMPOUND_PREFIXES: ReadonlySet<string> = new Set(
  'all anti cease counter cross ex half high house ill long low multi non pro self semi short so well'.split(' '),
);
