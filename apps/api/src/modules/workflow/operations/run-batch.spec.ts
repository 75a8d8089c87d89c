import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { connect, superuserUrl } from '../../../../test/support/database.js';
import { drawnProcess } from '../../../../test/support/drawn-process.js';
import { TestClient } from '../../../../test/support/graphql-client.js';
import { testApp, type TestApp } from '../../../../test/support/test-app.js';
import { newId } from '../../../platform/ids.js';

const oneStep = drawnProcess({
  key: 'leave',
  name: 'Giải quyết nghỉ phép',
  steps: [
    { id: 'ask', name: 'Viết đơn', attributes: 'ts:candidateUnit="LEAD" ts:candidatePositions="OFFICER"' },
  ],
  flows: ['begin ask', 'ask finished'],
});

const DEPLOY = `mutation ($xml: String!) { deployProcess(xml: $xml, note: "Thử", expectedVersion: 0) { __typename } }`;
const CREATE = `mutation { createDossier(input: { docType: "DECISION", subject: "Đơn xin nghỉ phép", processKey: "leave" }) {
  ... on Dossier { id } } }`;
const BATCH = `mutation ($act: OperationBatchAct!, $ids: [ID!]!) {
  startOperationBatch(act: $act, processKey: "leave", instanceIds: $ids, reason: "Rà soát") {
    ... on OperationBatch { id total } ... on Refusal { code } } }`;
const SHEET = `query ($id: ID!) { operationBatch(id: $id) { batch { total done failed } items { instanceId result } } }`;

interface Started {
  readonly startOperationBatch: { readonly id: string; readonly total: number };
}
interface Sheet {
  readonly batch: { readonly total: number; readonly done: number; readonly failed: number };
  readonly items: readonly { readonly instanceId: string; readonly result: string }[];
}

describe('a batch', () => {
  let service: TestApp;
  let superuser: pg.Client;
  let administrator: TestClient;
  let ids: string[];

  beforeAll(async () => {
    service = await testApp();
    superuser = await connect(superuserUrl(service.urls.owner));
    administrator = await service.signedIn('quantri');
    await administrator.ask(DEPLOY, { xml: oneStep });
    const writer = await service.signedIn('cv.vhkhtt');
    for (let at = 0; at < 3; at += 1) await writer.ask(CREATE);
    const { rows } = await superuser.query<{ id: string }>(
      `select i.id from process_instance i join process_definition d on d.id = i.definition_id
        where d.key = 'leave' order by i.id`,
    );
    ids = rows.map(({ id }) => id);
  });
  afterAll(async () => {
    await superuser.end();
    await service.close();
  });

  const start = async (act: string, commandId = newId()): Promise<string> =>
    (await administrator.ask<Started>(BATCH, { act, ids }, { commandId })).startOperationBatch.id;
  const results = async (id: string): Promise<readonly string[]> =>
    (await administrator.ask<{ operationBatch: Sheet }>(SHEET, { id })).operationBatch.items.map(
      ({ result }) => result,
    );
  const until = async (id: string, wanted: readonly string[]): Promise<void> => {
    const end = Date.now() + 60_000;
    for (;;) {
      const seen = await results(id);
      if (seen.join() === wanted.join()) return;
      if (Date.now() > end) throw new Error(`the batch stands at ${seen.join()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const statuses = async (): Promise<readonly string[]> =>
    (
      await superuser.query<{ status: string }>(
        'select status from process_instance where id = any ($1) order by id',
        [ids],
      )
    ).rows.map(({ status }) => status);
  const operations = async (act: string): Promise<readonly string[]> =>
    (
      await superuser.query<{ instance_id: string }>(
        'select instance_id from instance_operation where act = $1 order by instance_id',
        [act],
      )
    ).rows.map(({ instance_id }) => instance_id);

  it('goes on past an instance at which the service fails, leaves that one as it was, and comes back to it', async () => {
    await superuser.query(`
      create function fail_once_asked() returns trigger language plpgsql as $$
      begin
        if new.instance_id = '${ids[1]}' then raise exception 'the disk is full'; end if;
        return new;
      end $$;
      create trigger fail_once_asked before insert on instance_operation
        for each row execute function fail_once_asked();`);
    const batch = await start('SUSPEND');
    await until(batch, ['DONE', 'WAITING', 'DONE']);
    expect(await statuses()).toEqual(['SUSPENDED', 'RUNNING', 'SUSPENDED']);
    expect(await operations('SUSPEND')).toEqual([ids[0], ids[2]]);
    await superuser.query('drop trigger fail_once_asked on instance_operation');
    await until(batch, ['DONE', 'DONE', 'DONE']);
    expect(await statuses()).toEqual(['SUSPENDED', 'SUSPENDED', 'SUSPENDED']);
    // Each once, although the message came more than once.
    expect(await operations('SUSPEND')).toEqual(ids);
  });

  it('is begun once by a double click', async () => {
    const commandId = newId();
    const [first, second] = await Promise.all([start('RESUME', commandId), start('RESUME', commandId)]);
    expect(second).toBe(first);
    await until(first, ['DONE', 'DONE', 'DONE']);
    expect(await operations('RESUME')).toEqual(ids);
  });
});
