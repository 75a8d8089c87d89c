-- Which version of a process new work follows. A version that comes with the platform does not put aside one that an
-- administrator has deployed: it is offered, compared, and taken into use by him; an earlier one can be taken again.

create table process_use (
  authority_id uuid not null references authority (id),
  key text not null,
  definition_id uuid not null,
  -- Raised with every change, so that two do not change it unseen.
  version int not null default 1,
  primary key (authority_id, key),
  foreign key (authority_id, definition_id) references process_definition (authority_id, id)
);
alter table process_use enable row level security, force row level security;
create policy tenant on process_use
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
revoke delete on process_use from thongsuot_app, thongsuot_worker;

create policy migrate on process_use to thongsuot_owner using (true) with check (true);
create policy migrate on process_definition to thongsuot_owner using (true) with check (true);
insert into process_use (authority_id, key, definition_id)
select distinct on (d.authority_id, d.key) d.authority_id, d.key, d.id
  from process_definition d
 order by d.authority_id, d.key, d.version desc;
drop policy migrate on process_use;
drop policy migrate on process_definition;
