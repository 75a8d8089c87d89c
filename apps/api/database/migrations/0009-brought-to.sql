-- A dossier is seen outside its lead unit from the act on that submits it (trình), and not while it is being drafted.

-- Called for each step that opens outside the lead unit: lets the unit of the step and the leaders of the Committee, for
-- whom the dossier is on its way, see it and the papers made for it. What was the lead unit's working paper until then
-- (drafts put in while it held the dossier) is open to the readers of the dossier from now on. Again it changes nothing.
create function bring_dossier(p_authority uuid, p_dossier uuid, p_lead uuid, p_unit uuid, p_at timestamptz) returns void
language plpgsql as $$
begin
  insert into access_fact (
    authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind, granted_at)
  select p_authority, subject.id, reader.id, 'READ', reader.cause, subject.kind, reader.kind, p_at
  from (
    select p_dossier as id, 'DOSSIER' as kind
    union all
    select o.id, 'DOCUMENT'
    from official_document_dossier od
    join official_document o on o.authority_id = od.authority_id and o.id = od.document_id
    where od.authority_id = p_authority and od.dossier_id = p_dossier and o.purpose in ('SUBMISSION', 'DECISION')
  ) subject
  cross join (
    select u.id, 'UNIT' as kind, case u.kind when 'OFFICE' then 'EXAMINES' else 'HANDLES' end as cause
    from unit u
    where u.authority_id = p_authority and u.id = p_unit and u.kind not in ('LEADERSHIP', 'PEOPLES_COMMITTEE')
    union all
    select p.id, 'POST', 'DECIDES'
    from unit u
    join post p on p.authority_id = u.authority_id and p.unit_id = u.id and p.position in ('CHAIR', 'VICE_CHAIR')
    where u.authority_id = p_authority and u.kind in ('LEADERSHIP', 'PEOPLES_COMMITTEE')
  ) reader
  on conflict (authority_id, subject_id, principal_id, class, cause)
    do update set valid_to = null where access_fact.valid_to is not null;

  update stored_file set only_unit_id = null
  where authority_id = p_authority and only_unit_id = p_lead
    and id in (select file_id from draft where authority_id = p_authority and dossier_id = p_dossier);
end $$;

-- As in 0003; each step outside the lead unit brings the dossier to its unit.
create or replace function open_work_items(p_authority uuid, p_plan jsonb) returns jsonb
language plpgsql as $$
declare
  v_item record;
  v_excluded uuid[];
  v_candidates uuid[];
  v_merged boolean;
  v_unit uuid;
  v_opened jsonb := '[]';
begin
  for v_item in
    select * from jsonb_to_recordset(p_plan -> 'open') as o(
      id uuid, instance uuid, key text, element text, "index" int, kind text, subject uuid, dossier uuid,
      document uuid, unit uuid, positions text[], lead uuid, title text, type text, stage text, due timestamptz,
      "differentFrom" text[], closed jsonb)
  loop
    v_unit := v_item.unit;
    if v_unit is null then
      -- A participant who answers again: the unit of the same index before.
      select w.unit_id into v_unit from work_item w
      where w.authority_id = p_authority and w.instance_id = v_item.instance
        and w.element_id = v_item.element and w.participant_index = v_item."index"
      order by w.id desc limit 1;
    end if;

    v_excluded := '{}';
    if cardinality(v_item."differentFrom") > 0 then
      select coalesce(array_agg(last.closed_by), '{}') into v_excluded from (
        select distinct on (w.element_id) w.closed_by from work_item w
        where w.authority_id = p_authority and w.instance_id = v_item.instance
          and w.element_id = any (v_item."differentFrom") and w.closed_by is not null
        order by w.element_id, w.id desc
      ) last;
    end if;

    select coalesce(array_agg(c.principal_id), '{}'), coalesce(bool_or(c.merged), false)
      into v_candidates, v_merged
    from step_candidates(
      p_authority, v_unit, v_item.positions, v_excluded, (p_plan ->> 'today')::date) c;
    if cardinality(v_candidates) = 0 then
      -- A unit that is asked answers as a body, whatever its positions are called.
      if v_item."index" is null then
        raise exception using errcode = 'TS005', message = v_item.element, detail = v_unit::text;
      end if;
      v_candidates := array[v_unit];
    end if;

    insert into work_item (
      authority_id, id, instance_id, work_item_key, element_id, participant_index, subject_kind, subject_id,
      dossier_id, document_id, unit_id, positions, lead_unit_id, title, doc_type, stage, opened_at, due_at,
      same_person_as, closed_at, closed_by, outcome, reason, on_behalf_of)
    values (
      p_authority, v_item.id, v_item.instance, v_item.key, v_item.element, v_item."index", v_item.kind,
      v_item.subject, v_item.dossier, coalesce((v_item.closed ->> 'document')::uuid, v_item.document), v_unit, v_item.positions, v_item.lead, v_item.title,
      v_item.type, v_item.stage, (p_plan ->> 'at')::timestamptz, v_item.due,
      case when v_merged then v_item."differentFrom"[1] end,
      case when v_item.closed is not null then (p_plan ->> 'at')::timestamptz end,
      (v_item.closed ->> 'by')::uuid, v_item.closed ->> 'outcome', v_item.closed ->> 'reason',
      v_item.closed ->> 'onBehalfOf');
    if v_item.kind = 'DOSSIER' and v_unit <> v_item.lead then
      perform bring_dossier(p_authority, v_item.subject, v_item.lead, v_unit, (p_plan ->> 'at')::timestamptz);
    end if;

    -- Opened and closed by one act: nobody ever waited for it.
    continue when v_item.closed is not null;
    insert into work_item_candidate (authority_id, principal_id, work_item_id, due_sort)
    select p_authority, principal, v_item.id, coalesce(v_item.due, 'infinity')
    from unnest(v_candidates) as principal;

    v_opened := v_opened || jsonb_build_object('id', v_item.id, 'unit', v_unit, 'candidates', to_jsonb(v_candidates));
  end loop;
  return v_opened;
end $$;

revoke all on function bring_dossier(uuid, uuid, uuid, uuid, timestamptz) from public;
grant execute on function bring_dossier(uuid, uuid, uuid, uuid, timestamptz) to thongsuot_app;
