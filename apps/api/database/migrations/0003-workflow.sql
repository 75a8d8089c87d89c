-- Acts, work items, the outbox and timers: what must happen in the database, in one place and in one order.
-- No clock in here: the business instant and the real time of the act arrive as parameters.
--
-- Named conditions (errcode), which the service turns into refusals or another try:
--   TS001 the instance has moved on (another replica was quicker)      TS002 the command id is known
--   TS003 a statement of the act changed nothing (message: the code)   TS004 the plan does not fit the rows
--   TS005 nobody holds the position that a step asks for

-- ── one act ────────────────────────────────────────────────────────────────────────────────────────────

-- Called around a module's INSERT, UPDATE or DELETE that has to change something.
create function must_change(p_changed bigint, p_refusal text) returns boolean
language plpgsql immutable as $$
begin
  if p_changed = 0 then
    raise exception using errcode = 'TS003', message = p_refusal;
  end if;
  return true;
end $$;

create function expect_rows(p_actual bigint, p_expected bigint, p_what text) returns void
language plpgsql immutable as $$
begin
  if p_actual <> p_expected then
    raise exception using errcode = 'TS004', message = format('%s: %s of %s rows', p_what, p_actual, p_expected);
  end if;
end $$;

-- Who may act on a step: the posts with its positions in its unit. Where a check asks for another person
-- (practice: "a different person, not never oneself"), a post held by the excluded one is replaced by its other
-- holders; where nobody else holds any of the posts, the step is merged: all posts, and merged is true.
create function step_candidates(
  p_authority uuid, p_unit uuid, p_positions text[], p_excluded uuid[], p_today date
) returns table (principal_id uuid, merged boolean)
language plpgsql stable as $$
begin
  if cardinality(p_excluded) = 0 then
    return query
      select p.id, false from post p
      where p.authority_id = p_authority and p.unit_id = p_unit and p.position = any (p_positions);
    return;
  end if;
  return query
    with holder as materialized (
      select p.id as post_id, a.person_id
      from post p
      left join appointment a
        on a.authority_id = p.authority_id and a.post_id = p.id
        and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today)
      where p.authority_id = p_authority and p.unit_id = p_unit and p.position = any (p_positions)
    ), judged as (
      select h.post_id, h.person_id,
        bool_or(h.person_id = any (p_excluded)) over (partition by h.post_id) as touched,
        bool_or(h.person_id is not null and h.person_id <> all (p_excluded)) over () as another
      from holder h
    )
    select distinct
      case when j.another and coalesce(j.touched, false) then j.person_id else j.post_id end,
      not coalesce(j.another, false)
    from judged j
    where not (coalesce(j.another, false) and coalesce(j.touched, false))
      or (j.person_id is not null and j.person_id <> all (p_excluded));
end $$;

-- Opens work items with their candidates; returns them as [{ id, candidates, samePersonAs }].
create function open_work_items(p_authority uuid, p_plan jsonb) returns jsonb
language plpgsql as $$
declare
  v_item record;
  v_excluded uuid[];
  v_candidates uuid[];
  v_merged boolean;
  v_unit uuid;
  v_opened jsonb := '[]';
begin
  for v_item in
    select * from jsonb_to_recordset(p_plan -> 'open') as o(
      id uuid, instance uuid, key text, element text, "index" int, kind text, subject uuid, dossier uuid,
      document uuid, unit uuid, positions text[], lead uuid, title text, type text, stage text, due timestamptz,
      "differentFrom" text[], closed jsonb)
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

    insert into work_item (
      authority_id, id, instance_id, work_item_key, element_id, participant_index, subject_kind, subject_id,
      dossier_id, document_id, unit_id, positions, lead_unit_id, title, doc_type, stage, opened_at, due_at,
      same_person_as, closed_at, closed_by, outcome, reason, on_behalf_of)
    values (
      p_authority, v_item.id, v_item.instance, v_item.key, v_item.element, v_item."index", v_item.kind,
      v_item.subject, v_item.dossier, coalesce((v_item.closed ->> 'document')::uuid, v_item.document), v_unit, v_item.positions, v_item.lead, v_item.title,
      v_item.type, v_item.stage, (p_plan ->> 'at')::timestamptz, v_item.due,
      case when v_merged then v_item."differentFrom"[1] end,
      case when v_item.closed is not null then (p_plan ->> 'at')::timestamptz end,
      (v_item.closed ->> 'by')::uuid, v_item.closed ->> 'outcome', v_item.closed ->> 'reason',
      v_item.closed ->> 'onBehalfOf');
    -- Opened and closed by one act: nobody ever waited for it.
    continue when v_item.closed is not null;
    insert into work_item_candidate (authority_id, principal_id, work_item_id, due_sort)
    select p_authority, principal, v_item.id, coalesce(v_item.due, 'infinity')
    from unnest(v_candidates) as principal;

    v_opened := v_opened || jsonb_build_object('id', v_item.id, 'unit', v_unit, 'candidates', to_jsonb(v_candidates));
  end loop;
  return v_opened;
end $$;

