import { civilDate, instantAt, readOutline } from '@thong-suot/administration';
import {
  commentLetterDocx,
  commentTableDocx,
  decisionDocx,
  docxParagraphs,
  isDocx,
  noticeDocx,
  planDocx,
  reportDocx,
  roundLetterDocx,
  routingSlipDocx,
  sampleDecision,
  samplePlan,
  sampleReports,
  submissionDocx,
} from '../src/index.js';
import {
  commentTable,
  disagreeingLetter,
  mark,
  month,
  notice,
  roundLetter,
  routingSlip,
  submission,
  wardLetter,
} from './examples.js';
import { body, parts, values } from './opened.js';

const issued = { kind: 'issued', number: 5, date: civilDate('2025-03-05'), signatureMark: mark } as const;

const makers: [string, () => Promise<Uint8Array>][] = [
  ['decision', () => decisionDocx(sampleDecision)],
  ['issued decision', () => decisionDocx({ ...sampleDecision, status: issued, sample: false })],
  ['plan', () => planDocx(samplePlan)],
  ['report', () => reportDocx(sampleReports.socioEconomic)],
  ['notice', () => noticeDocx(notice)],
  ['submission', () => submissionDocx(submission)],
  ['letter of comments', () => commentLetterDocx(disagreeingLetter)],
  ['letter asking for comments', () => roundLetterDocx(roundLetter)],
  ['table of comments', () => commentTableDocx(commentTable)],
  ['cover sheet', () => routingSlipDocx(routingSlip)],
];

async function texts(document: Promise<Uint8Array>): Promise<string[]> {
  return docxParagraphs(await document).map(({ text }) => text);
}

describe.each(makers)('the %s', (_, make) => {
  let bytes: Uint8Array;
  let xml: string;
  beforeAll(async () => {
    bytes = await make();
    xml = body(bytes);
  });

  test('is a Word file on A4 with the margins of the decree', () => {
    expect(isDocx(bytes)).toBe(true);
    const size = [values(xml, 'w:pgSz', 'w:w')[0], values(xml, 'w:pgSz', 'w:h')[0]]
      .map(Number)
      .sort((a, b) => a - b);
    expect(size).toEqual([11906, 16838]);
    const margin = (side: string): number => (Number(values(xml, 'w:pgMar', `w:${side}`)[0]) / 1440) * 25.4;
    for (const [side, from, to] of [
      ['top', 20, 25],
      ['bottom', 20, 25],
      ['left', 30, 35],
      ['right', 15, 20],
    ] as const) {
      expect(margin(side)).toBeGreaterThanOrEqual(from - 0.01);
      expect(margin(side)).toBeLessThanOrEqual(to + 0.01);
    }
  });

  test('is written in Times New Roman only, in sizes of the decree', () => {
    const opened = parts(bytes);
    for (const [name, part] of Object.entries(opened)) {
      if (!/document|header|footer/.test(name)) continue;
      expect(values(part, 'w:rFonts', 'w:ascii').filter((font) => font !== 'Times New Roman')).toEqual([]);
      const sizes = values(part, 'w:sz', 'w:val').map((half) => Number(half) / 2);
      expect(sizes.filter((size) => size !== 2 && (size < 11 || size > 14))).toEqual([]);
    }
    expect(opened['word/styles.xml']).toContain('Times New Roman');
  });

  test('numbers its pages in the top margin, but not the first', () => {
    const opened = parts(bytes);
    expect(xml).toContain('<w:titlePg/>');
    const rels = opened['word/_rels/document.xml.rels'] ?? '';
    const target = (type: string): string => {
      const id = new RegExp(`<w:headerReference[^>]*w:type="${type}"[^>]*r:id="([^"]*)"`).exec(xml)?.[1];
      const file = new RegExp(
        `<Relationship [^>]*Id="${id}"[^>]*Target="([^"]*)"|<Relationship [^>]*Target="([^"]*)"[^>]*Id="${id}"`,
      ).exec(rels);
      return opened[`word/${file?.[1] ?? file?.[2]}`] ?? '';
    };
    expect(target('default')).toContain('PAGE');
    expect(target('default')).toContain('w:val="center"');
    expect(target('first')).not.toContain('PAGE');
  });

  test('bears the name of the nation with its motto, and no broken words', () => {
    const all = docxParagraphs(bytes).map(({ text }) => text);
    expect(all).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(all).toContain('Độc lập - Tự do - Hạnh phúc');
    const whole = all.join('\n');
    expect(whole).not.toMatch(/undefined|null|NaN|\[object|[{}]|,,|;;|vòng|đợt 2|coi như đồng ý/u);
    expect(whole).toBe(whole.normalize('NFC'));
  });

  test('keeps head and foot in one piece', () => {
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows[0]).toContain('<w:cantSplit/>');
    expect(rows.at(-1)).toContain('<w:cantSplit/>');
  });
});

