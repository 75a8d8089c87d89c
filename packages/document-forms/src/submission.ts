import { roundSummaryParagraph, shortName } from '@thong-suot/administration';
import type { Paragraph } from 'docx';
import { issuerName, signatureOf } from './committee-document.js';
import type { DraftName, SubmissionData, SubmittedDraft } from './data.js';
import { draftTitle, draftTitles, sentence, upperFirst } from './draft-names.js';
import { addresseeLines } from './form/addressees.js';
import { finalMark, typeAndSubject } from './form/body.js';
import { closing } from './form/closing.js';
import { letterhead } from './form/letterhead.js';
import { SIZES } from './form/measures.js';
import { packDocument } from './form/page.js';
import { bodyParagraph, bodyText } from './form/paragraphs.js';
import { run } from './form/runs.js';

/** A part of the submission: its title and its sentences; titles below it are marked with "title". */
type Part = { readonly title: string; readonly lines: readonly (string | { readonly title: string })[] };

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/**
 * The Tờ trình of a People's Committee to the Party's Standing Board for one or more drafts: a state
 * document in the form of Decree 30/2020, although its addressee is a Party body.
 */
export async function submissionDocx(data: SubmissionData): Promise<Uint8Array> {
  const issuer = { kind: 'COMMITTEE', committee: data.committee } as const;
  const subject = data.subject ?? submissionSubject(data.drafts);
  return packDocument({
    title: `Tờ trình ${subject}`,
    issuer: issuerName(data),
    sample: data.sample === true,
    children: [
      letterhead({ issuer, docType: 'SUBMISSION', status: data.status }),
      ...typeAndSubject('Tờ trình', subject),
      ...addresseeLines([data.addressee]),
      ...partsOf(data).flatMap((part, index) => partParagraphs(part, NUMERALS[index] ?? '')),
      bodyText(finalMark(finalSentence(data)), {}, true),
      closing({
        recipients: data.recipients,
        signature: signatureOf(data),
        status: data.status,
        ...(data.signer !== undefined && { signer: data.signer }),
      }),
    ],
  });
}

/** "Về việc xin ý kiến đối với dự thảo A; dự thảo B". */
export function submissionSubject(drafts: readonly DraftName[]): string {
  return `Về việc xin ý kiến đối với ${draftTitles(drafts)}`;
}

function partsOf({ drafts, enclosures }: SubmissionData): Part[] {
  const parts: Part[] = [
    { title: 'SỰ CẦN THIẾT VÀ CĂN CỨ', lines: perDraft(drafts, ({ grounds }) => grounds.map(sentence)) },
    {
      title: 'QUÁ TRÌNH XÂY DỰNG, LẤY Ý KIẾN',
      lines: perDraft(drafts, processOf),
    },
    {
      title: 'NỘI DUNG CHÍNH CỦA DỰ THẢO',
      lines: perDraft(drafts, ({ mainPoints }) => mainPoints.map((point) => sentence(`- ${point}`))),
    },
  ];
  const disputed = perDraft(drafts, ({ openPoints = [] }) =>
    openPoints.map((point) => sentence(`- ${point}`)),
  );
  if (disputed.length > 0) parts.push({ title: 'NỘI DUNG CÒN CÓ Ý KIẾN KHÁC NHAU', lines: disputed });
  const sent = [...drafts.map(({ typeName }) => `Dự thảo ${typeName}`), ...enclosures];
  const listed = sent.map((enclosure, index) => `(${index + 1}) ${enclosure}`).join('; ');
  parts.push({
    title: 'NỘI DUNG XIN Ý KIẾN',
    lines: [
      `Xin ý kiến đối với nội dung ${draftTitles(drafts)} trước khi ban hành theo thẩm quyền.`,
      `Hồ sơ gửi kèm Tờ trình: ${listed}.`,
    ],
  });
  return parts;
}

function processOf({ process = [{ figures: true }], round }: SubmittedDraft): string[] {
  return process.map((paragraph) =>
    typeof paragraph === 'string' ? sentence(paragraph) : roundSummaryParagraph(round.counts, round.facts),
  );
}

/** With several drafts each that has something to say has its title; with one the lines follow at once. */
function perDraft(
  drafts: readonly SubmittedDraft[],
  linesOf: (draft: SubmittedDraft) => readonly string[],
): Part['lines'] {
  const speaking = drafts
    .map((draft) => ({ draft, lines: linesOf(draft) }))
    .filter(({ lines }) => lines.length > 0);
  return speaking.flatMap(({ draft, lines }, index): Part['lines'] => {
    const number = speaking.length > 1 ? `${index + 1}. ` : '';
    const title = { title: `${number}${upperFirst(draftTitle(draft))}` };
    return drafts.length > 1 ? [title, ...lines] : lines;
  });
}

function finalSentence({ committee, addressee }: SubmissionData): string {
  return `${shortName(committee)} kính trình ${addressee} xem xét, cho ý kiến`;
}

function partParagraphs({ title, lines }: Part, numeral: string): Paragraph[] {
  const bold = (text: string) =>
    bodyParagraph([run(text, { size: SIZES.body, bold: true })], { keepNext: true });
  return [
    bold(`${numeral}. ${title}`),
    ...lines.map((entry) => (typeof entry === 'string' ? bodyText(entry) : bold(entry.title))),
  ];
}
