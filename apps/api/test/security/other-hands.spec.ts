import { GraphQLSchemaHost } from '@nestjs/graphql';
import { decisionDocx, sampleDecision } from '@thong-suot/document-forms';
import type { GraphQLSchema } from 'graphql';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { OpenPeriod } from '../../src/modules/land/index.js';
import { newId } from '../../src/platform/ids.js';
import { landRows } from '../../src/seeds/land-rows.js';
import { connect, superuserUrl } from '../support/database.js';
import { TestClient } from '../support/graphql-client.js';
import { makeTenant, type TestTenant } from '../support/tenant.js';
import { testApp, type TestApp } from '../support/test-app.js';
import { draftFromNothing, walkToArchive } from '../walk/item-seven.js';
import { recordMeeting } from '../support/meeting-desk.js';
import { Walk } from '../walk/walk.js';
import { operationsWithIds, type IdChoice, type Operation } from './every-operation.js';
import { given, type Payload } from './given.js';
import { TABLES } from './id-tables.js';

/** Written by whoever tries, in his own tenant, or by nobody's act. */
const NOT_COMPARED = ['sign_in_session', 'account', 'outbox', 'audit_unsealed'];

describe('every operation that takes an id, with the ids of others', () => {
  let service: TestApp;
  let strangers: TestTenant;
  let superuser: pg.Client;
  let schema: GraphQLSchema;
  let ids: Map<string, string[]>;

  beforeAll(async () => {
    service = await testApp();
    superuser = await connect(superuserUrl(service.urls.owner));
    schema = service.app.get(GraphQLSchemaHost).schema;
    const walk = new Walk(
      {
        baseUrl: () => service.baseUrl,
        username: (role) => service.tenant.username(role),
        setClock: async (instant) => void (await service.clock.advanceTo(instant)),
      },
      'other hands',
    );
    await walkToArchive(await draftFromNothing(walk));
    await recordMeeting(service);
    await registerPaper(await service.signedIn('vanthu'));
    await retryAll(await service.signedIn('quantri'));
    await walk.until(
      'nothing waits',
      async () => (await superuser.query('select from outbox')).rowCount === 0,
    );
    await superuser.query(
      `insert into structure_import (authority_id, id, file_name, rows, uploaded_by, uploaded_at)
       values ($1, $2, 'co-cau.xlsx', '{"units":[],"posts":[]}', $3, $4)`,
      [service.tenant.authorityId, newId(), service.tenant.actor('quantri').personId, service.clock.now()],
    );
    const { authorityId } = service.tenant;
    const [away, instead] = [service.tenant.actor('ct'), service.tenant.actor('pct2')];
    await superuser.query(
      `insert into leave_period (authority_id, id, person_id, reason, valid_from, valid_to, recorded_by, recorded_at)
       values ($1, $2, $3, 'Đi công tác', '2025-03-18', '2025-03-20', $3, $4)`,
      [authorityId, newId(), away.personId, service.clock.now()],
    );
    await superuser.query(
      `insert into substitution (authority_id, id, kind, absent_appointment_id, substitute_appointment_id, reason,
         valid_from, valid_to, granted_by, granted_at)
       values ($1, $2, 'SUBSTITUTION', $3, $4, 'Đi công tác', '2025-03-18', '2025-03-20', $5, $6)`,
      [authorityId, newId(), away.appointmentId, instead.appointmentId, away.personId, service.clock.now()],
    );
    // One that was taken back: while a grant stands nothing else can be done.
    const { personId: supported } = service.tenant.actor('quantri');
    const { personId: granting } = service.tenant.actor('cvp');
    await superuser.query(
      `insert into support_grant (authority_id, id, person_id, reason, granted_by, granted_at, ends_at, revoked_by, revoked_at)
       values ($1, $2, $3, 'Không mở được tệp', $4, $5, $5::timestamptz + interval '1 hour', $4, $5)`,
      [service.tenant.authorityId, newId(), supported, granting, service.clock.now()],
    );
    for (const { text, values } of landRows(service.tenant.plan)) await superuser.query(text, [...values]);
    await service.app.get(OpenPeriod, { strict: false }).run(service.tenant.actor('cv.nnmt'), newId());
    strangers = await makeTenant(service.urls.owner);
    ids = await idsOf(service.tenant);
  }, 120_000);
  afterAll(async () => {
    await superuser.end();
    await service.close();
  });

  const operations = (choose: IdChoice): Operation[] => operationsWithIds(schema, choose);

  async function idsOf({ authorityId }: TestTenant): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    for (const table of new Set(Object.values(TABLES))) {
      const { rows } = await superuser.query<{ id: string }>(
        `select id from ${table} where authority_id = $1 order by id`,
        [authorityId],
      );
      found.set(
        table,
        rows.map(({ id }) => id),
      );
    }
    return found;
  }

  /** A digest of each table of the tenant: nothing was changed, added or taken away. */
  async function digests({ authorityId }: TestTenant): Promise<Record<string, string>> {
    const { rows } = await superuser.query<{ table: string }>(`
      select c.relname as table from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'authority_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`);
    const result: Record<string, string> = {};
    for (const { table } of rows.filter((row) => !NOT_COMPARED.includes(row.table))) {
      const digest = await superuser.query<{ md5: string }>(
        `select md5(string_agg(t::text, '|' order by t::text)) from ${table} t where authority_id = $1
         ${table === 'audit_entry' ? "and act <> 'refuseAct'" : ''}`,
        [authorityId],
      );
      result[table] = digest.rows[0]?.md5 ?? '';
    }
    return result;
  }

  /** The digests once the relay and the timers have nothing left to do: what an earlier act set going is not a change. */
  async function restingDigests(tenant: TestTenant): Promise<Record<string, string>> {
    for (let tries = 0; tries < 200; tries++) {
      const before = await digests(tenant);
      await pause(150);
      const { rows } = await superuser.query<{ waiting: boolean }>(
        `select exists (select from outbox where authority_id = $1)
          or exists (select from alarm where authority_id = $1 and due_at <= $2)
          or exists (select from timer where authority_id = $1 and due_at <= $2) as waiting`,
        [tenant.authorityId, service.clock.now()],
      );
      const after = await digests(tenant);
      if (rows[0]?.waiting === false && JSON.stringify(before) === JSON.stringify(after)) return after;
    }
    throw new Error('the relay and the timers never came to rest');
  }

  it('has an id for every argument', () => {
    const missing = operations((argument, name) => {
      const table = TABLES[argument === 'id' ? name : argument];
      return ids.get(table ?? '')?.[0] ?? `no id for ${argument} of ${name}`;
    }).filter(({ variables }) => JSON.stringify(variables).includes('no id for'));
    expect(missing.map(({ variables }) => variables)).toEqual([]);
    expect(operations(() => 'x').length).toBeGreaterThan(35);
  });

  it.each(['cv.vhkhtt', 'vanthu', 'ct', 'cv.tamthanh'])(
    'gives nothing to %s of another tenant and changes nothing',
    async (role) => {
      const stranger = await new TestClient(service.baseUrl).signInDemo(strangers.username(role));
      const before = await restingDigests(service.tenant);
      const theirs = new Set([...ids.values()].flat());
      const asked = operations(
        (argument, name) => ids.get(TABLES[argument === 'id' ? name : argument] ?? '')?.[0] ?? '',
      );
      for (const { name, text, variables } of asked) {
        const { data, errors } = await stranger.send<Record<string, Payload>>(text, variables);
        expect([name, errors]).toEqual([name, []]);
        const payload = data?.[name];
        expect([name, given(payload)]).toEqual([name, 'nothing']);
        const shown = JSON.stringify(data);
        expect([name, [...theirs].filter((id) => shown.includes(id))]).toEqual([name, []]);
        expect(shown).not.toContain(sampleDecision.subject);
      }
      expect(await digests(service.tenant)).toEqual(before);
    },
    60_000,
  );

  it('opens no file and no generated paper to another tenant', async () => {
    const stranger = await new TestClient(service.baseUrl).signInDemo(strangers.username('ct'));
    const links = [
      ...(ids.get('stored_file') ?? []).flatMap((id) => [`/files/${id}`, `/files/${id}/pdf`]),
      ...(ids.get('dossier') ?? []).flatMap((id) => [
        `/dossiers/${id}/routing-slip.docx`,
        `/dossiers/${id}/routing-slip.pdf`,
      ]),
      ...(ids.get('register') ?? []).flatMap((id) => [
        `/registers/${id}/book.docx`,
        `/registers/${id}/book.pdf`,
      ]),
    ];
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      const response = await fetch(`${service.baseUrl}${link}`, { headers: stranger.headers() });
      expect([link, response.status]).toEqual([link, 404]);
      await response.text();
    }
  });

  it('gives nothing of a draft to a unit that was not asked, and lets it change nothing', async () => {
    const officer = await service.signedIn('cv.vhkhtt');
    const { body } = await officer.upload('Dự thảo.docx', await decisionDocx(sampleDecision));
    const { createDossier } = await officer.ask<{ createDossier: { id: string } }>(
      `mutation ($input: CreateDossierInput!) { createDossier(input: $input) { ... on Dossier { id } } }`,
      { input: { docType: 'DECISION', subject: 'Kiện toàn Ban Chỉ đạo (chưa gửi)', fileId: body.fileId } },
    );
    const own = (await idsOf(service.tenant)).get('dossier') ?? [];
    expect(own).toContain(createDossier.id);
    for (const role of ['cv.tckh', 'ct.tamthanh', 'cv.mttq']) {
      const other = await service.signedIn(role);
      const before = await restingDigests(service.tenant);
      const asked = operations((argument, name) => {
        const table = TABLES[argument === 'id' ? name : argument] ?? '';
        return table === 'dossier'
          ? createDossier.id
          : table === 'stored_file'
            ? (body.fileId ?? '')
            : (ids.get(table)?.[0] ?? '');
      }).filter(({ variables }) => JSON.stringify(variables).includes(createDossier.id));
      expect(asked.length).toBeGreaterThan(12);
      for (const { name, text, variables } of asked) {
        const { data, errors } = await other.send<Record<string, Payload>>(text, variables);
        expect([role, name, errors]).toEqual([role, name, []]);
        const payload = data?.[name];
        expect([role, name, given(payload)]).toEqual([role, name, 'nothing']);
        expect(JSON.stringify(data)).not.toContain('chưa gửi');
      }
      expect(await digests(service.tenant)).toEqual(before);
      const file = await fetch(`${service.baseUrl}/files/${body.fileId}`, { headers: other.headers() });
      expect([role, file.status]).toEqual([role, 404]);
      await file.text();
    }
  }, 60_000);
});

