import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { CivilDate } from '@thong-suot/administration';
import { isRefused } from '../../../platform/refusal/index.js';
import type { Structure } from '../structure/domain/structure.js';
import { readWorkbook, WORKBOOK_LIMITS } from './read-workbook.js';
import { writeWorkbook } from './write-workbook.js';

const DAY = '2025-03-18' as CivilDate;
const STRUCTURE: Structure = {
  units: [
    {
      id: 'u',
      code: 'NV',
      name: '=cmd|Phòng Nội vụ',
      shortName: 'Nội vụ',
      kind: 'DEPARTMENT',
      parentId: null,
      symbol: 'NV',
      ordinal: 1,
      phone: '0205 3 000 001',
      placeName: 'Lạng Sơn',
      asked: true,
      validFrom: '2025-01-01' as CivilDate,
      validTo: null,
      since: '2025-01-01' as CivilDate,
    },
  ],
  posts: [{ id: 'p', unitId: 'u', position: 'OFFICER', title: 'Chuyên viên' }],
  people: [],
  appointments: [],
};

const { bytes: sound } = await writeWorkbook(STRUCTURE, DAY);
/** The workbook with a part replaced, added or taken away. */
function changed(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(sound);
  change(parts);
  return zipSync(parts);
}
const inSheet = (change: (xml: string) => string): Uint8Array =>
  changed((parts) => {
    const name = 'xl/worksheets/sheet1.xml';
    parts[name] = strToU8(change(new TextDecoder().decode(parts[name])));
  });
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readWorkbook(bytes);
  return isRefused(read) ? read.refused : 'READ';
};
const rows = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" t="inlineStr"><is><t>x</t></is></c></row>`,
  ).join('');

describe('a workbook', () => {
  it('is refused at a tag without an end, however many there are', async () => {
    expect(await codeOf(inSheet(() => '<'.repeat(500_000)))).toBe('WORKBOOK_UNREADABLE');
    expect(await codeOf(inSheet((xml) => `${xml}<row`))).toBe('WORKBOOK_UNREADABLE');
  });

  it('is read as it was written, what looks like a formula included', async () => {
    expect(await readWorkbook(sound)).toEqual({
      units: [
        {
          row: 2,
          cells: [
            'NV',
            '=cmd|Phòng Nội vụ',
            'Nội vụ',
            'Phòng chuyên môn',
            '',
            'NV',
            '0205 3 000 001',
            '01/01/2025',
            '',
          ],
        },
      ],
      posts: [{ row: 2, cells: ['NV', 'Chuyên viên', 'Chuyên viên', '', '', '', '', ''] }],
    });
    const { 'xl/worksheets/sheet1.xml': sheet } = unzipSync(sound);
    expect(new TextDecoder().decode(sheet)).not.toMatch(/<f[\s>]/);
  });

  const bomb = new Uint8Array(WORKBOOK_LIMITS.unpackedBytes + 1).fill(32);
  it.each<[string, string, () => Uint8Array]>([
    ['is no archive', 'WORKBOOK_UNREADABLE', () => strToU8('Mã đơn vị;Tên đơn vị')],
    ['is empty', 'WORKBOOK_UNREADABLE', () => new Uint8Array()],
    ['is cut off', 'WORKBOOK_UNREADABLE', () => sound.slice(0, sound.length / 2)],
    [
      'is a document of another kind',
      'WORKBOOK_UNREADABLE',
      () => zipSync({ 'word/document.xml': strToU8('<w/>') }),
    ],
    ['is larger than the bound', 'WORKBOOK_TOO_LARGE', () => new Uint8Array(WORKBOOK_LIMITS.bytes + 1)],
    [
      'unpacks to more than the bound',
      'WORKBOOK_TOO_LARGE',
      () => changed((p) => void (p['xl/sharedStrings.xml'] = bomb)),
    ],
    [
      'has a formula',
      'WORKBOOK_FORMULA',
      () =>
        inSheet((x) =>
          x.replace(
            '</sheetData>',
            '<row r="3"><c r="A3"><f>HYPERLINK("http://x")</f><v>1</v></c></row></sheetData>',
          ),
        ),
    ],
    ['has macros', 'WORKBOOK_ACTIVE', () => changed((p) => void (p['xl/vbaProject.bin'] = strToU8('x')))],
    [
      'links to other files',
      'WORKBOOK_ACTIVE',
      () => changed((p) => void (p['xl/externalLinks/externalLink1.xml'] = strToU8('<x/>'))),
    ],
    [
      'declares an external entity',
      'WORKBOOK_ACTIVE',
      () =>
        inSheet((x) => x.replace(/(<worksheet)/, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>$1')),
    ],
    [
      'hides it in another encoding',
      'WORKBOOK_UNREADABLE',
      () =>
        changed(
          (p) =>
            void (p['xl/worksheets/sheet1.xml'] = Buffer.from(
              '\ufeff<!DOCTYPE x []><worksheet/>',
              'utf16le',
            )),
        ),
    ],
    [
      'has a hundred thousand rows',
      'WORKBOOK_ROWS',
      () => inSheet((x) => x.replace('</sheetData>', `${rows(100_000)}</sheetData>`)),
    ],
    [
      'has a cell at the end of the sheet',
      'WORKBOOK_ROWS',
      () =>
        inSheet((x) =>
          x.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
        ),
    ],
    [
      'hides where a cell stands',
      'WORKBOOK_UNREADABLE',
      () =>
        inSheet((x) =>
          x.replace('</sheetData>', '<row r="3"><c s=">" r="XFD99"><v>1</v></c></row></sheetData>'),
        ),
    ],
    [
      'writes a place by entities',
      'WORKBOOK_UNREADABLE',
      () =>
        inSheet((x) =>
          x.replace('</sheetData>', '<row r="3"><c r="&#88;FD99"><v>1</v></c></row></sheetData>'),
        ),
    ],
    [
      'says that it reaches to the end',
      'READ',
      () => inSheet((x) => x.replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')),
    ],
    [
      'lacks a heading',
      'WORKBOOK_SHEET',
      () =>
        changed((p) => {
          for (const name of ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'])
            if (p[name]) p[name] = strToU8(new TextDecoder().decode(p[name]).replace('Loại đơn vị', 'Khác'));
        }),
    ],
    [
      'has a cell as long as a book',
      'WORKBOOK_CELL',
      () =>
        changed((p) => {
          for (const name of ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'])
            if (p[name])
              p[name] = strToU8(new TextDecoder().decode(p[name]).replace('Nội vụ', 'x'.repeat(100_000)));
        }),
    ],
  ])('that %s is answered %s', async (_, code, make) => {
    const bytes = make();
    // real-time: how long the reader takes
    expect(await codeOf(bytes)).toBe(code);
  });

  it('damaged anywhere is read or refused, never a fault', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 8,
        }),
        async (damage) => {
          const bytes = Uint8Array.from(sound);
          for (const [at, value] of damage) bytes[at] = value;
          expect(await codeOf(bytes)).toMatch(/^(READ|WORKBOOK_\w+)$/);
        },
      ),
      { numRuns: 150 },
    );
  });
});
