-- Words that every second paper holds: at a million rows the index gathered for a tenth of a second before it was known
-- that it is not wanted.

-- Dossiers that one of the principals may see and that hold every word, the newest first: as before, but words in use are
-- told by the newest dossiers, not by the index.
create or replace function find_dossiers(
  p_authority uuid, p_principals uuid[], p_now timestamptz, p_stage text, p_words text, p_before uuid, p_limit int
) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  c_few constant int := 2000;
  -- So many of the newest dossiers tell whether words are in use, and so many of them must hold them.
  c_newest constant int := 5000;
  c_in_use constant int := 60;
  -- A scalar sub-select is asked row by row; `exists` would be turned into a join with all facts.
  c_visible constant text := $visible$
    (select true from public.access_fact a
      where a.authority_id = $1 and a.subject_id = d.id and a.principal_id = any ($2)
        and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $3)
      limit 1)$visible$;
  c_page constant text := '($4::text is null or d.stage = $4) and ($5::uuid is null or d.id < $5)';
  v_holds text := '';
  v_word text;
  v_count int;
  v_walks boolean := false;
  v_source text;
begin
  if p_authority is distinct from nullif(current_setting('app.authority', true), '')::uuid then
    return;
  end if;
  for v_word in
    select w.word from regexp_split_to_table(public.search_key(p_words), ' ') with ordinality as w(word, place)
     where w.word <> '' order by w.place limit 8
  loop
    v_holds := v_holds || format(' and d.subject_key like %L', '%' || v_word || '%');
  end loop;

  select count(*) into v_count from (
    select from public.access_fact a
     where a.authority_id = p_authority and a.principal_id = any (p_principals) and a.subject_kind = 'DOSSIER'
     limit c_few) counted;
  if v_count < c_few then
    v_source := format($few$
      (select distinct a.subject_id from public.access_fact a
        where a.authority_id = $1 and a.principal_id = any ($2) and a.subject_kind = 'DOSSIER' offset 0) mine
      cross join lateral (
        select d.* from public.dossier d where d.authority_id = $1 and d.id = mine.subject_id %s offset 0) d$few$, v_holds);
  else
    -- Words in use are found in the newest dossiers: an index would first gather all that ever held them.
    if v_holds <> '' then
      execute format('select count(*) from (
          select from (
            select d.* from public.dossier d where d.authority_id = $1 order by d.id desc limit $2) d
           where true %s limit $3) counted', v_holds)
        into v_count using p_authority, c_newest, c_in_use;
    end if;
    if v_holds = '' or v_count < c_in_use then
      execute 'select count(*) from (select from public.dossier d where d.authority_id = $1' || v_holds || ' limit $2) counted'
        into v_count using p_authority, c_few;
    else
      v_count := c_few;
    end if;
    if v_count < c_few then
      v_source := format('(select d.* from public.dossier d where d.authority_id = $1 %s offset 0) d', v_holds);
    else
      -- Only the walk may stop early; the planner does not believe it where it underestimates how common words are.
      perform set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true);
      v_source := 'public.dossier d';
      v_walks := true;
    end if;
  end if;
  return query execute format(
    'select d.id from %s where d.authority_id = $1 and %s and %s %s order by d.id desc limit $6',
    v_source, c_page, c_visible, case when v_walks then v_holds else '' end)
  using p_authority, p_principals, p_now, p_stage, p_before, p_limit;
  if v_walks then
    perform set_config('enable_bitmapscan', 'on', true), set_config('enable_sort', 'on', true);
  end if;
end $$;

-- Search as before (0021), with the order of its questions changed: the newest rows first, the index only for words that
-- they seldom hold.
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
  c_newest constant int := 5000;
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
    -- Words in use are found in the newest rows: an index would first gather all that ever held them.
    execute format('select count(*) from unnest($2) as wanted (kind) cross join lateral (
        select from (
          select s.* from public.search_row s
           where s.authority_id = $1 and s.kind = wanted.kind order by s.id desc limit $3) s
         where %s limit $4) counted', v_holds)
      into v_count using p_authority, p_kinds, c_newest, p_cap;
    v_walks := v_count >= p_cap;
    if v_walks then
      v_source := format(c_walk, v_holds, c_visible);
      perform set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true);
    else
      execute format('select count(*) from (
          select from public.search_row s where s.authority_id = $1 and %s limit $2) counted', v_holds)
        into v_count using p_authority, c_few;
      v_source := case
        when v_count < c_few then format($rare$
          (select s.* from public.search_row s where s.authority_id = $1 and %s offset 0) s
          where s.kind = any ($4) and %s$rare$, v_holds, c_visible)
        else format(c_gather, v_holds, c_visible) end;
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
