-- Dossiers that travel together to the Party: one phiếu trình, one Tờ trình, one answer, for one or more of them.

-- The rows of every tenant are moved below; the second wall would hide them from the owner.
alter table routing_slip no force row level security;
alter table leader_answer no force row level security;
alter table submission no force row level security;
alter table official_document no force row level security;
alter table official_document_dossier no force row level security;
alter table party_opinion no force row level security;

-- ── the phiếu trình ────────────────────────────────────────────────────────────────────────────────────

-- The sheet that a dossier has now. One that leaves its companions takes a copy of its own along.
create table routing_slip_dossier (
  authority_id uuid not null,
  dossier_id uuid not null,
  slip_id uuid not null,
  ordinal int not null,
  primary key (authority_id, dossier_id),
  foreign key (authority_id, slip_id) references routing_slip (authority_id, id),
  foreign key (authority_id, dossier_id) references dossier (authority_id, id)
);
create index routing_slip_dossier_slip on routing_slip_dossier (authority_id, slip_id, ordinal);

-- The dossiers that an answer is about: those that travelled together when it was given, or those that it returned.
create table leader_answer_dossier (
  authority_id uuid not null,
  answer_id uuid not null,
  dossier_id uuid not null,
  primary key (authority_id, answer_id, dossier_id),
  foreign key (authority_id, answer_id) references leader_answer (authority_id, id),
  foreign key (authority_id, dossier_id) references dossier (authority_id, id)
);
create index leader_answer_dossier_dossier on leader_answer_dossier (authority_id, dossier_id, answer_id);

insert into routing_slip_dossier (authority_id, dossier_id, slip_id, ordinal)
select authority_id, dossier_id, id, 1 from routing_slip;
insert into leader_answer_dossier (authority_id, answer_id, dossier_id)
select l.authority_id, l.id, s.dossier_id
from leader_answer l join routing_slip s on s.authority_id = l.authority_id and s.id = l.slip_id;
alter table routing_slip drop column dossier_id;

-- ── the Tờ trình ───────────────────────────────────────────────────────────────────────────────────────

-- Dossiers whose texts people have written: making the document anew keeps them.
alter table submission add column written_for uuid[] not null default '{}';
update submission s set written_for = array(
  select od.dossier_id from official_document_dossier od
  where od.authority_id = s.authority_id and od.document_id = s.document_id)
where s.edited;
alter table submission drop column edited;

-- Each draft brings its own grounds, comments and disputed points; the page made of it stays the same.
update official_document set content = jsonb_build_object('form', 'SUBMISSION', 'data',
  ((content -> 'data') - '{grounds,round,process,openPoints}'::text[]) || jsonb_build_object(
    'drafts', jsonb_build_array((content #> '{data,drafts,0}') || jsonb_strip_nulls(jsonb_build_object(
      'grounds', content #> '{data,grounds}',
      'round', content #> '{data,round}',
      'process', content #> '{data,process}',
      'openPoints', content #> '{data,openPoints}'))),
    'enclosures', (content #> '{data,enclosures}') - 0))
where purpose = 'SUBMISSION';
-- A paper that is to be signed names no notice without a number.
update official_document set content = content #- '{data,drafts,0,round,facts,notice}'
where purpose = 'SUBMISSION' and state = 'DRAFT'
  and content #>> '{data,drafts,0,round,facts,notice,number}' is null;

-- ── the Party's answer ─────────────────────────────────────────────────────────────────────────────────

-- One paper, or one word, about one or more dossiers; what it says of each is an opinion.
create table party_answer (
  authority_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  form text not null check (form in ('CONCLUSION_NOTICE', 'LETTER', 'NOTED_COPY', 'BY_WORD')),
  number text,
  dated date,
  scan_file_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  -- Number and date may follow the scan, the paper the word.
  paper_added_by uuid,
  paper_added_at timestamptz,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, submission_id) references submission (authority_id, id)
);
create index party_answer_submission on party_answer (authority_id, submission_id, id);

insert into party_answer (
  authority_id, id, submission_id, form, number, dated, scan_file_id, recorded_by, recorded_at)
select authority_id, id, submission_id, form, number, dated, scan_file_id, recorded_by, recorded_at
from party_opinion;
alter table party_opinion add column answer_id uuid;
update party_opinion set answer_id = id;
alter table party_opinion
  alter column answer_id set not null,
  add foreign key (authority_id, answer_id) references party_answer (authority_id, id),
  drop column submission_id,
  drop column form,
  drop column number,
  drop column dated,
  drop column scan_file_id,
  drop column recorded_by,
  drop column recorded_at;
create unique index party_opinion_answer on party_opinion (authority_id, answer_id, dossier_id);

-- ── the second wall ────────────────────────────────────────────────────────────────────────────────────

alter table routing_slip force row level security;
alter table leader_answer force row level security;
alter table submission force row level security;
alter table official_document force row level security;
alter table official_document_dossier force row level security;
alter table party_opinion force row level security;

do $$
declare
  v_table regclass;
begin
  foreach v_table in array array['routing_slip_dossier', 'leader_answer_dossier', 'party_answer']::regclass[] loop
    execute format('alter table %s enable row level security', v_table);
    execute format('alter table %s force row level security', v_table);
    execute format(
      'create policy tenant on %s using (authority_id = (select nullif(current_setting(''app.authority'', true), '''')::uuid))',
      v_table);
  end loop;
end $$;
