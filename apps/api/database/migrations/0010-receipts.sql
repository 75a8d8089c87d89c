-- Receipts in the words of the office ("Đã gửi", "Đã xem", "Đã tiếp nhận"), and the sending of what goes out on paper.

alter table document_recipient
  -- By the clerk of the unit, or by who does the clerk's work in a unit that has none.
  add column received_at timestamptz,
  add column received_by uuid,
  add column received_for_clerk boolean not null default false,
  -- Of what goes by hand: how it went, on which day, under which slip, and which clerk wrote it down.
  add column means text check (means in ('PAPER', 'NETWORK', 'IN_PERSON')),
  add column sent_on date,
  add column sent_note text,
  add column sent_by uuid,
  -- Added by the clerk before the dispatch; absent where the document itself names the recipient.
  add column added_by uuid,
  add check ((received_at is null) = (received_by is null)),
  add check (opened_at is not null or received_at is null),
  add check (channel = 'BY_HAND' or (means is null and sent_on is null));
