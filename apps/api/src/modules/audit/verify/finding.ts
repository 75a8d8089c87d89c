/** What is wrong with a tenant's record. */
export type Finding =
  /** The entry is not what was sealed. */
  | { readonly kind: 'ENTRY_ALTERED'; readonly entry: string; readonly seal: number }
  /** The entry is gone; `seal` is absent where it was waiting for one. */
  | { readonly kind: 'ENTRY_REMOVED'; readonly entry: string; readonly seal?: number }
  /** The entry was put in past the queue: no seal holds it and it does not wait for one. */
  | { readonly kind: 'ENTRY_INSERTED'; readonly entry: string }
  /** The seal's own rows are not those that were signed, or its signature is not of a known key. */
  | { readonly kind: 'SEAL_ALTERED'; readonly seal: number; readonly reason: SealFault }
  /** A seal is missing before this one. */
  | { readonly kind: 'SEAL_REMOVED'; readonly seal: number }
  /** A head copied outside is not in the database: its end was cut off or written anew. */
  | { readonly kind: 'HEAD_MISSING'; readonly seal: number; readonly sealedAt: string };

export type SealFault = 'LEAVES' | 'ROOT' | 'HASH' | 'CHAIN' | 'KEY_UNKNOWN' | 'SIGNATURE';

/** The state of a tenant's record. */
export interface Verdict {
  readonly authority: string;
  readonly seals: number;
  readonly entries: number;
  readonly lastSealedAt: string | undefined;
  /** Entries that no seal holds yet, and since when the oldest waits. */
  readonly unsealed: { readonly entries: number; readonly since: string | undefined };
  /** Heads copied outside that were compared. */
  readonly headsCompared: number;
  readonly findings: readonly Finding[];
}
