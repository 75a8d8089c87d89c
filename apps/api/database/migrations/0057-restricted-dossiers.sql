-- Restricted dossiers (docs/decisions/0027): read by the units and persons that are named, by whoever holds a current step
-- and by the leaders who decide. Who may read stays a matter of access facts alone: those of everybody else are withheld
-- while the mark stands, so that no list and no policy has to know of it.

alter table dossier add column restricted boolean not null default false;
create index dossier_restricted on dossier (authority_id, id) where restricted;

-- A withheld fact ends when it began; when it would have ended is kept, and holds again once the mark is lifted.
alter table access_fact
  add column withheld boolean not null default false,
  add column lasts_to timestamptz;

-- Each mark as it was set; a change of who is named ends one row and begins another.
create table dossier_restriction (
  authority_id uuid not null references authority (id),
  id uuid not null,
  dossier_id uuid not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz check ((ended_at is null) = (ended_by is null)),
  -- Null where another row took its place.
  end_reason text,
  primary key (authority_id, id),
  foreign key (authority_id, dossier_id) references dossier (authority_id, id),
  foreign key (authority_id, set_by) references person (authority_id, id),
  foreign key (authority_id, ended_by) references person (authority_id, id)
);
create unique index dossier_restriction_standing on dossier_restriction (authority_id, dossier_id) where ended_at is null;
create index dossier_restriction_dossier on dossier_restriction (authority_id, dossier_id, id);

create table restriction_reader (
  authority_id uuid not null,
  restriction_id uuid not null,
  principal_id uuid not null,
  principal_kind text not null check (principal_kind in ('UNIT', 'PERSON')),
  primary key (authority_id, restriction_id, principal_id),
  foreign key (authority_id, restriction_id) references dossier_restriction (authority_id, id)
);

-- Who opened a restricted dossier on which day: the first opening of the day is recorded.
create table restricted_reading (
  authority_id uuid not null references authority (id),
  dossier_id uuid not null,
  person_id uuid not null,
  day date not null,
  primary key (authority_id, dossier_id, person_id, day)
);

do $$
declare
  v_table text;