test('a notice numbers its parts by itself and is signed by order of the Chairman', async () => {
  const lines = await texts(noticeDocx(notice));
  expect(lines).toContain('THÔNG BÁO');
  expect(lines).toEqual(
    expect.arrayContaining(['2. Trong thời gian tới', '2.1. Các phòng, ban:', '2.2. Thanh tra thành phố']),
  );
  expect(lines).toEqual(expect.arrayContaining(['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']));
  expect(lines.some((text) => /^Số:\s{5,}\/TB-UBND$/.test(text))).toBe(true);
  expect(lines.find((text) => text.endsWith('./.'))).toBe(
    'UBND thành phố yêu cầu thủ trưởng các cơ quan, đơn vị khẩn trương tổ chức thực hiện./.',
  );
});

test('the conclusions of a notice stand by their levels: headings in bold, points behind their marks, all indented alike', async () => {
  const lines = readOutline(
    `I. ĐÁNH GIÁ\n1. ${'Dự thảo Kế hoạch '.repeat(18).trim()}\nNhất trí.\n1.1. Các phòng:\na) Rà soát.\nb) Báo cáo.\n- Hoàn thành.\n+ Trong tháng.\nII. NHIỆM VỤ\n1. Tiếp theo\nThực hiện.`,
  ).lines;
  const xml = body(await noticeDocx({ ...notice, lines }));
  const paragraphs = (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) => ({
    text: paragraph.replace(/<[^>]*>/g, ''),
    bold: paragraph.includes('<w:b/>'),
    indent: /w:firstLine="(\d+)"/.exec(paragraph)?.[1],
    justified: paragraph.includes('<w:jc w:val="both"/>'),
  }));
  const at = paragraphs.findIndex(({ text }) => text === 'I. ĐÁNH GIÁ');
  const shown = paragraphs.slice(at, at + 11);
  expect(shown.map(({ text, bold }) => `${text.slice(0, 12)}${bold ? '*' : ''}`)).toEqual([
    'I. ĐÁNH GIÁ*',
    '1. Dự thảo K*',
    'Nhất trí.',
    '1.1. Các phò*',
    'a) Rà soát.',
    'b) Báo cáo.',
    '- Hoàn thành',
    '+ Trong thán',
    'II. NHIỆM VỤ*',
    '1. Tiếp theo*',
    'Thực hiện.',
  ]);
  expect(new Set(shown.map(({ indent }) => indent))).toEqual(new Set(['720']));
  expect(shown.every(({ justified }) => justified)).toBe(true);
});

test.each(Object.entries(sampleReports))(
  'the sample report %s is whole: nothing is left open',
  async (_, data) => {
    const lines = await texts(reportDocx(data));
    expect(lines).toContain('BÁO CÁO');
    expect(lines.join('\n')).not.toMatch(/\[…\]|…{2,}|\.{4,}/u);
  },
);

