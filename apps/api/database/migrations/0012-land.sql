-- Land: programmes and their indicators as data, projects with their sections, periods, and what each unit reports.
--
-- Every figure has an owner (docs/decisions/0013): a unit reports its own ones and no others. What is not reported is
-- absent, never 0. Areas and money are exact decimals; percentages are computed and stand in no table.

-- ── what is new to the tables before ────────────────────────────────────────────────────────────────────

alter table access_fact drop constraint access_fact_subject_kind_check,
  add constraint access_fact_subject_kind_check
    check (
      subject_kind in ('DOSSIER', 'ROUND', 'DOCUMENT', 'ASSIGNMENT', 'LAND_REPORT', 'LAND_PROGRAMME'));
alter table process_instance drop constraint process_instance_subject_kind_check,
  add constraint process_instance_subject_kind_check check (
      subject_kind in ('DOSSIER', 'ROUND', 'ASSIGNMENT', 'LAND_REPORT'));
alter table work_item drop constraint work_item_subject_kind_check,
  add constraint work_item_subject_kind_check check (
      subject_kind in ('DOSSIER', 'ROUND', 'ASSIGNMENT', 'LAND_REPORT'));

-- ── programmes and indicators ───────────────────────────────────────────────────────────────────────────

create table land_programme (
  authority_id uuid not null references authority (id),
  id uuid not null,
  code text not null,
  name text not null,
  -- What its figures are about: wards, or sections of projects.
  subject text not null check (subject in ('WARD', 'SECTION')),
  -- The plan or law that it follows, in its own words.
  source text,
  -- Accepts, returns and locks.
  lead_unit_id uuid not null,
  ordinal int not null,
  is_sample boolean not null default false,
  primary key (authority_id, id),
  unique (authority_id, code),
  foreign key (authority_id, lead_unit_id) references unit (authority_id, id)
);

create table land_indicator (
  authority_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  code text not null,
  label text not null,
  -- How a sentence names it.
  spoken text not null,
  measure text not null,
  owner text not null check (owner in ('WARD', 'LAND_CENTRE', 'DEPARTMENT', 'LAND_REGISTRY')),
  kind text not null check (kind in ('CUMULATIVE', 'SCOPE', 'LEVEL', 'IN_PERIOD')),
  value_kind text not null check (value_kind in ('NUMBER', 'TEXT', 'CHECK')),
  decimals int not null check (decimals between 0 and 6),
  checks jsonb not null default '[]',
  ordinal int not null,
  primary key (authority_id, id),
  unique (authority_id, code),
  foreign key (authority_id, programme_id) references land_programme (authority_id, id)
);

-- Which units answer for an owner's figures: every ward for its own, one unit for each of the others.
create table land_owner (
  authority_id uuid not null,
  owner text not null check (owner in ('WARD', 'LAND_CENTRE', 'DEPARTMENT', 'LAND_REGISTRY')),
  unit_id uuid not null,
  primary key (authority_id, owner, unit_id),
  foreign key (authority_id, unit_id) references unit (authority_id, id)
);
create unique index land_owner_unit on land_owner (authority_id, unit_id);
create unique index land_owner_alone on land_owner (authority_id, owner) where owner <> 'WARD';

-- What a year asks of a ward; a ward without a row has not been given its share.
create table land_target (
  authority_id uuid not null,
  indicator_id uuid not null,
  unit_id uuid not null,
  year int not null,
  value numeric not null check (value >= 0),
  source text,
  is_sample boolean not null default false,
  primary key (authority_id, indicator_id, unit_id, year),
  foreign key (authority_id, indicator_id) references land_indicator (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id)
);

-- ── projects ────────────────────────────────────────────────────────────────────────────────────────────

create table land_project (
  authority_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  investor text,
  -- The specific land price: not needed or unknown, being prepared, settled.
  price_state text not null check (price_state in ('UNKNOWN', 'OPEN', 'SETTLED')),
  price_source text,
  -- Where the wards of its sections are known from.
  wards_source text,
  note text,
  ordinal int not null,
  is_sample boolean not null default false,
  primary key (authority_id, id),
  unique (authority_id, code)
);

-- One ward's part of a project; all parts share the project's code.
create table land_section (
  authority_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  unit_id uuid not null,
  ordinal int not null,
  -- A route, told in km beside ha.
  by_length boolean not null default false,
  note text,
  primary key (authority_id, id),
  unique (authority_id, project_id, unit_id),
  foreign key (authority_id, project_id) references land_project (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id)
);
create index land_section_unit on land_section (authority_id, unit_id);

-- What superiors have set, several per project: the words stand beside the day that they mean.
create table land_milestone (
  authority_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  words text not null,
  due_on date not null,
  source text,
  primary key (authority_id, id),
  foreign key (authority_id, project_id) references land_project (authority_id, id)
);
create index land_milestone_project on land_milestone (authority_id, project_id, due_on);

create table land_obstacle (
  authority_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  -- What stands in the way, and which unit has to remove it until when.
  words text not null,
  owner_unit_id uuid not null,
  due_on date,
  told_by_unit_id uuid not null,
  told_at timestamptz not null,
  resolved_at timestamptz,
  resolution text,
  is_sample boolean not null default false,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, project_id) references land_project (authority_id, id),
  foreign key (authority_id, owner_unit_id) references unit (authority_id, id),
  foreign key (authority_id, told_by_unit_id) references unit (authority_id, id),
  check ((resolved_at is null) = (resolution is null))
);
create index land_obstacle_project on land_obstacle (authority_id, project_id) where resolved_at is null;

