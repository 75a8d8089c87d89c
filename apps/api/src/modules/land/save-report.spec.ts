import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { done, LandDesk, refused } from '../../../test/support/land-desk.js';
import { newId } from '../../platform/ids.js';
import { SaveReport } from './save-report.js';

let desk: LandDesk;
beforeAll(async () => {
  desk = await LandDesk.open();
});
afterAll(() => desk.close());

const quangLac = () => desk.unit('QUANGLAC');

describe('the report of a ward', () => {
  it('holds its own figures and no others, with last time’s beside them', async () => {
    const report = await desk.report('QUANGLAC');
    expect(report).toMatchObject({
      state: 'NOT_SENT',
      allowedActs: ['ENTER'],
      owner: 'WARD',
      period: { name: 'Tháng 4/2025', periodFrom: '2025-03-15', periodTo: '2025-04-14', asOf: '2025-04-14' },
    });
    expect(
      new Set(report.indicators.filter(({ owner }) => owner === 'WARD').map(({ code }) => code)),
    ).toEqual(
      new Set(
        report.fields.map(({ indicatorId }) => report.indicators.find(({ id }) => id === indicatorId)?.code),
      ),
    );
    expect(desk.field(report, 'registered')).toMatchObject({
      value: null,
      previous: '188',
      previousAsOf: '2025-03-14',
    });
    expect(desk.field(report, 'originConfirmed', desk.project('PRJ-01.QUANGLAC'))).toMatchObject({
      previous: '94',
    });
    // Households are the land centre's figure: known for the check, not entered here.
    expect(report.known).toContainEqual({
      indicator: 'households',
      subjectId: desk.project('PRJ-01.QUANGLAC'),
      value: '96',
      told: false,
    });
  });

  it('takes figures exactly, and says who wrote them', async () => {
    const report = await desk.report('QUANGLAC');
    done(await desk.save('cv.quanglac', report, desk.edit('encroachedArea', quangLac(), '15830.50')));
    const after = await desk.report('QUANGLAC');
    expect(after.state).toBe('ENTERING');
    expect(desk.field(after, 'encroachedArea')).toMatchObject({
      value: '15830.5',
      version: 1,
      enteredBy: expect.stringContaining('Công chức'),
    });
    const [row] = (
      await desk.owner.query('select value::text from land_figure where report_id = $1', [report.id])
    ).rows;
    expect(row).toEqual({ value: '15830.50' });
  });

  it.each([
    ['-1', 'không thể là số âm'],
    ['1e9', 'Chưa đọc được số'],
    ['ba', 'Chưa đọc được số'],
    ['3.573', 'không có phần thập phân'],
    ['1,5', 'Chưa đọc được số'],
    ['9999999999999', 'quá lớn'],
    ['a figure of 5.000 digits', 'Chưa đọc được số'],
  ])('refuses %s in words', async (typed, words) => {
    const value = typed.startsWith('a figure') ? '1'.repeat(5_000) : typed;
    const report = await desk.report('QUANGLAC');
    const result = refused(
      await desk.save('cv.quanglac', report, desk.edit('registered', quangLac(), value)),
    );
    expect(result.refused).toBe('LAND_FIGURE_INVALID');
    expect(result.params?.['why']).toContain(words);
  });

  it('refuses the figure of another owner, of another ward, and of nothing', async () => {
    const report = await desk.report('QUANGLAC');
    const other = [
      desk.edit('signed', quangLac(), '60'),
      desk.edit('registered', desk.unit('MAIPHA'), '200'),
      desk.edit('originConfirmed', desk.project('PRJ-01.MAIPHA'), '70'),
      { ...desk.edit('registered', quangLac(), '1'), indicatorId: newId() },
    ];
    for (const edit of other) {
      expect(refused(await desk.save('cv.quanglac', report, edit)).refused).toBe('LAND_FIGURE_NOT_YOURS');
    }
  });

  it('is not written by its leader, its clerk, another ward or the department', async () => {
    const report = await desk.report('QUANGLAC');
    const edit = desk.edit('registered', quangLac(), '200');
    for (const role of ['ct.quanglac', 'vt.quanglac', 'cv.nnmt', 'ct']) {
      expect(refused(await desk.save(role, report, edit)).refused).toBe('NOT_YOUR_STEP');
    }
    for (const role of ['cv.maipha', 'cv.noivu', 'cv.ptqd']) {
      expect(refused(await desk.save(role, report, edit)).refused).toBe('LAND_REPORT_NOT_FOUND');
    }
  });
});

