-- The second wall, the rights of the service roles, and the few doors that cross tenants.
--
-- Roles (made before the migrations): thongsuot_owner owns everything and serves nobody; thongsuot_app serves requests;
-- thongsuot_worker relays and fires timers. None is superuser, none bypasses row-level security.

-- ── rights ─────────────────────────────────────────────────────────────────────────────────────────────

grant usage on schema public to thongsuot_app, thongsuot_worker;
alter default privileges revoke execute on functions from public;
alter default privileges in schema public
  grant select, insert, update, delete on tables to thongsuot_app, thongsuot_worker;
grant select, insert, update, delete on all tables in schema public to thongsuot_app, thongsuot_worker;

-- Accounts and sessions are reached by the functions below alone: no statement of the service can read a password hash
-- or a session of somebody else.
revoke all on account, sign_in_session from thongsuot_app, thongsuot_worker;
-- Deployment-wide rows that the service only looks at.
revoke insert, update, delete on authority, business_clock from thongsuot_app, thongsuot_worker;
-- The record is evidence: nothing is changed in it or taken out of it.
revoke update, delete on audit_entry, command, process_event, register_entry from thongsuot_app, thongsuot_worker;
revoke delete on register, official_document, dossier, process_instance from thongsuot_app, thongsuot_worker;

-- ── row-level security on every table of a tenant ───────────────────────────────────────────────────────

-- The setting is made inside the transaction; without it, or with an empty one, nothing is visible. The sub-select is
-- evaluated once per statement.
do $$
declare
  v_table regclass;
