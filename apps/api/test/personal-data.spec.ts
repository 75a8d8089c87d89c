import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import type pg from 'pg';
import { connect, superuserUrl } from './support/database.js';
import type { TestClient } from './support/graphql-client.js';
import { testApp, type TestApp } from './support/test-app.js';
import { Databases } from '../src/platform/database/databases.js';
import { newId } from '../src/platform/ids.js';
import { sealEntries } from '../src/modules/audit/seal/seal-entries.js';
import { verifyRecord } from '../src/modules/audit/verify/verify-record.js';
import { MARKED_FIELDS } from '../src/modules/personal-data/domain/marked-fields.js';
import { DeletePast } from '../src/modules/personal-data/retention/delete-past.js';
import { RETENTION_KINDS } from '../src/modules/personal-data/retention/kinds.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const DAY_MS = 86_400_000;
/** Columns of people and accounts that say nothing about anybody: keys, states, counts. */
const NEUTRAL = [
  ...['person.authority_id', 'person.id', 'person.erased_at'],
  ...['account.authority_id', 'account.id', 'account.person_id', 'account.disabled', 'account.demo_ordinal'],
  ...[
    'account.demo_hint',
    'account.kept_version',
    'sign_in_session.substitution_id',
    'account.must_change_password',
    'account.second_factor_at',
    'account.second_factor_step',
  ],
  ...['account.failed_attempts', 'account.locked_until', 'account.kept_version'],
  ...['known_device.authority_id', 'known_device.account_id', 'known_device.first_seen_at'],
  ...[
    'sign_in_session.token_hash',
    'sign_in_session.authority_id',
    'sign_in_session.person_id',
    'sign_in_session.id',
  ],
  ...['sign_in_session.acting_appointment_id', 'sign_in_session.csrf_token', 'sign_in_session.created_at'],
  ...['sign_in_session.touched_at', 'sign_in_session.expires_at', 'sign_in_session.account_id'],
  ...['sign_in_session.pending', 'sign_in_session.method', 'sign_in_session.provider_logout'],
  'sign_in_session.substitution_id',
];

