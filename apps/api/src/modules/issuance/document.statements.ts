import type { Statement } from '../../platform/act/index.js';
import type { DocumentContent } from './domain/document-content.js';
import type { StoredSignature } from './domain/signature.js';
import type { DocumentState } from './domain/purposes.js';

interface OfDocument {
  readonly authorityId: string;
  readonly documentId: string;
  /** The version that the act was decided on; another one refuses DOCUMENT_CHANGED. */
  readonly version: number;
}

/** Makes a document anew that nobody has signed yet: the dossier came back with another draft, subject or answer. */
export function renewContent(
  act: OfDocument & { readonly content: DocumentContent; readonly subject?: string },
): Statement {
  return {
    name: 'issuance.renewContent',
    text: `
      update official_document
         set content = $4::jsonb, subject = coalesce($5::text, subject), version = version + 1
       where authority_id = $1 and id = $2 and version = $3 and state = 'DRAFT'`,
    values: [act.authorityId, act.documentId, act.version, JSON.stringify(act.content), act.subject ?? null],
    mustChange: 'DOCUMENT_CHANGED',
  };
}

/** Records the signature of a draft document. */
export function signDocumentStatement(act: OfDocument & { readonly signature: StoredSignature }): Statement {
  return {
    name: 'issuance.sign',
    text: `
      update official_document set state = 'SIGNED', signature = $4::jsonb, version = version + 1
       where authority_id = $1 and id = $2 and version = $3 and state = 'DRAFT'`,
    values: [act.authorityId, act.documentId, act.version, JSON.stringify(act.signature)],
    mustChange: 'DOCUMENT_CHANGED',
  };
}

/**
 * Takes back what was signed and not numbered: no desk waits for it, and whoever was to receive it reads it no more. The
 * signature that it bore stays in the record of acts.
 */
export function takeBackDocument(act: OfDocument & { readonly now: string }): Statement[] {
  return [
    {
      name: 'issuance.takeBack',
      text: `
        update official_document set state = 'DRAFT', version = version + 1
         where authority_id = $1 and id = $2 and version = $3 and state in ('DRAFT', 'SIGNED')`,
      values: [act.authorityId, act.documentId, act.version],
      mustChange: 'DOCUMENT_CHANGED',
    },
    {
      name: 'issuance.takeBackAccess',
      text: `
        update access_fact set valid_to = $3
         where authority_id = $1 and subject_id = $2 and cause = 'RECIPIENT' and (valid_to is null or withheld)`,
      values: [act.authorityId, act.documentId, act.now],
    },
  ];
}

export interface Numbering extends OfDocument {
  readonly issuerId: string;
  /** The series within the year: the document's type. */
  readonly code: string;
  readonly year: number;
  readonly dated: string;
  /** The id of the register, should this be its first number of the year. */
  readonly newRegisterId: string;
}

/**
 * Takes the next number of the register for a signed document, with the register's row locked until the act is
 * committed. Put it first among the writes of an act: locks are taken in the order instance, register, the rest.
 */
export function numberDocumentStatement(act: Numbering): Statement {
  return {
    name: 'issuance.number',
    text: `
      update official_document o
         set state = 'NUMBERED', number = taken.number, dated = $7::date, version = o.version + 1
        from assign_number($1::uuid, $8::uuid, $4::uuid, $5::text, $6::int, $2::uuid, $7::date) as taken
       where o.authority_id = $1 and o.id = $2 and o.version = $3 and o.state = 'SIGNED'`,
    values: [
      act.authorityId,
      act.documentId,
      act.version,
      act.issuerId,
      act.code,
      act.year,
      act.dated,
      act.newRegisterId,
    ],
    mustChange: 'DOCUMENT_CHANGED',
  };
}

/** Records that the seal is on a numbered document. */
export function sealDocumentStatement(act: OfDocument & { readonly now: string }): Statement {
  return {
    name: 'issuance.seal',
    text: `
      update official_document set state = 'SEALED', sealed_at = $4, version = version + 1
       where authority_id = $1 and id = $2 and version = $3 and state = 'NUMBERED'`,
    values: [act.authorityId, act.documentId, act.version, act.now],
    mustChange: 'DOCUMENT_CHANGED',
  };
}

/**
 * Records that a document has gone out from the state `from`: in the system to its recipients there. What goes by hand is
 * written down by the clerk afterwards, recipient by recipient, or here for all, where the act says how it went.
 */
export function dispatchDocumentStatements(
  act: OfDocument & {
    readonly from: DocumentState;
    readonly now: string;
    readonly byHand?: { readonly sentOn: string; readonly way: string; readonly personId: string };
  },
): Statement[] {
  const { byHand } = act;
  return [
    {
      name: 'issuance.dispatch',
      text: `
        update official_document
           set state = 'DISPATCHED', dispatched_at = $4, sealed_at = coalesce(sealed_at, $4), version = version + 1
         where authority_id = $1 and id = $2 and version = $3 and state = $5`,
      values: [act.authorityId, act.documentId, act.version, act.now, act.from],
      mustChange: 'DOCUMENT_CHANGED',
    },
    {
      name: 'issuance.sendToRecipients',
      text: `
        update document_recipient set sent_at = $3
         where authority_id = $1 and document_id = $2 and sent_at is null and channel = 'SYSTEM'`,
      values: [act.authorityId, act.documentId, act.now],
    },
    ...(byHand === undefined
      ? []
      : [
          {
            name: 'issuance.sendByHand',
            text: `
              update document_recipient set sent_at = $3, sent_on = $4::date, sent_note = $5, sent_by = $6
               where authority_id = $1 and document_id = $2 and sent_at is null and channel = 'BY_HAND'`,
            values: [act.authorityId, act.documentId, act.now, byHand.sentOn, byHand.way, byHand.personId],
          },
        ]),
  ];
}
