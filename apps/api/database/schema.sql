-- Printed from the catalogues by `npm run database:print -w apps/api`. Change a migration, not this file.

-- tables

create table access_fact (
  authority_id uuid not null,
  subject_id uuid not null,
  principal_id uuid not null,
  class text not null,
  cause text not null,
  subject_kind text not null,
  principal_kind text not null,
  granted_at timestamp with time zone not null,
  valid_to timestamp with time zone,
  withheld boolean not null default false,
  lasts_to timestamp with time zone,
  constraint access_fact_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint access_fact_class_check CHECK ((class = ANY (ARRAY['READ'::text, 'FOLLOW'::text, 'MANAGE'::text]))),
  constraint access_fact_pkey PRIMARY KEY (authority_id, subject_id, principal_id, class, cause),
  constraint access_fact_principal_kind_check CHECK ((principal_kind = ANY (ARRAY['UNIT'::text, 'POST'::text, 'PERSON'::text]))),
  constraint access_fact_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['DOSSIER'::text, 'ROUND'::text, 'DOCUMENT'::text, 'ASSIGNMENT'::text, 'LAND_REPORT'::text, 'LAND_PROGRAMME'::text, 'INCOMING'::text, 'MEETING'::text])))
);

create table account (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  username text not null,
  password_hash text not null,
  disabled boolean not null default false,
  failed_attempts integer not null default 0,
  locked_until timestamp with time zone,
  demo_ordinal integer,
  demo_hint text,
  must_change_password boolean not null default false,
  second_factor bytea,
  second_factor_at timestamp with time zone,
  second_factor_step bigint not null default 0,
  provider_claim text,
  kept_version integer not null default 0,
  constraint account_authority_id_person_id_fkey FOREIGN KEY (authority_id, person_id) REFERENCES public.person(authority_id, id),
  constraint account_pkey PRIMARY KEY (authority_id, id)
);

create table account_act (
  authority_id uuid not null,
  id uuid not null,
  account_id uuid,
  "position" text,
  act text not null,
  reason text not null,
  by_person_id uuid not null,
  at timestamp with time zone not null,
  constraint account_act_authority_id_account_id_fkey FOREIGN KEY (authority_id, account_id) REFERENCES public.account(authority_id, id),
  constraint account_act_authority_id_by_person_id_fkey FOREIGN KEY (authority_id, by_person_id) REFERENCES public.person(authority_id, id),
  constraint account_act_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint account_act_check CHECK (((account_id IS NULL) <> ("position" IS NULL))),
  constraint account_act_pkey PRIMARY KEY (authority_id, id)
);

create table alarm (
  authority_id uuid not null,
  key text not null,
  due_at timestamp with time zone not null,
  topic text not null,
  payload jsonb not null,
  constraint alarm_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint alarm_pkey PRIMARY KEY (authority_id, key)
);

create table appointment (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  post_id uuid not null,
  valid_from date not null,
  valid_to date,
  constraint appointment_authority_id_person_id_fkey FOREIGN KEY (authority_id, person_id) REFERENCES public.person(authority_id, id),
  constraint appointment_authority_id_post_id_fkey FOREIGN KEY (authority_id, post_id) REFERENCES public.post(authority_id, id),
  constraint appointment_pkey PRIMARY KEY (authority_id, id)
);

create table assignment (
  authority_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  ordinal integer not null,
  point text not null,
  heading text,
  kind text not null,
  nature text not null,
  title text not null,
  quote text not null,
  lead_words text,
  coop_words text,
  addressed_to_all boolean not null default false,
  deadline_words text,
  deadline_at timestamp with time zone,
  deadline_choices jsonb not null default '[]'::jsonb,
  recurrence_words text,
  product text,
  quantity_unit text,
  note text,
  suggested_unit_id uuid,
  same_as_id uuid,
  dossier_id uuid,
  carried_by text,
  awaits_lead boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  constraint assignment_authority_id_dossier_id_fkey FOREIGN KEY (authority_id, dossier_id) REFERENCES public.dossier(authority_id, id),
  constraint assignment_authority_id_same_as_id_fkey FOREIGN KEY (authority_id, same_as_id) REFERENCES public.assignment(authority_id, id),
  constraint assignment_authority_id_source_id_fkey FOREIGN KEY (authority_id, source_id) REFERENCES public.assignment_source(authority_id, id),
  constraint assignment_carried_by_check CHECK ((carried_by = ANY (ARRAY['COMMENTS'::text, 'PARTY_SUBMISSION'::text, 'ISSUANCE'::text]))),
  constraint assignment_check CHECK (((carried_by IS NULL) OR (dossier_id IS NOT NULL))),
  constraint assignment_check1 CHECK (((kind <> 'STANDING'::text) OR ((deadline_words IS NULL) AND (same_as_id IS NULL)))),
  constraint assignment_kind_check CHECK ((kind = ANY (ARRAY['TASK'::text, 'TARGET'::text, 'STANDING'::text]))),
  constraint assignment_nature_check CHECK ((nature = ANY (ARRAY['FINALISE'::text, 'COMMENT'::text, 'PARTY_SUBMISSION'::text, 'LAND'::text, 'MONITOR'::text, 'GENERAL'::text]))),
  constraint assignment_pkey PRIMARY KEY (authority_id, id)
);

create table assignment_entry (
  authority_id uuid not null,
  id uuid not null,
  assignment_id uuid not null,
  part_id uuid,
  unit_id uuid not null,
  event text not null,
  person_id uuid,
  at timestamp with time zone not null,
  text text,
  detail jsonb not null default '{}'::jsonb,
  file_id uuid,
  constraint assignment_entry_authority_id_assignment_id_fkey FOREIGN KEY (authority_id, assignment_id) REFERENCES public.assignment(authority_id, id),
  constraint assignment_entry_authority_id_file_id_fkey FOREIGN KEY (authority_id, file_id) REFERENCES public.stored_file(authority_id, id),
  constraint assignment_entry_authority_id_part_id_fkey FOREIGN KEY (authority_id, part_id) REFERENCES public.assignment_part(authority_id, id),
  constraint assignment_entry_pkey PRIMARY KEY (authority_id, id)
);

create table assignment_part (
  authority_id uuid not null,
  id uuid not null,
  assignment_id uuid not null,
  unit_id uuid not null,
  monitor_unit_id uuid not null,
  instance_id uuid,
  state text not null,
  due_at timestamp with time zone,
  original_due_at timestamp with time zone,
  due_sort timestamp with time zone not null generated always as (COALESCE(due_at, 'infinity'::timestamp with time zone)) stored,
  rank smallint not null,
  accepted_at timestamp with time zone,
  reported_at timestamp with time zone,
  ended_at timestamp with time zone,
  quantity_target integer,
  quantity_done integer,
  extension_request jsonb,
  transfer_request jsonb,
  last_report text,
  last_reported_at timestamp with time zone,
  urged_count integer not null default 0,
  urged_at timestamp with time zone,
  version integer not null default 1,
  pause jsonb,
  constraint assignment_part_authority_id_assignment_id_fkey FOREIGN KEY (authority_id, assignment_id) REFERENCES public.assignment(authority_id, id),
  constraint assignment_part_authority_id_monitor_unit_id_fkey FOREIGN KEY (authority_id, monitor_unit_id) REFERENCES public.unit(authority_id, id),
  constraint assignment_part_authority_id_unit_id_fkey FOREIGN KEY (authority_id, unit_id) REFERENCES public.unit(authority_id, id),
  constraint assignment_part_check CHECK (((ended_at IS NULL) = (state <> ALL (ARRAY['DONE'::text, 'TRANSFERRED'::text])))),
  constraint assignment_part_check1 CHECK (((due_at IS NULL) = (original_due_at IS NULL))),
  constraint assignment_part_pause_check CHECK (((pause IS NULL) = (state <> 'PAUSED'::text))),
  constraint assignment_part_pkey PRIMARY KEY (authority_id, id),
  constraint assignment_part_state_check CHECK ((state = ANY (ARRAY['NOT_ACCEPTED'::text, 'IN_PROGRESS'::text, 'AWAITING_CONFIRMATION'::text, 'REDO'::text, 'PAUSED'::text, 'DONE'::text, 'TRANSFERRED'::text])))
);

create table assignment_source (
  authority_id uuid not null,
  id uuid not null,
  title text not null,
  held_on date not null,
  office_unit_id uuid not null,
  leadership_unit_id uuid not null,
  notice_document_id uuid,
  created_at timestamp with time zone not null,
  notice_dossier_id uuid,
  constraint assignment_source_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint assignment_source_authority_id_leadership_unit_id_fkey FOREIGN KEY (authority_id, leadership_unit_id) REFERENCES public.unit(authority_id, id),
  constraint assignment_source_authority_id_notice_document_id_fkey FOREIGN KEY (authority_id, notice_document_id) REFERENCES public.official_document(authority_id, id),
  constraint assignment_source_authority_id_notice_dossier_id_fkey FOREIGN KEY (authority_id, notice_dossier_id) REFERENCES public.dossier(authority_id, id),
  constraint assignment_source_authority_id_office_unit_id_fkey FOREIGN KEY (authority_id, office_unit_id) REFERENCES public.unit(authority_id, id),
  constraint assignment_source_pkey PRIMARY KEY (authority_id, id)
);

create table assignment_unit (
  authority_id uuid not null,
  assignment_id uuid not null,
  unit_id uuid not null,
  role text not null,
  constraint assignment_unit_authority_id_assignment_id_fkey FOREIGN KEY (authority_id, assignment_id) REFERENCES public.assignment(authority_id, id),
  constraint assignment_unit_authority_id_unit_id_fkey FOREIGN KEY (authority_id, unit_id) REFERENCES public.unit(authority_id, id),
  constraint assignment_unit_pkey PRIMARY KEY (authority_id, assignment_id, unit_id, role),
  constraint assignment_unit_role_check CHECK ((role = ANY (ARRAY['COOPERATES'::text, 'ADDRESSED'::text])))
);

create table audit_entry (
  authority_id uuid not null,
  id uuid not null,
  actor_id uuid,
  acting_appointment_id uuid,
  act text not null,
  subject_kind text not null,
  subject_id uuid not null,
  detail jsonb not null,
  business_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint audit_entry_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint audit_entry_pkey PRIMARY KEY (authority_id, id)
);

create table audit_leaf (
  authority_id uuid not null,
  entry_id uuid not null,
  seal_number bigint not null,
  "position" integer not null,
  digest bytea not null,
  constraint audit_leaf_authority_id_seal_number_fkey FOREIGN KEY (authority_id, seal_number) REFERENCES public.audit_seal(authority_id, number),
  constraint audit_leaf_authority_id_seal_number_position_key UNIQUE (authority_id, seal_number, "position"),
  constraint audit_leaf_digest_check CHECK ((length(digest) = 32)),
  constraint audit_leaf_pkey PRIMARY KEY (authority_id, entry_id),
  constraint audit_leaf_position_check CHECK (("position" > 0))
);

create table audit_seal (
  authority_id uuid not null,
  number bigint not null,
  sealed_at timestamp with time zone not null,
  entries integer not null,
  root bytea not null,
  previous bytea not null,
  hash bytea not null,
  signature bytea not null,
  key_id text not null,
  constraint audit_seal_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint audit_seal_entries_check CHECK ((entries > 0)),
  constraint audit_seal_hash_check CHECK ((length(hash) = 32)),
  constraint audit_seal_number_check CHECK ((number > 0)),
  constraint audit_seal_pkey PRIMARY KEY (authority_id, number),
  constraint audit_seal_previous_check CHECK ((length(previous) = 32)),
  constraint audit_seal_root_check CHECK ((length(root) = 32))
);

create table audit_unsealed (
  authority_id uuid not null,
  entry_id uuid not null,
  constraint audit_unsealed_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint audit_unsealed_pkey PRIMARY KEY (authority_id, entry_id)
);

create table authority (
  id uuid not null,
  code text not null,
  name text not null,
  constraint authority_code_key UNIQUE (code),
  constraint authority_pkey PRIMARY KEY (id)
);

create table business_clock (
  only_row boolean not null default true,
  offset_ms bigint not null,
  changed_at timestamp with time zone not null,
  constraint business_clock_only_row_check CHECK (only_row),
  constraint business_clock_pkey PRIMARY KEY (only_row)
);

create table command (
  authority_id uuid not null,
  id uuid not null,
  actor_id uuid,
  kind text not null,
  content_hash bytea not null,
  answer jsonb not null,
  business_at timestamp with time zone not null,
  constraint command_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint command_pkey PRIMARY KEY (authority_id, id)
);

create table comment_round (
  authority_id uuid not null,
  id uuid not null,
  number integer not null,
  lead_unit_id uuid not null,
  letter_id uuid not null,
  instance_id uuid not null,
  state text not null,
  due_at timestamp with time zone not null,
  original_due_at timestamp with time zone not null,
  due_words text,
  question text,
  show_others boolean not null default false,
  sent_by uuid not null,
  sent_at timestamp with time zone not null,
  extensions jsonb not null default '[]'::jsonb,
  reminded_at timestamp with time zone,
  ended_at timestamp with time zone,
  version integer not null default 1,
  constraint comment_round_authority_id_lead_unit_id_fkey FOREIGN KEY (authority_id, lead_unit_id) REFERENCES public.unit(authority_id, id),
  constraint comment_round_authority_id_letter_id_fkey FOREIGN KEY (authority_id, letter_id) REFERENCES public.official_document(authority_id, id),
  constraint comment_round_pkey PRIMARY KEY (authority_id, id),
  constraint comment_round_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'LOCKED'::text, 'ENDED'::text, 'WITHDRAWN'::text])))
);

create table decision_file (
  authority_id uuid not null,
  id uuid not null,
  decision_ids text[] not null,
  name text not null,
  version integer not null,
  sha256 text not null,
  xml text not null,
  note text not null,
  deployed_at timestamp with time zone not null,
  deployed_by uuid not null,
  constraint decision_file_authority_id_deployed_by_fkey FOREIGN KEY (authority_id, deployed_by) REFERENCES public.person(authority_id, id),
  constraint decision_file_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint decision_file_decision_ids_check CHECK ((cardinality(decision_ids) > 0)),
  constraint decision_file_pkey PRIMARY KEY (authority_id, id)
);

create table document_recipient (
  authority_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  ordinal integer not null,
  name text not null,
  purpose text,
  unit_id uuid,
  channel text not null,
  sent_at timestamp with time zone,
  opened_at timestamp with time zone,
  opened_by uuid,
  received_at timestamp with time zone,
  received_by uuid,
  received_for_clerk boolean not null default false,
  means text,
  sent_on date,
  sent_note text,
  sent_by uuid,
  added_by uuid,
  incoming_id uuid,
  line smallint,
  constraint document_recipient_authority_id_document_id_fkey FOREIGN KEY (authority_id, document_id) REFERENCES public.official_document(authority_id, id),
  constraint document_recipient_channel_check CHECK ((channel = ANY (ARRAY['SYSTEM'::text, 'BY_HAND'::text]))),
  constraint document_recipient_check CHECK (((received_at IS NULL) = (received_by IS NULL))),
  constraint document_recipient_check1 CHECK (((opened_at IS NOT NULL) OR (received_at IS NULL))),
  constraint document_recipient_check2 CHECK (((channel = 'BY_HAND'::text) OR ((means IS NULL) AND (sent_on IS NULL)))),
  constraint document_recipient_means_check CHECK ((means = ANY (ARRAY['PAPER'::text, 'NETWORK'::text, 'IN_PERSON'::text]))),
  constraint document_recipient_pkey PRIMARY KEY (authority_id, id)
);

create table dossier (
  authority_id uuid not null,
  id uuid not null,
  doc_type text not null,
  subject text not null,
  subject_key text not null generated always as (public.search_key(subject)) stored,
  urgency text not null,
  decision_authority text not null,
  lead_unit_id uuid not null,
  drafter_id uuid,
  state text not null,
  stage text not null,
  stage_marks jsonb not null default '[]'::jsonb,
  returned jsonb,
  is_sample boolean not null default false,
  session_item jsonb,
  instance_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  deadline jsonb,
  drafter_unknown boolean not null default false,
  restricted boolean not null default false,
  constraint dossier_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint dossier_authority_id_lead_unit_id_fkey FOREIGN KEY (authority_id, lead_unit_id) REFERENCES public.unit(authority_id, id),
  constraint dossier_decision_authority_check CHECK ((decision_authority = ANY (ARRAY['COLLECTIVE'::text, 'CHAIR'::text]))),
  constraint dossier_pkey PRIMARY KEY (authority_id, id),
  constraint dossier_stage_check CHECK ((stage = ANY (ARRAY['DRAFT'::text, 'COMMENTING'::text, 'SUBMITTED'::text, 'ISSUED'::text]))),
  constraint dossier_urgency_check CHECK ((urgency = ANY (ARRAY['NORMAL'::text, 'URGENT'::text, 'VERY_URGENT'::text, 'FLASH'::text])))
);

create table dossier_file (
  authority_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  kind text not null,
  file_id uuid not null,
  created_at timestamp with time zone not null,
  signature jsonb,
  constraint dossier_file_authority_id_dossier_id_fkey FOREIGN KEY (authority_id, dossier_id) REFERENCES public.dossier(authority_id, id),
  constraint dossier_file_authority_id_file_id_fkey FOREIGN KEY (authority_id, file_id) REFERENCES public.stored_file(authority_id, id),
  constraint dossier_file_pkey PRIMARY KEY (authority_id, id)
);

create table dossier_restriction (
  authority_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  constraint dossier_restriction_authority_id_dossier_id_fkey FOREIGN KEY (authority_id, dossier_id) REFERENCES public.dossier(authority_id, id),
  constraint dossier_restriction_authority_id_ended_by_fkey FOREIGN KEY (authority_id, ended_by) REFERENCES public.person(authority_id, id),
  constraint dossier_restriction_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint dossier_restriction_authority_id_set_by_fkey FOREIGN KEY (authority_id, set_by) REFERENCES public.person(authority_id, id),
  constraint dossier_restriction_check CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint dossier_restriction_pkey PRIMARY KEY (authority_id, id)
);

create table draft (
  authority_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  number integer not null,
  file_id uuid not null,
  note text,
  paragraphs jsonb not null,
  content_hash text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint draft_authority_id_dossier_id_fkey FOREIGN KEY (authority_id, dossier_id) REFERENCES public.dossier(authority_id, id),
  constraint draft_authority_id_dossier_id_number_key UNIQUE (authority_id, dossier_id, number),
  constraint draft_authority_id_file_id_fkey FOREIGN KEY (authority_id, file_id) REFERENCES public.stored_file(authority_id, id),
  constraint draft_pkey PRIMARY KEY (authority_id, id)
);

create table field_charge (
  authority_id uuid not null,
  id uuid not null,
  field_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  valid_from date not null,
  valid_to date,
  constraint field_charge_authority_id_field_id_fkey FOREIGN KEY (authority_id, field_id) REFERENCES public.work_field(authority_id, id),
  constraint field_charge_authority_id_person_id_fkey FOREIGN KEY (authority_id, person_id) REFERENCES public.person(authority_id, id),
  constraint field_charge_authority_id_post_id_fkey FOREIGN KEY (authority_id, post_id) REFERENCES public.post(authority_id, id),
  constraint field_charge_check CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  constraint field_charge_pkey PRIMARY KEY (authority_id, id)
);

create table field_unit (
  authority_id uuid not null,
  id uuid not null,
  field_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  constraint field_unit_authority_id_field_id_fkey FOREIGN KEY (authority_id, field_id) REFERENCES public.work_field(authority_id, id),
  constraint field_unit_authority_id_unit_id_fkey FOREIGN KEY (authority_id, unit_id) REFERENCES public.unit(authority_id, id),
  constraint field_unit_check CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  constraint field_unit_pkey PRIMARY KEY (authority_id, id)
);

create table handover (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  by_person_id uuid not null,
  reason text not null,
  at timestamp with time zone not null,
  items jsonb not null,
  constraint handover_authority_id_by_person_id_fkey FOREIGN KEY (authority_id, by_person_id) REFERENCES public.person(authority_id, id),
  constraint handover_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint handover_authority_id_person_id_fkey FOREIGN KEY (authority_id, person_id) REFERENCES public.person(authority_id, id),
  constraint handover_pkey PRIMARY KEY (authority_id, id)
);

create table incoming_document (
  authority_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  register_id uuid not null,
  year integer not null,
  number integer not null,
  arrived_on date not null,
  author text not null,
  code text,
  dated date,
  doc_type text,
  subject text not null,
  subject_key text not null generated always as (public.search_key(subject)) stored,
  note text,
  author_key text not null,
  code_key text,
  dated_year integer not null,
  another_copy boolean not null default false,
  file_id uuid,
  received_as uuid,
  document_id uuid,
  void_reason text,
  registered_by uuid not null,
  registered_at timestamp with time zone not null,
  version integer not null default 1,
  constraint incoming_document_authority_id_document_id_fkey FOREIGN KEY (authority_id, document_id) REFERENCES public.official_document(authority_id, id),
  constraint incoming_document_authority_id_file_id_fkey FOREIGN KEY (authority_id, file_id) REFERENCES public.stored_file(authority_id, id),
  constraint incoming_document_authority_id_received_as_fkey FOREIGN KEY (authority_id, received_as) REFERENCES public.document_recipient(authority_id, id),
  constraint incoming_document_authority_id_register_id_fkey FOREIGN KEY (authority_id, register_id) REFERENCES public.register(authority_id, id),
  constraint incoming_document_authority_id_register_id_number_key UNIQUE (authority_id, register_id, number),
  constraint incoming_document_authority_id_unit_id_fkey FOREIGN KEY (authority_id, unit_id) REFERENCES public.unit(authority_id, id),
  constraint incoming_document_check CHECK (((received_as IS NULL) = (document_id IS NULL))),
  constraint incoming_document_pkey PRIMARY KEY (authority_id, id)
);

