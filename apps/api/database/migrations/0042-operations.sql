-- What an administrator of processes does to running work, one by one or to many at once, with the reason; the record of
-- who did what stays.

create table operation_batch (
  authority_id uuid not null references authority (id),
  id uuid not null,
  act text not null check (act in ('SUSPEND', 'RESUME', 'CANCEL', 'RETRY', 'MIGRATE')),
  process_key text not null,
  reason text not null,
  -- Where a migration takes them, and which element becomes which where their ids do not agree.
  to_definition_id uuid,
  mapping jsonb,
  by_person_id uuid not null,
  started_at timestamptz not null,
  total int not null,
  primary key (authority_id, id),
  foreign key (authority_id, to_definition_id) references process_definition (authority_id, id),
  foreign key (authority_id, by_person_id) references person (authority_id, id),
  check ((act = 'MIGRATE') = (to_definition_id is not null))
);
create index operation_batch_process on operation_batch (authority_id, process_key, id desc);

-- One instance of a batch; without a result it is still to be done.
create table operation_batch_item (
  authority_id uuid not null,
  batch_id uuid not null,
  ordinal int not null,
  instance_id uuid not null,
  result text check (result in ('DONE', 'REFUSED')),
  -- The refusal, and what would be orphaned.
  code text,
  problems jsonb,
  done_at timestamptz,
  primary key (authority_id, batch_id, ordinal),
  unique (authority_id, batch_id, instance_id),
  foreign key (authority_id, batch_id) references operation_batch (authority_id, id),
  foreign key (authority_id, instance_id) references process_instance (authority_id, id),
  check ((result is null) = (done_at is null))
);

create table instance_operation (
  authority_id uuid not null,
  id uuid not null,
  instance_id uuid not null,
  act text not null check (act in ('SUSPEND', 'RESUME', 'CANCEL', 'MOVE', 'RETRY', 'SKIP', 'MIGRATE')),
  reason text not null,
  element_id text,
  to_element_id text,
  -- Of a migration: the version to which it was taken.
  to_definition_id uuid,
  batch_id uuid,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, instance_id) references process_instance (authority_id, id),
  foreign key (authority_id, by_person_id) references person (authority_id, id)
);
create index instance_operation_instance on instance_operation (authority_id, instance_id, id);

do $$
declare
  v_table text;
begin
  foreach v_table in array array['operation_batch', 'operation_batch_item', 'instance_operation'] loop
    execute format('alter table %I enable row level security, force row level security', v_table);
    execute format(
      'create policy tenant on %I using (authority_id = (select nullif(current_setting(''app.authority'', true), '''')::uuid))',
      v_table);
  end loop;
end $$;
revoke update, delete on operation_batch, instance_operation from thongsuot_app, thongsuot_worker;
revoke delete on operation_batch_item from thongsuot_app, thongsuot_worker;

-- Running work of a version, the newest first; most instances of a tenant have ended.
create index process_instance_running on process_instance (authority_id, definition_id, id desc)
  where status in ('RUNNING', 'SUSPENDED');
