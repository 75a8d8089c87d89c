import { numberLine, type PositionCode } from '@thong-suot/administration';
import { fileRef, pdfUrl, type FileColumns } from '../../platform/storage/file-ref.model.js';
import { deliveryState } from './domain/delivery-state.js';
import { distribution, type DistributionLine } from './domain/distribution.js';
import { documentChecks } from './domain/document-checks.js';
import { DOCUMENT_STEPS } from './domain/purposes.js';
import type { DocumentAct } from './enums.js';
import type {
  OfficialDocumentModel,
  ReceivedDocumentModel,
  RecipientModel,
  SendingRecordModel,
  SignatureModel,
} from './official-document.model.js';
import type { OfficialDocumentRow, ReceivedRow, RecipientJson } from './official-document.queries.js';

/** What a page needs beside the row. */
export interface Viewing {
  /** The unit of the appointment acted in. */
  readonly unitId: string;
  readonly position: PositionCode;
  readonly today: string;
  readonly pdfAvailable: boolean;
}

const MEANS = {
  PAPER: 'Gửi bản giấy',
  NETWORK: 'Gửi qua trục liên thông văn bản',
  IN_PERSON: 'Bàn giao trực tiếp',
} as const;

const FOR_CLERK = 'tiếp nhận thay văn thư, đơn vị chưa bố trí văn thư';

/**
 * The document of a row. Who sees it only as one of its recipients learns who else gets it, as the paper says, but
 * neither who has opened it nor from which dossiers it comes.
 */
export function officialDocumentModel(row: OfficialDocumentRow, viewing: Viewing): OfficialDocumentModel {
  const acts = allowedActs(row);
  const outsider = row.causes.every((cause) => cause === 'RECIPIENT');
  const file = row.file_id === null ? null : fileRef(row as FileColumns);
  return {
    id: row.id,
    version: row.version,
    docType: row.doc_type,
    subject: row.subject,
    issuer: {
      id: row.issuer_id,
      code: row.issuer_code,
      name: row.issuer_name,
      shortName: row.issuer_short_name,
      kind: row.issuer_kind,
    },
    state: row.state,
    number: row.number,
    symbol: row.symbol,
    numberLine: numberLine(row.number ?? undefined, row.symbol),
    dated: row.dated,
    signature: signatureModel(row),
    recipients: row.recipients.map((recipient) =>
      recipientModel(recipient, !outsider || recipient.unit?.id === viewing.unitId),
    ),
    file,
    pdfUrl: file === null ? null : pdfUrl(file, viewing.pdfAvailable),
    forecastNumber: row.number === null ? row.last_number + 1 : null,
    checks: documentChecks({
      purpose: row.purpose,
      subject: row.subject,
      content: row.content,
      signature: row.signature,
      dated: row.dated ?? viewing.today,
      recipients: row.recipients.map(({ unit, channel }) => ({ unitId: unit?.id ?? null, channel })),
      endedUnits: row.recipients.filter(({ unitEnded }) => unitEnded).length,
      numberTaken: row.number_taken,
    }),
    allowedActs: acts,
    mayAddRecipients:
      row.purpose !== 'SUBMISSION' && row.state !== 'DISPATCHED' && acts.some((act) => act !== 'SIGN'),
    distribution: outsider ? [] : distributionOf(row),
    mayRecordSending: row.state === 'DISPATCHED' && row.issuer_desk && viewing.position === 'CLERK',
    dossiers: outsider ? [] : row.dossiers,
    dossierIds: outsider ? [] : row.dossiers.map(({ id }) => id),
    fileSha256: row.file_id === null ? null : row.file_sha256,
  };
}

/** The lines under "Nơi nhận" as the document prints them; none of a letter, whose form makes them. */
function distributionOf({ content, recipients, state }: OfficialDocumentRow): DistributionLine[] {
  const lines = 'recipients' in content.data ? (content.data.recipients ?? []) : [];
  return distribution(lines, recipients, state === 'DISPATCHED');
}

/** The document as a unit received it. */
export function receivedDocumentModel(row: ReceivedRow, viewing: Viewing): ReceivedDocumentModel {
  return {
    recipientId: row.recipient_id,
    document: officialDocumentModel(row, viewing),
    sentAt: row.recipient_sent_at,
    state: deliveryState({
      sentAt: row.recipient_sent_at,
      openedAt: row.recipient_opened_at,
      receivedAt: row.recipient_received_at,
    }),
    openedAt: row.recipient_opened_at,
    receivedAt: row.recipient_received_at,
  };
}

function signatureModel({ signature, signer_name, scan }: OfficialDocumentRow): SignatureModel | null {
  if (signature === null) return null;
  return {
    person: { id: signature.personId, displayName: signer_name ?? '' },
    positionLabel: signature.positionLabel,
    mode: signature.mode,
    mark: signature.mark,
    at: signature.at,
    scan: scan === null ? null : { ...scan, url: `/files/${scan.id}` },
  };
}

function recipientModel(recipient: RecipientJson, withReceipt: boolean): RecipientModel {
  const { id, ordinal, name, purpose, unit, channel, sentAt, added } = recipient;
  const { openedAt, openedBy, receivedAt, receivedBy, receivedForClerk } = withReceipt
    ? recipient
    : UNTOLD_RECEIPT;
  return {
    id,
    ordinal,
    name,
    purpose,
    unit,
    channel: channel === 'SYSTEM' ? 'Thông Suốt' : wayByHand(recipient),
    state: deliveryState({ sentAt, openedAt, receivedAt }),
    sentAt,
    openedAt,
    openedBy,
    receivedAt,
    receivedBy,
    receivedNote: receivedForClerk ? FOR_CLERK : null,
    byHand: channel === 'BY_HAND',
    sending: withReceipt ? sendingRecord(recipient) : null,
    added,
  };
}

/** What a recipient learns of the other recipients. */
const UNTOLD_RECEIPT = {
  openedAt: null,
  openedBy: null,
  receivedAt: null,
  receivedBy: null,
  receivedForClerk: false,
} as const;

function wayByHand({ means, sentNote, sentOn }: RecipientJson): string {
  if (means !== null) return MEANS[means];
  return (sentOn === null ? null : sentNote) ?? 'Ngoài hệ thống';
}

function sendingRecord({ means, sentOn, sentNote, sentBy }: RecipientJson): SendingRecordModel | null {
  return sentOn === null ? null : { means, sentOn, note: sentNote, by: sentBy };
}

/** Acts whose step the reader holds now; letters are signed and numbered where comments are collected. */
function allowedActs({ purpose, my_steps }: OfficialDocumentRow): DocumentAct[] {
  const steps = DOCUMENT_STEPS[purpose];
  if (steps === undefined) return [];
  const held = (step: string | undefined) => step !== undefined && my_steps.includes(step);
  return [
    ...(held(steps.sign) ? (['SIGN'] as const) : []),
    ...(held(steps.number) ? (['NUMBER'] as const) : []),
    ...(held(steps.seal) ? (['SEAL'] as const) : []),
    ...(held(steps.dispatch) ? (['DISPATCH'] as const) : []),
  ];
}
