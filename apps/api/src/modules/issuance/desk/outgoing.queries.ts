import type { Actor } from '../../../platform/actor.js';
import type { Query } from '../../../platform/database/query.js';
import { shownSubject } from '../../access/index.js';
import { DOCUMENT_STEPS, type DocumentState } from '../domain/purposes.js';
import { DESK, deskValues, type DeskReader } from './desk-units.js';

/** Where a document is on the clerk's desk. */
export type OutgoingStage = 'TO_NUMBER' | 'TO_DISPATCH' | 'SENT';

/** A document that an issuer of the desk sends, as its lists show it. */
export interface OutgoingRow {
  id: string;
  doc_type: string;
  subject: string;
  symbol: string;
  state: DocumentState;
  number: number | null;
  dated: string | null;
  issuer: { id: string; code: string; name: string; shortName: string; kind: string };
  drafting_unit: string;
  signer_label: string | null;
  signed_at: string | null;
  dispatched_at: string | null;
  recipients: number;
  received: number;
  by_hand: number;
  to_record: number;
  last_number: number;
  /** The step of the clerk's that waits, and the round that it belongs to. */
  step: { stepId: string; roundId: string | null } | null;
}

export type OutgoingViewer = DeskReader & Pick<Actor, 'principals'>;

export interface OutgoingPageRequest {
  readonly stage: OutgoingStage;
  readonly issuerId: string | null;
  readonly docType: string | null;
  /** Of what was sent; what waits has no year yet. */
  readonly year: number | null;
  readonly patterns: readonly string[];
  readonly first: number;
  readonly after:
    { readonly id: string; readonly dated: string | null; readonly number: number | null } | undefined;
  /** The business day: its year is that of the register that would give the next number. */
  readonly today: string;
}

/** Steps that number, seal and send, as "purpose step"; the letters of units have one of their own, beside the process. */
const CLERK_STEPS = [
  ...Object.entries(DOCUMENT_STEPS).flatMap(([purpose, { number, seal, dispatch }]) =>
    [number, seal, dispatch].flatMap((step) => (step === undefined ? [] : [`${purpose} ${step}`])),
  ),
  'SUBMISSION sendSubmission',
  'OPINION_LETTER opinionLetter',
  'OPINION_LETTER numberOpinionLetter',
];

const COLUMNS = `
  o.id, o.doc_type, ${shownSubject('o', '$4')} as subject, o.symbol, o.state, o.number, o.dated,
  json_build_object('id', u.id, 'code', u.code, 'name', u.name, 'shortName', u.short_name, 'kind', u.kind) as issuer,
  du.short_name as drafting_unit, o.signature ->> 'positionLabel' as signer_label, o.signature ->> 'at' as signed_at,
  o.dispatched_at, told.recipients, told.received, told.by_hand, told.to_record,
  coalesce((select g.last_number from register g
             where g.authority_id = $1 and g.issuer_id = o.issuer_id and g.code = o.doc_type
               and g.year = extract(year from $5::date)::int), 0) as last_number,
  (select json_build_object('stepId', w.element_id,
                            'roundId', case when w.subject_kind = 'ROUND' then w.subject_id end)
     from (
       select w.* from work_item w where w.authority_id = $1 and w.document_id = o.id and w.closed_at is null
       union all
       select w.* from official_document_dossier od
         join work_item w on w.authority_id = $1 and w.dossier_id = od.dossier_id and w.closed_at is null
        where od.authority_id = $1 and od.document_id = o.id) w
     join work_item_candidate c on c.authority_id = $1 and c.work_item_id = w.id
    where c.principal_id = any ($4::uuid[]) and o.purpose || ' ' || w.element_id = any ($6::text[])
    limit 1) as step`;

const BESIDE = `
  join unit u on u.authority_id = $1 and u.id = o.issuer_id
  join unit du on du.authority_id = $1 and du.id = o.drafting_unit_id
  cross join lateral (
    select count(*)::int as recipients,
           count(*) filter (where r.received_at is not null)::int as received,
           count(*) filter (where r.channel = 'BY_HAND')::int as by_hand,
           count(*) filter (where r.channel = 'BY_HAND' and r.sent_at is null)::int as to_record
      from document_recipient r where r.authority_id = $1 and r.document_id = o.id) told`;

