import type { ClientBase } from 'pg';
import { newId } from '../../../platform/ids.js';
import { ENTRY_COLUMNS, entryLine, type RecordedEntry } from '../seal/entry.js';

const PAGE = 2_000;

/**
 * Gives the record of a tenant line by line, oldest entry first: each line is the entry's canonical JSON, whose SHA-256
 * after one zero byte is its leaf in the seal. The export is itself recorded, before the first line.
 */
export async function* exportRecord(client: ClientBase, authority: string): AsyncGenerator<string> {
  await client.query("select set_config('app.authority', $1, false)", [authority]);
  // real-time: the command line has no office clock; who ran it is known to the operating system alone.
  const now = new Date().toISOString();
  await client.query(
    `insert into audit_entry (
       authority_id, id, act, subject_kind, subject_id, detail, business_at, recorded_at)
     values ($1, $2, 'exportRecord', 'AUTHORITY', $1, '{"by": "command line"}', $3, $3)`,
    [authority, newId(), now],
  );
  for (let after: string | null = null; ;) {
    const { rows }: { rows: RecordedEntry[] } = await client.query<RecordedEntry>({
      name: 'audit.export',
      text: `
        select ${ENTRY_COLUMNS} from audit_entry e
        where e.authority_id = $1 and ($2::uuid is null or e.id > $2) order by e.id limit $3`,
      values: [authority, after, PAGE],
    });
    for (const row of rows) yield entryLine(row);
    after = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE) return;
  }
}
