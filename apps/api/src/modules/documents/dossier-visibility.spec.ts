import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asOwner, done, DossierDesk, dossierInput } from '../../../test/support/dossier-desk.js';
import { newId } from '../../platform/ids.js';
import { mayRead, type AccessFact } from '../access/index.js';

const DOSSIERS = 12;
const CLASSES = ['READ', 'FOLLOW', 'MANAGE'] as const;
const ENDS = [
  null,
  '2025-03-18T06:59:59.000Z',
  '2025-03-18T07:00:00.000Z',
  '2025-03-18T07:00:00.001Z',
] as const;

/** Lists, searches and single reads must say the same as the policy, whatever the facts are. */
describe('who sees which dossier', () => {
  let desk: DossierDesk;
  const dossiers: string[] = [];

  beforeAll(async () => {
    desk = await DossierDesk.open(1);
    for (let at = 0; at < DOSSIERS; at += 1) {
      dossiers.push((await done(desk.create.run(desk.tenant.officer, newId(), dossierInput()))).id);
    }
  });
  afterAll(() => desk.close());

  it('is the same in lists, in searches, by id and in the policy', async () => {
    const { authorityId, wards, officer } = desk.tenant;
    const actor = wards[0]!;
    const principals = [...actor.principals, officer.unitId];
    const fact = fc.record({
      subject: fc.nat(DOSSIERS - 1),
      principal: fc.nat(principals.length - 1),
      class: fc.constantFrom(...CLASSES),
      cause: fc.constantFrom('LEAD', 'ASKED'),
      validTo: fc.constantFrom(...ENDS),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fact, { maxLength: 25 }), async (given) => {
        const facts: AccessFact[] = given.map((each) => ({
          subjectId: dossiers[each.subject]!,
          principalId: principals[each.principal]!,
          class: each.class,
          validTo: each.validTo,
        }));
        const kept = await lay(
          authorityId,
          facts,
          given.map(({ cause }) => cause),
        );
        const expected = dossiers.filter((id) => mayRead(actor, id, kept, desk.world.now)).reverse();
        const list = { stage: undefined, first: 50, after: undefined };
        const listed = await desk.dossiers.page(actor, { ...list, text: undefined });
        const searched = await desk.dossiers.page(actor, { ...list, text: 'thanh lap' });
        const single = await Promise.all(dossiers.map((id) => desk.dossiers.one(actor, id)));
        expect(listed.edges.map(({ node }) => node.id)).toEqual(expected);
        expect(listed.total).toBe(expected.length);
        expect(searched.edges.map(({ node }) => node.id)).toEqual(expected);
        expect(single.flatMap((found) => (found === null ? [] : [found.id])).reverse()).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  /** Replaces all facts of the tenant; returns those that the table keeps (one per key, the first). */
  async function lay(authorityId: string, facts: AccessFact[], causes: string[]): Promise<AccessFact[]> {
    const kept = new Map<string, { fact: AccessFact; cause: string }>();
    facts.forEach((fact, index) => {
      const cause = causes[index]!;
      const key = [fact.subjectId, fact.principalId, fact.class, cause].join();
      if (!kept.has(key)) kept.set(key, { fact, cause });
    });
    await asOwner(authorityId, async (client) => {
      await client.query('delete from access_fact where authority_id = $1', [authorityId]);
      for (const { fact, cause } of kept.values()) {
        await client.query(
          `insert into access_fact (authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind,
             granted_at, valid_to) values ($1, $2, $3, $4, $5, 'DOSSIER', 'UNIT', $6, $7)`,
          [authorityId, fact.subjectId, fact.principalId, fact.class, cause, desk.world.now, fact.validTo],
        );
      }
    });
    return [...kept.values()].map(({ fact }) => fact);
  }
});
