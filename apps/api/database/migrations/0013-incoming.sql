-- The clerk's desk: what came in and its register (Decree 30/2020, articles 20–24 and Annex IV), what waits for its
-- number or for dispatch, what went out.

-- ── what is new to the tables before ────────────────────────────────────────────────────────────────────

alter table access_fact drop constraint access_fact_subject_kind_check,
  add constraint access_fact_subject_kind_check
    check (
      subject_kind in ('DOSSIER', 'ROUND', 'DOCUMENT', 'ASSIGNMENT', 'LAND_REPORT', 'LAND_PROGRAMME', 'INCOMING'));
alter table stored_file drop constraint stored_file_subject_kind_check,
  add constraint stored_file_subject_kind_check
    check (subject_kind in ('DOSSIER', 'ROUND', 'DOCUMENT', 'ASSIGNMENT', 'INCOMING'));

-- A document received in the system, once its unit has taken it into the register.
alter table document_recipient add column incoming_id uuid;
create index document_recipient_to_register on document_recipient (authority_id, unit_id, sent_at, id)
  where sent_at is not null and incoming_id is null;

-- What waits on a desk is little; what an issuer has sent is read from the latest back.
create index official_document_waiting on official_document (authority_id, issuer_id, state, id)
  where state in ('SIGNED', 'NUMBERED', 'SEALED');
create index official_document_issued on official_document (authority_id, issuer_id, dated desc, number desc, id desc)
  where number is not null;
create index work_item_document on work_item (authority_id, document_id)
  where document_id is not null and closed_at is null;

-- ── the register of incoming documents ──────────────────────────────────────────────────────────────────

-- One series per unit and year, in the tables of the other registers: code 'INCOMING', and the same lock.
create table incoming_document (
  authority_id uuid not null,
  id uuid not null,
  -- Whose register it is; the unit that it came to.
  unit_id uuid not null,
  register_id uuid not null,
  year int not null,
  number int not null,
  arrived_on date not null,
  author text not null,
  -- "12/TB-UBND"; absent on invitations and letters without a number.
  code text,
  dated date,
  doc_type text,
  subject text not null,
  subject_key text not null generated always as (search_key(subject)) stored,
  note text,
  -- What tells that two papers are the same: issuer, number and symbol, year of the date (Annex VI).
  author_key text not null,
  code_key text,
  dated_year int not null,
  -- The clerk has seen the earlier entry and enters another copy.
  another_copy boolean not null default false,
  -- The scan; absent where the document came in the system.
  file_id uuid,
  received_as uuid,
  document_id uuid,
  void_reason text,
  registered_by uuid not null,
  registered_at timestamptz not null,
  version int not null default 1,
  primary key (authority_id, id),
  unique (authority_id, register_id, number),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, register_id) references register (authority_id, id),
  foreign key (authority_id, file_id) references stored_file (authority_id, id),
  foreign key (authority_id, received_as) references document_recipient (authority_id, id),
  foreign key (authority_id, document_id) references official_document (authority_id, id),
  check ((received_as is null) = (document_id is null))
);
create unique index incoming_document_once on incoming_document (authority_id, unit_id, author_key, code_key, dated_year)
  where code_key is not null and not another_copy and void_reason is null;
create index incoming_document_book on incoming_document (authority_id, unit_id, year, number desc);

-- To whom an incoming document was passed on, with what the leader wrote. Exactly one of unit and person.
create table incoming_forward (
  authority_id uuid not null,
  id uuid not null,
  incoming_id uuid not null,
  to_unit_id uuid,
  to_person_id uuid,
  instruction text,
  due_at timestamptz,
  forwarded_by uuid not null,
  forwarded_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  result text,
  primary key (authority_id, id),
  foreign key (authority_id, incoming_id) references incoming_document (authority_id, id),
  foreign key (authority_id, to_unit_id) references unit (authority_id, id),
  foreign key (authority_id, to_person_id) references person (authority_id, id),
  check ((to_unit_id is null) <> (to_person_id is null)),
  check ((done_at is null) = (done_by is null))
);
create index incoming_forward_document on incoming_forward (authority_id, incoming_id, id);
create index incoming_forward_person on incoming_forward (authority_id, to_person_id, id desc)
  where to_person_id is not null;
create index incoming_forward_unit on incoming_forward (authority_id, to_unit_id, id desc) where to_unit_id is not null;

-- A number once given stays in the register: an entry that was wrong is made void and says why.
revoke delete on incoming_document, incoming_forward from thongsuot_app, thongsuot_worker;

alter table incoming_document enable row level security, force row level security;
create policy tenant on incoming_document
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
alter table incoming_forward enable row level security, force row level security;
create policy tenant on incoming_forward
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
