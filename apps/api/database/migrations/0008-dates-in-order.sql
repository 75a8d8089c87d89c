-- Numbers and dates of one register and year go the same way (Decree 30/2020, article 15): who takes a number takes
-- the next one, and its date is not before the date of the last.

-- As in 0004, and with the register's row locked it looks at the last entry. A date before it is TS006: the act was
-- decided on an older entry than the last, and is to be decided again, which then names the last number and its date.
create or replace function assign_number(
  p_authority uuid,
  p_new_register uuid,
  p_issuer uuid,
  p_code text,
  p_year int,
  p_document uuid,
  p_dated date
) returns table (register_id uuid, number int)
language plpgsql
security invoker
set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  v_last date;
begin
  insert into public.register as r (authority_id, id, issuer_id, code, year, last_number)
  values (p_authority, p_new_register, p_issuer, p_code, p_year, 1)
  on conflict (authority_id, issuer_id, code, year) do update set last_number = r.last_number + 1
  returning r.id, r.last_number into register_id, number;

  select e.dated into v_last from public.register_entry e
   where e.authority_id = p_authority and e.register_id = assign_number.register_id
   order by e.number desc limit 1;
  if v_last > p_dated then
    raise exception using errcode = 'TS006', message = format('the last entry is dated %s, after %s', v_last, p_dated);
  end if;

  insert into public.register_entry (authority_id, register_id, number, document_id, dated)
  values (p_authority, register_id, number, p_document, p_dated);

  return next;
end;
$$;
