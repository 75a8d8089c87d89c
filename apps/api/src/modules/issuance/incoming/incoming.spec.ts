import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { docxParagraphs } from '@thong-suot/document-forms';
import { databaseUrl } from '../../../../test/support/database-urls.js';
import { done, refused } from '../../../../test/support/dossier-desk.js';
import { IssuanceDesk, on } from '../../../../test/support/issuance-desk.js';
import { appoint } from '../../../../test/support/small-tenant.js';
import type { Actor } from '../../../platform/actor.js';
import { newId } from '../../../platform/ids.js';
import { isRefused } from '../../../platform/refusal/index.js';
import { PDF } from '../../../platform/storage/file-ref.model.js';
import type { IncomingDocumentModel } from './incoming.model.js';
import type { RegisterIncomingRequest } from './register-incoming.js';

let desk: IssuanceDesk;
let stranger: IssuanceDesk;
let wardClerk: Actor;

beforeAll(async () => {
  desk = await IssuanceDesk.open(2);
  stranger = await IssuanceDesk.open(1);
  const [wardId] = desk.tenant.wardIds as [string];
  wardClerk = await appoint(databaseUrl('OWNER'), desk.tenant.authorityId, wardId, 'CLERK');
});
afterAll(async () => {
  await desk.close();
  await stranger.close();
});

let papers = 0;

/** A paper that nobody has registered yet. */
function paper(more: Partial<RegisterIncomingRequest> = {}): RegisterIncomingRequest {
  papers += 1;
  return {
    unitId: null,
    arrivedOn: '2025-03-18',
    author: 'Sở Nội vụ',
    code: `${papers}/SNV-TCCC`,
    dated: '2025-03-14',
    docType: 'OFFICIAL_LETTER',
    subject: 'Về việc rà soát biên chế năm 2025',
    note: null,
    fileId: null,
    anotherCopy: false,
    ...more,
  };
}

const register = (by: Actor, request = paper()): Promise<IncomingDocumentModel> =>
  done(desk.registerIncoming.run(by, newId(), request));

const at = (entry: IncomingDocumentModel) => ({ incomingId: entry.id, expectedVersion: entry.version });

const listed = async (by: Actor, more: { text?: string; year?: number; unitId?: string } = {}) =>
  (
    await desk.incoming.page(by, {
      unitId: more.unitId ?? null,
      year: more.year ?? null,
      text: more.text ?? null,
      first: 50,
      after: null,
    })
  ).edges.map(({ node }) => node);

