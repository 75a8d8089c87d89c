import { formatLongDate, roundSummaryParagraph, tableTime, type CivilDate } from '@thong-suot/administration';
import type { Paragraph } from 'docx';
import type { RoutingSlipData, SlipAnswer } from './data.js';
import { draftTitles, sentence, upperFirst } from './draft-names.js';
import { columns } from './form/columns.js';
import { grid, type GridRow } from './form/grid.js';
import { issuerBlock, nationBlock } from './form/letterhead.js';
import { SIZES, TEXT_WIDTH_MM } from './form/measures.js';
import { packDocument } from './form/page.js';
import { gap, line } from './form/paragraphs.js';

const HALF = TEXT_WIDTH_MM / 2;
const LEFT_MM = 70;

/**
 * The phiếu trình, an inner sheet without number that goes with a file to the leaders: I. content,
 * II. examination (the Office examines, "thẩm tra"; appraisal is others') and opinions so far, III. the Office's opinion with two dated signatures, and room for the
 * leaders' answers. Kept to one page by smaller letters and short texts.
 */
export async function routingSlipDocx(data: RoutingSlipData): Promise<Uint8Array> {
  return packDocument({
    title: `Phiếu trình ${draftTitles(data.drafts)}`,
    issuer: data.issuer.name,
    sample: data.sample === true,
    children: [
      columns([
        { widthMm: LEFT_MM, children: issuerBlock(data.issuer, LEFT_MM) },
        { widthMm: TEXT_WIDTH_MM - LEFT_MM, children: nationBlock(TEXT_WIDTH_MM - LEFT_MM) },
      ]),
      line('PHIẾU TRÌNH', { size: SIZES.type, bold: true }, { before: 8 }),
      line(`Kính gửi: ${data.addressees.join('; ')}`, { size: SIZES.slip }, { before: 2, after: 6 }),
      grid([HALF, HALF], [...contentRows(data), signatureRow(data), ...answerRows(data.answers)]),
    ],
  });
}

function contentRows(data: RoutingSlipData): GridRow[] {
  const round = data.round === undefined ? [] : [roundSummaryParagraph(data.round.counts, data.round.facts)];
  const enclosures = data.enclosures.map((enclosure, index) => `(${index + 1}) ${enclosure}`).join('; ');
  return [
    part('I. NỘI DUNG TRÌNH', [
      `${upperFirst(draftTitles(data.drafts))}.`,
      `Cơ quan trình: ${data.submittedBy}.`,
      ...data.content.map(sentence),
      ...(enclosures === '' ? [] : [`Hồ sơ kèm theo: ${enclosures}.`]),
    ]),
    part('II. QUÁ TRÌNH THẨM TRA, LẤY Ý KIẾN', [...round, ...data.process.map(sentence)]),
    part('III. Ý KIẾN CỦA VĂN PHÒNG', data.officeOpinion.map(sentence)),
  ];
}

function part(title: string, texts: readonly string[]): GridRow {
  return {
    cells: [
      {
        span: 2,
        children: [
          line(title, { size: SIZES.slip, bold: true }, { align: 'left', after: 2 }),
          ...texts.map((text) => line(text, { size: SIZES.slip }, { align: 'both', after: 2 })),
        ],
      },
    ],
  };
}

function signatureRow(data: RoutingSlipData): GridRow {
  const leader = data.officeLeaderTitle ?? 'Lãnh đạo Văn phòng';
  return {
    cells: [
      { children: signature('Chuyên viên', data.specialistSignedOn, data.signatureMark) },
      { children: signature(leader, data.officeLeaderSignedOn, data.signatureMark) },
    ],
  };
}

/** The mark stands only where a dated signature was given. */
function signature(title: string, signedOn: CivilDate | undefined, mark: string | undefined): Paragraph[] {
  const date = signedOn === undefined ? 'Ngày …… tháng …… năm ……' : upperFirst(formatLongDate(signedOn));
  const signed = signedOn !== undefined && mark !== undefined;
  return [
    line(date, { size: SIZES.slip, italics: true }),
    line(title.toLocaleUpperCase('vi'), { size: SIZES.slip, bold: true }),
    ...(signed ? [gap(12), line(`(${mark})`, { size: SIZES.mark, italics: true }), gap(12)] : [gap(40)]),
  ];
}

/** Leaders' answers two in a row, in the order given; positions without an answer keep room to write. */
function answerRows(answers: readonly SlipAnswer[]): GridRow[] {
  const rows: GridRow[] = [
    {
      cells: [
        {
          span: 2,
          children: [
            line('IV. Ý KIẾN CỦA LÃNH ĐẠO UBND', { size: SIZES.slip, bold: true }, { align: 'left' }),
          ],
        },
      ],
    },
  ];
  for (let index = 0; index < answers.length; index += 2) {
    const pair = answers.slice(index, index + 2);
    rows.push({
      cells: pair.map((answer) => ({ span: pair.length === 1 ? 2 : 1, children: answerLines(answer) })),
    });
  }
  return rows;
}

function answerLines({ position, answer, text, at, enteredOnBehalf = false }: SlipAnswer): Paragraph[] {
  const style = { size: SIZES.slip };
  const when = at === undefined ? '' : ` (${tableTime(at)})`;
  return [
    line(`${position}${when}`, { ...style, bold: true }, { align: 'left', after: 2 }),
    ...(answer === '' ? [gap(48)] : [line(sentence(answer), style, { align: 'left', after: 2 })]),
    ...(text === undefined || text === ''
      ? []
      : [line(`"${text}"`, { ...style, italics: true }, { align: 'both', after: 2 })]),
    ...(enteredOnBehalf
      ? [
          line(
            'Văn phòng nhập thay, kèm bản chụp phiếu trình',
            { size: SIZES.mark, italics: true },
            { align: 'left' },
          ),
        ]
      : []),
  ];
}
