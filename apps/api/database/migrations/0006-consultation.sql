-- What the consultation lets other modules read of its rounds. SECURITY INVOKER: the second wall stays that of the reader.

-- Each asked unit of each round of a dossier, with what it said to that dossier; no stance where it said nothing.
create view round_answer with (security_invoker = true) as
select
  r.authority_id, rd.dossier_id, r.id as round_id, r.number as round_number, r.state as round_state, r.sent_at, r.due_at,
  d.session_item is not null as from_session,
  p.participant_index, p.unit_id, u.name as unit_name, o.id as opinion_id, o.stance, coalesce(o.is_late, false) as is_late,
  l.number as letter_number, l.symbol as letter_symbol, l.dated as letter_dated
from comment_round r
join round_dossier rd on rd.authority_id = r.authority_id and rd.round_id = r.id
join dossier d on d.authority_id = rd.authority_id and d.id = rd.dossier_id
join round_participant p on p.authority_id = r.authority_id and p.round_id = r.id
join unit u on u.authority_id = p.authority_id and u.id = p.unit_id
left join opinion o
  on o.authority_id = p.authority_id and o.round_id = p.round_id and o.participant_index = p.participant_index
  and o.dossier_id = rd.dossier_id and o.withdrawn_at is null
left join official_document l on l.authority_id = p.authority_id and l.id = p.letter_id
where r.state <> 'WITHDRAWN';

-- Comments that stand (their opinion was not withdrawn), with what the lead replied.
create view round_comment with (security_invoker = true) as
select
  c.authority_id, c.dossier_id, c.round_id, c.opinion_id, o.participant_index, c.ordinal, c.place, c.body,
  c.reply_kind, c.reply_text
from opinion_comment c
join opinion o on o.authority_id = c.authority_id and o.id = c.opinion_id
where o.withdrawn_at is null;

-- A unit as its letters name it: heading, superior body, and the position of its head.
create view unit_letterhead with (security_invoker = true) as
select
  u.authority_id, u.id, u.kind, u.parent_id, u.ordinal, u.valid_from, u.valid_to,
  json_build_object(
    'id', u.id, 'name', u.name, 'kind', u.kind, 'symbol', u.symbol, 'placeName', u.place_name,
    'lines', u.document_name_lines,
    'superior', coalesce(s.document_name_lines, '{}'),
    'headTitle', (
      select p.title from post p
      where p.authority_id = u.authority_id and p.unit_id = u.id
        and p.position in ('CHIEF_OF_OFFICE', 'UNIT_LEADER', 'UNIT_HEAD')
      order by p.position limit 1)) as letterhead
from unit u
left join unit s on s.authority_id = u.authority_id and s.id = u.parent_id;
