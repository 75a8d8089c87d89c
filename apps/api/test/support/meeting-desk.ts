import { ACCOUNTS } from '#database/seeds/demo/accounts.js';
import { readOutline, type OutlineLine } from '@thong-suot/administration';
import { sessionNotice } from '@thong-suot/document-forms';
import { GiveAssignments } from '../../src/modules/assignments/index.js';
import { RecordMeeting } from '../../src/modules/meetings/index.js';
import { newId } from '../../src/platform/ids.js';
import { caseAssignments } from '../../src/seeds/case-assignments.js';
import { caseMeeting } from '../../src/seeds/case-meeting.js';
import { done, RoundDesk, type Refused } from './round-desk.js';
import type { TestClient } from './graphql-client.js';
import type { TestApp } from './test-app.js';

/** What people type of a notice. */
export interface TypedNotice {
  readonly opening: readonly string[];
  readonly lines: readonly OutlineLine[];
  readonly closing: readonly string[];
  readonly recipients: readonly string[];
}

/** The notice of the founding case as the Office types it. */
export const WHOLE_NOTICE: TypedNotice = {
  opening: sessionNotice.opening,
  lines: readOutline(sessionNotice.conclusions).lines,
  closing: sessionNotice.closing,
  recipients: sessionNotice.recipients,
};

/** Who receives for each unit that the notice goes to in the system: its clerk, or the Chairman for the leaders. */
export const RECEIVERS: readonly string[] = [
  ...ACCOUNTS.filter(({ holds }) => holds.some(({ position }) => position === 'CLERK')).map(
    ({ username }) => username,
  ),
  'ct',
];

/** The Office gives what the session concluded and records the session; its ids. */
export async function recordMeeting(
  { app, tenant }: TestApp,
  dossiers: ReadonlyMap<number, string> = new Map(),
): Promise<{ meetingId: string; noticeDossierId: string }> {
  const dossier = (item: number) => dossiers.get(item);
  const officer = tenant.actor('cv.vanphong');
  const given = await app
    .get(GiveAssignments, { strict: false })
    .run(officer, newId(), caseAssignments({ unit: (code) => tenant.unit(code), dossier }));
  return done(
    await app
      .get(RecordMeeting, { strict: false })
      .run(officer, newId(), caseMeeting({ dossier, sourceId: done(given).sourceId })),
  );
}

/** The session of the founding case in a running service on a database of its own, its notice still to be written. */
export class MeetingDesk extends RoundDesk {
  meetingId = '';
  noticeDossierId = '';

  static override async open(dossiers: ReadonlyMap<number, string> = new Map()): Promise<MeetingDesk> {
    const desk = new MeetingDesk(...(await RoundDesk.parts()));
    await desk.record(dossiers);
    return desk;
  }

  async record(dossiers: ReadonlyMap<number, string>): Promise<void> {
    const { meetingId, noticeDossierId } = await recordMeeting(this.app, dossiers);
    this.meetingId = meetingId;
    this.noticeDossierId = noticeDossierId;
  }

  /** The version of the notice's document; null while nobody has saved a draft. */
  async version(): Promise<number | null> {
    const [row] = await this.rows<{ version: number | null }>(
      `select o.version from meeting m left join official_document o on o.id = m.notice_document_id where m.id = $1`,
      this.meetingId,
    );
    return row?.version ?? null;
  }

  async documentId(): Promise<string> {
    const [row] = await this.rows<{ id: string | null }>(
      'select notice_document_id as id from meeting where id = $1',
      this.meetingId,
    );
    if (!row?.id) throw new Error('the notice has no document');
    return row.id;
  }

  /** Saves a draft by GraphQL with the present version unless another is given; the refusal, if it was refused. */
  async save(
    role: string,
    change: Partial<TypedNotice> = {},
    version?: number | null,
  ): Promise<(Refused & { field: string | null }) | undefined> {
    const { saveNoticeDraft } = await (
      await this.client(role)
    ).ask<{ saveNoticeDraft: Partial<Refused> & { field?: string | null } }>(
      `mutation ($meetingId: ID!, $input: NoticeDraftInput!, $version: Int) {
        saveNoticeDraft(meetingId: $meetingId, input: $input, expectedVersion: $version) {
          ... on Refusal { code message field } } }`,
      {
        meetingId: this.meetingId,
        input: { ...WHOLE_NOTICE, ...change },
        version: version === undefined ? await this.version() : version,
      },
    );
    const { code, message = '', field = null } = saveNoticeDraft;
    return code === undefined ? undefined : { code, message, field };
  }

  async submit(role = 'cv.vanphong', version?: number): Promise<Refused | undefined> {
    const expected = version ?? (await this.version()) ?? 1;
    return this.mutate(role, 'submitNotice', `meetingId: "${this.meetingId}", expectedVersion: ${expected}`);
  }

  /** A mutation on the notice's document with its present version; the refusal, if it was refused. */
  async onNotice(role: string, act: string, more = ''): Promise<Refused | undefined> {
    const args = `documentId: "${await this.documentId()}", expectedVersion: ${await this.version()}`;
    return this.mutate(role, act, more === '' ? args : `${args}, ${more}`);
  }

  /** Writes, submits, signs and issues the notice in the ordinary way. */
  async issue(): Promise<void> {
    const refused =
      (await this.save('cv.vanphong')) ??
      (await this.submit()) ??
      (await this.onNotice('cvp', 'signDocument')) ??
      (await this.onNotice('vanthu', 'issueDocument'));
    if (refused !== undefined) throw new Error(`${refused.code} ${refused.message}`);
  }

  async ask<Data>(role: string, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    return (await this.client(role)).ask<Data>(query, { id: this.meetingId, ...variables });
  }

  /** The units of a role's recipients open what they received, one client each. */
  async opens(client: TestClient): Promise<void> {
    const { receivedDocuments } = await client.ask<{
      receivedDocuments: { edges: { node: { recipientId: string } }[] };
    }>('{ receivedDocuments { edges { node { recipientId } } } }');
    for (const { node } of receivedDocuments.edges) {
      await client.ask(
        'mutation ($id: ID!) { openReceivedDocument(recipientId: $id) { ... on ReceivedDocument { state } } }',
        { id: node.recipientId },
      );
    }
  }
}
