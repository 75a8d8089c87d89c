import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { extractText, getDocumentProxy } from 'unpdf';
import { timesNewRomanToTinosFontconfig } from '../src/index.js';

const run = promisify(execFile);
const soffice = [process.env['SOFFICE_PATH'], '/usr/bin/soffice'].find(
  (path): path is string => path !== undefined && existsSync(path),
);

/** The program that renders, or nothing where the run goes without pictures of pages. */
export const renderer = process.env['TS_WITHOUT_PDF'] === '1' ? undefined : soffice;

/** A run of letters on a page: its box in millimetres from the top left corner, its size in points. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where the letters stand, not where their tails end. */
  readonly baseline: number;
  readonly size: number;
}

export interface RenderedPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly text: string;
}

const MM = 25.4 / 72;

/** Renders documents as the service does and reads where each run of letters stands on each page. */
export async function renderPages(
  program: string,
  documents: Readonly<Record<string, Uint8Array>>,
): Promise<Map<string, readonly RenderedPage[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'document-forms-'));
  try {
    for (const [name, bytes] of Object.entries(documents))
      await writeFile(join(folder, `${name}.docx`), bytes);
    await convert(program, folder, Object.keys(documents));
    const pages = new Map<string, readonly RenderedPage[]>();
    for (const name of Object.keys(documents)) pages.set(name, await readPages(join(folder, `${name}.pdf`)));
    return pages;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function convert(program: string, folder: string, names: readonly string[]): Promise<void> {
  const fonts = join(folder, 'fonts.conf');
  await writeFile(fonts, timesNewRomanToTinosFontconfig);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const files = names.map((name) => `${name}.docx`);
  await run(
    program,
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
    { cwd: folder, env: { ...process.env, FONTCONFIG_FILE: fonts } },
  );
}

async function readPages(path: string): Promise<RenderedPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)));
  const { text } = await extractText(pdf, { mergePages: false });
  const pages: RenderedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , skew, scale, x, y] = item.transform as number[];
      return [
        {
          text: item.str,
          left: (x ?? 0) * MM,
          right: ((x ?? 0) + item.width) * MM,
          baseline: (height - (y ?? 0)) * MM,
          size: Math.hypot(skew ?? 0, scale ?? 0),
        },
      ];
    });
    pages.push({ width: width * MM, height: height * MM, runs, text: text[number - 1] ?? '' });
  }
  return pages;
}
