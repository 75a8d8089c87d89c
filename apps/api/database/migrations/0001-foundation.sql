-- The foundation: tenants, people, dossiers, work, issuance, rounds, submissions.
-- Rules (docs/decisions/0005): authority_id is the tenant and leads every primary key; row-level security is
-- forced on every tenant table; ids are UUIDv7 made by the service; business instants arrive as parameters.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- What searches compare: small letters without marks, words divided by one space ("Kế hoạch số 52" → "ke hoach so 52").
-- Immutable because the dictionary is ours and pinned: an index and a generated column stand on it.
create function search_key(value text) returns text
language sql immutable strict parallel safe
set search_path = pg_catalog, public
as $$
  select trim(regexp_replace(
    lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC))), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- ── the tenant ─────────────────────────────────────────────────────────────────────────────────────────

create table authority (
  id uuid primary key,
  code text not null unique,
  name text not null
);

-- The demo's offset from real time: one row, forward only; absent means "business time is real time".
create table business_clock (
  only_row boolean primary key default true check (only_row),
  offset_ms bigint not null,
  changed_at timestamptz not null
);

-- ── identity ───────────────────────────────────────────────────────────────────────────────────────────

create table person (
  authority_id uuid not null references authority (id),
  id uuid not null,
  display_name text not null,
  primary key (authority_id, id)
);

create table account (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  username text not null,
  password_hash text not null,
  disabled boolean not null default false,
  failed_attempts int not null default 0,
  locked_until timestamptz,
  demo_ordinal int,
  demo_hint text,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id)
);
-- Deployment-wide, because a username arrives before its tenant is known.
create unique index account_username on account (lower(username));

create table sign_in_session (
  token_hash bytea primary key,
  authority_id uuid not null references authority (id),
  person_id uuid not null,
  acting_appointment_id uuid not null,
  csrf_token text not null,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  expires_at timestamptz not null
);
create index sign_in_session_expiry on sign_in_session (expires_at);

-- ── organisation ───────────────────────────────────────────────────────────────────────────────────────

create table unit (
  authority_id uuid not null references authority (id),
  id uuid not null,
  code text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  parent_id uuid,
  symbol text not null,
  -- Lines of the header of its documents and of its signature block, see packages/administration.
  document_name_lines text[] not null,
  place_name text not null,
  ordinal int not null,
  asked_by_default boolean not null default false,
  is_sample boolean not null default false,
  valid_from date not null,
  valid_to date,
  primary key (authority_id, id),
  unique (authority_id, code)
);

-- A post: a position in a unit. Rights and candidates name posts, so that a successor inherits them.
create table post (
  authority_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  position text not null,
  title text not null,
  primary key (authority_id, id),
  unique (authority_id, unit_id, position),
  foreign key (authority_id, unit_id) references unit (authority_id, id)
);

create table appointment (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  post_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, post_id) references post (authority_id, id)
);
create index appointment_person on appointment (authority_id, person_id);
create index appointment_post on appointment (authority_id, post_id);

-- ── access ─────────────────────────────────────────────────────────────────────────────────────────────

-- principal_id is a unit, a post or a person; subject_id a dossier, a round or an official document.
create table access_fact (
  authority_id uuid not null references authority (id),
  subject_id uuid not null,
  principal_id uuid not null,
  class text not null check (class in ('READ', 'FOLLOW', 'MANAGE')),
  cause text not null,
  subject_kind text not null check (subject_kind in ('DOSSIER', 'ROUND', 'DOCUMENT')),
  principal_kind text not null check (principal_kind in ('UNIT', 'POST', 'PERSON')),
  granted_at timestamptz not null,
  valid_to timestamptz,
  primary key (authority_id, subject_id, principal_id, class, cause)
);
create index access_fact_principal on access_fact (authority_id, principal_id, subject_kind, subject_id);

-- ── commands, audit, outbox, timers ────────────────────────────────────────────────────────────────────

