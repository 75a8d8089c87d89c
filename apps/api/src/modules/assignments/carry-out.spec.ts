import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignmentDesk } from '../../../test/support/assignment-desk.js';

let desk: AssignmentDesk;

/** Trung tâm Phát triển quỹ đất: the police headquarters, in May. */
const POLICE = ['T10', 'TTPTQD'] as const;
/** The same unit: the expressway, in March. */
const EXPRESSWAY = ['T09', 'TTPTQD'] as const;
const PRODUCT = 'documentNumber: "45/BC-TTPTQĐ", documentDate: "2025-03-18"';

beforeAll(async () => {
  desk = await AssignmentDesk.open();
});
afterAll(() => desk.close());

describe('carrying out an assignment', () => {
  it('is accepted, reported on, finished with a product and confirmed by another person', async () => {
    const part = ['T04', 'NNMT'] as const;
    expect(await desk.part(...part)).toMatchObject({ state: 'NOT_ACCEPTED', timing: 'NO_DEADLINE' });
    await desk.doPart('cv.nnmt', 'acceptAssignment', part);
    await desk.doPart('cv.nnmt', 'reportProgress', part, 'input: { text: "Đã lập hồ sơ." }');
    expect(await desk.refusedPart('cv.nnmt', 'reportResult', part, 'input: { text: "Xong." }')).toBe(
      'RESULT_NEEDS_PRODUCT',
    );
    await desk.doPart('ld.nnmt', 'reportResult', part, `input: { ${PRODUCT} }`);
    expect(await desk.part(...part)).toMatchObject({ state: 'AWAITING_CONFIRMATION' });
    await desk.doPart('cv.vanphong', 'reviewResult', part, 'outcome: CONFIRMED');
    expect(await desk.part(...part)).toMatchObject({ state: 'DONE', allowedActs: [] });
    expect(await desk.history('T04')).toEqual(['ACCEPTED', 'PROGRESS', 'RESULT', 'CONFIRMED']);
  });

  it('is sent back for a reason, and done again', async () => {
    const part = ['T05', 'NNMT'] as const;
    await desk.doPart('cv.nnmt', 'acceptAssignment', part);
    await desk.doPart('cv.nnmt', 'reportResult', part, `input: { ${PRODUCT} }`);
    expect(await desk.refusedPart('cv.vanphong', 'reviewResult', part, 'outcome: REDO')).toBe(
      'REASON_REQUIRED',
    );
    await desk.doPart('cv.vanphong', 'reviewResult', part, 'outcome: REDO, reason: "Thiếu bản đồ."');
    expect(await desk.part(...part)).toMatchObject({ state: 'REDO' });
    await desk.doPart('cv.nnmt', 'reportProgress', part, 'input: { text: "Đang bổ sung bản đồ." }');
    expect(await desk.part(...part)).toMatchObject({ state: 'IN_PROGRESS' });
    await desk.doPart('cv.nnmt', 'reportResult', part, `input: { ${PRODUCT} }`);
    await desk.doPart('cv2.vanphong', 'reviewResult', part, 'outcome: CONFIRMED');
  });

  it('is nothing before it is accepted, and nobody else’s', async () => {
    expect(await desk.refusedPart('cv.ptqd', 'reportProgress', POLICE, 'input: { text: "x" }')).toBe(
      'ASSIGNMENT_NOT_ACCEPTED',
    );
    // The Office may see it and may not accept it; another department sees nothing of it.
    expect(await desk.refusedPart('cv.vanphong', 'acceptAssignment', POLICE)).toBe('ASSIGNMENT_NOT_YOURS');
    expect(await desk.refusedPart('cv.tckh', 'acceptAssignment', POLICE)).toBe('ASSIGNMENT_NOT_FOUND');
  });

  it('counts a quantity where there is one, and computes the percentage', async () => {
    const part = ['T30', 'NNMT'] as const;
    await desk.doPart('cv.nnmt', 'acceptAssignment', part);
    await desk.doPart('cv.nnmt', 'reportProgress', part, 'input: { text: "Kỳ tháng 3", quantity: 512 }');
    const { assignment } = await (
      await desk.client('cv.nnmt')
    ).ask<{ assignment: { parts: { unit: { code: string }; percentDone: number | null }[] } }>(
      'query ($id: ID!) { assignment(id: $id) { parts { unit { code } percentDone quantityDone quantityTarget } } }',
      { id: desk.idOf('T30') },
    );
    expect(assignment.parts.find(({ unit }) => unit.code === 'NNMT')).toMatchObject({
      quantityDone: 512,
      quantityTarget: 3573,
      percentDone: 14.3,
    });
    expect(
      await desk.refusedPart(
        'cv.nnmt',
        'reportProgress',
        ['T06', 'NNMT'],
        'input: { text: "x", quantity: 1 }',
      ),
    ).toBe('ASSIGNMENT_NOT_ACCEPTED');
    await desk.doPart('cv.nnmt', 'acceptAssignment', ['T06', 'NNMT']);
    expect(
      await desk.refusedPart(
        'cv.nnmt',
        'reportProgress',
        ['T06', 'NNMT'],
        'input: { text: "x", quantity: 1 }',
      ),
    ).toBe('QUANTITY_NOT_ASKED');
  });

  it('keeps the first of two who act at once on what both saw', async () => {
    const part = ['T11', 'TTPTQD'] as const;
    const [one, other] = await Promise.all([
      desk.onPart('cv.ptqd', 'acceptAssignment', part),
      desk.onPart('ld.ptqd', 'acceptAssignment', part),
    ]);
    const codes = [one?.code, other?.code];
    expect(codes).toContain(undefined);
    expect(codes.filter(Boolean)).toEqual(['ASSIGNMENT_CHANGED']);
    expect(await desk.history('T11')).toEqual(['ACCEPTED']);
  });
});

