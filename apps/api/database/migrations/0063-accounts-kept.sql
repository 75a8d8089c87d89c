-- Accounts are kept by administrators of the Office: each act has a reason, which stands beside the record; the person is
-- told of what was done to the account and of each sign-in on a device that it had not used.

alter table account
  -- What the identity provider calls the person; where it is null, the user name.
  add column provider_claim text,
  -- Raised by each act of an administrator: whoever acts has seen what stands.
  add column kept_version int not null default 0;
create unique index account_provider_claim on account (provider_claim) where provider_claim is not null;
create index account_person on account (authority_id, person_id);

-- Why an administrator did something to an account, or to the rule of a position, apart from the record, so that it can be
-- erased.
create table account_act (
  authority_id uuid not null references authority (id),
  id uuid not null,
  account_id uuid,
  "position" text,
  act text not null,
  reason text not null,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  check ((account_id is null) <> ("position" is null)),
  foreign key (authority_id, account_id) references account (authority_id, id),
  foreign key (authority_id, by_person_id) references person (authority_id, id)
);
create index account_act_account on account_act (authority_id, account_id, id desc);
alter table account_act enable row level security, force row level security;
create policy tenant on account_act
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
revoke update, delete on account_act from thongsuot_app, thongsuot_worker;

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in (
  'WAITING', 'RETURNED', 'STILL_WAITING', 'NEAR', 'LATE', 'URGED', 'ROUND_LOCKED', 'ROUND_ENDED', 'ISSUED', 'REGISTERED',
  'RECEIVED', 'NEW_DEVICE', 'ACCOUNT_KEPT'));
alter table notice drop constraint notice_subject_kind_check;
alter table notice add constraint notice_subject_kind_check check (subject_kind in (
  'DOSSIER', 'ROUND', 'ASSIGNMENT', 'LAND_REPORT', 'DOCUMENT', 'INCOMING', 'ACCOUNT'));

-- An entry about an account, in the transaction of what it tells; whoever signs in on another device is told.
create or replace function record_account(
  p_authority uuid, p_entry uuid, p_account uuid, p_person uuid, p_act text, p_detail jsonb, p_business_at timestamptz,
  p_real_now timestamptz
) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into public.audit_entry (
    authority_id, id, actor_id, act, subject_kind, subject_id, detail, business_at, recorded_at)
  values (p_authority, p_entry, p_person, p_act, 'ACCOUNT', p_account, p_detail, p_business_at, p_real_now);
  -- Whoever chooses a role of the demonstration does so in any browser.
  if p_act = 'signIn' and (p_detail ->> 'newDevice')::boolean and p_detail ->> 'method' <> 'DEMO' then
    insert into public.outbox (authority_id, id, topic, payload)
    values (p_authority, p_entry, 'account.newDevice', jsonb_build_object('accountId', p_account, 'personId', p_person));
  end if;
end $$;

-- Whether an appointment of a day is one of an administrator of the Office.
create function administers_accounts(p_authority uuid, p_appointment uuid, p_today date) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from public.appointment a
    join public.post o on o.authority_id = a.authority_id and o.id = a.post_id and o.position = 'ADMIN'
    join public.unit u on u.authority_id = o.authority_id and u.id = o.unit_id and u.kind = 'OFFICE'
    where a.authority_id = p_authority and a.id = p_appointment
      and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today))
$$;

