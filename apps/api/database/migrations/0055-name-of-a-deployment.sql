-- A demonstration may hold a second authority.

-- The name of the authority that the deployment serves; of several that of the first role which the sign-in page offers.
-- Null where it serves more than one and offers none, or where several claim to be first.
create or replace function deployment_authority() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when count(*) = 1 then min(a.name) end
  from public.authority a
  where (select count(*) from public.authority) = 1
    or exists (select from public.account c where c.authority_id = a.id and c.demo_ordinal = 1)
$$;
