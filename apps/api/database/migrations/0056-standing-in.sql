-- Who stands in for whom: "A thay B", and who signs for a head by a written authorisation (TUQ.), both dated. Whoever
-- stands in acts in the post of the other; the record names both.

create table substitution (
  authority_id uuid not null references authority (id),
  id uuid not null,
  kind text not null check (kind in ('SUBSTITUTION', 'AUTHORISATION')),
  -- Whose work it is.
  absent_appointment_id uuid not null,
  -- Who does it, and in which of his own positions.
  substitute_appointment_id uuid not null,
  -- Kinds of acts (ActKind); null: all.
  acts text[] check (cardinality(acts) > 0),
  -- Of an authorisation: the types of documents that may be signed by it.
  doc_types text[] check (cardinality(doc_types) > 0),
  reason text not null,
  -- Number, day and issuer of the paper that gives it.
  basis text,
  valid_from date not null,
  -- The first day on which it holds no more: it ends at midnight.
  valid_to date not null check (valid_to > valid_from),
  leave_id uuid,
  granted_by uuid not null,
  granted_at timestamptz not null,
  revoked_by uuid,
  revoked_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, absent_appointment_id) references appointment (authority_id, id),
  foreign key (authority_id, substitute_appointment_id) references appointment (authority_id, id),
  foreign key (authority_id, granted_by) references person (authority_id, id),
  foreign key (authority_id, revoked_by) references person (authority_id, id),
  check (absent_appointment_id <> substitute_appointment_id),
  check ((revoked_by is null) = (revoked_at is null)),
  -- Decree 30/2020, article 13: an authorisation is in writing, for named documents and for a limited time.
  check (kind = 'SUBSTITUTION' or (basis is not null and acts = array['SIGN'] and doc_types is not null))
);
create index substitution_substitute on substitution (authority_id, substitute_appointment_id, valid_to);
create index substitution_absent on substitution (authority_id, absent_appointment_id, valid_to);

-- Days on which somebody is away.
create table leave_period (
  authority_id uuid not null references authority (id),
  id uuid not null,
  person_id uuid not null,
  reason text not null,
  valid_from date not null,
  -- The first day of being back.
  valid_to date not null check (valid_to > valid_from),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, recorded_by) references person (authority_id, id),
  foreign key (authority_id, ended_by) references person (authority_id, id),
  check ((ended_by is null) = (ended_at is null))
);
create index leave_period_person on leave_period (authority_id, person_id, valid_to);
alter table substitution add foreign key (authority_id, leave_id) references leave_period (authority_id, id);
create index substitution_leave on substitution (authority_id, leave_id) where leave_id is not null;

-- Who may sign what for whom by his position (Decree 30/2020, article 13), dated: a change of the law or of the working
-- regulation is a new row. Posts that sign by a standing order have a row in signing_mandate besides.
create table signing_competence (
  authority_id uuid not null references authority (id),
  id uuid not null,
  position text not null,
  -- Whose documents: of the Committee as a body, or of its Chairman.
  signs_for text not null check (signs_for in ('COLLECTIVE', 'CHAIR')),
  -- One type of document; null: all.
  doc_type text,
  basis text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (authority_id, id)
);
-- Authorities that are there already: as the decree has it since they began.
insert into signing_competence (authority_id, id, position, signs_for, basis, valid_from)
select a.id, gen_random_uuid(), p.position, s.signs_for, 'Điều 13 Nghị định số 30/2020/NĐ-CP', u.since
from authority a
cross join (values ('CHAIR'), ('VICE_CHAIR')) p(position)
cross join (values ('COLLECTIVE'), ('CHAIR')) s(signs_for)
cross join lateral (select min(valid_from) as since from unit where authority_id = a.id having count(*) > 0) u;
create index signing_competence_position on signing_competence (authority_id, position, signs_for);

-- Standing orders to sign (TL.) are kept in the service from now on: laid and ended, never taken away.
grant insert on signing_mandate to thongsuot_app;
grant update (valid_to) on signing_mandate to thongsuot_app;

