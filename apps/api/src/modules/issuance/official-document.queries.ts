import type { Query } from '../../platform/database/query.js';
import type { DossierState } from '../documents/index.js';
import { unitHolds } from '../organisation/index.js';
import { ISSUER_DESK } from './document-act.queries.js';
import type { DocumentContent } from './domain/document-content.js';
import type { DocumentPurpose, DocumentState } from './domain/purposes.js';
import type { StoredSignature } from './domain/signature.js';
import type { SendingMeans } from './enums.js';

/** One recipient inside a document's row; instants are texts with an offset. */
export interface RecipientJson {
  id: string;
  ordinal: number;
  name: string;
  purpose: string | null;
  unit: { id: string; code: string; name: string; shortName: string; kind: string } | null;
  unitEnded: boolean;
  channel: 'SYSTEM' | 'BY_HAND';
  sentAt: string | null;
  openedAt: string | null;
  openedBy: { id: string; displayName: string } | null;
  receivedAt: string | null;
  receivedBy: { id: string; displayName: string } | null;
  receivedForClerk: boolean;
  means: SendingMeans | null;
  sentOn: string | null;
  sentNote: string | null;
  sentBy: { id: string; displayName: string } | null;
  added: boolean;
  /** The line of the list that names it. */
  line: number | null;
}

/** An official document with all that pages show of it, as one row. */
export interface OfficialDocumentRow {
  id: string;
  version: number;
  purpose: DocumentPurpose;
  doc_type: string;
  subject: string;
  symbol: string;
  state: DocumentState;
  number: number | null;
  dated: string | null;
  signature: StoredSignature | null;
  content: DocumentContent;
  issuer_id: string;
  issuer_code: string;
  issuer_name: string;
  issuer_short_name: string;
  issuer_kind: string;
  signer_name: string | null;
  file_id: string | null;
  file_name: string;
  file_media_type: string;
  file_bytes: number;
  file_sha256: string;
  scan: { id: string; name: string; mediaType: string; bytes: number } | null;
  /** The dossiers that it carries, in its order. */
  dossiers: { id: string; docType: string; subject: string; state: DossierState }[];
  recipients: RecipientJson[];
  /** The last number of the register that it is, or would be, numbered in. */
  last_number: number;
  number_taken: boolean;
  /** Steps of its dossiers that the principals may act on now. */
  my_steps: string[];
  /** Whether the papers of its issuer are kept at the reader's unit. */
  issuer_desk: boolean;
  causes: string[];
}

/** Who looks, and when: parameters $1 tenant, $2 principals, $3 business instant, $4 business day. */
export interface Onlooker {
  readonly authorityId: string;
  readonly principals: readonly string[];
  readonly now: string;
  readonly today: string;
}

const person = (alias: string) =>
  `case when ${alias}.id is null then null else jsonb_build_object('id', ${alias}.id, 'displayName', ${alias}.display_name) end`;

const COLUMNS = `
  o.id, o.version, o.purpose, o.doc_type, o.subject, o.symbol, o.state, o.number, o.dated, o.signature, o.content,
  u.id as issuer_id, u.code as issuer_code, u.name as issuer_name, u.short_name as issuer_short_name,
  u.kind as issuer_kind,
  (select p.display_name from person p
    where p.authority_id = o.authority_id and p.id = (o.signature ->> 'personId')::uuid) as signer_name,
  f.id as file_id, f.name as file_name, f.media_type as file_media_type, f.bytes::int as file_bytes,
  f.sha256 as file_sha256,
  (select jsonb_build_object('id', s.id, 'name', s.name, 'mediaType', s.media_type, 'bytes', s.bytes)
     from stored_file s
    where s.authority_id = o.authority_id and s.id = (o.signature ->> 'scanFileId')::uuid) as scan,
  coalesce((
    select jsonb_agg(jsonb_build_object('id', d.id, 'docType', d.doc_type, 'subject', d.subject, 'state', d.state)
                     order by od.ordinal)
      from official_document_dossier od
      join dossier d on d.authority_id = od.authority_id and d.id = od.dossier_id
     where od.authority_id = o.authority_id and od.document_id = o.id
       and (not d.restricted or exists (
         select from access_fact da
          where da.authority_id = $1 and da.subject_id = d.id and da.principal_id = any ($2::uuid[])
            and da.class in ('READ', 'MANAGE') and (da.valid_to is null or da.valid_to > $3)))), '[]') as dossiers,
  coalesce((
    select jsonb_agg(jsonb_build_object(
             'id', r.id, 'ordinal', r.ordinal, 'name', r.name, 'purpose', r.purpose, 'channel', r.channel,
             'unit', case when ru.id is null then null else jsonb_build_object(
               'id', ru.id, 'code', ru.code, 'name', ru.name, 'shortName', ru.short_name, 'kind', ru.kind) end,
             'unitEnded', coalesce(ru.valid_to <= $4::date, false),
             'sentAt', r.sent_at, 'openedAt', r.opened_at,
             'openedBy', ${person('rp')}, 'receivedAt', r.received_at, 'receivedBy', ${person('cp')},
             'receivedForClerk', r.received_for_clerk, 'means', r.means, 'sentOn', r.sent_on, 'sentNote', r.sent_note,
             'sentBy', ${person('sp')}, 'added', r.added_by is not null, 'line', r.line) order by r.ordinal)
      from document_recipient r
      left join unit ru on ru.authority_id = r.authority_id and ru.id = r.unit_id
      left join person rp on rp.authority_id = r.authority_id and rp.id = r.opened_by
      left join person cp on cp.authority_id = r.authority_id and cp.id = r.received_by
      left join person sp on sp.authority_id = r.authority_id and sp.id = r.sent_by
     where r.authority_id = o.authority_id and r.document_id = o.id), '[]') as recipients,
  coalesce(g.last_number, 0) as last_number,
  exists (
    select from register_entry e
     where e.authority_id = o.authority_id and e.register_id = g.id
       and e.number = coalesce(o.number, g.last_number + 1)
       and e.document_id is distinct from o.id) as number_taken,
  array(
    select distinct w.element_id
      from official_document_dossier od
      join work_item w on w.authority_id = od.authority_id and w.dossier_id = od.dossier_id and w.closed_at is null
      join work_item_candidate c on c.authority_id = w.authority_id and c.work_item_id = w.id
     where od.authority_id = o.authority_id and od.document_id = o.id and c.principal_id = any ($2::uuid[])) as my_steps,
  ${ISSUER_DESK} as issuer_desk,
  reach.causes`;

