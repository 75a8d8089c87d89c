-- As in 0058; what the provider calls the person and why the account was kept go as well.

-- Closes the account of a person and empties it: nobody signs in by it again, and its name says nothing.
create or replace function empty_account(p_authority uuid, p_person uuid) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_accounts uuid[];
begin
  if p_authority is distinct from nullif(current_setting('app.authority', true), '')::uuid then
    return 0;
  end if;
  update public.account a set
    username = 'da-xoa-' || a.id, password_hash = '', disabled = true, failed_attempts = 0, locked_until = null,
    provider_claim = null, kept_version = a.kept_version + 1, demo_ordinal = null, demo_hint = null,
    second_factor = null, second_factor_at = null, second_factor_step = 0
  where a.authority_id = p_authority and a.person_id = p_person;
  select coalesce(array_agg(a.id), '{}') into v_accounts from public.account a
  where a.authority_id = p_authority and a.person_id = p_person;
  delete from public.account_act k where k.authority_id = p_authority and k.account_id = any (v_accounts);
  delete from public.recovery_code c where c.authority_id = p_authority and c.account_id = any (v_accounts);
  delete from public.known_device k where k.authority_id = p_authority and k.account_id = any (v_accounts);
  delete from public.sign_in_session s where s.authority_id = p_authority and s.account_id = any (v_accounts);
  return cardinality(v_accounts);
end $$;
