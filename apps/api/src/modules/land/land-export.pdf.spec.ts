import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { LandDesk } from '../../../test/support/land-desk.js';
import { CityReader } from './city-reader.js';

let desk: LandDesk;
let directory: string;
beforeAll(async () => {
  desk = await LandDesk.open();
  directory = await mkdtemp(join(tmpdir(), 'thong-suot-xlsx-'));
});
afterAll(async () => {
  await desk.close();
  await rm(directory, { recursive: true, force: true });
});

const download = async (role: string, periodId: string) => {
  const client = await desk.app.signedIn(role);
  return fetch(`${desk.app.baseUrl}/land/${periodId}.xlsx`, { headers: client.headers() });
};

/** The sheets of a workbook as LibreOffice calculates them anew: rows of cells, by the name of the sheet. */
async function recalculated(bytes: Uint8Array): Promise<Map<string, string[][]>> {
  const source = join(directory, 'bang.xlsx');
  await writeFile(source, bytes);
  await promisify(execFile)(
    process.env['SOFFICE_PATH'] ?? 'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(directory, 'profile')).href}`,
      '--headless',
      '--norestore',
      // Separator, quotes, UTF-8, from line 1; values and no formulas, all sheets.
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1',
      '--outdir',
      directory,
      source,
    ],
    { timeout: 120_000 },
  );
  const files = (await readdir(directory)).filter((name) => name.endsWith('.csv'));
  const sheets = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(directory, name), 'utf8');
      const rows = text.split('\n').map((line) => line.split('\t').map((cell) => cell.replace(/^"|"$/g, '')));
      return [name.slice('bang-'.length, -'.csv'.length), rows] as const;
    }),
  );
  return new Map(sheets);
}

describe('the exported table', () => {
  it('calculates the same sums and percentages as the service', async () => {
    const city = await desk.the(CityReader).city(desk.actor('ct'), null);
    if (city === null) throw new Error('the city is not there');
    const response = await download('ct', city.period.id);
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="dat-dai-2025-03-14.xlsx"',
    );
    const sheets = await recalculated(new Uint8Array(await response.arrayBuffer()));
    expect([...sheets.keys()].sort()).toEqual(['Cấp GCN', 'GPMB', 'Kiểm kê đất đai', 'Đất công lấn chiếm']);

    const certificates = sheets.get('Cấp GCN') ?? [];
    const heads = certificates[3] ?? [];
    const at = (heading: string) => heads.findIndex((cell) => cell.startsWith(heading));
    const total = certificates.find(([name]) => name === 'Cộng') ?? [];
    const signed = city.columns.findIndex(({ code }) => code === 'SIGNED');
    const whole = city.totals[signed];
    expect(Number(total[at('Chỉ tiêu năm')])).toBe(Number(whole?.whole));
    expect(Number(total[at('Đã ký cấp GCN')])).toBe(Number(whole?.value));
    expect(Number(total[at('Tỷ lệ')])).toBe(Number(whole?.rate));
    for (const { unit, cells } of city.rows) {
      const row = certificates.find(([name]) => name === unit.shortName) ?? [];
      expect([unit.code, Number(row[at('Tỷ lệ')])]).toEqual([unit.code, Number(cells[signed]?.rate)]);
    }
    // The area was never reported: a word, not 0, in the row and in the sum.
    expect(total[at('Diện tích đã cấp')]).toBe('Chưa có số liệu');

    const clearance = sheets.get('GPMB') ?? [];
    const area = clearance[3]?.findIndex((cell) => cell.startsWith('Tỷ lệ bàn giao')) ?? -1;
    const sum = clearance.find(([name]) => name === 'Cộng') ?? [];
    const handed = city.totals[city.columns.findIndex(({ code }) => code === 'AREA')];
    expect(Number(sum[area])).toBe(Number(handed?.rate));

    const inventory = sheets.get('Kiểm kê đất đai') ?? [];
    expect(inventory.find(([name]) => name === 'Xã Quảng Lạc')?.at(-1)).toBe('4');
  }, 180_000);

  it('holds one’s own ward for a ward, and is nothing to whom land is none of theirs', async () => {
    const { edges } = await desk.app
      .signedIn('ct')
      .then((client) =>
        client.ask<{ landReporting: { edges: { node: { id: string } }[] } }>(
          '{ landReporting { edges { node { id } } } }',
        ),
      )
      .then(({ landReporting }) => landReporting);
    const quarter = edges[1]?.node.id ?? '';
    const own = await recalculated(
      new Uint8Array(await (await download('cv.maipha', quarter)).arrayBuffer()),
    );
    const names = (own.get('Cấp GCN') ?? []).map(([name]) => name);
    expect(names).toContain('Xã Mai Pha');
    expect(names).not.toContain('Xã Quảng Lạc');
    expect((await download('cv.noivu', quarter)).status).toBe(404);
    expect((await download('ct', 'khong-co')).status).toBe(404);
    expect((await fetch(`${desk.app.baseUrl}/land/${quarter}.xlsx`)).status).toBe(401);
  }, 180_000);
});
