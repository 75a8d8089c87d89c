import { FOUNDING_CASE } from '#database/seeds/demo/founding-case.js';
import { SECOND_TENANT } from '#database/seeds/demo/second-tenant.js';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../src/create-app.js';
import { packageRoot } from '../src/platform/config/package-root.js';
import { TenantReader } from '../src/platform/database/tenant-reader.js';
import { FileStore } from '../src/platform/storage/file-store.js';
import { restoreDemoFiles } from '../src/seeds/demo-files.js';
import { seedDemo } from '../src/seeds/seed-demo.js';
import { cloneDatabase, connect, superuserUrl } from './support/database.js';
import { TestClient } from './support/graphql-client.js';
import { testConfig } from './support/test-app.js';

describe('the demonstration', () => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let filesDir: string;
  let app: NestFastifyApplication;
  let baseUrl: string;
  beforeAll(async () => {
    database = await cloneDatabase('demo');
    filesDir = await mkdtemp(join(tmpdir(), 'thong-suot-demo-'));
    app = await createApp(testConfig(database.urls, filesDir));
    await app.listen(0, '127.0.0.1');
    await restoreDemoFiles(app.get(TenantReader), app.get(FileStore));
    baseUrl = await app.getUrl();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    await rm(filesDir, { recursive: true, force: true });
  });

  const signedIn = (role: string): Promise<TestClient> => new TestClient(baseUrl).signInDemo(role);

  it('tells anybody what it is and offers its roles in order', async () => {
    const { service } = await new TestClient(baseUrl).ask<{
      service: { demoAccounts: { username: string }[] };
    }>('{ service { authorityName demo now maxFileBytes demoAccounts { username title unitName hint } } }');
    expect(service).toMatchObject({
      authorityName: 'UBND thành phố Lạng Sơn',
      demo: true,
      maxFileBytes: 52_428_800,
    });
    expect(service.demoAccounts.map(({ username }) => username)).toEqual(
      [...FOUNDING_CASE.accounts, ...SECOND_TENANT.accounts].map(({ username }) => username),
    );
  });

  it('has a second, invented authority that shares nothing with the first', async () => {
    const LISTS =
      '{ session { authority { name } } dossiers { total edges { node { id subject } } } unitsToAsk { name } }';
    interface Lists {
      session: { authority: { name: string } };
      dossiers: { total: number; edges: { node: { id: string; subject: string } }[] };
      unitsToAsk: { name: string }[];
    }
    const second = await signedIn('cv.mau');
    const theirs = await second.ask<Lists>(LISTS);
    expect(theirs.session.authority.name).toBe('UBND thành phố Mẫu');
    expect(theirs.dossiers.edges.map(({ node }) => node.subject)).toEqual([SECOND_TENANT.dossier.subject]);
    expect(theirs.unitsToAsk.every(({ name }) => /Mẫu/u.test(name))).toBe(true);
    const ours = await (await signedIn('cv.vhkhtt')).ask<Lists>(LISTS);
    expect(ours.session.authority.name).toBe('UBND thành phố Lạng Sơn');
    expect(ours.unitsToAsk.some(({ name }) => /Mẫu/u.test(name))).toBe(false);
    const one = 'query ($id: ID!) { dossier(id: $id) { id } whyVisible(id: $id) { subjectId } }';
    const nothing = { dossier: null, whyVisible: null };
    expect(await second.ask(one, { id: ours.dossiers.edges[0]?.node.id })).toEqual(nothing);
    const chair = await signedIn('ct');
    expect(await chair.ask(one, { id: theirs.dossiers.edges[0]?.node.id })).toEqual(nothing);
    const { search } = await chair.ask<{ search: { groups: { hits: { id: string }[] }[] } }>(
      '{ search(text: "thanh pho mau", first: 20) { groups { hits { id } } } }',
    );
    const found = search.groups.flatMap(({ hits }) => hits.map(({ id }) => id));
    expect(found).not.toContain(theirs.dossiers.edges[0]?.node.id);
  });

  it('starts at 14:00 on 18/3/2025, just after the conclusions', async () => {
    const { service } = await new TestClient(baseUrl).ask<{ service: { now: string } }>(
      '{ service { now } }',
    );
    const since = Date.parse(service.now) - Date.parse('2025-03-18T14:00:00+07:00');
    expect(since).toBeGreaterThanOrEqual(0);
    expect(since).toBeLessThan(600_000);
  });

  it('has items 6 and 7 with draft 1 ready at the phòng, waiting to be sent out', async () => {
    const officer = await signedIn('cv.vhkhtt');
    const { inbox } = await officer.ask<{ inbox: { edges: { node: unknown }[] } }>(
      '{ inbox { edges { node { stepId actLabel stage docType leadUnit { code } } } } }',
    );
    expect(inbox.edges.map(({ node }) => node)).toEqual(
      // The decision first: the session fixed its deadline, the plan's asks a person.
      ['DECISION', 'PLAN'].map((docType) => ({
        stepId: 'sendRound',
        actLabel: 'Gửi lấy ý kiến',
        stage: 'COMMENTING',
        docType,
        leadUnit: { code: 'VHKHTT' },
      })),
    );
  });

  it('has given the thirty-seven assignments of the session, whose notice is still to come', async () => {
    const office = await signedIn('cv.vanphong');
    const { assignmentBoard, standingDirections, assignmentsWithoutLead } = await office.ask<{
      assignmentBoard: { parts: { assignment: { id: string; notice: object | null } }[] }[];
      standingDirections: { edges: { node: { id: string } }[] };
      assignmentsWithoutLead: { id: string }[];
    }>(
      `{ assignmentBoard { parts { assignment { id notice { number } } } } standingDirections { edges { node { id } } }
        assignmentsWithoutLead { id } }`,
    );
    const heads = assignmentBoard.flatMap(({ parts }) => parts.map(({ assignment }) => assignment));
    expect(heads.every(({ notice }) => notice === null)).toBe(true);
    const directions = standingDirections.edges.map(({ node }) => node);
    const ids = [...heads, ...directions, ...assignmentsWithoutLead].map(({ id }) => id);
    // Two say the same as others in other words and are followed with them.
    expect(new Set(ids).size).toBe(35);
  });

  it('has recorded the session with its seven items, its notice to be written by the Office', async () => {
    const office = await signedIn('cv.vanphong');
    const { meetings, inbox } = await office.ask<{
      meetings: {
        edges: {
          node: { heldOn: string; noticeState: string; items: { dossier: { docType: string } | null }[] };
        }[];
      };
      inbox: { edges: { node: { stepId: string; docType: string | null } }[] };
    }>(
      '{ meetings { edges { node { heldOn noticeState items { dossier { docType } } } } } inbox { edges { node { stepId docType } } } }',
    );
    expect(meetings.edges.map(({ node }) => [node.heldOn, node.noticeState])).toEqual([
      ['2025-03-18', 'DRAFTING'],
    ]);
    // Of items 6 and 7 only who sat in the session and the lead unit know: the Office did.
    expect(meetings.edges[0]?.node.items.map(({ dossier }) => dossier?.docType)).toEqual([
      ...Array<string>(5).fill('REPORT'),
      'PLAN',
      'DECISION',
    ]);
    expect(inbox.edges.map(({ node }) => node.stepId)).toContain('draftNotice');
  });

  it('asks a ward for no more than its three assignments of the land and the report of the period', async () => {
    const ward = await signedIn('cv.tamthanh');
    const { inbox } = await ward.ask<{ inbox: { edges: { node: { stepId: string } }[] } }>(
      '{ inbox { edges { node { stepId title dueAt } } } }',
    );
    expect(inbox.edges.map(({ node }) => node.stepId).sort()).toEqual([
      ...Array(3).fill('acceptAssignment'),
      'enterReport',
    ]);
  });

  it('has the figures of the quarter locked, and the report of April open for every unit that owns figures', async () => {
    const leader = await signedIn('ct');
    const { landCity, landReporting } = await leader.ask<{
      landCity: { certificates: unknown };
      landReporting: { edges: { node: { period: unknown; reports: unknown[] } }[] };
    }>(`{
      landCity { certificates { value target rate } }
      landReporting { edges { node { period { name lockedAt } reports { state } } } }
    }`);
    expect(landCity.certificates).toEqual({ value: '399', target: '3573', rate: '11.17' });
    expect(landReporting.edges.map(({ node }) => [node.period, node.reports.length])).toEqual([
      [{ name: 'Tháng 4/2025', lockedAt: null }, 11],
      [{ name: 'Quý I/2025', lockedAt: '2025-03-18T11:00:00+07:00' }, 11],
      [{ name: 'Tháng 2/2025', lockedAt: '2025-02-18T17:00:00+07:00' }, 2],
    ]);
  });

  it('opens draft 1 as a file for its unit, for nobody who was not asked yet', async () => {
    const officer = await signedIn('cv.vhkhtt');
    const { dossiers } = await officer.ask<{
      dossiers: {
        edges: { node: { sample: boolean; currentDraft: { file: { url: string; name: string } } } }[];
      };
    }>('{ dossiers { edges { node { sample currentDraft { number file { url name } } } } } }');
    const ward = await signedIn('cv.tamthanh');
    for (const { node } of dossiers.edges) {
      expect(node.sample).toBe(true);
      const url = `${baseUrl}${node.currentDraft.file.url}`;
      expect((await fetch(url, { headers: officer.headers() })).status).toBe(200);
      expect((await fetch(url, { headers: ward.headers() })).status).toBe(404);
    }
  });

  it('changes nothing when it is loaded again', async () => {
    const superuser = await connect(superuserUrl(database.urls.owner));
    const count = async (): Promise<unknown> =>
      (
        await superuser.query(
          "select relname, n_live_tup from (select relname, (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I', relname), false, true, '')))[1]::text as n_live_tup from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'sign_in_session') t order by 1",
        )
      ).rows;
    const before = await count();
    await seedDemo(database.urls.owner);
    expect(await count()).toEqual(before);
    await superuser.end();
  });

  it('is migrated and loaded again without a word when nothing is to do', async () => {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [join(packageRoot(), 'dist/migrate.js')],
      { env: { DATABASE_OWNER_URL: database.urls.owner, TS_SEED: 'demo' } },
    );
    expect(stdout + stderr).toBe('');
  });
});

