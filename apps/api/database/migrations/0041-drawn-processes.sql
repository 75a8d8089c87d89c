-- Processes that an administrator has drawn: their steps have names of their own, running work can go on by another version,
-- and a step that cannot go on waits for somebody entitled.

-- Absent where the step is one of those that the platform has words for.
alter table work_item add column step_name text;

-- Whether anybody who may draft can begin a dossier with it.
alter table process_definition add column starts_dossier boolean not null default false;

-- Steps that are parked with an incident.
alter table process_instance add column incidents integer not null default 0;
create index process_instance_incidents on process_instance (authority_id, id desc) where incidents > 0;

create or replace function open_work_items(p_authority uuid, p_plan jsonb) returns jsonb language plpgsql as $function$
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
      same_person_as, field_id, assignee_id, step_name, closed_at, closed_by, outcome, reason, on_behalf_of)
    values (
      p_authority, v_item.id, v_item.instance, v_item.key, v_item.element, v_item."index", v_item.kind,
      v_item.subject, v_item.dossier, coalesce((v_item.closed ->> 'document')::uuid, v_item.document), v_unit, v_item.positions, v_item.lead, v_item.title,
      v_item.type, v_item.stage, (p_plan ->> 'at')::timestamptz, v_item.due,
      case when v_merged then v_item."differentFrom"[1] end, v_field, v_assignee,
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
      'id', v_item.id, 'unit', v_unit, 'candidates', to_jsonb(v_candidates), 'assignee', v_assignee);
  end loop;
  return v_opened;
end $function$;

create or replace function apply_step(p_authority uuid, p_plan jsonb) returns jsonb language plpgsql as $function$
declare
  v_at timestamptz := (p_plan ->> 'at')::timestamptz;
  v_instance jsonb := p_plan -> 'instance';
  v_started jsonb := p_plan -> 'started';
  v_dossier jsonb := p_plan -> 'dossier';
  v_id uuid := coalesce(v_instance ->> 'id', v_started ->> 'id')::uuid;
  v_opened jsonb;
  v_rows bigint;
