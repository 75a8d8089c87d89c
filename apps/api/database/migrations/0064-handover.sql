-- All open work of a leaving person goes to others by one act: what went to whom is kept, as ids, with the reason.
create table handover (
  authority_id uuid not null references authority (id),
  id uuid not null,
  person_id uuid not null,
  by_person_id uuid not null,
  reason text not null,
  at timestamptz not null,
  -- [{ "kind": …, "id": …, "to": … }]
  items jsonb not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, by_person_id) references person (authority_id, id)
);
create index handover_person on handover (authority_id, person_id, id desc);
alter table handover enable row level security, force row level security;
create policy tenant on handover
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
revoke update, delete on handover from thongsuot_app, thongsuot_worker;

-- Work whose drafter leaves.
create index dossier_drafter on dossier (authority_id, drafter_id) where drafter_id is not null;
-- Open work of a unit, whatever it is about.
create index work_item_open_of_unit on work_item (authority_id, unit_id) where closed_at is null;