create table incoming_forward (
  authority_id uuid not null,
  id uuid not null,
  incoming_id uuid not null,
  to_unit_id uuid,
  to_person_id uuid,
  instruction text,
  due_at timestamp with time zone,
  forwarded_by uuid not null,
  forwarded_at timestamp with time zone not null,
  done_at timestamp with time zone,
  done_by uuid,
  result text,
  instance_id uuid,
  constraint incoming_forward_authority_id_incoming_id_fkey FOREIGN KEY (authority_id, incoming_id) REFERENCES public.incoming_document(authority_id, id),
  constraint incoming_forward_authority_id_to_person_id_fkey FOREIGN KEY (authority_id, to_person_id) REFERENCES public.person(authority_id, id),
  constraint incoming_forward_authority_id_to_unit_id_fkey FOREIGN KEY (authority_id, to_unit_id) REFERENCES public.unit(authority_id, id),
  constraint incoming_forward_check CHECK (((to_unit_id IS NULL) <> (to_person_id IS NULL))),
  constraint incoming_forward_check1 CHECK (((done_at IS NULL) = (done_by IS NULL))),
  constraint incoming_forward_pkey PRIMARY KEY (authority_id, id)
);

create table instance_operation (
  authority_id uuid not null,
  id uuid not null,
  instance_id uuid not null,
  act text not null,
  reason text not null,
  element_id text,
  to_element_id text,
  to_definition_id uuid,
  batch_id uuid,
  by_person_id uuid not null,
  at timestamp with time zone not null,
  constraint instance_operation_act_check CHECK ((act = ANY (ARRAY['SUSPEND'::text, 'RESUME'::text, 'CANCEL'::text, 'MOVE'::text, 'RETRY'::text, 'SKIP'::text, 'MIGRATE'::text]))),
  constraint instance_operation_authority_id_by_person_id_fkey FOREIGN KEY (authority_id, by_person_id) REFERENCES public.person(authority_id, id),
  constraint instance_operation_authority_id_instance_id_fkey FOREIGN KEY (authority_id, instance_id) REFERENCES public.process_instance(authority_id, id),
  constraint instance_operation_pkey PRIMARY KEY (authority_id, id)
);

create table known_device (
  authority_id uuid not null,
  account_id uuid not null,
  device_hash bytea not null,
  first_seen_at timestamp with time zone not null,
  constraint known_device_authority_id_account_id_fkey FOREIGN KEY (authority_id, account_id) REFERENCES public.account(authority_id, id),
  constraint known_device_pkey PRIMARY KEY (authority_id, account_id, device_hash)
);

create table land_figure (
  authority_id uuid not null,
  report_id uuid not null,
  indicator_id uuid not null,
  subject_id uuid not null,
  value numeric,
  words text,
  reason text,
  unchanged boolean not null default false,
  confirmed text[] not null default '{}'::text[],
  version integer not null,
  entered_by uuid,
  entered_at timestamp with time zone not null,
  review text,
  review_reason text,
  constraint land_figure_authority_id_indicator_id_fkey FOREIGN KEY (authority_id, indicator_id) REFERENCES public.land_indicator(authority_id, id),
  constraint land_figure_authority_id_report_id_fkey FOREIGN KEY (authority_id, report_id) REFERENCES public.land_report(authority_id, id),
  constraint land_figure_pkey PRIMARY KEY (authority_id, report_id, indicator_id, subject_id),
  constraint land_figure_review_check CHECK ((review = ANY (ARRAY['ACCEPTED'::text, 'RETURNED'::text]))),
  constraint land_figure_value_check CHECK (((value >= (0)::numeric) AND (value < '1000000000000000'::numeric) AND (scale(value) <= 6)))
);

create table land_figure_change (
  authority_id uuid not null,
  report_id uuid not null,
  indicator_id uuid not null,
  subject_id uuid not null,
  version integer not null,
  value numeric,
  words text,
  reason text,
  entered_by uuid,
  entered_at timestamp with time zone not null,
  constraint land_figure_change_authority_id_report_id_fkey FOREIGN KEY (authority_id, report_id) REFERENCES public.land_report(authority_id, id),
  constraint land_figure_change_pkey PRIMARY KEY (authority_id, report_id, indicator_id, subject_id, version)
);

create table land_indicator (
  authority_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  code text not null,
  label text not null,
  spoken text not null,
  measure text not null,
  owner text not null,
  kind text not null,
  value_kind text not null,
  decimals integer not null,
  checks jsonb not null default '[]'::jsonb,
  ordinal integer not null,
  constraint land_indicator_authority_id_code_key UNIQUE (authority_id, code),
  constraint land_indicator_authority_id_programme_id_fkey FOREIGN KEY (authority_id, programme_id) REFERENCES public.land_programme(authority_id, id),
  constraint land_indicator_decimals_check CHECK (((decimals >= 0) AND (decimals <= 6))),
  constraint land_indicator_kind_check CHECK ((kind = ANY (ARRAY['CUMULATIVE'::text, 'SCOPE'::text, 'LEVEL'::text, 'IN_PERIOD'::text]))),
  constraint land_indicator_owner_check CHECK ((owner = ANY (ARRAY['WARD'::text, 'LAND_CENTRE'::text, 'DEPARTMENT'::text, 'LAND_REGISTRY'::text]))),
  constraint land_indicator_pkey PRIMARY KEY (authority_id, id),
  constraint land_indicator_value_kind_check CHECK ((value_kind = ANY (ARRAY['NUMBER'::text, 'TEXT'::text, 'CHECK'::text])))
);

create table land_milestone (
  authority_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  words text not null,
  due_on date not null,
  source text,
  constraint land_milestone_authority_id_project_id_fkey FOREIGN KEY (authority_id, project_id) REFERENCES public.land_project(authority_id, id),
  constraint land_milestone_pkey PRIMARY KEY (authority_id, id)
);

create table land_obstacle (
  authority_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  words text not null,
  owner_unit_id uuid not null,
  due_on date,
  told_by_unit_id uuid not null,
  told_at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  resolution text,
  is_sample boolean not null default false,
  version integer not null default 1,
  constraint land_obstacle_authority_id_owner_unit_id_fkey FOREIGN KEY (authority_id, owner_unit_id) REFERENCES public.unit(authority_id, id),
  constraint land_obstacle_authority_id_project_id_fkey FOREIGN KEY (authority_id, project_id) REFERENCES public.land_project(authority_id, id),
  constraint land_obstacle_authority_id_told_by_unit_id_fkey FOREIGN KEY (authority_id, told_by_unit_id) REFERENCES public.unit(authority_id, id),
  constraint land_obstacle_check CHECK (((resolved_at IS NULL) = (resolution IS NULL))),
  constraint land_obstacle_pkey PRIMARY KEY (authority_id, id)
);

create table land_owner (
  authority_id uuid not null,
  owner text not null,
  unit_id uuid not null,
  constraint land_owner_authority_id_unit_id_fkey FOREIGN KEY (authority_id, unit_id) REFERENCES public.unit(authority_id, id),
  constraint land_owner_owner_check CHECK ((owner = ANY (ARRAY['WARD'::text, 'LAND_CENTRE'::text, 'DEPARTMENT'::text, 'LAND_REGISTRY'::text]))),
  constraint land_owner_pkey PRIMARY KEY (authority_id, owner, unit_id)
);

create table land_period (
  authority_id uuid not null,
  id uuid not null,
  regime text not null,
  name text not null,
  period_from date not null,
  period_to date not null,
  as_of date not null,
  due_at timestamp with time zone not null,
  lead_unit_id uuid not null,
  opened_at timestamp with time zone not null,
  locked_at timestamp with time zone,
  locked_by uuid,
  version integer not null default 1,
  is_sample boolean not null default false,
  constraint land_period_authority_id_as_of_key UNIQUE (authority_id, as_of),
  constraint land_period_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint land_period_authority_id_lead_unit_id_fkey FOREIGN KEY (authority_id, lead_unit_id) REFERENCES public.unit(authority_id, id),
  constraint land_period_check CHECK (((period_from <= period_to) AND (as_of >= period_from))),
  constraint land_period_pkey PRIMARY KEY (authority_id, id),
  constraint land_period_regime_check CHECK ((regime = ANY (ARRAY['MONTHLY'::text, 'QUARTERLY'::text, 'HALF_YEARLY'::text, 'NINE_MONTHS'::text, 'YEARLY'::text])))
);

create table land_programme (
  authority_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  subject text not null,
  source text,
  lead_unit_id uuid not null,
  ordinal integer not null,
  is_sample boolean not null default false,
  constraint land_programme_authority_id_code_key UNIQUE (authority_id, code),
  constraint land_programme_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint land_programme_authority_id_lead_unit_id_fkey FOREIGN KEY (authority_id, lead_unit_id) REFERENCES public.unit(authority_id, id),
  constraint land_programme_pkey PRIMARY KEY (authority_id, id),
  constraint land_programme_subject_check CHECK ((subject = ANY (ARRAY['WARD'::text, 'SECTION'::text])))
);

create table land_project (
  authority_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  investor text,
  price_state text not null,
  price_source text,
  wards_source text,
  note text,
  ordinal integer not null,
  is_sample boolean not null default false,
  constraint land_project_authority_id_code_key UNIQUE (authority_id, code),
  constraint land_project_pkey PRIMARY KEY (authority_id, id),
  constraint land_project_price_state_check CHECK ((price_state = ANY (ARRAY['UNKNOWN'::text, 'OPEN'::text, 'SETTLED'::text])))
);

create table land_report (
  authority_id uuid not null,
  id uuid not null,
  period_id uuid not null,
  unit_id uuid not null,
  attempt integer not null default 0,
  state text not null,
  reason text,
  returned_reason text,
  instance_id uuid,
  opened_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  sent_by uuid,
  accepted_at timestamp with time zone,
  constraint land_report_authority_id_period_id_fkey FOREIGN KEY (authority_id, period_id) REFERENCES public.land_period(authority_id, id),
  constraint land_report_authority_id_period_id_unit_id_attempt_key UNIQUE (authority_id, period_id, unit_id, attempt),
  constraint land_report_authority_id_unit_id_fkey FOREIGN KEY (authority_id, unit_id) REFERENCES public.unit(authority_id, id),
  constraint land_report_check CHECK (((attempt = 0) = (reason IS NULL))),
  constraint land_report_pkey PRIMARY KEY (authority_id, id),
  constraint land_report_state_check CHECK ((state = ANY (ARRAY['NOT_SENT'::text, 'ENTERING'::text, 'AWAITING_LEADER'::text, 'SENT'::text, 'RETURNED'::text, 'ACCEPTED'::text, 'CLOSED'::text])))
);

create table land_section (
  authority_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  unit_id uuid not null,
  ordinal integer not null,
  by_length boolean not null default false,
  note text,
  constraint land_section_authority_id_project_id_fkey FOREIGN KEY (authority_id, project_id) REFERENCES public.land_project(authority_id, id),
  constraint land_section_authority_id_project_id_unit_id_key UNIQUE (authority_id, project_id, unit_id),
  constraint land_section_authority_id_unit_id_fkey FOREIGN KEY (authority_id, unit_id) REFERENCES public.unit(authority_id, id),
  constraint land_section_pkey PRIMARY KEY (authority_id, id)
);

create table land_target (
  authority_id uuid not null,
  indicator_id uuid not null,
  unit_id uuid not null,
  year integer not null,
  value numeric not null,
  source text,
  is_sample boolean not null default false,
  constraint land_target_authority_id_indicator_id_fkey FOREIGN KEY (authority_id, indicator_id) REFERENCES public.land_indicator(authority_id, id),
  constraint land_target_authority_id_unit_id_fkey FOREIGN KEY (authority_id, unit_id) REFERENCES public.unit(authority_id, id),
  constraint land_target_pkey PRIMARY KEY (authority_id, indicator_id, unit_id, year),
  constraint land_target_value_check CHECK ((value >= (0)::numeric))
);

create table leader_answer (
  authority_id uuid not null,
  id uuid not null,
  slip_id uuid not null,
  step_id text not null,
  kind text not null,
  body text not null,
  post_id uuid not null,
  person_id uuid,
  entered_by uuid,
  scan_file_id uuid,
  answered_at timestamp with time zone not null,
  corrections jsonb not null default '[]'::jsonb,
  version integer not null default 1,
  constraint leader_answer_authority_id_slip_id_fkey FOREIGN KEY (authority_id, slip_id) REFERENCES public.routing_slip(authority_id, id),
  constraint leader_answer_check CHECK (((person_id IS NOT NULL) OR ((entered_by IS NOT NULL) AND (scan_file_id IS NOT NULL)))),
  constraint leader_answer_kind_check CHECK ((kind = ANY (ARRAY['AGREED'::text, 'AGREED_FORWARD'::text, 'AGREED_ADJUSTED'::text, 'CLARIFY'::text, 'TO_SESSION'::text, 'MEMBER_OPINIONS'::text, 'RETURNED'::text]))),
  constraint leader_answer_pkey PRIMARY KEY (authority_id, id)
);

create table leader_answer_dossier (
  authority_id uuid not null,
  answer_id uuid not null,
  dossier_id uuid not null,
  constraint leader_answer_dossier_authority_id_answer_id_fkey FOREIGN KEY (authority_id, answer_id) REFERENCES public.leader_answer(authority_id, id),
  constraint leader_answer_dossier_authority_id_dossier_id_fkey FOREIGN KEY (authority_id, dossier_id) REFERENCES public.dossier(authority_id, id),
  constraint leader_answer_dossier_pkey PRIMARY KEY (authority_id, answer_id, dossier_id)
);

create table leave_period (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  reason text not null,
  valid_from date not null,
  valid_to date not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone,
  constraint leave_period_authority_id_ended_by_fkey FOREIGN KEY (authority_id, ended_by) REFERENCES public.person(authority_id, id),
  constraint leave_period_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint leave_period_authority_id_person_id_fkey FOREIGN KEY (authority_id, person_id) REFERENCES public.person(authority_id, id),
  constraint leave_period_authority_id_recorded_by_fkey FOREIGN KEY (authority_id, recorded_by) REFERENCES public.person(authority_id, id),
  constraint leave_period_check CHECK ((valid_to > valid_from)),
  constraint leave_period_check1 CHECK (((ended_by IS NULL) = (ended_at IS NULL))),
  constraint leave_period_pkey PRIMARY KEY (authority_id, id)
);

create table meeting (
  authority_id uuid not null,
  id uuid not null,
  name text not null,
  held_on date not null,
  place text not null,
  chair text not null,
  attendance text[] not null,
  office_unit_id uuid not null,
  source_id uuid,
  notice_dossier_id uuid not null,
  notice_document_id uuid,
  notice_frame jsonb not null,
  created_at timestamp with time zone not null,
  number text,
  begins_at text,
  version integer not null default 1,
  constraint meeting_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint meeting_authority_id_notice_document_id_fkey FOREIGN KEY (authority_id, notice_document_id) REFERENCES public.official_document(authority_id, id),
  constraint meeting_authority_id_notice_dossier_id_fkey FOREIGN KEY (authority_id, notice_dossier_id) REFERENCES public.dossier(authority_id, id),
  constraint meeting_authority_id_office_unit_id_fkey FOREIGN KEY (authority_id, office_unit_id) REFERENCES public.unit(authority_id, id),
  constraint meeting_authority_id_source_id_fkey FOREIGN KEY (authority_id, source_id) REFERENCES public.assignment_source(authority_id, id),
  constraint meeting_begins_at_check CHECK ((begins_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint meeting_pkey PRIMARY KEY (authority_id, id)
);

create table meeting_item (
  authority_id uuid not null,
  meeting_id uuid not null,
  number smallint not null,
  title text not null,
  conclusion text,
  dossier_id uuid,
  kind text,
  lead_unit_id uuid,
  constraint meeting_item_authority_id_dossier_id_fkey FOREIGN KEY (authority_id, dossier_id) REFERENCES public.dossier(authority_id, id),
  constraint meeting_item_authority_id_lead_unit_id_fkey FOREIGN KEY (authority_id, lead_unit_id) REFERENCES public.unit(authority_id, id),
  constraint meeting_item_authority_id_meeting_id_fkey FOREIGN KEY (authority_id, meeting_id) REFERENCES public.meeting(authority_id, id),
  constraint meeting_item_kind_check CHECK ((kind = ANY (ARRAY['DRAFT'::text, 'REPORT'::text, 'DIRECTION'::text, 'OTHER'::text]))),
  constraint meeting_item_pkey PRIMARY KEY (authority_id, meeting_id, number)
);

create table notice (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  post_id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  step_id text,
  due_at timestamp with time zone,
  by_unit_id uuid,
  things integer not null default 1,
  at timestamp with time zone not null,
  cause text not null,
  read_at timestamp with time zone,
  constraint notice_authority_id_person_id_fkey FOREIGN KEY (authority_id, person_id) REFERENCES public.person(authority_id, id),
  constraint notice_authority_id_person_id_post_id_cause_key UNIQUE (authority_id, person_id, post_id, cause),
  constraint notice_authority_id_post_id_fkey FOREIGN KEY (authority_id, post_id) REFERENCES public.post(authority_id, id),
  constraint notice_kind_check CHECK ((kind = ANY (ARRAY['WAITING'::text, 'RETURNED'::text, 'STILL_WAITING'::text, 'NEAR'::text, 'LATE'::text, 'URGED'::text, 'ROUND_LOCKED'::text, 'ROUND_ENDED'::text, 'ISSUED'::text, 'REGISTERED'::text, 'RECEIVED'::text, 'NEW_DEVICE'::text, 'ACCOUNT_KEPT'::text]))),
  constraint notice_pkey PRIMARY KEY (authority_id, id),
  constraint notice_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['DOSSIER'::text, 'ROUND'::text, 'ASSIGNMENT'::text, 'LAND_REPORT'::text, 'DOCUMENT'::text, 'INCOMING'::text, 'ACCOUNT'::text])))
);

create table official_document (
  authority_id uuid not null,
  id uuid not null,
  issuer_id uuid not null,
  drafting_unit_id uuid not null,
  purpose text not null,
  doc_type text not null,
  subject text not null,
  symbol text not null,
  state text not null,
  number integer,
  dated date,
  signature jsonb,
  sealed_at timestamp with time zone,
  dispatched_at timestamp with time zone,
  content jsonb not null,
  file_id uuid,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  constraint official_document_authority_id_issuer_id_fkey FOREIGN KEY (authority_id, issuer_id) REFERENCES public.unit(authority_id, id),
  constraint official_document_check CHECK (((signature IS NOT NULL) OR (state = 'DRAFT'::text))),
  constraint official_document_check1 CHECK (((number IS NULL) = (state = ANY (ARRAY['DRAFT'::text, 'SIGNED'::text])))),
  constraint official_document_check2 CHECK (((number IS NULL) = (dated IS NULL))),
  constraint official_document_pkey PRIMARY KEY (authority_id, id),
  constraint official_document_purpose_check CHECK ((purpose = ANY (ARRAY['DECISION'::text, 'NOTICE'::text, 'SUBMISSION'::text, 'ROUND_LETTER'::text, 'OPINION_LETTER'::text]))),
  constraint official_document_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SIGNED'::text, 'NUMBERED'::text, 'SEALED'::text, 'DISPATCHED'::text])))
);

create table official_document_dossier (
  authority_id uuid not null,
  document_id uuid not null,
  dossier_id uuid not null,
  ordinal integer not null,
  constraint official_document_dossier_authority_id_document_id_fkey FOREIGN KEY (authority_id, document_id) REFERENCES public.official_document(authority_id, id),
  constraint official_document_dossier_authority_id_dossier_id_fkey FOREIGN KEY (authority_id, dossier_id) REFERENCES public.dossier(authority_id, id),
  constraint official_document_dossier_pkey PRIMARY KEY (authority_id, document_id, dossier_id)
);

create table operation_batch (
  authority_id uuid not null,
  id uuid not null,
  act text not null,
  process_key text not null,
  reason text not null,
  to_definition_id uuid,
  mapping jsonb,
  by_person_id uuid not null,
  started_at timestamp with time zone not null,
  total integer not null,
  constraint operation_batch_act_check CHECK ((act = ANY (ARRAY['SUSPEND'::text, 'RESUME'::text, 'CANCEL'::text, 'RETRY'::text, 'MIGRATE'::text]))),
  constraint operation_batch_authority_id_by_person_id_fkey FOREIGN KEY (authority_id, by_person_id) REFERENCES public.person(authority_id, id),
  constraint operation_batch_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint operation_batch_authority_id_to_definition_id_fkey FOREIGN KEY (authority_id, to_definition_id) REFERENCES public.process_definition(authority_id, id),
  constraint operation_batch_check CHECK (((act = 'MIGRATE'::text) = (to_definition_id IS NOT NULL))),
  constraint operation_batch_pkey PRIMARY KEY (authority_id, id)
);

