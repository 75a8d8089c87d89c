-- Assignments: what the conclusions of a session give to units, and how each unit stands with it.
--
-- One assignment may be given to several units (UBND các phường, xã): each has a part of its own, with its own
-- acceptance, progress, result and deadline (docs/decisions/0012). Being late is never stored.

-- ── what is new to the tables before ────────────────────────────────────────────────────────────────────

alter table access_fact drop constraint access_fact_subject_kind_check,
  add constraint access_fact_subject_kind_check
    check (subject_kind in ('DOSSIER', 'ROUND', 'DOCUMENT', 'ASSIGNMENT'));
alter table stored_file drop constraint stored_file_subject_kind_check,
  add constraint stored_file_subject_kind_check
    check (subject_kind in ('DOSSIER', 'ROUND', 'DOCUMENT', 'ASSIGNMENT'));
alter table process_instance drop constraint process_instance_subject_kind_check,
  add constraint process_instance_subject_kind_check check (subject_kind in ('DOSSIER', 'ROUND', 'ASSIGNMENT'));
alter table work_item drop constraint work_item_subject_kind_check,
  add constraint work_item_subject_kind_check check (subject_kind in ('DOSSIER', 'ROUND', 'ASSIGNMENT'));
-- The work of an assignment belongs to no stage of a document and has no document type.
alter table work_item alter column stage drop not null, alter column doc_type drop not null;

-- ── where assignments come from ─────────────────────────────────────────────────────────────────────────

-- The conclusions of a session; their notice is linked when it is issued.
create table assignment_source (
  authority_id uuid not null references authority (id),
  id uuid not null,
  title text not null,
  held_on date not null,
  -- The Office follows all assignments of the source, the leaders decide on extensions.
  office_unit_id uuid not null,
  leadership_unit_id uuid not null,
  notice_document_id uuid,
  created_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, office_unit_id) references unit (authority_id, id),
  foreign key (authority_id, leadership_unit_id) references unit (authority_id, id),
  foreign key (authority_id, notice_document_id) references official_document (authority_id, id)
);

-- ── what is given ───────────────────────────────────────────────────────────────────────────────────────

create table assignment (
  authority_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  -- Own order; the printed number is no key (the notice has two points "8.1").
  ordinal int not null,
  point text not null,
  heading text,
  kind text not null check (kind in ('TASK', 'TARGET', 'STANDING')),
  nature text not null check (nature in ('FINALISE', 'COMMENT', 'PARTY_SUBMISSION', 'LAND', 'MONITOR', 'GENERAL')),
  title text not null,
  -- The very sentence of the source.
  quote text not null,
  -- Who is meant, in the source's words, where it names no single unit.
  lead_words text,
  coop_words text,
  addressed_to_all boolean not null default false,
  -- The very words of the deadline, the moment that they mean, or those among which a person has to choose.
  deadline_words text,
  deadline_at timestamptz,
  deadline_choices jsonb not null default '[]',
  recurrence_words text,
  product text,
  quantity_unit text,
  -- What a person should know: an ambiguity, a doubt, another wording of the same work.
  note text,
  suggested_unit_id uuid,
  -- The same work in other words: followed once, with the other one.
  same_as_id uuid,
  -- The dossier of the same point of the session, and what of it is the result where its process carries this out.
  dossier_id uuid,
  carried_by text check (carried_by in ('COMMENTS', 'PARTY_SUBMISSION', 'ISSUANCE')),
  -- The source names no accountable unit: the Office does.
  awaits_lead boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, source_id) references assignment_source (authority_id, id),
  foreign key (authority_id, same_as_id) references assignment (authority_id, id),
  foreign key (authority_id, dossier_id) references dossier (authority_id, id),
  check (carried_by is null or dossier_id is not null),
  check (kind <> 'STANDING' or (deadline_words is null and same_as_id is null))
);
create index assignment_of_source on assignment (authority_id, source_id, ordinal);
create index assignment_of_dossier on assignment (authority_id, dossier_id) where dossier_id is not null;
create index assignment_without_lead on assignment (authority_id, id) where awaits_lead;
create index assignment_standing on assignment (authority_id, id) where kind = 'STANDING';

