import type { ReportData } from './data.js';
import { bodyText } from './form/paragraphs.js';
import { namedDocument } from './named-document.js';

/** A Báo cáo of a People's Committee as .docx. */
export function reportDocx(data: ReportData): Promise<Uint8Array> {
  return namedDocument(
    'REPORT',
    data,
    data.opening.map((text) => bodyText(text)),
  );
}
