import { civilDate } from '@thong-suot/administration';
import { decisionDocx, readDocumentHead, sampleDecision } from '@thong-suot/document-forms';
import { PdfRenderer } from '../src/platform/storage/pdf-renderer.js';
import { pdfLines } from '../src/platform/storage/pdf-lines.js';
import { testApp, type TestApp } from './support/test-app.js';

describe('a PDF whose head has two columns', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await testApp();
  });
  afterAll(() => service.close());

  it('gives number, date, type, the whole subject and the issuer', async () => {
    const status = { kind: 'issued', number: 512, date: civilDate('2025-03-21') } as const;
    const result = await service.app
      .get(PdfRenderer)
      .render(await decisionDocx({ ...sampleDecision, status }));
    if (!('pdf' in result)) throw new Error(`No page was made: ${result.failed}.`);
    expect(readDocumentHead(await pdfLines(result.pdf))).toEqual({
      docType: 'DECISION',
      code: '512/QĐ-UBND',
      symbol: 'QĐ-UBND',
      dated: '2025-03-21',
      subject: sampleDecision.subject,
      author: 'UBND thành phố Lạng Sơn',
    });
  });
});