create table operation_batch_item (
  authority_id uuid not null,
  batch_id uuid not null,
  ordinal integer not null,
  instance_id uuid not null,
  result text,
  code text,
  problems jsonb,
  done_at timestamp with time zone,
  constraint operation_batch_item_authority_id_batch_id_fkey FOREIGN KEY (authority_id, batch_id) REFERENCES public.operation_batch(authority_id, id),
  constraint operation_batch_item_authority_id_batch_id_instance_id_key UNIQUE (authority_id, batch_id, instance_id),
  constraint operation_batch_item_authority_id_instance_id_fkey FOREIGN KEY (authority_id, instance_id) REFERENCES public.process_instance(authority_id, id),
  constraint operation_batch_item_check CHECK (((result IS NULL) = (done_at IS NULL))),
  constraint operation_batch_item_pkey PRIMARY KEY (authority_id, batch_id, ordinal),
  constraint operation_batch_item_result_check CHECK ((result = ANY (ARRAY['DONE'::text, 'REFUSED'::text])))
);

create table opinion (
  authority_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  participant_index integer not null,
  dossier_id uuid not null,
  stance text not null,
  is_late boolean not null,
  answered_by uuid not null,
  answered_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint opinion_pkey PRIMARY KEY (authority_id, id),
  constraint opinion_stance_check CHECK ((stance = ANY (ARRAY['AGREED'::text, 'AGREED_WITH_COMMENTS'::text, 'DISAGREED'::text, 'NOT_CONCERNED'::text])))
);

create table opinion_comment (
  authority_id uuid not null,
  id uuid not null,
  opinion_id uuid not null,
  round_id uuid not null,
  dossier_id uuid not null,
  ordinal integer not null,
  place text,
  body text not null,
  reply_kind text,
  reply_text text,
  replied_by uuid,
  replied_at timestamp with time zone,
  version integer not null default 1,
  constraint opinion_comment_authority_id_opinion_id_fkey FOREIGN KEY (authority_id, opinion_id) REFERENCES public.opinion(authority_id, id),
  constraint opinion_comment_pkey PRIMARY KEY (authority_id, id),
  constraint opinion_comment_reply_kind_check CHECK ((reply_kind = ANY (ARRAY['ACCEPTED'::text, 'PARTLY_ACCEPTED'::text, 'EXPLAINED'::text])))
);

create table outbox (
  authority_id uuid not null,
  id uuid not null,
  topic text not null,
  payload jsonb not null,
  attempts integer not null default 0,
  retry_at timestamp with time zone,
  last_error text,
  dead_at timestamp with time zone,
  constraint outbox_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint outbox_pkey PRIMARY KEY (authority_id, id)
);

create table party_answer (
  authority_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  form text not null,
  number text,
  dated date,
  scan_file_id uuid,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  paper_added_by uuid,
  paper_added_at timestamp with time zone,
  version integer not null default 1,
  constraint party_answer_authority_id_submission_id_fkey FOREIGN KEY (authority_id, submission_id) REFERENCES public.submission(authority_id, id),
  constraint party_answer_form_check CHECK ((form = ANY (ARRAY['CONCLUSION_NOTICE'::text, 'LETTER'::text, 'NOTED_COPY'::text, 'BY_WORD'::text]))),
  constraint party_answer_pkey PRIMARY KEY (authority_id, id)
);

create table party_condition (
  authority_id uuid not null,
  id uuid not null,
  opinion_id uuid not null,
  dossier_id uuid not null,
  ordinal integer not null,
  body text not null,
  result text,
  result_by uuid,
  result_at timestamp with time zone,
  version integer not null default 1,
  constraint party_condition_authority_id_opinion_id_fkey FOREIGN KEY (authority_id, opinion_id) REFERENCES public.party_opinion(authority_id, id),
  constraint party_condition_pkey PRIMARY KEY (authority_id, id)
);

create table party_opinion (
  authority_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  outcome text not null,
  body text not null,
  answer_id uuid not null,
  constraint party_opinion_authority_id_answer_id_fkey FOREIGN KEY (authority_id, answer_id) REFERENCES public.party_answer(authority_id, id),
  constraint party_opinion_outcome_check CHECK ((outcome = ANY (ARRAY['AGREED'::text, 'AGREED_WITH_ADDITIONS'::text, 'TO_STANDING_COMMITTEE'::text, 'PRESENT_AT_MEETING'::text, 'RETURNED'::text, 'DELEGATED_TO_UBND'::text, 'DISAGREED'::text]))),
  constraint party_opinion_pkey PRIMARY KEY (authority_id, id)
);

create table person (
  authority_id uuid not null,
  id uuid not null,
  display_name text not null,
  code text,
  phone text,
  erased_at timestamp with time zone,
  constraint person_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint person_pkey PRIMARY KEY (authority_id, id)
);

create table personal_request (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  field text,
  purpose text not null,
  asked_by uuid not null,
  at timestamp with time zone not null,
  constraint personal_request_authority_id_asked_by_fkey FOREIGN KEY (authority_id, asked_by) REFERENCES public.person(authority_id, id),
  constraint personal_request_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint personal_request_authority_id_person_id_fkey FOREIGN KEY (authority_id, person_id) REFERENCES public.person(authority_id, id),
  constraint personal_request_kind_check CHECK ((kind = ANY (ARRAY['SHOW'::text, 'EXPORT'::text, 'ERASE'::text]))),
  constraint personal_request_pkey PRIMARY KEY (authority_id, id)
);

create table post (
  authority_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  "position" text not null,
  title text not null,
  added_on date,
  constraint post_authority_id_unit_id_fkey FOREIGN KEY (authority_id, unit_id) REFERENCES public.unit(authority_id, id),
  constraint post_authority_id_unit_id_position_key UNIQUE (authority_id, unit_id, "position"),
  constraint post_pkey PRIMARY KEY (authority_id, id)
);

create table process_definition (
  authority_id uuid not null,
  id uuid not null,
  key text not null,
  version integer not null,
  sha256 text not null,
  name text not null,
  xml text not null,
  deployed_at timestamp with time zone,
  deployed_by uuid,
  note text,
  starts_dossier boolean not null default false,
  decision_file_ids uuid[] not null default '{}'::uuid[],
  constraint process_definition_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint process_definition_authority_id_key_version_key UNIQUE (authority_id, key, version),
  constraint process_definition_deployed_check CHECK ((((deployed_at IS NULL) = (deployed_by IS NULL)) AND ((note IS NULL) OR (deployed_at IS NOT NULL)))),
  constraint process_definition_pkey PRIMARY KEY (authority_id, id)
);

create table process_event (
  authority_id uuid not null,
  instance_id uuid not null,
  seq integer not null,
  command_id uuid not null,
  type text not null,
  data jsonb not null,
  business_at timestamp with time zone not null,
  constraint process_event_pkey PRIMARY KEY (authority_id, instance_id, seq)
);

create table process_instance (
  authority_id uuid not null,
  id uuid not null,
  definition_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  semantics_version integer not null,
  state_version integer not null,
  state jsonb not null,
  version integer not null,
  status text not null,
  event_seq integer not null,
  labels jsonb not null,
  incidents integer not null default 0,
  constraint process_instance_authority_id_definition_id_fkey FOREIGN KEY (authority_id, definition_id) REFERENCES public.process_definition(authority_id, id),
  constraint process_instance_pkey PRIMARY KEY (authority_id, id),
  constraint process_instance_status_check CHECK ((status = ANY (ARRAY['RUNNING'::text, 'SUSPENDED'::text, 'COMPLETED'::text, 'CANCELLED'::text]))),
  constraint process_instance_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['DOSSIER'::text, 'ROUND'::text, 'ASSIGNMENT'::text, 'LAND_REPORT'::text, 'INCOMING'::text])))
);

create table process_use (
  authority_id uuid not null,
  key text not null,
  definition_id uuid not null,
  version integer not null default 1,
  constraint process_use_authority_id_definition_id_fkey FOREIGN KEY (authority_id, definition_id) REFERENCES public.process_definition(authority_id, id),
  constraint process_use_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint process_use_pkey PRIMARY KEY (authority_id, key)
);

create table recovery_code (
  authority_id uuid not null,
  account_id uuid not null,
  digest bytea not null,
  used_at timestamp with time zone,
  constraint recovery_code_authority_id_account_id_fkey FOREIGN KEY (authority_id, account_id) REFERENCES public.account(authority_id, id),
  constraint recovery_code_pkey PRIMARY KEY (authority_id, account_id, digest)
);

create table register (
  authority_id uuid not null,
  id uuid not null,
  issuer_id uuid not null,
  code text not null,
  year integer not null,
  last_number integer not null default 0,
  constraint register_authority_id_issuer_id_code_year_key UNIQUE (authority_id, issuer_id, code, year),
  constraint register_authority_id_issuer_id_fkey FOREIGN KEY (authority_id, issuer_id) REFERENCES public.unit(authority_id, id),
  constraint register_pkey PRIMARY KEY (authority_id, id)
);

create table register_entry (
  authority_id uuid not null,
  register_id uuid not null,
  number integer not null,
  document_id uuid,
  dated date not null,
  void_reason text,
  constraint register_entry_authority_id_register_id_fkey FOREIGN KEY (authority_id, register_id) REFERENCES public.register(authority_id, id),
  constraint register_entry_check CHECK (((document_id IS NOT NULL) OR (void_reason IS NOT NULL))),
  constraint register_entry_pkey PRIMARY KEY (authority_id, register_id, number)
);

create table reminder_rule (
  authority_id uuid not null,
  working_days integer not null,
  same_day_minutes integer not null,
  at_deadline boolean not null default true,
  working_days_after integer not null default 0,
  version integer not null default 1,
  constraint reminder_rule_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint reminder_rule_pkey PRIMARY KEY (authority_id),
  constraint reminder_rule_same_day_minutes_check CHECK (((same_day_minutes >= 15) AND (same_day_minutes <= 240))),
  constraint reminder_rule_working_days_after_check CHECK (((working_days_after >= 0) AND (working_days_after <= 10))),
  constraint reminder_rule_working_days_check CHECK (((working_days >= 1) AND (working_days <= 10)))
);

create table reminder_rule_change (
  authority_id uuid not null,
  id uuid not null,
  working_days integer not null,
  same_day_minutes integer not null,
  at_deadline boolean not null,
  working_days_after integer not null,
  by_person_id uuid not null,
  at timestamp with time zone not null,
  constraint reminder_rule_change_authority_id_by_person_id_fkey FOREIGN KEY (authority_id, by_person_id) REFERENCES public.person(authority_id, id),
  constraint reminder_rule_change_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint reminder_rule_change_pkey PRIMARY KEY (authority_id, id)
);

create table restricted_reading (
  authority_id uuid not null,
  dossier_id uuid not null,
  person_id uuid not null,
  day date not null,
  constraint restricted_reading_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint restricted_reading_pkey PRIMARY KEY (authority_id, dossier_id, person_id, day)
);

create table restriction_reader (
  authority_id uuid not null,
  restriction_id uuid not null,
  principal_id uuid not null,
  principal_kind text not null,
  constraint restriction_reader_authority_id_restriction_id_fkey FOREIGN KEY (authority_id, restriction_id) REFERENCES public.dossier_restriction(authority_id, id),
  constraint restriction_reader_pkey PRIMARY KEY (authority_id, restriction_id, principal_id),
  constraint restriction_reader_principal_kind_check CHECK ((principal_kind = ANY (ARRAY['UNIT'::text, 'PERSON'::text])))
);

create table retention_rule (
  authority_id uuid not null,
  kind text not null,
  days integer not null,
  constraint retention_rule_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint retention_rule_days_check CHECK ((days >= 0)),
  constraint retention_rule_pkey PRIMARY KEY (authority_id, kind)
);

create table round_dossier (
  authority_id uuid not null,
  round_id uuid not null,
  dossier_id uuid not null,
  draft_id uuid not null,
  ordinal integer not null,
  constraint round_dossier_authority_id_dossier_id_fkey FOREIGN KEY (authority_id, dossier_id) REFERENCES public.dossier(authority_id, id),
  constraint round_dossier_authority_id_draft_id_fkey FOREIGN KEY (authority_id, draft_id) REFERENCES public.draft(authority_id, id),
  constraint round_dossier_authority_id_round_id_fkey FOREIGN KEY (authority_id, round_id) REFERENCES public.comment_round(authority_id, id),
  constraint round_dossier_pkey PRIMARY KEY (authority_id, round_id, dossier_id)
);

create table round_participant (
  authority_id uuid not null,
  round_id uuid not null,
  participant_index integer not null,
  unit_id uuid not null,
  asked_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  answered_at timestamp with time zone,
  is_late boolean not null default false,
  late_request jsonb,
  question_answer text,
  letter_id uuid,
  signed_letter_file_id uuid,
  constraint round_participant_authority_id_round_id_fkey FOREIGN KEY (authority_id, round_id) REFERENCES public.comment_round(authority_id, id),
  constraint round_participant_authority_id_round_id_unit_id_key UNIQUE (authority_id, round_id, unit_id),
  constraint round_participant_authority_id_unit_id_fkey FOREIGN KEY (authority_id, unit_id) REFERENCES public.unit(authority_id, id),
  constraint round_participant_pkey PRIMARY KEY (authority_id, round_id, participant_index)
);

create table routing_slip (
  authority_id uuid not null,
  id uuid not null,
  content text not null,
  process text not null,
  office_opinion text not null,
  specialist jsonb,
  office_leader jsonb,
  version integer not null default 1,
  constraint routing_slip_pkey PRIMARY KEY (authority_id, id)
);

create table routing_slip_dossier (
  authority_id uuid not null,
  dossier_id uuid not null,
  slip_id uuid not null,
  ordinal integer not null,
  constraint routing_slip_dossier_authority_id_dossier_id_fkey FOREIGN KEY (authority_id, dossier_id) REFERENCES public.dossier(authority_id, id),
  constraint routing_slip_dossier_authority_id_slip_id_fkey FOREIGN KEY (authority_id, slip_id) REFERENCES public.routing_slip(authority_id, id),
  constraint routing_slip_dossier_pkey PRIMARY KEY (authority_id, dossier_id)
);

create table search_row (
  authority_id uuid not null,
  kind text not null,
  id uuid not null,
  readable_by uuid,
  by_cause text,
  title text not null,
  number text,
  unit_id uuid,
  doc_type text,
  state text,
  dated timestamp with time zone,
  further text not null default ''::text,
  words text not null generated always as (((' '::text || public.search_key(((((COALESCE(number, ''::text) || ' '::text) || title) || ' '::text) || further))) || ' '::text)) stored,
  number_key text generated always as (public.search_key(number)) stored,
  constraint search_row_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint search_row_pkey PRIMARY KEY (authority_id, kind, id)
);

create table second_factor_rule (
  authority_id uuid not null,
  "position" text not null,
  required boolean not null,
  constraint second_factor_rule_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint second_factor_rule_pkey PRIMARY KEY (authority_id, "position")
);

create table sign_in_session (
  token_hash bytea not null,
  authority_id uuid not null,
  person_id uuid not null,
  acting_appointment_id uuid not null,
  csrf_token text not null,
  created_at timestamp with time zone not null,
  touched_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  id uuid not null,
  account_id uuid not null,
  pending text,
  method text not null,
  user_agent text not null,
  address text not null,
  provider_logout text,
  substitution_id uuid,
  constraint sign_in_session_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint sign_in_session_method_check CHECK ((method = ANY (ARRAY['PASSWORD'::text, 'DEMO'::text, 'OIDC'::text]))),
  constraint sign_in_session_pending_check CHECK ((pending = ANY (ARRAY['SECOND_FACTOR'::text, 'ENROL'::text, 'PASSWORD'::text]))),
  constraint sign_in_session_pkey PRIMARY KEY (token_hash)
);

create table signing_competence (
  authority_id uuid not null,
  id uuid not null,
  "position" text not null,
  signs_for text not null,
  doc_type text,
  basis text not null,
  valid_from date not null,
  valid_to date,
  constraint signing_competence_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint signing_competence_check CHECK ((valid_to > valid_from)),
  constraint signing_competence_pkey PRIMARY KEY (authority_id, id),
  constraint signing_competence_signs_for_check CHECK ((signs_for = ANY (ARRAY['COLLECTIVE'::text, 'CHAIR'::text])))
);

create table signing_mandate (
  authority_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  doc_type text not null,
  kind text not null,
  basis text not null,
  valid_from date not null,
  valid_to date,
  constraint signing_mandate_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint signing_mandate_authority_id_post_id_fkey FOREIGN KEY (authority_id, post_id) REFERENCES public.post(authority_id, id),
  constraint signing_mandate_check CHECK (((kind = 'BY_ORDER'::text) OR (valid_to IS NOT NULL))),
  constraint signing_mandate_kind_check CHECK ((kind = ANY (ARRAY['BY_ORDER'::text, 'AUTHORISED'::text]))),
  constraint signing_mandate_pkey PRIMARY KEY (authority_id, id)
);

create table stored_file (
  authority_id uuid not null,
  id uuid not null,
  sha256 text not null,
  bytes bigint not null,
  media_type text not null,
  name text not null,
  uploaded_by uuid,
  uploaded_at timestamp with time zone not null,
  subject_kind text,
  subject_id uuid,
  only_unit_id uuid,
  constraint stored_file_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint stored_file_pkey PRIMARY KEY (authority_id, id),
  constraint stored_file_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['DOSSIER'::text, 'ROUND'::text, 'DOCUMENT'::text, 'ASSIGNMENT'::text, 'INCOMING'::text])))
);

create table structure_import (
  authority_id uuid not null,
  id uuid not null,
  file_name text not null,
  rows jsonb,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null,
  applied_at timestamp with time zone,
  constraint structure_import_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint structure_import_authority_id_uploaded_by_fkey FOREIGN KEY (authority_id, uploaded_by) REFERENCES public.person(authority_id, id),
  constraint structure_import_pkey PRIMARY KEY (authority_id, id)
);

create table structure_version (
  authority_id uuid not null,
  version integer not null,
  constraint structure_version_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint structure_version_pkey PRIMARY KEY (authority_id)
);

create table submission (
  authority_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  recipient_unit_id uuid not null,
  sent_on date,
  channel text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  written_for uuid[] not null default '{}'::uuid[],
  constraint submission_authority_id_document_id_fkey FOREIGN KEY (authority_id, document_id) REFERENCES public.official_document(authority_id, id),
  constraint submission_authority_id_document_id_key UNIQUE (authority_id, document_id),
  constraint submission_pkey PRIMARY KEY (authority_id, id)
);

create table substitution (
  authority_id uuid not null,
  id uuid not null,
  kind text not null,
  absent_appointment_id uuid not null,
  substitute_appointment_id uuid not null,
  acts text[],
  doc_types text[],
  reason text not null,
  basis text,
  valid_from date not null,
  valid_to date not null,
  leave_id uuid,
  granted_by uuid not null,
  granted_at timestamp with time zone not null,
  revoked_by uuid,
  revoked_at timestamp with time zone,
  constraint substitution_acts_check CHECK ((cardinality(acts) > 0)),
  constraint substitution_authority_id_absent_appointment_id_fkey FOREIGN KEY (authority_id, absent_appointment_id) REFERENCES public.appointment(authority_id, id),
  constraint substitution_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint substitution_authority_id_granted_by_fkey FOREIGN KEY (authority_id, granted_by) REFERENCES public.person(authority_id, id),
  constraint substitution_authority_id_leave_id_fkey FOREIGN KEY (authority_id, leave_id) REFERENCES public.leave_period(authority_id, id),
  constraint substitution_authority_id_revoked_by_fkey FOREIGN KEY (authority_id, revoked_by) REFERENCES public.person(authority_id, id),
  constraint substitution_authority_id_substitute_appointment_id_fkey FOREIGN KEY (authority_id, substitute_appointment_id) REFERENCES public.appointment(authority_id, id),
  constraint substitution_check CHECK ((valid_to > valid_from)),
  constraint substitution_check1 CHECK ((absent_appointment_id <> substitute_appointment_id)),
  constraint substitution_check2 CHECK (((revoked_by IS NULL) = (revoked_at IS NULL))),
  constraint substitution_check3 CHECK (((kind = 'SUBSTITUTION'::text) OR ((basis IS NOT NULL) AND (acts = ARRAY['SIGN'::text]) AND (doc_types IS NOT NULL)))),
  constraint substitution_doc_types_check CHECK ((cardinality(doc_types) > 0)),
  constraint substitution_kind_check CHECK ((kind = ANY (ARRAY['SUBSTITUTION'::text, 'AUTHORISATION'::text]))),
  constraint substitution_pkey PRIMARY KEY (authority_id, id)
);

create table support_grant (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  dossier_id uuid,
  reason text not null,
  granted_by uuid not null,
  granted_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  revoked_by uuid,
  revoked_at timestamp with time zone,
  constraint support_grant_authority_id_dossier_id_fkey FOREIGN KEY (authority_id, dossier_id) REFERENCES public.dossier(authority_id, id),
  constraint support_grant_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint support_grant_authority_id_granted_by_fkey FOREIGN KEY (authority_id, granted_by) REFERENCES public.person(authority_id, id),
  constraint support_grant_authority_id_person_id_fkey FOREIGN KEY (authority_id, person_id) REFERENCES public.person(authority_id, id),
  constraint support_grant_authority_id_revoked_by_fkey FOREIGN KEY (authority_id, revoked_by) REFERENCES public.person(authority_id, id),
  constraint support_grant_check CHECK ((ends_at > granted_at)),
  constraint support_grant_check1 CHECK (((revoked_at IS NULL) = (revoked_by IS NULL))),
  constraint support_grant_pkey PRIMARY KEY (authority_id, id)
);

