import type pg from 'pg';
import { newId } from '../../src/platform/ids.js';

interface Column {
  table: string;
  column: string;
  type: string;
}

/** The tables of tenants, by the catalogue: a table that a later migration adds is tried too. */
export async function tenantTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string }>(`
    select c.relname as table from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'authority_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`);
  return rows.map(({ table }) => table);
}

/**
 * Puts one row of a tenant into every table of tenants, whatever its rules: in a database of the test's own the foreign
 * keys and checks are dropped first. Needs a superuser.
 */
export async function fillTables(superuser: pg.Client, authorityId: string): Promise<void> {
  const { rows: rules } = await superuser.query<{ statement: string }>(`
    select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as statement
    from pg_constraint where connamespace = 'public'::regnamespace and contype in ('f', 'c') order by contype desc`);
  for (const { statement } of rules) await superuser.query(statement);
  const { rows: columns } = await superuser.query<Column>(`
    select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attgenerated = ''`);
  for (const table of await tenantTables(superuser)) {
    const own = columns.filter((column) => column.table === table);
    const values = own.map(({ column, type }) => (column === 'authority_id' ? authorityId : sample(type)));
    const names = own.map(({ column }) => `"${column}"`).join(', ');
    const places = own.map((_, index) => `$${index + 1}`).join(', ');
    await superuser.query(
      `insert into ${table} (${names}) values (${places}) on conflict do nothing`,
      values,
    );
  }
}

function sample(type: string): unknown {
  if (type.endsWith('[]')) return [];
  if (type === 'uuid') return newId();
  if (type === 'text') return `bí mật của bên kia ${newId()}`;
  if (type === 'jsonb' || type === 'json') return '{}';
  if (type === 'bytea') return Buffer.from(newId());
  if (type === 'boolean') return false;
  if (type === 'date') return '2025-03-18';
  if (type.startsWith('timestamp')) return '2025-03-18T07:00:00Z';
  if (type === 'numeric') return '1';
  if (['integer', 'bigint', 'smallint'].includes(type)) return 1;
  throw new Error(`The leak test has no sample of the type ${type}: add one.`);
}
