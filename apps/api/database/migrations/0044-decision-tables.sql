-- Decision tables (DMN) that processes ask. A file never changes; a version of a process keeps those that were the newest when
-- it was deployed, so that what runs by it decides the same to its end.

create table decision_file (
  authority_id uuid not null references authority (id),
  id uuid not null,
  -- The decisions that it holds; the first one names the file.
  decision_ids text[] not null check (cardinality(decision_ids) > 0),
  name text not null,
  version int not null,
  sha256 text not null,
  xml text not null,
  note text not null,
  deployed_at timestamptz not null,
  deployed_by uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, deployed_by) references person (authority_id, id)
);
create unique index decision_file_version on decision_file (authority_id, (decision_ids[1]), version);
alter table decision_file enable row level security, force row level security;
create policy tenant on decision_file
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
revoke update, delete on decision_file from thongsuot_app, thongsuot_worker;

alter table process_definition add column decision_file_ids uuid[] not null default '{}';
