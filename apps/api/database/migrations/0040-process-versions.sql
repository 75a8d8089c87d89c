-- Versions of processes that an administrator deploys: who, when, and what has changed in it.

alter table process_definition
  add column deployed_at timestamptz,
  add column deployed_by uuid,
  add column note text,
  -- Those that came with the platform were deployed by nobody.
  add constraint process_definition_deployed_check check (
    (deployed_at is null) = (deployed_by is null) and (note is null or deployed_at is not null));

-- A version never changes: running work keeps the one it began with.
revoke update, delete on process_definition from thongsuot_app, thongsuot_worker;

-- How many run by a version, and the newest of them, whose steps are measured. The status changes when one ends, not at
-- each step.
create index process_instance_definition on process_instance (authority_id, definition_id, id) include (status);
