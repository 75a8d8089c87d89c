import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate } from '@thong-suot/administration';
import fc from 'fast-check';
import { ActWorld } from '../../../../test/support/act-world.js';
import { databaseUrl } from '../../../../test/support/database-urls.js';
import { killConnections, named, untilAnswered } from '../../../../test/support/kill-connections.js';
import type { ActRequest } from '../../../platform/act/index.js';
import { newId } from '../../../platform/ids.js';
import { isRefused } from '../../../platform/refusal/index.js';
import { enterIncoming } from './incoming.statements.js';
import { paperKey } from './domain/same-paper.js';

const NAME = `registering ${newId()}`;
const HUNDRED = Array.from({ length: 100 }, (_, index) => index + 1);

/** The register of incoming documents never has a gap: whoever enters at once, whatever dies, whatever is refused. */
describe('a hundred papers registered at once', () => {
  let world: ActWorld;

  beforeAll(async () => {
    world = await ActWorld.open(3, 0);
    for (let replica = 0; replica < 2; replica += 1) world.addReplica(named(databaseUrl('APP'), NAME));
  });
  afterAll(() => world.close());

  function registering(
    code: string | null,
    unitId: string,
    today = '2025-03-19',
  ): ActRequest<[], { id: string }> {
    const { authorityId, clerk } = world.tenant;
    const entry = {
      arrivedOn: civilDate(today),
      author: 'Sở Nội vụ',
      code,
      dated: civilDate(today),
      docType: 'OFFICIAL_LETTER',
      subject: 'Về việc …',
      note: null,
    };
    return {
      commandId: newId(),
      kind: 'registerIncoming',
      actor: clerk,
      content: { code, unitId, today },
      decide: ({ newId: fresh, now }) => {
        const id = fresh();
        return {
          writes: [
            enterIncoming({
              authorityId,
              id,
              unitId,
              newRegisterId: fresh(),
              today,
              entry,
              key: paperKey(entry),
              anotherCopy: false,
              fileId: null,
              receivedAs: null,
              documentId: null,
              personId: clerk.personId,
              now,
            }),
          ],
          audit: { act: 'registerIncoming', subjectKind: 'INCOMING', subjectId: id },
          answer: { id },
        };
      },
    };
  }

  async function numbersOf(unitId: string, year = 2025) {
    const documents = await world.rows<{ number: number }>(
      'select number from incoming_document where unit_id = $1 and year = $2 order by 1',
      unitId,
      year,
    );
    const entered = await world.rows<{ number: number }>(
      `select e.number from register_entry e join register g on g.authority_id = e.authority_id and g.id = e.register_id
        where g.issuer_id = $1 and g.code = 'INCOMING' and g.year = $2 order by 1`,
      unitId,
      year,
    );
    return {
      documents: documents.map(({ number }) => number),
      entered: entered.map(({ number }) => number),
    };
  }

  const run = (request: ActRequest<[], { id: string }>, index: number) =>
    world.replicas[index % 2]!.runner.run(request);

  it('get 1 to 100, none missing and none doubled, on two replicas', async () => {
    const [unitId] = world.tenant.wardIds as [string];
    const results = await Promise.all(
      HUNDRED.map((number, index) => run(registering(`${number}/SNV`, unitId), index)),
    );
    expect(results.filter(isRefused)).toEqual([]);
    expect(await numbersOf(unitId)).toEqual({ documents: HUNDRED, entered: HUNDRED });
  });

  it('get 1 to 100 when connections are killed in the middle and every command is sent again', async () => {
    const unitId = world.tenant.wardIds[1]!;
    const killer = await killConnections(NAME);
    try {
      await Promise.all(
        HUNDRED.map((number, index) =>
          untilAnswered(world.replicas[index % 2]!.runner, registering(`${number}/SNV`, unitId)),
        ),
      );
    } finally {
      await killer.stop();
    }
    expect(killer.killed).toBeGreaterThan(0);
    expect(await numbersOf(unitId)).toEqual({ documents: HUNDRED, entered: HUNDRED });
  });

  it('leave no gap whatever papers come again in between, and begin anew each year', async () => {
    const unitId = world.tenant.wardIds[2]!;
    const known = new Set<string>();
    const numbers = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ code: fc.nat(12), year: fc.constantFrom(2025, 2026) }), {
          minLength: 1,
          maxLength: 8,
        }),
        async (papers) => {
          const results = await Promise.all(
            papers.map(({ code, year }, index) =>
              run(registering(`${code + 1}/SNV`, unitId, `${year}-01-02`), index),
            ),
          );
          for (const { code, year } of papers) {
            if (known.has(`${code} ${year}`)) continue;
            known.add(`${code} ${year}`);
            numbers.set(year, (numbers.get(year) ?? 0) + 1);
          }
          const refused = results.filter(isRefused);
          for (const each of refused) expect(each).toMatchObject({ refused: 'INCOMING_DUPLICATE' });
          for (const [year, last] of numbers) {
            const expected = Array.from({ length: last }, (_, index) => index + 1);
            expect(await numbersOf(unitId, year)).toEqual({ documents: expected, entered: expected });
          }
        },
      ),
      { numRuns: 15 },
    );
    expect(known.size).toBeGreaterThan(10);
  });
});
