import { docxHeaderLines, planDocx, samplePlan } from '@thong-suot/document-forms';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { request } from 'node:http';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SweepFiles } from '../src/platform/storage/sweep-files.js';
import type { TestClient } from './support/graphql-client.js';
import { testApp, type TestApp } from './support/test-app.js';

const SECRET_SENTENCE = 'Nội dung không được phép còn lại ở bất cứ đâu';

describe('uploads', () => {
  let service: TestApp;
  let officer: TestClient;
  let draft: Uint8Array;
  beforeAll(async () => {
    service = await testApp();
    officer = await service.signedIn('cv.vhkhtt');
    draft = await planDocx(samplePlan);
  });
  afterAll(() => service.close());

  it('takes a .docx and gives it back to whoever uploaded it, unchanged', async () => {
    const { status, body } = await officer.upload('Dự thảo.docx', draft);
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'Dự thảo.docx', bytes: draft.length });
    const response = await fetch(`${service.baseUrl}/files/${body.fileId}`, { headers: officer.headers() });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(draft);
    expect(response.headers.get('content-disposition')).toContain("attachment; filename*=UTF-8''D%E1%BB%B1");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('shows an upload that no act has taken to nobody else, in this tenant or signed out', async () => {
    const { body } = await officer.upload('Dự thảo.docx', draft);
    const colleague = await service.signedIn('tp.vhkhtt');
    const asked = await fetch(`${service.baseUrl}/files/${body.fileId}`, { headers: colleague.headers() });
    expect(asked.status).toBe(404);
    expect((await fetch(`${service.baseUrl}/files/${body.fileId}`)).status).toBe(401);
  });

  it('takes a PDF and a picture', async () => {
    expect((await officer.upload('Bản quét.pdf', minimalPdf())).status).toBe(201);
    expect((await officer.upload('Bản chụp.png', PNG_PIXEL)).status).toBe(201);
  });

  it.each([
    ['an .exe called .docx', 'van-ban.docx', strToU8('MZ this is a program')],
    ['a zip archive that is no document', 'van-ban.docx', zipSync({ 'a.txt': strToU8('x') })],
    ['a web page called .pdf', 'van-ban.pdf', strToU8('<!doctype html><script>alert(1)</script>')],
  ])('refuses %s by its content', async (_, name, bytes) => {
    const { status, body } = await officer.upload(name, bytes);
    expect([status, body.refusal?.code]).toEqual([415, 'FILE_KIND']);
    expect(body.refusal?.message).toContain(name);
  });

  it('refuses a damaged PDF and an empty file', async () => {
    expect((await officer.upload('a.pdf', strToU8('%PDF-1.7 broken'))).body.refusal?.code).toBe(
      'FILE_UNREADABLE',
    );
    expect((await officer.upload('a.docx', new Uint8Array())).body.refusal?.code).toBe('FILE_EMPTY');
  });

  it('refuses an upload without the token of the session, from another site, or signed out', async () => {
    expect((await officer.upload('a.docx', draft, { 'x-csrf-token': 'x' })).status).toBe(403);
    expect((await officer.upload('a.docx', draft, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await officer.upload('a.docx', draft, { cookie: '' })).status).toBe(401);
  });

  it('refuses what its sender calls secret before anything is read', async () => {
    const response = await fetch(`${service.baseUrl}/files?secret=true`, {
      method: 'POST',
      headers: { ...officer.headers(), 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\n',
    });
    expect(((await response.json()) as { refusal: { code: string } }).refusal.code).toBe('SECRET_MARK');
  });

  it('keeps nothing of a document marked Mật: spool, store, tables', async () => {
    const before = await service.contents();
    const { status, body } = await officer.upload('Báo cáo.docx', await marked(draft, 'MẬT'));
    expect([status, body.refusal?.code]).toEqual([422, 'SECRET_MARK']);
    expect(body.refusal?.message).toMatch(/^Văn bản có dấu chỉ mức độ mật\. Hệ thống không tiếp nhận/);
    const after = await service.contents();
    expect(after.files).toEqual(before.files);
    expect(after.text).not.toContain(SECRET_SENTENCE);
    expect(after.rows).toBe(before.rows);
  });

  it('takes a text that only speaks of state secrets', async () => {
    expect((await officer.upload('a.docx', await marked(draft, 'bảo vệ bí mật nhà nước'))).status).toBe(201);
  });

  it('stops an upload of 200 MB while it streams and keeps nothing of it', async () => {
    const { status, sent } = await uploadEndlessly(service.baseUrl, officer, 200 * 1024 * 1024);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(120 * 1024 * 1024);
    expect(await readdir(join(service.filesDir, 'spool'))).toEqual([]);
  });

  it('sweeps uploads that nothing took for a day, and bytes without a row', async () => {
    const { body } = await officer.upload('Bỏ quên.docx', await marked(draft, 'Bỏ quên'));
    const sweeper = service.app.get(SweepFiles);
    expect(await sweeper.run(Date.now())).toBe(0);
    expect(await sweeper.run(Date.now() + 25 * 3_600_000)).toBeGreaterThan(0);
    const gone = await fetch(`${service.baseUrl}/files/${body.fileId}`, { headers: officer.headers() });
    expect(gone.status).toBe(404);
    expect((await service.contents()).files).toEqual([]);
  });
});

const PNG_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The smallest page with a text. */
function minimalPdf(): Uint8Array {
  const text = 'BT /F1 12 Tf 72 720 Td (Thong bao) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = body.length;
  body += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return strToU8(body);
}

/** A document with a line of its own at the head, and a sentence that can be looked for. */
async function marked(docx: Uint8Array, mark: string): Promise<Uint8Array> {
  const parts = unzipSync(docx);
  const body = new TextDecoder().decode(parts['word/document.xml']);
  const line = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  parts['word/document.xml'] = strToU8(
    body.replace('<w:body>', `<w:body>${line(mark)}${line(SECRET_SENTENCE)}`),
  );
  const bytes = zipSync(parts, { level: 0 });
  expect(docxHeaderLines(bytes)).toContain(mark);
  return bytes;
}

/** Sends a form without saying how long it is; resolves with the answer and how much had been sent until then. */
function uploadEndlessly(
  baseUrl: string,
  client: TestClient,
  bytes: number,
): Promise<{ status: number | undefined; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    const chunk = Buffer.alloc(1024 * 1024);
    const upload = request(`${baseUrl}/files`, {
      method: 'POST',
      headers: { ...client.headers(), 'content-type': 'multipart/form-data; boundary=x' },
    });
    let answered = false;
    upload.on('response', (response) => {
      answered = true;
      response.resume();
      resolve({ status: response.statusCode, sent });
    });
    upload.on('error', (error) => {
      if (!answered) reject(error);
    });
    upload.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.docx"\r\n\r\n');
    const more = (): void => {
      while (!answered && sent < bytes) {
        sent += chunk.length;
        if (!upload.write(chunk)) return void upload.once('drain', more);
      }
      if (!answered) upload.end('\r\n--x--\r\n');
    };
    more();
  });
}
