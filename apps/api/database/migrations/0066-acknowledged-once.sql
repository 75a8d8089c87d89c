-- A unit takes note of a standing direction once, also where two of its people do it at the same moment.
alter table assignment_entry no force row level security;
delete from assignment_entry e using assignment_entry first
where e.event = 'ACKNOWLEDGED' and first.event = 'ACKNOWLEDGED' and first.authority_id = e.authority_id
  and first.assignment_id = e.assignment_id and first.unit_id = e.unit_id and first.id < e.id;
alter table assignment_entry force row level security;
create unique index assignment_entry_acknowledged on assignment_entry (authority_id, assignment_id, unit_id)
  where event = 'ACKNOWLEDGED';
