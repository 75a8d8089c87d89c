-- A paper that was passed on is work in the list of whoever has to deal with it, with the leader's deadline, until it is
-- said to be dealt with.

alter table process_instance drop constraint process_instance_subject_kind_check,
  add constraint process_instance_subject_kind_check check (
      subject_kind in ('DOSSIER', 'ROUND', 'ASSIGNMENT', 'LAND_REPORT', 'INCOMING'));
alter table work_item drop constraint work_item_subject_kind_check,
  add constraint work_item_subject_kind_check check (
      subject_kind in ('DOSSIER', 'ROUND', 'ASSIGNMENT', 'LAND_REPORT', 'INCOMING'));
alter table notice drop constraint notice_subject_kind_check,
  add constraint notice_subject_kind_check check (
      subject_kind in ('DOSSIER', 'ROUND', 'ASSIGNMENT', 'LAND_REPORT', 'DOCUMENT', 'INCOMING'));

-- The process of one passing-on; absent of what was passed on before there was any.
alter table incoming_forward add column instance_id uuid;
