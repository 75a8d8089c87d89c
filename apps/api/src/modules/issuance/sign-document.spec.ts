import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner, done, refused } from '../../../test/support/dossier-desk.js';
import { IssuanceDesk, on, trial } from '../../../test/support/issuance-desk.js';
import { newId } from '../../platform/ids.js';
import { PDF } from '../../platform/storage/file-ref.model.js';

describe('signing', () => {
  let desk: IssuanceDesk;
  let stranger: IssuanceDesk;

  beforeAll(async () => {
    desk = await IssuanceDesk.open();
    stranger = await IssuanceDesk.open(1);
  });
  afterAll(async () => {
    await desk.close();
    await stranger.close();
  });

  it('shows a decision ready to sign: blank number, its recipients, and what it is checked for', async () => {
    const { decision } = await desk.atSigning();
    expect(decision).toMatchObject({
      state: 'DRAFT',
      docType: 'DECISION',
      symbol: 'QĐ-UBND',
      number: null,
      dated: null,
      signature: null,
      forecastNumber: 1,
      allowedActs: ['SIGN'],
      issuer: { name: 'UBND thành phố Lạng Sơn' },
    });
    expect(decision.numberLine).toMatch(/^Số:\s+\/QĐ-UBND$/u);
    expect(decision.recipients.map(({ name, channel }) => `${name} – ${channel}`)).toEqual([
      'Phòng Văn hoá, Khoa học và Thông tin – Thông Suốt',
      'Văn phòng HĐND-UBND – Thông Suốt',
      'UBND phường số 1 – Thông Suốt',
      'UBND phường số 2 – Thông Suốt',
      'UBND phường số 3 – Thông Suốt',
      'UBND tỉnh – Ngoài hệ thống',
      'Thường trực Thành ủy – Ngoài hệ thống',
      'Thường trực HĐND thành phố – Ngoài hệ thống',
      'CT, các PCT UBND thành phố – Ngoài hệ thống',
      'Ủy ban MTTQ Việt Nam thành phố – Ngoài hệ thống',
    ]);
    expect(decision.checks.filter(({ ok }) => !ok).map(({ key }) => key)).toEqual(['signature']);
    expect((await desk.seen(decision, desk.tenant.clerk)).allowedActs).toEqual([]);
  });

  it('is refused while the decision has places left open', async () => {
    const { decision } = await desk.atSigning();
    await asOwner(desk.tenant.authorityId, (client) =>
      client.query(
        `update official_document set content = jsonb_set(content, '{data,bases,0}', '"Căn cứ Luật số […]"') where id = $1`,
        [decision.id],
      ),
    );
    expect(await refused(desk.sign.run(desk.tenant.chair, newId(), trial(decision)))).toBe('OPEN_PLACES');
    expect(await desk.seen(decision)).toMatchObject({ state: 'DRAFT', signature: null });
  });

  it('is a recorded act with a mark that says what it is worth', async () => {
    const { chair } = desk.tenant;
    const { dossier, decision } = await desk.atSigning();
    const signed = await done(desk.sign.run(chair, newId(), trial(decision)));
    expect(signed).toMatchObject({
      state: 'SIGNED',
      version: decision.version + 1,
      signature: {
        person: { id: chair.personId },
        positionLabel: 'Chủ tịch',
        mode: 'TRIAL',
        mark: 'ký thử, không có giá trị pháp lý',
        scan: null,
      },
    });
    expect(await desk.again(dossier)).toMatchObject({ state: 'AWAITING_NUMBER' });
  });

  it('may be done by a Vice Chairman, for the Chairman', async () => {
    const { decision } = await desk.atSigning();
    const signed = await done(desk.sign.run(desk.tenant.viceChair, newId(), trial(decision)));
    expect(signed.signature?.positionLabel).toBe('Phó Chủ tịch');
    const lines = await desk.text.paragraphs(desk.tenant.authorityId, signed.fileSha256);
    expect(lines.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']),
    );
  });

  it('takes the scan of a paper that was signed, and keeps it with the document', async () => {
    const { chair, unitLeader } = desk.tenant;
    const { decision } = await desk.atSigning();
    const sign = (scanFileId: string | undefined, mode: 'SCAN' | 'TRIAL' = 'SCAN') =>
      desk.sign.run(chair, newId(), { ...on(decision), mode, scanFileId });
    const bytes = new TextEncoder().encode('%PDF-1.7 scan');
    expect(await refused(sign(undefined))).toBe('SIGNED_SCAN_REQUIRED');
    expect(await refused(sign(newId()))).toBe('SCAN_FILE_NOT_FOUND');
    expect(await refused(sign(await desk.upload(unitLeader, bytes, PDF)))).toBe('SCAN_FILE_NOT_FOUND');
    expect(await refused(sign(await desk.upload(chair, bytes)))).toBe('SCAN_FILE_KIND');
    const scan = await desk.upload(chair, bytes, PDF, 'ban-quet.pdf');
    expect(await refused(sign(scan, 'TRIAL'))).toBe('SCAN_NOT_EXPECTED');
    const signed = await done(sign(scan));
    expect(signed.signature).toMatchObject({
      mode: 'SCAN',
      scan: { id: scan, name: 'ban-quet.pdf', url: `/files/${scan}` },
    });
  });

  it('is for those who hold the step', async () => {
    const { clerk, chiefOfOffice, officer, wards } = desk.tenant;
    const { decision } = await desk.atSigning();
    for (const actor of [clerk, chiefOfOffice, officer]) {
      expect(await refused(desk.sign.run(actor, newId(), trial(decision)))).toBe('NOT_ENTITLED_TO_SIGN');
    }
    expect(await refused(desk.sign.run(wards[0]!, newId(), trial(decision)))).toBe('DOCUMENT_NOT_FOUND');
    expect(await refused(desk.sign.run(stranger.tenant.chair, newId(), trial(decision)))).toBe(
      'DOCUMENT_NOT_FOUND',
    );
    expect(await refused(stranger.sign.run(stranger.tenant.chair, newId(), trial(decision)))).toBe(
      'DOCUMENT_NOT_FOUND',
    );
    expect(
      await refused(desk.sign.run(desk.tenant.chair, newId(), { ...trial(decision), documentId: 'x' })),
    ).toBe('DOCUMENT_NOT_FOUND');
  });

  it('happens once, whoever is quicker, and not on a page that is out of date', async () => {
    const { chair, viceChair } = desk.tenant;
    const { decision } = await desk.atSigning();
    expect(
      await refused(
        desk.sign.run(chair, newId(), { ...trial(decision), expectedVersion: decision.version + 1 }),
      ),
    ).toBe('DOCUMENT_CHANGED');
    const commandId = newId();
    const results = await Promise.all([
      desk.sign.run(chair, commandId, trial(decision)),
      desk.sign.run(chair, commandId, trial(decision)),
      desk.sign.run(viceChair, newId(), trial(decision)),
    ]);
    const refusals = results.flatMap((result) => ('refused' in result ? [result.refused] : []));
    expect(refusals.length).toBeGreaterThanOrEqual(1);
    expect(new Set(refusals)).toEqual(new Set(['ALREADY_SIGNED']));
    expect((await desk.seen(decision)).version).toBe(decision.version + 1);
  });

  it('may be refused by returning the dossier with a reason; its decision is made anew when it comes back', async () => {
    const { chair, clerk } = desk.tenant;
    const { dossier, decision } = await desk.atSigning();
    const giveBack = (reason: string, actor = chair) =>
      desk.returning.run(actor, newId(), { ...on(decision), reason });
    expect(await refused(giveBack(' '))).toBe('REASON_REQUIRED');
    expect(await refused(giveBack('Làm rõ Điều 3.', clerk))).toBe('NOT_YOUR_STEP');
    const returned = await done(giveBack('Làm rõ Điều 3.'));
    expect(returned.state).toBe('DRAFT');
    expect(await desk.again(dossier)).toMatchObject({
      state: 'REVISING',
      returned: { reason: 'Làm rõ Điều 3.' },
    });
    expect(await refused(desk.sign.run(chair, newId(), trial(returned)))).toBe('NOT_YOUR_STEP');
    await desk.walk(dossier, [['takeIn', 'submit']]);
    const renewed = await desk.passOn(await desk.again(dossier));
    expect(renewed).toMatchObject({ id: decision.id, version: decision.version + 1, state: 'DRAFT' });
    expect(renewed.recipients).toHaveLength(decision.recipients.length);
    await done(desk.sign.run(chair, newId(), trial(renewed)));
  });
});
