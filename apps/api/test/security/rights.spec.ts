import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { readFile } from 'node:fs/promises';
import { newId } from '../../src/platform/ids.js';
import { TestClient } from '../support/graphql-client.js';
import { makeTenant } from '../support/tenant.js';
import { everyRoute } from './every-byte-route.js';
import { allOperations, SAMPLES, type Operation } from './every-operation.js';
import { given, type Payload } from './given.js';
import { TABLES } from './id-tables.js';
import { LinkedDesk, type Linked } from './linked-world.js';
import { rightsPage } from './rights-page.js';
import * as table from './rights-table.js';
import type { Column, Right, Section } from './rights-table.js';

/** Words that queries need to find anything. */
const WORDS: Readonly<Record<string, string>> = { process: 'assignment', search: 'quyet dinh' };

describe('the table of rights', () => {
  let desk: LinkedDesk;
  let linked: Linked;
  let schema: GraphQLSchema;
  let clients: ReadonlyMap<Column, TestClient>;
  let ids: ReadonlyMap<string, string>;

  beforeAll(async () => {
    desk = await LinkedDesk.open();
    linked = await desk.fill();
    schema = desk.app.app.get(GraphQLSchemaHost).schema;
    const strangers = await makeTenant(desk.app.urls.owner);
    const client = (column: Column): Promise<TestClient> | TestClient => {
      const nobody = new TestClient(desk.app.baseUrl);
      if (column === 'nobody') return nobody;
      return column.endsWith('@')
        ? nobody.signInDemo(strangers.username(column.slice(0, -1)))
        : desk.client(column);
    };
    clients = new Map(
      await Promise.all(table.EVERY_COLUMN.map(async (column) => [column, await client(column)] as const)),
    );
    ids = await idsOfTheWorld();
  }, 120_000);
  afterAll(() => desk.close());

  /** By table the thing that is tried: what the world was made for, else the first of its kind. */
  async function idsOfTheWorld(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const name of new Set(Object.values(TABLES))) {
      const [row] = await desk.rows<{ id: string }>(`select id from ${name} order by id limit 1`);
      found.set(name, row?.id ?? newId());
    }
    const [report] = await desk.rows<{ id: string }>(
      'select id from land_report where unit_id = $1 order by id limit 1',
      desk.unit('MAIPHA'),
    );
    found.set('land_report', report?.id ?? newId());
    return found
      .set('person', desk.actor('cv.vanphong').personId)
      .set('dossier', linked.dossier)
      .set('official_document', linked.submission)
      .set('incoming_document', linked.incoming)
      .set('assignment', linked.assignment)
      .set('register', linked.register);
  }

  const operations = (root: 'Query' | 'Mutation'): Operation[] =>
    allOperations(schema, {
      ...SAMPLES,
      String: (argument, name) => WORDS[name] ?? SAMPLES.String(argument, name),
      ID: (argument, name) => ids.get(TABLES[argument === 'id' ? name : argument] ?? '') ?? newId(),
    }).filter((operation) => operation.root === root);

  it('holds every query, mutation and subscription of the contract, and no other', () => {
    const named = (root: string): string[] => {
      const type = schema.getType(root);
      return type && 'getFields' in type ? Object.keys(type.getFields()).sort() : [];
    };
    expect(names(table.QUERIES)).toEqual(named('Query'));
    expect(names(table.MUTATIONS)).toEqual(named('Mutation'));
    expect(Object.keys(table.SUBSCRIPTIONS)).toEqual(named('Subscription'));
  });

  it('holds every route, and no other', () => {
    const routes = everyRoute(desk.app.app.getHttpAdapter().getInstance());
    expect(Object.keys(table.ROUTES).sort()).toEqual(routes);
  });

  it('is printed in docs/rights.md: npm run rights:print -w apps/api', async () => {
    const page = await readFile(new URL('../../../../docs/rights.md', import.meta.url), 'utf8');
    expect(page).toBe(rightsPage(table));
  });

  it('says of each query to which of the roles it gives something', async () => {
    const measured = new Map<string, Column[]>();
    for (const operation of operations('Query')) {
      const answers = await Promise.all(
        table.EVERY_COLUMN.map(async (column) => [column, await answered(column, operation)] as const),
      );
      measured.set(
        operation.name,
        answers.filter(([, gives]) => gives).map(([column]) => column),
      );
    }
    expect(Object.fromEntries(measured)).toEqual(declared(table.QUERIES, table.EVERY_COLUMN));
  }, 120_000);

  it('says of each mutation that outsiders can do nothing, and nothing of theirs is recorded', async () => {
    const persons = table.OUTSIDERS.filter((column) => INSIDE.test(column) && column !== 'quantri').map(
      (column) => desk.actor(column).personId,
    );
    const commands = (): Promise<unknown> =>
      desk.rows('select count(*)::int as commands from command where actor_id = any ($1)', persons);
    const before = await commands();
    const measured = new Map<string, Column[]>();
    for (const operation of operations('Mutation').filter(({ name }) => tried(table.MUTATIONS, name))) {
      const done: Column[] = [];
      for (const column of table.OUTSIDERS) if (await answered(column, operation)) done.push(column);
      measured.set(operation.name, done);
    }
    expect(Object.fromEntries(measured)).toEqual(declared(table.MUTATIONS, table.OUTSIDERS));
    expect(await commands()).toEqual(before);
  }, 120_000);

  it('says of each route to bytes who gets them', async () => {
    const [draft] = await desk.rows<{ file_id: string }>(
      'select file_id from draft where dossier_id = $1 order by number desc limit 1',
      linked.dossier,
    );
    const things: Readonly<Record<string, string>> = {
      id: draft?.file_id ?? '',
      dossierId: linked.dossier,
      registerId: linked.register,
      period: linked.landPeriod,
      day: '2025-03-18',
    };
    const measured = new Map<string, Column[]>();
    for (const [route, { untried }] of Object.entries(table.ROUTES)) {
      if (untried !== undefined) continue;
      const link = route
        .replace(/^GET /u, '')
        .replace(/:([a-zA-Z]+)/u, (_, name: string) => things[name] ?? '');
      const opened: Column[] = [];
      for (const [column, client] of clients) {
        const response = await fetch(`${desk.app.baseUrl}${link}`, { headers: client.headers() });
        await response.arrayBuffer();
        if (response.ok) opened.push(column);
        else expect([link, column, [401, 404].includes(response.status)]).toEqual([link, column, true]);
      }
      measured.set(route, opened);
    }
    expect(Object.fromEntries(measured)).toEqual(declared({ routes: table.ROUTES }, table.EVERY_COLUMN));
  }, 60_000);

  it('says of each mutation which of the others can do it, with the things of this world', async () => {
    const insiders = table.EVERY_COLUMN.filter((column) => !OUTSIDE.includes(column));
    const measured = new Map<string, Column[]>();
    // In one order, each upon what the one before left: what was done once is for nobody to do again.
    for (const operation of operations('Mutation').filter(({ name }) => tried(table.MUTATIONS, name))) {
      const done: Column[] = [];
      for (const column of insiders) {
        if (table.OF_THE_SESSION.includes(operation.name) || !(await answered(column, operation))) continue;
        done.push(column);
        await desk.settled();
      }
      measured.set(operation.name, done);
    }
    expect(Object.fromEntries(measured)).toEqual(declared(table.MUTATIONS, insiders));
  }, 120_000);

  /** Whether an operation gives a role anything; the only error is that nobody is signed in. */
  async function answered(column: Column, { name, text, variables }: Operation): Promise<boolean> {
    const client = clients.get(column);
    if (client === undefined) throw new Error(`no client for ${column}`);
    const { data, errors } = await client.send<Record<string, Payload>>(text, variables);
    const codes = errors.map(({ extensions, message }) => extensions?.code ?? message);
    expect([name, column, codes]).toEqual([
      name,
      column,
      column === 'nobody' && codes.length > 0 ? ['SIGNED_OUT'] : [],
    ]);
    return errors.length === 0 && given(data?.[name]) !== 'nothing';
  }
});

/** Those for whom there is nothing to do. */
const OUTSIDE: readonly Column[] = table.OUTSIDERS;

/** A role of the tenant whose things they are. */
const INSIDE = /^(?!nobody$).*[^@]$/u;

const names = (sections: Readonly<Record<string, Section>>): string[] =>
  Object.values(sections).flatMap(Object.keys).sort();

function rights(sections: Readonly<Record<string, Section>>): [string, Right][] {
  return Object.values(sections).flatMap((section) => Object.entries(section));
}

const tried = (sections: Readonly<Record<string, Section>>, name: string): boolean =>
  rights(sections).some(([each, { untried }]) => each === name && untried === undefined);

/** By operation the roles, of those that are tried, to which the table says that it gives something. */
function declared(
  sections: Readonly<Record<string, Section>>,
  columns: readonly Column[],
): Record<string, Column[]> {
  return Object.fromEntries(
    rights(sections)
      .filter(([, { untried }]) => untried === undefined)
      .map(([name, { gives }]) => [name, columns.filter((column) => gives.includes(column))]),
  );
}
