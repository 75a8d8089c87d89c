/**
 * How large one GraphQL request may be. The portal's largest page (a dossier with rounds, opinions and history) stays
 * under half of each; a query written to hurt meets one of them before anything is resolved.
 */
export const LIMITS = {
  bodyBytes: 256 * 1024,
  tokens: 3_000,
  fragments: 80,
  depth: 14,
  /** Introspection nests deeper by its nature (`ofType` seven times). */
  introspectionDepth: 20,
  aliases: 30,
  cost: 60_000,
  /** What a list without a `first` is taken to hold. */
  assumedListLength: 8,
} as const;
