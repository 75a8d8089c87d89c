import { sentenceTime } from '@thong-suot/administration';
import { Paragraph, type FileChild } from 'docx';
import type { RoundLetterData } from './data.js';
import { draftsInShort, draftTitle, sentence, upperFirst } from './draft-names.js';
import { addresseeLines } from './form/addressees.js';
import { finalMark } from './form/body.js';
import { closing } from './form/closing.js';
import { grid, headerRow } from './form/grid.js';
import { letterhead } from './form/letterhead.js';
import { SIZES, TEXT_WIDTH_MM } from './form/measures.js';
import { packDocument } from './form/page.js';
import { bodyText, line } from './form/paragraphs.js';
import { issuerInText, letterSignature } from './letter-signature.js';

/** More addressees than these stand on a list of their own behind the letter. */
const LISTED_FROM = 11;

/** The công văn by which a unit asks others for comments on one or more drafts until a given hour. */
export async function roundLetterDocx(data: RoundLetterData): Promise<Uint8Array> {
  const name = issuerInText(data.issuer);
  const subject = `lấy ý kiến ${draftsInShort(data.drafts)}`;
  const listed = data.addressees.length >= LISTED_FROM;
  return packDocument({
    title: `Công văn ${subject}`,
    issuer: name,
    sample: data.sample === true,
    children: [
      letterhead({
        issuer: data.issuer,
        docType: 'OFFICIAL_LETTER',
        status: data.status,
        letterSubject: subject,
        ...(data.draftingSymbol !== undefined && { draftingSymbol: data.draftingSymbol }),
        ...(data.urgency !== undefined && { urgency: data.urgency }),
      }),
      ...addresseeLines(listed ? ['Các cơ quan, đơn vị (theo danh sách kèm theo)'] : data.addressees),
      ...letterText(data, name).map((text) => bodyText(text)),
      bodyText(finalMark('Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện'), {}, true),
      closing({
        recipients: data.recipients ?? [listed ? 'Như danh sách kèm theo' : 'Như trên', 'Lưu: VT'],
        signature: letterSignature(data.issuer, data.signedBy),
        status: data.status,
        ...(data.signer !== undefined && { signer: data.signer }),
      }),
      ...(listed ? addresseeList(data.addressees) : []),
    ],
  });
}

function letterText({ ground, drafts, questions = [], dueAt }: RoundLetterData, name: string): string[] {
  return [
    `${ground}, ${name} gửi kèm Công văn này và đề nghị các cơ quan, đơn vị nghiên cứu, tham gia ý kiến đối với:`,
    ...drafts.map((draft, index) => `${index + 1}. ${sentence(upperFirst(draftTitle(draft)))}`),
    ...(questions.length === 0 ? [] : ['Đồng thời, đề nghị các cơ quan, đơn vị:']),
    ...questions.map((question) => sentence(`- ${upperFirst(question)}`)),
    `Ý kiến tham gia bằng công văn, gửi về ${name} trước ${sentenceTime(dueAt)} để tổng hợp.`,
  ];
}

function addresseeList(addressees: readonly string[]): FileChild[] {
  const cell = (text: string, align: 'center' | 'left') => ({
    children: [line(text, { size: SIZES.table }, { align })],
  });
  const bold = { size: SIZES.type, bold: true };
  return [
    new Paragraph({ pageBreakBefore: true, children: [] }),
    line('DANH SÁCH', bold),
    line('Các cơ quan, đơn vị được lấy ý kiến', bold, { after: 12 }),
    grid(
      [15, TEXT_WIDTH_MM - 15],
      [
        headerRow(['STT', 'Cơ quan, đơn vị']),
        ...addressees.map((addressee, index) => ({
          cells: [cell(String(index + 1), 'center'), cell(addressee, 'left')],
        })),
      ],
    ),
  ];
}