begin
  perform set_config('app.authority', p_authority::text, true);

  if v_instance is not null then
    update process_instance set
      state = v_instance -> 'state',
      state_version = (v_instance ->> 'stateVersion')::int,
      version = (v_instance ->> 'version')::int,
      event_seq = (v_instance ->> 'eventSeq')::int,
      status = v_instance ->> 'status',
      incidents = coalesce((v_instance ->> 'incidents')::int, 0),
      definition_id = coalesce((v_instance ->> 'definition')::uuid, definition_id),
      labels = v_instance -> 'labels'
    where authority_id = p_authority and id = v_id and version = (v_instance ->> 'expected')::int;
    get diagnostics v_rows = row_count;
    if v_rows = 0 then
      raise exception using errcode = 'TS001', message = 'the instance has moved on';
    end if;
  end if;

  if v_started is not null then
    insert into process_instance (
      authority_id, id, definition_id, subject_kind, subject_id, semantics_version, state_version, state, version,
      status, event_seq, labels, incidents)
    values (
      p_authority, v_id, (v_started ->> 'definition')::uuid, v_started ->> 'kind', (v_started ->> 'subject')::uuid,
      (v_started ->> 'semantics')::int, (v_started ->> 'stateVersion')::int, v_started -> 'state',
      (v_started ->> 'version')::int, v_started ->> 'status', (v_started ->> 'eventSeq')::int, v_started -> 'labels',
      coalesce((v_started ->> 'incidents')::int, 0));
  end if;

  if p_plan ? 'commands' then
    insert into command (authority_id, id, actor_id, kind, content_hash, answer, business_at)
    select p_authority, c.id, c.actor, c.kind, decode(c.hash, 'hex'), c.answer, v_at
    from jsonb_to_recordset(p_plan -> 'commands') as c(id uuid, actor uuid, kind text, hash text, answer jsonb)
    on conflict do nothing;
    get diagnostics v_rows = row_count;
    if v_rows <> jsonb_array_length(p_plan -> 'commands') then
      raise exception using errcode = 'TS002', message = 'the command id is known';
    end if;
  end if;

  if p_plan ? 'events' then
    insert into process_event (authority_id, instance_id, seq, command_id, type, data, business_at)
    select p_authority, v_id, e.seq, e.command, e.type, e.data, v_at
    from jsonb_to_recordset(p_plan -> 'events') as e(seq int, command uuid, type text, data jsonb);
  end if;

  -- A migration to another definition: the steps of before have other names there.
  if p_plan ? 'renamed' then
    update work_item w set work_item_key = r.key, element_id = r.element, step_name = r.name
    from jsonb_to_recordset(p_plan -> 'renamed') as r(id uuid, key text, element text, name text)
    where w.authority_id = p_authority and w.id = r.id and w.closed_at is null;
    get diagnostics v_rows = row_count;
    perform expect_rows(v_rows, jsonb_array_length(p_plan -> 'renamed'), 'renamed');
  end if;
  if p_plan ? 'timersRenamed' then
    update timer t set element_id = r.element
    from jsonb_to_recordset(p_plan -> 'timersRenamed') as r(seq int, element text)
    where t.authority_id = p_authority and t.instance_id = v_id and t.timer_seq = r.seq;
  end if;

  if p_plan ? 'close' then
    update work_item w set
      closed_at = v_at, closed_by = c.by, outcome = c.outcome, reason = c.reason, on_behalf_of = c."onBehalfOf",
      document_id = coalesce(c.document, w.document_id)
    from jsonb_to_recordset(p_plan -> 'close') as c(
      id uuid, by uuid, outcome text, reason text, "onBehalfOf" text, document uuid)
    where w.authority_id = p_authority and w.id = c.id and w.closed_at is null;
    get diagnostics v_rows = row_count;
    perform expect_rows(v_rows, jsonb_array_length(p_plan -> 'close'), 'close');
    delete from work_item_candidate k
    using jsonb_to_recordset(p_plan -> 'close') as c(id uuid)
    where k.authority_id = p_authority and k.work_item_id = c.id;
  end if;

  if p_plan ? 'due' then
    update work_item w set due_at = d.due
    from jsonb_to_recordset(p_plan -> 'due') as d(id uuid, due timestamptz)
    where w.authority_id = p_authority and w.id = d.id and w.closed_at is null;
    get diagnostics v_rows = row_count;
    perform expect_rows(v_rows, jsonb_array_length(p_plan -> 'due'), 'due');
    update work_item_candidate k set due_sort = coalesce(d.due, 'infinity')
    from jsonb_to_recordset(p_plan -> 'due') as d(id uuid, due timestamptz)
    where k.authority_id = p_authority and k.work_item_id = d.id;
  end if;

  if p_plan ? 'open' then
    v_opened := open_work_items(p_authority, p_plan);
  end if;

  if p_plan ? 'timersGone' then
    delete from timer t
    using jsonb_array_elements_text(p_plan -> 'timersGone') as gone(seq)
    where t.authority_id = p_authority and t.instance_id = v_id and t.timer_seq = gone.seq::int;
  end if;
  if p_plan ? 'timersSet' then
    insert into timer (authority_id, instance_id, timer_seq, element_id, due_at)
    select p_authority, v_id, t.seq, t.element, t.due
    from jsonb_to_recordset(p_plan -> 'timersSet') as t(seq int, element text, due timestamptz);
  end if;

  if v_dossier is not null then
    update dossier set
      state = v_dossier ->> 'state',
      stage = v_dossier ->> 'stage',
      stage_marks = v_dossier -> 'marks',
      returned = case when v_dossier ? 'returned' then nullif(v_dossier -> 'returned', 'null') else returned end,
      version = (v_dossier ->> 'version')::int
    where authority_id = p_authority and id = (v_dossier ->> 'id')::uuid;
    get diagnostics v_rows = row_count;
    perform expect_rows(v_rows, 1, 'dossier');
  end if;

  if p_plan ? 'access' then
    insert into access_fact (
      authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind, granted_at)
    select distinct on (a.subject, a.principal, a.class, a.cause)
      p_authority, a.subject, a.principal, a.class, a.cause, a."subjectKind", a."principalKind", v_at
    from jsonb_to_recordset(p_plan -> 'access') as a(
      subject uuid, principal uuid, class text, cause text, "subjectKind" text, "principalKind" text)
    on conflict (authority_id, subject_id, principal_id, class, cause)
      do update set valid_to = null where access_fact.valid_to is not null;
  end if;
  -- Following by having acted ends with the process: the history keeps who acted.
  if p_plan ? 'unfollow' then
    delete from access_fact
    where authority_id = p_authority and subject_id = (p_plan ->> 'unfollow')::uuid
      and class = 'FOLLOW' and cause = 'ACTED';
  end if;

  if p_plan ? 'audit' then
    insert into audit_entry (
      authority_id, id, actor_id, acting_appointment_id, act, subject_kind, subject_id, detail, business_at,
      recorded_at)
    select p_authority, a.id, a.actor, a.appointment, a.act, a."subjectKind", a.subject,
      coalesce(a.detail, '{}'), v_at, (p_plan ->> 'recorded')::timestamptz
    from jsonb_to_recordset(p_plan -> 'audit') as a(
      id uuid, actor uuid, appointment uuid, act text, "subjectKind" text, subject uuid, detail jsonb);
  end if;
  if p_plan ? 'outbox' then
    insert into outbox (authority_id, id, topic, payload)
    select p_authority, o.id, o.topic, o.payload
    from jsonb_to_recordset(p_plan -> 'outbox') as o(id uuid, topic text, payload jsonb);
  end if;

  return coalesce(v_opened, '[]');
end $function$;