/** A paper from outside in the register, passed on to a unit. */
/** A batch of operations on running work. */
async function retryAll(administrator: TestClient): Promise<void> {
  const RUNNING = '{ runningProcesses(first: 5) { edges { node { id } } } }';
  type Running = { runningProcesses: { edges: { node: { id: string } }[] } };
  const { runningProcesses } = await administrator.ask<Running>(RUNNING);
  await administrator.ask(
    `mutation ($ids: [ID!]!) { startOperationBatch(act: RETRY, processKey: "assignment", instanceIds: $ids, reason: "Thử") {
      __typename } }`,
    { ids: runningProcesses.edges.map(({ node }) => node.id) },
  );
}

async function registerPaper(clerk: TestClient): Promise<void> {
  const { registerIncoming: entry } = await clerk.ask<{ registerIncoming: { id: string; version: number } }>(
    `mutation ($input: RegisterIncomingInput!) {
      registerIncoming(input: $input) { ... on IncomingDocument { id version } } }`,
    {
      input: {
        arrivedOn: '2025-03-18',
        author: 'Sở Nội vụ',
        numberSymbol: '412/SNV',
        subject: sampleDecision.subject,
      },
    },
  );
  const { forwardTargets } = await clerk.ask<{ forwardTargets: { units: { id: string }[] } }>(
    'query ($id: ID!) { forwardTargets(incomingId: $id) { units { id } } }',
    { id: entry.id },
  );
  await clerk.ask(
    `mutation ($id: ID!, $unit: ID!, $version: Int!) {
      forwardIncoming(incomingId: $id, toUnitId: $unit, expectedVersion: $version) {
        ... on IncomingDocument { id } } }`,
    { id: entry.id, unit: forwardTargets.units[0]?.id, version: entry.version },
  );
}