create table support_reading (
  authority_id uuid not null,
  grant_id uuid not null,
  place text not null,
  subject_id uuid not null,
  day date not null,
  at timestamp with time zone not null,
  constraint support_reading_authority_id_grant_id_fkey FOREIGN KEY (authority_id, grant_id) REFERENCES public.support_grant(authority_id, id),
  constraint support_reading_pkey PRIMARY KEY (authority_id, grant_id, place, subject_id, day)
);

create table timer (
  authority_id uuid not null,
  instance_id uuid not null,
  timer_seq integer not null,
  element_id text not null,
  due_at timestamp with time zone not null,
  leased_until timestamp with time zone,
  constraint timer_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint timer_pkey PRIMARY KEY (authority_id, instance_id, timer_seq)
);

create table unit (
  authority_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  parent_id uuid,
  symbol text not null,
  document_name_lines text[] not null,
  place_name text not null,
  ordinal integer not null,
  asked_by_default boolean not null default false,
  is_sample boolean not null default false,
  valid_from date not null,
  valid_to date,
  phone text,
  constraint unit_authority_id_code_key UNIQUE (authority_id, code),
  constraint unit_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint unit_pkey PRIMARY KEY (authority_id, id)
);

create table unit_former (
  authority_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  short_name text not null,
  kind text not null,
  parent_id uuid,
  symbol text not null,
  ordinal integer not null,
  valid_from date not null,
  valid_to date not null,
  replaced_by uuid not null,
  replaced_at timestamp with time zone not null,
  constraint unit_former_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint unit_former_authority_id_replaced_by_fkey FOREIGN KEY (authority_id, replaced_by) REFERENCES public.person(authority_id, id),
  constraint unit_former_authority_id_unit_id_fkey FOREIGN KEY (authority_id, unit_id) REFERENCES public.unit(authority_id, id),
  constraint unit_former_check CHECK ((valid_to >= valid_from)),
  constraint unit_former_pkey PRIMARY KEY (authority_id, id)
);

create table urge (
  authority_id uuid not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  step_id text not null,
  unit_ids uuid[] not null,
  by_unit_id uuid not null,
  by_person_id uuid not null,
  at timestamp with time zone not null,
  words text,
  constraint urge_authority_id_by_person_id_fkey FOREIGN KEY (authority_id, by_person_id) REFERENCES public.person(authority_id, id),
  constraint urge_authority_id_by_unit_id_fkey FOREIGN KEY (authority_id, by_unit_id) REFERENCES public.unit(authority_id, id),
  constraint urge_pkey PRIMARY KEY (authority_id, id),
  constraint urge_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['DOSSIER'::text, 'ROUND'::text])))
);

create table work_field (
  authority_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  ordinal integer not null,
  constraint work_field_authority_id_code_key UNIQUE (authority_id, code),
  constraint work_field_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES public.authority(id),
  constraint work_field_pkey PRIMARY KEY (authority_id, id)
);

create table work_item (
  authority_id uuid not null,
  id uuid not null,
  instance_id uuid not null,
  work_item_key text not null,
  element_id text not null,
  participant_index integer,
  subject_kind text not null,
  subject_id uuid not null,
  dossier_id uuid,
  document_id uuid,
  unit_id uuid not null,
  positions text[] not null,
  lead_unit_id uuid not null,
  title text not null,
  doc_type text,
  stage text,
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone,
  closed_at timestamp with time zone,
  closed_by uuid,
  outcome text,
  reason text,
  on_behalf_of text,
  same_person_as text,
  reminded_at timestamp with time zone,
  field_id uuid,
  assignee_id uuid,
  step_name text,
  not_by uuid[],
  constraint work_item_pkey PRIMARY KEY (authority_id, id),
  constraint work_item_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['DOSSIER'::text, 'ROUND'::text, 'ASSIGNMENT'::text, 'LAND_REPORT'::text, 'INCOMING'::text])))
);

create table work_item_candidate (
  authority_id uuid not null,
  principal_id uuid not null,
  work_item_id uuid not null,
  due_sort timestamp with time zone not null,
  constraint work_item_candidate_pkey PRIMARY KEY (authority_id, principal_id, work_item_id)
);


-- indexes

