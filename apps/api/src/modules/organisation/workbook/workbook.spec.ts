import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { newId } from '../../../platform/ids.js';
import { RoundDesk } from '../../../../test/support/round-desk.js';
import { POST_SHEET, UNIT_SHEET } from './domain/lines.js';
import { readWorkbook } from './read-workbook.js';

let desk: RoundDesk;
beforeAll(async () => {
  desk = await RoundDesk.open();
}, 120_000);
afterAll(() => desk.close());

interface Preview {
  readonly version: number;
  readonly appliedAt: string | null;
  readonly changes: readonly {
    kind: string;
    row: number;
    unit: string | null;
    person: string | null;
    title: string | null;
    from: string | null;
    values: readonly { what: string; before: string; after: string }[];
  }[];
  readonly problems: readonly { sheet: string; row: number; message: string }[];
}

const FIELDS = `version appliedAt changes { kind row unit person title from values { what before after } }
  problems { sheet row message }`;

async function exported(role = 'quantri', day = '2025-03-18'): Promise<Response> {
  const client = await desk.client(role);
  return fetch(`${client.baseUrl}/organisation/${day}.xlsx`, { headers: client.headers() });
}

async function giveIn(
  bytes: Uint8Array,
  role = 'quantri',
): Promise<{ status: number; importId?: string; code?: string; message?: string }> {
  const client = await desk.client(role);
  const body = new FormData();
  body.append('file', new Blob([Buffer.from(bytes)]), 'co-cau.xlsx');
  const response = await fetch(`${client.baseUrl}/organisation/workbook`, {
    method: 'POST',
    headers: client.headers(),
    body,
  });
  const answer = (await response.json()) as {
    importId?: string;
    refusal?: { code: string; message: string };
  };
  return { status: response.status, ...answer.refusal, ...answer };
}

async function preview(importId: string, role = 'quantri'): Promise<Preview | null> {
  const { structureImport } = await (
    await desk.client(role)
  ).ask<{ structureImport: Preview | null }>(`query ($id: ID!) { structureImport(id: $id) { ${FIELDS} } }`, {
    id: importId,
  });
  return structureImport;
}

async function apply(importId: string, version: number, role = 'quantri', commandId = newId()) {
  const { applyStructureImport } = await (
    await desk.client(role)
  ).ask<{ applyStructureImport: { code?: string; version?: number; message?: string } }>(
    `mutation ($id: ID!, $version: Int!) { applyStructureImport(importId: $id, expectedVersion: $version) {
      ... on Organisation { version } ... on Refusal { code message } } }`,
    { id: importId, version },
    { commandId },
  );
  return applyStructureImport;
}

/** A workbook of these lines. */
async function workbook(
  units: readonly (readonly string[])[],
  posts: readonly (readonly string[])[] = [],
): Promise<Uint8Array> {
  const sheet = (
    { name, headings }: { name: string; headings: readonly string[] },
    lines: readonly (readonly string[])[],
  ) => ({
    sheet: name,
    data: [headings, ...lines].map((line) => line.map((value) => ({ value, type: String }))),
  });
  return writeXlsxFile([sheet(UNIT_SHEET, units), sheet(POST_SHEET, posts)]).toBuffer();
}

async function given(
  units: readonly (readonly string[])[],
  posts: readonly (readonly string[])[] = [],
): Promise<string> {
  const { importId, code } = await giveIn(await workbook(units, posts));
  if (importId === undefined) throw new Error(code);
  return importId;
}

const unit = (code: string, name: string, above = 'UBND', from = '18/3/2025', to = '') => [
  code,
  name,
  name,
  'don vi su nghiep',
  above,
  code,
  '',
  from,
  to,
];

