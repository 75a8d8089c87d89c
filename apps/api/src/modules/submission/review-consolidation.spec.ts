import { docxParagraphs } from '@thong-suot/document-forms';
import { appoint } from '../../../test/support/small-tenant.js';
import { SubmissionDesk } from '../../../test/support/submission-desk.js';
import { newId } from '../../platform/ids.js';
import { ReviewConsolidation } from './review-consolidation.js';

let desk: SubmissionDesk;
beforeAll(async () => {
  desk = await SubmissionDesk.open();
});
afterAll(() => desk.close());

interface Paper {
  readonly kind: string;
  readonly label: string;
  readonly file: { readonly url: string };
}

async function tables(role: string, dossierId: string): Promise<Paper[]> {
  const { dossier } = await (
    await desk.client(role)
  ).ask<{ dossier: { relatedFiles: Paper[] } }>(
    'query ($id: ID!) { dossier(id: $id) { relatedFiles { kind label file { url } } } }',
    { id: dossierId },
  );
  return dossier.relatedFiles.filter(({ kind }) => kind === 'COMMENT_TABLE');
}

async function lines(role: string, { file }: Paper): Promise<string[]> {
  const client = await desk.client(role);
  const response = await fetch(`${desk.app.baseUrl}${file.url}`, { headers: client.headers() });
  return docxParagraphs(new Uint8Array(await response.arrayBuffer())).map(({ text }) => text.trim());
}

const APPROVED = 'outcome: APPROVED';

describe('the summary table of comments', () => {
  it('waits for the leader of the lead unit, who reads it before it is signed', async () => {
    const dossierId = await desk.at('leaderSubmit');
    expect(await desk.look(dossierId)).toMatchObject({ state: 'AWAITING_UNIT_LEADER', stage: 'COMMENTING' });
    const [table] = await tables('tp.vhkhtt', dossierId);
    expect(table?.label).toBe('Bảng tổng hợp, tiếp thu, giải trình ý kiến (chưa ký)');
    const text = await lines('tp.vhkhtt', table!);
    expect(text).toContainEqual(expect.stringMatching(/^Thành phố Lạng Sơn, ngày\s+tháng 3 năm 2025$/u));
    expect(text).toContain('TRƯỞNG PHÒNG');
  });

  it('is signed with the day and the mark of the signature, when the dossier leaves the unit', async () => {
    const dossierId = await desk.at('leaderSubmit');
    await desk.act('tp.vhkhtt', 'reviewConsolidation', dossierId, APPROVED);
    expect((await desk.look(dossierId)).state).toBe('AWAITING_OFFICE');
    const [table, ...more] = await tables('cv.vanphong', dossierId);
    expect(more).toEqual([]);
    expect(table?.label).toBe(
      'Bảng tổng hợp, tiếp thu, giải trình ý kiến (Trưởng phòng ký ngày 18/3/2025; ký thử, không có giá trị pháp lý)',
    );
    const text = await lines('cv.vanphong', table!);
    for (const line of [
      'Thành phố Lạng Sơn, ngày 18 tháng 3 năm 2025',
      'TRƯỞNG PHÒNG',
      '(ký thử, không có giá trị pháp lý)',
    ]) {
      expect(text).toContain(line);
    }
    expect(text.join('\n')).not.toContain('DỰ THẢO');
  });

  it('comes back with a reason, is made anew, and both signed tables stay among the papers', async () => {
    const dossierId = await desk.at('leaderSubmit');
    expect(await desk.refused('tp.vhkhtt', 'reviewConsolidation', dossierId, 'outcome: RETURNED')).toBe(
      'REASON_REQUIRED',
    );
    await desk.act(
      'tp.vhkhtt',
      'reviewConsolidation',
      dossierId,
      'outcome: RETURNED, reason: "Rà soát Điều 1."',
    );
    expect(await desk.look(dossierId)).toMatchObject({
      state: 'CONSOLIDATING',
      returned: { reason: 'Rà soát Điều 1.' },
    });
    await desk.handOver(dossierId);
    await desk.act('cv.vanphong', 'returnFromExamination', dossierId, 'reason: "Bổ sung."');
    await desk.handOver(dossierId);
    const labels = (await tables('cv.vanphong', dossierId)).map(({ label }) => label);
    expect(labels).toEqual([
      expect.stringContaining('(chưa ký)'),
      expect.stringContaining('ký ngày 18/3/2025'),
      expect.stringContaining('ký ngày 18/3/2025'),
    ]);
  });

  it('is signed by another person than the officer who submitted, who leads the unit as well', async () => {
    const officer = desk.actor('cv.vhkhtt');
    const { urls, tenant } = desk.app;
    const asDeputy = await appoint(
      urls.owner,
      tenant.authorityId,
      officer.unitId,
      'DEPUTY_UNIT_LEADER',
      officer.personId,
    );
    const dossierId = await desk.at('leaderSubmit');
    const { version } = await desk.look(dossierId);
    const request = { dossierId, outcome: 'APPROVED', expectedVersion: version } as const;
    expect(await desk.the(ReviewConsolidation).run(asDeputy, newId(), request)).toMatchObject({
      refused: 'SAME_PERSON',
    });
    await desk.act('tp.vhkhtt', 'reviewConsolidation', dossierId, APPROVED);
    expect((await desk.look(dossierId)).state).toBe('AWAITING_OFFICE');
  });

  it('is the leader’s of the lead unit to sign, once', async () => {
    const dossierId = await desk.at('leaderSubmit');
    expect(await desk.refused('cv.vhkhtt', 'reviewConsolidation', dossierId, APPROVED)).toBe('NOT_YOUR_STEP');
    for (const role of ['ld.tckh', 'cv.tckh', 'ct.chilang']) {
      expect(await desk.refused(role, 'reviewConsolidation', dossierId, APPROVED)).toBe('DOSSIER_NOT_FOUND');
    }
    const sign = () => desk.tried('tp.vhkhtt', 'reviewConsolidation', dossierId, APPROVED);
    const [first, second] = await Promise.all([sign(), sign()]);
    expect([first, second].filter((refusal) => refusal !== undefined)).toHaveLength(1);
  });
});