-- ── periods and reports ─────────────────────────────────────────────────────────────────────────────────

-- The span, the day whose state is told and the day on which it is due are apart: regimes differ (Decree 09/2019).
create table land_period (
  authority_id uuid not null references authority (id),
  id uuid not null,
  regime text not null check (regime in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'NINE_MONTHS', 'YEARLY')),
  name text not null,
  period_from date not null,
  period_to date not null,
  as_of date not null,
  due_at timestamptz not null,
  lead_unit_id uuid not null,
  opened_at timestamptz not null,
  locked_at timestamptz,
  locked_by uuid,
  version int not null default 1,
  is_sample boolean not null default false,
  primary key (authority_id, id),
  -- One state of figures per day: the quarter's report is that of its last month.
  unique (authority_id, as_of),
  foreign key (authority_id, lead_unit_id) references unit (authority_id, id),
  check (period_from <= period_to and as_of >= period_from)
);

create table land_report (
  authority_id uuid not null,
  id uuid not null,
  period_id uuid not null,
  unit_id uuid not null,
  -- 0 the report of the period; 1, 2 … corrections and late figures after it was locked.
  attempt int not null default 0,
  state text not null
    check (state in ('NOT_SENT', 'ENTERING', 'AWAITING_LEADER', 'SENT', 'RETURNED', 'ACCEPTED', 'CLOSED')),
  -- Why it corrects what was locked.
  reason text,
  -- Why it was sent back, by the leader or the department.
  returned_reason text,
  -- Absent for what was taken over from before the platform.
  instance_id uuid,
  opened_at timestamptz not null,
  sent_at timestamptz,
  sent_by uuid,
  accepted_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, period_id, unit_id, attempt),
  foreign key (authority_id, period_id) references land_period (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  check ((attempt = 0) = (reason is null))
);
-- One correction of a unit at a time.
create unique index land_report_open on land_report (authority_id, period_id, unit_id)
  where state not in ('ACCEPTED', 'CLOSED');
create index land_report_unit on land_report (authority_id, unit_id, id desc);

-- What stands in a report now: a number, or words; neither where it says that there is no figure.
create table land_figure (
  authority_id uuid not null,
  report_id uuid not null,
  indicator_id uuid not null,
  -- A ward, or the section of a project.
  subject_id uuid not null,
  value numeric check (value >= 0 and value < 1e15 and scale(value) <= 6),
  words text,
  -- Why it fell, or which document changed it.
  reason text,
  unchanged boolean not null default false,
  -- Questions of the checks that were answered: it is meant so.
  confirmed text[] not null default '{}',
  version int not null,
  entered_by uuid,
  entered_at timestamptz not null,
  review text check (review in ('ACCEPTED', 'RETURNED')),
  review_reason text,
  primary key (authority_id, report_id, indicator_id, subject_id),
  foreign key (authority_id, report_id) references land_report (authority_id, id),
  foreign key (authority_id, indicator_id) references land_indicator (authority_id, id)
);
create index land_figure_subject on land_figure (authority_id, subject_id, indicator_id);

-- Every figure that ever stood in a report, with who wrote it: never changed, never taken out.
create table land_figure_change (
  authority_id uuid not null,
  report_id uuid not null,
  indicator_id uuid not null,
  subject_id uuid not null,
  version int not null,
  value numeric,
  words text,
  reason text,
  entered_by uuid,
  entered_at timestamptz not null,
  primary key (authority_id, report_id, indicator_id, subject_id, version),
  foreign key (authority_id, report_id) references land_report (authority_id, id)
);

-- ── what counts ─────────────────────────────────────────────────────────────────────────────────────────

-- The figure that counts for an indicator and a subject in a period: what its unit has sent and nobody has returned;
-- after the lock, what a correction that was accepted put in its place. SECURITY INVOKER: the reader's second wall.
create view land_counted_figure with (security_invoker = true) as
select distinct on (r.authority_id, p.as_of, r.period_id, f.indicator_id, f.subject_id)
  r.authority_id, r.period_id, p.as_of, f.indicator_id, f.subject_id, f.value, f.words, f.reason,
  f.review = 'ACCEPTED' as accepted, r.id as report_id, r.unit_id, r.attempt
from land_report r
join land_period p on p.authority_id = r.authority_id and p.id = r.period_id
join land_figure f on f.authority_id = r.authority_id and f.report_id = r.id
where case when r.attempt > 0 then r.state = 'ACCEPTED'
  else f.review = 'ACCEPTED' or (r.state in ('SENT', 'ACCEPTED') and f.review is null) end
order by r.authority_id, p.as_of, r.period_id, f.indicator_id, f.subject_id, r.attempt desc;

-- ── rights ──────────────────────────────────────────────────────────────────────────────────────────────

do $$
declare
  v_table text;
begin
  foreach v_table in array array[
    'land_programme', 'land_indicator', 'land_owner', 'land_target', 'land_project', 'land_section', 'land_milestone',
    'land_obstacle', 'land_period', 'land_report', 'land_figure', 'land_figure_change']
  loop
    execute format('alter table %I enable row level security', v_table);
    execute format('alter table %I force row level security', v_table);
    execute format(
      'create policy tenant on %I using (authority_id = (select nullif(current_setting(''app.authority'', true), '''')::uuid))',
      v_table);
  end loop;
end $$;
-- The record is evidence.
revoke update, delete on land_figure_change from thongsuot_app, thongsuot_worker;
revoke delete on land_report, land_period, land_figure from thongsuot_app, thongsuot_worker;
