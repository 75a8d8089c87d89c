import { createHash } from 'node:crypto';
import { parse } from '@thong-suot/workflow-engine';
import { loadProcess, processes } from '@thong-suot/workflow-library';
import type { Statement } from '../../../platform/act/index.js';

/**
 * The statements that deploy the shipped processes in a tenant. A version never changes: a file that differs from
 * the newest one that came with the platform becomes the next version, the same file is left alone, and so is what an
 * administrator has deployed since. For seeds; run them in one transaction with the tenant set. Throws when a shipped file is refused by the engine, naming element and line.
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
    statements.push({
      text: `insert into process_definition (authority_id, id, key, version, sha256, name, xml)
        select $1, $2, $3::text, coalesce(max(d.version), 0) + 1, $4::text, $5, $6
        from process_definition d where d.authority_id = $1 and d.key = $3
        having (array_agg(d.sha256 order by d.version desc) filter (where d.deployed_at is null))[1]
          is distinct from $4`,
      values: [authorityId, newId(), key, sha256, definition.name ?? key, xml],
    });
  }
  return statements;
}
