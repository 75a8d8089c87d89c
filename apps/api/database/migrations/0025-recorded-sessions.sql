-- Sessions that the Office records itself: their number and hour, who answers for each point of the agenda, and
-- assignments given out of the conclusions once the notice is issued.

alter table meeting
  -- As it is written: "04/2025".
  add column number text,
  -- The hour at which it began, "14:00"; the day is held_on.
  add column begins_at text check (begins_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  -- Raised by whoever gives something out of its conclusions, so that two do not give the same.
  add column version int not null default 1;

alter table meeting_item
  add column kind text check (kind in ('DRAFT', 'REPORT', 'DIRECTION', 'OTHER')),
  add column lead_unit_id uuid,
  add foreign key (authority_id, lead_unit_id) references unit (authority_id, id);