/** Asks until it holds, for at most a minute. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come true within a minute.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('the demo clock', () => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let filesDir: string;
  const services: NestFastifyApplication[] = [];
  beforeAll(async () => {
    database = await cloneDatabase('demo');
    filesDir = await mkdtemp(join(tmpdir(), 'thong-suot-clock-'));
  });
  afterAll(async () => {
    for (const app of services) await app.close();
    await database.drop();
    await rm(filesDir, { recursive: true, force: true });
  });

  const boot = async (config: Partial<ReturnType<typeof testConfig>> = {}): Promise<string> => {
    const app = await createApp({ ...testConfig(database.urls, filesDir), ...config });
    services.push(app);
    await app.listen(0, '127.0.0.1');
    return app.getUrl();
  };
  const now = async (url: string): Promise<number> =>
    Date.parse(
      (await new TestClient(url).ask<{ service: { now: string } }>('{ service { now } }')).service.now,
    );
  const ADVANCE = `mutation ($step: ClockStep!) {
    advanceClock(step: $step) { ... on Service { now } ... on Refusal { code message } }
  }`;

  it('moves forward by a day, for every process of the deployment, and stays there after a restart', async () => {
    const [one, other] = [await boot(), await boot()];
    const before = await now(one);
    const client = await new TestClient(one).signInDemo('cv.vhkhtt');
    const { advanceClock } = await client.ask<{ advanceClock: { now: string } }>(ADVANCE, {
      step: 'ONE_DAY',
    });
    expect(Date.parse(advanceClock.now) - before).toBeGreaterThanOrEqual(86_400_000);
    await until(async () => (await now(other)) - before >= 86_400_000);
    expect((await now(await boot())) - before).toBeGreaterThanOrEqual(86_400_000);
  });

  it('knows the deadline that the session fixed, and asks where its words leave a choice', async () => {
    const client = await new TestClient(await boot()).signInDemo('cv.vhkhtt');
    const { dossiers } = await client.ask<{ dossiers: { edges: { node: { docType: string } }[] } }>(
      `{ dossiers { edges { node { docType sessionItem { dueWords suggestedDueAt } now { dueAt dueWords } } } } }`,
    );
    const byType = Object.fromEntries(dossiers.edges.map(({ node }) => [node.docType, node]));
    expect(byType['DECISION']).toMatchObject({
      sessionItem: { dueWords: 'trong ngày 19/3/2025', suggestedDueAt: ['2025-03-19T17:00:00+07:00'] },
      now: { dueAt: '2025-03-19T17:00:00+07:00', dueWords: 'trong ngày 19/3/2025' },
    });
    expect(byType['PLAN']).toMatchObject({
      sessionItem: {
        dueWords: 'trong ngày',
        suggestedDueAt: ['2025-03-18T17:00:00+07:00', '2025-03-19T17:00:00+07:00'],
      },
      now: { dueAt: null, dueWords: 'trong ngày' },
    });
  });

  it('stops at each deadline on the way and passes none', async () => {
    const client = await new TestClient(await boot()).signInDemo('cv.vhkhtt');
    const { dossiers, unitsToAsk, service } = await client.ask<{
      dossiers: { edges: { node: { id: string; version: number } }[] };
      unitsToAsk: { id: string }[];
      service: { now: string };
    }>('{ dossiers(first: 1) { edges { node { id version } } } unitsToAsk { id } service { now } }');
    const [{ node } = { node: { id: '', version: 0 } }] = dossiers.edges;
    const dueAt = new Date(Date.parse(service.now) + 26 * 3_600_000).toISOString();
    const { sendRound } = await client.ask<{ sendRound: { dueAt?: string; message?: string } }>(
      `mutation ($input: SendRoundInput!, $version: Int!) {
        sendRound(input: $input, expectedVersion: $version) { ... on CommentRound { dueAt } ... on Refusal { message } }
      }`,
      { input: { dossierIds: [node.id], unitIds: [unitsToAsk[0]?.id], dueAt }, version: node.version },
    );
    expect(sendRound.message).toBeUndefined();
    const stops: number[] = [];
    while ((stops.at(-1) ?? 0) < Math.floor(Date.parse(dueAt) / 1000)) {
      const { advanceClock } = await client.ask<{ advanceClock: { now: string } }>(ADVANCE, {
        step: 'NEXT_DEADLINE',
      });
      stops.push(Date.parse(advanceClock.now) / 1000);
      expect(stops.length).toBeLessThan(5);
    }
    expect(stops.at(-1)).toBeLessThan(Date.parse(dueAt) / 1000 + 5);
  });

  it('stops at the deadlines of the session, and says so when nothing is due any more', async () => {
    const client = await new TestClient(await boot()).signInDemo('cv.vhkhtt');
    const stops: string[] = [];
    for (let ended = false; !ended;) {
      const { advanceClock } = await client.ask<{ advanceClock: { now?: string; code?: string } }>(ADVANCE, {
        step: 'NEXT_DEADLINE',
      });
      ended = advanceClock.code === 'NO_DEADLINE_AHEAD';
      stops.push(advanceClock.now?.slice(0, 10) ?? '');
      expect(stops.length).toBeLessThan(12);
    }
    expect(stops).toEqual(expect.arrayContaining(['2025-03-31', '2025-05-31', '2025-12-31']));
  });

  it('never moves back, whatever the service asks of the database', async () => {
    const app = await connect(database.urls.app);
    const offset = async (): Promise<number> =>
      (await app.query('select offset_ms from business_clock')).rows[0].offset_ms;
    const before = await offset();
    await app.query('select advance_business_clock($1, $2)', [before - 1_000, new Date()]);
    expect(await offset()).toBe(before);
    await expect(app.query('update business_clock set offset_ms = 0')).rejects.toThrow(/permission denied/);
    await app.end();
  });
});
