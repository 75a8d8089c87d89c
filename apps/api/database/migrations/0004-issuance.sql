-- Numbering (Decree 30/2020, article 15): one series per issuer, register and calendar year, from 01, without gaps.

-- Takes the next number of a register for a document and enters it; returns the register and the number.
-- The update of the register's row is the lock: whoever numbers in the same register waits for this transaction,
-- and a transaction that fails gives its number back. Lock order: instance, register, the rest.
-- The year is the caller's, taken from the business clock at +07:00.
create function assign_number(
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
begin
  insert into public.register as r (authority_id, id, issuer_id, code, year, last_number)
  values (p_authority, p_new_register, p_issuer, p_code, p_year, 1)
  on conflict (authority_id, issuer_id, code, year) do update set last_number = r.last_number + 1
  returning r.id, r.last_number into register_id, number;

  insert into public.register_entry (authority_id, register_id, number, document_id, dated)
  values (p_authority, register_id, number, p_document, p_dated);

  return next;
end;
$$;

revoke all on function assign_number(uuid, uuid, uuid, text, int, uuid, date) from public;
grant execute on function assign_number(uuid, uuid, uuid, text, int, uuid, date) to thongsuot_app, thongsuot_worker;
