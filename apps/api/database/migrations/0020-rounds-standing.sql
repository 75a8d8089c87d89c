-- Where everything stands: rounds that are under way are few among all open steps, and are read by an index of their own
-- (through work_item_standing every open step was passed for them: the list grew with the work under way).
create index work_item_round_standing on work_item (authority_id, (coalesce(due_at, 'infinity'::timestamptz)), id)
  where closed_at is null and element_id = 'endRound';
