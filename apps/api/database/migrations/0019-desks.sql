-- The Office's desk and the leaders' desk: fields of work and who is in charge of them, steps that one person holds.

-- ── fields of work ──────────────────────────────────────────────────────────────────────────────────────

-- Lĩnh vực: as the Committee has divided its work among its leaders and the specialists of the Office.
create table work_field (
  authority_id uuid not null references authority (id),
  id uuid not null,
  code text not null,
  name text not null,
  ordinal int not null,
  primary key (authority_id, id),
  unique (authority_id, code)
);

-- The field to which the files of a unit belong, from a day to a day (the end exclusive).
create table field_unit (
  authority_id uuid not null,
  id uuid not null,
  field_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (authority_id, id),
  foreign key (authority_id, field_id) references work_field (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  check (valid_to is null or valid_to > valid_from)
);
create index field_unit_unit on field_unit (authority_id, unit_id, valid_from desc);

-- Who is in charge of a field in a post: the vice-chair, the specialist of the Office.
create table field_charge (
  authority_id uuid not null,
  id uuid not null,
  field_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (authority_id, id),
  foreign key (authority_id, field_id) references work_field (authority_id, id),
  foreign key (authority_id, post_id) references post (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  check (valid_to is null or valid_to > valid_from)
);
create index field_charge_field on field_charge (authority_id, field_id, valid_from desc);
create index field_charge_person on field_charge (authority_id, person_id, field_id);

do $$
declare
  v_table regclass;
begin
  foreach v_table in array array['work_field', 'field_unit', 'field_charge']::regclass[] loop
    execute format('alter table %s enable row level security', v_table);
    execute format('alter table %s force row level security', v_table);
    execute format(
      'create policy tenant on %s using (authority_id = (select nullif(current_setting(''app.authority'', true), '''')::uuid))',
      v_table);
  end loop;
end $$;

-- ── steps that one person holds ─────────────────────────────────────────────────────────────────────────

-- The field of the dossier when the step opened, and the person to whom the step was given; without one, whoever holds
-- the position.
alter table work_item add column field_id uuid;
alter table work_item add column assignee_id uuid;

-- Where everything stands, late on top: open steps in the order of their deadlines, without the units that are asked.
create index work_item_standing on work_item (authority_id, (coalesce(due_at, 'infinity'::timestamptz)), id)
  where closed_at is null and element_id <> 'answer' and subject_kind in ('DOSSIER', 'ROUND');
-- What a unit has before it.
create index work_item_open_at_unit on work_item (authority_id, unit_id, (coalesce(due_at, 'infinity'::timestamptz)), id)
  where closed_at is null and subject_kind = 'DOSSIER';

create function field_of_unit(p_authority uuid, p_unit uuid, p_today date) returns uuid
language sql stable as $$
  select f.field_id from field_unit f
  where f.authority_id = p_authority and f.unit_id = p_unit
    and f.valid_from <= p_today and (f.valid_to is null or f.valid_to > p_today)
  order by f.valid_from desc limit 1
$$;

-- The one person meant among those who may act on a step: who had it in hand before; else who is in charge of the field.
-- Null where neither of them may act: then it is for all. A leader had it in hand before in the same field only; in the
-- Office whoever examined a dossier goes on with it, whatever field it is forwarded by.
create function step_holder(
  p_authority uuid, p_instance uuid, p_element text, p_field uuid, p_candidates uuid[], p_today date
) returns uuid
language sql stable as $$
  with able as (
    select a.person_id from appointment a
    where a.authority_id = p_authority and a.post_id = any (p_candidates)
      and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today)
    union
    select p.id from person p where p.authority_id = p_authority and p.id = any (p_candidates)
  )
  select coalesce(
    (select w.closed_by from work_item w
     where w.authority_id = p_authority and w.instance_id = p_instance and w.element_id = p_element
       and w.outcome is distinct from 'REASSIGNED'
       and (w.field_id is not distinct from p_field
         or exists (select from unit u where u.authority_id = p_authority and u.id = w.unit_id and u.kind = 'OFFICE'))
       and w.closed_by in (select person_id from able)
     order by w.id desc limit 1),
    (select c.person_id from field_charge c
     where c.authority_id = p_authority and c.field_id = p_field and c.person_id in (select person_id from able)
       and c.valid_from <= p_today and (c.valid_to is null or c.valid_to > p_today)
     order by c.valid_from desc, c.id desc limit 1))
$$;

-- As in 0009; a step of a dossier carries the field of its subject, and where one person is meant, only that person holds it:
-- the one to whom an act gives it, else the one found by `step_holder`.
create or replace function open_work_items(p_authority uuid, p_plan jsonb) returns jsonb
language plpgsql as $$
declare
  v_item record;
  v_excluded uuid[];
  v_candidates uuid[];
  v_merged boolean;
  v_unit uuid;
  v_field uuid;
  v_assignee uuid;
  v_opened jsonb := '[]';
begin
  for v_item in
    select * from jsonb_to_recordset(p_plan -> 'open') as o(
      id uuid, instance uuid, key text, element text, "index" int, kind text, subject uuid, dossier uuid,
      document uuid, unit uuid, positions text[], lead uuid, title text, type text, stage text, due timestamptz,
      "differentFrom" text[], closed jsonb, "byField" boolean, field uuid, assignee uuid)
  loop
    v_unit := v_item.unit;
    if v_unit is null then
      -- A participant who answers again: the unit of the same index before.
      select w.unit_id into v_unit from work_item w
      where w.authority_id = p_authority and w.instance_id = v_item.instance
        and w.element_id = v_item.element and w.participant_index = v_item."index"
      order by w.id desc limit 1;
    end if;

    v_excluded := '{}';
    if cardinality(v_item."differentFrom") > 0 then
      select coalesce(array_agg(last.closed_by), '{}') into v_excluded from (
        select distinct on (w.element_id) w.closed_by from work_item w
        where w.authority_id = p_authority and w.instance_id = v_item.instance
          and w.element_id = any (v_item."differentFrom") and w.closed_by is not null
        order by w.element_id, w.id desc
      ) last;
    end if;

    select coalesce(array_agg(c.principal_id), '{}'), coalesce(bool_or(c.merged), false)
      into v_candidates, v_merged
    from step_candidates(
      p_authority, v_unit, v_item.positions, v_excluded, (p_plan ->> 'today')::date) c;
    if cardinality(v_candidates) = 0 then
      -- A unit that is asked answers as a body, whatever its positions are called.
      if v_item."index" is null then
        raise exception using errcode = 'TS005', message = v_item.element, detail = v_unit::text;
      end if;
      v_candidates := array[v_unit];
    end if;

    v_field := null;
    if v_item.kind = 'DOSSIER' then
      v_field := coalesce(v_item.field, field_of_unit(p_authority, v_item.lead, (p_plan ->> 'today')::date));
    end if;
    v_assignee := v_item.assignee;
    if v_assignee is null and v_item."byField" then
      v_assignee := step_holder(
        p_authority, v_item.instance, v_item.element, v_field, v_candidates, (p_plan ->> 'today')::date);
    end if;
    if v_assignee is not null then
      v_candidates := array[v_assignee];
    end if;

    insert into work_item (
      authority_id, id, instance_id, work_item_key, element_id, participant_index, subject_kind, subject_id,
      dossier_id, document_id, unit_id, positions, lead_unit_id, title, doc_type, stage, opened_at, due_at,
      same_person_as, field_id, assignee_id, closed_at, closed_by, outcome, reason, on_behalf_of)
    values (
      p_authority, v_item.id, v_item.instance, v_item.key, v_item.element, v_item."index", v_item.kind,
      v_item.subject, v_item.dossier, coalesce((v_item.closed ->> 'document')::uuid, v_item.document), v_unit, v_item.positions, v_item.lead, v_item.title,
      v_item.type, v_item.stage, (p_plan ->> 'at')::timestamptz, v_item.due,
      case when v_merged then v_item."differentFrom"[1] end, v_field, v_assignee,
      case when v_item.closed is not null then (p_plan ->> 'at')::timestamptz end,
      (v_item.closed ->> 'by')::uuid, v_item.closed ->> 'outcome', v_item.closed ->> 'reason',
      v_item.closed ->> 'onBehalfOf');
    if v_item.kind = 'DOSSIER' and v_unit <> v_item.lead then
      perform bring_dossier(p_authority, v_item.subject, v_item.lead, v_unit, (p_plan ->> 'at')::timestamptz);
    end if;

    -- Opened and closed by one act: nobody ever waited for it.
    continue when v_item.closed is not null;
    insert into work_item_candidate (authority_id, principal_id, work_item_id, due_sort)
    select p_authority, principal, v_item.id, coalesce(v_item.due, 'infinity')
    from unnest(v_candidates) as principal;

    v_opened := v_opened || jsonb_build_object(
      'id', v_item.id, 'unit', v_unit, 'candidates', to_jsonb(v_candidates), 'assignee', v_assignee);
  end loop;
  return v_opened;
end $$;

revoke all on function field_of_unit(uuid, uuid, date), step_holder(uuid, uuid, text, uuid, uuid[], date) from public;
grant execute on function field_of_unit(uuid, uuid, date), step_holder(uuid, uuid, text, uuid, uuid[], date)
  to thongsuot_app;
