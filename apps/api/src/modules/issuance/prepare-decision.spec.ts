import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate } from '@thong-suot/administration';
import { completedDecision, decisionDocx, sampleDecision } from '@thong-suot/document-forms';
import { done, dossierInput, refused } from '../../../test/support/dossier-desk.js';
import { IssuanceDesk, WALK_TO_RECHECK } from '../../../test/support/issuance-desk.js';
import { newId } from '../../platform/ids.js';
import { sayRefusal, type RefusalValue } from '../../platform/refusal/index.js';
import { PDF } from '../../platform/storage/file-ref.model.js';

describe('passing a dossier on for signature', () => {
  let desk: IssuanceDesk;

  beforeAll(async () => {
    desk = await IssuanceDesk.open(1);
  });
  afterAll(() => desk.close());

  const passOn = async (change: { docType?: string; fileId?: string }) => {
    const { officer } = desk.tenant;
    const fileId = change.fileId ?? (await desk.uploadDecision());
    const dossier = await done(desk.create.run(officer, newId(), { ...dossierInput(), ...change, fileId }));
    await desk.walk(dossier, WALK_TO_RECHECK);
    return desk.tryToPassOn(dossier);
  };

  it('makes the page of the decision from the draft, in its own form', async () => {
    const { decision } = await desk.atSigning();
    const lines = await desk.text.paragraphs(desk.tenant.authorityId, decision.fileSha256);
    expect(decision.file).toMatchObject({
      name: 'Dự thảo Quyết định.docx',
      url: `/files/${decision.file?.id}`,
    });
    expect(lines.map(({ place }) => place)).toEqual(
      expect.arrayContaining(['Phần căn cứ', 'Điều 1', 'Điều 4', 'Nơi nhận']),
    );
    expect(lines.map(({ text }) => text)).toContain('TM. ỦY BAN NHÂN DÂN');
  });

  it('refuses a draft that is a PDF, has no list of recipients, or is of a type without a form', async () => {
    const pdf = await desk.upload(desk.tenant.officer, new TextEncoder().encode('%PDF-1.7'), PDF);
    expect(await refused(passOn({ fileId: pdf }))).toBe('DECISION_NEEDS_DOCX');
    const listless = await decisionDocx({ ...sampleDecision, recipients: [] });
    const fileId = await desk.upload(desk.tenant.officer, listless);
    expect(await refused(passOn({ fileId }))).toBe('DECISION_WITHOUT_RECIPIENTS');
    expect(await refused(passOn({ docType: 'SCHEME' }))).toBe('DECISION_FORM_MISSING');
  });

  it('refuses a draft with places left open, and names them', async () => {
    const fileId = await desk.upload(desk.tenant.officer, await decisionDocx(sampleDecision));
    const { officer } = desk.tenant;
    const dossier = await done(desk.create.run(officer, newId(), { ...dossierInput(), fileId }));
    await desk.walk(dossier, WALK_TO_RECHECK);
    const refusal = await desk.tryToPassOn(dossier);
    expect(refusal).toMatchObject({ refused: 'OPEN_PLACES', params: { count: '08' } });
    expect(sayRefusal(refusal as RefusalValue, 'vi')).toMatch(
      /còn 08 chỗ để trống trong dự thảo: Phần căn cứ \(“.*”\); Điều 4 \(“Quyết định số \[…\]\/QĐ-UBND ngày \[…\] của UBND”\)/u,
    );
  });

  it('writes the Party’s paper where the draft left its place open', async () => {
    const [, , , left = ''] = sampleDecision.bases;
    const bases = completedDecision.bases.map((basis, index) => (index === 3 ? left : basis));
    const fileId = await desk.upload(
      desk.tenant.officer,
      await decisionDocx({ ...completedDecision, bases }),
    );
    const { officer } = desk.tenant;
    const dossier = await done(desk.create.run(officer, newId(), { ...dossierInput(), fileId }));
    await desk.walk(dossier, WALK_TO_RECHECK);
    expect(await refused(desk.tryToPassOn(dossier))).toBe('OPEN_PLACES');
    const partyPaper = { name: 'Thông báo', number: '215-TB/TU', dated: civilDate('2025-03-20') };
    const documentId = await done(desk.tryToPassOn(dossier, partyPaper));
    await desk.text.refresh(desk.tenant.authorityId, documentId);
    const decision = await desk.documents.one(desk.tenant.chair, documentId);
    const lines = await desk.text.paragraphs(desk.tenant.authorityId, decision!.fileSha256);
    expect(lines.map(({ text }) => text)).toContain(
      'Thực hiện ý kiến của Thường trực Thành ủy tại Thông báo số 215-TB/TU ngày 20 tháng 3 năm 2025;',
    );
  });

  it('gives the readers of the dossier the decision, and nobody else', async () => {
    const { decision } = await desk.atSigning();
    const { officer, unitLeader, specialist, clerk, chair, viceChair, wards } = desk.tenant;
    for (const actor of [officer, unitLeader, specialist, clerk, chair, viceChair]) {
      expect((await desk.documents.one(actor, decision.id))?.id).toBe(decision.id);
    }
    expect(await desk.documents.one(wards[0]!, decision.id)).toBeNull();
  });
});
