-- The structure of the authority is kept by its administrators: units and who holds which post, dated; nothing of it is
-- ever taken away, so that the chart of any day can be drawn.

alter table unit add column phone text;
-- The first day of a post; absent: as old as its unit.
alter table post add column added_on date;
alter table person
  -- The code by which lists of officials name a person ("mã cán bộ"); names are not unique.
  add column code text,
  add column phone text;
create unique index person_code on person (authority_id, code) where code is not null;

-- What a unit was called and where it stood before it was changed. One that was corrected from its first day on leaves a
-- row of no day (valid_from = valid_to), which no chart shows.
create table unit_former (
  authority_id uuid not null references authority (id),
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  short_name text not null,
  kind text not null,
  parent_id uuid,
  symbol text not null,
  ordinal int not null,
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  replaced_by uuid not null,
  replaced_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, unit_id) references unit (authority_id, id),
  foreign key (authority_id, replaced_by) references person (authority_id, id)
);
create index unit_former_unit on unit_former (authority_id, unit_id, valid_to);

-- Raised by every change of the structure: whoever changes it has seen what stands. No row: nothing was changed yet.
create table structure_version (
  authority_id uuid primary key references authority (id),
  version int not null
);

-- A workbook as it was read, until it is applied or replaced by another one of the same person.
create table structure_import (
  authority_id uuid not null references authority (id),
  id uuid not null,
  file_name text not null,
  -- Null once it is applied: what it says stands in the structure then.
  rows jsonb,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  applied_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, uploaded_by) references person (authority_id, id)
);

alter table unit_former enable row level security, force row level security;
alter table structure_version enable row level security, force row level security;
alter table structure_import enable row level security, force row level security;
create policy tenant on unit_former
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
create policy tenant on structure_version
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
create policy tenant on structure_import
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));

revoke delete on unit, post, appointment, person, structure_version from thongsuot_app, thongsuot_worker;
revoke update, delete on unit_former from thongsuot_app, thongsuot_worker;
