import fc from 'fast-check';
import { mayRead, visibleSubjects, type AccessFact } from '../src/modules/access/index.js';
import { newId } from '../src/platform/ids.js';
import { connect, sharedDatabase } from './support/database.js';
import { makeTenant } from './support/tenant.js';

const NOW = '2025-03-19T10:00:00.000Z';
const ENDS = [null, '2025-03-19T09:59:59.999Z', NOW, '2025-03-19T10:00:00.001Z'] as const;

describe('access facts in lists and in the policy', () => {
  it('say the same about every subject', async () => {
    const { authorityId } = await makeTenant();
    const client = await connect(sharedDatabase().app);
    const subjects = Array.from({ length: 4 }, newId);
    const principals = Array.from({ length: 5 }, newId);
    const facts = fc.uniqueArray(
      fc.record({
        subjectId: fc.constantFrom(...subjects),
        principalId: fc.constantFrom(...principals),
        class: fc.constantFrom('READ', 'FOLLOW', 'MANAGE'),
        validTo: fc.constantFrom(...ENDS),
      }),
      { maxLength: 12, selector: (fact) => `${fact.subjectId} ${fact.principalId} ${fact.class}` },
    );
    await fc.assert(
      fc.asyncProperty(facts, fc.subarray(principals), async (granted: AccessFact[], mine) => {
        await client.query('begin');
        await client.query("select set_config('app.authority', $1, true)", [authorityId]);
        for (const fact of granted) {
          await client.query(
            `insert into access_fact (authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind,
               granted_at, valid_to) values ($1, $2, $3, $4, 'TEST', 'DOSSIER', 'UNIT', $5, $6)`,
            [authorityId, fact.subjectId, fact.principalId, fact.class, NOW, fact.validTo],
          );
        }
        const places = { authority: '$1', principals: '$2', now: '$3' };
        const { rows } = await client.query<{ subject_id: string }>(visibleSubjects('DOSSIER', places), [
          authorityId,
          mine,
          NOW,
        ]);
        await client.query('rollback');
        const listed = new Set(rows.map(({ subject_id }) => subject_id));
        for (const subject of subjects) {
          expect(listed.has(subject)).toBe(mayRead({ principals: mine }, subject, granted, NOW));
        }
      }),
      { numRuns: 60 },
    );
    await client.end();
  });
});
