-- Sessions of the Committee: their agenda, and the notice that tells what they concluded.

-- ── what is new to the tables before ────────────────────────────────────────────────────────────────────

alter table access_fact drop constraint access_fact_subject_kind_check,
  add constraint access_fact_subject_kind_check
    check (
      subject_kind in (
        'DOSSIER', 'ROUND', 'DOCUMENT', 'ASSIGNMENT', 'LAND_REPORT', 'LAND_PROGRAMME', 'INCOMING', 'MEETING'));

-- The dossier of the notice that will tell what was given, from its beginning on; `notice_document_id` once it is issued.
alter table assignment_source
  add column notice_dossier_id uuid,
  add foreign key (authority_id, notice_dossier_id) references dossier (authority_id, id);
create index assignment_source_notice on assignment_source (authority_id, notice_dossier_id)
  where notice_dossier_id is not null;

-- The line under "Nơi nhận" that names the recipient, from 0: a group ("UBND các phường, xã") is one line of many units.
alter table document_recipient add column line smallint;

-- ── sessions ────────────────────────────────────────────────────────────────────────────────────────────

create table meeting (
  authority_id uuid not null references authority (id),
  id uuid not null,
  name text not null,
  held_on date not null,
  place text not null,
  -- Who chaired it and who took part, in the words of the notice.
  chair text not null,
  attendance text[] not null,
  office_unit_id uuid not null,
  -- What it gave to units.
  source_id uuid,
  notice_dossier_id uuid not null,
  -- From the first saved draft on.
  notice_document_id uuid,
  -- { opening, closing, recipients }: what its notice begins with before anybody has written it.
  notice_frame jsonb not null,
  created_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, office_unit_id) references unit (authority_id, id),
  foreign key (authority_id, source_id) references assignment_source (authority_id, id),
  foreign key (authority_id, notice_dossier_id) references dossier (authority_id, id),
  foreign key (authority_id, notice_document_id) references official_document (authority_id, id)
);
-- A list of sessions goes from the latest back; a session is recorded once.
create unique index meeting_held on meeting (authority_id, held_on, name);
-- An issued notice opens its session to its recipients.
create index meeting_notice on meeting (authority_id, notice_document_id) where notice_document_id is not null;
create index meeting_notice_dossier on meeting (authority_id, notice_dossier_id);

create table meeting_item (
  authority_id uuid not null,
  meeting_id uuid not null,
  number smallint not null,
  title text not null,
  -- The conclusion as far as it is known before the notice: the sentence that its dossier follows.
  conclusion text,
  dossier_id uuid,
  primary key (authority_id, meeting_id, number),
  foreign key (authority_id, meeting_id) references meeting (authority_id, id),
  foreign key (authority_id, dossier_id) references dossier (authority_id, id)
);

-- ── the second wall, and what the service may not do ────────────────────────────────────────────────────

do $$
declare
  v_table text;
begin
  foreach v_table in array array['meeting', 'meeting_item']
  loop
    execute format('alter table %I enable row level security', v_table);
    execute format('alter table %I force row level security', v_table);
    execute format(
      'create policy tenant on %I using (authority_id = (select nullif(current_setting(''app.authority'', true), '''')::uuid))',
      v_table);
  end loop;
end $$;

revoke delete on meeting from thongsuot_app, thongsuot_worker;
revoke update, delete on meeting_item from thongsuot_app, thongsuot_worker;