describe('the register of incoming documents', () => {
  it('numbers papers from 01 in the order in which the clerk enters them, each unit for itself', async () => {
    const { clerk, authorityUnitId, officeUnitId } = desk.tenant;
    const first = await register(clerk);
    const second = await register(clerk);
    expect([first, second].map(({ number, unit }) => [number, unit.id])).toEqual([
      [1, authorityUnitId],
      [2, authorityUnitId],
    ]);
    expect(await register(clerk, paper({ unitId: officeUnitId }))).toMatchObject({
      number: 1,
      unit: { id: officeUnitId },
    });
    expect(await register(wardClerk)).toMatchObject({ number: 1, unit: { id: desk.tenant.wardIds[0] } });
    expect((await listed(clerk)).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('takes the scan in, which the desk may then open', async () => {
    const { clerk } = desk.tenant;
    const fileId = await desk.upload(clerk, new TextEncoder().encode('%PDF-1.4 x'), PDF, 'Công văn đến.pdf');
    const entry = await register(clerk, paper({ fileId }));
    expect(entry.file).toMatchObject({ id: fileId, name: 'Công văn đến.pdf' });
    expect(await refused(desk.registerIncoming.run(clerk, newId(), paper({ fileId })))).toBe(
      'SCAN_FILE_NOT_FOUND',
    );
    const [facts] = await desk.world.rows<{ count: string }>(
      "select count(*) from access_fact where subject_id = $1 and subject_kind = 'INCOMING' and class = 'READ'",
      entry.id,
    );
    expect(Number(facts?.count)).toBe(4);
  });

  it('finds words of number, author and subject, with or without marks', async () => {
    const { clerk } = desk.tenant;
    const entry = await register(
      clerk,
      paper({ author: 'Kho bạc Nhà nước', subject: 'Về việc quyết toán ngân sách' }),
    );
    for (const text of ['kho bac', 'quyet toan', entry.numberSymbol ?? '', `${entry.number} kho bạc`]) {
      expect((await listed(clerk, { text })).map(({ id }) => id)).toEqual([entry.id]);
    }
    expect(await listed(clerk, { text: 'không có từ này' })).toEqual([]);
  });

  it('refuses a paper that it has, and says under which number; another copy is entered on purpose', async () => {
    const { clerk } = desk.tenant;
    const request = paper();
    const entry = await register(clerk, request);
    const again = { ...request, author: 'SỞ NỘI VỤ', arrivedOn: '2025-03-17' };
    const answer = await desk.registerIncoming.run(clerk, newId(), again);
    expect(answer).toMatchObject({
      refused: 'INCOMING_DUPLICATE',
      params: { number: String(entry.number).padStart(2, '0'), arrived: '18/3/2025' },
    });
    const copy = await register(clerk, { ...again, anotherCopy: true });
    expect(copy.number).toBe(entry.number + 1);
    expect(await register(wardClerk, request)).toMatchObject({ numberSymbol: entry.numberSymbol });
  });

  it('enters a paper once when two clerks enter it in the same moment', async () => {
    const { clerk } = desk.tenant;
    const request = paper();
    const before = (await listed(clerk)).length;
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => desk.registerIncoming.run(clerk, newId(), request)),
    );
    expect(answers.filter((answer) => !isRefused(answer))).toHaveLength(1);
    for (const answer of answers.filter(isRefused)) {
      expect(answer).toMatchObject({ refused: 'INCOMING_DUPLICATE', params: { arrived: '18/3/2025' } });
    }
    const numbers = (await listed(clerk)).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: before + 1 }, (_, index) => before + 1 - index));
  });

  it('answers a repeated command with the first entry', async () => {
    const { clerk } = desk.tenant;
    const commandId = newId();
    const request = paper();
    const one = await done(desk.registerIncoming.run(clerk, commandId, request));
    const other = await done(desk.registerIncoming.run(clerk, commandId, request));
    expect(other.id).toBe(one.id);
  });

  it('is written by clerks only, in the registers of their own desk', async () => {
    const { clerk, chair, chiefOfOffice, officer, unitLeader, specialist, wards, wardIds } = desk.tenant;
    for (const other of [chair, chiefOfOffice, officer, unitLeader, specialist, wards[0]!]) {
      expect(await refused(desk.registerIncoming.run(other, newId(), paper()))).toBe(
        'NOT_THE_REGISTRY_CLERK',
      );
    }
    const theirs = [
      [wardClerk, desk.tenant.authorityUnitId],
      [clerk, wardIds[0]],
      [clerk, stranger.tenant.authorityUnitId],
      [clerk, 'không phải mã'],
    ] as const;
    for (const [by, unitId] of theirs) {
      const request = paper({ unitId: unitId ?? null });
      expect(await refused(desk.registerIncoming.run(by, newId(), request))).toBe('NOT_THE_REGISTRY_CLERK');
    }
  });

  it('is read by clerks and leaders of its desk only, in lists and one by one', async () => {
    const { clerk, chair, viceChair, chiefOfOffice, officer, unitLeader, specialist } = desk.tenant;
    const entry = await register(clerk);
    for (const actor of [clerk, chair, viceChair, chiefOfOffice]) {
      expect((await listed(actor))[0]?.id).toBe(entry.id);
      expect((await desk.incoming.one(actor, entry.id))?.id).toBe(entry.id);
    }
    const forged = { ...clerk, authorityId: stranger.tenant.authorityId };
    for (const actor of [officer, unitLeader, specialist, wardClerk, stranger.tenant.clerk, forged]) {
      expect(await listed(actor, { unitId: entry.unit.id })).toEqual([]);
      expect(await desk.incoming.one(actor, entry.id)).toBeNull();
      expect(await desk.incoming.targets(actor, entry.id)).toBeNull();
    }
  });
});