/**
 * Who signed and the scan are sub-selects above, and the year stands behind its own wall (`offset 0`): an operator that
 * may leak, like `->>`, keeps a join from using an index under row-level security, and every stored file would be read.
 */
const BESIDE = `
  join unit u on u.authority_id = o.authority_id and u.id = o.issuer_id
  left join stored_file f on f.authority_id = o.authority_id and f.id = o.file_id
  cross join lateral (select extract(year from coalesce(o.dated, $4::date))::int as year offset 0) numbered
  left join register g on g.authority_id = o.authority_id and g.issuer_id = o.issuer_id and g.code = o.doc_type
    and g.year = numbered.year
  cross join lateral (
    select array_agg(distinct a.cause) as causes
      from access_fact a
     where a.authority_id = $1 and a.subject_id = o.id and a.principal_id = any ($2::uuid[])
       and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $3)
  ) reach`;

function onlookerValues({ authorityId, principals, now, today }: Onlooker): unknown[] {
  return [authorityId, principals, now, today];
}

/** Those of the documents that the onlooker may see. */
export function documentsById(onlooker: Onlooker, ids: readonly string[]): Query<OfficialDocumentRow> {
  return {
    name: 'issuance.documentsById',
    text: `
      select ${COLUMNS} from official_document o ${BESIDE}
       where o.authority_id = $1 and o.id = any ($5::uuid[]) and reach.causes is not null`,
    values: [...onlookerValues(onlooker), ids],
  };
}

/** The documents that some dossiers are made for, as far as the onlooker may see them. */
export function decisionsOf(
  onlooker: Onlooker,
  dossierIds: readonly string[],
): Query<OfficialDocumentRow & { dossier_id: string }> {
  return {
    name: 'issuance.decisionsOf',
    text: `
      select ${COLUMNS}, carried.dossier_id
        from official_document_dossier carried
        join official_document o on o.authority_id = carried.authority_id and o.id = carried.document_id
        ${BESIDE}
       where carried.authority_id = $1 and carried.dossier_id = any ($5::uuid[]) and o.purpose in ('DECISION', 'NOTICE')
         and reach.causes is not null`,
    values: [...onlookerValues(onlooker), dossierIds],
  };
}

/** A document as one unit received it. */
export type ReceivedRow = OfficialDocumentRow & {
  recipient_id: string;
  recipient_sent_at: string;
  recipient_opened_at: string | null;
  recipient_received_at: string | null;
  unit_has_clerk: boolean;
  unit_has_officer: boolean;
};

const RECEIVED = `
  received.id as recipient_id, received.sent_at as recipient_sent_at, received.opened_at as recipient_opened_at,
  received.received_at as recipient_received_at,
  ${unitHolds('CLERK', { authority: '$1', unit: '$5', instant: '$3' })} as unit_has_clerk,
  ${unitHolds('OFFICER', { authority: '$1', unit: '$5', instant: '$3' })} as unit_has_officer`;

/** What a unit has received, the latest first, from one of its own rows on; one more than `first` where there are more. */
export function receivedPage(
  onlooker: Onlooker,
  unitId: string,
  page: {
    readonly first: number;
    readonly after: { readonly sentAt: string; readonly id: string } | undefined;
  },
): Query<ReceivedRow> {
  return {
    name: 'issuance.receivedPage',
    text: `
      with received as (
        select r.authority_id, r.id, r.document_id, r.sent_at, r.opened_at, r.received_at
          from document_recipient r
         where r.authority_id = $1 and r.unit_id = $5 and r.sent_at is not null
           and ($6::timestamptz is null or (r.sent_at, r.id) < ($6::timestamptz, $7::uuid))
         order by r.sent_at desc, r.id desc
         limit $8
      )
      select ${COLUMNS}, ${RECEIVED}
        from received
        join official_document o on o.authority_id = received.authority_id and o.id = received.document_id
        ${BESIDE}
       where reach.causes is not null
       order by received.sent_at desc, received.id desc`,
    values: [
      ...onlookerValues(onlooker),
      unitId,
      page.after?.sentAt ?? null,
      page.after?.id ?? null,
      page.first + 1,
    ],
  };
}

/** One document as the unit received it; no row where the recipient is another unit. */
export function receivedOne(onlooker: Onlooker, unitId: string, recipientId: string): Query<ReceivedRow> {
  return {
    name: 'issuance.receivedOne',
    text: `
      select ${COLUMNS}, ${RECEIVED}
        from document_recipient received
        join official_document o on o.authority_id = received.authority_id and o.id = received.document_id
        ${BESIDE}
       where received.authority_id = $1 and received.id = $6 and received.unit_id = $5
         and received.sent_at is not null and reach.causes is not null`,
    values: [...onlookerValues(onlooker), unitId, recipientId],
  };
}
