-- What the conclusion of a session brings to a dossier: a date that the Office confirms, a drafter to be named.

alter table dossier
  -- { dueAt, basis, by, at, earlier }: by when it is to be issued, as the Office confirmed it.
  add column deadline jsonb,
  -- Nobody said which unit drafted it; until the Office has named one, it is itself the lead unit.
  add column drafter_unknown boolean not null default false;

-- The notice of a session is signed by the Office by order of the Chairman (Decree 30/2020, article 13: TL.): nobody
-- signs so without a dated record that says what for.
create table signing_mandate (
  authority_id uuid not null references authority (id),
  id uuid not null,
  post_id uuid not null,
  doc_type text not null,
  kind text not null check (kind in ('BY_ORDER', 'AUTHORISED')),
  -- The paper that gives it.
  basis text not null,
  valid_from date not null,
  -- The first day on which it holds no more; an authorisation always has one.
  valid_to date,
  primary key (authority_id, id),
  foreign key (authority_id, post_id) references post (authority_id, id),
  check (kind = 'BY_ORDER' or valid_to is not null)
);
create index signing_mandate_post on signing_mandate (authority_id, post_id, doc_type);
alter table signing_mandate enable row level security;
alter table signing_mandate force row level security;
create policy tenant on signing_mandate
  using (authority_id = (select nullif(current_setting('app.authority', true), '')::uuid));
revoke insert, update, delete on signing_mandate from thongsuot_app, thongsuot_worker;

alter table official_document drop constraint official_document_purpose_check;
alter table official_document add constraint official_document_purpose_check
  check (purpose in ('DECISION', 'NOTICE', 'SUBMISSION', 'ROUND_LETTER', 'OPINION_LETTER'));

-- As in 0009; the notice of a session is a paper made for its dossier too.
create or replace function bring_dossier(p_authority uuid, p_dossier uuid, p_lead uuid, p_unit uuid, p_at timestamptz)
returns void
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
    where od.authority_id = p_authority and od.dossier_id = p_dossier
      and o.purpose in ('SUBMISSION', 'DECISION', 'NOTICE')
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