/** What waits is read by its state, the longest waiting first; what was sent from the latest number back. */
const STAGES: Readonly<Record<OutgoingStage, { where: string; order: string; after: string }>> = {
  TO_NUMBER: { where: `o.state = 'SIGNED'`, order: 'o.id', after: 'o.id > $11::uuid' },
  TO_DISPATCH: { where: `o.state in ('NUMBERED', 'SEALED')`, order: 'o.id', after: 'o.id > $11::uuid' },
  SENT: {
    where: `o.number is not null
      and ($12::int is null or o.dated between make_date($12::int, 1, 1) and make_date($12::int, 12, 31))`,
    order: 'o.dated desc, o.number desc, o.id desc',
    after: '(o.dated, o.number, o.id) < ($13::date, $14::int, $11::uuid)',
  },
};

/**
 * One page of what the issuers of the desk send, at one stage; one more than `first` where there are more. Words are
 * compared on the rows of the issuer's year alone, which are few enough to be read.
 */
export function outgoingPage(viewer: OutgoingViewer, page: OutgoingPageRequest): Query<OutgoingRow> {
  const { where, order, after } = STAGES[page.stage];
  const list = `
          select o.* from official_document o
           where o.authority_id = $1 and o.issuer_id = d.id and ${where}
             and ($8::text is null or o.doc_type = $8::text)
             and search_key(concat_ws(' ', to_char(o.number, 'FM9999900'), o.symbol, ${shownSubject('o', '$4')})) like all ($9::text[])
             and ($11::uuid is null or ${after})
           order by ${order}
           limit $10`;
  return {
    name: `issuance.outgoing.${page.stage}`,
    text: `
      with ${DESK}, page as (
        select o.* from desk d cross join lateral (${list}) o
         where $7::uuid is null or d.id = $7::uuid
         order by ${order}
         limit $10
      )
      select ${COLUMNS} from page o ${BESIDE} order by ${order}`,
    values: [
      ...deskValues(viewer),
      viewer.principals,
      page.today,
      CLERK_STEPS,
      page.issuerId,
      page.docType,
      page.patterns,
      page.first + 1,
      page.after?.id ?? null,
      ...(page.stage === 'SENT' ? [page.year, page.after?.dated ?? null, page.after?.number ?? null] : []),
    ],
  };
}

/** What the desk holds, counted; each count stops at the cap. */
export interface DeskRow {
  units: { id: string; code: string; name: string; shortName: string; kind: string }[];
  to_number: number;
  to_dispatch: number;
  to_register: number;
  forwarded: number;
  /** Years of its registers, this one first. */
  years: number[];
}

/** The desk of an appointment in one statement; no units where the position looks into no register. */
export function registryDesk(viewer: OutgoingViewer, cap: number): Query<DeskRow> {
  return {
    name: 'issuance.registryDesk',
    text: `
      with ${DESK}
      select
        (select coalesce(json_agg(json_build_object('id', d.id, 'code', d.code, 'name', d.name,
                   'shortName', d.short_name, 'kind', d.kind)
                   order by (d.kind = 'PEOPLES_COMMITTEE') desc, d.ordinal), '[]') from desk d) as units,
        (select count(*)::int from (select from desk d join official_document o
            on o.authority_id = $1 and o.issuer_id = d.id and o.state = 'SIGNED' limit $5) c) as to_number,
        (select count(*)::int from (select from desk d join official_document o
            on o.authority_id = $1 and o.issuer_id = d.id and o.state in ('NUMBERED', 'SEALED') limit $5) c) as to_dispatch,
        (select count(*)::int from (select from desk d join document_recipient r
            on r.authority_id = $1 and r.unit_id = d.id and r.sent_at is not null and r.incoming_id is null
            limit $5) c) as to_register,
        (select count(*)::int from (select from incoming_forward w
          where w.authority_id = $1 and (w.to_person_id = any ($4::uuid[]) or w.to_unit_id = any ($4::uuid[]))
            and w.done_at is null limit $5) c) as forwarded,
        array(select distinct g.year from desk d join register g on g.authority_id = $1 and g.issuer_id = d.id
               order by g.year desc) as years`,
    values: [...deskValues(viewer), viewer.principals, cap],
  };
}
