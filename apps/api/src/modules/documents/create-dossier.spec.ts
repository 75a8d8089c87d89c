import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DossierDesk,
  done,
  dossierInput,
  refused,
  sampleDecisionDocx,
} from '../../../test/support/dossier-desk.js';
import { newId } from '../../platform/ids.js';
import { PDF } from '../../platform/storage/file-ref.model.js';

describe('beginning a dossier', () => {
  let desk: DossierDesk;

  beforeAll(async () => {
    desk = await DossierDesk.open();
  });
  afterAll(() => desk.close());

  it('starts at drafting, with the first draft read into places, and a history of its own', async () => {
    const { officer } = desk.tenant;
    const fileId = await desk.uploadDecision();
    const dossier = await done(desk.create.run(officer, newId(), { ...dossierInput(), fileId }));
    expect(dossier).toMatchObject({
      state: 'DRAFTING',
      version: 1,
      docType: 'DECISION',
      drafter: { id: officer.personId },
    });
    const [draft] = await desk.world.rows<{ number: number; paragraphs: { place: string | null }[] }>(
      'select number, paragraphs from draft where dossier_id = $1',
      dossier.id,
    );
    expect(draft?.number).toBe(1);
    expect(draft?.paragraphs.map(({ place }) => place)).toEqual(
      expect.arrayContaining(['Phần căn cứ', 'Điều 1', 'Khoản 4 Điều 1', 'Điều 4', 'Nơi nhận']),
    );
    const [file] = await desk.world.rows<{ subject_kind: string; subject_id: string }>(
      'select subject_kind, subject_id from stored_file where id = $1',
      fileId,
    );
    expect(file).toEqual({ subject_kind: 'DOSSIER', subject_id: dossier.id });
    expect(await desk.world.rows('select 1 from audit_entry where subject_id = $1', dossier.id)).toHaveLength(
      1,
    );
  });

  it('lets the lead unit see it, and nobody else before it is submitted', async () => {
    const { unitLeader, specialist, clerk, viceChair, chair, wards } = desk.tenant;
    const dossier = await desk.begin(false);
    for (const actor of [specialist, clerk, viceChair, chair, wards[0]!]) {
      expect(await desk.dossiers.one(actor, dossier.id)).toBeNull();
    }
    const seen = await desk.dossiers.one(unitLeader, dossier.id);
    expect(seen?.accessCauses).toEqual([{ cause: 'LEAD', label: 'Đơn vị chủ trì soạn thảo' }]);
  });

  it('takes a subject of three hundred characters and shows it whole', async () => {
    const subject = 'Về việc thành lập Ban Chỉ đạo và Tổ giúp việc '.repeat(7).slice(0, 300).trim();
    const dossier = await done(desk.create.run(desk.tenant.officer, newId(), { ...dossierInput(), subject }));
    expect(dossier.subject).toBe(subject);
    const [item] = await desk.world.rows<{ title: string }>(
      'select title from work_item where dossier_id = $1',
      dossier.id,
    );
    expect(item?.title).toBe(subject);
  });

  it('refuses an empty or endless subject, and one that carries a secrecy mark', async () => {
    const { officer } = desk.tenant;
    const create = (subject: string) => desk.create.run(officer, newId(), { ...dossierInput(), subject });
    expect(await refused(create('  '))).toBe('SUBJECT_EMPTY');
    expect(await refused(create('x'.repeat(1001)))).toBe('SUBJECT_TOO_LONG');
    expect(await refused(create('TỐI MẬT'))).toBe('SECRET_MARK');
  });

  it('is for officers of units that draft for the Committee', async () => {
    const { unitLeader, clerk, chair, wards } = desk.tenant;
    for (const actor of [unitLeader, clerk, chair, wards[0]!]) {
      expect(await refused(desk.create.run(actor, newId(), dossierInput()))).toBe('NOT_A_DRAFTING_POST');
    }
  });

  it('takes a PDF as it is, without places', async () => {
    const fileId = await desk.upload(
      desk.tenant.officer,
      new TextEncoder().encode('%PDF-1.7'),
      PDF,
      'du-thao.pdf',
    );
    const dossier = await done(desk.create.run(desk.tenant.officer, newId(), { ...dossierInput(), fileId }));
    const [draft] = await desk.world.rows<{ paragraphs: unknown[] }>(
      'select paragraphs from draft where dossier_id = $1',
      dossier.id,
    );
    expect(draft?.paragraphs).toEqual([]);
  });

  it('refuses files that are no draft, of somebody else, or broken', async () => {
    const { officer, unitLeader } = desk.tenant;
    const create = (fileId: string) => desk.create.run(officer, newId(), { ...dossierInput(), fileId });
    const docx = await sampleDecisionDocx();
    expect(await refused(create(await desk.upload(officer, docx, 'image/png')))).toBe('DRAFT_FILE_KIND');
    expect(await refused(create(await desk.upload(unitLeader, docx)))).toBe('DRAFT_FILE_NOT_FOUND');
    expect(await refused(create(await desk.upload(officer, docx.slice(0, 900))))).toBe(
      'DRAFT_FILE_UNREADABLE',
    );
    expect(await refused(create('no id'))).toBe('DRAFT_FILE_NOT_FOUND');
    expect(await refused(create(newId()))).toBe('DRAFT_FILE_NOT_FOUND');
  });

  it('is done once for a double click, and a file is taken once', async () => {
    const { officer } = desk.tenant;
    const fileId = await desk.uploadDecision();
    const commandId = newId();
    const request = { ...dossierInput(), fileId };
    const [first, second] = await Promise.all([
      done(desk.create.run(officer, commandId, request)),
      done(desk.create.run(officer, commandId, request)),
    ]);
    expect(second.id).toBe(first.id);
    expect(await refused(desk.create.run(officer, newId(), request))).toBe('DRAFT_FILE_NOT_FOUND');
    expect(await refused(desk.create.run(officer, commandId, { ...request, urgency: 'FLASH' }))).toBe(
      'COMMAND_REUSED',
    );
  });
});