create table command (
  authority_id uuid not null references authority (id),
  id uuid not null,
  -- Absent: the service itself (timers, service tasks, messages between instances).
  actor_id uuid,
  kind text not null,
  content_hash bytea not null,
  answer jsonb not null,
  business_at timestamptz not null,
  primary key (authority_id, id)
);

create table audit_entry (
  authority_id uuid not null references authority (id),
  id uuid not null,
  actor_id uuid,
  acting_appointment_id uuid,
  act text not null,
  subject_kind text not null,
  subject_id uuid not null,
  detail jsonb not null,
  business_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (authority_id, id)
);
create index audit_entry_subject on audit_entry (authority_id, subject_id, id);

create table outbox (
  authority_id uuid not null references authority (id),
  id uuid not null,
  topic text not null,
  payload jsonb not null,
  attempts int not null default 0,
  retry_at timestamptz,
  last_error text,
  -- Set when it is given up; it stays for a person to look at, and the health page counts it.
  dead_at timestamptz,
  primary key (authority_id, id)
);
create index outbox_order on outbox (id);

create table timer (
  authority_id uuid not null references authority (id),
  instance_id uuid not null,
  timer_seq int not null,
  element_id text not null,
  due_at timestamptz not null,
  -- Real time until which a worker keeps it; the act that fires it deletes the row.
  leased_until timestamptz,
  primary key (authority_id, instance_id, timer_seq)
);
create index timer_due on timer (due_at);

-- ── files ──────────────────────────────────────────────────────────────────────────────────────────────

-- Bytes are content-addressed in the file store; a row is written last, so an orphan is only ever a blob.
create table stored_file (
  authority_id uuid not null references authority (id),
  id uuid not null,
  sha256 text not null,
  bytes bigint not null,
  media_type text not null,
  name text not null,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  -- Set when an act takes the file; until then only the uploader may read it, and it is swept after a day.
  subject_kind text check (subject_kind in ('DOSSIER', 'ROUND', 'DOCUMENT')),
  subject_id uuid,
  -- The unit whose answer it belongs to, where only the lead and that unit may read it.
  only_unit_id uuid,
  primary key (authority_id, id)
);
create index stored_file_sha on stored_file (authority_id, sha256);
create index stored_file_unused on stored_file (uploaded_at) where subject_id is null;

-- ── documents: the dossier ─────────────────────────────────────────────────────────────────────────────

create table dossier (
  authority_id uuid not null references authority (id),
  id uuid not null,
  doc_type text not null,
  subject text not null,
  subject_key text not null generated always as (search_key(subject)) stored,
  urgency text not null check (urgency in ('NORMAL', 'URGENT', 'VERY_URGENT', 'FLASH')),
  decision_authority text not null check (decision_authority in ('COLLECTIVE', 'CHAIR')),
  lead_unit_id uuid not null,
  drafter_id uuid,
  state text not null,
  stage text not null check (stage in ('DRAFT', 'COMMENTING', 'SUBMITTED', 'ISSUED')),
  stage_marks jsonb not null default '[]',
  returned jsonb,
  is_sample boolean not null default false,
  session_item jsonb,
  instance_id uuid not null,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, lead_unit_id) references unit (authority_id, id)
);
create index dossier_recent on dossier (authority_id, id desc);
-- A stage changes four times in the life of a dossier; the steps within it do not touch this.
create index dossier_stage on dossier (authority_id, stage, id desc);
create index dossier_subject_words on dossier using gin (subject_key gin_trgm_ops);

create table draft (
  authority_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  number int not null,
  file_id uuid not null,
  note text,
  -- The text as read from the file: paragraphs with the places that comments name.
  paragraphs jsonb not null,
  content_hash text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, dossier_id, number),
  foreign key (authority_id, dossier_id) references dossier (authority_id, id),
  foreign key (authority_id, file_id) references stored_file (authority_id, id)
);

-- Papers that the product made for a dossier or that were put into it: summary table, phiếu trình, scans.
create table dossier_file (
  authority_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  kind text not null,
  file_id uuid not null,
  created_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, dossier_id) references dossier (authority_id, id),
  foreign key (authority_id, file_id) references stored_file (authority_id, id)
);
create index dossier_file_dossier on dossier_file (authority_id, dossier_id);