begin
  foreach v_table in array array['dossier_restriction', 'restriction_reader', 'restricted_reading'] loop
    execute format('alter table %I enable row level security, force row level security', v_table);
    execute format(
      'create policy tenant on %I using (authority_id = (select nullif(current_setting(''app.authority'', true), '''')::uuid))',
      v_table);
  end loop;
end $$;
revoke delete on dossier_restriction from thongsuot_app, thongsuot_worker;
revoke update, delete on restriction_reader from thongsuot_app, thongsuot_worker;
revoke update on restricted_reading from thongsuot_app, thongsuot_worker;

-- What the marks on some subjects let one read beside the facts that stay: whoever is named, everywhere where all of the
-- marks name him; whoever holds a step, what the unit of the step could read without the mark, while he holds it; a drafter
-- who is named, what the unit that drafts could.
create function restricted_grants(p_authority uuid, p_subjects uuid[])
returns table (
  subject_id uuid, subject_kind text, principal_id uuid, principal_kind text, class text, cause text, granted_at timestamptz)
language sql stable as $$
  with subject as (
    select d.id, 'DOSSIER' as kind, d.id as dossier_id
    from dossier d where d.authority_id = p_authority and d.id = any (p_subjects) and d.restricted
    union all
    select o.subject_id,
      case when exists (select from comment_round r where r.authority_id = p_authority and r.id = o.subject_id)
        then 'ROUND' else 'DOCUMENT' end,
      o.dossier_id
    from dossier_of_subject o
    join dossier d on d.authority_id = p_authority and d.id = o.dossier_id and d.restricted
    where o.authority_id = p_authority and o.subject_id = any (p_subjects)
  ), mark as (
    select s.id, s.kind, r.id as restriction_id, r.set_at, d.lead_unit_id, d.drafter_id
    from subject s
    join dossier d on d.authority_id = p_authority and d.id = s.dossier_id
    join dossier_restriction r on r.authority_id = p_authority and r.dossier_id = s.dossier_id and r.ended_at is null
  ), fact as (
    select f.* from access_fact f
    where f.authority_id = p_authority and f.subject_id in (select s.id from subject s)
      and f.class in ('READ', 'MANAGE') and f.cause not in ('NAMED', 'HOLDS')
      and case when f.withheld then f.lasts_to else f.valid_to end is null
  )
  select m.id, m.kind, n.principal_id, n.principal_kind, c.class, 'NAMED', max(m.set_at)
  from mark m
  join restriction_reader n on n.authority_id = p_authority and n.restriction_id = m.restriction_id
  cross join lateral (
    select 'READ' as class
    where m.kind = 'DOSSIER' or exists (
      select from official_document o
      where o.authority_id = p_authority and o.id = m.id and o.purpose in ('SUBMISSION', 'DECISION', 'NOTICE'))
    union
    select f.class from fact f
    where f.subject_id = m.id and f.principal_id = m.lead_unit_id and n.principal_id = m.drafter_id
  ) c
  group by m.id, m.kind, n.principal_id, n.principal_kind, c.class
  having count(distinct m.restriction_id) = (select count(distinct a.restriction_id) from mark a where a.id = m.id)
  union all
  select s.id, s.kind, k.principal_id,
    case when exists (select from post p where p.authority_id = p_authority and p.id = k.principal_id)
      then 'POST' else 'PERSON' end,
    f.class, 'HOLDS', min(w.opened_at)
  from subject s
  join work_item w on w.authority_id = p_authority and w.closed_at is null and w.subject_kind in ('DOSSIER', 'ROUND')
    and (w.dossier_id = s.dossier_id or w.subject_id in (
      select r.round_id from round_dossier r where r.authority_id = p_authority and r.dossier_id = s.dossier_id))
  join work_item_candidate k on k.authority_id = p_authority and k.work_item_id = w.id
  join fact f on f.subject_id = s.id and f.principal_id in (w.unit_id, k.principal_id)
  group by s.id, s.kind, k.principal_id, f.class
$$;

-- Withholds and gives back the facts about dossiers, their rounds and their papers, as their marks say now. What is open
-- beside those who are named: the leaders who decide, support on a grant, and a paper itself to whoever it was sent to or
-- whose own letter it is.
create function withhold_facts(p_authority uuid, p_dossiers uuid[]) returns void language plpgsql as $$
declare
  v_subjects uuid[];
begin
  select coalesce(array_agg(distinct s.id), '{}') into v_subjects from (
    select unnest(p_dossiers) as id
    union all
    select o.subject_id from dossier_of_subject o
    where o.authority_id = p_authority and o.dossier_id = any (p_dossiers)) s;

  delete from access_fact f
  where f.authority_id = p_authority and f.subject_id = any (v_subjects) and f.cause in ('NAMED', 'HOLDS')
    and not exists (
      select from restricted_grants(p_authority, v_subjects) g
      where (g.subject_id, g.principal_id, g.class, g.cause) = (f.subject_id, f.principal_id, f.class, f.cause));
  insert into access_fact (
    authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind, granted_at)
  select p_authority, g.subject_id, g.principal_id, g.class, g.cause, g.subject_kind, g.principal_kind, g.granted_at
  from restricted_grants(p_authority, v_subjects) g
  on conflict do nothing;

  update access_fact f set
    withheld = c.closed,
    lasts_to = case when c.closed then f.valid_to end,
    valid_to = case when c.closed then f.granted_at else f.lasts_to end
  from (
    select a.subject_id, a.principal_id, a.class, a.cause,
      a.class <> 'FOLLOW' and a.cause not in ('NAMED', 'HOLDS', 'DECIDES', 'SUPPORT') and exists (
        select from (
          select a.subject_id as dossier_id
          union all
          select o.dossier_id from dossier_of_subject o
          where o.authority_id = p_authority and o.subject_id = a.subject_id) of_it
        join dossier d on d.authority_id = p_authority and d.id = of_it.dossier_id and d.restricted
        join dossier_restriction r
          on r.authority_id = p_authority and r.dossier_id = d.id and r.ended_at is null
        where not exists (
            select from restriction_reader n
            where n.authority_id = p_authority and n.restriction_id = r.id and n.principal_id = a.principal_id)
          and not (a.subject_kind = 'DOCUMENT' and a.cause in ('RECIPIENT', 'ISSUES') and a.principal_id <> d.lead_unit_id)
      ) as closed
    from access_fact a
    where a.authority_id = p_authority and a.subject_id = any (v_subjects)
  ) c
  where f.authority_id = p_authority
    and (f.subject_id, f.principal_id, f.class, f.cause) = (c.subject_id, c.principal_id, c.class, c.cause)
    and (f.withheld <> c.closed or (c.closed and f.valid_to is distinct from f.granted_at));
end $$;
grant execute on function
  restricted_grants(uuid, uuid[]), withhold_facts(uuid, uuid[]) to thongsuot_app, thongsuot_worker;

-- What an act adds while a mark stands is withheld by the same statement that wrote it.
create function keep_restrictions() returns trigger language plpgsql as $$
declare
  v_touched record;
begin
  if pg_trigger_depth() > 1 or not exists (select from dossier d where d.restricted) then
    return null;
  end if;
  for v_touched in execute case tg_table_name
    when 'access_fact' then $of$
      select c.authority_id, array_agg(distinct d.id) as dossiers
      from (select distinct w.authority_id, w.subject_id from changed w) c
      join dossier d on d.authority_id = c.authority_id and d.restricted and (d.id = c.subject_id or d.id in (
        select o.dossier_id from dossier_of_subject o
        where o.authority_id = c.authority_id and o.subject_id = c.subject_id))
      group by c.authority_id$of$
    when 'work_item_candidate' then $of$
      select w.authority_id, array_agg(distinct d.id) as dossiers
      from (select distinct k.authority_id, k.work_item_id from changed k) c
      join work_item w on w.authority_id = c.authority_id and w.id = c.work_item_id
      join dossier d on d.authority_id = w.authority_id and d.restricted and (d.id = w.dossier_id or d.id in (
        select r.dossier_id from round_dossier r
        where r.authority_id = w.authority_id and r.round_id = w.subject_id))
      group by w.authority_id$of$
    else $of$
      select c.authority_id, array_agg(distinct d.id) as dossiers
      from changed c join dossier d on d.authority_id = c.authority_id and d.restricted and d.id = c.dossier_id
      group by c.authority_id$of$
    end
  loop
    perform withhold_facts(v_touched.authority_id, v_touched.dossiers);
  end loop;
  return null;
end $$;
create trigger restricted_fact_laid after insert on access_fact
  referencing new table as changed for each statement execute function keep_restrictions();
create trigger restricted_fact_changed after update on access_fact
  referencing new table as changed for each statement execute function keep_restrictions();
create trigger restricted_step_opened after insert on work_item_candidate
  referencing new table as changed for each statement execute function keep_restrictions();
create trigger restricted_step_closed after delete on work_item_candidate
  referencing old table as changed for each statement execute function keep_restrictions();
create trigger restricted_paper after insert on official_document_dossier
  referencing new table as changed for each statement execute function keep_restrictions();
create trigger restricted_round after insert on round_dossier
  referencing new table as changed for each statement execute function keep_restrictions();
