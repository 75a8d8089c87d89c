import type { ClientBase } from 'pg';

/**
 * The schema as the catalogues tell it, in an order of its own: a reviewed file, whose diff shows what a migration does.
 * What extensions brought and TypeORM's own table are left out.
 */
export async function printDatabaseSchema(client: ClientBase): Promise<string> {
  await client.query("set search_path = ''");
  const parts: string[] = [];
  for (const [title, sql] of SECTIONS) {
    const { rows } = await client.query<{ line: string }>(sql);
    parts.push(`-- ${title}\n\n${rows.map(({ line }) => line).join('\n')}`);
  }
  await client.query('reset search_path');
  return `${HEAD}\n\n${parts.join('\n\n')}\n`;
}

const HEAD =
  '-- Printed from the catalogues by `npm run database:print -w apps/api`. Change a migration, not this file.';

const OURS = `c.relnamespace = 'public'::regnamespace and c.relname not like 'schema_migration%'
  and not exists (select from pg_catalog.pg_depend x where x.objid = c.oid and x.deptype = 'e')`;

const TABLES = `
  select format(E'create table %I (\\n%s\\n);', c.relname, string_agg('  ' || piece, E',\\n' order by place, piece)) || E'\\n' as line
  from pg_catalog.pg_class c
  cross join lateral (
    select a.attnum as place,
      format('%I %s%s%s', a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then ' not null' else '' end,
        case when d.adbin is null then ''
          when a.attgenerated = 's' then format(' generated always as (%s) stored', pg_catalog.pg_get_expr(d.adbin, d.adrelid))
          else format(' default %s', pg_catalog.pg_get_expr(d.adbin, d.adrelid)) end) as piece
    from pg_catalog.pg_attribute a
    left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    union all
    select 10000, format('constraint %I %s', k.conname, pg_catalog.pg_get_constraintdef(k.oid))
    from pg_catalog.pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c')
  ) pieces
  where ${OURS} and c.relkind in ('r', 'p')
  group by c.relname order by c.relname`;

const INDEXES = `
  select pg_catalog.pg_get_indexdef(i.indexrelid) || ';' as line
  from pg_catalog.pg_index i
  join pg_catalog.pg_class c on c.oid = i.indrelid
  join pg_catalog.pg_class n on n.oid = i.indexrelid
  where ${OURS} and not exists (select from pg_catalog.pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
  order by n.relname`;

const WALL = `
  select format('alter table %I %s row level security%s;', c.relname,
    case when c.relrowsecurity then 'enable' else 'DISABLE' end,
    case when c.relforcerowsecurity then ', force row level security' else '' end) as line
  from pg_catalog.pg_class c where ${OURS} and c.relkind in ('r', 'p') order by c.relname`;

const POLICIES = `
  select format('create policy %I on %I%s%s%s;', p.polname, c.relname,
    case when p.polroles = '{0}' then '' else ' to ' || (
      select string_agg(r.rolname, ', ' order by r.rolname) from pg_catalog.pg_roles r where r.oid = any (p.polroles)) end,
    coalesce(' using (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')', ''),
    coalesce(' with check (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')) as line
  from pg_catalog.pg_policy p join pg_catalog.pg_class c on c.oid = p.polrelid
  where ${OURS} order by c.relname, p.polname`;

const VIEWS = `
  select format(E'create view %I with (%s) as\\n%s', c.relname, array_to_string(c.reloptions, ', '),
    pg_catalog.pg_get_viewdef(c.oid)) as line
  from pg_catalog.pg_class c where ${OURS} and c.relkind = 'v' order by c.relname`;

const FUNCTIONS = `
  select pg_catalog.pg_get_functiondef(p.oid) || E';\\n' as line
  from pg_catalog.pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
    and not exists (select from pg_catalog.pg_depend x where x.objid = p.oid and x.deptype = 'e')
  order by p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid)`;

const TRIGGERS = `
  select pg_catalog.pg_get_triggerdef(t.oid) || ';' as line
  from pg_catalog.pg_trigger t join pg_catalog.pg_class c on c.oid = t.tgrelid
  where ${OURS} and not t.tgisinternal order by c.relname, t.tgname`;

const TABLE_RIGHTS = `
  select format('grant %s on %I to %s;', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type), c.relname,
    coalesce(r.rolname, 'public')) as line
  from pg_catalog.pg_class c
  cross join lateral pg_catalog.aclexplode(c.relacl) g
  left join pg_catalog.pg_roles r on r.oid = g.grantee
  where ${OURS} and c.relkind in ('r', 'p', 'v') and g.grantee <> c.relowner
  group by c.relname, r.rolname order by c.relname, r.rolname`;

const FUNCTION_RIGHTS = `
  select format('grant execute on function %I(%s) to %s;', p.proname,
    pg_catalog.pg_get_function_identity_arguments(p.oid),
    string_agg(coalesce(r.rolname, 'public'), ', ' order by r.rolname)) as line
  from pg_catalog.pg_proc p
  cross join lateral pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) g
  left join pg_catalog.pg_roles r on r.oid = g.grantee
  where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and g.grantee <> p.proowner
    and not exists (select from pg_catalog.pg_depend x where x.objid = p.oid and x.deptype = 'e')
  group by p.oid, p.proname order by p.proname, 1`;

const SECTIONS: readonly (readonly [string, string])[] = [
  ['tables', TABLES],
  ['indexes', INDEXES],
  ['row-level security', WALL],
  ['policies', POLICIES],
  ['views', VIEWS],
  ['functions', FUNCTIONS],
  ['triggers', TRIGGERS],
  ['rights on tables', TABLE_RIGHTS],
  ['rights on functions', FUNCTION_RIGHTS],
];