describe('two officers in one report', () => {
  it('in different fields: both stand', async () => {
    const report = await desk.report('MAIPHA');
    const maiPha = desk.unit('MAIPHA');
    const results = await Promise.all([
      desk.save('cv.maipha', report, desk.edit('registered', maiPha, '210')),
      desk.save('dc.maipha', report, desk.edit('handedOver', maiPha, '70')),
    ]);
    expect(results.map((result) => done(result).conflicts)).toEqual([[], []]);
    const after = await desk.report('MAIPHA');
    expect([desk.field(after, 'registered').value, desk.field(after, 'handedOver').value]).toEqual([
      '210',
      '70',
    ]);
  });

  it('in one field at once: one stands, the other is told whose', async () => {
    const report = await desk.report('MAIPHA');
    const maiPha = desk.unit('MAIPHA');
    const results = await Promise.all([
      desk.save('cv.maipha', report, desk.edit('wardConfirmed', maiPha, '150')),
      desk.save('dc.maipha', report, desk.edit('wardConfirmed', maiPha, '151')),
    ]);
    const conflicts = results.flatMap((result) => done(result).conflicts ?? []);
    expect(conflicts).toEqual([{ indicatorId: desk.indicator('wardConfirmed'), subjectId: maiPha }]);
    const field = desk.field(await desk.report('MAIPHA'), 'wardConfirmed');
    expect(['150', '151']).toContain(field.value);
    expect(field).toMatchObject({ version: 1, enteredBy: expect.stringContaining('Công chức') });
    // Seeing it, the later person may write again.
    const again = desk.edit('wardConfirmed', maiPha, '152', { seen: field.version });
    expect(done(await desk.save('dc.maipha', report, again)).conflicts).toEqual([]);
    expect(desk.field(await desk.report('MAIPHA'), 'wardConfirmed')).toMatchObject({
      value: '152',
      version: 2,
    });
    const history = await desk.owner.query(
      'select version from land_figure_change where report_id = $1 and indicator_id = $2 order by version',
      [report.id, desk.indicator('wardConfirmed')],
    );
    expect(history.rows).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it('twenty saves at once lose nothing', async () => {
    const report = await desk.report('CHILANG');
    const chiLang = desk.unit('CHILANG');
    const codes = report.indicators
      .filter(
        ({ owner, value, programme }) =>
          owner === 'WARD' && value === 'NUMBER' && programme === 'CERTIFICATES',
      )
      .map(({ code }) => code);
    await Promise.all(
      codes.map(async (code, at) =>
        done(
          await desk.save(
            at % 2 === 0 ? 'cv.chilang' : 'dc.chilang',
            report,
            desk.edit(code, chiLang, String(100 + at)),
          ),
        ),
      ),
    );
    const after = await desk.report('CHILANG');
    expect(codes.map((code) => desk.field(after, code).value)).toEqual(
      codes.map((_, at) => String(100 + at)),
    );
  });

  it('a repeated command is answered and writes nothing twice', async () => {
    const report = await desk.report('DONGKINH');
    const dongKinh = desk.unit('DONGKINH');
    const [commandId, request] = [
      newId(),
      { reportId: report.id, figures: [desk.edit('registered', dongKinh, '80')] },
    ];
    const run = () => desk.the(SaveReport).run(desk.actor('cv.dongkinh'), commandId, request);
    expect(await run()).toEqual(await run());
    expect(desk.field(await desk.report('DONGKINH'), 'registered').version).toBe(1);
  });
});