describe('a deadline', () => {
  it('is extended only when asked for before its end, and the first one is kept', async () => {
    await desk.doPart('cv.ptqd', 'acceptAssignment', POLICE);
    const ask = 'dueOn: "2025-06-15", reason: "Chờ giá đất cụ thể."';
    await desk.doPart('ld.ptqd', 'requestExtension', POLICE, ask);
    expect(await desk.refusedPart('ld.ptqd', 'requestExtension', POLICE, ask)).toBe('EXTENSION_PENDING');
    expect(await desk.refusedPart('cv.vanphong', 'decideExtension', POLICE, 'granted: true')).toBe(
      'NOT_YOUR_STEP',
    );
    await desk.doPart('ct', 'decideExtension', POLICE, 'granted: true');
    expect(await desk.part(...POLICE)).toMatchObject({
      dueAt: '2025-06-15T17:00:00+07:00',
      originalDueAt: '2025-05-31T17:00:00+07:00',
      timing: 'IN_TIME',
    });
    expect(await desk.history('T10')).toEqual(['ACCEPTED', 'EXTENSION_REQUESTED', 'EXTENSION_GRANTED']);
  });

  it('is not extended after its end, with words that say what to do', async () => {
    await desk.doPart('cv.ptqd', 'acceptAssignment', EXPRESSWAY);
    desk.app.clock.set('2025-03-31T10:00:01.000Z');
    expect(await desk.part(...EXPRESSWAY, 'cv.ptqd')).toMatchObject({
      timing: 'LATE',
      allowedActs: ['REPORT_PROGRESS', 'REPORT_RESULT', 'REQUEST_TRANSFER'],
    });
    const refused = await desk.onPart(
      'cv.ptqd',
      'requestExtension',
      EXPRESSWAY,
      'dueOn: "2025-04-30", reason: "Chậm."',
    );
    expect(refused).toMatchObject({ code: 'EXTENSION_AFTER_END' });
    expect(refused?.message).toContain('17 giờ 00 ngày 31/3/2025');
    expect(refused?.message).toContain('Cập nhật tiến độ');
    desk.app.clock.set('2025-03-18T07:00:00.000Z');
  });

  it('is set by the Office where the conclusions set none, once', async () => {
    const part = ['T08', 'NNMT'] as const;
    const set = 'dueAt: "2025-04-15T17:00:00+07:00"';
    expect(await desk.refusedPart('cv.nnmt', 'setAssignmentDeadline', part, set)).toBe(
      'ASSIGNMENT_OFFICE_ONLY',
    );
    expect(
      await desk.refusedPart(
        'cv.vanphong',
        'setAssignmentDeadline',
        part,
        'dueAt: "2025-03-17T17:00:00+07:00"',
      ),
    ).toBe('DEADLINE_NOT_AHEAD');
    await desk.doPart('cv.vanphong', 'setAssignmentDeadline', part, set);
    expect(await desk.part(...part)).toMatchObject({
      dueAt: '2025-04-15T17:00:00+07:00',
      originalDueAt: '2025-04-15T17:00:00+07:00',
    });
    expect(await desk.refusedPart('cv.vanphong', 'setAssignmentDeadline', part, set)).toBe(
      'DEADLINE_ALREADY_SET',
    );
  });

  it('reminds the unit in its list of work and in the history, on the last working morning', async () => {
    const expressway = ['T09', 'TTPTQD'] as const;
    desk.app.clock.set('2025-03-31T00:30:00.000Z');
    await desk.until(async () => (await desk.history('T09')).includes('REMINDED'));
    const { inbox } = await (
      await desk.client('cv.ptqd')
    ).ask<{ inbox: { edges: { node: { assignmentId: string; remindedAt: string | null } }[] } }>(
      '{ inbox { edges { node { stepId actLabel title stage docType assignmentId dueAt remindedAt } } } }',
    );
    const item = inbox.edges.find(({ node }) => node.assignmentId === desk.idOf(expressway[0]))?.node;
    expect(item).toMatchObject({ stepId: 'carryOut', stage: null, docType: null });
    expect(item?.remindedAt).not.toBeNull();
    desk.app.clock.set('2025-03-18T07:00:00.000Z');
  });
});

