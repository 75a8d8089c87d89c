-- Personal data (docs/decisions/0028): what is asked for is recorded with its purpose, what was asked to be erased is
-- emptied, and what is past its time is deleted. The record itself holds ids and codes and stays whole.

-- When the data of a person were emptied on request.
alter table person add column erased_at timestamptz;

-- Requests to see, hand out or erase data of a person. The purpose stands here, apart from the record, which names the row.
create table personal_request (
  authority_id uuid not null references authority (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('SHOW', 'EXPORT', 'ERASE')),
  -- Of the table of marked fields; null where all data are meant.
  field text,
  purpose text not null,
  asked_by uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id),
  foreign key (authority_id, asked_by) references person (authority_id, id)
);
create index personal_request_person on personal_request (authority_id, person_id, id desc);
create index personal_request_at on personal_request (authority_id, at);

-- For how many days an authority keeps data of a kind; no row: as the service proposes.
create table retention_rule (
  authority_id uuid not null references authority (id),
  kind text not null,
  days int not null check (days >= 0),
  primary key (authority_id, kind)
);

alter table personal_request enable row level security, force row level security;
alter table retention_rule enable row level security, force row level security;
create policy tenant on personal_request
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
create policy tenant on retention_rule
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
revoke update, delete on personal_request from thongsuot_app;
revoke update on personal_request from thongsuot_worker;
revoke insert, update, delete on retention_rule from thongsuot_worker;
revoke delete on retention_rule from thongsuot_app;

create index notice_read on notice (authority_id, read_at) where read_at is not null;

-- What the service keeps of the account of a person, without its secrets; asked for by the tenant itself alone.
create function personal_account(p_authority uuid, p_person uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object(
    'username', a.username, 'disabled', a.disabled, 'secondFactorSince', a.second_factor_at,
    'failedAttempts', a.failed_attempts,
    'sessions', coalesce((
      select jsonb_agg(jsonb_build_object('since', s.created_at, 'lastUsed', s.touched_at, 'until', s.expires_at,
        'method', s.method, 'address', s.address, 'browser', s.user_agent) order by s.created_at)
      from public.sign_in_session s where s.authority_id = a.authority_id and s.account_id = a.id), '[]'),
    'knownDevices', coalesce((
      select jsonb_agg(jsonb_build_object('firstSeen', k.first_seen_at) order by k.first_seen_at)
      from public.known_device k where k.authority_id = a.authority_id and k.account_id = a.id), '[]'))
  from public.account a
  where a.authority_id = p_authority and a.person_id = p_person
    and p_authority = nullif(current_setting('app.authority', true), '')::uuid
  order by a.id limit 1
$$;

-- Closes the account of a person and empties it: nobody signs in by it again, and its name says nothing.
create function empty_account(p_authority uuid, p_person uuid) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_accounts uuid[];
begin
  if p_authority is distinct from nullif(current_setting('app.authority', true), '')::uuid then
    return 0;
  end if;
  update public.account a set
    username = 'da-xoa-' || a.id, password_hash = '', disabled = true, failed_attempts = 0, locked_until = null,
    demo_ordinal = null, demo_hint = null, provider_claim = null, second_factor = null, second_factor_at = null, second_factor_step = 0
  where a.authority_id = p_authority and a.person_id = p_person;
  select coalesce(array_agg(a.id), '{}') into v_accounts from public.account a
  where a.authority_id = p_authority and a.person_id = p_person;
  delete from public.recovery_code c where c.authority_id = p_authority and c.account_id = any (v_accounts);
  delete from public.known_device k where k.authority_id = p_authority and k.account_id = any (v_accounts);
  delete from public.sign_in_session s where s.authority_id = p_authority and s.account_id = any (v_accounts);
  return cardinality(v_accounts);
end $$;

-- What of accounts is past its time: sessions that have ended, devices, and wrong attempts whose rest is long over.
create function delete_old_sign_ins(
  p_authority uuid, p_sessions timestamptz, p_devices timestamptz, p_failures timestamptz
) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_sessions int;
  v_devices int;
  v_failures int;
begin
  if p_authority is distinct from nullif(current_setting('app.authority', true), '')::uuid then
    return '{}';
  end if;
  delete from public.sign_in_session s where s.authority_id = p_authority and s.expires_at <= p_sessions;
  get diagnostics v_sessions = row_count;
  delete from public.known_device k where k.authority_id = p_authority and k.first_seen_at <= p_devices;
  get diagnostics v_devices = row_count;
  update public.account a set failed_attempts = 0, locked_until = null
  where a.authority_id = p_authority and a.locked_until <= p_failures;
  get diagnostics v_failures = row_count;
  return jsonb_build_object('SESSIONS', v_sessions, 'KNOWN_DEVICES', v_devices, 'SIGN_IN_FAILURES', v_failures);
end $$;

revoke execute on function
  personal_account(uuid, uuid), empty_account(uuid, uuid),
  delete_old_sign_ins(uuid, timestamptz, timestamptz, timestamptz) from public;
grant execute on function personal_account(uuid, uuid), empty_account(uuid, uuid) to thongsuot_app;
grant execute on function delete_old_sign_ins(uuid, timestamptz, timestamptz, timestamptz) to thongsuot_worker;
