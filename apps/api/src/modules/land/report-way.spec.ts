import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { done, LandDesk, refused } from '../../../test/support/land-desk.js';
import { newId } from '../../platform/ids.js';
import { OpenPeriod } from './open-period.js';
import { SubmitReport } from './submit-report.js';

let desk: LandDesk;
beforeAll(async () => {
  desk = await LandDesk.open();
});
afterAll(() => desk.close());

const inbox = async (role: string) => {
  const client = await desk.app.signedIn(role);
  const { inbox: page } = await client.ask<{
    inbox: { edges: { node: { stepId: string; landReportId: string | null; title: string } }[] };
  }>('{ inbox { edges { node { stepId landReportId title actLabel stage docType dueAt } } } }');
  return page.edges.map(({ node }) => node);
};

/** What follows from an act comes by the outbox, a moment later. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return;
    await pause(100);
  }
  throw new Error('it did not come about');
}

describe('a period', () => {
  it('gives every unit that owns figures its report, and puts it into the list of its officers', async () => {
    const { reports } = await desk.reporting();
    expect(reports.map(({ unit, state }) => [unit.code, state])).toHaveLength(11);
    expect(await inbox('dc.quanglac')).toEqual([
      expect.objectContaining({
        stepId: 'enterReport',
        title: 'Báo cáo số liệu đất đai Tháng 4/2025 - UBND xã Quảng Lạc',
        actLabel: 'Nhập số liệu, trình lãnh đạo duyệt',
        stage: null,
        docType: null,
        dueAt: '2025-04-16T17:00:00+07:00',
      }),
    ]);
    expect(await inbox('ct.quanglac')).toEqual([]);
  });

  it('is opened by the department alone, once, and not before it begins', async () => {
    const open = (role: string) => desk.the(OpenPeriod).run(desk.actor(role), newId());
    expect(refused(await open('cv.quanglac')).refused).toBe('LAND_LEAD_ONLY');
    expect(refused(await open('ct')).refused).toBe('LAND_LEAD_ONLY');
    expect(refused(await open('cv.nnmt'))).toEqual({
      refused: 'LAND_PERIOD_NOT_BEGUN',
      params: { period: 'Tháng 5/2025', from: '15/4/2025' },
    });
  });
});

describe('a report on its way', () => {
  it('does not leave the officer while figures are missing, unless that is confirmed', async () => {
    const { id, version } = await desk.report('TAMTHANH');
    const submit = (acceptMissing: boolean) =>
      desk.the(SubmitReport).run(desk.actor('cv.tamthanh'), newId(), {
        reportId: id,
        acceptMissing,
        expectedVersion: version,
      });
    expect(refused(await submit(false))).toMatchObject({
      refused: 'LAND_FIGURES_MISSING',
      params: { first: 'Đã kê khai, lập hồ sơ' },
    });
  });

  it('does not leave the officer while a check asks: a fall wants its reason', async () => {
    const report = await desk.report('TAMTHANH');
    const tamThanh = desk.unit('TAMTHANH');
    done(await desk.save('cv.tamthanh', report, desk.edit('registered', tamThanh, '89')));
    expect(refused(await desk.submit('TAMTHANH'))).toEqual({
      refused: 'LAND_FIGURES_UNSETTLED',
      params: {
        indicator: 'Đã kê khai, lập hồ sơ',
        why: 'Số thửa đã kê khai giảm 07 so với kỳ trước. Đề nghị ghi lý do trước khi gửi',
      },
    });
    const reason = 'Rà soát, loại 07 thửa tính trùng';
    done(
      await desk.save('cv.tamthanh', report, desk.edit('registered', tamThanh, '89', { reason, seen: 1 })),
    );
    done(await desk.submit('TAMTHANH'));
  });

  it('waits for the leader, who may send it back with a reason', async () => {
    expect(await desk.report('TAMTHANH', 'ct.tamthanh')).toMatchObject({
      state: 'AWAITING_LEADER',
      allowedActs: ['APPROVE'],
    });
    const report = await desk.report('TAMTHANH');
    expect(
      refused(await desk.save('cv.tamthanh', report, desk.edit('handedOver', desk.unit('TAMTHANH'), '40'))),
    ).toEqual({ refused: 'LAND_REPORT_NOT_OPEN', params: { state: 'Chờ lãnh đạo duyệt' } });
    expect(refused(await desk.approve('TAMTHANH', '  ')).refused).toBe('LAND_REASON_REQUIRED');
    done(await desk.approve('TAMTHANH', 'Bổ sung số đã trao GCN'));
    expect(await desk.report('TAMTHANH')).toMatchObject({
      state: 'RETURNED',
      returnedReason: 'Bổ sung số đã trao GCN',
      allowedActs: ['ENTER'],
    });
  });

  it('is sent by the leader’s approval, and taken in by the department figure by figure', async () => {
    const report = await desk.report('TAMTHANH');
    done(await desk.save('cv.tamthanh', report, desk.edit('handedOver', desk.unit('TAMTHANH'), '36')));
    done(await desk.submit('TAMTHANH'));
    done(await desk.approve('TAMTHANH'));
    expect(await desk.report('TAMTHANH', 'cv.nnmt')).toMatchObject({
      state: 'SENT',
      allowedActs: ['REVIEW'],
    });
    expect(refused(await desk.review('TAMTHANH', [{ code: 'signed', reason: 'Sai' }])).refused).toBe(
      'LAND_RETURN_UNKNOWN_FIGURE',
    );
    done(await desk.review('TAMTHANH', [{ code: 'registered', reason: 'Đề nghị kèm danh sách thửa loại' }]));
    const back = await desk.report('TAMTHANH');
    expect(back).toMatchObject({ state: 'RETURNED', returnedReason: 'Trả lại 01 số liệu' });
    expect(desk.field(back, 'registered')).toMatchObject({
      review: 'RETURNED',
      reviewReason: 'Đề nghị kèm danh sách thửa loại',
    });
    expect(desk.field(back, 'handedOver')).toMatchObject({ review: 'ACCEPTED' });
  });

  it('keeps what was accepted, and does not go again with a returned figure as it was', async () => {
    const report = await desk.report('TAMTHANH');
    const tamThanh = desk.unit('TAMTHANH');
    expect(refused(await desk.submit('TAMTHANH')).refused).toBe('LAND_RETURNED_UNTOUCHED');
    expect(
      refused(await desk.save('cv.tamthanh', report, desk.edit('handedOver', tamThanh, '37', { seen: 1 })))
        .refused,
    ).toBe('LAND_FIGURE_TAKEN');
    done(await desk.save('cv.tamthanh', report, desk.edit('registered', tamThanh, '101', { seen: 2 })));
    done(await desk.submit('TAMTHANH'));
    done(await desk.approve('TAMTHANH'));
    done(await desk.review('TAMTHANH'));
    expect(await desk.report('TAMTHANH')).toMatchObject({ state: 'ACCEPTED', allowedActs: [] });
  });

  it('is not moved on what another person has changed meanwhile', async () => {
    const report = await desk.report('CHILANG');
    done(await desk.save('dc.chilang', report, desk.edit('registered', desk.unit('CHILANG'), '75')));
    const late = await desk.the(SubmitReport).run(desk.actor('cv.chilang'), newId(), {
      reportId: report.id,
      acceptMissing: true,
      expectedVersion: report.version,
    });
    expect(refused(late).refused).toBe('LAND_REPORT_CHANGED');
  });
});

describe('the lock', () => {
  it('comes after the period, by a leader of the department, when nothing waits', async () => {
    expect(refused(await desk.lock())).toMatchObject({ refused: 'LAND_PERIOD_NOT_OVER' });
    desk.app.clock.set('2025-04-17T09:00:00+07:00');
    await desk.enter('VINHTRAI', { registered: '85' });
    done(await desk.submit('VINHTRAI'));
    done(await desk.approve('VINHTRAI'));
    expect(refused(await desk.lock())).toMatchObject({
      refused: 'LAND_REPORTS_WAITING',
      params: { units: 'UBND phường Vĩnh Trại' },
    });
    done(await desk.review('VINHTRAI'));
    const officer = await desk.app.signedIn('cv.nnmt');
    const answer = await officer.ask<{ lockLandPeriod: { code?: string } }>(
      `mutation ($id: ID!) { lockLandPeriod(periodId: $id, expectedVersion: 1) { ... on Refusal { code } } }`,
      { id: desk.periodId },
    );
    expect(answer.lockLandPeriod.code).toBe('LAND_LEAD_ONLY');
    done(await desk.lock());
    expect(refused(await desk.lock()).refused).toBe('LAND_PERIOD_LOCKED');
  });

  it('leaves what was never sent without figures, and takes it from everybody’s list', async () => {
    const { reports } = await desk.reporting();
    const state = (code: string) => reports.find(({ unit }) => unit.code === code)?.state;
    expect([state('TAMTHANH'), state('VINHTRAI'), state('QUANGLAC')]).toEqual([
      'LOCKED',
      'LOCKED',
      'NO_DATA',
    ]);
    for (const role of ['cv.quanglac', 'cv.chilang']) {
      await until(async () => (await inbox(role)).length === 0);
    }
  });

  it('refuses a report for the locked period and names the way: a correction', async () => {
    const report = await desk.report('QUANGLAC');
    const result = await desk.save(
      'cv.quanglac',
      report,
      desk.edit('registered', desk.unit('QUANGLAC'), '200'),
    );
    expect(refused(result)).toEqual({ refused: 'LAND_PERIOD_LOCKED', params: { period: 'Tháng 4/2025' } });
    expect(report.allowedActs).toEqual(['CORRECT']);
  });

  it('is corrected with a reason: what was locked stands until the department accepts, and is kept', async () => {
    expect(refused(await desk.correct('VINHTRAI', ' ')).refused).toBe('LAND_REASON_REQUIRED');
    done(await desk.correct('VINHTRAI', 'Cộng thiếu 02 thửa của khối 5'));
    expect(refused(await desk.correct('VINHTRAI', 'Lần nữa')).refused).toBe('LAND_CORRECTION_OPEN');
    const correction = await desk.report('VINHTRAI');
    expect(correction).toMatchObject({
      attempt: 1,
      reason: 'Cộng thiếu 02 thửa của khối 5',
      state: 'NOT_SENT',
    });
    expect(desk.field(correction, 'registered')).toMatchObject({ counted: '85', value: null });
    expect(refused(await desk.submit('VINHTRAI')).refused).toBe('LAND_CORRECTION_EMPTY');

    const registered = async () => {
      const { totals, columns } = await desk.city();
      return totals[columns.findIndex(({ code }) => code === 'REGISTERED')]?.value;
    };
    const before = await registered();
    const vinhTrai = desk.unit('VINHTRAI');
    done(await desk.save('cv.vinhtrai', correction, desk.edit('registered', vinhTrai, '87')));
    done(await desk.submit('VINHTRAI'));
    done(await desk.approve('VINHTRAI'));
    expect(await registered()).toBe(before);
    done(await desk.review('VINHTRAI'));
    expect(Number(await registered())).toBe(Number(before) + 2);

    const client = await desk.app.signedIn('cv.vinhtrai');
    const { landFigureHistory } = await client.ask<{ landFigureHistory: unknown[] }>(
      `query ($report: ID!, $indicator: ID!, $subject: ID!) {
        landFigureHistory(reportId: $report, indicatorId: $indicator, subjectId: $subject) { value attempt correction }
      }`,
      { report: correction.id, indicator: desk.indicator('registered'), subject: vinhTrai },
    );
    expect(landFigureHistory).toEqual([
      { value: '87', attempt: 1, correction: 'Cộng thiếu 02 thửa của khối 5' },
      { value: '85', attempt: 0, correction: null },
    ]);
  });

  it('lets a ward that had sent nothing send it late, the same way', async () => {
    done(await desk.correct('QUANGLAC', 'Gửi bổ sung do thiếu cán bộ'));
    const late = await desk.report('QUANGLAC');
    done(await desk.save('cv.quanglac', late, desk.edit('registered', desk.unit('QUANGLAC'), '190')));
    done(await desk.submit('QUANGLAC'));
    done(await desk.approve('QUANGLAC'));
    done(await desk.review('QUANGLAC'));
    const { rows, columns } = await desk.city();
    const cells = rows.find(({ unit }) => unit.code === 'QUANGLAC')?.cells;
    expect(cells?.[columns.findIndex(({ code }) => code === 'REGISTERED')]).toMatchObject({
      value: '190',
      state: 'COUNTED',
      change: '2',
    });
  });

  it('does not change a report that was taken over from before, nor one of another unit', async () => {
    expect(refused(await desk.correct('TAMTHANH', 'x'.repeat(501))).refused).toBe('LAND_REASON_TOO_LONG');
    const { id } = await desk.report('TAMTHANH');
    const foreign = await desk.app.signedIn('cv.maipha');
    const answer = await foreign.ask<{ correctLandReport: { code?: string } }>(
      `mutation ($id: ID!) { correctLandReport(reportId: $id, reason: "x") { ... on Refusal { code } } }`,
      { id },
    );
    expect(answer.correctLandReport.code).toBe('LAND_REPORT_NOT_FOUND');
  });
});

describe('a lock and a report that is being sent', () => {
  it('happen one after the other: never is a sent report left in a locked period', async () => {
    const other = await LandDesk.open();
    try {
      other.app.clock.set('2025-04-17T09:00:00+07:00');
      const wards = ['TAMTHANH', 'CHILANG', 'VINHTRAI', 'DONGKINH'];
      for (const code of wards) {
        await other.enter(code);
        done(await other.submit(code));
      }
      await Promise.all([other.lock(), ...wards.map((code) => other.approve(code))]);
      const { reports, period } = await other.reporting();
      const states = reports.filter(({ unit }) => wards.includes(unit.code)).map(({ state }) => state);
      if (period.lockedAt === null) expect(states.some((state) => state === 'SENT')).toBe(true);
      else expect(states).toEqual(wards.map(() => 'NO_DATA'));
    } finally {
      await other.close();
    }
  });
});