describe('the structure as a workbook', () => {
  it('is given out to administrators, and changes nothing when it is given in again', async () => {
    const response = await exported();
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="co-cau-2025-03-18.xlsx"');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const lines = await readWorkbook(bytes);
    expect('units' in lines && [lines.units.length, lines.posts.length]).toEqual([29, 89]);
    const { importId = '' } = await giveIn(bytes);
    const seen = await preview(importId);
    expect([seen?.changes, seen?.problems]).toEqual([[], []]);
    expect(await apply(importId, seen?.version ?? 0)).toMatchObject({ code: 'STRUCTURE_IMPORT_NOTHING' });
    for (const role of ['ct', 'cvp', 'cv.tamthanh']) {
      expect([role, (await exported(role)).status]).toEqual([role, 404]);
      expect(await giveIn(bytes, role)).toMatchObject({ code: 'STRUCTURE_ADMIN_ONLY' });
      expect(await preview(importId, role)).toBeNull();
      expect(await apply(importId, 0, role)).toMatchObject({ code: 'STRUCTURE_ADMIN_ONLY' });
    }
    expect((await exported('quantri', 'hom-nay')).status).toBe(404);
  });

  it('is taken in whatever the order of its lines, shown before anything is changed, and applied as one act', async () => {
    const importId = await given(
      [
        unit('TO1', 'Tổ Kỹ thuật', 'BQLDA'),
        unit('BQLDA', 'Ban Quản lý dự án'),
        [
          'YT',
          'Phòng Y tế và Dân số',
          'Phòng Y tế',
          'DEPARTMENT',
          'UBND',
          'YT',
          '0205 3 000 013 (số mẫu)',
          '',
          '',
        ],
      ],
      [
        ['BQLDA', 'Thủ trưởng đơn vị', 'Giám đốc', 'CB-901', 'Giám đốc Ban QLDA (mẫu)', '', '18/3/2025', ''],
        ['TO1', 'Chuyên viên', 'Chuyên viên', '', '', '', '', ''],
      ],
    );
    const seen = await preview(importId);
    expect(seen?.problems).toEqual([]);
    expect(seen?.changes.map(({ kind, row }) => [kind, row])).toEqual([
      ['UNIT_ADDED', 3],
      ['UNIT_CHANGED', 4],
      ['UNIT_ADDED', 2],
      ['POST_ADDED', 2],
      ['PERSON_ADDED', 2],
      ['POST_ADDED', 3],
      ['APPOINTED', 2],
    ]);
    expect(seen?.changes[1]?.values).toEqual([
      { what: 'name', before: 'Phòng Y tế', after: 'Phòng Y tế và Dân số' },
    ]);
    expect(await desk.rows("select 1 from unit where code = 'BQLDA'")).toHaveLength(0);
    const command = newId();
    const version = seen?.version ?? 0;
    const twice = await Promise.all([
      apply(importId, version, 'quantri', command),
      apply(importId, version, 'quantri', command),
    ]);
    expect(twice.map((answer) => answer.version)).toEqual([version + 1, version + 1]);
    expect(await desk.rows("select 1 from unit where code in ('BQLDA', 'TO1')")).toHaveLength(2);
    expect((await preview(importId))?.appliedAt).not.toBeNull();
    expect(await apply(importId, version + 1)).toMatchObject({ code: 'STRUCTURE_IMPORT_MISSING' });
    const audit = await desk.rows<{ detail: { changes: object[] } }>(
      "select detail from audit_entry where act = 'applyStructureImport'",
    );
    expect(audit.map(({ detail }) => detail.changes.length)).toEqual([7]);
    expect(JSON.stringify(audit)).not.toContain('Giám đốc');
    expect(
      await desk.rows('select 1 from structure_import where rows is not null and id = $1', importId),
    ).toEqual([]);
  });

  it('hands a post over and ends a unit in one file', async () => {
    const importId = await given(
      [unit('TO1', 'Tổ Kỹ thuật', 'BQLDA', '', '20/3/2025')],
      [
        ['BQLDA', 'Thủ trưởng đơn vị', 'Giám đốc', 'CB-902', 'Người kế nhiệm (mẫu)', '', '20/3/2025', ''],
        [
          'BQLDA',
          'Thủ trưởng đơn vị',
          'Giám đốc',
          'CB-901',
          'Giám đốc Ban QLDA (mẫu)',
          '',
          '18/3/2025',
          '20/3/2025',
        ],
      ],
    );
    const seen = await preview(importId);
    expect([seen?.problems, seen?.changes.map(({ kind }) => kind)]).toEqual([
      [],
      ['PERSON_ADDED', 'APPOINTMENT_ENDED', 'APPOINTED', 'UNIT_ENDED'],
    ]);
    expect((await apply(importId, seen?.version ?? 0)).version).toBeDefined();
  });

  it('says line by line what cannot be applied, and then applies nothing', async () => {
    const importId = await given(
      [
        unit('NEW1', 'Đơn vị mới'),
        unit('NEW1', 'Đơn vị mới hai lần'),
        unit('NEW2', 'Dưới đơn vị lạ', 'LA'),
        unit('sai mã', 'Mã sai'),
        unit('NEW3', 'Ngày sai', 'UBND', '31/02/2025'),
        ['NEW4', 'Loại sai', '', 'Lâu đài', 'UBND', '', '', '18/3/2025', ''],
        [
          'YT',
          'Phòng Y tế và Dân số',
          'Phòng Y tế',
          'Phòng chuyên môn',
          'YT',
          'YT',
          '0205 3 000 013 (số mẫu)',
          '',
          '',
        ],
      ],
      [
        ['NV', 'Hiệp sĩ', 'Hiệp sĩ', '', '', '', '', ''],
        ['NV', 'Chuyên viên', 'Chuyên viên', '', 'Nguyễn Văn Mẫu', '', '18/3/2025', ''],
        ['NV', 'Chuyên viên', 'Chuyên viên', 'CB-001', 'Không phải tên này', '', '18/3/2025', ''],
        ['TAMTHANH', 'Chủ tịch', 'Chủ tịch', 'CB-902', 'Người kế nhiệm (mẫu)', '', '18/3/2025', ''],
      ],
    );
    const seen = await preview(importId);
    expect(seen?.problems.map(({ sheet, row }) => [sheet, row])).toEqual([
      ['Đơn vị', 3],
      ['Đơn vị', 4],
      ['Đơn vị', 5],
      ['Đơn vị', 6],
      ['Đơn vị', 7],
      ['Đơn vị', 8],
      ['Chức vụ', 2],
      ['Chức vụ', 3],
      ['Chức vụ', 4],
      ['Chức vụ', 5],
    ]);
    for (const { message } of seen?.problems ?? []) expect(message).toMatch(/Đề nghị/u);
    expect(await apply(importId, seen?.version ?? 0)).toMatchObject({ code: 'STRUCTURE_IMPORT_PROBLEMS' });
    expect(await desk.rows("select 1 from unit where code = 'NEW1'")).toEqual([]);
  });

  it('is not applied to a structure that was changed since it was compared', async () => {
    const importId = await given([unit('NEW5', 'Đơn vị thứ năm')]);
    const seen = await preview(importId);
    const version = seen?.version ?? 0;
    const changed = await desk.mutate(
      'quantri',
      'changePhone',
      `personId: "${desk.actor('ct').personId}", phone: null, expectedVersion: ${version}`,
    );
    expect(changed).toBeUndefined();
    expect(await apply(importId, version)).toMatchObject({ code: 'STRUCTURE_CHANGED' });
    const again = await preview(importId);
    expect(again?.version).toBe(version + 1);
    expect((await apply(importId, version + 1)).version).toBe(version + 2);
  });

  it('of hostile kinds is refused with words, and the service goes on', async () => {
    const sound = await workbook([unit('X9', 'X')]);
    const parts = unzipSync(sound);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const withSheet = (xml: string) => zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(xml) });
    for (const [bytes, code] of [
      [strToU8('không phải xlsx'), 'WORKBOOK_UNREADABLE'],
      [new Uint8Array(4 * 1024 * 1024), 'WORKBOOK_TOO_LARGE'],
      [zipSync({ ...parts, 'xl/sharedStrings.xml': new Uint8Array(30_000_000) }), 'WORKBOOK_TOO_LARGE'],
      [
        withSheet(sheet.replace('</sheetData>', '<row r="9"><c r="A9"><f>1+1</f></c></row></sheetData>')),
        'WORKBOOK_FORMULA',
      ],
      [withSheet(sheet.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet')), 'WORKBOOK_ACTIVE'],
    ] as const) {
      const answer = await giveIn(bytes);
      expect(answer).toMatchObject({ code });
      expect([400, 413, 422]).toContain(answer.status);
      expect(answer.message).toMatch(/^Chưa nhận được tệp: .*Đề nghị/u);
    }
    expect((await exported()).status).toBe(200);
  });

  it('is not taken in without the proof that it comes from the portal', async () => {
    const client = await desk.client('quantri');
    const body = new FormData();
    body.append('file', new Blob([Buffer.from(await workbook([unit('X9', 'X')]))]), 'x.xlsx');
    const { cookie } = client.headers() as { cookie: string };
    const response = await fetch(`${client.baseUrl}/organisation/workbook`, {
      method: 'POST',
      headers: { cookie },
      body,
    });
    expect(response.status).toBe(403);
    expect((await fetch(`${client.baseUrl}/organisation/workbook`, { method: 'POST' })).status).toBe(401);
  });
});
