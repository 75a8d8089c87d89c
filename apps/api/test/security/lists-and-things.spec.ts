import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestClient } from '../support/graphql-client.js';
import { makeTenant } from '../support/tenant.js';
import { LinkedDesk } from './linked-world.js';
import { RecordMeeting } from '../../src/modules/meetings/index.js';
import { newId } from '../../src/platform/ids.js';
import { caseMeeting } from '../../src/seeds/case-meeting.js';
import { done } from '../support/round-desk.js';

/** A list of the contract beside the query that gives one of its things. */
interface Pair {
  readonly list: string;
  /** The query of one thing, with `$id`. */
  readonly one: string;
  /** All that there is, by the database: the ids which are tried with everybody. */
  readonly all: string;
  /**
   * Whether the list is of everything that may be read, or only of what lies on one's own desk: then each thing of the
   * list is to be opened, and not the other way round.
   */
  readonly whole: boolean;
}

const node = (list: string, id = 'id'): string => `{ ${list} { edges { node { ${id} } } } }`;

const PAIRS: Readonly<Record<string, Pair>> = {
  dossiers: {
    list: node('dossiers(first: 100)'),
    one: 'dossier(id: $id) { id }',
    all: 'select id from dossier',
    whole: true,
  },
  meetings: {
    list: node('meetings(first: 100)'),
    one: 'meeting(id: $id) { id }',
    all: 'select id from meeting',
    whole: true,
  },
  'incoming papers of the desk and those passed on': {
    list: `{ incomingDocuments(first: 100) { edges { node { id } } }
      forwardedDocuments(first: 100, open: false) { edges { node { id } } }
      open: forwardedDocuments(first: 100) { edges { node { id } } } }`,
    one: 'incomingDocument(id: $id) { id }',
    all: 'select id from incoming_document',
    whole: true,
  },
  'requests for comments': {
    list: node('commentRequests(first: 100)', 'id: roundId'),
    one: 'commentRequest(roundId: $id) { roundId }',
    all: 'select id from comment_round',
    whole: false,
  },
  'land periods': {
    list: '{ landReporting(first: 50) { edges { node { id } } } }',
    one: 'landReportingOf(periodId: $id) { id }',
    all: 'select id from land_period',
    whole: false,
  },
  'land reports': {
    list: '{ landReporting(first: 50) { edges { node { reports { id } } } } }',
    one: 'landReport(id: $id) { id }',
    all: 'select id from land_report',
    whole: false,
  },
  assignments: {
    list: node('assignments(first: 100)', 'assignment { id }'),
    one: 'assignment(id: $id) { id }',
    all: 'select id from assignment',
    whole: false,
  },
  'standing directions': {
    list: node('standingDirections(first: 100)'),
    one: 'assignment(id: $id) { id }',
    all: 'select id from assignment',
    whole: false,
  },
  'documents sent out': {
    list: `{ a: outgoingDocuments(first: 100, stage: SENT) { edges { node { id } } } }`,
    one: 'officialDocument(id: $id) { id }',
    all: 'select id from official_document',
    whole: false,
  },
  'documents received': {
    list: node('receivedDocuments(first: 100)', 'document { id }'),
    one: 'officialDocument(id: $id) { id }',
    all: 'select id from official_document',
    whole: false,
  },
  'running processes': {
    list: node('runningProcesses(first: 100)'),
    one: 'processInstance(id: $id) { instance { id } }',
    all: 'select id from process_instance',
    whole: false,
  },
};

const ROLES = [
  ...['cv.vhkhtt', 'vt.vhkhtt', 'cv.vanphong', 'ct', 'vanthu', 'quantri'],
  ...['ct.chilang', 'vt.chilang', 'cv.tamthanh', 'cv.nnmt', 'cv.phunu', 'vt.yte'],
];

/** So many of a kind are tried, the first and the last of them. */
const TRIED = 4;

describe('what a list shows and what is opened by its id', () => {
  let desk: LinkedDesk;
  const clients = new Map<string, TestClient>();
  beforeAll(async () => {
    desk = await LinkedDesk.open();
    const { decision } = await desk.fill();
    await desk.onDocument('vanthu', 'issueDocument', decision);
    const [given] = await desk.rows<{ source_id: string }>('select distinct source_id from assignment');
    const meeting = caseMeeting({ dossier: () => undefined, sourceId: given?.source_id ?? '' });
    done(await desk.the(RecordMeeting).run(desk.actor('cv.vanphong'), newId(), meeting));
    await desk.settled();
    for (const role of ROLES) clients.set(role, await desk.client(role));
    const strangers = await makeTenant(desk.app.urls.owner);
    for (const role of ['ct', 'quantri'])
      clients.set(`${role}@`, await new TestClient(desk.app.baseUrl).signInDemo(strangers.username(role)));
  }, 120_000);
  afterAll(() => desk.close());

  it.each(Object.entries(PAIRS))('are the same for every role: %s', async (_, { list, one, all, whole }) => {
    const every = (await desk.rows<{ id: string }>(`${all} order by id`)).map(({ id }) => id);
    const ids = [...new Set([...every.slice(0, TRIED), ...every.slice(-TRIED)])];
    expect(ids.length).toBeGreaterThan(0);
    let shown = 0;
    for (const [role, client] of clients) {
      const listed = new Set(idsIn(await client.ask(list)).filter((id) => ids.includes(id)));
      shown += listed.size;
      const opened = new Set<string>();
      for (const id of ids) {
        const { data, errors } = await client.send<Record<string, unknown>>(
          `query ($id: ID!) { one: ${one} }`,
          { id },
        );
        expect([role, errors]).toEqual([role, []]);
        if (data?.['one'] !== null) opened.add(id);
      }
      expect([role, [...listed].filter((id) => !opened.has(id))]).toEqual([role, []]);
      if (whole) expect([role, [...opened].filter((id) => !listed.has(id))]).toEqual([role, []]);
    }
    expect(shown).toBeGreaterThan(0);
  });
});

/** All ids in an answer, at any depth. */
function idsIn(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(idsIn);
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    key === 'id' && typeof value === 'string' ? [value] : idsIn(value),
  );
}
