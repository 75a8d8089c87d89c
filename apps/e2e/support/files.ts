import { civilDate } from '@thong-suot/administration';
import {
  completedDecision,
  decisionDocx,
  planDocx,
  reportDocx,
  sampleDecision,
  samplePlan,
  sampleReports,
} from '@thong-suot/document-forms';

/** What a file field of the page takes. */
export interface FileToChoose {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A draft decision as .docx, marked VĂN BẢN MẪU, with places left open; `adds` becomes a clause of its last article. */
export function decisionFile(name: string, adds?: string): Promise<FileToChoose> {
  return fileOf(name, sampleDecision, adds);
}

/** The draft that may be signed: no place left open, and `adds` as a clause of its last article. */
export function completedDecisionFile(name: string, adds: string): Promise<FileToChoose> {
  return fileOf(name, completedDecision, adds);
}

async function fileOf(name: string, decision: typeof sampleDecision, adds?: string): Promise<FileToChoose> {
  const body = adds ? [...decision.body, { kind: 'paragraph' as const, text: adds }] : decision.body;
  return docx(name, await decisionDocx({ ...decision, body }));
}

/** The plan of item 6 that may be signed: no place left open. */
export async function completedPlanFile(name: string): Promise<FileToChoose> {
  const plan = JSON.parse(JSON.stringify(samplePlan).replaceAll('[…]', '215')) as typeof samplePlan;
  return docx(name, await planDocx(plan));
}

/** The report of item 1 as .docx, marked VĂN BẢN MẪU. */
export async function reportFile(name: string): Promise<FileToChoose> {
  return docx(name, await reportDocx(sampleReports.socioEconomic));
}

/** A decision of the province as it comes from outside: numbered, dated, its head in two columns. */
export async function provinceDecisionFile(
  name: string,
  number: number,
  subject: string,
): Promise<FileToChoose> {
  const status = { kind: 'issued', number, date: civilDate('2025-03-14') } as const;
  const committee = { name: 'tỉnh Lạng Sơn' };
  return docx(name, await decisionDocx({ ...completedDecision, committee, subject, status, sample: false }));
}

/** A decision that bears the stamp MẬT in its head. */
export async function secretFile(name: string): Promise<FileToChoose> {
  return docx(name, await decisionDocx({ ...sampleDecision, subject: 'MẬT' }));
}

/** A text that only calls itself .docx. */
export function disguisedFile(name: string): FileToChoose {
  return docx(name, Buffer.from('Đây không phải là tệp Word.', 'utf8'));
}

/** The scan of a sheet with a written answer: one white point as PNG. */
export function scanFile(name: string): FileToChoose {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=';
  return { name, mimeType: 'image/png', buffer: Buffer.from(png, 'base64') };
}

function docx(name: string, bytes: Uint8Array): FileToChoose {
  return { name, mimeType: DOCX, buffer: Buffer.from(bytes) };
}