-- Applies one plan: what a batch of commands does to one instance (or to none), with their answers, audit entries and
-- outbox rows. Runs in the caller's transaction, sets its tenant, takes the instance's lock first.
-- Returns the opened work items with their candidates.
create function apply_step(p_authority uuid, p_plan jsonb) returns jsonb
language plpgsql as $$
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
      status, event_seq, labels)
    values (
      p_authority, v_id, (v_started ->> 'definition')::uuid, v_started ->> 'kind', (v_started ->> 'subject')::uuid,
      (v_started ->> 'semantics')::int, (v_started ->> 'stateVersion')::int, v_started -> 'state',
      (v_started ->> 'version')::int, v_started ->> 'status', (v_started ->> 'eventSeq')::int, v_started -> 'labels');
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
end $$;

-- ── hot list ───────────────────────────────────────────────────────────────────────────────────────────

-- Keys of the open work items of the given principals, the next due first: one index range per principal, merged.
-- p_after_* is the last key of the page before, or null.
create function inbox_page(
  p_authority uuid, p_principals uuid[], p_after_due timestamptz, p_after_id uuid, p_limit int
) returns table (work_item_id uuid, due_sort timestamptz)
language plpgsql as $$
begin
  perform set_config('app.authority', p_authority::text, true);
  return query
    select distinct k.work_item_id, k.due_sort
    from unnest(p_principals) as mine(principal_id)
    cross join lateral (
      select c.work_item_id, c.due_sort from work_item_candidate c
      where c.authority_id = p_authority and c.principal_id = mine.principal_id
        and (p_after_id is null or (c.due_sort, c.work_item_id) > (p_after_due, p_after_id))
      order by c.due_sort, c.work_item_id
      limit p_limit
    ) k
    order by k.due_sort, k.work_item_id
    limit p_limit;
end $$;

-- ── taking across tenants: only through these functions ─────────────────────────────────────────────────

create policy outbox_take on outbox to thongsuot_owner using (true) with check (true);
create policy timer_take on timer to thongsuot_owner using (true) with check (true);

-- Takes rows out of the outbox, oldest first. They come back if the taker's transaction does not commit.
create function take_outbox(p_limit int, p_real_now timestamptz)
returns table (authority_id uuid, id uuid, topic text, payload jsonb, attempts int)
language sql security definer set search_path = public, pg_temp as $$
  delete from outbox o
  using (
    select q.authority_id, q.id from outbox q
    where q.dead_at is null and (q.retry_at is null or q.retry_at <= p_real_now)
    order by q.id
    limit p_limit
    for update skip locked
  ) taken
  where o.authority_id = taken.authority_id and o.id = taken.id
  returning o.authority_id, o.id, o.topic, o.payload, o.attempts
$$;

-- Puts a row back that could not be delivered: to be tried again at p_retry_at, or given up at p_dead_at.
create function put_back_outbox(
  p_authority uuid, p_id uuid, p_topic text, p_payload jsonb, p_attempts int, p_retry_at timestamptz,
  p_dead_at timestamptz, p_error text
) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into outbox (authority_id, id, topic, payload, attempts, retry_at, dead_at, last_error)
  values (p_authority, p_id, p_topic, p_payload, p_attempts, p_retry_at, p_dead_at, left(p_error, 500))
$$;

-- For the health page: how many rows wait, how many of them failed before, how many were given up.
create function outbox_health() returns table (waiting bigint, retrying bigint, dead bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) filter (where dead_at is null), count(*) filter (where dead_at is null and attempts > 0),
    count(*) filter (where dead_at is not null)
  from outbox
$$;

-- Leases timers that are due in business time, until p_lease_until in real time. The act that fires a timer deletes it;
-- a worker that dies lets the lease run out, and the engine ignores a timer that fires twice.
create function take_timers(
  p_business_now timestamptz, p_limit int, p_real_now timestamptz, p_lease_until timestamptz
) returns table (authority_id uuid, instance_id uuid, timer_seq int)
language sql security definer set search_path = public, pg_temp as $$
  update timer t set leased_until = p_lease_until
  from (
    select q.authority_id, q.instance_id, q.timer_seq from timer q
    where q.due_at <= p_business_now and (q.leased_until is null or q.leased_until <= p_real_now)
    order by q.due_at
    limit p_limit
    for update skip locked
  ) due
  where t.authority_id = due.authority_id and t.instance_id = due.instance_id and t.timer_seq = due.timer_seq
  returning t.authority_id, t.instance_id, t.timer_seq
$$;

revoke all on function
  must_change(bigint, text), expect_rows(bigint, bigint, text), step_candidates(uuid, uuid, text[], uuid[], date),
  open_work_items(uuid, jsonb), apply_step(uuid, jsonb), inbox_page(uuid, uuid[], timestamptz, uuid, int),
  take_outbox(int, timestamptz), outbox_health(),
  put_back_outbox(uuid, uuid, text, jsonb, int, timestamptz, timestamptz, text),
  take_timers(timestamptz, int, timestamptz, timestamptz)
from public;
grant execute on function
  must_change(bigint, text), expect_rows(bigint, bigint, text), step_candidates(uuid, uuid, text[], uuid[], date),
  open_work_items(uuid, jsonb), apply_step(uuid, jsonb), inbox_page(uuid, uuid[], timestamptz, uuid, int),
  outbox_health()
to thongsuot_app;
grant execute on function
  take_outbox(int, timestamptz), outbox_health(),
  put_back_outbox(uuid, uuid, text, jsonb, int, timestamptz, timestamptz, text),
  take_timers(timestamptz, int, timestamptz, timestamptz)
to thongsuot_worker;
