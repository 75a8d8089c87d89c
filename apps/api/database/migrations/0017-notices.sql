-- Notices and reminders: what a person is told of, once; and when officials urged others.

-- ── moments that modules wait for ───────────────────────────────────────────────────────────────────────

-- At due_at, in business time, a message with this topic goes to the outbox. A moment that was moved is another key;
-- whoever takes the message looks whether the old one still means anything.
create table alarm (
  authority_id uuid not null references authority (id),
  key text not null,
  due_at timestamptz not null,
  topic text not null,
  payload jsonb not null,
  primary key (authority_id, key)
);
create index alarm_due on alarm (due_at);
create policy alarm_take on alarm to thongsuot_owner using (true) with check (true);

-- Turns alarms that are due into messages, in one statement: an alarm rings once whatever dies in between.
-- Returns how many rang.
create function ring_alarms(p_business_now timestamptz, p_limit int) returns int
language sql security definer set search_path = public, pg_temp as $$
  with due as (
    select q.authority_id, q.key from alarm q
    where q.due_at <= p_business_now
    order by q.due_at
    limit p_limit
    for update skip locked
  ), rung as (
    delete from alarm a using due
    where a.authority_id = due.authority_id and a.key = due.key
    returning a.authority_id, a.topic, a.payload
  ), sent as (
    insert into outbox (authority_id, id, topic, payload)
    select authority_id, gen_random_uuid(), topic, payload from rung
    returning 1
  )
  select count(*)::int from sent
$$;
revoke all on function ring_alarms(timestamptz, int) from public;
grant execute on function ring_alarms(timestamptz, int) to thongsuot_worker;

-- ── how long before a deadline ──────────────────────────────────────────────────────────────────────────

-- The setting of an authority; without a row one working day, and two working hours for what is due the same day.
create table reminder_rule (
  authority_id uuid primary key references authority (id),
  working_days int not null check (working_days between 1 and 10),
  same_day_minutes int not null check (same_day_minutes between 15 and 240)
);

-- ── urging ("đôn đốc") ──────────────────────────────────────────────────────────────────────────────────

-- Who urged whom to what, in which words. Assignments keep theirs in assignment_entry, with the rest of their history.
create table urge (
  authority_id uuid not null,
  id uuid not null,
  subject_kind text not null check (subject_kind in ('DOSSIER', 'ROUND')),
  subject_id uuid not null,
  -- The step that waits; 'answer' of a round.
  step_id text not null,
  unit_ids uuid[] not null,
  by_unit_id uuid not null,
  by_person_id uuid not null,
  at timestamptz not null,
  words text,
  primary key (authority_id, id),
  foreign key (authority_id, by_unit_id) references unit (authority_id, id),
  foreign key (authority_id, by_person_id) references person (authority_id, id)
);
create index urge_subject on urge (authority_id, subject_id, id);

-- ── notices ─────────────────────────────────────────────────────────────────────────────────────────────

-- What one person is told. Ids, codes and instants: the title is read with it, by the rights of the reader then.
create table notice (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- The post for which the person is told; whoever acts in another one does not see it.
  post_id uuid not null,
  kind text not null check (kind in (
    'WAITING', 'RETURNED', 'STILL_WAITING', 'NEAR', 'LATE', 'URGED', 'ROUND_LOCKED', 'ROUND_ENDED', 'ISSUED')),
  subject_kind text not null check (subject_kind in ('DOSSIER', 'ROUND', 'ASSIGNMENT', 'LAND_REPORT', 'DOCUMENT')),
  subject_id uuid not null,
  step_id text,
  due_at timestamptz,
  -- The unit that asks or urges.
  by_unit_id uuid,
  -- How many things of one act it tells of: assignments that are given together.
  things int not null default 1,
  at timestamptz not null,
  -- Follows from what happened: told again it is the same notice.
  cause text not null,
  read_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, person_id, post_id, cause),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, post_id) references post (authority_id, id)
);
-- A person's list, the newest first, and how many of it are unread.
create index notice_of_person on notice (authority_id, person_id, id desc);
create index notice_unread on notice (authority_id, person_id, id desc) where read_at is null;

-- ── the second wall ─────────────────────────────────────────────────────────────────────────────────────

do $$
declare
  v_table text;
begin
  foreach v_table in array array['alarm', 'reminder_rule', 'urge', 'notice']
  loop
    execute format('alter table %I enable row level security', v_table);
    execute format('alter table %I force row level security', v_table);
    execute format(
      'create policy tenant on %I using (authority_id = (select nullif(current_setting(''app.authority'', true), '''')::uuid))',
      v_table);
  end loop;
end $$;

revoke update, delete on urge from thongsuot_app, thongsuot_worker;
revoke insert, update, delete on reminder_rule from thongsuot_app, thongsuot_worker;