describe('a document received in the system', () => {
  async function sent() {
    const { decision } = await desk.atNumbering();
    return done(desk.issue.run(desk.tenant.clerk, newId(), on(decision)));
  }
  const waiting = async (by: Actor) =>
    (await desk.incoming.toRegister(by, 50, null)).edges.map(({ node }) => node);

  it('waits for the register until the clerk of the unit takes it in by one click', async () => {
    const decision = await sent();
    const mine = (await waiting(wardClerk)).find(({ documentId }) => documentId === decision.id);
    expect(mine).toMatchObject({
      author: 'UBND thành phố Lạng Sơn',
      numberSymbol: decision.numberLine.replace('Số: ', ''),
      subject: decision.subject,
      unit: { id: desk.tenant.wardIds[0] },
    });
    const { recipientId } = mine!;
    const request = { recipientId, anotherCopy: false };
    for (const other of [desk.tenant.clerk, desk.tenant.wards[0]!, stranger.tenant.clerk]) {
      expect(['RECEIPT_NOT_FOUND', 'NOT_THE_REGISTRY_CLERK']).toContain(
        await refused(desk.takeIntoRegister.run(other, newId(), request)),
      );
    }
    const entry = await done(desk.takeIntoRegister.run(wardClerk, newId(), request));
    expect(entry).toMatchObject({
      author: 'UBND thành phố Lạng Sơn',
      arrivedOn: '2025-03-18',
      documentId: decision.id,
      file: { id: decision.file?.id },
    });
    expect((await waiting(wardClerk)).some(({ documentId }) => documentId === decision.id)).toBe(false);
    expect(await refused(desk.takeIntoRegister.run(wardClerk, newId(), request))).toBe('ALREADY_IN_REGISTER');
  });

  it('is known when its paper came first', async () => {
    const decision = await sent();
    await register(
      wardClerk,
      paper({
        author: 'UBND TP. Lạng Sơn',
        code: decision.numberLine,
        dated: decision.dated,
        subject: decision.subject,
      }),
    );
    const { recipientId } = (await waiting(wardClerk)).find(({ documentId }) => documentId === decision.id)!;
    const take = (anotherCopy: boolean) =>
      desk.takeIntoRegister.run(wardClerk, newId(), { recipientId, anotherCopy });
    expect(await refused(take(false))).toBe('INCOMING_DUPLICATE');
    expect(await done(take(true))).toMatchObject({ documentId: decision.id });
  });

  it('waits again when its entry is made void; the number stays with the reason', async () => {
    const decision = await sent();
    const { recipientId } = (await waiting(wardClerk)).find(({ documentId }) => documentId === decision.id)!;
    const entry = await done(
      desk.takeIntoRegister.run(wardClerk, newId(), { recipientId, anotherCopy: false }),
    );
    const reason = 'Vào nhầm sổ';
    expect(await refused(desk.voidIncoming.run(wardClerk, newId(), { ...at(entry), reason: ' ' }))).toBe(
      'REASON_REQUIRED',
    );
    const gone = await done(desk.voidIncoming.run(wardClerk, newId(), { ...at(entry), reason }));
    expect(gone).toMatchObject({
      number: entry.number,
      voidReason: reason,
      mayVoid: false,
      mayForward: false,
    });
    expect(await refused(desk.voidIncoming.run(wardClerk, newId(), { ...at(gone), reason }))).toBe(
      'INCOMING_VOID',
    );
    expect((await waiting(wardClerk)).some(({ documentId }) => documentId === decision.id)).toBe(true);
    const again = await done(
      desk.takeIntoRegister.run(wardClerk, newId(), { recipientId, anotherCopy: false }),
    );
    expect(again.number).toBe(entry.number + 1);
  });
});