test('a draft has no number and no day, and says which draft it is', async () => {
  const draft = await texts(decisionDocx(sampleDecision));
  expect(draft.some((text) => /^Số:\s{5,}\/QĐ-UBND$/.test(text))).toBe(true);
  expect(draft.some((text) => /^Thành phố Lạng Sơn, ngày\s+tháng 3 năm 2025$/.test(text))).toBe(true);
  expect(draft).toContain('DỰ THẢO (lần 1)');
  expect(draft).toContain('[Họ và tên]');
});

test('an issued decision has number and day and says how it was signed', async () => {
  const final = await texts(decisionDocx({ ...sampleDecision, status: issued }));
  expect(final).toContain('Số: 05/QĐ-UBND');
  expect(final).toContain('Thành phố Lạng Sơn, ngày 05 tháng 3 năm 2025');
  expect(final).toContain('(ký thử, không có giá trị pháp lý)');
  expect(final.join()).not.toContain('DỰ THẢO');
  expect(final.join()).not.toContain('Họ và tên');
});

test('the authority to decide changes heading, assisted body and signature together', async () => {
  const collective = await texts(decisionDocx(sampleDecision));
  expect(collective).toContain('ỦY BAN NHÂN DÂN THÀNH PHỐ LẠNG SƠN');
  expect(collective.join()).toContain('Ban Chỉ đạo giúp UBND thành phố chỉ đạo');
  expect(collective).toContain('TM. ỦY BAN NHÂN DÂN');

  const chair = await texts(decisionDocx({ ...sampleDecision, decisionAuthority: 'CHAIR' }));
  expect(chair).toContain('CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ LẠNG SƠN');
  expect(chair.join()).toContain('Ban Chỉ đạo giúp Chủ tịch UBND thành phố chỉ đạo');
  expect(chair).not.toContain('TM. ỦY BAN NHÂN DÂN');
});

test('a signature that nobody may give makes no document', async () => {
  const byOffice = { ...sampleDecision, signedBy: { signer: 'CHIEF_OF_OFFICE' } } as const;
  await expect(decisionDocx(byOffice)).rejects.toThrow('COLLECTIVE_NOT_DELEGABLE');
});

test('legal bases are in italics, end with semicolons and the last with a full stop', async () => {
  const xml = body(await decisionDocx(sampleDecision));
  const bases = (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).filter((paragraph) =>
    /Căn cứ |Theo đề nghị/.test(paragraph),
  );
  expect(bases).toHaveLength(3);
  for (const basis of bases) expect(basis).toContain('<w:i/>');
  const [first, , last] = bases.map((basis) => basis.replace(/<[^>]*>/g, ''));
  expect(first).toMatch(/;$/);
  expect(last).toMatch(/2025\.$/);
});

test('the last sentence before the signature ends with "./." and stays with it', async () => {
  for (const [, make] of makers.slice(0, 6)) {
    const bytes = await make();
    const ends = docxParagraphs(bytes).filter(({ text }) => text.endsWith('./.'));
    expect(ends).toHaveLength(1);
  }
  const closingText = (body(await planDocx(samplePlan)).match(/<w:p>.*?<\/w:p>/gs) ?? []).find((text) =>
    text.includes('./.'),
  );
  expect(closingText).toContain('<w:keepNext/>');
});

test('samples are marked at the head of page 1 and in every footer, real documents nowhere', async () => {
  const marked = parts(await planDocx(samplePlan));
  const bearing = Object.keys(marked).filter(
    (name) => marked[name]?.includes('VĂN BẢN MẪU') && name.startsWith('word/'),
  );
  expect(bearing.filter((name) => name.includes('header'))).toHaveLength(1);
  expect(bearing.filter((name) => name.includes('footer'))).toHaveLength(2);
  const real = parts(await decisionDocx({ ...sampleDecision, sample: false }));
  expect(Object.values(real).join()).not.toContain('VĂN BẢN MẪU');
});

test('the whole sample texts stand in their files', async () => {
  const plan = await texts(planDocx(samplePlan));
  for (const block of samplePlan.body.slice(0, -1)) {
    if (block.kind !== 'article') expect(plan).toContain(block.text);
  }
  const decision = await texts(decisionDocx(sampleDecision));
  expect(decision.filter((text) => text.startsWith('Điều '))).toHaveLength(4);
  expect(decision).toContain('- Lưu: VT, VHKHTT.');
});

