import { civilDateOf } from '@thong-suot/administration';
import type { DocumentContent } from './document-content.js';
import { openPlaces } from './open-places.js';
import type { DocumentPurpose } from './purposes.js';
import type { StoredSignature } from './signature.js';

/** One line of the check page. */
export interface DocumentCheck {
  readonly key: string;
  readonly label: string;
  readonly ok: boolean;
}

export interface DocumentToCheck {
  readonly purpose: DocumentPurpose;
  readonly subject: string;
  readonly content: DocumentContent;
  readonly signature: StoredSignature | null;
  /** The date on the document, or the business day that it would get now. */
  readonly dated: string;
  readonly recipients: readonly { readonly unitId: string | null; readonly channel: string }[];
  /** Units among the recipients that no longer exist on that day. */
  readonly endedUnits: number;
  /** Whether the number it has, or would get, stands in the register for another document. */
  readonly numberTaken: boolean;
}

/** What the clerk looks at before number, seal and dispatch (practice: a check before what cannot be undone). */
export function documentChecks(document: DocumentToCheck): DocumentCheck[] {
  const { signature, dated, recipients, endedUnits } = document;
  const doubled = doubledWords(document);
  const blanks = openPlaces(document.content).reduce((sum, place) => sum + place.blanks, 0);
  return [
    check('signature', signature !== null, signedLabel(signature), 'Văn bản chưa được ký'),
    check('form', inForm(document), 'Đúng thể thức Nghị định 30/2020/NĐ-CP', 'Chưa đủ thành phần thể thức'),
    check(
      'recipients',
      recipients.length > 0 && endedUnits === 0,
      `Đủ ${recipients.length} nơi nhận`,
      endedUnits > 0 ? 'Nơi nhận có đơn vị đã kết thúc hoạt động' : 'Chưa có nơi nhận',
    ),
    check(
      'dateOrder',
      signature === null || dated >= civilDateOf(signature.at),
      'Ngày văn bản không trước ngày ký',
      'Ngày văn bản trước ngày ký',
    ),
    check('number', !document.numberTaken, 'Số văn bản không trùng trong sổ', 'Số văn bản trùng trong sổ'),
    check('blanks', blanks === 0, 'Không còn chỗ để trống', `Còn ${blanks} chỗ để trống trong văn bản`),
    check(
      'doubledWords',
      doubled === undefined,
      'Không có từ lặp liền nhau',
      `Từ lặp liền nhau: "${doubled ?? ''}"`,
    ),
  ];
}

function check(key: string, ok: boolean, good: string, bad: string): DocumentCheck {
  return { key, ok, label: ok ? good : bad };
}

function signedLabel(signature: StoredSignature | null): string {
  return signature === null ? '' : `${signature.positionLabel} đã ký (${signature.mark})`;
}

/** Decree 30/2020, article 8: subject, legal grounds and content must stand there; the rest the form itself writes. */
function inForm({ subject, content }: DocumentToCheck): boolean {
  if (subject.trim() === '') return false;
  switch (content.form) {
    case 'DECISION':
      return content.data.bases.length > 0 && content.data.body.some(({ kind }) => kind === 'article');
    case 'PLAN':
      return content.data.opening !== '' && content.data.body.length > 0;
    case 'REPORT':
      return content.data.body.length > 0;
    case 'NOTICE':
      return content.data.opening.length > 0 && content.data.lines.length > 0;
    case 'SUBMISSION':
      return content.data.drafts.length > 0;
    case 'ROUND_LETTER':
      return content.data.drafts.length > 0;
    case 'OPINION_LETTER':
      return content.data.opinions.length > 0;
  }
}

/** Words that Vietnamese doubles on purpose are many ("luôn luôn"); these never stand twice in an official text. */
const NEVER_DOUBLED =
  /(?<![\p{L}])(của|các|và|về|theo|tại|là|thực hiện|cho|với|được|trong|ngày|quyết định|ban hành)\s+\1(?![\p{L}])/iu;

function doubledWords(document: DocumentToCheck): string | undefined {
  return textsOf(document)
    .map((text) => NEVER_DOUBLED.exec(text)?.[0])
    .find((found) => found !== undefined);
}

/** What officials wrote of a document; the rest the form itself writes. */
function textsOf({ subject, content }: DocumentToCheck): string[] {
  switch (content.form) {
    case 'DECISION':
      return [subject, ...content.data.bases, ...bodyTexts(content.data.body)];
    case 'PLAN':
      return [subject, content.data.opening, ...bodyTexts(content.data.body)];
    case 'REPORT':
      return [subject, ...content.data.opening, ...bodyTexts(content.data.body)];
    case 'NOTICE':
      return [subject, ...content.data.opening, ...content.data.lines.map(({ text }) => text)];
    default:
      return [subject];
  }
}

function bodyTexts(body: readonly { readonly kind: string; readonly text?: string }[]): string[] {
  return body.map(({ text = '' }) => text);
}
