import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate } from '@thong-suot/administration';
import { done, refused } from '../../../test/support/dossier-desk.js';
import { IssuanceDesk, on, trial } from '../../../test/support/issuance-desk.js';
import { newId } from '../../platform/ids.js';

describe('numbering', () => {
  let desk: IssuanceDesk;
  let stranger: IssuanceDesk;

  beforeAll(async () => {
    desk = await IssuanceDesk.open(1);
    stranger = await IssuanceDesk.open(1);
  });
  afterAll(async () => {
    await desk.close();
    await stranger.close();
  });

  const number = (document: { id: string; version: number }, dated?: string, actor = desk.tenant.clerk) =>
    desk.number.run(actor, newId(), {
      ...on(document),
      dated: dated === undefined ? undefined : civilDate(dated),
    });

  it('gives the next number and the business day, and writes both on the page', async () => {
    const { dossier, decision } = await desk.atNumbering();
    expect((await desk.seen(decision)).allowedActs).toEqual(['NUMBER']);
    const numbered = await done(number(decision));
    expect(numbered).toMatchObject({
      state: 'NUMBERED',
      number: 1,
      dated: '2025-03-18',
      forecastNumber: null,
    });
    expect(numbered.numberLine).toBe('Số: 01/QĐ-UBND');
    const texts = (await desk.text.paragraphs(desk.tenant.authorityId, numbered.fileSha256)).map(
      ({ text }) => text,
    );
    expect(texts).toContain('Số: 01/QĐ-UBND');
    expect(texts).toContain('Thành phố Lạng Sơn, ngày 18 tháng 3 năm 2025');
    expect(numbered.file?.name).toBe('Quyết định số 1-QĐ-UBND.docx');
    expect(await desk.again(dossier)).toMatchObject({ state: 'AWAITING_DISPATCH' });
    expect((await desk.atNumbering()).decision.forecastNumber).toBe(2);
  });

  it('comes after the signature', async () => {
    const { decision } = await desk.atSigning();
    expect(await refused(number(decision))).toBe('NOT_SIGNED_YET');
    expect((await desk.seen(decision)).number).toBeNull();
  });

  it('takes a day from the signature to today', async () => {
    desk.world.now = '2025-03-20T08:00:00.000Z';
    const { decision } = await desk.atNumbering();
    desk.world.now = '2025-03-24T02:00:00.000Z';
    expect(await refused(number(decision, '2025-03-19'))).toBe('DATE_BEFORE_SIGNATURE');
    expect(await refused(number(decision, '2025-03-25'))).toBe('DATE_IN_FUTURE');
    const numbered = await done(number(decision, '2025-03-21'));
    expect(numbered.dated).toBe('2025-03-21');
    expect(numbered.checks.find(({ key }) => key === 'dateOrder')?.ok).toBe(true);
  });

  it('goes on from the date of the last number of the register and year', async () => {
    desk.world.now = '2025-03-24T02:00:00.000Z';
    const [first, second, third] = [
      (await desk.atNumbering()).decision,
      (await desk.atNumbering()).decision,
      (await desk.atNumbering()).decision,
    ];
    desk.world.now = '2025-03-26T02:00:00.000Z';
    const { number: last } = await done(number(first, '2025-03-25'));
    expect(await number(second, '2025-03-24')).toMatchObject({
      refused: 'DATE_BEFORE_LAST_NUMBER',
      params: { number: String(last).padStart(2, '0'), last: '25/3/2025' },
    });
    expect((await done(number(second, '2025-03-25'))).number).toBe(Number(last) + 1);
    expect((await done(number(third))).dated).toBe('2025-03-26');
  });

  it('happens once: a double click, a second click, a page out of date', async () => {
    const { clerk } = desk.tenant;
    const { decision } = await desk.atNumbering();
    expect(await refused(number({ ...decision, version: decision.version - 1 }))).toBe('DOCUMENT_CHANGED');
    const commandId = newId();
    const click = () => desk.number.run(clerk, commandId, { ...on(decision), dated: undefined });
    const [first, second] = await Promise.all([done(click()), done(click())]);
    expect(second.number).toBe(first.number);
    expect(await refused(number(decision))).toBe('ALREADY_NUMBERED');
    const entries = await desk.world.rows('select 1 from register_entry where document_id = $1', decision.id);
    expect(entries).toHaveLength(1);
  });

  it('is the clerk\u2019s alone', async () => {
    const { chair, officer, chiefOfOffice, wards } = desk.tenant;
    const { decision } = await desk.atNumbering();
    for (const actor of [chair, officer, chiefOfOffice]) {
      expect(await refused(number(decision, undefined, actor))).toBe('NOT_YOUR_STEP');
    }
    expect(await refused(number(decision, undefined, wards[0]!))).toBe('DOCUMENT_NOT_FOUND');
    expect(await refused(number(decision, undefined, stranger.tenant.clerk))).toBe('DOCUMENT_NOT_FOUND');
  });

  it('starts at 01 in the new year of the business clock, at +07:00', async () => {
    desk.world.now = '2025-12-31T16:30:00.000Z';
    const { decision } = await desk.atNumbering();
    desk.world.now = '2025-12-31T17:30:00.000Z';
    expect(await refused(number(decision, '2025-12-31'))).toBe('DATE_IN_OTHER_YEAR');
    const numbered = await done(number(decision));
    expect(numbered).toMatchObject({ number: 1, dated: '2026-01-01' });
    const registers = await desk.registers.all(desk.tenant.clerk);
    expect(registers.map(({ docType, year, lastNumber }) => [docType, year, lastNumber])).toEqual([
      ['DECISION', 2026, 1],
      ['DECISION', 2025, 6],
    ]);
    desk.world.now = '2025-03-18T07:00:00.000Z';
  });

  it('does not number a letter, a stranger or nothing', async () => {
    expect(await refused(number({ id: newId(), version: 1 }))).toBe('DOCUMENT_NOT_FOUND');
    await expect(
      desk.sign.run(desk.tenant.chair, newId(), trial({ id: newId(), version: 1 })),
    ).resolves.toMatchObject({
      refused: 'DOCUMENT_NOT_FOUND',
    });
  });
});
