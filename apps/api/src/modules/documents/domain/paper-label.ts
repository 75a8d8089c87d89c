import {
  civilDate,
  civilDateOf,
  formatDate,
  formatDocumentNumber,
  label,
  type DocType,
} from '@thong-suot/administration';

/** How a dossier names the paper that the Party answered with; what was said by word has none. */
export const PARTY_PAPER_NAMES: Readonly<Record<string, string | undefined>> = {
  CONCLUSION_NOTICE: 'Thông báo',
  LETTER: 'Công văn',
  NOTED_COPY: 'Văn bản',
};

/** A Tờ trình or a decision of the dossier, as far as its name goes. */
export interface DocumentName {
  readonly docType: string;
  readonly number: number | null;
  readonly symbol: string;
  readonly dated: string | null;
  readonly signed: boolean;
}

/**
 * "Tờ trình số 01/TTr-UBND ngày 20/3/2025" (Decree 30/2020, article 15); before it has a number it says how far it is:
 * "Tờ trình (bản dự thảo, chưa có số)".
 */
export function documentLabel({ docType, number, symbol, dated, signed }: DocumentName): string {
  const name = label('docType', docType as DocType);
  if (number === null || dated === null) {
    return `${name} (${signed ? 'đã ký' : 'bản dự thảo'}, chưa có số)`;
  }
  return `${name} số ${formatDocumentNumber({ number, symbol })} ngày ${formatDate(civilDate(dated))}`;
}

/**
 * "Bảng tổng hợp, tiếp thu, giải trình ý kiến (Trưởng phòng ký ngày 19/3/2025; ký thử, không có giá trị pháp lý)"; before it
 * is signed it says so.
 */
export function tableLabel(
  signature: { readonly positionLabel: string; readonly mark: string; readonly at: string } | null,
): string {
  const name = 'Bảng tổng hợp, tiếp thu, giải trình ý kiến';
  if (signature === null) return `${name} (chưa ký)`;
  const { positionLabel, mark, at } = signature;
  return `${name} (${positionLabel} ký ngày ${formatDate(civilDateOf(at))}; ${mark})`;
}

/** The Party's answer whose scan lies in the dossier; number and day may follow the scan. */
export interface PartyPaperName {
  readonly form: string;
  readonly number: string | null;
  readonly dated: string | null;
}

/** "Ý kiến của Thường trực Thành ủy: Thông báo số 215-TB/TU ngày 20/3/2025", as much of it as is known. */
export function partyPaperLabel({ form, number, dated }: PartyPaperName): string {
  const whose = 'Ý kiến của Thường trực Thành ủy';
  const name = PARTY_PAPER_NAMES[form];
  if (name === undefined) return `${whose} (bản chụp)`;
  const symbol = number === null ? ' (chưa có số)' : ` số ${number}`;
  return `${whose}: ${name}${symbol}${dated === null ? '' : ` ngày ${formatDate(civilDate(dated))}`}`;
}
