import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile, appendFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { connect, superuserUrl } from '../../../../test/support/database.js';
import { testApp, type TestApp } from '../../../../test/support/test-app.js';
import { Databases } from '../../../platform/database/databases.js';
import { newId } from '../../../platform/ids.js';
import { copyHead, headsFileOf } from '../seal/heads-file.js';
import { sealEntries } from '../seal/seal-entries.js';
import type { SignedSeal } from '../seal/seal.js';
import { SEALING_SQL } from '../seal/sealing.statements.js';
import { readHeads } from './read-heads.js';
import { sayVerdict } from './say-finding.js';
import { verifyRecord } from './verify-record.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

describe('the sealed record', () => {
  let service: TestApp;
  let superuser: pg.Client;
  let worker: pg.Client;
  let headsDir: string;
  let authorityId: string;
  let ids: string[] = [];

  beforeAll(async () => {
    service = await testApp();
    ({ authorityId } = service.tenant);
    superuser = await connect(superuserUrl(service.urls.owner));
    worker = await connect(service.urls.worker);
    headsDir = await mkdtemp(join(tmpdir(), 'thong-suot-heads-'));
  });
  afterAll(async () => {
    await Promise.all([superuser.end(), worker.end()]);
    await rm(headsDir, { recursive: true });
    await service.close();
  });

  const seal = (): Promise<boolean> => sealEntries(service.app.get(Databases), privateKey);
  const verify = (heads: readonly SignedSeal[] = []) =>
    verifyRecord(worker, authorityId, { keys: [publicKey], heads });

  /** Writes entries as the role that serves requests. */
  async function record(count: number): Promise<string[]> {
    const app = await connect(service.urls.app);
    const made = Array.from({ length: count }, () => newId());
    try {
      await app.query("select set_config('app.authority', $1, false)", [authorityId]);
      await app.query(
        `insert into audit_entry (authority_id, id, act, subject_kind, subject_id, detail, business_at, recorded_at)
         select $1, id, 'submitDraft', 'DOSSIER', $1, '{"ghi": "chú", "a": 1}', '2025-03-18T07:00Z', $3
         from unnest($2::uuid[]) id`,
        [authorityId, made, '2026-01-02T03:04:05.678901Z'],
      );
    } finally {
      await app.end();
    }
    return made;
  }

  /** Tampers in a transaction that is undone after the look. */
  async function tampered(statement: string, values: unknown[], heads: readonly SignedSeal[] = []) {
    await superuser.query('begin');
    try {
      await superuser.query("set local session_replication_role = 'replica'");
      await superuser.query(statement, values);
      return (await verifyRecordInside(heads)).findings;
    } finally {
      await superuser.query('rollback');
    }
  }

  /** The look of the one who tampered: verification brings its own transaction, which the tampering must survive. */
  async function verifyRecordInside(heads: readonly SignedSeal[]) {
    const inside = {
      query: (first: string | { text: string }, values?: unknown[]) => {
        const text = typeof first === 'string' ? first : first.text;
        if (/^(begin|rollback)/.test(text)) return Promise.resolve({ rows: [] });
        const { name: _, ...unnamed } =
          typeof first === 'string' ? { text: first, values, name: '' } : { name: '', ...first };
        return superuser.query(unnamed as pg.QueryConfig);
      },
    };
    return verifyRecord(inside as never, authorityId, { keys: [publicKey], heads });
  }

  it('says what is not sealed yet and since when', async () => {
    await seal();
    await record(3);
    const { unsealed, findings } = await verify();
    expect({ unsealed, findings }).toEqual({
      unsealed: { entries: 3, since: '2026-01-02T03:04:05.678Z' },
      findings: [],
    });
  });

  it('is whole after it was sealed, also when several seal at once', async () => {
    ids = await record(5);
    await Promise.all([seal(), seal(), seal()]);
    for (let more = await seal(); more; more = await seal());
    const verdict = await verify();
    expect(verdict).toMatchObject({ unsealed: { entries: 0 }, findings: [] });
    expect(verdict.entries).toBeGreaterThanOrEqual(8);
    expect(sayVerdict(verdict).at(-1)).toBe('  ✓ Nhật ký nguyên vẹn.');
  });

  it.each([
    ['act', "act = 'approveDraft'"],
    ['actor', 'actor_id = $2'],
    ['detail', `detail = detail || '{"a": 2}'`],
    ['instant, by a microsecond', "recorded_at = recorded_at + interval '1 microsecond'"],
    ['business time', "business_at = business_at - interval '1 day'"],
  ])('names an entry whose %s was changed', async (_, change) => {
    const [entry] = ids;
    expect(
      await tampered(`update audit_entry set ${change} where id = $1 and $2::uuid is not null`, [
        entry,
        newId(),
      ]),
    ).toEqual([{ kind: 'ENTRY_ALTERED', entry, seal: expect.any(Number) }]);
  });

  it('names an entry that was removed, sealed or waiting', async () => {
    const [entry] = ids;
    expect(await tampered('delete from audit_entry where id = $1', [entry])).toEqual([
      { kind: 'ENTRY_REMOVED', entry, seal: expect.any(Number) },
    ]);
    const [waiting] = await record(1);
    expect(await tampered('delete from audit_entry where id = $1', [waiting])).toEqual([
      { kind: 'ENTRY_REMOVED', entry: waiting },
    ]);
    await seal();
  });

  it('names an entry that was put in past the queue', async () => {
    const entry = newId();
    expect(
      await tampered(
        `insert into audit_entry (authority_id, id, act, subject_kind, subject_id, detail, business_at, recorded_at)
         select authority_id, $2, act, subject_kind, subject_id, detail, business_at, recorded_at
         from audit_entry where id = $1`,
        [ids[1], entry],
      ),
    ).toEqual([{ kind: 'ENTRY_INSERTED', entry }]);
  });

  it('names the seal when leaf and entry were changed together, or the seal itself', async () => {
    const rows = [
      [`update audit_leaf set digest = sha256('x') where entry_id = $1`, 'ROOT'],
      [
        `update audit_seal set sealed_at = sealed_at - interval '1 hour' where number = (select seal_number from audit_leaf where entry_id = $1)`,
        'HASH',
      ],
      [
        `update audit_seal set signature = sha512('x') where number = (select seal_number from audit_leaf where entry_id = $1)`,
        'SIGNATURE',
      ],
      [
        `update audit_seal set key_id = 'x' where number = (select seal_number from audit_leaf where entry_id = $1)`,
        'HASH',
      ],
      [`delete from audit_leaf where entry_id = $1`, 'LEAVES'],
    ] as const;
    for (const [statement, reason] of rows) {
      expect([statement, await tampered(statement, [ids[0]])]).toEqual([
        statement,
        expect.arrayContaining([{ kind: 'SEAL_ALTERED', seal: expect.any(Number), reason }]),
      ]);
    }
  });

  it('finds a seal that was taken out of the chain', async () => {
    await record(1);
    await seal();
    expect(await tampered('delete from audit_seal where number = $1', [2])).toEqual(
      expect.arrayContaining([{ kind: 'SEAL_REMOVED', seal: 2 }]),
    );
  });

  it('finds an end that was cut off by the head that was copied outside', async () => {
    const { rows } = await worker.query<SignedSeal>({ ...SEALING_SQL.heads });
    const head = rows.find(({ authority }) => authority === authorityId);
    if (!head) throw new Error('There is no head.');
    await copyHead(headsDir, { ...head, number: Number(head.number) });
    expect((await stat(headsFileOf(headsDir, authorityId))).mode & 0o777).toBe(0o600);
    // a line that a crash cut off is no head
    await appendFile(headsFileOf(headsDir, authorityId), '{"authority": "');
    const heads = readHeads(headsDir, authorityId);
    expect((await verify(heads)).findings).toEqual([]);
    const cut = `
      with l as (delete from audit_leaf where seal_number = $1 returning entry_id),
        e as (delete from audit_entry where id in (select entry_id from l))
      delete from audit_seal where number = $1`;
    const number = Number(head.number);
    expect(await tampered(cut, [number])).toEqual([]);
    expect(await tampered(cut, [number], heads)).toEqual([
      { kind: 'HEAD_MISSING', seal: number, sealedAt: head.sealedAt },
    ]);
  });

  it('knows no seal by a key that is not given', async () => {
    const other = generateKeyPairSync('ed25519').publicKey;
    const { findings } = await verifyRecord(worker, authorityId, { keys: [other], heads: [] });
    expect(findings[0]).toEqual({ kind: 'SEAL_ALTERED', seal: 1, reason: 'KEY_UNKNOWN' });
  });

  it('lets the service neither change nor remove nor forge anything of it', async () => {
    const app = await connect(service.urls.app);
    try {
      for (const [client, statements] of [
        [
          app,
          [
            'update audit_entry set act = act',
            'delete from audit_entry',
            'update audit_seal set hash = hash',
            'delete from audit_leaf',
            'insert into audit_seal select * from audit_seal',
            'delete from audit_unsealed',
            'truncate audit_entry',
          ],
        ],
        [
          worker,
          [
            'update audit_entry set act = act',
            'delete from audit_entry',
            'update audit_seal set hash = hash',
            'delete from audit_seal',
            'delete from audit_leaf',
            'truncate audit_seal cascade',
          ],
        ],
      ] as const) {
        for (const statement of statements) {
          await expect(client.query(statement)).rejects.toThrow(/permission denied/);
        }
      }
    } finally {
      await app.end();
    }
  });

  it('is exported line by line, each line what its leaf was made of, and the export is in it', async () => {
    const { exportRecord } = await import('./export-record.js');
    const lines: string[] = [];
    for await (const line of exportRecord(worker, authorityId)) lines.push(line);
    const last = JSON.parse(lines.at(-1) ?? '') as { act: string };
    expect(last.act).toBe('exportRecord');
    const file = join(headsDir, 'export.jsonl');
    await writeFile(file, lines.join('\n'));
    const { rows } = await superuser.query<{ same: boolean }>(
      `select bool_and(sha256('\\x00'::bytea || convert_to(line, 'UTF8')) = l.digest) as same
       from unnest($1::text[]) line join audit_leaf l on l.entry_id = (line::jsonb ->> 'id')::uuid`,
      [lines],
    );
    expect(rows[0]?.same).toBe(true);
  });
});
