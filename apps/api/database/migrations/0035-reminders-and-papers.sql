-- When people are reminded of deadlines is for the Office to set, with a record of who set what; and who is told that a
-- paper came in: the leaders who pass it on once it is registered, and the unit that a document went to.

-- ── when people are reminded ────────────────────────────────────────────────────────────────────────────

alter table reminder_rule
  -- Whether those who hold a step are told when its deadline comes.
  add column at_deadline boolean not null default true,
  -- Once more so many working days after a deadline that was not kept; 0: not.
  add column working_days_after int not null default 0 check (working_days_after between 0 and 10),
  add column version int not null default 1;
grant insert, update on reminder_rule to thongsuot_app;

-- Who set which rule; what held before is the entry before, or the ordinary rule.
create table reminder_rule_change (
  authority_id uuid not null references authority (id),
  id uuid not null,
  working_days int not null,
  same_day_minutes int not null,
  at_deadline boolean not null,
  working_days_after int not null,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, by_person_id) references person (authority_id, id)
);
revoke update, delete on reminder_rule_change from thongsuot_app, thongsuot_worker;
alter table reminder_rule_change enable row level security, force row level security;
create policy tenant on reminder_rule_change
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));

-- ── who is told of papers ───────────────────────────────────────────────────────────────────────────────

alter table notice drop constraint notice_kind_check,
  add constraint notice_kind_check check (kind in (
    'WAITING', 'RETURNED', 'STILL_WAITING', 'NEAR', 'LATE', 'URGED', 'ROUND_LOCKED', 'ROUND_ENDED', 'ISSUED',
    'REGISTERED', 'RECEIVED'));

-- Who passed on what a step is about, when those who hold the step are told.
create index incoming_forward_instance on incoming_forward (authority_id, instance_id) where instance_id is not null;