-- ── workflow ───────────────────────────────────────────────────────────────────────────────────────────

create table process_definition (
  authority_id uuid not null references authority (id),
  id uuid not null,
  key text not null,
  version int not null,
  sha256 text not null,
  name text not null,
  xml text not null,
  primary key (authority_id, id),
  unique (authority_id, key, version)
);

create table process_instance (
  authority_id uuid not null,
  id uuid not null,
  definition_id uuid not null,
  subject_kind text not null check (subject_kind in ('DOSSIER', 'ROUND')),
  subject_id uuid not null,
  semantics_version int not null,
  state_version int not null,
  state jsonb not null,
  version int not null,
  status text not null check (status in ('RUNNING', 'SUSPENDED', 'COMPLETED', 'CANCELLED')),
  event_seq int not null,
  -- Title, document type and lead unit that its work items carry, and the unit of each participant by index.
  labels jsonb not null,
  primary key (authority_id, id),
  foreign key (authority_id, definition_id) references process_definition (authority_id, id)
);
create index process_instance_subject on process_instance (authority_id, subject_id);

create table process_event (
  authority_id uuid not null,
  instance_id uuid not null,
  seq int not null,
  command_id uuid not null,
  type text not null,
  data jsonb not null,
  business_at timestamptz not null,
  primary key (authority_id, instance_id, seq)
);

-- One row per step that somebody holds or held. Title and stage are carried so that an inbox is one read.
create table work_item (
  authority_id uuid not null,
  id uuid not null,
  instance_id uuid not null,
  -- The engine's name of it ("examine#7", "answer#4.17"); an answer taken back opens a second row of the same key.
  work_item_key text not null,
  element_id text not null,
  participant_index int,
  subject_kind text not null check (subject_kind in ('DOSSIER', 'ROUND')),
  subject_id uuid not null,
  dossier_id uuid,
  document_id uuid,
  unit_id uuid not null,
  positions text[] not null,
  lead_unit_id uuid not null,
  title text not null,
  doc_type text not null,
  stage text not null,
  opened_at timestamptz not null,
  due_at timestamptz,
  closed_at timestamptz,
  closed_by uuid,
  outcome text,
  reason text,
  on_behalf_of text,
  -- A step that asks for another person than this one, opened where nobody else holds the position.
  same_person_as text,
  reminded_at timestamptz,
  primary key (authority_id, id)
);
create index work_item_instance on work_item (authority_id, instance_id, element_id, participant_index);
create index work_item_subject on work_item (authority_id, dossier_id, id);
create index work_item_done on work_item (authority_id, closed_by, closed_at desc, id) where closed_by is not null;

-- Who may act on an open step: one row per post, deleted when the step closes. Due is carried for the order.
create table work_item_candidate (
  authority_id uuid not null,
  principal_id uuid not null,
  work_item_id uuid not null,
  due_sort timestamptz not null,
  primary key (authority_id, principal_id, work_item_id)
);
create index work_item_candidate_order on work_item_candidate (authority_id, principal_id, due_sort, work_item_id);
create index work_item_candidate_item on work_item_candidate (authority_id, work_item_id);

-- ── issuance ───────────────────────────────────────────────────────────────────────────────────────────

-- One series per issuer, register and calendar year (Decree 30/2020, article 15). The row is the lock.
create table register (
  authority_id uuid not null,
  id uuid not null,
  issuer_id uuid not null,
  code text not null,
  year int not null,
  last_number int not null default 0,
  primary key (authority_id, id),
  unique (authority_id, issuer_id, code, year),
  foreign key (authority_id, issuer_id) references unit (authority_id, id)
);

