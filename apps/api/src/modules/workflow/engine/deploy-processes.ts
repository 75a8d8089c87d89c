import { createHash } from 'node:crypto';
import { parse } from '@thong-suot/workflow-engine';
import { loadProcess, processes } from '@thong-suot/workflow-library';
import type { Statement } from '../../../platform/act/index.js';

/**
 * The statements that deploy the shipped processes in a tenant. A version never changes: a file that differs from
 * the newest one that came with the platform becomes the next version, the same file is left alone, and so is what an
 * administrator has deployed since. New work follows it at once, unless it follows a version of an administrator: then he
 * takes it into use. For seeds; run them in one transaction with the tenant set. Throws when a shipped file is refused by the
 * engine, naming element and line.
 */
export async function deployProcesses(authorityId: string, newId: () => string): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const { key } of processes) {
    const xml = await loadProcess(key);
    const { definition, problems } = await parse(xml);
    if (!definition) {
      const problem = problems[0];
      throw new Error(
        `${key}: ${problem?.elementId ?? ''} line ${problem?.line ?? '?'}: ${problem?.message ?? ''}`,
      );
    }
    const sha256 = createHash('sha256').update(xml).digest('hex');
    const id = newId();
    statements.push(
      {
        text: `insert into process_definition (authority_id, id, key, version, sha256, name, xml)
          select $1, $2, $3::text, coalesce(max(d.version), 0) + 1, $4::text, $5, $6
          from process_definition d where d.authority_id = $1 and d.key = $3
          having (array_agg(d.sha256 order by d.version desc) filter (where d.deployed_at is null))[1]
            is distinct from $4`,
        values: [authorityId, id, key, sha256, definition.name ?? key, xml],
      },
      {
        text: `insert into process_use as used (authority_id, key, definition_id)
          select d.authority_id, d.key, d.id from process_definition d where d.authority_id = $1 and d.id = $2
          on conflict (authority_id, key) do update
            set definition_id = excluded.definition_id, version = used.version + 1
            where exists (
              select from process_definition u
              where u.authority_id = used.authority_id and u.id = used.definition_id and u.deployed_at is null)`,
        values: [authorityId, id],
      },
    );
  }
  return statements;
}
