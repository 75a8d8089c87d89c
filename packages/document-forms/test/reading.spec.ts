import { findSecrecyMark } from '@thong-suot/administration';
import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import {
  decisionDocx,
  docxHeaderLines,
  docxParagraphs,
  isDocx,
  planDocx,
  sampleDecision,
  samplePlan,
  UnreadableDocument,
} from '../src/index.js';
import { unpack, zipEntries } from '../src/reading/zip.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const types = (type = TYPE): Uint8Array =>
  strToU8(`<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`);

function file(bodyXml: string, more: Zippable = {}): Uint8Array {
  const document = `<w:document><w:body>${bodyXml}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': types(), 'word/document.xml': strToU8(document), ...more });
}

const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

test('text of tables, tabs, breaks and hyphens is read in order', () => {
  const bytes = file(
    `<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Số:</w:t><w:tab/><w:t xml:space="preserve"> /QĐ</w:t><w:noBreakHyphen/><w:t>UBND</w:t><w:br/><w:t>hai</w:t></w:r></w:p>` +
      `<w:tbl><w:tr><w:tc>${p('A &amp; B')}</w:tc><w:tc>${p('&#7843;&#x1EA3;')}</w:tc></w:tr></w:tbl><w:p/>`,
  );
  expect(docxParagraphs(bytes)).toEqual([
    { text: 'Số:\t /QĐ-UBND\nhai', style: 'Heading1' },
    { text: 'A & B' },
    { text: 'ảả' },
    { text: '' },
  ]);
});

test('deleted text is left out, inserted text is read, text boxes are read once', () => {
  const box = (inside: string): string => `<w:txbxContent>${inside}</w:txbxContent>`;
  const bytes = file(
    `<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins></w:p>` +
      `<w:p><w:r><mc:AlternateContent><mc:Choice>${box(p('MẬT'))}</mc:Choice><mc:Fallback>${box(p('MẬT'))}</mc:Fallback></mc:AlternateContent><w:t>sau</w:t></w:r></w:p>`,
  );
  expect(docxParagraphs(bytes).map(({ text }) => text)).toEqual(['mới', 'MẬT', 'sau']);
});

test('comments and character data of XML hide nothing', () => {
  const bytes = file('<w:p><w:r><!-- <w:t>x</w:t> --><w:t><![CDATA[MẬT]]></w:t></w:r></w:p>');
  expect(docxParagraphs(bytes).map(({ text }) => text)).toEqual(['MẬT']);
});

test('body and headers are found by their types, whatever they are called', () => {
  const header = TYPE.replace('document.main', 'header');
  const bytes = zipSync({
    '[Content_Types].xml': strToU8(
      `<Types><Override PartName="/word/document2.xml" ContentType="${TYPE}"/>` +
        `<Override ContentType="${header}" PartName="/word/top.xml"/></Types>`,
    ),
    'word/document2.xml': strToU8(`<w:document><w:body>${p('KẾ HOẠCH')}</w:body></w:document>`),
    'word/top.xml': strToU8(`<w:hdr>${p('MẬT')}</w:hdr>`),
  });
  expect(isDocx(bytes)).toBe(true);
  expect(docxParagraphs(bytes)).toEqual([{ text: 'KẾ HOẠCH' }]);
  expect(findSecrecyMark(docxHeaderLines(bytes))?.mark).toBe('MẬT');
});

test('a secrecy mark is found in the head of the body, in a text box and in a header part', async () => {
  const inBody = file(['ỦY BAN NHÂN DÂN', 'MẬT', 'KẾ HOẠCH'].map(p).join(''));
  const inBox = file(
    `<w:p><w:r><w:pict><w:txbxContent>${p('TỐI MẬT')}</w:txbxContent></w:pict></w:r></w:p>${p('KẾ HOẠCH')}`,
  );
  const inHeader = file(p('KẾ HOẠCH'), { 'word/header2.xml': strToU8(`<w:hdr>${p('TUYỆT MẬT')}</w:hdr>`) });
  expect(findSecrecyMark(docxHeaderLines(inBody))?.mark).toBe('MẬT');
  expect(findSecrecyMark(docxHeaderLines(inBox))?.mark).toBe('TỐI MẬT');
  expect(findSecrecyMark(docxHeaderLines(inHeader))?.mark).toBe('TUYỆT MẬT');
});

test('the sample drafts bear no secrecy mark, although one speaks of state secrets', async () => {
  const plan = await planDocx(samplePlan);
  expect(docxParagraphs(plan).some(({ text }) => text.includes('bí mật nhà nước'))).toBe(true);
  expect(findSecrecyMark(docxHeaderLines(plan))).toBeUndefined();
  expect(findSecrecyMark(docxHeaderLines(await decisionDocx(sampleDecision)))).toBeUndefined();
});

test('a mark far below the head is text, not a mark', () => {
  const lines = [...Array.from({ length: 40 }, (_, index) => `dòng ${index}`), 'MẬT'];
  expect(findSecrecyMark(docxHeaderLines(file(lines.map(p).join(''))))).toBeUndefined();
});

test.each([
  ['a PDF', strToU8('%PDF-1.7\n%âãÏÓ')],
  ['nothing', new Uint8Array()],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('a') })],
  [
    'a macro-enabled file',
    file(p('x'), { '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml') }),
  ],
  ['a body without types', zipSync({ 'word/document.xml': strToU8(p('x')) })],
  ['a cut file', file(p('x')).subarray(0, 200)],
])('%s is no Word document', (_, bytes) => {
  expect(isDocx(bytes)).toBe(false);
});

test('a Word document is one whatever its bytes are a part of', () => {
  const bytes = file(p('x'));
  const padded = new Uint8Array(bytes.length + 100);
  padded.set(bytes, 50);
  expect(isDocx(padded.subarray(50, 50 + bytes.length))).toBe(true);
});

test('a file that unpacks without end is refused early, whatever size it declares', () => {
  const bomb = file(p('x'), { 'word/document.xml': [new Uint8Array(65 * 1024 * 1024), { level: 1 }] });
  expect(() => docxParagraphs(bomb)).toThrow(new UnreadableDocument('TOO_LARGE'));
  const entry = zipEntries(file('x'.repeat(100_000)))?.find(({ name }) => name === 'word/document.xml');
  expect(entry).toBeDefined();
  if (entry !== undefined) {
    expect(() => unpack(entry, 50_000)).toThrow('TOO_LARGE');
    expect(unpack(entry, 200_000).length).toBeGreaterThan(100_000);
    expect(() => unpack({ ...entry, packed: entry.packed.subarray(0, 20) })).toThrow('NOT_DOCX');
    expect(() => unpack({ ...entry, method: 12 })).toThrow('NOT_DOCX');
  }
});

test('an encrypted archive is no Word document', () => {
  const bytes = file(p('x')).slice();
  const directory = bytes.findLastIndex(
    (_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2,
  );
  bytes[directory + 8] = 1;
  expect(isDocx(bytes)).toBe(false);
});

test('damaged files are refused and never crash the reader', () => {
  const whole = file(['ỦY BAN', 'KẾ HOẠCH'].map(p).join(''));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
      const bytes = whole.slice();
      for (const [at, value] of changes) bytes[at] = value;
      expect(() => reading(bytes)).not.toThrow();
    }),
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expect(isDocx(bytes)).toBe(false)));
});

test('hostile markup costs no more than its length', () => {
  const xml = '<'.repeat(200_000) + '&'.repeat(200_000) + '<w:p><w:t>'.repeat(50_000);
  const started = performance.now();
  expect(() => docxParagraphs(file(xml))).not.toThrow();
  expect(performance.now() - started).toBeLessThan(3000);
});

/** What is read, or the code of the refusal; anything else is a crash. */
function reading(bytes: Uint8Array): string | string[] {
  try {
    isDocx(bytes);
    return docxHeaderLines(bytes);
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.code;
    throw error;
  }
}