-- What an issuer signs, numbers, seals and sends: decision, Tờ trình, letter. Carries one or more dossiers.
create table official_document (
  authority_id uuid not null,
  id uuid not null,
  issuer_id uuid not null,
  drafting_unit_id uuid not null,
  purpose text not null check (purpose in ('DECISION', 'SUBMISSION', 'ROUND_LETTER', 'OPINION_LETTER')),
  doc_type text not null,
  subject text not null,
  symbol text not null,
  state text not null check (state in ('DRAFT', 'SIGNED', 'NUMBERED', 'SEALED', 'DISPATCHED')),
  number int,
  dated date,
  signature jsonb,
  sealed_at timestamptz,
  dispatched_at timestamptz,
  -- The data the text is made from; the .docx is made from it and kept by content hash once signed.
  content jsonb not null,
  file_id uuid,
  is_sample boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, issuer_id) references unit (authority_id, id),
  -- First the signature, then number and date together, then seal and dispatch.
  check (signature is not null or state = 'DRAFT'),
  check ((number is null) = (state in ('DRAFT', 'SIGNED'))),
  check ((number is null) = (dated is null))
);

create table official_document_dossier (
  authority_id uuid not null,
  document_id uuid not null,
  dossier_id uuid not null,
  ordinal int not null,
  primary key (authority_id, document_id, dossier_id),
  foreign key (authority_id, document_id) references official_document (authority_id, id),
  foreign key (authority_id, dossier_id) references dossier (authority_id, id)
);
create index official_document_dossier_dossier on official_document_dossier (authority_id, dossier_id);

create table register_entry (
  authority_id uuid not null,
  register_id uuid not null,
  number int not null,
  document_id uuid,
  dated date not null,
  void_reason text,
  primary key (authority_id, register_id, number),
  foreign key (authority_id, register_id) references register (authority_id, id),
  check (document_id is not null or void_reason is not null)
);
create unique index register_entry_document on register_entry (authority_id, document_id) where document_id is not null;

create table document_recipient (
  authority_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  ordinal int not null,
  name text not null,
  purpose text,
  unit_id uuid,
  channel text not null check (channel in ('SYSTEM', 'BY_HAND')),
  sent_at timestamptz,
  opened_at timestamptz,
  opened_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, document_id) references official_document (authority_id, id)
);
create index document_recipient_document on document_recipient (authority_id, document_id, ordinal);
create index document_recipient_unit on document_recipient (authority_id, unit_id, sent_at desc, id desc)
  where sent_at is not null;

-- ── consultation ───────────────────────────────────────────────────────────────────────────────────────

create table comment_round (
  authority_id uuid not null,
  id uuid not null,
  number int not null,
  lead_unit_id uuid not null,
  letter_id uuid not null,
  instance_id uuid not null,
  state text not null check (state in ('OPEN', 'LOCKED', 'ENDED', 'WITHDRAWN')),
  due_at timestamptz not null,
  original_due_at timestamptz not null,
  due_words text,
  question text,
  show_others boolean not null default false,
  sent_by uuid not null,
  sent_at timestamptz not null,
  -- [{ from, to, reason, by, at }]: the deadline may only move later, and why is kept beside the original.
  extensions jsonb not null default '[]',
  reminded_at timestamptz,
  ended_at timestamptz,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, lead_unit_id) references unit (authority_id, id),
  foreign key (authority_id, letter_id) references official_document (authority_id, id)
);

create table round_dossier (
  authority_id uuid not null,
  round_id uuid not null,
  dossier_id uuid not null,
  draft_id uuid not null,
  ordinal int not null,
  primary key (authority_id, round_id, dossier_id),
  foreign key (authority_id, round_id) references comment_round (authority_id, id),
  foreign key (authority_id, dossier_id) references dossier (authority_id, id),
  foreign key (authority_id, draft_id) references draft (authority_id, id)
);
create index round_dossier_dossier on round_dossier (authority_id, dossier_id);

-- The integer index is the participant's name inside the engine.
create table round_participant (
  authority_id uuid not null,
  round_id uuid not null,
  participant_index int not null,
  unit_id uuid not null,
  asked_at timestamptz not null,
  seen_at timestamptz,
  answered_at timestamptz,
  is_late boolean not null default false,
  late_request jsonb,
  -- What the unit answers to the question that the round asks beside its drafts.
  question_answer text,
  letter_id uuid,
  signed_letter_file_id uuid,
  primary key (authority_id, round_id, participant_index),
  unique (authority_id, round_id, unit_id),
  foreign key (authority_id, round_id) references comment_round (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id)
);
create index round_participant_unit on round_participant (authority_id, unit_id, round_id desc);