test('a ward that agrees writes one sentence for all drafts, and its number may be blank', async () => {
  const letter = await texts(commentLetterDocx({ ...wardLetter, status: { kind: 'unnumbered', month } }));
  expect(letter.some((text) => /^Số:\s+\/UBND$/.test(text))).toBe(true);
  expect(letter).toContain('V/v tham gia ý kiến 02 dự thảo');
  expect(
    letter.some((text) =>
      /UBND phường Đông Kinh nhất trí với nội dung dự thảo Kế hoạch .*; dự thảo Quyết định về việc /.test(
        text,
      ),
    ),
  ).toBe(true);
  expect(letter).toContain('CHỦ TỊCH');
  expect(letter.join()).not.toMatch(/DỰ THẢO|TM\. /);
});

test('comments, disagreement and answers to questions are numbered in one letter', async () => {
  const letter = await texts(commentLetterDocx(disagreeingLetter));
  expect(letter.find((text) => text.startsWith('1. '))).toMatch(
    /^1\. Nhất trí với nội dung dự thảo Kế hoạch .*; tham gia ý kiến như sau:$/,
  );
  expect(letter).toContain('- Tại IV.1: thời hạn 15/4/2025 gấp, đề nghị 30/4/2025.');
  expect(letter.find((text) => text.startsWith('2. '))).toMatch(
    /^2\. Chưa nhất trí với nội dung dự thảo Quyết định/,
  );
  expect(letter).toContain('3. Cử công chức tham gia Tổ giúp việc: 01 công chức Văn phòng - Thống kê.');
  expect(letter).toEqual(expect.arrayContaining(['Số: 07/UBND', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']));
});

test('the letter asking for comments gives the hour in words and lists many addressees behind it', async () => {
  const letter = await texts(roundLetterDocx(roundLetter));
  expect(letter.join()).toContain('trước 17 giờ 00 ngày 19/3/2025 để tổng hợp.');
  expect(letter).toEqual(
    expect.arrayContaining(['HỎA TỐC', 'PHÒNG VĂN HOÁ, KHOA HỌC', 'TRƯỞNG PHÒNG', 'Số: 45/VHKHTT']),
  );
  const addressees = Array.from({ length: 24 }, (_, index) => `Đơn vị ${index + 1}`);
  const many = await texts(roundLetterDocx({ ...roundLetter, addressees }));
  expect(many).toContain('Kính gửi: Các cơ quan, đơn vị (theo danh sách kèm theo)');
  expect(many.slice(-2)).toEqual(['24', 'Đơn vị 24']);
});

test('a submission of two drafts gives each its grounds, counts and points under its own title', async () => {
  const all = await texts(submissionDocx(submission));
  for (const own of ['trong đó 12 nhất trí hoàn toàn', 'trong đó 11 nhất trí hoàn toàn']) {
    expect(all.filter((text) => text.includes(own))).toHaveLength(1);
  }
  expect(all.filter((text) => text.startsWith('1. Dự thảo Kế hoạch'))).toHaveLength(3);
  expect(all.filter((text) => text.startsWith('2. Dự thảo Quyết định'))).toHaveLength(3);
  // Only the second has anything disputed: alone in its part it has no number there.
  expect(all.filter((text) => text.startsWith('Dự thảo Quyết định về việc'))).toHaveLength(1);
  expect(all.join()).toContain('(1) Dự thảo Kế hoạch; (2) Dự thảo Quyết định; (3) Bảng tổng hợp ý kiến');
  expect(all.filter((text) => /^(I|II|III|IV|V)\. /.test(text))).toHaveLength(5);
  const [first] = submission.drafts;
  const single = await texts(submissionDocx({ ...submission, drafts: first === undefined ? [] : [first] }));
  expect(single.filter((text) => /^(I|II|III|IV|V)\. /.test(text))).toHaveLength(4);
  expect(single.join()).not.toContain('1. Dự thảo');
});

test('the table of comments repeats its titles, names who agrees and who is silent', async () => {
  const bytes = await commentTableDocx(commentTable);
  const all = docxParagraphs(bytes).map(({ text }) => text);
  expect(body(bytes)).toContain('<w:tblHeader/>');
  expect(all).toEqual(
    expect.arrayContaining(['STT', 'Chủ thể góp ý', 'Dự thảo Kế hoạch', 'Dự thảo Quyết định']),
  );
  expect(all).toContain(
    'Giải trình, giữ nguyên dự thảo: Nghị quyết yêu cầu người đứng đầu trực tiếp phụ trách.',
  );
  expect(all).toContain('Các cơ quan, đơn vị không có ý kiến trả lời: Đội Thuế; Hội Liên hiệp Phụ nữ.');
  expect(all.join()).not.toContain('chi tiết tại Bảng tổng hợp');
  const empty = await texts(commentTableDocx({ ...commentTable, rows: [], landscape: false }));
  expect(empty).toContain('Không có ý kiến góp ý');
});

test('the signature of the table of comments takes the last row over to its page', async () => {
  const keeps = (xml: string) => xml.includes('<w:keepNext/>');
  for (const silent of [commentTable.silent, []]) {
    const xml = body(await commentTableDocx({ ...commentTable, silent }));
    const [, table = '', rest = ''] =
      /(<w:tbl>(?:(?!<w:tbl>).)*tblHeader.*?<\/w:tbl>)(.*?)<w:tbl>/su.exec(xml) ?? [];
    expect(table.split('<w:tr>').map(keeps).lastIndexOf(true)).toBe(table.split('<w:tr>').length - 1);
    const paragraphs = rest.split('<w:p>').slice(1);
    expect(paragraphs).toHaveLength(silent.length === 0 ? 1 : 2);
    expect(paragraphs.every(keeps)).toBe(true);
  }
});

test("the cover sheet has its three parts, two dated signatures and the leaders' answers", async () => {
  const all = await texts(routingSlipDocx(routingSlip));
  expect(all.filter((text) => /^(I|II|III)\. /.test(text))).toHaveLength(3);
  expect(all).toContain('II. QUÁ TRÌNH THẨM TRA, LẤY Ý KIẾN');
  expect(all.join().toLocaleLowerCase('vi')).not.toContain('thẩm định');
  expect(all.filter((text) => text === 'Ngày 20 tháng 3 năm 2025')).toHaveLength(2);
  expect(all).toContain('Phó Chủ tịch UBND thành phố (10:30, 20/3/2025)');
  expect(all).toContain('Văn phòng nhập thay, kèm bản chụp phiếu trình');
  expect(all.join()).not.toContain('Số:');
});

test('pasted control characters and markup do no harm', async () => {
  const text = 'a\u0000b\u0008 <w:p> & "c"\u000b\uFFFE\r\nd\tđ'.concat('\ud800');
  const bytes = await commentLetterDocx({
    ...wardLetter,
    opinions: [{ typeName: 'Kế hoạch', subject: 'X', stance: 'AGREED_WITH_COMMENTS', comments: [{ text }] }],
  });
  const all = docxParagraphs(bytes).map((paragraph) => paragraph.text);
  expect(all).toContain('- ab <w:p> & "c"\nd đ\ufffd.');
});

test('numbers of Party documents do not break at the hyphen', async () => {
  const xml = body(await planDocx(samplePlan));
  expect(xml).toContain('<w:noBreakHyphen/>');
  expect((await texts(planDocx(samplePlan))).join()).toContain('Nghị quyết số 57-NQ/TW');
});

test('deadlines are said at the hour of Viet Nam', async () => {
  const dueAt = instantAt(civilDate('2025-03-20'), '10:30');
  expect((await texts(roundLetterDocx({ ...roundLetter, dueAt }))).join()).toContain(
    '10 giờ 30 ngày 20/3/2025',
  );
});
