-- The record as evidence (docs/decisions/0022): entries are sealed in batches, each seal names the one before it and is
-- signed with a key that the database does not know.

-- Entries that no seal holds yet. A queue of its own: ids do not commit in their order.
create table audit_unsealed (
  authority_id uuid not null references authority (id),
  entry_id uuid not null,
  primary key (authority_id, entry_id)
);

create table audit_seal (
  authority_id uuid not null references authority (id),
  number bigint not null check (number > 0),
  sealed_at timestamptz not null,
  entries int not null check (entries > 0),
  root bytea not null check (length(root) = 32),
  previous bytea not null check (length(previous) = 32),
  hash bytea not null check (length(hash) = 32),
  signature bytea not null,
  key_id text not null,
  primary key (authority_id, number)
);

create table audit_leaf (
  authority_id uuid not null,
  entry_id uuid not null,
  seal_number bigint not null,
  position int not null check (position > 0),
  digest bytea not null check (length(digest) = 32),
  primary key (authority_id, entry_id),
  unique (authority_id, seal_number, position),
  foreign key (authority_id, seal_number) references audit_seal (authority_id, number)
);

alter table audit_unsealed enable row level security, force row level security;
alter table audit_seal enable row level security, force row level security;
alter table audit_leaf enable row level security, force row level security;
create policy tenant on audit_unsealed
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
create policy tenant on audit_seal
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
create policy tenant on audit_leaf
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
create policy audit_take on audit_unsealed to thongsuot_owner using (true) with check (true);
create policy audit_take on audit_seal to thongsuot_owner using (true) with check (true);

-- Who serves requests reads seals; the sealer adds to them, and nobody changes or removes one.
revoke insert, update, delete on audit_unsealed, audit_seal, audit_leaf from thongsuot_app;
revoke insert, update on audit_unsealed from thongsuot_worker;
revoke update, delete on audit_seal, audit_leaf from thongsuot_worker;

-- Whoever writes an entry puts it on the list, and has no say in it.
create function note_unsealed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into public.audit_unsealed (authority_id, entry_id) select w.authority_id, w.id from written w;
  return null;
end $$;
create trigger note_unsealed after insert on audit_entry
  referencing new table as written for each statement execute function note_unsealed();

-- What was recorded before seals existed waits for one as well; the owner sees entries for this statement alone.
create policy audit_fill on audit_entry to thongsuot_owner using (true);
insert into audit_unsealed (authority_id, entry_id) select e.authority_id, e.id from audit_entry e;
drop policy audit_fill on audit_entry;

-- Tenants in which entries wait.
create function unsealed_tenants() returns setof uuid
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct u.authority_id from public.audit_unsealed u
$$;

-- The last seal of each tenant: what is copied outside.
create function audit_heads()
returns table (
  authority uuid, number bigint, "sealedAt" text, entries int, root text, previous text, "keyId" text, hash text,
  signature text)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct on (s.authority_id) s.authority_id, s.number,
    to_char(s.sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), s.entries, encode(s.root, 'hex'),
    encode(s.previous, 'hex'), s.key_id, encode(s.hash, 'hex'), replace(encode(s.signature, 'base64'), e'\n', '')
  from public.audit_seal s
  order by s.authority_id, s.number desc
$$;

-- Tenants that have a record: verification goes through all of them.
create function recorded_tenants() returns setof uuid
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id from public.authority a order by a.id
$$;

revoke execute on function unsealed_tenants(), audit_heads(), recorded_tenants() from public;
grant execute on function unsealed_tenants(), audit_heads(), recorded_tenants() to thongsuot_worker;