-- Units that the source names beside those with a part: who co-operates, to whom a direction speaks.
create table assignment_unit (
  authority_id uuid not null,
  assignment_id uuid not null,
  unit_id uuid not null,
  role text not null check (role in ('COOPERATES', 'ADDRESSED')),
  primary key (authority_id, assignment_id, unit_id, role),
  foreign key (authority_id, assignment_id) references assignment (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id)
);
create index assignment_unit_unit on assignment_unit (authority_id, unit_id, role);

-- ── how one unit stands with it ─────────────────────────────────────────────────────────────────────────

create table assignment_part (
  authority_id uuid not null,
  id uuid not null,
  assignment_id uuid not null,
  unit_id uuid not null,
  -- Who confirms the result: the Office, or the unit that the source names.
  monitor_unit_id uuid not null,
  -- Absent where a dossier carries it out.
  instance_id uuid,
  state text not null
    check (state in ('NOT_ACCEPTED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'REDO', 'DONE', 'TRANSFERRED')),
  due_at timestamptz,
  -- The first deadline, kept through every extension.
  original_due_at timestamptz,
  due_sort timestamptz not null generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored,
  -- 0 what has a product, 1 what has none: the former stand first among those without a date.
  rank smallint not null,
  accepted_at timestamptz,
  reported_at timestamptz,
  -- Done, or handed to another unit.
  ended_at timestamptz,
  quantity_target int,
  quantity_done int,
  -- { dueAt, reason, by, at }; { reason, unitId, by, at }: what waits for a decision.
  extension_request jsonb,
  transfer_request jsonb,
  last_report text,
  last_reported_at timestamptz,
  urged_count int not null default 0,
  urged_at timestamptz,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, assignment_id) references assignment (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, monitor_unit_id) references unit (authority_id, id),
  check ((ended_at is null) = (state not in ('DONE', 'TRANSFERRED'))),
  check ((due_at is null) = (original_due_at is null))
);
-- A unit has an assignment once at a time.
create unique index assignment_part_unit on assignment_part (authority_id, assignment_id, unit_id)
  where state <> 'TRANSFERRED';
-- What a unit still has to do, the next due first, then what has a product.
create index assignment_part_open_of_unit on assignment_part (authority_id, unit_id, due_sort, rank, id)
  where ended_at is null;
create index assignment_part_open on assignment_part (authority_id, due_sort, rank, id)
  where ended_at is null;
create index assignment_part_monitored on assignment_part (authority_id, monitor_unit_id, due_sort, rank, id)
  where ended_at is null;
create index assignment_part_ended on assignment_part (authority_id, ended_at desc, id) where ended_at is not null;
create index assignment_part_ended_of_unit on assignment_part (authority_id, unit_id, ended_at desc, id)
  where ended_at is not null;

-- What happened: acceptance, reports, results, decisions, urging. Texts of officials stand here, not in the audit.
create table assignment_entry (
  authority_id uuid not null,
  id uuid not null,
  assignment_id uuid not null,
  part_id uuid,
  -- Whose entry it is; whoever may see only one unit's part sees only its entries.
  unit_id uuid not null,
  event text not null,
  -- Absent: the service itself.
  person_id uuid,
  at timestamptz not null,
  text text,
  detail jsonb not null default '{}',
  file_id uuid,
  primary key (authority_id, id),
  foreign key (authority_id, assignment_id) references assignment (authority_id, id),
  foreign key (authority_id, part_id) references assignment_part (authority_id, id),
  foreign key (authority_id, file_id) references stored_file (authority_id, id)
);
create index assignment_entry_assignment on assignment_entry (authority_id, assignment_id, id);

-- ── the second wall, and what the service may not do ────────────────────────────────────────────────────

do $$
declare
  v_table text;
begin
  foreach v_table in array array[
    'assignment_source', 'assignment', 'assignment_unit', 'assignment_part', 'assignment_entry']
  loop
    execute format('alter table %I enable row level security', v_table);
    execute format('alter table %I force row level security', v_table);
    execute format(
      'create policy tenant on %I using (authority_id = (select nullif(current_setting(''app.authority'', true), '''')::uuid))',
      v_table);
  end loop;
end $$;

revoke delete on assignment_source, assignment, assignment_part from thongsuot_app, thongsuot_worker;
revoke update, delete on assignment_entry from thongsuot_app, thongsuot_worker;
