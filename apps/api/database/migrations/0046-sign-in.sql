-- Sign-in in steps: a password that must be changed, a second factor (TOTP) by position, recovery codes; sessions that their
-- person sees and ends; devices known; everything about it in the record.

alter table account
  add column must_change_password boolean not null default false,
  -- The secret, closed with a key that the database does not know; it counts from second_factor_at on.
  add column second_factor bytea,
  add column second_factor_at timestamptz,
  -- The last time step that was accepted: a code opens once.
  add column second_factor_step bigint not null default 0;

create table recovery_code (
  authority_id uuid not null,
  account_id uuid not null,
  digest bytea not null,
  used_at timestamptz,
  primary key (authority_id, account_id, digest),
  foreign key (authority_id, account_id) references account (authority_id, id)
);

-- Whether a position needs a second factor; where no row says so, the service's own list does.
create table second_factor_rule (
  authority_id uuid not null references authority (id),
  position text not null,
  required boolean not null,
  primary key (authority_id, position)
);

create table known_device (
  authority_id uuid not null,
  account_id uuid not null,
  device_hash bytea not null,
  first_seen_at timestamptz not null,
  primary key (authority_id, account_id, device_hash),
  foreign key (authority_id, account_id) references account (authority_id, id)
);

delete from sign_in_session;
alter table sign_in_session
  add column id uuid not null,
  add column account_id uuid not null,
  -- What is still to be done before it is a session; until then it opens nothing.
  add column pending text check (pending in ('SECOND_FACTOR', 'ENROL', 'PASSWORD')),
  add column method text not null check (method in ('PASSWORD', 'DEMO', 'OIDC')),
  add column user_agent text not null,
  add column address text not null,
  add column provider_logout text;
create unique index sign_in_session_id on sign_in_session (authority_id, id);
create index sign_in_session_account on sign_in_session (authority_id, account_id, touched_at);

alter table recovery_code enable row level security, force row level security;
alter table second_factor_rule enable row level security, force row level security;
alter table known_device enable row level security, force row level security;
create policy tenant on recovery_code
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
create policy tenant on second_factor_rule
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
create policy tenant on known_device
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
create policy owner_functions on recovery_code to thongsuot_owner using (true) with check (true);
create policy owner_functions on second_factor_rule to thongsuot_owner using (true) with check (true);
create policy owner_functions on known_device to thongsuot_owner using (true) with check (true);
-- The owner writes entries, and reads none.
create policy owner_writes on audit_entry for insert to thongsuot_owner with check (true);
revoke all on recovery_code, known_device from thongsuot_app, thongsuot_worker;
revoke delete on second_factor_rule from thongsuot_app, thongsuot_worker;

drop function account_for_sign_in(text, date);
drop function note_failed_sign_in(uuid, uuid, int, timestamptz);
drop function open_session(bytea, uuid, uuid, uuid, text, timestamptz, timestamptz);
drop function close_session(bytea);

