import { signatureBlock, type SignatureRequest } from '@thong-suot/administration';
import { Paragraph, type Table } from 'docx';
import type { DocumentStatus, Signer } from '../data.js';
import { columns } from './columns.js';
import { points, SIZES, TEXT_WIDTH_MM } from './measures.js';
import { gap, line } from './paragraphs.js';
import { run } from './runs.js';

/** What stands in the foot. */
export type ClosingFacts = {
  readonly recipients: readonly string[];
  readonly signature: SignatureRequest;
  readonly signer?: Signer;
  readonly status: DocumentStatus;
  readonly widthMm?: number;
};

const RECIPIENTS_PART = 0.48;

/**
 * The foot of a document: recipients on the left, the signature block on the right, together on one page
 * (Decree 30/2020, Annex I, components 7 and 9). Throws on a combination that nobody may sign: ask
 * `signatureBlock` before.
 */
export function closing({
  recipients,
  signature,
  signer,
  status,
  widthMm = TEXT_WIDTH_MM,
}: ClosingFacts): Table {
  const left = Math.round(widthMm * RECIPIENTS_PART);
  return columns([
    { widthMm: left, children: recipientLines(recipients) },
    { widthMm: widthMm - left, children: signatureLines(signature, signer, status) },
  ]);
}

/** "Nơi nhận:" and one line each, ending with semicolons and, after the archive line, a full stop. */
export function recipientLines(recipients: readonly string[]): Paragraph[] {
  return [
    line('Nơi nhận:', { size: SIZES.recipientsTitle, bold: true, italics: true }, { align: 'left' }),
    ...recipients.map((recipient, index) => {
      const end = index === recipients.length - 1 ? '.' : ';';
      return new Paragraph({
        indent: { left: points(6), hanging: points(6) },
        spacing: { before: 0, after: 0 },
        children: [run(`- ${recipient}${end}`, { size: SIZES.recipients })],
      });
    }),
  ];
}

function signatureLines(
  request: SignatureRequest,
  signer: Signer | undefined,
  status: DocumentStatus,
): Paragraph[] {
  const block = signatureBlock(request);
  if (!block.ok) throw new Error(`Nobody may sign so: ${block.code}`);
  const mark = status.kind === 'draft' ? undefined : status.signatureMark;
  return [
    ...block.lines.map((text) => line(text, { size: SIZES.authority, bold: true })),
    gap(mark === undefined ? 62 : 24),
    ...(mark === undefined ? [] : [line(`(${mark})`, { size: SIZES.mark, italics: true }), gap(24)]),
    line(signer?.name ?? (status.kind === 'draft' ? '[Họ và tên]' : ''), { size: SIZES.signer, bold: true }),
  ];
}
