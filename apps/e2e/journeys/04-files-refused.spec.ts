import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/desks.js';
import { disguisedFile, secretFile } from '../support/files.js';
import { chooseFile } from '../support/pages.js';

test.beforeEach(async ({ desk }) => {
  const { page } = await desk('cv.vhkhtt');
  await page.goto('/du-thao/tao');
});

test('a text that only calls itself .docx is refused, the form keeps what was typed', async ({ desk }) => {
  const { page } = await desk('cv.vhkhtt');
  await page.getByLabel('Trích yếu').fill('Về việc thử tệp');
  await chooseFile(page, 'Tệp dự thảo', disguisedFile('Dự thảo.docx'));
  await expect(page.getByRole('alert')).toContainText(/Chưa nhận được tệp/);
  await expect(page.getByLabel('Trích yếu')).toHaveValue('Về việc thử tệp');
});

test("a document marked MẬT is refused, by its stamp and by the official's own tick", async ({ desk }) => {
  const { page } = await desk('cv.vhkhtt');
  const secret = await secretFile('Dự thảo.docx');
  await chooseFile(page, 'Tệp dự thảo', secret);
  await expect(page.getByRole('alert')).toContainText('Hệ thống không tiếp nhận và không lưu nội dung');

  const sent: string[] = [];
  page.on('request', (request) => sent.push(new URL(request.url()).pathname));
  await page.getByLabel(/^Tệp có nội dung bí mật nhà nước/).check();
  await chooseFile(page, 'Tệp dự thảo', disguisedFile('Dự thảo khác.docx'));
  await expect(page.getByRole('alert')).toContainText('Văn bản có dấu chỉ mức độ mật');
  expect(sent).not.toContain('/files');
});

test('200 MB are refused at once, without being sent', async ({ desk }) => {
  const { page } = await desk('cv.vhkhtt');
  const directory = await mkdtemp(join(tmpdir(), 'thong-suot-large-'));
  try {
    const path = join(directory, 'Dự thảo.docx');
    const file = await open(path, 'w');
    await file.truncate(200 * 1024 * 1024);
    await file.close();
    const started = Date.now();
    await chooseFile(page, 'Tệp dự thảo', path);
    await expect(page.getByRole('alert')).toContainText('dung lượng vượt quá 50 MB');
    expect(Date.now() - started).toBeLessThan(5000);
  } finally {
    await rm(directory, { recursive: true });
  }
});
