import type { Pool } from 'pg';

/**
 * What would open the second wall: a service role that is superuser or bypasses row-level security, or a table of a
 * tenant without forced row-level security or without a policy. Empty when the wall stands.
 */
export async function breachesOfSecondWall(pool: Pool): Promise<string[]> {
  const { rows: roles } = await pool.query<{ breach: string }>(ROLE);
  const { rows: tables } = await pool.query<{ breach: string }>(TABLES);
  return [...roles, ...tables].map(({ breach }) => breach);
}

const ROLE = `
  select 'the role ' || current_user || case
    when r.rolsuper then ' is superuser' when r.rolbypassrls then ' bypasses row-level security' else ' owns tables' end as breach
  from pg_catalog.pg_roles r
  where r.rolname = current_user and (r.rolsuper or r.rolbypassrls or exists (
    select from pg_catalog.pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace))`;

const TABLES = `
  select 'the table ' || c.relname || ' has no forced row-level security' as breach
  from pg_catalog.pg_class c
  join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'authority_id' and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and (not c.relrowsecurity or not c.relforcerowsecurity or not exists (
      select from pg_catalog.pg_policy p where p.polrelid = c.oid and p.polname = 'tenant'))
  order by c.relname`;
