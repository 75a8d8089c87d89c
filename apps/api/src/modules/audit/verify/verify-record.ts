import type { KeyObject } from 'node:crypto';
import type { ClientBase } from 'pg';
import { leafDigest, type RecordedEntry } from '../seal/entry.js';
import { merkleRoot } from '../seal/merkle-root.js';
import { isSignedBy, keyIdOf, NO_SEAL, sealHash, type SignedSeal } from '../seal/seal.js';
import type { Finding, SealFault, Verdict } from './finding.js';
import { VERIFY_SQL } from './verify.statements.js';

/** Seals read at a time. */
const PAGE = 200;

interface LeafRow extends RecordedEntry {
  readonly sealNumber: string;
  readonly position: number;
  readonly digest: string;
  readonly entryId: string;
  readonly there: boolean;
}

/** What the record is measured against besides itself. */
export interface Witnesses {
  readonly keys: readonly KeyObject[];
  /** Heads of this tenant copied outside, in any order. */
  readonly heads: readonly SignedSeal[];
}

/**
 * Goes through the whole record of a tenant and names what was altered, removed or put in. The client needs no more than
 * the rights of the service. All that it reads is one snapshot; memory holds 200 seals with their entries.
 */
export async function verifyRecord(
  client: ClientBase,
  authority: string,
  { keys, heads }: Witnesses,
): Promise<Verdict> {
  await client.query('begin isolation level repeatable read read only');
  try {
    await client.query("select set_config('app.authority', $1, true)", [authority]);
    const chain = new Chain(new Map(keys.map((key) => [keyIdOf(key), key])), heads);
    for (;;) {
      const seals = await client.query<SignedSeal>({
        ...VERIFY_SQL.seals,
        values: [authority, chain.last, PAGE],
      });
      const page = seals.rows.map((seal) => ({ ...seal, number: Number(seal.number) }));
      const [first, last] = [page[0], page.at(-1)];
      if (!first || !last) break;
      const { rows } = await client.query<LeafRow>({
        ...VERIFY_SQL.leaves,
        values: [authority, first.number, last.number],
      });
      const leaves = Map.groupBy(rows, ({ sealNumber }) => Number(sealNumber));
      for (const seal of page) chain.add(seal, leaves.get(seal.number) ?? []);
    }
    const { rows: unknown } = await client.query<{ id: string }>({
      ...VERIFY_SQL.unknown,
      values: [authority],
    });
    const waiting = await client.query<{ entries: number; since: string | null; gone: string[] }>({
      ...VERIFY_SQL.waiting,
      values: [authority],
    });
    const { entries = 0, since = null, gone = [] } = waiting.rows[0] ?? {};
    return {
      authority,
      seals: chain.seals,
      entries: chain.entries,
      lastSealedAt: chain.lastSealedAt,
      unsealed: { entries: Number(entries), since: since ?? undefined },
      headsCompared: heads.length,
      findings: [
        ...chain.findings,
        ...chain.missingHeads(),
        ...gone.map((entry): Finding => ({ kind: 'ENTRY_REMOVED', entry })),
        ...unknown.map(({ id }): Finding => ({ kind: 'ENTRY_INSERTED', entry: id })),
      ],
    };
  } finally {
    await client.query('rollback');
  }
}

/** The seals of one tenant, gone through from the first to the last. */
class Chain {
  readonly findings: Finding[] = [];
  readonly #heads: Map<string, SignedSeal>;
  last = 0;
  lastSealedAt: string | undefined;
  seals = 0;
  entries = 0;
  #previous = NO_SEAL;

  constructor(
    private readonly keys: ReadonlyMap<string, KeyObject>,
    heads: readonly SignedSeal[],
  ) {
    this.#heads = new Map(heads.map((head) => [`${head.number} ${head.hash}`, head]));
  }

  add(seal: SignedSeal, leaves: readonly LeafRow[]): void {
    if (seal.number !== this.last + 1) this.findings.push({ kind: 'SEAL_REMOVED', seal: this.last + 1 });
    for (const { there, digest, entryId: entry, ...row } of leaves) {
      if (!there) this.findings.push({ kind: 'ENTRY_REMOVED', entry, seal: seal.number });
      else if (leafDigest(row).toString('hex') !== digest)
        this.findings.push({ kind: 'ENTRY_ALTERED', entry, seal: seal.number });
    }
    const fault = this.#faultOf(seal, leaves);
    if (fault) this.findings.push({ kind: 'SEAL_ALTERED', seal: seal.number, reason: fault });
    this.#heads.delete(`${seal.number} ${seal.hash}`);
    this.last = seal.number;
    this.lastSealedAt = seal.sealedAt;
    this.seals += 1;
    this.entries += leaves.length;
    this.#previous = seal.hash;
  }

  missingHeads(): Finding[] {
    return [...this.#heads.values()].map(({ number, sealedAt }) => ({
      kind: 'HEAD_MISSING',
      seal: number,
      sealedAt,
    }));
  }

  #faultOf(seal: SignedSeal, leaves: readonly LeafRow[]): SealFault | undefined {
    if (leaves.length !== seal.entries || leaves.some(({ position }, at) => position !== at + 1))
      return 'LEAVES';
    const root = merkleRoot(leaves.map(({ digest }) => Buffer.from(digest, 'hex')));
    if (root.toString('hex') !== seal.root) return 'ROOT';
    if (sealHash(seal) !== seal.hash) return 'HASH';
    const key = this.keys.get(seal.keyId);
    if (!key) return 'KEY_UNKNOWN';
    if (!isSignedBy(seal, key)) return 'SIGNATURE';
    return seal.number === this.last + 1 && seal.previous !== this.#previous ? 'CHAIN' : undefined;
  }
}