describe('passing on', () => {
  const forward = (by: Actor, entry: IncomingDocumentModel, more: object) =>
    desk.forwardIncoming.run(by, newId(), {
      ...at(entry),
      toUnitId: null,
      toPersonId: null,
      instruction: null,
      dueAt: null,
      ...more,
    });

  it('gives the paper with the words of the leader to a unit, whose people may then open it', async () => {
    const { clerk, chair, officer, unitLeader, leadUnitId, specialist } = desk.tenant;
    const entry = await register(clerk);
    const targets = await desk.incoming.targets(chair, entry.id);
    expect(targets?.people.map(({ person }) => person.id)).toContain(specialist.personId);
    expect(targets?.people.map(({ person }) => person.id)).not.toContain(clerk.personId);
    expect(targets?.units.map(({ id }) => id)).toContain(desk.tenant.wardIds[0]);

    await asChild(leadUnitId);
    const passed = await done(
      forward(chair, entry, {
        toUnitId: leadUnitId,
        instruction: 'Giao chủ trì tham mưu trả lời.',
        dueAt: '2025-03-21T10:00:00.000Z',
      }),
    );
    expect(passed.forwards).toMatchObject([
      {
        toUnit: { id: leadUnitId },
        instruction: 'Giao chủ trì tham mưu trả lời.',
        doneAt: null,
        mine: false,
      },
    ]);
    for (const actor of [officer, unitLeader]) {
      const [mine] = (await desk.incoming.forwarded(actor, { open: true, first: 50, after: null })).edges;
      expect(mine?.node).toMatchObject({ id: entry.id, mayForward: false, forwards: [{ mine: true }] });
    }
    expect(await desk.incoming.one(wardClerk, entry.id)).toBeNull();
  });

  it('gives it to a person of the body, who says when it is done', async () => {
    const { clerk, specialist, officer } = desk.tenant;
    const entry = await register(clerk);
    const passed = await done(forward(clerk, entry, { toPersonId: specialist.personId }));
    const forwardId = passed.forwards[0]!.id;
    const finish = (by: Actor) =>
      desk.finishIncoming.run(by, newId(), { forwardId, result: 'Đã có Công văn trả lời.' });
    expect(await refused(finish(officer))).toBe('FORWARD_NOT_YOURS');
    expect((await done(finish(specialist))).forwards).toMatchObject([
      { result: 'Đã có Công văn trả lời.', doneBy: { id: specialist.personId }, mine: false },
    ]);
    expect(await refused(finish(specialist))).toBe('FORWARD_DONE_ALREADY');
    const open = await desk.incoming.forwarded(specialist, { open: true, first: 50, after: null });
    expect(open.edges.map(({ node }) => node.id)).not.toContain(entry.id);
    expect(await refused(desk.voidIncoming.run(clerk, newId(), { ...at(passed), reason: 'Nhầm' }))).toBe(
      'INCOMING_FORWARDED',
    );
  });

  it('is work of the unit until somebody of it says that it is dealt with', async () => {
    const { clerk, chair, officer, unitLeader, leadUnitId, specialist } = desk.tenant;
    await asChild(leadUnitId);
    const entry = await register(clerk, paper({ subject: 'Về việc báo cáo tình hình hạn hán' }));
    const dueAt = '2025-03-21T10:00:00.000Z';
    const passed = await done(forward(chair, entry, { toUnitId: leadUnitId, dueAt }));
    for (const actor of [officer, unitLeader]) {
      const [item, ...more] = await work(actor, entry);
      expect(more).toEqual([]);
      expect(item).toMatchObject({
        stepId: 'handleIncoming',
        actLabel: 'Xử lý văn bản đến',
        title: entry.subject,
        leadUnit: { id: entry.unit.id },
      });
      expect(new Date(item?.dueAt ?? '').toISOString()).toBe(dueAt);
    }
    for (const other of [clerk, chair, specialist, wardClerk]) expect(await work(other, entry)).toEqual([]);
    const finish = (by: Actor) =>
      desk.finishIncoming.run(by, newId(), { forwardId: passed.forwards[0]!.id, result: null });
    expect(await refused(finish(specialist))).toBe('FORWARD_NOT_YOURS');
    expect(await work(officer, entry)).toHaveLength(1);
    const both = await Promise.all([finish(unitLeader), finish(officer)]);
    expect(both.filter(isRefused)).toHaveLength(1);
    for (const actor of [officer, unitLeader]) expect(await work(actor, entry)).toEqual([]);
    const ended = [...(await work(officer, entry, 'DONE')), ...(await work(unitLeader, entry, 'DONE'))];
    expect(ended).toMatchObject([{ outcomeLabel: 'Đã xử lý xong' }]);
  });

  it('to a person alone is no work of others with the same position', async () => {
    const { clerk, chair, chiefOfOffice, specialist } = desk.tenant;
    const another = await appoint(
      databaseUrl('OWNER'),
      desk.tenant.authorityId,
      desk.tenant.officeUnitId,
      'OFFICER',
    );
    const entry = await register(clerk);
    const passed = await done(forward(chair, entry, { toPersonId: specialist.personId }));
    expect(await work(specialist, entry)).toHaveLength(1);
    for (const other of [another, chiefOfOffice, clerk]) expect(await work(other, entry)).toEqual([]);
    await done(
      desk.finishIncoming.run(specialist, newId(), { forwardId: passed.forwards[0]!.id, result: null }),
    );
    expect(await work(specialist, entry)).toEqual([]);
  });

  it('refuses who is none of the body, a deadline that has passed, an older version, and other hands', async () => {
    const { clerk, officer, unitLeader, specialist } = desk.tenant;
    const entry = await register(clerk);
    const to = { toPersonId: specialist.personId };
    expect(await refused(forward(clerk, entry, {}))).toBe('FORWARD_TARGET');
    expect(await refused(forward(clerk, entry, { toPersonId: officer.personId }))).toBe('FORWARD_TARGET');
    expect(await refused(forward(clerk, entry, { ...to, dueAt: '2025-03-18T06:59:00.000Z' }))).toBe(
      'FORWARD_DUE_PASSED',
    );
    expect(await refused(forward(clerk, { ...entry, version: 7 }, to))).toBe('INCOMING_CHANGED');
    expect(await refused(forward(officer, entry, to))).toBe('NOT_A_LEADER_OR_CLERK');
    for (const other of [unitLeader, wardClerk, stranger.tenant.clerk]) {
      expect(await refused(forward(other, entry, to))).toBe('INCOMING_NOT_FOUND');
    }
  });

  /** The items about a paper in the list of work of somebody. */
  const work = async (actor: Actor, { id }: IncomingDocumentModel, box: 'WAITING' | 'DONE' = 'WAITING') =>
    (await desk.inbox.page(actor, box, 50, undefined)).edges
      .map(({ node }) => node)
      .filter(({ incomingId }) => incomingId === id);

  /** In a small tenant no unit stands under another. */
  async function asChild(unitId: string): Promise<void> {
    const { asOwner } = await import('../../../../test/support/dossier-desk.js');
    await asOwner(desk.tenant.authorityId, (client) =>
      client.query('update unit set parent_id = $3 where authority_id = $1 and id = $2', [
        desk.tenant.authorityId,
        unitId,
        desk.tenant.authorityUnitId,
      ]),
    );
  }
});

