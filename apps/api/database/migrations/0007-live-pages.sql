-- Live pages: who is told that something has changed.

-- The dossiers that a round or a document carries: a change of it is a change of theirs.
create view dossier_of_subject with (security_invoker = true) as
select authority_id, round_id as subject_id, dossier_id from round_dossier
union all
select authority_id, document_id, dossier_id from official_document_dossier;

-- Of some sessions those that live, with the appointment acted in: a page that listens is told nothing after its session
-- has ended. Touches none, so that an open page does not keep a session alive.
create function living_sessions(p_token_hashes bytea[], p_real_now timestamptz, p_idle interval, p_today date)
returns table (token_hash bytea, appointment_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.token_hash, a.id
  from public.sign_in_session s
  join public.appointment a on a.authority_id = s.authority_id and a.id = s.acting_appointment_id
  where s.token_hash = any (p_token_hashes) and s.expires_at > p_real_now and s.touched_at > p_real_now - p_idle
    and a.valid_from <= p_today and (a.valid_to is null or a.valid_to > p_today)
$$;

revoke all on function living_sessions(bytea[], timestamptz, interval, date) from public;
grant execute on function living_sessions(bytea[], timestamptz, interval, date) to thongsuot_app;