begin
  for v_table in
    select c.oid::regclass
    from pg_catalog.pg_class c
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'authority_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname
  loop
    execute format('alter table %s enable row level security', v_table);
    execute format('alter table %s force row level security', v_table);
    execute format(
      'create policy tenant on %s using (authority_id = (select nullif(current_setting(''app.authority'', true), '''')::uuid))',
      v_table);
  end loop;
end $$;

alter table authority enable row level security;
alter table authority force row level security;
create policy tenant on authority using (id = (select nullif(current_setting('app.authority', true), '')::uuid));

-- Functions of the owner that cross tenants, or that must not be slowed by operators that leak. Only the owner passes,
-- and the owner signs in for migrations alone.
create policy owner_functions on authority to thongsuot_owner using (true) with check (true);
create policy owner_functions on person to thongsuot_owner using (true) with check (true);
create policy owner_functions on account to thongsuot_owner using (true) with check (true);
create policy owner_functions on sign_in_session to thongsuot_owner using (true) with check (true);
create policy owner_functions on unit to thongsuot_owner using (true) with check (true);
create policy owner_functions on post to thongsuot_owner using (true) with check (true);
create policy owner_functions on appointment to thongsuot_owner using (true) with check (true);
create policy owner_functions on stored_file to thongsuot_owner using (true) with check (true);
create policy owner_functions on dossier to thongsuot_owner using (true) with check (true);
create policy owner_functions on access_fact to thongsuot_owner using (true) with check (true);

-- ── sign-in ────────────────────────────────────────────────────────────────────────────────────────────

-- The account of a username with the appointments held on a business day; no row for an unknown name.
-- The hash leaves the database only here, to be compared in the service (argon2id is not in PostgreSQL).
create function account_for_sign_in(p_username text, p_today date)
returns table (
  authority_id uuid, account_id uuid, person_id uuid, password_hash text, disabled boolean, locked_until timestamptz,
  demo boolean, appointment_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.authority_id, a.id, a.person_id, a.password_hash, a.disabled, a.locked_until, a.demo_ordinal is not null,
    (select p.id from public.appointment p
      where p.authority_id = a.authority_id and p.person_id = a.person_id
        and p.valid_from <= p_today and (p.valid_to is null or p.valid_to > p_today)
      order by p.id limit 1)
  from public.account a
  where lower(a.username) = lower(p_username)
$$;

-- Counts a wrong password; from p_limit wrong ones in a row on, sign-in rests until p_locked_until (real time).
create function note_failed_sign_in(p_authority uuid, p_account uuid, p_limit int, p_locked_until timestamptz)
returns timestamptz
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update public.account a set
    failed_attempts = a.failed_attempts + 1,
    locked_until = case when a.failed_attempts + 1 >= p_limit then p_locked_until else a.locked_until end
  where a.authority_id = p_authority and a.id = p_account
  returning a.locked_until
$$;

-- Opens a session of an account that may sign in, forgets its wrong attempts, and clears sessions that have ended.
create function open_session(
  p_token_hash bytea, p_authority uuid, p_account uuid, p_appointment uuid, p_csrf text, p_real_now timestamptz,
  p_expires timestamptz
) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_person uuid;
begin
  update public.account a set failed_attempts = 0, locked_until = null
  where a.authority_id = p_authority and a.id = p_account and not a.disabled
  returning a.person_id into v_person;
  if v_person is null then
    return false;
  end if;
  delete from public.sign_in_session where expires_at <= p_real_now;
  insert into public.sign_in_session (
    token_hash, authority_id, person_id, acting_appointment_id, csrf_token, created_at, touched_at, expires_at)
  values (p_token_hash, p_authority, v_person, p_appointment, p_csrf, p_real_now, p_real_now, p_expires);
  return true;
end $$;

-- The living session of a token: not expired, used within p_idle, its appointment held on the business day.
-- Touches it at most once a minute.
create function session_by_token(p_token_hash bytea, p_real_now timestamptz, p_idle interval, p_today date)
returns table (
  authority_id uuid, person_id uuid, appointment_id uuid, unit_id uuid, post_id uuid, "position" text, csrf_token text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_session public.sign_in_session;
begin
  select * into v_session from public.sign_in_session s
  where s.token_hash = p_token_hash and s.expires_at > p_real_now and s.touched_at > p_real_now - p_idle;
  if not found then
    return;
  end if;
  if v_session.touched_at < p_real_now - interval '1 minute' then
    update public.sign_in_session s set touched_at = p_real_now where s.token_hash = p_token_hash;
  end if;
  return query
    select v_session.authority_id, v_session.person_id, a.id, p.unit_id, p.id, p.position, v_session.csrf_token
    from public.appointment a
    join public.post p on p.authority_id = a.authority_id and p.id = a.post_id
    where a.authority_id = v_session.authority_id and a.id = v_session.acting_appointment_id
      and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today);
end $$;

-- Changes the appointment that a session acts in; false unless its person holds it on the business day.
create function act_in_appointment(p_token_hash bytea, p_appointment uuid, p_today date) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with changed as (
    update public.sign_in_session s set acting_appointment_id = a.id
    from public.appointment a
    where s.token_hash = p_token_hash and a.authority_id = s.authority_id and a.person_id = s.person_id
      and a.id = p_appointment and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today)
    returning 1)
  select exists (select from changed)
$$;

create function close_session(p_token_hash bytea) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from public.sign_in_session where token_hash = p_token_hash
$$;

-- ── what anybody may know ──────────────────────────────────────────────────────────────────────────────

-- The name of the authority that the deployment serves; null where it serves more than one.
create function deployment_authority() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when count(*) = 1 then min(name) end from public.authority
$$;

-- The roles of the demonstration, in the order in which its sign-in page offers them. Empty in production: nothing there
-- has a demo_ordinal.
create function demo_roles(p_today date) returns table (username text, title text, unit_name text, hint text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.username, p.title, u.name, coalesce(c.demo_hint, '')
  from public.account c
  join lateral (
    select a.post_id from public.appointment a
    where a.authority_id = c.authority_id and a.person_id = c.person_id
      and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today)
    order by a.id limit 1) first on true
  join public.post p on p.authority_id = c.authority_id and p.id = first.post_id
  join public.unit u on u.authority_id = p.authority_id and u.id = p.unit_id
  where c.demo_ordinal is not null and not c.disabled
  order by c.demo_ordinal
$$;

-- ── the demo's clock ───────────────────────────────────────────────────────────────────────────────────

-- Moves the business clock to an offset from real time, forward only. It never makes the row: where no seed has laid a
-- movable clock there is none, whoever asks. Returns the offset that holds, or null.
create function advance_business_clock(p_offset_ms bigint, p_real_now timestamptz) returns bigint
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update public.business_clock set offset_ms = greatest(offset_ms, p_offset_ms), changed_at = p_real_now
  returning offset_ms
$$;

-- ── files that nothing took ────────────────────────────────────────────────────────────────────────────

-- Uploads that no act has taken since p_before (real time), for the sweep; it removes each in its own tenant.
create function unused_files(p_before timestamptz, p_limit int)
returns table (authority_id uuid, id uuid, sha256 text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select f.authority_id, f.id, f.sha256 from public.stored_file f
  where f.subject_id is null and f.uploaded_at < p_before
  order by f.uploaded_at limit p_limit
$$;

revoke all on function
  account_for_sign_in(text, date), note_failed_sign_in(uuid, uuid, int, timestamptz),
  open_session(bytea, uuid, uuid, uuid, text, timestamptz, timestamptz),
  session_by_token(bytea, timestamptz, interval, date), act_in_appointment(bytea, uuid, date), close_session(bytea),
  deployment_authority(), demo_roles(date), advance_business_clock(bigint, timestamptz),
  unused_files(timestamptz, int)
from public;
grant execute on function
  account_for_sign_in(text, date), note_failed_sign_in(uuid, uuid, int, timestamptz),
  open_session(bytea, uuid, uuid, uuid, text, timestamptz, timestamptz),
  session_by_token(bytea, timestamptz, interval, date), act_in_appointment(bytea, uuid, date), close_session(bytea),
  deployment_authority(), demo_roles(date), advance_business_clock(bigint, timestamptz)
to thongsuot_app;
grant execute on function unused_files(timestamptz, int) to thongsuot_worker;
grant execute on function search_key(text) to thongsuot_app, thongsuot_worker;
