import type { Statement } from '../../platform/act/index.js';
import type { AddedRecipient } from './domain/added-recipient.js';
import type { SendingMeans } from './enums.js';

interface OfRecipient {
  readonly authorityId: string;
  readonly documentId: string;
  readonly recipientId: string;
  readonly personId: string;
}

/**
 * Puts a recipient behind the others. A name that is a unit's of the tenant on the day receives in the system, any other
 * by hand. Put `touchDocument` before it: the version tells two clerks apart.
 */
export function addRecipientStatement(
  of: OfRecipient & { readonly recipient: AddedRecipient; readonly today: string },
): Statement {
  return {
    name: 'issuance.addRecipient',
    text: `
      with same as (
        select id from unit
         where authority_id = $1 and search_key(name) = search_key($4)
           and valid_from <= $7::date and (valid_to is null or valid_to > $7::date)
         order by ordinal limit 1
      )
      insert into document_recipient (authority_id, id, document_id, ordinal, name, purpose, unit_id, channel, added_by)
      select $1::uuid, $3::uuid, $2::uuid, coalesce(max(r.ordinal), 0) + 1, $4::text, $5::text, (select id from same),
             case when exists (select from same) then 'SYSTEM' else 'BY_HAND' end, $6::uuid
        from document_recipient r where r.authority_id = $1 and r.document_id = $2`,
    values: [
      of.authorityId,
      of.documentId,
      of.recipientId,
      of.recipient.name,
      of.recipient.purpose,
      of.personId,
      of.today,
    ],
  };
}

/** Takes out a recipient that a clerk had added; one that the document names stays. */
export function removeRecipientStatement(of: Omit<OfRecipient, 'personId'>): Statement {
  return {
    name: 'issuance.removeRecipient',
    text: `
      delete from document_recipient
       where authority_id = $1 and document_id = $2 and id = $3 and added_by is not null and sent_at is null`,
    values: [of.authorityId, of.documentId, of.recipientId],
    mustChange: 'RECIPIENT_NAMED_BY_DOCUMENT',
  };
}

/** Raises the version of a document whose list of recipients changes. */
export function touchDocument(of: {
  readonly authorityId: string;
  readonly documentId: string;
  readonly version: number;
}): Statement {
  return {
    name: 'issuance.touchDocument',
    text: `
      update official_document set version = version + 1
       where authority_id = $1 and id = $2 and version = $3 and state <> 'DISPATCHED'`,
    values: [of.authorityId, of.documentId, of.version],
    mustChange: 'DOCUMENT_CHANGED',
  };
}

/** Writes down, once, how a document went to a body outside the system. */
export function recordSendingStatement(
  of: OfRecipient & {
    readonly means: SendingMeans;
    readonly sentOn: string;
    readonly note: string | null;
    readonly now: string;
  },
): Statement {
  return {
    name: 'issuance.recordSending',
    text: `
      update document_recipient set sent_at = $4, sent_on = $5::date, means = $6, sent_note = $7, sent_by = $8
       where authority_id = $1 and document_id = $2 and id = $3 and channel = 'BY_HAND' and sent_at is null`,
    values: [
      of.authorityId,
      of.documentId,
      of.recipientId,
      of.now,
      of.sentOn,
      of.means,
      of.note,
      of.personId,
    ],
    mustChange: 'SENDING_RECORDED_ALREADY',
  };
}
