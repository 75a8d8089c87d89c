import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate, type CivilDate } from '@thong-suot/administration';
import { ActWorld } from '../../../test/support/act-world.js';
import { databaseUrl } from '../../../test/support/database-urls.js';
import { asOwner } from '../../../test/support/dossier-desk.js';
import { killConnections, named, untilAnswered } from '../../../test/support/kill-connections.js';
import type { ActRequest } from '../../platform/act/index.js';
import { newId } from '../../platform/ids.js';
import { isRefused } from '../../platform/refusal/index.js';
import { numberDocumentStatement } from './document.statements.js';
import { documentDate, type LastEntry } from './domain/document-date.js';
import { lastEntry } from './register.queries.js';

/** Other specs run beside this one: only connections of this name are killed. */
const NAME = `numbering ${newId()}`;

const HUNDRED = Array.from({ length: 100 }, (_, index) => index + 1);

describe('a hundred numberings at once', () => {
  let world: ActWorld;

  beforeAll(async () => {
    world = await ActWorld.open(0, 0);
    for (let replica = 0; replica < 2; replica += 1) world.addReplica(named(databaseUrl('APP'), NAME));
  });
  afterAll(() => world.close());

  /** Signed documents of one issuer that wait for their number. */
  async function signedDocuments(docType: string): Promise<string[]> {
    const { authorityId, authorityUnitId, leadUnitId } = world.tenant;
    const ids = HUNDRED.map(() => newId());
    await asOwner(authorityId, (client) =>
      client.query(
        `insert into official_document (authority_id, id, issuer_id, drafting_unit_id, purpose, doc_type, subject,
           symbol, state, signature, content, created_at)
         select $1, id, $3, $4, 'DECISION', $5, 'Về việc …', 'QĐ-UBND', 'SIGNED', '{}', '{}', $6
           from unnest($2::uuid[]) as id`,
        [authorityId, ids, authorityUnitId, leadUnitId, docType, world.now],
      ),
    );
    return ids;
  }

  function numbering(
    documentId: string,
    docType: string,
    year = 2025,
  ): ActRequest<[], { documentId: string }> {
    const { authorityId, authorityUnitId, clerk } = world.tenant;
    return {
      commandId: newId(),
      kind: 'numberDocument',
      actor: clerk,
      content: { documentId },
      decide: ({ newId: fresh }) => ({
        writes: [
          numberDocumentStatement({
            authorityId,
            documentId,
            version: 1,
            issuerId: authorityUnitId,
            code: docType,
            year,
            dated: `${year}-03-18`,
            newRegisterId: fresh(),
          }),
        ],
        audit: { act: 'numberDocument', subjectKind: 'DOCUMENT', subjectId: documentId },
        answer: { documentId },
      }),
    };
  }

  /** As `numberDocument` decides it: by the last entry, and again where somebody was quicker. */
  function numberingOn(
    documentId: string,
    docType: string,
    dated: CivilDate,
  ): ActRequest<[LastEntry], object> {
    const { authorityId, authorityUnitId, clerk } = world.tenant;
    return {
      commandId: newId(),
      kind: 'numberDocument',
      actor: clerk,
      content: { documentId },
      load: () => [lastEntry(authorityId, authorityUnitId, docType, dated)],
      decide: ({ rows: [[last]], newId: fresh }) => {
        const signedAt = '2025-03-01T00:00:00Z';
        const date = documentDate(dated, { now: '2025-03-31T00:00:00Z', signedAt, last });
        if (isRefused(date)) return date;
        return {
          writes: [
            numberDocumentStatement({
              authorityId,
              documentId,
              version: 1,
              issuerId: authorityUnitId,
              code: docType,
              ...date,
              newRegisterId: fresh(),
            }),
          ],
          audit: { act: 'numberDocument', subjectKind: 'DOCUMENT', subjectId: documentId },
          answer: {},
        };
      },
    };
  }

  async function numbersOf(
    docType: string,
  ): Promise<{ entered: number[]; onDocuments: number[]; last: number }> {
    const entered = await world.rows<{ number: number }>(
      `select e.number from register_entry e join register g on g.id = e.register_id where g.code = $1 order by 1`,
      docType,
    );
    const documents = await world.rows<{ number: number }>(
      'select number from official_document where doc_type = $1 and number is not null order by 1',
      docType,
    );
    const [register] = await world.rows<{ last_number: number }>(
      'select last_number from register where code = $1',
      docType,
    );
    return {
      entered: entered.map(({ number }) => number),
      onDocuments: documents.map(({ number }) => number),
      last: register?.last_number ?? 0,
    };
  }

  it('give 1 to 100, none missing and none doubled, on two replicas', async () => {
    const documents = await signedDocuments('DECISION');
    const results = await Promise.all(
      documents.map((id, index) => world.replicas[index % 2]!.runner.run(numbering(id, 'DECISION'))),
    );
    expect(results.filter(isRefused)).toEqual([]);
    expect(await numbersOf('DECISION')).toEqual({ entered: HUNDRED, onDocuments: HUNDRED, last: 100 });
  });

  it('give 1 to 100 when connections are killed in the middle and every command is sent again', async () => {
    const documents = await signedDocuments('PLAN');
    const killer = await killConnections(NAME);
    try {
      await Promise.all(
        documents.map((id, index) => untilAnswered(world.replicas[index % 2]!.runner, numbering(id, 'PLAN'))),
      );
    } finally {
      await killer.stop();
    }
    expect(killer.killed).toBeGreaterThan(0);
    expect(await numbersOf('PLAN')).toEqual({ entered: HUNDRED, onDocuments: HUNDRED, last: 100 });
  });

  it('of different dates give numbers and dates in one order, or say why not', async () => {
    const documents = await signedDocuments('CONCLUSION');
    const results = await Promise.all(
      documents.map((id, index) => {
        const dated = civilDate(`2025-03-${10 + ((index * 7) % 20)}`);
        return world.replicas[index % 2]!.runner.run(numberingOn(id, 'CONCLUSION', dated));
      }),
    );
    const refusals = results.filter(isRefused);
    expect(new Set(refusals.map(({ refused }) => refused))).toEqual(new Set(['DATE_BEFORE_LAST_NUMBER']));
    const entries = await world.rows<{ number: number; dated: string }>(
      `select e.number, e.dated from register_entry e join register g on g.id = e.register_id
        where g.code = 'CONCLUSION' order by e.number`,
    );
    expect(entries.map(({ number }) => number)).toEqual(HUNDRED.slice(0, HUNDRED.length - refusals.length));
    const dates = entries.map(({ dated }) => dated);
    expect(dates).toEqual([...dates].sort());
  });

  it('leave no gap where a numbering is refused', async () => {
    const [first, second, third] = await signedDocuments('NOTICE');
    const { runner } = world;
    await runner.run(numbering(first!, 'NOTICE'));
    expect(await runner.run(numbering(first!, 'NOTICE'))).toMatchObject({ refused: 'DOCUMENT_CHANGED' });
    await runner.run(numbering(second!, 'NOTICE'));
    await runner.run(numbering(third!, 'NOTICE', 2026));
    const entries = await world.rows<{ year: number; number: number }>(
      `select g.year, e.number from register_entry e join register g on g.id = e.register_id
        where g.code = 'NOTICE' order by 1, 2`,
    );
    expect(entries).toEqual([
      { year: 2025, number: 1 },
      { year: 2025, number: 2 },
      { year: 2026, number: 1 },
    ]);
  });
});