describe('the printed register', () => {
  it('lists every entry in its order, for the desk only', async () => {
    const { clerk, officer } = desk.tenant;
    const entry = await register(clerk, paper({ note: 'Bản sao' }));
    const book = (await desk.registers.all(clerk)).find(
      ({ kind, issuer }) => kind === 'INCOMING' && issuer.id === entry.unit.id,
    );
    expect(book).toMatchObject({ lastNumber: entry.number, closedOn: null, docType: null });
    const printed = await desk.book.docx(clerk, book!.id);
    const lines = docxParagraphs(printed!.bytes).map(({ text }) => text);
    expect(lines).toContain('SỔ ĐĂNG KÝ VĂN BẢN ĐẾN');
    expect(lines).toContain(entry.numberSymbol);
    expect(lines).toContain('Bản sao');
    for (const other of [officer, wardClerk, stranger.tenant.clerk]) {
      expect(await desk.book.docx(other, book!.id)).toBeUndefined();
    }
  });

  it('closes with its year: the next paper gets 01 of the new one', async () => {
    const { clerk } = desk.tenant;
    const last = await register(clerk);
    const { now } = desk.world;
    try {
      desk.world.now = '2026-01-02T01:00:00.000Z';
      const first = await register(clerk, paper({ arrivedOn: '2025-12-31' }));
      expect(first).toMatchObject({ number: 1, year: 2026, arrivedOn: '2025-12-31' });
      expect((await listed(clerk)).map(({ id }) => id)).toEqual([first.id]);
      expect((await listed(clerk, { year: 2025 }))[0]?.id).toBe(last.id);
      const closed = (await desk.registers.all(clerk)).filter(({ year }) => year === 2025);
      expect(closed.length).toBeGreaterThan(1);
      for (const { closedOn } of closed) expect(closedOn).toBe('2025-12-31');
      const open = (await desk.registers.all(clerk)).find(({ year }) => year === 2026);
      expect(open?.closedOn).toBeNull();
      const { id } = closed.find(({ kind, issuer }) => kind === 'INCOMING' && issuer.id === last.unit.id)!;
      const lines = docxParagraphs((await desk.book.docx(clerk, id))!.bytes).map(({ text }) => text);
      expect(lines.at(-1) || lines.at(-2)).toContain('Sổ năm 2025 đã khóa ngày 31/12/2025.');
    } finally {
      desk.world.now = now;
    }
  });
});
