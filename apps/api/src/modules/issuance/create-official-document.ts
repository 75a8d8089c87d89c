import { documentSymbol, type DocType } from '@thong-suot/administration';
import type { AccessGrant, OutboxMessage, Statement } from '../../platform/act/index.js';
import type { DocumentContent } from './domain/document-content.js';
import type { PlannedRecipient } from './domain/plan-recipients.js';
import type { DocumentPurpose } from './domain/purposes.js';

/** The topic on which the page of a document is made again. */
export const DOCUMENT_TEXT = 'document.text';

export interface NewOfficialDocument {
  readonly authorityId: string;
  readonly id: string;
  readonly purpose: DocumentPurpose;
  /** The body whose number, seal and register it takes. */
  readonly issuer: { readonly id: string; readonly symbol: string };
  /** Who wrote it; its symbol stands in the symbol of the issuer's letters: "12/UBND-VHKHTT". */
  readonly draftingUnit: { readonly id: string; readonly symbol: string };
  readonly docType: DocType;
  readonly subject: string;
  readonly content: DocumentContent;
  readonly dossierIds: readonly string[];
  readonly recipients: readonly PlannedRecipient[];
  /**
   * Who may see it before it is sent: those named, or the circle of its dossiers: all that these were brought to, by this
   * very act too, but not who only had the draft at a session.
   */
  readonly readers: 'OF_DOSSIERS' | readonly Pick<AccessGrant, 'principalKind' | 'principalId' | 'cause'>[];
  readonly sample: boolean;
  readonly now: string;
  newId(): string;
}

export interface NewDocumentRows {
  readonly writes: Statement[];
  readonly access: AccessGrant[];
  readonly outbox: OutboxMessage[];
}

/**
 * The rows of a new document in state DRAFT: without number and date, which the clerk gives after the signature.
 * Its symbol follows from its type, its issuer and, for letters, the unit that wrote it ("QĐ-UBND", "VHKHTT").
 */
export function createOfficialDocument(document: NewOfficialDocument): NewDocumentRows {
  const { authorityId, id, issuer, draftingUnit, readers, now } = document;
  const symbol = documentSymbol({
    docType: document.docType,
    issuerSymbol: issuer.symbol,
    ...(draftingUnit.id === issuer.id ? {} : { draftingSymbol: draftingUnit.symbol }),
  });
  return {
    writes: [
      {
        name: 'issuance.insertDocument',
        text: `
          insert into official_document (authority_id, id, issuer_id, drafting_unit_id, purpose, doc_type, subject,
                                         symbol, state, content, is_sample, created_at)
          values ($1, $2, $3, $4, $5, $6, $7, $8, 'DRAFT', $9::jsonb, $10, $11)`,
        values: [
          authorityId,
          id,
          issuer.id,
          draftingUnit.id,
          document.purpose,
          document.docType,
          document.subject,
          symbol,
          JSON.stringify(document.content),
          document.sample,
          now,
        ],
      },
      carryDossiers(authorityId, id, document.dossierIds),
      ...recipientStatements(document),
      ...(readers === 'OF_DOSSIERS' ? [readersOfDossiers(document)] : []),
    ],
    access:
      readers === 'OF_DOSSIERS'
        ? []
        : readers.map(
            (reader) => ({ ...reader, subjectKind: 'DOCUMENT', subjectId: id, class: 'READ' }) as const,
          ),
    outbox: [{ topic: DOCUMENT_TEXT, payload: { documentId: id } }],
  };
}

/** The document carries these dossiers, in this order, and no others. */
export function carryDossiers(
  authorityId: string,
  documentId: string,
  dossierIds: readonly string[],
): Statement {
  return {
    name: 'issuance.carryDossiers',
    text: `
      with gone as (
        delete from official_document_dossier
         where authority_id = $1::uuid and document_id = $2::uuid and dossier_id <> all ($3::uuid[])
      )
      insert into official_document_dossier (authority_id, document_id, dossier_id, ordinal)
      select $1::uuid, $2::uuid, carried.id, carried.ordinal
        from unnest($3::uuid[]) with ordinality as carried (id, ordinal)
      on conflict (authority_id, document_id, dossier_id) do update set ordinal = excluded.ordinal`,
    values: [authorityId, documentId, dossierIds],
  };
}

/** After the step of the act, so that whoever it brings the dossiers to is among them. */
function readersOfDossiers({ authorityId, id, dossierIds, now }: NewOfficialDocument): Statement {
  return {
    name: 'issuance.readersOfDossiers',
    text: `
      insert into access_fact (
        authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind, granted_at)
      select distinct on (f.principal_id, f.cause)
             f.authority_id, $2::uuid, f.principal_id, f.class, f.cause, 'DOCUMENT', f.principal_kind, $4::timestamptz
        from access_fact f
       where f.authority_id = $1 and f.subject_id = any ($3::uuid[]) and f.class = 'READ'
         and f.cause not in ('SESSION', 'NAMED', 'HOLDS', 'SUPPORT')
         and (case when f.withheld then f.lasts_to else f.valid_to end is null or f.valid_to > $4::timestamptz)`,
    values: [authorityId, id, dossierIds, now],
  };
}

/** The recipients of a document, in order; who is a unit of the tenant receives in the system. */
export function recipientStatements({
  authorityId,
  id,
  recipients,
  newId,
}: Pick<NewOfficialDocument, 'authorityId' | 'id' | 'recipients' | 'newId'>): Statement[] {
  if (recipients.length === 0) return [];
  return [
    {
      name: 'issuance.insertRecipients',
      text: `
        insert into document_recipient (authority_id, id, document_id, ordinal, name, purpose, unit_id, channel, line)
        select $1::uuid, planned.id, $2::uuid, planned.ordinal, planned.name, planned.purpose, planned.unit_id,
               case when planned.unit_id is null then 'BY_HAND' else 'SYSTEM' end, planned.line
          from unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::smallint[]) with ordinality
               as planned (id, name, purpose, unit_id, line, ordinal)`,
      values: [
        authorityId,
        id,
        recipients.map(() => newId()),
        recipients.map(({ name }) => name),
        recipients.map(({ purpose }) => purpose),
        recipients.map(({ unitId }) => unitId),
        recipients.map(({ line }) => line ?? null),
      ],
    },
  ];
}

/** The recipients of a document that nobody has sent yet, listed anew. */
export function relistRecipients(
  listed: Pick<NewOfficialDocument, 'authorityId' | 'id' | 'recipients' | 'newId'>,
): Statement[] {
  return [
    {
      name: 'issuance.forgetRecipients',
      text: 'delete from document_recipient where authority_id = $1 and document_id = $2 and sent_at is null',
      values: [listed.authorityId, listed.id],
    },
    ...recipientStatements(listed),
  ];
}

/** Who may see a document once it is sent: the units that receive it in the system. */
export function recipientAccess(
  documentId: string,
  recipients: readonly { readonly unitId: string | null; readonly channel: string }[],
): AccessGrant[] {
  return recipients.flatMap(({ unitId, channel }) =>
    unitId === null || channel !== 'SYSTEM'
      ? []
      : [
          {
            subjectKind: 'DOCUMENT',
            subjectId: documentId,
            principalKind: 'UNIT',
            principalId: unitId,
            class: 'READ',
            cause: 'RECIPIENT',
          } as const,
        ],
  );
}