create table opinion (
  authority_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  participant_index int not null,
  dossier_id uuid not null,
  stance text not null check (stance in ('AGREED', 'AGREED_WITH_COMMENTS', 'DISAGREED', 'NOT_CONCERNED')),
  is_late boolean not null,
  answered_by uuid not null,
  answered_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (authority_id, id)
);
create unique index opinion_current on opinion (authority_id, round_id, participant_index, dossier_id)
  where withdrawn_at is null;

create table opinion_comment (
  authority_id uuid not null,
  id uuid not null,
  opinion_id uuid not null,
  round_id uuid not null,
  dossier_id uuid not null,
  ordinal int not null,
  place text,
  body text not null,
  reply_kind text check (reply_kind in ('ACCEPTED', 'PARTLY_ACCEPTED', 'EXPLAINED')),
  reply_text text,
  replied_by uuid,
  replied_at timestamptz,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, opinion_id) references opinion (authority_id, id)
);
create index opinion_comment_round on opinion_comment (authority_id, round_id, opinion_id, ordinal);

-- ── submission ─────────────────────────────────────────────────────────────────────────────────────────

create table routing_slip (
  authority_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  content text not null,
  process text not null,
  office_opinion text not null,
  specialist jsonb,
  office_leader jsonb,
  version int not null default 1,
  primary key (authority_id, id),
  unique (authority_id, dossier_id),
  foreign key (authority_id, dossier_id) references dossier (authority_id, id)
);

create table leader_answer (
  authority_id uuid not null,
  id uuid not null,
  slip_id uuid not null,
  step_id text not null,
  kind text not null check (kind in ('AGREED', 'AGREED_FORWARD', 'AGREED_ADJUSTED', 'CLARIFY', 'TO_SESSION', 'MEMBER_OPINIONS', 'RETURNED')),
  body text not null,
  post_id uuid not null,
  person_id uuid,
  entered_by uuid,
  scan_file_id uuid,
  answered_at timestamptz not null,
  -- [{ text, by, at }]: what an answer entered on behalf said before its leader corrected it.
  corrections jsonb not null default '[]',
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, slip_id) references routing_slip (authority_id, id),
  check (person_id is not null or (entered_by is not null and scan_file_id is not null))
);
create index leader_answer_slip on leader_answer (authority_id, slip_id, id);

create table submission (
  authority_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  recipient_unit_id uuid not null,
  -- People have written its texts: making the document anew keeps them.
  edited boolean not null default false,
  sent_on date,
  channel text,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, document_id),
  foreign key (authority_id, document_id) references official_document (authority_id, id)
);

create table party_opinion (
  authority_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  dossier_id uuid not null,
  outcome text not null check (outcome in ('AGREED', 'AGREED_WITH_ADDITIONS', 'TO_STANDING_COMMITTEE', 'PRESENT_AT_MEETING', 'RETURNED', 'DELEGATED_TO_UBND', 'DISAGREED')),
  form text not null check (form in ('CONCLUSION_NOTICE', 'LETTER', 'NOTED_COPY', 'BY_WORD')),
  number text,
  dated date,
  body text not null,
  scan_file_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, submission_id) references submission (authority_id, id)
);
create index party_opinion_submission on party_opinion (authority_id, submission_id, id);
create index party_opinion_dossier on party_opinion (authority_id, dossier_id, id);

create table party_condition (
  authority_id uuid not null,
  id uuid not null,
  opinion_id uuid not null,
  dossier_id uuid not null,
  ordinal int not null,
  body text not null,
  result text,
  result_by uuid,
  result_at timestamptz,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, opinion_id) references party_opinion (authority_id, id)
);
create index party_condition_opinion on party_condition (authority_id, opinion_id, ordinal);