alter table substitution enable row level security, force row level security;
alter table leave_period enable row level security, force row level security;
alter table signing_competence enable row level security, force row level security;
create policy tenant on substitution
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
create policy tenant on leave_period
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
create policy tenant on signing_competence
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
create policy owner_functions on substitution to thongsuot_owner using (true) with check (true);
revoke delete on substitution, leave_period, signing_competence from thongsuot_app, thongsuot_worker;
revoke update on substitution, leave_period, signing_competence from thongsuot_app, thongsuot_worker;
grant update (revoked_by, revoked_at) on substitution to thongsuot_app;
grant update (ended_by, ended_at) on leave_period to thongsuot_app;
grant update (valid_to) on signing_competence to thongsuot_app;

-- ── sessions ───────────────────────────────────────────────────────────────────────────────────────────

-- For whom the session stands in; its own appointment stays beside it.
alter table sign_in_session add column substitution_id uuid;

-- Of a session the substitution in force, by the day of the office: granted, begun, not ended and not revoked, and both
-- still hold their positions.
create function standing_in(p_authority uuid, p_substitution uuid, p_appointment uuid, p_today date)
returns table (
  id uuid, kind text, acts text[], doc_types text[], valid_to date, appointment_id uuid, person_id uuid, post_id uuid,
  unit_id uuid, "position" text, title text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select t.id, t.kind, t.acts, t.doc_types, t.valid_to, a.id, a.person_id, p.id, p.unit_id, p.position, p.title
  from public.substitution t
  join public.appointment a on a.authority_id = t.authority_id and a.id = t.absent_appointment_id
  join public.post p on p.authority_id = a.authority_id and p.id = a.post_id
  where t.authority_id = p_authority and t.id = p_substitution and t.substitute_appointment_id = p_appointment
    and t.revoked_at is null and t.valid_from <= p_today and t.valid_to > p_today
    and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today)
$$;

drop function session_by_token(bytea, timestamptz, interval, date);
-- The living session of a token. Standing in ends by itself: from then on the session acts in its own appointment.
create function session_by_token(p_token_hash bytea, p_real_now timestamptz, p_idle interval, p_today date)
returns table (
  authority_id uuid, person_id uuid, appointment_id uuid, unit_id uuid, post_id uuid, "position" text, csrf_token text,
  stands_in jsonb)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_session public.sign_in_session;
begin
  select * into v_session from public.sign_in_session s
  where s.token_hash = p_token_hash and s.pending is null and s.expires_at > p_real_now
    and s.touched_at > p_real_now - p_idle;
  if not found then
    return;
  end if;
  if v_session.touched_at < p_real_now - interval '1 minute' then
    update public.sign_in_session s set touched_at = p_real_now where s.token_hash = p_token_hash;
  end if;
  if v_session.substitution_id is null then
    return query
      select v_session.authority_id, v_session.person_id, a.id, p.unit_id, p.id, p.position, v_session.csrf_token,
        null::jsonb
      from public.appointment a
      join public.post p on p.authority_id = a.authority_id and p.id = a.post_id
      where a.authority_id = v_session.authority_id and a.id = v_session.acting_appointment_id
        and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today);
    return;
  end if;
  return query
    select v_session.authority_id, v_session.person_id, coalesce(t.appointment_id, a.id),
      coalesce(t.unit_id, p.unit_id), coalesce(t.post_id, p.id), coalesce(t.position, p.position),
      v_session.csrf_token,
      case when t.id is not null then jsonb_build_object(
        'id', t.id, 'kind', t.kind, 'acts', t.acts, 'docTypes', t.doc_types, 'until', t.valid_to,
        'personId', t.person_id, 'title', t.title, 'ownAppointmentId', a.id, 'ownPostId', p.id, 'ownUnitId', p.unit_id,
        'ownPosition', p.position, 'ownTitle', p.title, 'ownUnitName', u.name) end
    from public.appointment a
    join public.post p on p.authority_id = a.authority_id and p.id = a.post_id
    join public.unit u on u.authority_id = p.authority_id and u.id = p.unit_id
    left join public.standing_in(v_session.authority_id, v_session.substitution_id, a.id, p_today) t on true
    where a.authority_id = v_session.authority_id and a.id = v_session.acting_appointment_id
      and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today);
end $$;