CREATE INDEX access_fact_principal ON public.access_fact USING btree (authority_id, principal_id, subject_kind, subject_id);
CREATE INDEX account_act_account ON public.account_act USING btree (authority_id, account_id, id DESC);
CREATE INDEX account_person ON public.account USING btree (authority_id, person_id);
CREATE UNIQUE INDEX account_provider_claim ON public.account USING btree (provider_claim) WHERE (provider_claim IS NOT NULL);
CREATE UNIQUE INDEX account_username ON public.account USING btree (lower(username));
CREATE INDEX alarm_due ON public.alarm USING btree (due_at);
CREATE INDEX appointment_person ON public.appointment USING btree (authority_id, person_id);
CREATE INDEX appointment_post ON public.appointment USING btree (authority_id, post_id);
CREATE UNIQUE INDEX assignment_entry_acknowledged ON public.assignment_entry USING btree (authority_id, assignment_id, unit_id) WHERE (event = 'ACKNOWLEDGED'::text);
CREATE INDEX assignment_entry_assignment ON public.assignment_entry USING btree (authority_id, assignment_id, id);
CREATE INDEX assignment_of_dossier ON public.assignment USING btree (authority_id, dossier_id) WHERE (dossier_id IS NOT NULL);
CREATE INDEX assignment_of_source ON public.assignment USING btree (authority_id, source_id, ordinal);
CREATE INDEX assignment_part_ended ON public.assignment_part USING btree (authority_id, ended_at DESC, id) WHERE (ended_at IS NOT NULL);
CREATE INDEX assignment_part_ended_of_unit ON public.assignment_part USING btree (authority_id, unit_id, ended_at DESC, id) WHERE (ended_at IS NOT NULL);
CREATE INDEX assignment_part_monitored ON public.assignment_part USING btree (authority_id, monitor_unit_id, due_sort, rank, id) WHERE (ended_at IS NULL);
CREATE INDEX assignment_part_open ON public.assignment_part USING btree (authority_id, due_sort, rank, id) WHERE (ended_at IS NULL);
CREATE INDEX assignment_part_open_of_unit ON public.assignment_part USING btree (authority_id, unit_id, due_sort, rank, id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX assignment_part_unit ON public.assignment_part USING btree (authority_id, assignment_id, unit_id) WHERE (state <> 'TRANSFERRED'::text);
CREATE INDEX assignment_source_notice ON public.assignment_source USING btree (authority_id, notice_dossier_id) WHERE (notice_dossier_id IS NOT NULL);
CREATE INDEX assignment_standing ON public.assignment USING btree (authority_id, id) WHERE (kind = 'STANDING'::text);
CREATE INDEX assignment_unit_unit ON public.assignment_unit USING btree (authority_id, unit_id, role);
CREATE INDEX assignment_without_lead ON public.assignment USING btree (authority_id, id) WHERE awaits_lead;
CREATE INDEX audit_entry_subject ON public.audit_entry USING btree (authority_id, subject_id, id);
CREATE INDEX comment_round_letter ON public.comment_round USING btree (authority_id, letter_id);
CREATE UNIQUE INDEX decision_file_version ON public.decision_file USING btree (authority_id, (decision_ids[1]), version);
CREATE INDEX document_recipient_document ON public.document_recipient USING btree (authority_id, document_id, ordinal);
CREATE INDEX document_recipient_to_register ON public.document_recipient USING btree (authority_id, unit_id, sent_at, id) WHERE ((sent_at IS NOT NULL) AND (incoming_id IS NULL));
CREATE INDEX document_recipient_unit ON public.document_recipient USING btree (authority_id, unit_id, sent_at DESC, id DESC) WHERE (sent_at IS NOT NULL);
CREATE INDEX dossier_drafter ON public.dossier USING btree (authority_id, drafter_id) WHERE (drafter_id IS NOT NULL);
CREATE INDEX dossier_file_dossier ON public.dossier_file USING btree (authority_id, dossier_id);
CREATE INDEX dossier_recent ON public.dossier USING btree (authority_id, id DESC);
CREATE INDEX dossier_restricted ON public.dossier USING btree (authority_id, id) WHERE restricted;
CREATE INDEX dossier_restriction_dossier ON public.dossier_restriction USING btree (authority_id, dossier_id, id);
CREATE UNIQUE INDEX dossier_restriction_standing ON public.dossier_restriction USING btree (authority_id, dossier_id) WHERE (ended_at IS NULL);
CREATE INDEX dossier_stage ON public.dossier USING btree (authority_id, stage, id DESC);
CREATE INDEX dossier_subject_words ON public.dossier USING gin (subject_key public.gin_trgm_ops);
CREATE INDEX field_charge_field ON public.field_charge USING btree (authority_id, field_id, valid_from DESC);
CREATE INDEX field_charge_person ON public.field_charge USING btree (authority_id, person_id, field_id);
CREATE INDEX field_unit_unit ON public.field_unit USING btree (authority_id, unit_id, valid_from DESC);
CREATE INDEX handover_person ON public.handover USING btree (authority_id, person_id, id DESC);
CREATE INDEX incoming_document_book ON public.incoming_document USING btree (authority_id, unit_id, year, number DESC);
CREATE UNIQUE INDEX incoming_document_once ON public.incoming_document USING btree (authority_id, unit_id, author_key, code_key, dated_year) WHERE ((code_key IS NOT NULL) AND (NOT another_copy) AND (void_reason IS NULL));
CREATE INDEX incoming_forward_document ON public.incoming_forward USING btree (authority_id, incoming_id, id);
CREATE INDEX incoming_forward_instance ON public.incoming_forward USING btree (authority_id, instance_id) WHERE (instance_id IS NOT NULL);
CREATE INDEX incoming_forward_person ON public.incoming_forward USING btree (authority_id, to_person_id, id DESC) WHERE (to_person_id IS NOT NULL);
CREATE INDEX incoming_forward_unit ON public.incoming_forward USING btree (authority_id, to_unit_id, id DESC) WHERE (to_unit_id IS NOT NULL);
CREATE INDEX instance_operation_instance ON public.instance_operation USING btree (authority_id, instance_id, id);
CREATE INDEX land_figure_subject ON public.land_figure USING btree (authority_id, subject_id, indicator_id);
CREATE INDEX land_milestone_project ON public.land_milestone USING btree (authority_id, project_id, due_on);
CREATE INDEX land_obstacle_project ON public.land_obstacle USING btree (authority_id, project_id) WHERE (resolved_at IS NULL);
CREATE UNIQUE INDEX land_owner_alone ON public.land_owner USING btree (authority_id, owner) WHERE (owner <> 'WARD'::text);
CREATE UNIQUE INDEX land_owner_unit ON public.land_owner USING btree (authority_id, unit_id);
CREATE UNIQUE INDEX land_report_open ON public.land_report USING btree (authority_id, period_id, unit_id) WHERE (state <> ALL (ARRAY['ACCEPTED'::text, 'CLOSED'::text]));
CREATE INDEX land_report_unit ON public.land_report USING btree (authority_id, unit_id, id DESC);
CREATE INDEX land_section_unit ON public.land_section USING btree (authority_id, unit_id);
CREATE INDEX leader_answer_dossier_dossier ON public.leader_answer_dossier USING btree (authority_id, dossier_id, answer_id);
CREATE INDEX leader_answer_slip ON public.leader_answer USING btree (authority_id, slip_id, id);
CREATE INDEX leave_period_person ON public.leave_period USING btree (authority_id, person_id, valid_to);
CREATE UNIQUE INDEX meeting_held ON public.meeting USING btree (authority_id, held_on, name);
CREATE INDEX meeting_notice ON public.meeting USING btree (authority_id, notice_document_id) WHERE (notice_document_id IS NOT NULL);
CREATE INDEX meeting_notice_dossier ON public.meeting USING btree (authority_id, notice_dossier_id);
CREATE INDEX notice_of_person ON public.notice USING btree (authority_id, person_id, id DESC);
CREATE INDEX notice_read ON public.notice USING btree (authority_id, read_at) WHERE (read_at IS NOT NULL);
CREATE INDEX notice_unread ON public.notice USING btree (authority_id, person_id, id DESC) WHERE (read_at IS NULL);
CREATE INDEX official_document_dossier_dossier ON public.official_document_dossier USING btree (authority_id, dossier_id);
CREATE INDEX official_document_issued ON public.official_document USING btree (authority_id, issuer_id, dated DESC, number DESC, id DESC) WHERE (number IS NOT NULL);
CREATE INDEX official_document_waiting ON public.official_document USING btree (authority_id, issuer_id, state, id) WHERE (state = ANY (ARRAY['SIGNED'::text, 'NUMBERED'::text, 'SEALED'::text]));
CREATE INDEX operation_batch_process ON public.operation_batch USING btree (authority_id, process_key, id DESC);
CREATE INDEX opinion_comment_round ON public.opinion_comment USING btree (authority_id, round_id, opinion_id, ordinal);
CREATE UNIQUE INDEX opinion_current ON public.opinion USING btree (authority_id, round_id, participant_index, dossier_id) WHERE (withdrawn_at IS NULL);
CREATE INDEX outbox_order ON public.outbox USING btree (id);
CREATE INDEX party_answer_submission ON public.party_answer USING btree (authority_id, submission_id, id);
CREATE INDEX party_condition_opinion ON public.party_condition USING btree (authority_id, opinion_id, ordinal);
CREATE UNIQUE INDEX party_opinion_answer ON public.party_opinion USING btree (authority_id, answer_id, dossier_id);
CREATE INDEX party_opinion_dossier ON public.party_opinion USING btree (authority_id, dossier_id, id);
CREATE UNIQUE INDEX person_code ON public.person USING btree (authority_id, code) WHERE (code IS NOT NULL);
CREATE INDEX personal_request_at ON public.personal_request USING btree (authority_id, at);
CREATE INDEX personal_request_person ON public.personal_request USING btree (authority_id, person_id, id DESC);
CREATE INDEX process_instance_definition ON public.process_instance USING btree (authority_id, definition_id, id) INCLUDE (status);
CREATE INDEX process_instance_incidents ON public.process_instance USING btree (authority_id, id DESC) WHERE (incidents > 0);
CREATE INDEX process_instance_running ON public.process_instance USING btree (authority_id, definition_id, id DESC) WHERE (status = ANY (ARRAY['RUNNING'::text, 'SUSPENDED'::text]));
CREATE INDEX process_instance_subject ON public.process_instance USING btree (authority_id, subject_id);
CREATE UNIQUE INDEX register_entry_document ON public.register_entry USING btree (authority_id, document_id) WHERE (document_id IS NOT NULL);
CREATE INDEX round_dossier_dossier ON public.round_dossier USING btree (authority_id, dossier_id);
CREATE INDEX round_participant_unit ON public.round_participant USING btree (authority_id, unit_id, round_id DESC);
CREATE INDEX routing_slip_dossier_slip ON public.routing_slip_dossier USING btree (authority_id, slip_id, ordinal);
CREATE INDEX search_row_number ON public.search_row USING btree (authority_id, number_key text_pattern_ops) WHERE (number_key IS NOT NULL);
CREATE INDEX search_row_reader ON public.search_row USING btree (authority_id, readable_by);
CREATE INDEX search_row_unit ON public.search_row USING btree (authority_id, unit_id, kind, id DESC);
CREATE INDEX search_row_words ON public.search_row USING gin (words public.gin_trgm_ops) WITH (fastupdate=off);
CREATE INDEX sign_in_session_account ON public.sign_in_session USING btree (authority_id, account_id, touched_at);
CREATE INDEX sign_in_session_expiry ON public.sign_in_session USING btree (expires_at);
CREATE UNIQUE INDEX sign_in_session_id ON public.sign_in_session USING btree (authority_id, id);
CREATE INDEX signing_competence_position ON public.signing_competence USING btree (authority_id, "position", signs_for);
CREATE INDEX signing_mandate_post ON public.signing_mandate USING btree (authority_id, post_id, doc_type);
CREATE INDEX stored_file_sha ON public.stored_file USING btree (authority_id, sha256);
CREATE INDEX stored_file_unused ON public.stored_file USING btree (uploaded_at) WHERE (subject_id IS NULL);
CREATE INDEX substitution_absent ON public.substitution USING btree (authority_id, absent_appointment_id, valid_to);
CREATE INDEX substitution_leave ON public.substitution USING btree (authority_id, leave_id) WHERE (leave_id IS NOT NULL);
CREATE INDEX substitution_substitute ON public.substitution USING btree (authority_id, substitute_appointment_id, valid_to);
CREATE INDEX support_grant_person ON public.support_grant USING btree (authority_id, person_id, ends_at);
CREATE INDEX timer_due ON public.timer USING btree (due_at);
CREATE INDEX unit_former_unit ON public.unit_former USING btree (authority_id, unit_id, valid_to);
CREATE INDEX urge_subject ON public.urge USING btree (authority_id, subject_id, id);
CREATE INDEX work_item_candidate_item ON public.work_item_candidate USING btree (authority_id, work_item_id);
CREATE INDEX work_item_candidate_order ON public.work_item_candidate USING btree (authority_id, principal_id, due_sort, work_item_id);
CREATE INDEX work_item_document ON public.work_item USING btree (authority_id, document_id) WHERE ((document_id IS NOT NULL) AND (closed_at IS NULL));
CREATE INDEX work_item_done ON public.work_item USING btree (authority_id, closed_by, closed_at DESC, id) WHERE (closed_by IS NOT NULL);
CREATE INDEX work_item_instance ON public.work_item USING btree (authority_id, instance_id, element_id, participant_index);
CREATE INDEX work_item_open_at_unit ON public.work_item USING btree (authority_id, unit_id, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE ((closed_at IS NULL) AND (subject_kind = 'DOSSIER'::text));
CREATE INDEX work_item_open_of_unit ON public.work_item USING btree (authority_id, unit_id) WHERE (closed_at IS NULL);
CREATE INDEX work_item_round_standing ON public.work_item USING btree (authority_id, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE ((closed_at IS NULL) AND (element_id = 'endRound'::text));
CREATE INDEX work_item_standing ON public.work_item USING btree (authority_id, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE ((closed_at IS NULL) AND (element_id <> 'answer'::text) AND (subject_kind = ANY (ARRAY['DOSSIER'::text, 'ROUND'::text])));
CREATE INDEX work_item_subject ON public.work_item USING btree (authority_id, dossier_id, id);

-- row-level security

alter table access_fact enable row level security, force row level security;
alter table account enable row level security, force row level security;
alter table account_act enable row level security, force row level security;
alter table alarm enable row level security, force row level security;
alter table appointment enable row level security, force row level security;
alter table assignment enable row level security, force row level security;
alter table assignment_entry enable row level security, force row level security;
alter table assignment_part enable row level security, force row level security;
alter table assignment_source enable row level security, force row level security;
alter table assignment_unit enable row level security, force row level security;
alter table audit_entry enable row level security, force row level security;
alter table audit_leaf enable row level security, force row level security;
alter table audit_seal enable row level security, force row level security;
alter table audit_unsealed enable row level security, force row level security;
alter table authority enable row level security, force row level security;
alter table business_clock DISABLE row level security;
alter table command enable row level security, force row level security;
alter table comment_round enable row level security, force row level security;
alter table decision_file enable row level security, force row level security;
alter table document_recipient enable row level security, force row level security;
alter table dossier enable row level security, force row level security;
alter table dossier_file enable row level security, force row level security;
alter table dossier_restriction enable row level security, force row level security;
alter table draft enable row level security, force row level security;
alter table field_charge enable row level security, force row level security;
alter table field_unit enable row level security, force row level security;
alter table handover enable row level security, force row level security;
alter table incoming_document enable row level security, force row level security;
alter table incoming_forward enable row level security, force row level security;
alter table instance_operation enable row level security, force row level security;
alter table known_device enable row level security, force row level security;
alter table land_figure enable row level security, force row level security;
alter table land_figure_change enable row level security, force row level security;
alter table land_indicator enable row level security, force row level security;
alter table land_milestone enable row level security, force row level security;
alter table land_obstacle enable row level security, force row level security;
alter table land_owner enable row level security, force row level security;
alter table land_period enable row level security, force row level security;
alter table land_programme enable row level security, force row level security;
alter table land_project enable row level security, force row level security;
alter table land_report enable row level security, force row level security;
alter table land_section enable row level security, force row level security;
alter table land_target enable row level security, force row level security;
alter table leader_answer enable row level security, force row level security;
alter table leader_answer_dossier enable row level security, force row level security;
alter table leave_period enable row level security, force row level security;
alter table meeting enable row level security, force row level security;
alter table meeting_item enable row level security, force row level security;
alter table notice enable row level security, force row level security;
alter table official_document enable row level security, force row level security;
alter table official_document_dossier enable row level security, force row level security;
alter table operation_batch enable row level security, force row level security;
alter table operation_batch_item enable row level security, force row level security;
alter table opinion enable row level security, force row level security;
alter table opinion_comment enable row level security, force row level security;
alter table outbox enable row level security, force row level security;
alter table party_answer enable row level security, force row level security;
alter table party_condition enable row level security, force row level security;
alter table party_opinion enable row level security, force row level security;
alter table person enable row level security, force row level security;
alter table personal_request enable row level security, force row level security;
alter table post enable row level security, force row level security;
alter table process_definition enable row level security, force row level security;
alter table process_event enable row level security, force row level security;
alter table process_instance enable row level security, force row level security;
alter table process_use enable row level security, force row level security;
alter table recovery_code enable row level security, force row level security;
alter table register enable row level security, force row level security;
alter table register_entry enable row level security, force row level security;
alter table reminder_rule enable row level security, force row level security;
alter table reminder_rule_change enable row level security, force row level security;
alter table restricted_reading enable row level security, force row level security;
alter table restriction_reader enable row level security, force row level security;
alter table retention_rule enable row level security, force row level security;
alter table round_dossier enable row level security, force row level security;
alter table round_participant enable row level security, force row level security;
alter table routing_slip enable row level security, force row level security;
alter table routing_slip_dossier enable row level security, force row level security;
alter table search_row enable row level security, force row level security;
alter table second_factor_rule enable row level security, force row level security;
alter table sign_in_session enable row level security, force row level security;
alter table signing_competence enable row level security, force row level security;
alter table signing_mandate enable row level security, force row level security;
alter table stored_file enable row level security, force row level security;
alter table structure_import enable row level security, force row level security;
alter table structure_version enable row level security, force row level security;
alter table submission enable row level security, force row level security;
alter table substitution enable row level security, force row level security;
alter table support_grant enable row level security, force row level security;
alter table support_reading enable row level security, force row level security;
alter table timer enable row level security, force row level security;
alter table unit enable row level security, force row level security;
alter table unit_former enable row level security, force row level security;
alter table urge enable row level security, force row level security;
alter table work_field enable row level security, force row level security;
alter table work_item enable row level security, force row level security;
alter table work_item_candidate enable row level security, force row level security;

-- policies

create policy owner_functions on access_fact to thongsuot_owner using (true) with check (true);
create policy tenant on access_fact using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy owner_functions on account to thongsuot_owner using (true) with check (true);
create policy tenant on account using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on account_act using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy alarm_take on alarm to thongsuot_owner using (true) with check (true);
create policy tenant on alarm using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy owner_functions on appointment to thongsuot_owner using (true) with check (true);
create policy tenant on appointment using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on assignment using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on assignment_entry using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on assignment_part using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on assignment_source using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on assignment_unit using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy owner_writes on audit_entry to thongsuot_owner with check (true);
create policy tenant on audit_entry using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on audit_leaf using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy audit_take on audit_seal to thongsuot_owner using (true) with check (true);
create policy tenant on audit_seal using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy audit_take on audit_unsealed to thongsuot_owner using (true) with check (true);
create policy tenant on audit_unsealed using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy owner_functions on authority to thongsuot_owner using (true) with check (true);
create policy tenant on authority using ((id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on command using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on comment_round using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on decision_file using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on document_recipient using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy owner_functions on dossier to thongsuot_owner using (true) with check (true);
create policy tenant on dossier using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on dossier_file using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on dossier_restriction using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on draft using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on field_charge using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on field_unit using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on handover using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on incoming_document using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on incoming_forward using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on instance_operation using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy owner_functions on known_device to thongsuot_owner using (true) with check (true);
create policy tenant on known_device using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on land_figure using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on land_figure_change using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on land_indicator using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on land_milestone using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on land_obstacle using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on land_owner using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on land_period using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on land_programme using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on land_project using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on land_report using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on land_section using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on land_target using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on leader_answer using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on leader_answer_dossier using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on leave_period using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on meeting using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on meeting_item using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on notice using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on official_document using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on official_document_dossier using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on operation_batch using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on operation_batch_item using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on opinion using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on opinion_comment using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy outbox_take on outbox to thongsuot_owner using (true) with check (true);
create policy tenant on outbox using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on party_answer using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on party_condition using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on party_opinion using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy owner_functions on person to thongsuot_owner using (true) with check (true);
create policy tenant on person using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on personal_request using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy owner_functions on post to thongsuot_owner using (true) with check (true);
create policy tenant on post using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on process_definition using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on process_event using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on process_instance using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on process_use using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy owner_functions on recovery_code to thongsuot_owner using (true) with check (true);
create policy tenant on recovery_code using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on register using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on register_entry using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on reminder_rule using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on reminder_rule_change using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on restricted_reading using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on restriction_reader using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on retention_rule using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on round_dossier using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on round_participant using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on routing_slip using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on routing_slip_dossier using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy owner_functions on search_row to thongsuot_owner using (true) with check (true);
create policy tenant on search_row using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy owner_functions on second_factor_rule to thongsuot_owner using (true) with check (true);
create policy tenant on second_factor_rule using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy owner_functions on sign_in_session to thongsuot_owner using (true) with check (true);
create policy tenant on sign_in_session using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on signing_competence using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on signing_mandate using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy owner_functions on stored_file to thongsuot_owner using (true) with check (true);
create policy tenant on stored_file using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on structure_import using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on structure_version using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on submission using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy owner_functions on substitution to thongsuot_owner using (true) with check (true);
create policy tenant on substitution using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy owner_functions on support_grant to thongsuot_owner using (true) with check (true);
create policy tenant on support_grant using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on support_reading using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on timer using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy timer_take on timer to thongsuot_owner using (true) with check (true);
create policy owner_functions on unit to thongsuot_owner using (true) with check (true);
create policy tenant on unit using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on unit_former using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on urge using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on work_field using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on work_item using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));
create policy tenant on work_item_candidate using ((authority_id = ( SELECT (NULLIF(current_setting('app.authority'::text, true), ''::text))::uuid AS "nullif")));

-- views

create view dossier_of_subject with (security_invoker=true) as
 SELECT round_dossier.authority_id,
    round_dossier.round_id AS subject_id,
    round_dossier.dossier_id
   FROM public.round_dossier
UNION ALL
 SELECT official_document_dossier.authority_id,
    official_document_dossier.document_id AS subject_id,
    official_document_dossier.dossier_id
   FROM public.official_document_dossier;
create view land_counted_figure with (security_invoker=true) as
 SELECT DISTINCT ON (r.authority_id, p.as_of, r.period_id, f.indicator_id, f.subject_id) r.authority_id,
    r.period_id,
    p.as_of,
    f.indicator_id,
    f.subject_id,
    f.value,
    f.words,
    f.reason,
    (f.review = 'ACCEPTED'::text) AS accepted,
    r.id AS report_id,
    r.unit_id,
    r.attempt
   FROM ((public.land_report r
     JOIN public.land_period p ON (((p.authority_id = r.authority_id) AND (p.id = r.period_id))))
     JOIN public.land_figure f ON (((f.authority_id = r.authority_id) AND (f.report_id = r.id))))
  WHERE
        CASE
            WHEN (r.attempt > 0) THEN (r.state = 'ACCEPTED'::text)
            ELSE ((f.review = 'ACCEPTED'::text) OR ((r.state = ANY (ARRAY['SENT'::text, 'ACCEPTED'::text])) AND (f.review IS NULL)))
        END
  ORDER BY r.authority_id, p.as_of, r.period_id, f.indicator_id, f.subject_id, r.attempt DESC;
create view round_answer with (security_invoker=true) as
 SELECT r.authority_id,
    rd.dossier_id,
    r.id AS round_id,
    r.number AS round_number,
    r.state AS round_state,
    r.sent_at,
    r.due_at,
    (d.session_item IS NOT NULL) AS from_session,
    p.participant_index,
    p.unit_id,
    u.name AS unit_name,
    o.id AS opinion_id,
    o.stance,
    COALESCE(o.is_late, false) AS is_late,
    l.number AS letter_number,
    l.symbol AS letter_symbol,
    l.dated AS letter_dated
   FROM ((((((public.comment_round r
     JOIN public.round_dossier rd ON (((rd.authority_id = r.authority_id) AND (rd.round_id = r.id))))
     JOIN public.dossier d ON (((d.authority_id = rd.authority_id) AND (d.id = rd.dossier_id))))
     JOIN public.round_participant p ON (((p.authority_id = r.authority_id) AND (p.round_id = r.id))))
     JOIN public.unit u ON (((u.authority_id = p.authority_id) AND (u.id = p.unit_id))))
     LEFT JOIN public.opinion o ON (((o.authority_id = p.authority_id) AND (o.round_id = p.round_id) AND (o.participant_index = p.participant_index) AND (o.dossier_id = rd.dossier_id) AND (o.withdrawn_at IS NULL))))
     LEFT JOIN public.official_document l ON (((l.authority_id = p.authority_id) AND (l.id = p.letter_id))))
  WHERE (r.state <> 'WITHDRAWN'::text);
create view round_comment with (security_invoker=true) as
 SELECT c.authority_id,
    c.dossier_id,
    c.round_id,
    c.opinion_id,
    o.participant_index,
    c.ordinal,
    c.place,
    c.body,
    c.reply_kind,
    c.reply_text
   FROM (public.opinion_comment c
     JOIN public.opinion o ON (((o.authority_id = c.authority_id) AND (o.id = c.opinion_id))))
  WHERE (o.withdrawn_at IS NULL);
create view unit_letterhead with (security_invoker=true) as
 SELECT u.authority_id,
    u.id,
    u.kind,
    u.parent_id,
    u.ordinal,
    u.valid_from,
    u.valid_to,
    json_build_object('id', u.id, 'name', u.name, 'kind', u.kind, 'symbol', u.symbol, 'placeName', u.place_name, 'lines', u.document_name_lines, 'superior', COALESCE(s.document_name_lines, '{}'::text[]), 'headTitle', ( SELECT p.title
           FROM public.post p
          WHERE ((p.authority_id = u.authority_id) AND (p.unit_id = u.id) AND (p."position" = ANY (ARRAY['CHIEF_OF_OFFICE'::text, 'UNIT_LEADER'::text, 'UNIT_HEAD'::text])))
          ORDER BY p."position"
         LIMIT 1)) AS letterhead
   FROM (public.unit u
     LEFT JOIN public.unit s ON (((s.authority_id = u.authority_id) AND (s.id = u.parent_id))));

-- functions

CREATE OR REPLACE FUNCTION public.account_for_sign_in(p_username text, p_today date, p_required text[])
 RETURNS TABLE(authority_id uuid, account_id uuid, person_id uuid, username text, password_hash text, disabled boolean, locked_until timestamp with time zone, demo boolean, appointment_id uuid, must_change_password boolean, second_factor bytea, second_factor_at timestamp with time zone, second_factor_required boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select a.authority_id, a.id, a.person_id, a.username, a.password_hash, a.disabled, a.locked_until,
    a.demo_ordinal is not null,
    (select p.id from public.appointment p
      where p.authority_id = a.authority_id and p.person_id = a.person_id
        and p.valid_from <= p_today and (p.valid_to is null or p.valid_to > p_today)
      order by p.id limit 1),
    a.must_change_password, a.second_factor, a.second_factor_at,
    exists (
      select from public.appointment p
      join public.post o on o.authority_id = p.authority_id and o.id = p.post_id
      left join public.second_factor_rule r on r.authority_id = o.authority_id and r.position = o.position
      where p.authority_id = a.authority_id and p.person_id = a.person_id
        and p.valid_from <= p_today and (p.valid_to is null or p.valid_to > p_today)
        and coalesce(r.required, o.position = any (p_required)))
  from public.account a
  where lower(a.username) = lower(p_username)
$function$
;

CREATE OR REPLACE FUNCTION public.account_of_session(p_token_hash bytea, p_real_now timestamp with time zone)
 RETURNS TABLE(authority_id uuid, account_id uuid, username text, password_hash text, second_factor bytea, second_factor_at timestamp with time zone, locked_until timestamp with time zone, codes_left integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select a.authority_id, a.id, a.username, a.password_hash, a.second_factor, a.second_factor_at, a.locked_until,
    (select count(*)::int from public.recovery_code c
      where c.authority_id = a.authority_id and c.account_id = a.id and c.used_at is null)
  from public.sign_in_session s
  join public.account a on a.authority_id = s.authority_id and a.id = s.account_id
  where s.token_hash = p_token_hash and s.pending is null and s.expires_at > p_real_now and not a.disabled
$function$
;

CREATE OR REPLACE FUNCTION public.accounts_kept(p_authority uuid, p_by uuid, p_today date, p_required text[], p_real_now timestamp with time zone, p_idle interval, p_account uuid, p_words text, p_state text, p_after text, p_limit integer)
 RETURNS TABLE(id uuid, person_id uuid, person text, username text, posts jsonb, disabled boolean, locked_until timestamp with time zone, must_change_password boolean, second_factor_at timestamp with time zone, second_factor_required boolean, codes_left integer, provider_claim text, sessions integer, last_used_at timestamp with time zone, kept_version integer, own boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select a.id, a.person_id, n.display_name, a.username, coalesce(h.posts, '[]'), a.disabled,
    case when a.locked_until > p_real_now then a.locked_until end, a.must_change_password, a.second_factor_at,
    coalesce(h.required, false),
    (select count(*)::int from public.recovery_code c
      where c.authority_id = a.authority_id and c.account_id = a.id and c.used_at is null),
    a.provider_claim, s.sessions, s.last_used_at, a.kept_version, a.person_id = b.person_id
  from public.account a
  join public.person n on n.authority_id = a.authority_id and n.id = a.person_id
  join public.appointment b on b.authority_id = a.authority_id and b.id = p_by
  left join lateral (
    select jsonb_agg(jsonb_build_object('title', o.title, 'unit', u.name, 'position', o.position) order by p.valid_from, p.id) as posts,
      bool_or(coalesce(r.required, o.position = any (p_required))) as required,
      string_agg(o.title || ' ' || u.name || ' ' || u.short_name, ' ') as words
    from public.appointment p
    join public.post o on o.authority_id = p.authority_id and o.id = p.post_id
    join public.unit u on u.authority_id = o.authority_id and u.id = o.unit_id
    left join public.second_factor_rule r on r.authority_id = o.authority_id and r.position = o.position
    where p.authority_id = a.authority_id and p.person_id = a.person_id
      and p.valid_from <= p_today and (p.valid_to is null or p.valid_to > p_today)) h on true
  cross join lateral (
    select count(*)::int as sessions, max(s.touched_at) as last_used_at from public.sign_in_session s
    where s.authority_id = a.authority_id and s.account_id = a.id and s.pending is null and s.expires_at > p_real_now
      and s.touched_at > p_real_now - p_idle) s
  where a.authority_id = p_authority and public.administers_accounts(p_authority, p_by, p_today)
    and (p_account is null or a.id = p_account)
    and (p_after is null or lower(a.username) > p_after)
    and not exists (
      select from unnest(string_to_array(public.search_key(p_words), ' ')) w
      where strpos(public.search_key(concat_ws(' ', a.username, n.display_name, h.words)), w) = 0)
    and case p_state
      when 'LOCKED' then a.disabled
      when 'NO_FACTOR' then a.second_factor_at is null and h.required
      when 'NO_POST' then h.posts is null
      else true end
  order by lower(a.username)
  limit p_limit
$function$
;

CREATE OR REPLACE FUNCTION public.act_in_appointment(p_token_hash bytea, p_appointment uuid, p_today date)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  with changed as (
    update public.sign_in_session s set acting_appointment_id = a.id, substitution_id = null
    from public.appointment a
    where s.token_hash = p_token_hash and a.authority_id = s.authority_id and a.person_id = s.person_id
      and a.id = p_appointment and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today)
    returning 1)
  select exists (select from changed)
$function$
;

CREATE OR REPLACE FUNCTION public.administers_accounts(p_authority uuid, p_appointment uuid, p_today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select exists (
    select from public.appointment a
    join public.post o on o.authority_id = a.authority_id and o.id = a.post_id and o.position = 'ADMIN'
    join public.unit u on u.authority_id = o.authority_id and u.id = o.unit_id and u.kind = 'OFFICE'
    where a.authority_id = p_authority and a.id = p_appointment
      and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today))
$function$
;

CREATE OR REPLACE FUNCTION public.advance_business_clock(p_offset_ms bigint, p_real_now timestamp with time zone)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  update public.business_clock set offset_ms = greatest(offset_ms, p_offset_ms), changed_at = p_real_now
  returning offset_ms
$function$
;

CREATE OR REPLACE FUNCTION public.apply_step(p_authority uuid, p_plan jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.assign_number(p_authority uuid, p_new_register uuid, p_issuer uuid, p_code text, p_year integer, p_document uuid, p_dated date)
 RETURNS TABLE(register_id uuid, number integer)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  v_last date;
begin
  insert into public.register as r (authority_id, id, issuer_id, code, year, last_number)
  values (p_authority, p_new_register, p_issuer, p_code, p_year, 1)
  on conflict (authority_id, issuer_id, code, year) do update set last_number = r.last_number + 1
  returning r.id, r.last_number into register_id, number;

  select e.dated into v_last from public.register_entry e
   where e.authority_id = p_authority and e.register_id = assign_number.register_id
   order by e.number desc limit 1;
  if v_last > p_dated then
    raise exception using errcode = 'TS006', message = format('the last entry is dated %s, after %s', v_last, p_dated);
  end if;

  insert into public.register_entry (authority_id, register_id, number, document_id, dated)
  values (p_authority, register_id, number, p_document, p_dated);

  return next;
end;
$function$
;

CREATE OR REPLACE FUNCTION public.audit_heads()
 RETURNS TABLE(authority uuid, number bigint, "sealedAt" text, entries integer, root text, previous text, "keyId" text, hash text, signature text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select distinct on (s.authority_id) s.authority_id, s.number,
    to_char(s.sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), s.entries, encode(s.root, 'hex'),
    encode(s.previous, 'hex'), s.key_id, encode(s.hash, 'hex'), replace(encode(s.signature, 'base64'), e'\n', '')
  from public.audit_seal s
  order by s.authority_id, s.number desc
$function$
;

CREATE OR REPLACE FUNCTION public.bring_dossier(p_authority uuid, p_dossier uuid, p_lead uuid, p_unit uuid, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  insert into access_fact (
    authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind, granted_at)
  select p_authority, subject.id, reader.id, 'READ', reader.cause, subject.kind, reader.kind, p_at
  from (
    select p_dossier as id, 'DOSSIER' as kind
    union all
    select o.id, 'DOCUMENT'
    from official_document_dossier od
    join official_document o on o.authority_id = od.authority_id and o.id = od.document_id
    where od.authority_id = p_authority and od.dossier_id = p_dossier
      and o.purpose in ('SUBMISSION', 'DECISION', 'NOTICE')
  ) subject
  cross join (
    select u.id, 'UNIT' as kind, case u.kind when 'OFFICE' then 'EXAMINES' else 'HANDLES' end as cause
    from unit u
    where u.authority_id = p_authority and u.id = p_unit and u.kind not in ('LEADERSHIP', 'PEOPLES_COMMITTEE')
    union all
    select p.id, 'POST', 'DECIDES'
    from unit u
    join post p on p.authority_id = u.authority_id and p.unit_id = u.id and p.position in ('CHAIR', 'VICE_CHAIR')
    where u.authority_id = p_authority and u.kind in ('LEADERSHIP', 'PEOPLES_COMMITTEE')
  ) reader
  on conflict (authority_id, subject_id, principal_id, class, cause)
    do update set valid_to = null where access_fact.valid_to is not null;

  update stored_file set only_unit_id = null
  where authority_id = p_authority and only_unit_id = p_lead
    and id in (select file_id from draft where authority_id = p_authority and dossier_id = p_dossier);
end $function$
;

CREATE OR REPLACE FUNCTION public.change_password(p_authority uuid, p_account uuid, p_hash text, p_keep bytea, p_entry uuid, p_business_at timestamp with time zone, p_real_now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  v_person uuid;
begin
  update public.account a set password_hash = p_hash, must_change_password = false
  where a.authority_id = p_authority and a.id = p_account
  returning a.person_id into v_person;
  delete from public.sign_in_session s
  where s.authority_id = p_authority and s.account_id = p_account and s.token_hash <> p_keep;
  perform public.record_account(
    p_authority, p_entry, p_account, v_person, 'changePassword', '{}', p_business_at, p_real_now);
end $function$
;

CREATE OR REPLACE FUNCTION public.close_session(p_token_hash bytea, p_entry uuid, p_business_at timestamp with time zone, p_real_now timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  v_own public.sign_in_session;
begin
  delete from public.sign_in_session s where s.token_hash = p_token_hash returning s.* into v_own;
  if v_own.token_hash is null then
    return null;
  end if;
  if v_own.pending is null then
    perform public.record_account(
      v_own.authority_id, p_entry, v_own.account_id, v_own.person_id, 'signOut',
      jsonb_build_object('session', v_own.id), p_business_at, p_real_now);
  end if;
  return v_own.provider_logout;
end $function$
;

CREATE OR REPLACE FUNCTION public.create_account(p_authority uuid, p_by uuid, p_today date, p_account uuid, p_person uuid, p_username text, p_hash text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if not public.administers_accounts(p_authority, p_by, p_today) then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_ADMIN_ONLY';
  end if;
  -- One at a time for a person; user names are kept apart by their index.
  perform from public.person n where n.authority_id = p_authority and n.id = p_person for update;
  if not found or not exists (
    select from public.appointment p
    where p.authority_id = p_authority and p.person_id = p_person
      and (p.valid_to is null or p.valid_to > greatest(p_today, p.valid_from))) then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_WITHOUT_POST';
  end if;
  if exists (select from public.account a where a.authority_id = p_authority and a.person_id = p_person) then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_THERE';
  end if;
  begin
    insert into public.account (authority_id, id, person_id, username, password_hash, must_change_password)
    values (p_authority, p_account, p_person, p_username, p_hash, true);
  exception when unique_violation then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_NAME_TAKEN';
  end;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION public.delete_old_sign_ins(p_authority uuid, p_sessions timestamp with time zone, p_devices timestamp with time zone, p_failures timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  v_sessions int;
  v_devices int;
  v_failures int;
begin
  if p_authority is distinct from nullif(current_setting('app.authority', true), '')::uuid then
    return '{}';
  end if;
  delete from public.sign_in_session s where s.authority_id = p_authority and s.expires_at <= p_sessions;
  get diagnostics v_sessions = row_count;
  delete from public.known_device k where k.authority_id = p_authority and k.first_seen_at <= p_devices;
  get diagnostics v_devices = row_count;
  update public.account a set failed_attempts = 0, locked_until = null
  where a.authority_id = p_authority and a.locked_until <= p_failures;
  get diagnostics v_failures = row_count;
  return jsonb_build_object('SESSIONS', v_sessions, 'KNOWN_DEVICES', v_devices, 'SIGN_IN_FAILURES', v_failures);
end $function$
;

CREATE OR REPLACE FUNCTION public.demo_roles(p_today date)
 RETURNS TABLE(username text, title text, unit_name text, hint text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select c.username, p.title, u.name, coalesce(c.demo_hint, '')
  from public.account c
  join lateral (
    select a.post_id from public.appointment a
    where a.authority_id = c.authority_id and a.person_id = c.person_id
      and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today)
    order by a.id limit 1) first on true
  join public.post p on p.authority_id = c.authority_id and p.id = first.post_id
  join public.unit u on u.authority_id = p.authority_id and u.id = p.unit_id
  where c.demo_ordinal is not null and not c.disabled
  order by c.demo_ordinal
$function$
;

CREATE OR REPLACE FUNCTION public.deployment_authority()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select case when count(*) = 1 then min(a.name) end
  from public.authority a
  where (select count(*) from public.authority) = 1
    or exists (select from public.account c where c.authority_id = a.id and c.demo_ordinal = 1)
$function$
;

CREATE OR REPLACE FUNCTION public.empty_account(p_authority uuid, p_person uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  v_accounts uuid[];
begin
  if p_authority is distinct from nullif(current_setting('app.authority', true), '')::uuid then
    return 0;
  end if;
  update public.account a set
    username = 'da-xoa-' || a.id, password_hash = '', disabled = true, failed_attempts = 0, locked_until = null,
    provider_claim = null, kept_version = a.kept_version + 1, demo_ordinal = null, demo_hint = null,
    second_factor = null, second_factor_at = null, second_factor_step = 0
  where a.authority_id = p_authority and a.person_id = p_person;
  select coalesce(array_agg(a.id), '{}') into v_accounts from public.account a
  where a.authority_id = p_authority and a.person_id = p_person;
  delete from public.account_act k where k.authority_id = p_authority and k.account_id = any (v_accounts);
  delete from public.recovery_code c where c.authority_id = p_authority and c.account_id = any (v_accounts);
  delete from public.known_device k where k.authority_id = p_authority and k.account_id = any (v_accounts);
  delete from public.sign_in_session s where s.authority_id = p_authority and s.account_id = any (v_accounts);
  return cardinality(v_accounts);
end $function$
;

CREATE OR REPLACE FUNCTION public.end_sessions(p_token_hash bytea, p_id uuid, p_entry uuid, p_business_at timestamp with time zone, p_real_now timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  v_own public.sign_in_session;
  v_ended int;
begin
  select * into v_own from public.sign_in_session s where s.token_hash = p_token_hash and s.pending is null;
  if not found then
    return 0;
  end if;
  delete from public.sign_in_session s
  where s.authority_id = v_own.authority_id and s.account_id = v_own.account_id
    and case when p_id is null then s.token_hash <> p_token_hash else s.id = p_id end;
  get diagnostics v_ended = row_count;
  if v_ended > 0 then
    perform public.record_account(
      v_own.authority_id, p_entry, v_own.account_id, v_own.person_id, 'endSessions',
      jsonb_build_object('session', p_id, 'ended', v_ended), p_business_at, p_real_now);
  end if;
  return v_ended;
end $function$
;

CREATE OR REPLACE FUNCTION public.expect_rows(p_actual bigint, p_expected bigint, p_what text)
 RETURNS void
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
begin
  if p_actual <> p_expected then
    raise exception using errcode = 'TS004', message = format('%s: %s of %s rows', p_what, p_actual, p_expected);
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION public.field_of_unit(p_authority uuid, p_unit uuid, p_today date)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  select f.field_id from field_unit f
  where f.authority_id = p_authority and f.unit_id = p_unit
    and f.valid_from <= p_today and (f.valid_to is null or f.valid_to > p_today)
  order by f.valid_from desc limit 1
$function$
;

CREATE OR REPLACE FUNCTION public.find_dossiers(p_authority uuid, p_principals uuid[], p_now timestamp with time zone, p_stage text, p_words text, p_before uuid, p_limit integer)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  c_few constant int := 2000;
  -- So many of the newest dossiers tell whether words are in use, and so many of them must hold them.
  c_newest constant int := 5000;
  c_in_use constant int := 60;
  -- A scalar sub-select is asked row by row; `exists` would be turned into a join with all facts.
  c_visible constant text := $visible$
    (select true from public.access_fact a
      where a.authority_id = $1 and a.subject_id = d.id and a.principal_id = any ($2)
        and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $3)
      limit 1)$visible$;
  c_page constant text := '($4::text is null or d.stage = $4) and ($5::uuid is null or d.id < $5)';
  v_holds text := '';
  v_word text;
  v_count int;
  v_walks boolean := false;
  v_source text;
begin
  if p_authority is distinct from nullif(current_setting('app.authority', true), '')::uuid then
    return;
  end if;
  for v_word in
    select w.word from regexp_split_to_table(public.search_key(p_words), ' ') with ordinality as w(word, place)
     where w.word <> '' order by w.place limit 8
  loop
    v_holds := v_holds || format(' and d.subject_key like %L', '%' || v_word || '%');
  end loop;

  select count(*) into v_count from (
    select from public.access_fact a
     where a.authority_id = p_authority and a.principal_id = any (p_principals) and a.subject_kind = 'DOSSIER'
     limit c_few) counted;
  if v_count < c_few then
    v_source := format($few$
      (select distinct a.subject_id from public.access_fact a
        where a.authority_id = $1 and a.principal_id = any ($2) and a.subject_kind = 'DOSSIER' offset 0) mine
      cross join lateral (
        select d.* from public.dossier d where d.authority_id = $1 and d.id = mine.subject_id %s offset 0) d$few$, v_holds);
  else
    -- Words in use are found in the newest dossiers: an index would first gather all that ever held them.
    if v_holds <> '' then
      execute format('select count(*) from (
          select from (
            select d.* from public.dossier d where d.authority_id = $1 order by d.id desc limit $2) d
           where true %s limit $3) counted', v_holds)
        into v_count using p_authority, c_newest, c_in_use;
    end if;
    if v_holds = '' or v_count < c_in_use then
      execute 'select count(*) from (select from public.dossier d where d.authority_id = $1' || v_holds || ' limit $2) counted'
        into v_count using p_authority, c_few;
    else
      v_count := c_few;
    end if;
    if v_count < c_few then
      v_source := format('(select d.* from public.dossier d where d.authority_id = $1 %s offset 0) d', v_holds);
    else
      -- Only the walk may stop early; the planner does not believe it where it underestimates how common words are.
      perform set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true);
      v_source := 'public.dossier d';
      v_walks := true;
    end if;
  end if;
  return query execute format(
    'select d.id from %s where d.authority_id = $1 and %s and %s %s order by d.id desc limit $6',
    v_source, c_page, c_visible, case when v_walks then v_holds else '' end)
  using p_authority, p_principals, p_now, p_stage, p_before, p_limit;
  if v_walks then
    perform set_config('enable_bitmapscan', 'on', true), set_config('enable_sort', 'on', true);
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION public.inbox_page(p_authority uuid, p_principals uuid[], p_after_due timestamp with time zone, p_after_id uuid, p_limit integer)
 RETURNS TABLE(work_item_id uuid, due_sort timestamp with time zone)
 LANGUAGE plpgsql
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.keep_account(p_authority uuid, p_by uuid, p_today date, p_account uuid, p_seen integer, p_act text, p_value text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  v_account public.account;
begin
  if not public.administers_accounts(p_authority, p_by, p_today) then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_ADMIN_ONLY';
  end if;
  select * into v_account from public.account a where a.authority_id = p_authority and a.id = p_account for update;
  if not found then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_NOT_FOUND';
  end if;
  -- Nobody goes round the questions that his own page asks.
  if exists (
    select from public.appointment b
    where b.authority_id = p_authority and b.id = p_by and b.person_id = v_account.person_id) then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_IS_YOURS';
  end if;
  if v_account.kept_version <> p_seen then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_CHANGED';
  end if;
  if p_act = 'bindAccount' and p_value is not null and exists (
    select from public.account o
    where (o.authority_id, o.id) <> (p_authority, p_account)
      and (o.provider_claim = p_value or o.provider_claim is null and lower(o.username) = lower(p_value))) then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_CLAIM_TAKEN';
  end if;
  update public.account a set
    kept_version = a.kept_version + 1,
    password_hash = case when p_act = 'givePassword' then p_value else a.password_hash end,
    must_change_password = a.must_change_password or p_act = 'givePassword',
    failed_attempts = case when p_act in ('givePassword', 'unlockAccount') then 0 else a.failed_attempts end,
    locked_until = case when p_act in ('givePassword', 'unlockAccount') then null else a.locked_until end,
    second_factor = case when p_act = 'resetSecondFactor' then null else a.second_factor end,
    second_factor_at = case when p_act = 'resetSecondFactor' then null else a.second_factor_at end,
    disabled = case p_act when 'lockAccount' then true when 'unlockAccount' then false else a.disabled end,
    provider_claim = case when p_act = 'bindAccount' then p_value else a.provider_claim end
  where a.authority_id = p_authority and a.id = p_account;
  if p_act = 'resetSecondFactor' then
    delete from public.recovery_code c where c.authority_id = p_authority and c.account_id = p_account;
  end if;
  if p_act in ('givePassword', 'resetSecondFactor', 'lockAccount', 'endAccountSessions', 'bindAccount') then
    delete from public.sign_in_session s where s.authority_id = p_authority and s.account_id = p_account;
  end if;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION public.keep_restrictions()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  v_touched record;
begin
  if pg_trigger_depth() > 1 or not exists (select from dossier d where d.restricted) then
    return null;
  end if;
  for v_touched in execute case tg_table_name
    when 'access_fact' then $of$
      select c.authority_id, array_agg(distinct d.id) as dossiers
      from (select distinct w.authority_id, w.subject_id from changed w) c
      join dossier d on d.authority_id = c.authority_id and d.restricted and (d.id = c.subject_id or d.id in (
        select o.dossier_id from dossier_of_subject o
        where o.authority_id = c.authority_id and o.subject_id = c.subject_id))
      group by c.authority_id$of$
    when 'work_item_candidate' then $of$
      select w.authority_id, array_agg(distinct d.id) as dossiers
      from (select distinct k.authority_id, k.work_item_id from changed k) c
      join work_item w on w.authority_id = c.authority_id and w.id = c.work_item_id
      join dossier d on d.authority_id = w.authority_id and d.restricted and (d.id = w.dossier_id or d.id in (
        select r.dossier_id from round_dossier r
        where r.authority_id = w.authority_id and r.round_id = w.subject_id))
      group by w.authority_id$of$
    else $of$
      select c.authority_id, array_agg(distinct d.id) as dossiers
      from changed c join dossier d on d.authority_id = c.authority_id and d.restricted and d.id = c.dossier_id
      group by c.authority_id$of$
    end
  loop
    perform withhold_facts(v_touched.authority_id, v_touched.dossiers);
  end loop;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.lay_second_factor(p_authority uuid, p_account uuid, p_secret bytea)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  with laid as (
    update public.account a set second_factor = p_secret, second_factor_step = 0
    where a.authority_id = p_authority and a.id = p_account and a.second_factor_at is null
    returning 1)
  select exists (select from laid)
$function$
;

CREATE OR REPLACE FUNCTION public.living_sessions(p_token_hashes bytea[], p_real_now timestamp with time zone, p_idle interval, p_today date)
 RETURNS TABLE(token_hash bytea, appointment_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select s.token_hash, coalesce(t.appointment_id, a.id)
  from public.sign_in_session s
  join public.appointment a on a.authority_id = s.authority_id and a.id = s.acting_appointment_id
  left join lateral (
    select i.appointment_id from public.standing_in(s.authority_id, s.substitution_id, a.id, p_today) i
    where s.substitution_id is not null) t on true
  where s.token_hash = any (p_token_hashes) and s.expires_at > p_real_now and s.touched_at > p_real_now - p_idle
    and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today)
$function$
;

CREATE OR REPLACE FUNCTION public.must_change(p_changed bigint, p_refusal text)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
begin
  if p_changed = 0 then
    raise exception using errcode = 'TS003', message = p_refusal;
  end if;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION public.note_failed_sign_in(p_authority uuid, p_account uuid, p_limit integer, p_entry uuid, p_reason text, p_business_at timestamp with time zone, p_real_now timestamp with time zone)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  v_until timestamptz;
begin
  update public.account a set
    failed_attempts = a.failed_attempts + 1,
    locked_until = case
      when a.failed_attempts + 1 >= p_limit
        then p_real_now + interval '1 minute' * least(60, power(2, least(a.failed_attempts + 1 - p_limit, 6)))
      else a.locked_until end
  where a.authority_id = p_authority and a.id = p_account
  returning a.locked_until into v_until;
  perform public.record_account(
    p_authority, p_entry, p_account, null, 'failSignIn', jsonb_build_object('reason', p_reason), p_business_at, p_real_now);
  return v_until;
end $function$
;

CREATE OR REPLACE FUNCTION public.note_unsealed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  insert into public.audit_unsealed (authority_id, entry_id) select w.authority_id, w.id from written w;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.open_session(p_token_hash bytea, p_id uuid, p_authority uuid, p_account uuid, p_appointment uuid, p_csrf text, p_pending text, p_method text, p_user_agent text, p_address text, p_device_hash bytea, p_entry uuid, p_business_at timestamp with time zone, p_real_now timestamp with time zone, p_expires timestamp with time zone, p_provider_logout text)
 RETURNS TABLE(opened boolean, new_device boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  v_person uuid;
  v_known boolean;
  v_new int;
begin
  select a.person_id into v_person from public.account a
  where a.authority_id = p_authority and a.id = p_account and not a.disabled;
  if v_person is null then
    return query select false, false;
    return;
  end if;
  delete from public.sign_in_session where expires_at <= p_real_now;
  insert into public.sign_in_session (
    token_hash, id, authority_id, account_id, person_id, acting_appointment_id, csrf_token, pending, method, user_agent,
    address, created_at, touched_at, expires_at, provider_logout)
  values (
    p_token_hash, p_id, p_authority, p_account, v_person, p_appointment, p_csrf, p_pending, p_method, p_user_agent,
    p_address, p_real_now, p_real_now, p_expires, p_provider_logout);
  if p_pending is not null then
    return query select true, false;
    return;
  end if;
  update public.account a set failed_attempts = 0, locked_until = null
  where a.authority_id = p_authority and a.id = p_account;
  -- The first device of an account is no news.
  v_known := exists (select from public.known_device d where d.authority_id = p_authority and d.account_id = p_account);
  insert into public.known_device (authority_id, account_id, device_hash, first_seen_at)
  values (p_authority, p_account, p_device_hash, p_real_now) on conflict do nothing;
  get diagnostics v_new = row_count;
  perform public.record_account(
    p_authority, p_entry, p_account, v_person, 'signIn',
    jsonb_build_object('session', p_id, 'method', p_method, 'newDevice', v_known and v_new = 1), p_business_at, p_real_now);
  return query select true, v_known and v_new = 1;
end $function$
;

CREATE OR REPLACE FUNCTION public.open_work_items(p_authority uuid, p_plan jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
declare
  v_item record;
  v_excluded uuid[];
  v_candidates uuid[];
  v_merged boolean;
  v_not_by uuid[];
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
    v_not_by := case when v_merged or cardinality(v_excluded) = 0 then null else v_excluded end;

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
      same_person_as, not_by, field_id, assignee_id, step_name, closed_at, closed_by, outcome, reason, on_behalf_of)
    values (
      p_authority, v_item.id, v_item.instance, v_item.key, v_item.element, v_item."index", v_item.kind,
      v_item.subject, v_item.dossier, coalesce((v_item.closed ->> 'document')::uuid, v_item.document), v_unit, v_item.positions, v_item.lead, v_item.title,
      v_item.type, v_item.stage, (p_plan ->> 'at')::timestamptz, v_item.due,
      case when v_merged then v_item."differentFrom"[1] end, v_not_by, v_field, v_assignee,
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
      'id', v_item.id, 'unit', v_unit, 'candidates', to_jsonb(v_candidates), 'assignee', v_assignee,
      'notBy', to_jsonb(v_not_by));
  end loop;
  return v_opened;
end $function$
;

CREATE OR REPLACE FUNCTION public.outbox_health()
 RETURNS TABLE(waiting bigint, retrying bigint, dead bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select count(*) filter (where dead_at is null), count(*) filter (where dead_at is null and attempts > 0),
    count(*) filter (where dead_at is not null)
  from outbox
$function$
;

CREATE OR REPLACE FUNCTION public.own_sessions(p_token_hash bytea, p_real_now timestamp with time zone, p_idle interval)
 RETURNS TABLE(id uuid, created_at timestamp with time zone, touched_at timestamp with time zone, expires_at timestamp with time zone, method text, user_agent text, address text, current boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select o.id, o.created_at, o.touched_at, o.expires_at, o.method, o.user_agent, o.address, o.token_hash = p_token_hash
  from public.sign_in_session s
  join public.sign_in_session o on o.authority_id = s.authority_id and o.account_id = s.account_id
  where s.token_hash = p_token_hash and s.pending is null and o.pending is null and o.expires_at > p_real_now
    and o.touched_at > p_real_now - p_idle
  order by o.touched_at desc, o.id
  limit 100
$function$
;

CREATE OR REPLACE FUNCTION public.pending_session(p_token_hash bytea, p_real_now timestamp with time zone)
 RETURNS TABLE(authority_id uuid, account_id uuid, username text, appointment_id uuid, pending text, method text, locked_until timestamp with time zone, password_hash text, must_change_password boolean, second_factor bytea, second_factor_at timestamp with time zone, provider_logout text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select s.authority_id, s.account_id, a.username, s.acting_appointment_id, s.pending, s.method, a.locked_until,
    a.password_hash, a.must_change_password, a.second_factor, a.second_factor_at, s.provider_logout
  from public.sign_in_session s
  join public.account a on a.authority_id = s.authority_id and a.id = s.account_id
  where s.token_hash = p_token_hash and s.pending is not null and s.expires_at > p_real_now and not a.disabled
$function$
;

CREATE OR REPLACE FUNCTION public.people_without_account(p_authority uuid, p_by uuid, p_today date, p_short jsonb, p_words text, p_person uuid, p_limit integer)
 RETURNS TABLE(person_id uuid, person text, title text, unit text, "position" text, valid_from date, username text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select f.person_id, f.display_name, f.title, f.name, f.position, f.valid_from, free.username
  from (
    select distinct on (p.person_id) p.person_id, n.display_name, o.title, u.name, o.position, p.valid_from,
      coalesce(p_short ->> o.position, 'cc') || '.' || regexp_replace(lower(u.code), '[^a-z0-9]', '', 'g') as base
    from public.appointment p
    join public.person n on n.authority_id = p.authority_id and n.id = p.person_id
    join public.post o on o.authority_id = p.authority_id and o.id = p.post_id
    join public.unit u on u.authority_id = o.authority_id and u.id = o.unit_id
    where p.authority_id = p_authority and public.administers_accounts(p_authority, p_by, p_today)
      and (p.valid_to is null or p.valid_to > greatest(p_today, p.valid_from))
      and (p_person is null or p.person_id = p_person)
      and not exists (
        select from public.account a where a.authority_id = p.authority_id and a.person_id = p.person_id)
      and not exists (
        select from unnest(string_to_array(public.search_key(p_words), ' ')) w
        where strpos(public.search_key(concat_ws(' ', n.display_name, o.title, u.name, u.short_name)), w) = 0)
    order by p.person_id, p.valid_from, p.id) f
  cross join lateral (
    select c.username from (
      select k, case when k = 1 then f.base else replace(f.base, '.', k || '.') end as username
      from generate_series(1, 200) k) c
    where not exists (select from public.account a where lower(a.username) = c.username)
    order by c.k limit 1) free
  order by f.display_name, f.person_id
  limit p_limit
$function$
;

CREATE OR REPLACE FUNCTION public.personal_account(p_authority uuid, p_person uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select jsonb_build_object(
    'username', a.username, 'disabled', a.disabled, 'secondFactorSince', a.second_factor_at,
    'failedAttempts', a.failed_attempts,
    'sessions', coalesce((
      select jsonb_agg(jsonb_build_object('since', s.created_at, 'lastUsed', s.touched_at, 'until', s.expires_at,
        'method', s.method, 'address', s.address, 'browser', s.user_agent) order by s.created_at)
      from public.sign_in_session s where s.authority_id = a.authority_id and s.account_id = a.id), '[]'),
    'knownDevices', coalesce((
      select jsonb_agg(jsonb_build_object('firstSeen', k.first_seen_at) order by k.first_seen_at)
      from public.known_device k where k.authority_id = a.authority_id and k.account_id = a.id), '[]'))
  from public.account a
  where a.authority_id = p_authority and a.person_id = p_person
    and p_authority = nullif(current_setting('app.authority', true), '')::uuid
  order by a.id limit 1
$function$
;

CREATE OR REPLACE FUNCTION public.positions_kept(p_authority uuid, p_by uuid, p_today date)
 RETURNS TABLE("position" text, holders integer, without_factor integer, required boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select o.position, count(distinct p.person_id)::int,
    count(distinct p.person_id) filter (where a.id is not null and a.second_factor_at is null)::int, r.required
  from public.post o
  left join public.appointment p on p.authority_id = o.authority_id and p.post_id = o.id
    and p.valid_from <= p_today and (p.valid_to is null or p.valid_to > p_today)
  left join public.account a on a.authority_id = p.authority_id and a.person_id = p.person_id and not a.disabled
  left join public.second_factor_rule r on r.authority_id = o.authority_id and r.position = o.position
  where o.authority_id = p_authority and public.administers_accounts(p_authority, p_by, p_today)
  group by o.position, r.required
  order by o.position
$function$
;

CREATE OR REPLACE FUNCTION public.put_back_outbox(p_authority uuid, p_id uuid, p_topic text, p_payload jsonb, p_attempts integer, p_retry_at timestamp with time zone, p_dead_at timestamp with time zone, p_error text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into outbox (authority_id, id, topic, payload, attempts, retry_at, dead_at, last_error)
  values (p_authority, p_id, p_topic, p_payload, p_attempts, p_retry_at, p_dead_at, left(p_error, 500))
$function$
;

CREATE OR REPLACE FUNCTION public.record_account(p_authority uuid, p_entry uuid, p_account uuid, p_person uuid, p_act text, p_detail jsonb, p_business_at timestamp with time zone, p_real_now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  insert into public.audit_entry (
    authority_id, id, actor_id, act, subject_kind, subject_id, detail, business_at, recorded_at)
  values (p_authority, p_entry, p_person, p_act, 'ACCOUNT', p_account, p_detail, p_business_at, p_real_now);
  -- Whoever chooses a role of the demonstration does so in any browser.
  if p_act = 'signIn' and (p_detail ->> 'newDevice')::boolean and p_detail ->> 'method' <> 'DEMO' then
    insert into public.outbox (authority_id, id, topic, payload)
    values (p_authority, p_entry, 'account.newDevice', jsonb_build_object('accountId', p_account, 'personId', p_person));
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION public.recorded_tenants()
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select a.id from public.authority a order by a.id
$function$
;

CREATE OR REPLACE FUNCTION public.restricted_grants(p_authority uuid, p_subjects uuid[])
 RETURNS TABLE(subject_id uuid, subject_kind text, principal_id uuid, principal_kind text, class text, cause text, granted_at timestamp with time zone)
 LANGUAGE sql
 STABLE
AS $function$
  with subject as (
    select d.id, 'DOSSIER' as kind, d.id as dossier_id
    from dossier d where d.authority_id = p_authority and d.id = any (p_subjects) and d.restricted
    union all
    select o.subject_id,
      case when exists (select from comment_round r where r.authority_id = p_authority and r.id = o.subject_id)
        then 'ROUND' else 'DOCUMENT' end,
      o.dossier_id
    from dossier_of_subject o
    join dossier d on d.authority_id = p_authority and d.id = o.dossier_id and d.restricted
    where o.authority_id = p_authority and o.subject_id = any (p_subjects)
  ), mark as (
    select s.id, s.kind, r.id as restriction_id, r.set_at, d.lead_unit_id, d.drafter_id
    from subject s
    join dossier d on d.authority_id = p_authority and d.id = s.dossier_id
    join dossier_restriction r on r.authority_id = p_authority and r.dossier_id = s.dossier_id and r.ended_at is null
  ), fact as (
    select f.* from access_fact f
    where f.authority_id = p_authority and f.subject_id in (select s.id from subject s)
      and f.class in ('READ', 'MANAGE') and f.cause not in ('NAMED', 'HOLDS')
      and case when f.withheld then f.lasts_to else f.valid_to end is null
  )
  select m.id, m.kind, n.principal_id, n.principal_kind, c.class, 'NAMED', max(m.set_at)
  from mark m
  join restriction_reader n on n.authority_id = p_authority and n.restriction_id = m.restriction_id
  cross join lateral (
    select 'READ' as class
    where m.kind = 'DOSSIER' or exists (
      select from official_document o
      where o.authority_id = p_authority and o.id = m.id and o.purpose in ('SUBMISSION', 'DECISION', 'NOTICE'))
    union
    select f.class from fact f
    where f.subject_id = m.id and f.principal_id = m.lead_unit_id and n.principal_id = m.drafter_id
  ) c
  group by m.id, m.kind, n.principal_id, n.principal_kind, c.class
  having count(distinct m.restriction_id) = (select count(distinct a.restriction_id) from mark a where a.id = m.id)
  union all
  select s.id, s.kind, k.principal_id,
    case when exists (select from post p where p.authority_id = p_authority and p.id = k.principal_id)
      then 'POST' else 'PERSON' end,
    f.class, 'HOLDS', min(w.opened_at)
  from subject s
  join work_item w on w.authority_id = p_authority and w.closed_at is null and w.subject_kind in ('DOSSIER', 'ROUND')
    and (w.dossier_id = s.dossier_id or w.subject_id in (
      select r.round_id from round_dossier r where r.authority_id = p_authority and r.dossier_id = s.dossier_id))
  join work_item_candidate k on k.authority_id = p_authority and k.work_item_id = w.id
  join fact f on f.subject_id = s.id and f.principal_id in (w.unit_id, k.principal_id)
  group by s.id, s.kind, k.principal_id, f.class
$function$
;

CREATE OR REPLACE FUNCTION public.ring_alarms(p_business_now timestamp with time zone, p_limit integer)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.search_key(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select trim(regexp_replace(
    lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC))), '[^[:alnum:]]+', ' ', 'g'))
$function$
;

CREATE OR REPLACE FUNCTION public.search_rows(p_authority uuid, p_principals uuid[], p_now timestamp with time zone, p_text text, p_unit uuid, p_kinds text[], p_limit integer, p_cap integer)
 RETURNS TABLE(kind text, id uuid, title text, number text, unit_id uuid, doc_type text, state text, dated timestamp with time zone, received boolean, total bigint, place bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  c_few constant int := 2000;
  -- So many of the newest rows tell whether words are in use.
  c_newest constant int := 5000;
  -- A scalar sub-select is asked row by row; `exists` would be turned into a join with all facts.
  c_visible constant text := $visible$
    (s.readable_by is null or
      (select true from public.access_fact a
        where a.authority_id = $1 and a.subject_id = s.readable_by and a.principal_id = any ($2)
          and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $3)
          and (s.by_cause is null or a.cause = s.by_cause)
        limit 1))$visible$;
  -- Common words: rows with the number that was asked for, and each kind from its newest row on.
  c_walk constant text := $walk$
    (select n.* from public.search_row n
      where n.authority_id = $1 and n.number_key like $5 and n.kind = any ($4) offset 0) s
    where %1$s and %2$s
    union
    select s.* from unnest($4) as wanted (kind) cross join lateral (
      select s.* from public.search_row s
       where s.authority_id = $1 and s.kind = wanted.kind and %1$s and %2$s
       order by s.id desc limit $7) s$walk$;
  -- Words of old rows, in the order of the walk; who may read is asked last.
  c_gather constant text := $gather$
    (select n.* from public.search_row n
      where n.authority_id = $1 and n.number_key like $5 and n.kind = any ($4) offset 0) s
    where %1$s and %2$s
    union
    select s.* from unnest($4) as wanted (kind) cross join lateral (
      select s.* from (
        select s.* from public.search_row s
         where s.authority_id = $1 and s.kind = wanted.kind and %1$s
         order by s.id desc offset 0) s
       where %2$s
       limit $7) s$gather$;
  v_key text := public.search_key(p_text);
  v_holds text := case when p_unit is null then 'true' else format('s.unit_id = %L', p_unit) end;
  v_word text;
  v_count int;
  v_source text;
  v_walks boolean := false;
begin
  if p_authority is distinct from nullif(current_setting('app.authority', true), '')::uuid
    or (v_key = '' and p_unit is null)
  then
    return;
  end if;
  for v_word in
    select w.word from regexp_split_to_table(v_key, ' ') with ordinality as w (word, at)
     where w.word <> '' order by w.at limit 8
  loop
    v_holds := v_holds || case
      -- Numbers below ten are written with a zero.
      when v_word ~ '^[0-9]$' then format(' and (s.words like %L or s.words like %L)', '% ' || v_word || ' %', '% 0' || v_word || ' %')
      when v_word ~ '^[0-9]+$' then format(' and s.words like %L', '% ' || v_word || ' %')
      else format(' and s.words like %L', '% ' || v_word || '%') end;
  end loop;

  select count(*) into v_count from (
    select from public.access_fact a
     where a.authority_id = p_authority and a.principal_id = any (p_principals) limit c_few) counted;
  if v_count < c_few then
    v_source := format($few$
      (select r.* from (
          select distinct a.subject_id from public.access_fact a
           where a.authority_id = $1 and a.principal_id = any ($2) offset 0) mine
        join public.search_row r on r.authority_id = $1 and r.readable_by = mine.subject_id
        union all
        select r.* from public.search_row r where r.authority_id = $1 and r.readable_by is null) s
      where s.kind = any ($4) and %s and %s$few$, v_holds, c_visible);
  else
    -- Words in use are found in the newest rows: an index would first gather all that ever held them.
    execute format('select count(*) from unnest($2) as wanted (kind) cross join lateral (
        select from (
          select s.* from public.search_row s
           where s.authority_id = $1 and s.kind = wanted.kind order by s.id desc limit $3) s
         where %s limit $4) counted', v_holds)
      into v_count using p_authority, p_kinds, c_newest, p_cap;
    v_walks := v_count >= p_cap;
    if v_walks then
      v_source := format(c_walk, v_holds, c_visible);
      perform set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true);
    else
      execute format('select count(*) from (
          select from public.search_row s where s.authority_id = $1 and %s limit $2) counted', v_holds)
        into v_count using p_authority, c_few;
      v_source := case
        when v_count < c_few then format($rare$
          (select s.* from public.search_row s where s.authority_id = $1 and %s offset 0) s
          where s.kind = any ($4) and %s$rare$, v_holds, c_visible)
        else format(c_gather, v_holds, c_visible) end;
    end if;
  end if;
  return query execute format($shown$
    select f.kind, f.id, f.title, f.number, f.unit_id, f.doc_type, f.state, f.dated,
      -- To whoever sees a document only as its recipient it is one that came in.
      f.kind = 'DOCUMENT' and not coalesce((
        select true from public.access_fact a
         where a.authority_id = $1 and a.subject_id = f.readable_by and a.principal_id = any ($2)
           and a.class in ('READ', 'MANAGE') and a.cause <> 'RECIPIENT' and (a.valid_to is null or a.valid_to > $3)
         limit 1), false),
      least(f.total, $7), f.place
    from (
      select s.*, count(*) over (partition by s.kind) as total,
        row_number() over (
          partition by s.kind
          order by (s.number_key = $8) desc nulls last, (s.number_key like $5) desc nulls last, s.id desc) as place
      from (select s.* from %s) s
    ) f
    where f.place <= $6$shown$, v_source)
  using p_authority, p_principals, p_now, p_kinds, v_key || ' %', p_limit, p_cap, v_key;
  if v_walks then
    perform set_config('enable_bitmapscan', 'on', true), set_config('enable_sort', 'on', true);
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION public.session_by_token(p_token_hash bytea, p_real_now timestamp with time zone, p_idle interval, p_today date)
 RETURNS TABLE(authority_id uuid, person_id uuid, appointment_id uuid, unit_id uuid, post_id uuid, "position" text, csrf_token text, stands_in jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  v_session public.sign_in_session;
begin
  select * into v_session from public.sign_in_session s
  where s.token_hash = p_token_hash and s.pending is null and s.expires_at > p_real_now
    and s.touched_at > p_real_now - p_idle;
  if not found then
    return;
  end if;
  if v_session.touched_at < p_real_now - interval '1 minute' then
    update public.sign_in_session s set touched_at = p_real_now where s.token_hash = p_token_hash;
  end if;
  if v_session.substitution_id is null then
    return query
      select v_session.authority_id, v_session.person_id, a.id, p.unit_id, p.id, p.position, v_session.csrf_token,
        null::jsonb
      from public.appointment a
      join public.post p on p.authority_id = a.authority_id and p.id = a.post_id
      where a.authority_id = v_session.authority_id and a.id = v_session.acting_appointment_id
        and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today);
    return;
  end if;
  return query
    select v_session.authority_id, v_session.person_id, coalesce(t.appointment_id, a.id),
      coalesce(t.unit_id, p.unit_id), coalesce(t.post_id, p.id), coalesce(t.position, p.position),
      v_session.csrf_token,
      case when t.id is not null then jsonb_build_object(
        'id', t.id, 'kind', t.kind, 'acts', t.acts, 'docTypes', t.doc_types, 'until', t.valid_to,
        'personId', t.person_id, 'title', t.title, 'ownAppointmentId', a.id, 'ownPostId', p.id, 'ownUnitId', p.unit_id,
        'ownPosition', p.position, 'ownTitle', p.title, 'ownUnitName', u.name) end
    from public.appointment a
    join public.post p on p.authority_id = a.authority_id and p.id = a.post_id
    join public.unit u on u.authority_id = p.authority_id and u.id = p.unit_id
    left join public.standing_in(v_session.authority_id, v_session.substitution_id, a.id, p_today) t on true
    where a.authority_id = v_session.authority_id and a.id = v_session.acting_appointment_id
      and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today);
end $function$
;

CREATE OR REPLACE FUNCTION public.settle_second_factor(p_authority uuid, p_account uuid, p_at timestamp with time zone, p_codes bytea[], p_act text, p_entry uuid, p_business_at timestamp with time zone, p_real_now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  v_person uuid;
begin
  update public.account a set
    second_factor_at = p_at,
    second_factor = case when p_at is null then null else a.second_factor end
  where a.authority_id = p_authority and a.id = p_account
  returning a.person_id into v_person;
  delete from public.recovery_code c where c.authority_id = p_authority and c.account_id = p_account;
  insert into public.recovery_code (authority_id, account_id, digest)
  select p_authority, p_account, d from unnest(p_codes) d;
  perform public.record_account(p_authority, p_entry, p_account, v_person, p_act, '{}', p_business_at, p_real_now);
end $function$
;

CREATE OR REPLACE FUNCTION public.stand_in(p_token_hash bytea, p_substitution uuid, p_today date)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  with changed as (
    update public.sign_in_session s set acting_appointment_id = a.id, substitution_id = t.id
    from public.substitution t
    join public.appointment a on a.authority_id = t.authority_id and a.id = t.substitute_appointment_id
    where s.token_hash = p_token_hash and t.authority_id = s.authority_id and t.id = p_substitution
      and a.person_id = s.person_id and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today)
      and exists (select from public.standing_in(s.authority_id, t.id, a.id, p_today))
    returning 1)
  select exists (select from changed)
$function$
;

CREATE OR REPLACE FUNCTION public.standing_in(p_authority uuid, p_substitution uuid, p_appointment uuid, p_today date)
 RETURNS TABLE(id uuid, kind text, acts text[], doc_types text[], valid_to date, appointment_id uuid, person_id uuid, post_id uuid, unit_id uuid, "position" text, title text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select t.id, t.kind, t.acts, t.doc_types, t.valid_to, a.id, a.person_id, p.id, p.unit_id, p.position, p.title
  from public.substitution t
  join public.appointment a on a.authority_id = t.authority_id and a.id = t.absent_appointment_id
  join public.post p on p.authority_id = a.authority_id and p.id = a.post_id
  where t.authority_id = p_authority and t.id = p_substitution and t.substitute_appointment_id = p_appointment
    and t.revoked_at is null and t.valid_from <= p_today and t.valid_to > p_today
    and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today)
$function$
;

CREATE OR REPLACE FUNCTION public.standing_support(p_authority uuid, p_person uuid, p_now timestamp with time zone)
 RETURNS TABLE(grant_id uuid, whole boolean, principals uuid[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select g.id, g.dossier_id is null,
    case when g.dossier_id is not null then array[g.id] else array(
      select u.id from public.unit u where u.authority_id = p_authority
      union all
      select o.id from public.post o where o.authority_id = p_authority) end
  from public.support_grant g
  where g.authority_id = p_authority and g.person_id = p_person and g.revoked_at is null and g.granted_at <= p_now
    and g.ends_at > p_now
  order by g.dossier_id is null desc, g.id
$function$
;

CREATE OR REPLACE FUNCTION public.step_candidates(p_authority uuid, p_unit uuid, p_positions text[], p_excluded uuid[], p_today date)
 RETURNS TABLE(principal_id uuid, merged boolean)
 LANGUAGE plpgsql
 STABLE
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.step_holder(p_authority uuid, p_instance uuid, p_element text, p_field uuid, p_candidates uuid[], p_today date)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  with able as (
    select a.person_id from appointment a
    where a.authority_id = p_authority and a.post_id = any (p_candidates)
      and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today)
    union
    select p.id from person p where p.authority_id = p_authority and p.id = any (p_candidates)
  )
  select coalesce(
    (select w.closed_by from work_item w
     where w.authority_id = p_authority and w.instance_id = p_instance and w.element_id = p_element
       and w.outcome is distinct from 'REASSIGNED'
       and (w.field_id is not distinct from p_field
         or exists (select from unit u where u.authority_id = p_authority and u.id = w.unit_id and u.kind = 'OFFICE'))
       and w.closed_by in (select person_id from able)
     order by w.id desc limit 1),
    (select c.person_id from field_charge c
     where c.authority_id = p_authority and c.field_id = p_field and c.person_id in (select person_id from able)
       and c.valid_from <= p_today and (c.valid_to is null or c.valid_to > p_today)
     order by c.valid_from desc, c.id desc limit 1))
$function$
;

CREATE OR REPLACE FUNCTION public.take_outbox(p_limit integer, p_real_now timestamp with time zone)
 RETURNS TABLE(authority_id uuid, id uuid, topic text, payload jsonb, attempts integer)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.take_recovery_code(p_authority uuid, p_account uuid, p_digest bytea, p_real_now timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  with taken as (
    update public.recovery_code c set used_at = p_real_now
    where c.authority_id = p_authority and c.account_id = p_account and c.digest = p_digest and c.used_at is null
    returning 1)
  select exists (select from taken)
$function$
;

CREATE OR REPLACE FUNCTION public.take_second_factor_step(p_authority uuid, p_account uuid, p_step bigint)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  with taken as (
    update public.account a set second_factor_step = p_step
    where a.authority_id = p_authority and a.id = p_account and a.second_factor_step < p_step
    returning 1)
  select exists (select from taken)
$function$
;

CREATE OR REPLACE FUNCTION public.take_timers(p_business_now timestamp with time zone, p_limit integer, p_real_now timestamp with time zone, p_lease_until timestamp with time zone)
 RETURNS TABLE(authority_id uuid, instance_id uuid, timer_seq integer)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.unsealed_tenants()
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select distinct u.authority_id from public.audit_unsealed u
$function$
;

CREATE OR REPLACE FUNCTION public.unused_files(p_before timestamp with time zone, p_limit integer)
 RETURNS TABLE(authority_id uuid, id uuid, sha256 text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select f.authority_id, f.id, f.sha256 from public.stored_file f
  where f.subject_id is null and f.uploaded_at < p_before
  order by f.uploaded_at limit p_limit
$function$
;

CREATE OR REPLACE FUNCTION public.username_of_claim(p_claim text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select a.username from public.account a
  where a.provider_claim = p_claim or a.provider_claim is null and lower(a.username) = lower(p_claim)
  order by a.provider_claim nulls last
  limit 1
$function$
;

CREATE OR REPLACE FUNCTION public.withhold_facts(p_authority uuid, p_dossiers uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  v_subjects uuid[];
begin
  select coalesce(array_agg(distinct s.id), '{}') into v_subjects from (
    select unnest(p_dossiers) as id
    union all
    select o.subject_id from dossier_of_subject o
    where o.authority_id = p_authority and o.dossier_id = any (p_dossiers)) s;

  delete from access_fact f
  where f.authority_id = p_authority and f.subject_id = any (v_subjects) and f.cause in ('NAMED', 'HOLDS')
    and not exists (
      select from restricted_grants(p_authority, v_subjects) g
      where (g.subject_id, g.principal_id, g.class, g.cause) = (f.subject_id, f.principal_id, f.class, f.cause));
  insert into access_fact (
    authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind, granted_at)
  select p_authority, g.subject_id, g.principal_id, g.class, g.cause, g.subject_kind, g.principal_kind, g.granted_at
  from restricted_grants(p_authority, v_subjects) g
  on conflict do nothing;

  update access_fact f set
    withheld = c.closed,
    lasts_to = case when c.closed then f.valid_to end,
    valid_to = case when c.closed then f.granted_at else f.lasts_to end
  from (
    select a.subject_id, a.principal_id, a.class, a.cause,
      a.class <> 'FOLLOW' and a.cause not in ('NAMED', 'HOLDS', 'DECIDES', 'SUPPORT') and exists (
        select from (
          select a.subject_id as dossier_id
          union all
          select o.dossier_id from dossier_of_subject o
          where o.authority_id = p_authority and o.subject_id = a.subject_id) of_it
        join dossier d on d.authority_id = p_authority and d.id = of_it.dossier_id and d.restricted
        join dossier_restriction r
          on r.authority_id = p_authority and r.dossier_id = d.id and r.ended_at is null
        where not exists (
            select from restriction_reader n
            where n.authority_id = p_authority and n.restriction_id = r.id and n.principal_id = a.principal_id)
          and not (a.subject_kind = 'DOCUMENT' and a.cause in ('RECIPIENT', 'ISSUES') and a.principal_id <> d.lead_unit_id)
      ) as closed
    from access_fact a
    where a.authority_id = p_authority and a.subject_id = any (v_subjects)
  ) c
  where f.authority_id = p_authority
    and (f.subject_id, f.principal_id, f.class, f.cause) = (c.subject_id, c.principal_id, c.class, c.cause)
    and (f.withheld <> c.closed or (c.closed and f.valid_to is distinct from f.granted_at));
end $function$
;


-- triggers

CREATE TRIGGER restricted_fact_changed AFTER UPDATE ON public.access_fact REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.keep_restrictions();
CREATE TRIGGER restricted_fact_laid AFTER INSERT ON public.access_fact REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.keep_restrictions();
CREATE TRIGGER note_unsealed AFTER INSERT ON public.audit_entry REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION public.note_unsealed();
CREATE TRIGGER restricted_paper AFTER INSERT ON public.official_document_dossier REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.keep_restrictions();
CREATE TRIGGER restricted_round AFTER INSERT ON public.round_dossier REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.keep_restrictions();
CREATE TRIGGER restricted_step_closed AFTER DELETE ON public.work_item_candidate REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.keep_restrictions();
CREATE TRIGGER restricted_step_opened AFTER INSERT ON public.work_item_candidate REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.keep_restrictions();

-- rights on tables

grant delete, insert, select, update on access_fact to thongsuot_app;
grant delete, insert, select, update on access_fact to thongsuot_worker;
grant insert, select on account_act to thongsuot_app;
grant insert, select on account_act to thongsuot_worker;
grant delete, insert, select, update on alarm to thongsuot_app;
grant delete, insert, select, update on alarm to thongsuot_worker;
grant insert, select, update on appointment to thongsuot_app;
grant insert, select, update on appointment to thongsuot_worker;
grant insert, select, update on assignment to thongsuot_app;
grant insert, select, update on assignment to thongsuot_worker;
grant insert, select on assignment_entry to thongsuot_app;
grant insert, select on assignment_entry to thongsuot_worker;
grant insert, select, update on assignment_part to thongsuot_app;
grant insert, select, update on assignment_part to thongsuot_worker;
grant insert, select, update on assignment_source to thongsuot_app;
grant insert, select, update on assignment_source to thongsuot_worker;
grant delete, insert, select, update on assignment_unit to thongsuot_app;
grant delete, insert, select, update on assignment_unit to thongsuot_worker;
grant insert, select on audit_entry to thongsuot_app;
grant insert, select on audit_entry to thongsuot_worker;
grant select on audit_leaf to thongsuot_app;
grant insert, select on audit_leaf to thongsuot_worker;
grant select on audit_seal to thongsuot_app;
grant insert, select on audit_seal to thongsuot_worker;
grant select on audit_unsealed to thongsuot_app;
grant delete, select on audit_unsealed to thongsuot_worker;
grant select on authority to thongsuot_app;
grant select on authority to thongsuot_worker;
grant select on business_clock to thongsuot_app;
grant select on business_clock to thongsuot_worker;
grant insert, select on command to thongsuot_app;
grant insert, select on command to thongsuot_worker;
grant delete, insert, select, update on comment_round to thongsuot_app;
grant delete, insert, select, update on comment_round to thongsuot_worker;
grant insert, select on decision_file to thongsuot_app;
grant insert, select on decision_file to thongsuot_worker;
grant delete, insert, select, update on document_recipient to thongsuot_app;
grant delete, insert, select, update on document_recipient to thongsuot_worker;
grant insert, select, update on dossier to thongsuot_app;
grant insert, select, update on dossier to thongsuot_worker;
grant delete, insert, select, update on dossier_file to thongsuot_app;
grant delete, insert, select, update on dossier_file to thongsuot_worker;
grant delete, insert, select, update on dossier_of_subject to thongsuot_app;
grant delete, insert, select, update on dossier_of_subject to thongsuot_worker;
grant insert, select, update on dossier_restriction to thongsuot_app;
grant insert, select, update on dossier_restriction to thongsuot_worker;
grant delete, insert, select, update on draft to thongsuot_app;
grant delete, insert, select, update on draft to thongsuot_worker;
grant delete, insert, select, update on field_charge to thongsuot_app;
grant delete, insert, select, update on field_charge to thongsuot_worker;
grant delete, insert, select, update on field_unit to thongsuot_app;
grant delete, insert, select, update on field_unit to thongsuot_worker;
grant insert, select on handover to thongsuot_app;
grant insert, select on handover to thongsuot_worker;
grant insert, select, update on incoming_document to thongsuot_app;
grant insert, select, update on incoming_document to thongsuot_worker;
grant insert, select, update on incoming_forward to thongsuot_app;
grant insert, select, update on incoming_forward to thongsuot_worker;
grant insert, select on instance_operation to thongsuot_app;
grant insert, select on instance_operation to thongsuot_worker;
grant delete, insert, select, update on land_counted_figure to thongsuot_app;
grant delete, insert, select, update on land_counted_figure to thongsuot_worker;
grant insert, select, update on land_figure to thongsuot_app;
grant insert, select, update on land_figure to thongsuot_worker;
grant insert, select on land_figure_change to thongsuot_app;
grant insert, select on land_figure_change to thongsuot_worker;
grant delete, insert, select, update on land_indicator to thongsuot_app;
grant delete, insert, select, update on land_indicator to thongsuot_worker;
grant delete, insert, select, update on land_milestone to thongsuot_app;
grant delete, insert, select, update on land_milestone to thongsuot_worker;
grant delete, insert, select, update on land_obstacle to thongsuot_app;
grant delete, insert, select, update on land_obstacle to thongsuot_worker;
grant delete, insert, select, update on land_owner to thongsuot_app;
grant delete, insert, select, update on land_owner to thongsuot_worker;
grant insert, select, update on land_period to thongsuot_app;
grant insert, select, update on land_period to thongsuot_worker;
grant delete, insert, select, update on land_programme to thongsuot_app;
grant delete, insert, select, update on land_programme to thongsuot_worker;
grant delete, insert, select, update on land_project to thongsuot_app;
grant delete, insert, select, update on land_project to thongsuot_worker;
grant insert, select, update on land_report to thongsuot_app;
grant insert, select, update on land_report to thongsuot_worker;
grant delete, insert, select, update on land_section to thongsuot_app;
grant delete, insert, select, update on land_section to thongsuot_worker;
grant delete, insert, select, update on land_target to thongsuot_app;
grant delete, insert, select, update on land_target to thongsuot_worker;
grant delete, insert, select, update on leader_answer to thongsuot_app;
grant delete, insert, select, update on leader_answer to thongsuot_worker;
grant delete, insert, select, update on leader_answer_dossier to thongsuot_app;
grant delete, insert, select, update on leader_answer_dossier to thongsuot_worker;
grant insert, select on leave_period to thongsuot_app;
grant insert, select on leave_period to thongsuot_worker;
grant insert, select, update on meeting to thongsuot_app;
grant insert, select, update on meeting to thongsuot_worker;
grant insert, select on meeting_item to thongsuot_app;
grant insert, select on meeting_item to thongsuot_worker;
grant delete, insert, select, update on notice to thongsuot_app;
grant delete, insert, select, update on notice to thongsuot_worker;
grant insert, select, update on official_document to thongsuot_app;
grant insert, select, update on official_document to thongsuot_worker;
grant delete, insert, select, update on official_document_dossier to thongsuot_app;
grant delete, insert, select, update on official_document_dossier to thongsuot_worker;
grant insert, select on operation_batch to thongsuot_app;
grant insert, select on operation_batch to thongsuot_worker;
grant insert, select, update on operation_batch_item to thongsuot_app;
grant insert, select, update on operation_batch_item to thongsuot_worker;
grant delete, insert, select, update on opinion to thongsuot_app;
grant delete, insert, select, update on opinion to thongsuot_worker;
grant delete, insert, select, update on opinion_comment to thongsuot_app;
grant delete, insert, select, update on opinion_comment to thongsuot_worker;
grant delete, insert, select, update on outbox to thongsuot_app;
grant delete, insert, select, update on outbox to thongsuot_worker;
grant delete, insert, select, update on party_answer to thongsuot_app;
grant delete, insert, select, update on party_answer to thongsuot_worker;
grant delete, insert, select, update on party_condition to thongsuot_app;
grant delete, insert, select, update on party_condition to thongsuot_worker;
grant delete, insert, select, update on party_opinion to thongsuot_app;
grant delete, insert, select, update on party_opinion to thongsuot_worker;
grant insert, select, update on person to thongsuot_app;
grant insert, select, update on person to thongsuot_worker;
grant insert, select on personal_request to thongsuot_app;
grant delete, insert, select on personal_request to thongsuot_worker;
grant insert, select, update on post to thongsuot_app;
grant insert, select, update on post to thongsuot_worker;
grant insert, select on process_definition to thongsuot_app;
grant insert, select on process_definition to thongsuot_worker;
grant insert, select on process_event to thongsuot_app;
grant insert, select on process_event to thongsuot_worker;
grant insert, select, update on process_instance to thongsuot_app;
grant insert, select, update on process_instance to thongsuot_worker;
grant insert, select, update on process_use to thongsuot_app;
grant insert, select, update on process_use to thongsuot_worker;
grant insert, select, update on register to thongsuot_app;
grant insert, select, update on register to thongsuot_worker;
grant insert, select on register_entry to thongsuot_app;
grant insert, select on register_entry to thongsuot_worker;
grant insert, select, update on reminder_rule to thongsuot_app;
grant select on reminder_rule to thongsuot_worker;
grant insert, select on reminder_rule_change to thongsuot_app;
grant insert, select on reminder_rule_change to thongsuot_worker;
grant delete, insert, select on restricted_reading to thongsuot_app;
grant delete, insert, select on restricted_reading to thongsuot_worker;
grant insert, select on restriction_reader to thongsuot_app;
grant insert, select on restriction_reader to thongsuot_worker;
grant insert, select, update on retention_rule to thongsuot_app;
grant select on retention_rule to thongsuot_worker;
grant delete, insert, select, update on round_answer to thongsuot_app;
grant delete, insert, select, update on round_answer to thongsuot_worker;
grant delete, insert, select, update on round_comment to thongsuot_app;
grant delete, insert, select, update on round_comment to thongsuot_worker;
grant delete, insert, select, update on round_dossier to thongsuot_app;
grant delete, insert, select, update on round_dossier to thongsuot_worker;
grant delete, insert, select, update on round_participant to thongsuot_app;
grant delete, insert, select, update on round_participant to thongsuot_worker;
grant delete, insert, select, update on routing_slip to thongsuot_app;
grant delete, insert, select, update on routing_slip to thongsuot_worker;
grant delete, insert, select, update on routing_slip_dossier to thongsuot_app;
grant delete, insert, select, update on routing_slip_dossier to thongsuot_worker;
grant delete, insert, select, update on search_row to thongsuot_app;
grant delete, insert, select, update on search_row to thongsuot_worker;
grant insert, select, update on second_factor_rule to thongsuot_app;
grant insert, select, update on second_factor_rule to thongsuot_worker;
grant insert, select on signing_competence to thongsuot_app;
grant insert, select on signing_competence to thongsuot_worker;
grant insert, select on signing_mandate to thongsuot_app;
grant select on signing_mandate to thongsuot_worker;
grant delete, insert, select, update on stored_file to thongsuot_app;
grant delete, insert, select, update on stored_file to thongsuot_worker;
grant delete, insert, select, update on structure_import to thongsuot_app;
grant delete, insert, select, update on structure_import to thongsuot_worker;
grant insert, select, update on structure_version to thongsuot_app;
grant insert, select, update on structure_version to thongsuot_worker;
grant delete, insert, select, update on submission to thongsuot_app;
grant delete, insert, select, update on submission to thongsuot_worker;
grant insert, select on substitution to thongsuot_app;
grant insert, select on substitution to thongsuot_worker;
grant insert, select, update on support_grant to thongsuot_app;
grant insert, select, update on support_grant to thongsuot_worker;
grant insert, select on support_reading to thongsuot_app;
grant insert, select on support_reading to thongsuot_worker;
grant delete, insert, select, update on timer to thongsuot_app;
grant delete, insert, select, update on timer to thongsuot_worker;
grant insert, select, update on unit to thongsuot_app;
grant insert, select, update on unit to thongsuot_worker;
grant insert, select on unit_former to thongsuot_app;
grant insert, select on unit_former to thongsuot_worker;
grant delete, insert, select, update on unit_letterhead to thongsuot_app;
grant delete, insert, select, update on unit_letterhead to thongsuot_worker;
grant insert, select on urge to thongsuot_app;
grant insert, select on urge to thongsuot_worker;
grant delete, insert, select, update on work_field to thongsuot_app;
grant delete, insert, select, update on work_field to thongsuot_worker;
grant delete, insert, select, update on work_item to thongsuot_app;
grant delete, insert, select, update on work_item to thongsuot_worker;
grant delete, insert, select, update on work_item_candidate to thongsuot_app;
grant delete, insert, select, update on work_item_candidate to thongsuot_worker;

-- rights on functions

grant execute on function account_for_sign_in(p_username text, p_today date, p_required text[]) to thongsuot_app;
grant execute on function account_of_session(p_token_hash bytea, p_real_now timestamp with time zone) to thongsuot_app;
grant execute on function accounts_kept(p_authority uuid, p_by uuid, p_today date, p_required text[], p_real_now timestamp with time zone, p_idle interval, p_account uuid, p_words text, p_state text, p_after text, p_limit integer) to thongsuot_app;
grant execute on function act_in_appointment(p_token_hash bytea, p_appointment uuid, p_today date) to thongsuot_app;
grant execute on function advance_business_clock(p_offset_ms bigint, p_real_now timestamp with time zone) to thongsuot_app;
grant execute on function apply_step(p_authority uuid, p_plan jsonb) to thongsuot_app;
grant execute on function assign_number(p_authority uuid, p_new_register uuid, p_issuer uuid, p_code text, p_year integer, p_document uuid, p_dated date) to thongsuot_app, thongsuot_worker;
grant execute on function audit_heads() to thongsuot_worker;
grant execute on function bring_dossier(p_authority uuid, p_dossier uuid, p_lead uuid, p_unit uuid, p_at timestamp with time zone) to thongsuot_app;
grant execute on function change_password(p_authority uuid, p_account uuid, p_hash text, p_keep bytea, p_entry uuid, p_business_at timestamp with time zone, p_real_now timestamp with time zone) to thongsuot_app;
grant execute on function close_session(p_token_hash bytea, p_entry uuid, p_business_at timestamp with time zone, p_real_now timestamp with time zone) to thongsuot_app;
grant execute on function create_account(p_authority uuid, p_by uuid, p_today date, p_account uuid, p_person uuid, p_username text, p_hash text) to thongsuot_app;
grant execute on function delete_old_sign_ins(p_authority uuid, p_sessions timestamp with time zone, p_devices timestamp with time zone, p_failures timestamp with time zone) to thongsuot_worker;
grant execute on function demo_roles(p_today date) to thongsuot_app;
grant execute on function deployment_authority() to thongsuot_app;
grant execute on function empty_account(p_authority uuid, p_person uuid) to thongsuot_app;
grant execute on function end_sessions(p_token_hash bytea, p_id uuid, p_entry uuid, p_business_at timestamp with time zone, p_real_now timestamp with time zone) to thongsuot_app;
grant execute on function expect_rows(p_actual bigint, p_expected bigint, p_what text) to thongsuot_app;
grant execute on function field_of_unit(p_authority uuid, p_unit uuid, p_today date) to thongsuot_app;
grant execute on function find_dossiers(p_authority uuid, p_principals uuid[], p_now timestamp with time zone, p_stage text, p_words text, p_before uuid, p_limit integer) to thongsuot_app;
grant execute on function inbox_page(p_authority uuid, p_principals uuid[], p_after_due timestamp with time zone, p_after_id uuid, p_limit integer) to thongsuot_app;
grant execute on function keep_account(p_authority uuid, p_by uuid, p_today date, p_account uuid, p_seen integer, p_act text, p_value text) to thongsuot_app;
grant execute on function lay_second_factor(p_authority uuid, p_account uuid, p_secret bytea) to thongsuot_app;
grant execute on function living_sessions(p_token_hashes bytea[], p_real_now timestamp with time zone, p_idle interval, p_today date) to thongsuot_app;
grant execute on function must_change(p_changed bigint, p_refusal text) to thongsuot_app;
grant execute on function note_failed_sign_in(p_authority uuid, p_account uuid, p_limit integer, p_entry uuid, p_reason text, p_business_at timestamp with time zone, p_real_now timestamp with time zone) to thongsuot_app;
grant execute on function open_session(p_token_hash bytea, p_id uuid, p_authority uuid, p_account uuid, p_appointment uuid, p_csrf text, p_pending text, p_method text, p_user_agent text, p_address text, p_device_hash bytea, p_entry uuid, p_business_at timestamp with time zone, p_real_now timestamp with time zone, p_expires timestamp with time zone, p_provider_logout text) to thongsuot_app;
grant execute on function open_work_items(p_authority uuid, p_plan jsonb) to thongsuot_app;
grant execute on function outbox_health() to thongsuot_app, thongsuot_worker;
grant execute on function own_sessions(p_token_hash bytea, p_real_now timestamp with time zone, p_idle interval) to thongsuot_app;
grant execute on function pending_session(p_token_hash bytea, p_real_now timestamp with time zone) to thongsuot_app;
grant execute on function people_without_account(p_authority uuid, p_by uuid, p_today date, p_short jsonb, p_words text, p_person uuid, p_limit integer) to thongsuot_app;
grant execute on function personal_account(p_authority uuid, p_person uuid) to thongsuot_app;
grant execute on function positions_kept(p_authority uuid, p_by uuid, p_today date) to thongsuot_app;
grant execute on function put_back_outbox(p_authority uuid, p_id uuid, p_topic text, p_payload jsonb, p_attempts integer, p_retry_at timestamp with time zone, p_dead_at timestamp with time zone, p_error text) to thongsuot_worker;
grant execute on function recorded_tenants() to thongsuot_worker;
grant execute on function restricted_grants(p_authority uuid, p_subjects uuid[]) to thongsuot_app, thongsuot_worker;
grant execute on function ring_alarms(p_business_now timestamp with time zone, p_limit integer) to thongsuot_worker;
grant execute on function search_key(value text) to thongsuot_app, thongsuot_worker, public;
grant execute on function search_rows(p_authority uuid, p_principals uuid[], p_now timestamp with time zone, p_text text, p_unit uuid, p_kinds text[], p_limit integer, p_cap integer) to thongsuot_app;
grant execute on function session_by_token(p_token_hash bytea, p_real_now timestamp with time zone, p_idle interval, p_today date) to thongsuot_app;
grant execute on function settle_second_factor(p_authority uuid, p_account uuid, p_at timestamp with time zone, p_codes bytea[], p_act text, p_entry uuid, p_business_at timestamp with time zone, p_real_now timestamp with time zone) to thongsuot_app;
grant execute on function stand_in(p_token_hash bytea, p_substitution uuid, p_today date) to thongsuot_app;
grant execute on function standing_support(p_authority uuid, p_person uuid, p_now timestamp with time zone) to thongsuot_app;
grant execute on function step_candidates(p_authority uuid, p_unit uuid, p_positions text[], p_excluded uuid[], p_today date) to thongsuot_app;
grant execute on function step_holder(p_authority uuid, p_instance uuid, p_element text, p_field uuid, p_candidates uuid[], p_today date) to thongsuot_app;
grant execute on function take_outbox(p_limit integer, p_real_now timestamp with time zone) to thongsuot_worker;
grant execute on function take_recovery_code(p_authority uuid, p_account uuid, p_digest bytea, p_real_now timestamp with time zone) to thongsuot_app;
grant execute on function take_second_factor_step(p_authority uuid, p_account uuid, p_step bigint) to thongsuot_app;
grant execute on function take_timers(p_business_now timestamp with time zone, p_limit integer, p_real_now timestamp with time zone, p_lease_until timestamp with time zone) to thongsuot_worker;
grant execute on function unsealed_tenants() to thongsuot_worker;
grant execute on function unused_files(p_before timestamp with time zone, p_limit integer) to thongsuot_worker;
grant execute on function username_of_claim(p_claim text) to thongsuot_app;
grant execute on function withhold_facts(p_authority uuid, p_dossiers uuid[]) to thongsuot_app, thongsuot_worker;
