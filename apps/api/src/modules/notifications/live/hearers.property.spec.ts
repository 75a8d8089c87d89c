import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { connect, sharedDatabase } from '../../../../test/support/database.js';
import { makeTenant } from '../../../../test/support/tenant.js';
import { newId } from '../../../platform/ids.js';
import { mayRead, type AccessFact } from '../../access/index.js';
import { hearersOf, type HearerRow } from './hearers.queries.js';

const NOW = '2025-03-19T10:00:00.000Z';

it('exactly those who may read a dossier hear its id', async () => {
  const { authorityId } = await makeTenant();
  const client = await connect(sharedDatabase().app);
  const subjects = Array.from({ length: 3 }, newId);
  const principals = Array.from({ length: 4 }, newId);
  const facts = fc.uniqueArray(
    fc.record({
      subjectId: fc.constantFrom(...subjects),
      principalId: fc.constantFrom(...principals),
      class: fc.constantFrom('READ', 'FOLLOW', 'MANAGE'),
      validTo: fc.constantFrom(null, '2025-03-19T09:59:59.999Z', NOW, '2025-03-19T10:00:00.001Z'),
    }),
    { maxLength: 12, selector: (fact) => `${fact.subjectId} ${fact.principalId} ${fact.class}` },
  );
  await fc.assert(
    fc.asyncProperty(facts, fc.subarray(subjects), async (granted: AccessFact[], changed) => {
      await client.query('begin');
      await client.query("select set_config('app.authority', $1, true)", [authorityId]);
      for (const fact of granted) {
        await client.query(
          `insert into access_fact (authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind,
             granted_at, valid_to) values ($1, $2, $3, $4, 'TEST', 'DOSSIER', 'UNIT', $5, $6)`,
          [authorityId, fact.subjectId, fact.principalId, fact.class, NOW, fact.validTo],
        );
      }
      const acts = [{ at: NOW, subjects: changed, instances: [], by: [newId()] }];
      const { text, values } = hearersOf(authorityId, acts, principals, NOW);
      const { rows } = await client.query<HearerRow>(text, [...values]);
      await client.query('rollback');
      for (const principal of principals) {
        const heard = rows.filter((row) => row.reads && row.principal_id === principal);
        const allowed = changed.filter((id) => mayRead({ principals: [principal] }, id, granted, NOW));
        expect(heard.map((row) => row.subject_id).sort()).toEqual([...allowed].sort());
      }
    }),
    { numRuns: 50 },
  );
  await client.end();
});