describe('personal data', () => {
  let service: TestApp;
  let superuser: pg.Client;
  let worker: pg.Client;
  let authorityId: string;

  beforeAll(async () => {
    service = await testApp();
    ({ authorityId } = service.tenant);
    superuser = await connect(superuserUrl(service.urls.owner));
    worker = await connect(service.urls.worker);
    for (const [role, phone] of [
      ['cv.vhkhtt', '0912 345 678'],
      ['cv.nnmt', '0987 654 321'],
    ] as const) {
      await superuser.query('update person set phone = $2, code = $3 where id = $1', [
        service.tenant.actor(role).personId,
        phone,
        `MA-${role}`,
      ]);
    }
  });
  afterAll(async () => {
    await Promise.all([superuser.end(), worker.end()]);
    await service.close();
  });

  const person = (role: string): string => service.tenant.actor(role).personId;
  const rows = async <Row extends pg.QueryResultRow>(text: string, ...values: unknown[]): Promise<Row[]> =>
    (await superuser.query<Row>(text, values)).rows;

  async function numberOf(client: TestClient, role: string, search = ''): Promise<unknown> {
    const { directory } = await client.ask<{
      directory: { entries: { personId: string; phone: string | null; phoneMasked: boolean }[] };
    }>('query ($search: String!) { directory(search: $search) { entries { personId phone phoneMasked } } }', {
      search,
    });
    const found = directory.entries.find(({ personId }) => personId === person(role));
    return found && [found.phone, found.phoneMasked];
  }

  const show = (client: TestClient, personId: string, field: string, purpose: string) =>
    client
      .ask<{ showPersonalData: { value?: string; code?: string } }>(
        `mutation ($id: ID!, $purpose: String!) { showPersonalData(personId: $id, field: ${field}, purpose: $purpose) {
          ... on PersonalValue { value } ... on Refusal { code } } }`,
        { id: personId, purpose },
      )
      .then(({ showPersonalData: { value, code } }) => value ?? code);

  it('marks every column that says something about a person', async () => {
    const columns = await rows<{ at: string }>(
      `select table_name || '.' || column_name as at from information_schema.columns
       where table_schema = 'public' and table_name in ('person', 'account', 'known_device', 'sign_in_session')`,
    );
    const known: readonly string[] = [...NEUTRAL, ...MARKED_FIELDS.map(({ at }) => at)];
    expect(columns.map(({ at }) => at).filter((at) => !known.includes(at))).toEqual([]);
  });

  it('masks numbers for whoever does not work with the person, also in a search by digits', async () => {
    const [colleague, stranger] = [await service.signedIn('tp.vhkhtt'), await service.signedIn('cv.tckh')];
    expect(await numberOf(colleague, 'cv.vhkhtt')).toEqual(['0912 345 678', false]);
    expect(await numberOf(await service.signedIn('cv.nnmt'), 'cv.nnmt')).toEqual(['0987 654 321', false]);
    expect(await numberOf(stranger, 'cv.vhkhtt')).toEqual(['•••••• 78', true]);
    expect(await numberOf(colleague, 'cv.vhkhtt', '0912345')).toEqual(['0912 345 678', false]);
    expect(await numberOf(stranger, 'cv.vhkhtt', '0912345')).toBeUndefined();
    const officials = await (await service.signedIn('quantri')).ask('{ officials { phone } }');
    expect(JSON.stringify(officials)).not.toContain('0912');
  });

  it('shows a number for a stated purpose, and records who asked; the purpose stands apart from the record', async () => {
    const stranger = await service.signedIn('cv.tckh');
    expect(await show(stranger, person('cv.vhkhtt'), 'PHONE', '  ')).toBe('PURPOSE_REQUIRED');
    expect(await show(stranger, newId(), 'PHONE', 'Mời họp gấp')).toBe('PERSON_UNKNOWN');
    expect(await show(stranger, person('cv.vhkhtt'), 'CODE', 'Đối chiếu danh sách')).toBe(
      'PERSONAL_DATA_OFFICE_ONLY',
    );
    expect(await rows('select 1 from personal_request')).toEqual([]);
    expect(await show(stranger, person('cv.vhkhtt'), 'PHONE', 'Mời họp gấp chiều nay')).toBe('0912 345 678');
    expect(
      await show(await service.signedIn('quantri'), person('cv.vhkhtt'), 'CODE', 'Đối chiếu danh sách'),
    ).toBe('MA-cv.vhkhtt');
    const [request] = await rows<{ id: string; purpose: string }>(
      'select id, purpose from personal_request order by id',
    );
    expect(request?.purpose).toBe('Mời họp gấp chiều nay');
    const entries = await rows(
      "select actor_id, subject_id, detail from audit_entry where act = 'showPersonalData' order by id",
    );
    expect(entries[0]).toEqual({
      actor_id: person('cv.tckh'),
      subject_id: person('cv.vhkhtt'),
      detail: { commandId: expect.any(String), requestId: request?.id, field: 'PHONE' },
    });
    // The person whom it is about sees who asked, and why.
    const own = await (
      await service.signedIn('cv.vhkhtt')
    ).ask<{ personalRequests: { purpose: string }[] }>('{ personalRequests { purpose askedBy { id } } }');
    expect(own.personalRequests).toContainEqual({
      purpose: 'Mời họp gấp chiều nay',
      askedBy: { id: person('cv.tckh') },
    });
    expect(await (await service.signedIn('cv.phunu')).ask('{ personalRequests { id } }')).toEqual({
      personalRequests: [],
    });
  });

  it('keeps no value in the answer of a command', async () => {
    const found = await rows("select 1 from command where answer::text like '%0912%'");
    expect(found).toEqual([]);
  });

  it('hands a person all of his data, and those of others to nobody but who answers requests', async () => {
    const own = await service.signedIn('cv.vhkhtt');
    const ask = async (client: TestClient, personId: string) =>
      (
        await client.ask<{ exportPersonalData: { json?: string; code?: string } }>(
          `mutation ($id: ID!) { exportPersonalData(personId: $id, purpose: "Theo yêu cầu") {
            ... on PersonalExport { json } ... on Refusal { code } } }`,
          { id: personId },
        )
      ).exportPersonalData;
    const { json = '' } = await ask(own, person('cv.vhkhtt'));
    const data = JSON.parse(json) as Record<string, never>;
    expect(Object.keys(data)).toEqual(
      expect.arrayContaining([
        'exportedAt',
        'markedFields',
        'person',
        'appointments',
        'account',
        'notices',
        'requests',
        'acts',
      ]),
    );
    expect(data['person']).toMatchObject({ phone: '0912 345 678', code: 'MA-cv.vhkhtt' });
    expect(data['account']).toMatchObject({
      sessions: expect.arrayContaining([expect.objectContaining({ method: 'DEMO' })]),
    });
    expect(json).not.toMatch(/password_hash|argon2|\$/u);
    expect((await ask(own, person('cv.nnmt'))).code).toBe('PERSONAL_DATA_OFFICE_ONLY');
    expect((await ask(await service.signedIn('cvp'), person('cv.nnmt'))).json).toContain('0987 654 321');
    expect(
      await rows("select count(*)::int as count from audit_entry where act = 'exportPersonalData'"),
    ).toEqual([{ count: 2 }]);
  });

  it('lets a person correct his own number', async () => {
    const own = await service.signedIn('cv.vhkhtt');
    const correct = (phone: string) =>
      own.ask(
        `mutation ($phone: String) { correctOwnPhone(phone: $phone) {
          ... on PersonalDataPage { phone } ... on Refusal { code } } }`,
        { phone },
      );
    expect(await correct('không phải số')).toEqual({ correctOwnPhone: { code: 'STRUCTURE_PHONE' } });
    expect(await correct(' 0911 222 333 ')).toEqual({ correctOwnPhone: { phone: '0911 222 333' } });
  });

  it('erases the data of whoever holds no post any more; his acts, his name beside them and the record stay whole', async () => {
    const leaver = person('cv.vhkhtt');
    const client = await service.signedIn('cv.vhkhtt');
    await client.ask(
      'mutation { createDossier(input: { docType: "DECISION", subject: "Kiện toàn Ban Chỉ đạo" }) { ... on Dossier { id } } }',
    );
    const [stranger] = await rows<{ id: string }>(
      `insert into person (authority_id, id, display_name, phone) values ($1, $2, 'Người chưa làm việc gì', '0900 111 222') returning id`,
      authorityId,
      newId(),
    );
    const entry = () => rows('select * from audit_entry where actor_id = $1 order by id', leaver);
    const before = await entry();
    await sealEntries(service.app.get(Databases), privateKey);
    const officer = await service.signedIn('quantri');
    const erase = async (asking: TestClient, personId: string) =>
      (
        await asking.ask<{ erasePersonalData: { nameKept?: boolean; code?: string } }>(
          `mutation ($id: ID!) { erasePersonalData(personId: $id, purpose: "Đơn đề nghị ngày 20/3/2025") {
            ... on PersonalErasure { nameKept } ... on Refusal { code } } }`,
          { id: personId },
        )
      ).erasePersonalData;
    expect(await erase(await service.signedIn('tp.vhkhtt'), leaver)).toEqual({
      code: 'PERSONAL_DATA_OFFICE_ONLY',
    });
    expect(await erase(officer, leaver)).toEqual({ code: 'PERSON_HOLDS_POST' });
    await rows("update appointment set valid_to = '2025-03-01' where person_id = $1", leaver);
    await rows("update account set provider_claim = 'ma-dinh-danh' where person_id = $1", leaver);
    await rows(
      `insert into account_act (authority_id, id, account_id, act, reason, by_person_id, at)
       select authority_id, $2, id, 'lockAccount', 'Nghỉ công tác', person_id, $3 from account where person_id = $1`,
      ...[leaver, newId(), service.clock.now()],
    );
    expect(await erase(officer, leaver)).toEqual({ nameKept: true });
    expect(await erase(officer, leaver)).toEqual({ code: 'PERSON_ERASED_ALREADY' });
    expect(await erase(officer, stranger?.id ?? '')).toEqual({ nameKept: false });

    const people = await rows<{ display_name: string }>(
      'select display_name, phone, code, erased_at is not null as erased from person where id = any ($1) order by id',
      [leaver, stranger?.id],
    );
    expect(people).toContainEqual(expect.objectContaining({ phone: null, code: null, erased: true }));
    expect(people.map(({ display_name }) => display_name)).toContain('Người đã xóa dữ liệu');
    expect(people.map(({ display_name }) => display_name)).not.toContain('Người chưa làm việc gì');
    const [account] = await rows<{ username: string }>(
      'select username, password_hash, disabled, provider_claim from account where person_id = $1',
      leaver,
    );
    expect(account).toMatchObject({ password_hash: '', disabled: true, provider_claim: null });
    expect(await rows('select 1 from account_act')).toEqual([]);
    expect(account?.username).toMatch(/^da-xoa-/u);
    for (const table of ['sign_in_session', 'notice']) {
      expect(await rows(`select 1 from ${table} where person_id = $1`, leaver)).toEqual([]);
    }
    expect((await client.send('{ session { appointments { id } } }')).data).toEqual({ session: null });

    expect(await entry()).toEqual(before);
    await sealEntries(service.app.get(Databases), privateKey);
    const verdict = await verifyRecord(worker, authorityId, { keys: [publicKey], heads: [] });
    expect(verdict.findings).toEqual([]);
  });

  describe('is kept for a time', () => {
    const run = (now: string, realNow = new Date()) => service.app.get(DeletePast).run(now, realNow);
    const change = (client: TestClient, key: string, days: number, seenDays: number | null) =>
      client.ask(
        `mutation ($key: String!, $days: Int!, $seen: Int) { changeRetention(key: $key, days: $days, seenDays: $seen) {
          ... on PersonalDataPage { retention { key days } } ... on Refusal { code } } }`,
        { key, days, seen: seenDays },
      );

    it('that an administrator sets, within bounds, on what he saw', async () => {
      const administrator = await service.signedIn('quantri');
      const refused = (code: string) => ({ changeRetention: { code } });
      expect(await change(await service.signedIn('cvp'), 'NOTICES_READ', 40, null)).toEqual(
        refused('RETENTION_ADMIN_ONLY'),
      );
      expect(await change(administrator, 'NOTICES_READ', 2, null)).toEqual(refused('RETENTION_DAYS'));
      expect(await change(administrator, 'SESSIONS', 5, null)).toEqual(refused('RETENTION_DAYS'));
      expect(await change(administrator, 'RECORD', 5, null)).toEqual(refused('RETENTION_DAYS'));
      expect(await change(administrator, 'NOTICES_READ', 40, null)).toMatchObject({
        changeRetention: { retention: expect.arrayContaining([{ key: 'NOTICES_READ', days: 40 }]) },
      });
      expect(await change(administrator, 'NOTICES_READ', 50, null)).toEqual(refused('RETENTION_CHANGED'));
      expect(await change(administrator, 'NOTICES_READ', 50, 40)).toMatchObject({
        changeRetention: { retention: expect.anything() },
      });
      expect(RETENTION_KINDS.length).toBe(7);
    });

    it('and then deleted, not a day before; what went is recorded by number', async () => {
      const { personId, postId } = service.tenant.actor('cv.nnmt');
      const read = '2025-03-18T07:00:00.000Z';
      await rows(
        `insert into notice (authority_id, id, person_id, post_id, kind, subject_kind, subject_id, at, cause, read_at)
         select $1, n.id, $2, $3, 'WAITING', 'DOSSIER', n.id, $4, n.id::text, n.read from unnest($5::uuid[], $6::timestamptz[]) n (id, read)`,
        ...[authorityId, personId, postId, read, [newId(), newId()], [read, null]],
      );
      const left = async () => (await rows('select 1 from notice where person_id = $1', personId)).length;
      const days = (count: number) => new Date(Date.parse(read) + count * DAY_MS).toISOString();
      expect((await run(days(49.9)))['NOTICES_READ']).toBeUndefined();
      expect(await left()).toBe(2);
      expect((await run(days(50)))['NOTICES_READ']).toBe(1);
      expect(await left()).toBe(1);
      const [entry] = await rows<{ detail: object }>(
        "select detail from audit_entry where act = 'deletePastData' order by id desc limit 1",
      );
      expect(entry?.detail).toMatchObject({ NOTICES_READ: 1 });
    });

    it('sessions until they end, devices by real time', async () => {
      const later = (count: number) => new Date(Date.now() + count * DAY_MS);
      await service.signedIn('cv.nnmt');
      await rows(
        `insert into known_device (authority_id, account_id, device_hash, first_seen_at)
         select authority_id, id, '\\x01', $2 from account where person_id = $1`,
        ...[person('cv.nnmt'), new Date()],
      );
      const now = service.clock.now();
      expect(await run(now, later(0))).not.toHaveProperty('SESSIONS');
      const gone = await run(now, later(364));
      expect(gone['SESSIONS']).toBeGreaterThan(0);
      expect(gone).not.toHaveProperty('KNOWN_DEVICES');
      expect(await rows('select 1 from sign_in_session where authority_id = $1', authorityId)).toEqual([]);
      expect((await run(now, later(366)))['KNOWN_DEVICES']).toBeGreaterThan(0);
    });

    it('requests and the marks of readings as well', async () => {
      const count = async () => (await rows('select 1 from personal_request')).length;
      expect(await count()).toBeGreaterThan(0);
      const now = service.clock.now();
      const at = (days: number) => new Date(Date.parse(now) + days * DAY_MS).toISOString();
      await run(at(1824));
      expect(await count()).toBeGreaterThan(0);
      await run(at(1826));
      expect(await count()).toBe(0);
    });
  });
});
