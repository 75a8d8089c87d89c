-- Search again: words that only old rows hold.

-- What one of the principals may see of the rows that hold every word of a text (the first eight) and belong to a unit, if
-- one is given; by kind: the number that was asked for first, then the newest. Gives each kind's total as far as p_cap, and
-- at most p_limit of its rows. A word of digits is looked for whole, another one as the beginning of a word.
--
-- Text operators are not leakproof, so under row-level security they would be tried on every row (see find_dossiers): the
-- function runs as the owner, with the tenant as its argument, and gives nothing unless that tenant is the one of the
-- transaction. Four ways: few facts are looked through; rare words go by the index on words; for words that the newest
-- rows hold often each kind is walked from its newest row on, only as far as the count goes; words that stand in old rows
-- are gathered by their index, and who may read is asked from the newest on until the count is full. Without the last way
-- "đợt 3" of five years ago walked through a million rows.
create or replace function search_rows(
  p_authority uuid, p_principals uuid[], p_now timestamptz, p_text text, p_unit uuid, p_kinds text[], p_limit int,
  p_cap int
) returns table (
  kind text, id uuid, title text, number text, unit_id uuid, doc_type text, state text, dated timestamptz,
  received boolean, total bigint, place bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  c_few constant int := 2000;
  -- So many of the newest rows tell whether words are in use.
  c_newest constant int := 10000;
  -- A scalar sub-select is asked row by row; `exists` would be turned into a join with all facts.
  c_visible constant text := $visible$
    (s.readable_by is null or
      (select true from public.access_fact a
        where a.authority_id = $1 and a.subject_id = s.readable_by and a.principal_id = any ($2)
          and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $3)
          and (s.by_cause is null or a.cause = s.by_cause)
        limit 1))$visible$;
  -- Common words: rows with the number that was asked for, and each kind from its newest row on.
  c_walk constant text := $walk$
    (select n.* from public.search_row n
      where n.authority_id = $1 and n.number_key like $5 and n.kind = any ($4) offset 0) s
    where %1$s and %2$s
    union
    select s.* from unnest($4) as wanted (kind) cross join lateral (
      select s.* from public.search_row s
       where s.authority_id = $1 and s.kind = wanted.kind and %1$s and %2$s
       order by s.id desc limit $7) s$walk$;
  -- Words of old rows, in the order of the walk; who may read is asked last.
  c_gather constant text := $gather$
    (select n.* from public.search_row n
      where n.authority_id = $1 and n.number_key like $5 and n.kind = any ($4) offset 0) s
    where %1$s and %2$s
    union
    select s.* from unnest($4) as wanted (kind) cross join lateral (
      select s.* from (
        select s.* from public.search_row s
         where s.authority_id = $1 and s.kind = wanted.kind and %1$s
         order by s.id desc offset 0) s
       where %2$s
       limit $7) s$gather$;
  v_key text := public.search_key(p_text);
  v_holds text := case when p_unit is null then 'true' else format('s.unit_id = %L', p_unit) end;
  v_word text;
  v_count int;
  v_source text;
  v_walks boolean := false;
begin
  if p_authority is distinct from nullif(current_setting('app.authority', true), '')::uuid
    or (v_key = '' and p_unit is null)
  then
    return;
  end if;
  for v_word in
    select w.word from regexp_split_to_table(v_key, ' ') with ordinality as w (word, at)
     where w.word <> '' order by w.at limit 8
  loop
    v_holds := v_holds || case
      -- Numbers below ten are written with a zero.
      when v_word ~ '^[0-9]$' then format(' and (s.words like %L or s.words like %L)', '% ' || v_word || ' %', '% 0' || v_word || ' %')
      when v_word ~ '^[0-9]+$' then format(' and s.words like %L', '% ' || v_word || ' %')
      else format(' and s.words like %L', '% ' || v_word || '%') end;
  end loop;

  select count(*) into v_count from (
    select from public.access_fact a
     where a.authority_id = p_authority and a.principal_id = any (p_principals) limit c_few) counted;
  if v_count < c_few then
    v_source := format($few$
      (select r.* from (
          select distinct a.subject_id from public.access_fact a
           where a.authority_id = $1 and a.principal_id = any ($2) offset 0) mine
        join public.search_row r on r.authority_id = $1 and r.readable_by = mine.subject_id
        union all
        select r.* from public.search_row r where r.authority_id = $1 and r.readable_by is null) s
      where s.kind = any ($4) and %s and %s$few$, v_holds, c_visible);
  else
    execute format('select count(*) from (
        select from public.search_row s where s.authority_id = $1 and %s limit $2) counted', v_holds)
      into v_count using p_authority, c_few;
    if v_count < c_few then
      v_source := format($rare$
        (select s.* from public.search_row s where s.authority_id = $1 and %s offset 0) s
        where s.kind = any ($4) and %s$rare$, v_holds, c_visible);
    else
      execute format('select count(*) from unnest($2) as wanted (kind) cross join lateral (
          select from (
            select s.* from public.search_row s
             where s.authority_id = $1 and s.kind = wanted.kind order by s.id desc limit $3) s
           where %s limit $4) counted', v_holds)
        into v_count using p_authority, p_kinds, c_newest, p_cap;
      v_walks := v_count >= p_cap;
      v_source := format(case when v_walks then c_walk else c_gather end, v_holds, c_visible);
      if v_walks then
        perform set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true);
      end if;
    end if;
  end if;
  return query execute format($shown$
    select f.kind, f.id, f.title, f.number, f.unit_id, f.doc_type, f.state, f.dated,
      -- To whoever sees a document only as its recipient it is one that came in.
      f.kind = 'DOCUMENT' and not coalesce((
        select true from public.access_fact a
         where a.authority_id = $1 and a.subject_id = f.readable_by and a.principal_id = any ($2)
           and a.class in ('READ', 'MANAGE') and a.cause <> 'RECIPIENT' and (a.valid_to is null or a.valid_to > $3)
         limit 1), false),
      least(f.total, $7), f.place
    from (
      select s.*, count(*) over (partition by s.kind) as total,
        row_number() over (
          partition by s.kind
          order by (s.number_key = $8) desc nulls last, (s.number_key like $5) desc nulls last, s.id desc) as place
      from (select s.* from %s) s
    ) f
    where f.place <= $6$shown$, v_source)
  using p_authority, p_principals, p_now, p_kinds, v_key || ' %', p_limit, p_cap, v_key;
  if v_walks then
    perform set_config('enable_bitmapscan', 'on', true), set_config('enable_sort', 'on', true);
  end if;
end $$;
