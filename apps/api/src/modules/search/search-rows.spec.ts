import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { cloneDatabase, connect, superuserUrl } from '../../../test/support/database.js';
import { makeTenant, type TestTenant } from '../../../test/support/tenant.js';
import { newId } from '../../platform/ids.js';
import { SEARCH_KINDS } from '../../platform/search/index.js';
import { mayRead, type AccessFact } from '../access/index.js';
import { searchRows, type HitRow } from './search.queries.js';

const NOW = '2025-03-19T10:00:00.000Z';
/** More facts than the function looks through one by one, and more rows than a scan is quick for. */
const MANY = 20_000;
/** Of these, so many old ones hold words that the newest ones do not. */
const OLD = 2_500;

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let tenant: TestTenant;
let other: TestTenant;
let app: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  database = await cloneDatabase();
  tenant = await makeTenant(database.urls.owner);
  other = await makeTenant(database.urls.owner);
  app = await connect(database.urls.app);
  owner = await connect(superuserUrl(database.urls.owner));
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
  await database.drop();
});

const request = (principals: readonly string[], text: string) => ({
  authorityId: tenant.authorityId,
  principals,
  now: NOW,
  text,
  unitId: null,
  kinds: SEARCH_KINDS,
  first: 50,
  cap: 101,
});

async function begin(client: pg.Client, authorityId = tenant.authorityId): Promise<void> {
  await client.query('begin');
  await client.query("select set_config('app.authority', $1, true)", [authorityId]);
}

async function hits(client: pg.Client, principals: readonly string[], text: string): Promise<HitRow[]> {
  const { text: sql, values } = searchRows(request(principals, text));
  return (await client.query<HitRow>(sql, [...values])).rows;
}

const addRows = (
  client: pg.Client,
  ids: readonly string[],
  title: string,
  authorityId = tenant.authorityId,
) =>
  client.query(
    `insert into search_row (authority_id, kind, id, readable_by, title, number)
     select $1, 'DOSSIER', made.id, made.id, $3 || ' ' || made.at, made.at || '/KH-UBND'
     from unnest($2::uuid[]) with ordinality as made (id, at)`,
    [authorityId, ids, title],
  );

const grant = (client: pg.Client, fact: AccessFact, authorityId = tenant.authorityId) =>
  client.query(
    `insert into access_fact (authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind,
       granted_at, valid_to) values ($1, $2, $3, $4, 'TEST', 'DOSSIER', 'UNIT', $5, $6)`,
    [authorityId, fact.subjectId, fact.principalId, fact.class, NOW, fact.validTo],
  );

describe('search and the right to read', () => {
  it('say the same about every subject, in rows and in counts', async () => {
    const subjects = Array.from({ length: 4 }, newId);
    const principals = Array.from({ length: 5 }, newId);
    const facts = fc.uniqueArray(
      fc.record({
        subjectId: fc.constantFrom(...subjects),
        principalId: fc.constantFrom(...principals),
        class: fc.constantFrom('READ', 'FOLLOW', 'MANAGE'),
        validTo: fc.constantFrom(null, '2025-03-19T09:59:59.999Z', NOW, '2025-03-19T10:00:00.001Z'),
      }),
      { maxLength: 12, selector: (fact) => `${fact.subjectId} ${fact.principalId} ${fact.class}` },
    );
    await fc.assert(
      fc.asyncProperty(facts, fc.subarray(principals), async (granted: AccessFact[], mine) => {
        await begin(app);
        await addRows(app, subjects, 'Kế hoạch năm');
        for (const fact of granted) await grant(app, fact);
        const found = await hits(app, mine, 'ke hoach');
        await app.query('rollback');
        const allowed = subjects.filter((id) => mayRead({ principals: mine }, id, granted, NOW));
        expect(found.map(({ id }) => id).sort()).toEqual([...allowed].sort());
        for (const { total } of found) expect(total).toBe(allowed.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('among many rows', () => {
  const reader = newId();
  const ids = Array.from({ length: MANY }, newId).sort();

  beforeAll(async () => {
    await begin(owner);
    await addRows(owner, ids, 'Kế hoạch năm');
    await owner.query('update search_row set title = $2 where id = $1', [ids[3], 'Đề án chợ Kỳ Lừa']);
    await owner.query(
      "update search_row set title = 'Phương án chợ Giếng Vuông ' || number where id = any ($1) and id <> $2",
      [ids.slice(0, OLD), ids[3]],
    );
    await owner.query(
      `insert into access_fact (authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind, granted_at)
       select $1, id, $3, 'READ', 'TEST', 'DOSSIER', 'UNIT', $4 from unnest($2::uuid[]) as id`,
      [tenant.authorityId, ids, reader, NOW],
    );
    await owner.query('commit');
    await owner.query('vacuum analyze search_row, access_fact');
  });

  /** What is found, by how many scans of the index on words and of the whole table. */
  const seen = async (text: string) => {
    await begin(app);
    const found = await hits(app, [reader], text);
    const { rows } = await app.query<{ words: number; sequential: number }>(
      `select pg_stat_get_xact_numscans('search_row_words'::regclass)::int as words,
         pg_stat_get_xact_numscans('search_row'::regclass)::int as sequential`,
    );
    await app.query('rollback');
    return { found, ...rows[0]! };
  };

  it('finds what is rare, however old, by the index on words', async () => {
    const { found, words, sequential } = await seen('cho ky lua');
    expect(found).toMatchObject([{ title: 'Đề án chợ Kỳ Lừa', total: 1 }]);
    expect(words).toBeGreaterThan(0);
    expect(sequential).toBe(0);
  });

  it('gives the newest of what is common, the asked number first, and counts to a hundred', async () => {
    const { found } = await seen('ke hoach');
    expect(found).toHaveLength(50);
    expect(found[0]).toMatchObject({ title: 'Kế hoạch năm 20000', total: 101 });
    const [first] = (await seen('7')).found;
    expect(first).toMatchObject({ number: '7/KH-UBND' });
  });

  it('gives the newest of what only old rows hold often', async () => {
    const { found, words, sequential } = await seen('gieng vuong');
    expect(found).toHaveLength(50);
    expect(found[0]).toMatchObject({ title: `Phương án chợ Giếng Vuông ${OLD}/KH-UBND`, total: 101 });
    expect(words).toBeGreaterThan(0);
    expect(sequential).toBe(0);
  });

  it('shows nothing to whoever has no ground, be the words rare or common', async () => {
    await begin(app);
    for (const text of ['cho ky lua', 'ke hoach', 'gieng vuong', '7']) {
      expect(await hits(app, [newId()], text)).toEqual([]);
    }
    await app.query('rollback');
  });

  it('shows nothing of another tenant, whatever tenant the caller names', async () => {
    await begin(app, other.authorityId);
    expect(await hits(app, [reader], 'ke hoach')).toEqual([]);
    await app.query('rollback');
    await app.query("select set_config('app.authority', '', false)");
    expect(await hits(app, [reader], 'ke hoach')).toEqual([]);
  });
});
