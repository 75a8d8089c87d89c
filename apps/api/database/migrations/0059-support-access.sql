-- Support (docs/decisions/0027): whoever administers reads no content; the leaders of the Office may let one account read
-- one dossier or everything, for a reason and for hours. Such a grant ends by the clock, or at once when it is taken back.

create table support_grant (
  authority_id uuid not null references authority (id),
  id uuid not null,
  person_id uuid not null,
  -- Null: everything of the authority.
  dossier_id uuid,
  reason text not null,
  granted_by uuid not null,
  granted_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > granted_at),
  revoked_by uuid,
  revoked_at timestamptz check ((revoked_at is null) = (revoked_by is null)),
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, dossier_id) references dossier (authority_id, id),
  foreign key (authority_id, granted_by) references person (authority_id, id),
  foreign key (authority_id, revoked_by) references person (authority_id, id)
);
create index support_grant_person on support_grant (authority_id, person_id, ends_at);

-- What was read under a grant: each place and thing once a day.
create table support_reading (
  authority_id uuid not null,
  grant_id uuid not null,
  place text not null,
  -- The thing; the grant itself where a place is a list.
  subject_id uuid not null,
  day date not null,
  at timestamptz not null,
  primary key (authority_id, grant_id, place, subject_id, day),
  foreign key (authority_id, grant_id) references support_grant (authority_id, id)
);

alter table support_grant enable row level security, force row level security;
alter table support_reading enable row level security, force row level security;
create policy tenant on support_grant
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
create policy tenant on support_reading
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
create policy owner_functions on support_grant to thongsuot_owner using (true) with check (true);
revoke delete on support_grant from thongsuot_app, thongsuot_worker;
revoke update, delete on support_reading from thongsuot_app, thongsuot_worker;

-- The grants that a person has at an instant, and for whom he then reads: the facts of a dossier name the grant; everything
-- is what any unit or post reads.
create function standing_support(p_authority uuid, p_person uuid, p_now timestamptz)
returns table (grant_id uuid, whole boolean, principals uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select g.id, g.dossier_id is null,
    case when g.dossier_id is not null then array[g.id] else array(
      select u.id from public.unit u where u.authority_id = p_authority
      union all
      select o.id from public.post o where o.authority_id = p_authority) end
  from public.support_grant g
  where g.authority_id = p_authority and g.person_id = p_person and g.revoked_at is null and g.granted_at <= p_now
    and g.ends_at > p_now
  order by g.dossier_id is null desc, g.id
$$;
revoke execute on function standing_support(uuid, uuid, timestamptz) from public;
grant execute on function standing_support(uuid, uuid, timestamptz) to thongsuot_app;
