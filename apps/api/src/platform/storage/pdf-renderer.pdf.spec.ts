import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decisionDocx, sampleDecision } from '@thong-suot/document-forms';
import { extractText, getDocumentProxy } from 'unpdf';
import { PdfRenderer } from './pdf-renderer.js';

describe('rendering to PDF', () => {
  let directory: string;
  let docx: Uint8Array;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'thong-suot-pdf-'));
    docx = await decisionDocx(sampleDecision);
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  const renderer = (sofficePath = process.env['SOFFICE_PATH'], timeoutMs = 60_000) =>
    new PdfRenderer({ sofficePath, directory, timeoutMs });

  it('gives the pages of a document with its Vietnamese letters, and leaves no page behind', async () => {
    const result = await renderer().render(docx);
    const { text } = await extractText(await getDocumentProxy(pdfOf(result)), { mergePages: true });
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('Điều 1.');
    expect((await readdir(directory)).filter((name) => name.startsWith('page-'))).toEqual([]);
  });

  it('takes one after the other when several are asked for at once', async () => {
    const one = renderer();
    const results = await Promise.all([one.render(docx), one.render(docx), one.render(docx)]);
    for (const result of results) expect(pdfOf(result).length).toBeGreaterThan(1_000);
  }, 180_000);

  it('gives up in time, and the next one is made', async () => {
    const slow = join(directory, 'slow-office');
    await writeFile(slow, '#!/bin/sh\nsleep 60\n', { mode: 0o755 });
    const stuck = renderer(slow, 200);
    expect(await stuck.render(docx)).toEqual({ failed: 'FAILED' });
    expect(await stuck.render(docx)).toEqual({ failed: 'FAILED' });
  });

  it('says that there is no LibreOffice, or that it does not start', async () => {
    const none = new PdfRenderer({ directory });
    expect(none.available).toBe(false);
    expect(await none.render(docx)).toEqual({ failed: 'ABSENT' });
    expect(await renderer(join(directory, 'missing')).render(docx)).toEqual({ failed: 'FAILED' });
  });
});

function pdfOf(result: Awaited<ReturnType<PdfRenderer['render']>>): Uint8Array {
  if ('failed' in result) throw new Error(`no page: ${result.failed}`);
  return new Uint8Array(result.pdf);
}