describe('another unit', () => {
  it('takes over where the Office moves it, with the same deadline', async () => {
    const part = ['T31', 'MAIPHA'] as const;
    await desk.doPart('cv.maipha', 'requestTransfer', part, 'reason: "Không có khu đất công bị lấn chiếm."');
    expect(await desk.refusedPart('cv.nnmt', 'decideTransfer', part, 'reason: "x"')).toBe(
      'ASSIGNMENT_OFFICE_ONLY',
    );
    const to = (unit: string) => `toUnitId: "${desk.unit(unit)}"`;
    // The ward has this very assignment already; the leaders are given none.
    expect(await desk.refusedPart('cv.vanphong', 'decideTransfer', part, to('TAMTHANH'))).toBe(
      'LEAD_NOT_POSSIBLE',
    );
    expect(await desk.refusedPart('cv.vanphong', 'decideTransfer', part, to('LDUBND'))).toBe(
      'LEAD_NOT_POSSIBLE',
    );
    await desk.doPart('cv.vanphong', 'decideTransfer', part, to('TTPTQD'));
    const parts = await desk.parts('T31');
    expect(parts.find(({ unit }) => unit.code === 'MAIPHA')).toMatchObject({ state: 'TRANSFERRED' });
    await desk.doPart('cv.ptqd', 'acceptAssignment', ['T31', 'TTPTQD']);
  });

  it('does not, where the Office keeps it for a reason', async () => {
    const part = ['T28', 'MAIPHA'] as const;
    await desk.doPart('ct.maipha', 'requestTransfer', part, 'reason: "Đề nghị xem lại."');
    expect(await desk.refusedPart('cv.vanphong', 'decideTransfer', part)).toBe('REASON_REQUIRED');
    await desk.doPart('cvp', 'decideTransfer', part, 'reason: "Thuộc trách nhiệm của xã."');
    await desk.doPart('cv.maipha', 'acceptAssignment', part);
  });

  it('is named by the Office where the conclusions name none', async () => {
    const lead = (role: string, unit: string, version = 1) =>
      desk.mutate(
        role,
        'setAssignmentLead',
        `assignmentId: "${desk.idOf('T25')}", unitId: "${desk.unit(unit)}", expectedVersion: ${version}`,
      );
    expect(await lead('cv.nnmt', 'TTPTQD')).toMatchObject({ code: 'ASSIGNMENT_OFFICE_ONLY' });
    expect(await lead('cv.vanphong', 'TTPTQD')).toBeUndefined();
    expect(await desk.part('T25', 'TTPTQD')).toMatchObject({
      state: 'NOT_ACCEPTED',
      dueAt: '2025-06-30T17:00:00+07:00',
    });
    expect(await lead('cv.vanphong', 'NNMT', 2)).toMatchObject({ code: 'LEAD_ALREADY_SET' });
  });
});

describe('urging', () => {
  it('is recorded with each assignment and changes no version', async () => {
    const before = await desk.part('T30', 'TAMTHANH');
    const urge = (role: string) => desk.mutate(role, 'urgeAssignments', `partIds: ["${before.id}"]`);
    expect(await urge('cv.tamthanh')).toMatchObject({ code: 'NOTHING_TO_URGE' });
    expect(await urge('ct')).toMatchObject({ code: 'ASSIGNMENT_OFFICE_ONLY' });
    expect(await urge('cv.nnmt')).toBeUndefined();
    expect(await urge('cv.vanphong')).toMatchObject({ code: 'URGED_RECENTLY' });
    desk.app.clock.set(new Date(Date.parse(desk.app.clock.now()) + 3_600_000).toISOString());
    expect(await urge('cv.vanphong')).toBeUndefined();
    expect((await desk.part('T30', 'TAMTHANH')).version).toBe(before.version);
    const urged = (await desk.history('T30', 'cv.tamthanh')).filter((event) => event === 'URGED');
    expect(urged).toHaveLength(2);
  });
});

describe('a standing direction', () => {
  it('is acknowledged once by a unit, reported on, and never late', async () => {
    const direction = `assignmentId: "${desk.idOf('T20')}"`;
    expect(await desk.mutate('cv.chilang', 'acknowledgeDirection', direction)).toBeUndefined();
    expect(await desk.mutate('ct.chilang', 'acknowledgeDirection', direction)).toMatchObject({
      code: 'ASSIGNMENT_ALREADY_ACKNOWLEDGED',
    });
    expect(
      await desk.mutate('cv.chilang', 'reportOnDirection', `${direction}, text: "Đã rà soát 12 hộ."`),
    ).toBeUndefined();
    expect(await desk.history('T20', 'cv.chilang')).toEqual(['ACKNOWLEDGED', 'DIRECTION_REPORT']);
    // Another unit sees the direction, not what this one reported.
    expect(await desk.history('T20', 'cv.tamthanh')).toEqual([]);
    expect(
      await desk.mutate('cv.chilang', 'acknowledgeDirection', `assignmentId: "${desk.idOf('T30')}"`),
    ).toMatchObject({ code: 'ASSIGNMENT_IS_NO_DIRECTION' });
    expect(
      await desk.mutate('cv.chilang', 'acknowledgeDirection', `assignmentId: "${desk.idOf('T34')}"`),
    ).toMatchObject({ code: 'ASSIGNMENT_NOT_FOUND' });
  });
});