-- Accounts of the tenant for its administrators, by user name: all, those that words name, one of a state, or one alone.
create function accounts_kept(
  p_authority uuid, p_by uuid, p_today date, p_required text[], p_real_now timestamptz, p_idle interval, p_account uuid,
  p_words text, p_state text, p_after text, p_limit int
) returns table (
  id uuid, person_id uuid, person text, username text, posts jsonb, disabled boolean, locked_until timestamptz,
  must_change_password boolean, second_factor_at timestamptz, second_factor_required boolean, codes_left int,
  provider_claim text, sessions int, last_used_at timestamptz, kept_version int, own boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.person_id, n.display_name, a.username, coalesce(h.posts, '[]'), a.disabled,
    case when a.locked_until > p_real_now then a.locked_until end, a.must_change_password, a.second_factor_at,
    coalesce(h.required, false),
    (select count(*)::int from public.recovery_code c
      where c.authority_id = a.authority_id and c.account_id = a.id and c.used_at is null),
    a.provider_claim, s.sessions, s.last_used_at, a.kept_version, a.person_id = b.person_id
  from public.account a
  join public.person n on n.authority_id = a.authority_id and n.id = a.person_id
  join public.appointment b on b.authority_id = a.authority_id and b.id = p_by
  left join lateral (
    select jsonb_agg(jsonb_build_object('title', o.title, 'unit', u.name, 'position', o.position) order by p.valid_from, p.id) as posts,
      bool_or(coalesce(r.required, o.position = any (p_required))) as required,
      string_agg(o.title || ' ' || u.name || ' ' || u.short_name, ' ') as words
    from public.appointment p
    join public.post o on o.authority_id = p.authority_id and o.id = p.post_id
    join public.unit u on u.authority_id = o.authority_id and u.id = o.unit_id
    left join public.second_factor_rule r on r.authority_id = o.authority_id and r.position = o.position
    where p.authority_id = a.authority_id and p.person_id = a.person_id
      and p.valid_from <= p_today and (p.valid_to is null or p.valid_to > p_today)) h on true
  cross join lateral (
    select count(*)::int as sessions, max(s.touched_at) as last_used_at from public.sign_in_session s
    where s.authority_id = a.authority_id and s.account_id = a.id and s.pending is null and s.expires_at > p_real_now
      and s.touched_at > p_real_now - p_idle) s
  where a.authority_id = p_authority and public.administers_accounts(p_authority, p_by, p_today)
    and (p_account is null or a.id = p_account)
    and (p_after is null or lower(a.username) > p_after)
    and not exists (
      select from unnest(string_to_array(public.search_key(p_words), ' ')) w
      where strpos(public.search_key(concat_ws(' ', a.username, n.display_name, h.words)), w) = 0)
    and case p_state
      when 'LOCKED' then a.disabled
      when 'NO_FACTOR' then a.second_factor_at is null and h.required
      when 'NO_POST' then h.posts is null
      else true end
  order by lower(a.username)
  limit p_limit
$$;

-- People who hold a post from today or later on and have no account, with the user name that their post proposes: the
-- short word for the position (p_short), the code of the unit, and a number where somebody has that name.
create function people_without_account(
  p_authority uuid, p_by uuid, p_today date, p_short jsonb, p_words text, p_person uuid, p_limit int)
returns table (
  person_id uuid, person text, title text, unit text, "position" text, valid_from date, username text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select f.person_id, f.display_name, f.title, f.name, f.position, f.valid_from, free.username
  from (
    select distinct on (p.person_id) p.person_id, n.display_name, o.title, u.name, o.position, p.valid_from,
      coalesce(p_short ->> o.position, 'cc') || '.' || regexp_replace(lower(u.code), '[^a-z0-9]', '', 'g') as base
    from public.appointment p
    join public.person n on n.authority_id = p.authority_id and n.id = p.person_id
    join public.post o on o.authority_id = p.authority_id and o.id = p.post_id
    join public.unit u on u.authority_id = o.authority_id and u.id = o.unit_id
    where p.authority_id = p_authority and public.administers_accounts(p_authority, p_by, p_today)
      and (p.valid_to is null or p.valid_to > greatest(p_today, p.valid_from))
      and (p_person is null or p.person_id = p_person)
      and not exists (
        select from public.account a where a.authority_id = p.authority_id and a.person_id = p.person_id)
      and not exists (
        select from unnest(string_to_array(public.search_key(p_words), ' ')) w
        where strpos(public.search_key(concat_ws(' ', n.display_name, o.title, u.name, u.short_name)), w) = 0)
    order by p.person_id, p.valid_from, p.id) f
  cross join lateral (
    select c.username from (
      select k, case when k = 1 then f.base else replace(f.base, '.', k || '.') end as username
      from generate_series(1, 200) k) c
    where not exists (select from public.account a where lower(a.username) = c.username)
    order by c.k limit 1) free
  order by f.display_name, f.person_id
  limit p_limit
$$;

-- One act of an administrator on an account that he has seen as it stands (p_seen). Refuses by the codes of the service.
create function keep_account(
  p_authority uuid, p_by uuid, p_today date, p_account uuid, p_seen int, p_act text, p_value text
) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_account public.account;
begin
  if not public.administers_accounts(p_authority, p_by, p_today) then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_ADMIN_ONLY';
  end if;
  select * into v_account from public.account a where a.authority_id = p_authority and a.id = p_account for update;
  if not found then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_NOT_FOUND';
  end if;
  -- Nobody goes round the questions that his own page asks.
  if exists (
    select from public.appointment b
    where b.authority_id = p_authority and b.id = p_by and b.person_id = v_account.person_id) then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_IS_YOURS';
  end if;
  if v_account.kept_version <> p_seen then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_CHANGED';
  end if;
  if p_act = 'bindAccount' and p_value is not null and exists (
    select from public.account o
    where (o.authority_id, o.id) <> (p_authority, p_account)
      and (o.provider_claim = p_value or o.provider_claim is null and lower(o.username) = lower(p_value))) then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_CLAIM_TAKEN';
  end if;
  update public.account a set
    kept_version = a.kept_version + 1,
    password_hash = case when p_act = 'givePassword' then p_value else a.password_hash end,
    must_change_password = a.must_change_password or p_act = 'givePassword',
    failed_attempts = case when p_act in ('givePassword', 'unlockAccount') then 0 else a.failed_attempts end,
    locked_until = case when p_act in ('givePassword', 'unlockAccount') then null else a.locked_until end,
    second_factor = case when p_act = 'resetSecondFactor' then null else a.second_factor end,
    second_factor_at = case when p_act = 'resetSecondFactor' then null else a.second_factor_at end,
    disabled = case p_act when 'lockAccount' then true when 'unlockAccount' then false else a.disabled end,
    provider_claim = case when p_act = 'bindAccount' then p_value else a.provider_claim end
  where a.authority_id = p_authority and a.id = p_account;
  if p_act = 'resetSecondFactor' then
    delete from public.recovery_code c where c.authority_id = p_authority and c.account_id = p_account;
  end if;
  if p_act in ('givePassword', 'resetSecondFactor', 'lockAccount', 'endAccountSessions', 'bindAccount') then
    delete from public.sign_in_session s where s.authority_id = p_authority and s.account_id = p_account;
  end if;
  return true;
end $$;

-- An account for somebody who has none and holds a post, with a password to be changed at the first sign-in.
create function create_account(
  p_authority uuid, p_by uuid, p_today date, p_account uuid, p_person uuid, p_username text, p_hash text
) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not public.administers_accounts(p_authority, p_by, p_today) then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_ADMIN_ONLY';
  end if;
  -- One at a time for a person; user names are kept apart by their index.
  perform from public.person n where n.authority_id = p_authority and n.id = p_person for update;
  if not found or not exists (
    select from public.appointment p
    where p.authority_id = p_authority and p.person_id = p_person
      and (p.valid_to is null or p.valid_to > greatest(p_today, p.valid_from))) then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_WITHOUT_POST';
  end if;
  if exists (select from public.account a where a.authority_id = p_authority and a.person_id = p_person) then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_THERE';
  end if;
  begin
    insert into public.account (authority_id, id, person_id, username, password_hash, must_change_password)
    values (p_authority, p_account, p_person, p_username, p_hash, true);
  exception when unique_violation then
    raise exception using errcode = 'TS003', message = 'ACCOUNT_NAME_TAKEN';
  end;
  return true;
end $$;

-- The user name of whom an identity provider vouches for: bound by an administrator, or the same name.
create function username_of_claim(p_claim text) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.username from public.account a
  where a.provider_claim = p_claim or a.provider_claim is null and lower(a.username) = lower(p_claim)
  order by a.provider_claim nulls last
  limit 1
$$;

-- The positions that posts have, how many hold each, and whether it needs a second factor by a rule of the authority.
create function positions_kept(p_authority uuid, p_by uuid, p_today date)
returns table ("position" text, holders int, without_factor int, required boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select o.position, count(distinct p.person_id)::int,
    count(distinct p.person_id) filter (where a.id is not null and a.second_factor_at is null)::int, r.required
  from public.post o
  left join public.appointment p on p.authority_id = o.authority_id and p.post_id = o.id
    and p.valid_from <= p_today and (p.valid_to is null or p.valid_to > p_today)
  left join public.account a on a.authority_id = p.authority_id and a.person_id = p.person_id and not a.disabled
  left join public.second_factor_rule r on r.authority_id = o.authority_id and r.position = o.position
  where o.authority_id = p_authority and public.administers_accounts(p_authority, p_by, p_today)
  group by o.position, r.required
  order by o.position
$$;

revoke execute on function
  administers_accounts(uuid, uuid, date),
  accounts_kept(uuid, uuid, date, text[], timestamptz, interval, uuid, text, text, text, int),
  people_without_account(uuid, uuid, date, jsonb, text, uuid, int),
  keep_account(uuid, uuid, date, uuid, int, text, text),
  create_account(uuid, uuid, date, uuid, uuid, text, text),
  username_of_claim(text), positions_kept(uuid, uuid, date) from public;
grant execute on function
  accounts_kept(uuid, uuid, date, text[], timestamptz, interval, uuid, text, text, text, int),
  people_without_account(uuid, uuid, date, jsonb, text, uuid, int),
  keep_account(uuid, uuid, date, uuid, int, text, text),
  create_account(uuid, uuid, date, uuid, uuid, text, text),
  username_of_claim(text), positions_kept(uuid, uuid, date) to thongsuot_app;