-- The account of a username with what signing in needs to know of it; no row for an unknown name. p_required: positions that
-- need a second factor where the authority has no rule of its own.
create function account_for_sign_in(p_username text, p_today date, p_required text[])
returns table (
  authority_id uuid, account_id uuid, person_id uuid, username text, password_hash text, disabled boolean,
  locked_until timestamptz, demo boolean, appointment_id uuid, must_change_password boolean, second_factor bytea,
  second_factor_at timestamptz, second_factor_required boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.authority_id, a.id, a.person_id, a.username, a.password_hash, a.disabled, a.locked_until,
    a.demo_ordinal is not null,
    (select p.id from public.appointment p
      where p.authority_id = a.authority_id and p.person_id = a.person_id
        and p.valid_from <= p_today and (p.valid_to is null or p.valid_to > p_today)
      order by p.id limit 1),
    a.must_change_password, a.second_factor, a.second_factor_at,
    exists (
      select from public.appointment p
      join public.post o on o.authority_id = p.authority_id and o.id = p.post_id
      left join public.second_factor_rule r on r.authority_id = o.authority_id and r.position = o.position
      where p.authority_id = a.authority_id and p.person_id = a.person_id
        and p.valid_from <= p_today and (p.valid_to is null or p.valid_to > p_today)
        and coalesce(r.required, o.position = any (p_required)))
  from public.account a
  where lower(a.username) = lower(p_username)
$$;

-- An entry about an account, in the transaction of what it tells.
create function record_account(
  p_authority uuid, p_entry uuid, p_account uuid, p_person uuid, p_act text, p_detail jsonb, p_business_at timestamptz,
  p_real_now timestamptz
) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
  insert into public.audit_entry (
    authority_id, id, actor_id, act, subject_kind, subject_id, detail, business_at, recorded_at)
  values (p_authority, p_entry, p_person, p_act, 'ACCOUNT', p_account, p_detail, p_business_at, p_real_now)
$$;

-- Counts a wrong password or code. From p_limit wrong ones in a row on sign-in rests: one minute, then twice as long with each
-- further one, an hour at most (real time).
create function note_failed_sign_in(
  p_authority uuid, p_account uuid, p_limit int, p_entry uuid, p_reason text, p_business_at timestamptz,
  p_real_now timestamptz
) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_until timestamptz;
begin
  update public.account a set
    failed_attempts = a.failed_attempts + 1,
    locked_until = case
      when a.failed_attempts + 1 >= p_limit
        then p_real_now + interval '1 minute' * least(60, power(2, least(a.failed_attempts + 1 - p_limit, 6)))
      else a.locked_until end
  where a.authority_id = p_authority and a.id = p_account
  returning a.locked_until into v_until;
  perform public.record_account(
    p_authority, p_entry, p_account, null, 'failSignIn', jsonb_build_object('reason', p_reason), p_business_at, p_real_now);
  return v_until;
end $$;

-- Opens a session of an account that may sign in, or the wait for its next step (p_pending), and clears sessions that have ended.
-- A whole one forgets wrong attempts. Returns whether it was opened and whether the device is one that the account had not used.
create function open_session(
  p_token_hash bytea, p_id uuid, p_authority uuid, p_account uuid, p_appointment uuid, p_csrf text, p_pending text,
  p_method text, p_user_agent text, p_address text, p_device_hash bytea, p_entry uuid, p_business_at timestamptz,
  p_real_now timestamptz, p_expires timestamptz, p_provider_logout text
) returns table (opened boolean, new_device boolean)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  v_person uuid;
  v_known boolean;
  v_new int;
begin
  select a.person_id into v_person from public.account a
  where a.authority_id = p_authority and a.id = p_account and not a.disabled;
  if v_person is null then
    return query select false, false;
    return;
  end if;
  delete from public.sign_in_session where expires_at <= p_real_now;
  insert into public.sign_in_session (
    token_hash, id, authority_id, account_id, person_id, acting_appointment_id, csrf_token, pending, method, user_agent,
    address, created_at, touched_at, expires_at, provider_logout)
  values (
    p_token_hash, p_id, p_authority, p_account, v_person, p_appointment, p_csrf, p_pending, p_method, p_user_agent,
    p_address, p_real_now, p_real_now, p_expires, p_provider_logout);
  if p_pending is not null then
    return query select true, false;
    return;
  end if;
  update public.account a set failed_attempts = 0, locked_until = null
  where a.authority_id = p_authority and a.id = p_account;
  -- The first device of an account is no news.
  v_known := exists (select from public.known_device d where d.authority_id = p_authority and d.account_id = p_account);
  insert into public.known_device (authority_id, account_id, device_hash, first_seen_at)
  values (p_authority, p_account, p_device_hash, p_real_now) on conflict do nothing;
  get diagnostics v_new = row_count;
  perform public.record_account(
    p_authority, p_entry, p_account, v_person, 'signIn',
    jsonb_build_object('session', p_id, 'method', p_method, 'newDevice', v_known and v_new = 1), p_business_at, p_real_now);
  return query select true, v_known and v_new = 1;
end $$;

-- What waits for its next step, with what that step needs; no row for a whole session or one that has ended.
create function pending_session(p_token_hash bytea, p_real_now timestamptz)
returns table (
  authority_id uuid, account_id uuid, username text, appointment_id uuid, pending text, method text, locked_until timestamptz,
  password_hash text, must_change_password boolean, second_factor bytea, second_factor_at timestamptz,
  provider_logout text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.authority_id, s.account_id, a.username, s.acting_appointment_id, s.pending, s.method, a.locked_until,
    a.password_hash, a.must_change_password, a.second_factor, a.second_factor_at, s.provider_logout
  from public.sign_in_session s
  join public.account a on a.authority_id = s.authority_id and a.id = s.account_id
  where s.token_hash = p_token_hash and s.pending is not null and s.expires_at > p_real_now and not a.disabled
$$;

-- A session lives only when nothing is pending.
create or replace function session_by_token(p_token_hash bytea, p_real_now timestamptz, p_idle interval, p_today date)
returns table (
  authority_id uuid, person_id uuid, appointment_id uuid, unit_id uuid, post_id uuid, "position" text, csrf_token text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_session public.sign_in_session;
begin
  select * into v_session from public.sign_in_session s
  where s.token_hash = p_token_hash and s.pending is null and s.expires_at > p_real_now
    and s.touched_at > p_real_now - p_idle;
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

-- The account behind a living session.
create function account_of_session(p_token_hash bytea, p_real_now timestamptz)
returns table (
  authority_id uuid, account_id uuid, username text, password_hash text, second_factor bytea, second_factor_at timestamptz,
  locked_until timestamptz, codes_left int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.authority_id, a.id, a.username, a.password_hash, a.second_factor, a.second_factor_at, a.locked_until,
    (select count(*)::int from public.recovery_code c
      where c.authority_id = a.authority_id and c.account_id = a.id and c.used_at is null)
  from public.sign_in_session s
  join public.account a on a.authority_id = s.authority_id and a.id = s.account_id
  where s.token_hash = p_token_hash and s.pending is null and s.expires_at > p_real_now and not a.disabled
$$;

-- Takes the time step of a right code; false when it, or a later one, was taken before.
create function take_second_factor_step(p_authority uuid, p_account uuid, p_step bigint) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with taken as (
    update public.account a set second_factor_step = p_step
    where a.authority_id = p_authority and a.id = p_account and a.second_factor_step < p_step
    returning 1)
  select exists (select from taken)
$$;

create function take_recovery_code(p_authority uuid, p_account uuid, p_digest bytea, p_real_now timestamptz)
returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with taken as (
    update public.recovery_code c set used_at = p_real_now
    where c.authority_id = p_authority and c.account_id = p_account and c.digest = p_digest and c.used_at is null
    returning 1)
  select exists (select from taken)
$$;

-- Lays down a secret that does not count before it is confirmed; false where one counts already.
create function lay_second_factor(p_authority uuid, p_account uuid, p_secret bytea) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with laid as (
    update public.account a set second_factor = p_secret, second_factor_step = 0
    where a.authority_id = p_authority and a.id = p_account and a.second_factor_at is null
    returning 1)
  select exists (select from laid)
$$;

-- The secret counts from now on (p_at), or no more (p_at null); recovery codes are those given, and no others.
create function settle_second_factor(
  p_authority uuid, p_account uuid, p_at timestamptz, p_codes bytea[], p_act text, p_entry uuid,
  p_business_at timestamptz, p_real_now timestamptz
) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_person uuid;
begin
  update public.account a set
    second_factor_at = p_at,
    second_factor = case when p_at is null then null else a.second_factor end
  where a.authority_id = p_authority and a.id = p_account
  returning a.person_id into v_person;
  delete from public.recovery_code c where c.authority_id = p_authority and c.account_id = p_account;
  insert into public.recovery_code (authority_id, account_id, digest)
  select p_authority, p_account, d from unnest(p_codes) d;
  perform public.record_account(p_authority, p_entry, p_account, v_person, p_act, '{}', p_business_at, p_real_now);
end $$;

-- Another password; all sessions of the account but the one named end.
create function change_password(
  p_authority uuid, p_account uuid, p_hash text, p_keep bytea, p_entry uuid, p_business_at timestamptz,
  p_real_now timestamptz
) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_person uuid;
begin
  update public.account a set password_hash = p_hash, must_change_password = false
  where a.authority_id = p_authority and a.id = p_account
  returning a.person_id into v_person;
  delete from public.sign_in_session s
  where s.authority_id = p_authority and s.account_id = p_account and s.token_hash <> p_keep;
  perform public.record_account(
    p_authority, p_entry, p_account, v_person, 'changePassword', '{}', p_business_at, p_real_now);
end $$;

-- The living sessions of the account behind a session, the last used first.
create function own_sessions(p_token_hash bytea, p_real_now timestamptz, p_idle interval)
returns table (
  id uuid, created_at timestamptz, touched_at timestamptz, expires_at timestamptz, method text, user_agent text,
  address text, current boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select o.id, o.created_at, o.touched_at, o.expires_at, o.method, o.user_agent, o.address, o.token_hash = p_token_hash
  from public.sign_in_session s
  join public.sign_in_session o on o.authority_id = s.authority_id and o.account_id = s.account_id
  where s.token_hash = p_token_hash and s.pending is null and o.pending is null and o.expires_at > p_real_now
    and o.touched_at > p_real_now - p_idle
  order by o.touched_at desc, o.id
  limit 100
$$;

-- Ends a session of the same account (p_id), or all but this one (null). How many it ended.
create function end_sessions(
  p_token_hash bytea, p_id uuid, p_entry uuid, p_business_at timestamptz, p_real_now timestamptz
) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_own public.sign_in_session;
  v_ended int;
begin
  select * into v_own from public.sign_in_session s where s.token_hash = p_token_hash and s.pending is null;
  if not found then
    return 0;
  end if;
  delete from public.sign_in_session s
  where s.authority_id = v_own.authority_id and s.account_id = v_own.account_id
    and case when p_id is null then s.token_hash <> p_token_hash else s.id = p_id end;
  get diagnostics v_ended = row_count;
  if v_ended > 0 then
    perform public.record_account(
      v_own.authority_id, p_entry, v_own.account_id, v_own.person_id, 'endSessions',
      jsonb_build_object('session', p_id, 'ended', v_ended), p_business_at, p_real_now);
  end if;
  return v_ended;
end $$;

-- Ends the session; what the identity provider is told at its end, where one opened it.
create function close_session(p_token_hash bytea, p_entry uuid, p_business_at timestamptz, p_real_now timestamptz)
returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_own public.sign_in_session;
begin
  delete from public.sign_in_session s where s.token_hash = p_token_hash returning s.* into v_own;
  if v_own.token_hash is null then
    return null;
  end if;
  if v_own.pending is null then
    perform public.record_account(
      v_own.authority_id, p_entry, v_own.account_id, v_own.person_id, 'signOut',
      jsonb_build_object('session', v_own.id), p_business_at, p_real_now);
  end if;
  return v_own.provider_logout;
end $$;

do $$
declare
  v_function regprocedure;
begin
  for v_function in
    select p.oid::regprocedure from pg_catalog.pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proname in (
      'account_for_sign_in', 'note_failed_sign_in', 'open_session', 'pending_session', 'account_of_session',
      'take_second_factor_step', 'take_recovery_code', 'lay_second_factor', 'settle_second_factor', 'change_password',
      'own_sessions', 'end_sessions', 'close_session', 'record_account')
  loop
    execute format('revoke all on function %s from public', v_function);
    if v_function::text not like 'record_account%' then
      execute format('grant execute on function %s to thongsuot_app', v_function);
    end if;
  end loop;
end $$;