-- Acts in an own appointment again, or stands in for somebody; false where the person may not on that day.
create or replace function act_in_appointment(p_token_hash bytea, p_appointment uuid, p_today date) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with changed as (
    update public.sign_in_session s set acting_appointment_id = a.id, substitution_id = null
    from public.appointment a
    where s.token_hash = p_token_hash and a.authority_id = s.authority_id and a.person_id = s.person_id
      and a.id = p_appointment and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today)
    returning 1)
  select exists (select from changed)
$$;

create function stand_in(p_token_hash bytea, p_substitution uuid, p_today date) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with changed as (
    update public.sign_in_session s set acting_appointment_id = a.id, substitution_id = t.id
    from public.substitution t
    join public.appointment a on a.authority_id = t.authority_id and a.id = t.substitute_appointment_id
    where s.token_hash = p_token_hash and t.authority_id = s.authority_id and t.id = p_substitution
      and a.person_id = s.person_id and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today)
      and exists (select from public.standing_in(s.authority_id, t.id, a.id, p_today))
    returning 1)
  select exists (select from changed)
$$;

-- As in 0007: a page that listens while its session stands in for somebody is told by the chair it listens in.
create or replace function living_sessions(p_token_hashes bytea[], p_real_now timestamptz, p_idle interval, p_today date)
returns table (token_hash bytea, appointment_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.token_hash, coalesce(t.appointment_id, a.id)
  from public.sign_in_session s
  join public.appointment a on a.authority_id = s.authority_id and a.id = s.acting_appointment_id
  left join lateral (
    select i.appointment_id from public.standing_in(s.authority_id, s.substitution_id, a.id, p_today) i
    where s.substitution_id is not null) t on true
  where s.token_hash = any (p_token_hashes) and s.expires_at > p_real_now and s.touched_at > p_real_now - p_idle
    and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today)
$$;

revoke all on function
  standing_in(uuid, uuid, uuid, date), session_by_token(bytea, timestamptz, interval, date),
  stand_in(bytea, uuid, date)
from public;
grant execute on function session_by_token(bytea, timestamptz, interval, date), stand_in(bytea, uuid, date)
to thongsuot_app;

-- ── a different person ─────────────────────────────────────────────────────────────────────────────────

-- Who did the step that this one checks: neither in an own post nor for somebody else may they do it, unless nobody else
-- holds the position (same_person_as).
alter table work_item add column not_by uuid[];

-- As in 0041, keeping who must not do it.
create or replace function open_work_items(p_authority uuid, p_plan jsonb) returns jsonb
language plpgsql as $function$
declare
  v_item record;
  v_excluded uuid[];
  v_candidates uuid[];
  v_merged boolean;
  v_not_by uuid[];
  v_unit uuid;
  v_field uuid;
  v_assignee uuid;
  v_opened jsonb := '[]';
begin
  for v_item in
    select * from jsonb_to_recordset(p_plan -> 'open') as o(
      id uuid, instance uuid, key text, element text, "index" int, kind text, subject uuid, dossier uuid,
      document uuid, unit uuid, positions text[], lead uuid, title text, type text, stage text, due timestamptz,
      "differentFrom" text[], closed jsonb, "byField" boolean, field uuid, assignee uuid, "stepName" text)
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
    v_not_by := case when v_merged or cardinality(v_excluded) = 0 then null else v_excluded end;

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
      same_person_as, not_by, field_id, assignee_id, step_name, closed_at, closed_by, outcome, reason, on_behalf_of)
    values (
      p_authority, v_item.id, v_item.instance, v_item.key, v_item.element, v_item."index", v_item.kind,
      v_item.subject, v_item.dossier, coalesce((v_item.closed ->> 'document')::uuid, v_item.document), v_unit, v_item.positions, v_item.lead, v_item.title,
      v_item.type, v_item.stage, (p_plan ->> 'at')::timestamptz, v_item.due,
      case when v_merged then v_item."differentFrom"[1] end, v_not_by, v_field, v_assignee,
      v_item."stepName", case when v_item.closed is not null then (p_plan ->> 'at')::timestamptz end,
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
      'id', v_item.id, 'unit', v_unit, 'candidates', to_jsonb(v_candidates), 'assignee', v_assignee,
      'notBy', to_jsonb(v_not_by));
  end loop;
  return v_opened;
end $function$;
