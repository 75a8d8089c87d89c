import { formatDocumentNumber } from '@thong-suot/administration';
import type { Actor } from '../../../platform/actor.js';
import { fileRef, pdfUrl, type FileColumns } from '../../../platform/storage/file-ref.model.js';
import type { UnitModel } from '../../organisation/index.js';
import { deliveryState } from '../domain/delivery-state.js';
import { keepsRegisters } from '../desk/desk-units.js';
import type { ForwardTargetRow } from './incoming-act.queries.js';
import type {
  DocumentToRegisterModel,
  ForwardTargetsModel,
  IncomingDocumentModel,
} from './incoming.model.js';
import type { IncomingRow, ToRegisterRow } from './incoming.queries.js';

/** An entry as whoever looks may see and act on it. */
export function incomingModel(row: IncomingRow, actor: Actor, pdfAvailable: boolean): IncomingDocumentModel {
  const file = row.file_id === null ? null : fileRef(row as FileColumns);
  const stands = row.void_reason === null;
  return {
    id: row.id,
    version: row.version,
    unit: row.unit,
    year: row.year,
    number: row.number,
    arrivedOn: row.arrived_on,
    author: row.author,
    numberSymbol: row.code,
    dated: row.dated,
    docType: row.doc_type,
    subject: row.subject,
    note: row.note,
    voidReason: row.void_reason,
    documentId: row.document_id,
    file,
    pdfUrl: file === null ? null : pdfUrl(file, pdfAvailable),
    registeredBy: row.registered_by,
    registeredAt: row.registered_at,
    forwards: row.forwards.map((forward) => ({
      ...forward,
      mine:
        forward.doneAt === null &&
        actor.principals.includes(forward.toPerson?.id ?? forward.toUnit?.id ?? ''),
    })),
    mayForward: row.at_desk && stands,
    mayVoid: row.at_desk && stands && row.forwards.length === 0 && keepsRegisters(actor),
  };
}

export function toRegisterModel(row: ToRegisterRow): DocumentToRegisterModel {
  return {
    recipientId: row.recipient_id,
    documentId: row.document_id,
    unit: row.unit,
    sentAt: row.sent_at,
    state: deliveryState({ sentAt: row.sent_at, openedAt: row.opened_at, receivedAt: row.received_at }),
    author: row.issuer_name,
    numberSymbol: formatDocumentNumber(row),
    dated: row.dated,
    docType: row.doc_type,
    subject: row.subject,
  };
}

/** Nobody at all means that the entry is not of the desk of whoever asks. */
export function forwardTargetsModel(rows: readonly ForwardTargetRow[]): ForwardTargetsModel | null {
  if (rows.length === 0) return null;
  return {
    people: rows.flatMap((row) =>
      row.person_id === null
        ? []
        : [
            {
              person: { id: row.person_id, displayName: row.person_name ?? '' },
              title: row.title ?? '',
              unit: unitOf(row),
            },
          ],
    ),
    units: rows.filter(({ person_id }) => person_id === null).map(unitOf),
  };
}

function unitOf(row: ForwardTargetRow): UnitModel {
  return {
    id: row.unit_id,
    code: row.unit_code,
    name: row.unit_name,
    shortName: row.unit_short_name,
    kind: row.unit_kind,
  };
}
