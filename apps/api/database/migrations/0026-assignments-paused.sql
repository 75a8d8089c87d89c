-- Whoever gave an assignment or monitors it may tell a unit to pause. The deadline stays on the part; nothing is late
-- while it pauses, and its working days are added when the unit goes on.

alter table assignment_part drop constraint assignment_part_state_check,
  add constraint assignment_part_state_check check (
    state in ('NOT_ACCEPTED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'REDO', 'PAUSED', 'DONE', 'TRANSFERRED')),
  -- { from, reason, by, at }: where the unit stood before, and why it pauses.
  add column pause jsonb,
  add constraint assignment_part_pause_check check ((pause is null) = (state <> 'PAUSED'));
