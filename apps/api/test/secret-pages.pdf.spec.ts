import { planDocx, samplePlan } from '@thong-suot/document-forms';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { PdfRenderer } from '../src/platform/storage/pdf-renderer.js';
import type { TestClient } from './support/graphql-client.js';
import { testApp, type TestApp } from './support/test-app.js';

describe('PDF files', () => {
  let service: TestApp;
  let officer: TestClient;
  beforeAll(async () => {
    service = await testApp();
    officer = await service.signedIn('cv.vhkhtt');
  });
  afterAll(() => service.close());

  const printed = async (mark: string): Promise<Uint8Array> => {
    const parts = unzipSync(await planDocx(samplePlan));
    const body = new TextDecoder().decode(parts['word/document.xml']);
    parts['word/document.xml'] = strToU8(
      body.replace('<w:body>', `<w:body><w:p><w:r><w:t>${mark}</w:t></w:r></w:p>`),
    );
    const result = await service.app.get(PdfRenderer).render(zipSync(parts));
    if (!('pdf' in result)) throw new Error(`No page was made: ${result.failed}.`);
    return result.pdf;
  };

  it('are refused with a mark of secrecy in their head, and nothing of them is kept', async () => {
    const pdf = await printed('TỐI MẬT');
    const before = (await service.contents()).files;
    expect((await officer.upload('Bản quét.pdf', pdf)).body.refusal?.code).toBe('SECRET_MARK');
    expect((await service.contents()).files).toEqual(before);
  });

  it('are taken when they only speak of state secrets', async () => {
    expect((await officer.upload('Bản quét.pdf', await printed('Về bảo vệ bí mật nhà nước'))).status).toBe(
      201,
    );
  });

  it('are made of a .docx for whoever may read it', async () => {
    const { body } = await officer.upload('Kế hoạch.docx', await planDocx(samplePlan));
    const response = await fetch(`${service.baseUrl}/files/${body.fileId}/pdf`, {
      headers: officer.headers(),
    });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const ward = await service.signedIn('cv.maipha');
    expect(
      (await fetch(`${service.baseUrl}/files/${body.fileId}/pdf`, { headers: ward.headers() })).status,
    ).toBe(404);
  });
});
