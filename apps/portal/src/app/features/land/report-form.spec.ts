import { formOf, inputOf, keyOf, missingIn, takePrevious, typeInto, type FormField } from './report-form';
import type { Report, ReportField, ReportIndicator } from './reports.operations';

const WARD = 'ward';
const indicator = (code: string, change: Partial<ReportIndicator> = {}): ReportIndicator => ({
  __typename: 'LandIndicator',
  id: code,
  programme: 'CERTIFICATES',
  code,
  label: code,
  spoken: 'số thửa đã kê khai',
  measure: 'thửa',
  owner: 'WARD',
  kind: 'CUMULATIVE',
  value: 'NUMBER',
  decimals: 0,
  checks: '[]',
  ...change,
});
const field = (code: string, change: Partial<ReportField> = {}): ReportField => ({
  __typename: 'LandReportField',
  indicatorId: code,
  subjectId: WARD,
  value: null,
  words: null,
  reason: null,
  unchanged: false,
  confirmed: [],
  version: 0,
  enteredBy: null,
  enteredAt: null,
  review: null,
  reviewReason: null,
  previous: '188',
  previousWords: null,
  previousAsOf: '2025-03-14',
  target: null,
  counted: null,
  ...change,
});
const report = (fields: ReportField[], indicators: ReportIndicator[], known: Report['known'] = []): Report =>
  ({
    programmes: [{ code: 'CERTIFICATES', name: '', subject: 'WARD', source: null, isSample: true }],
    subjects: [
      {
        id: WARD,
        ward: { id: WARD, name: '', shortName: '' },
        projectId: null,
        projectName: null,
        note: null,
      },
    ],
    indicators,
    fields,
    known,
  }) as unknown as Report;

const only = (it: Report, typed = {}): FormField => {
  const form = formOf(it, typed, 'vi')[0]?.fields[0];
  if (form === undefined) throw new Error('the form has no field');
  return form;
};
const typing = (it: Report, text: string) => {
  const form = only(it);
  return only(it, { [form.key]: typeInto(form, { text }) });
};
const codes = ({ findings }: FormField) => findings.map(({ finding }) => finding.code);

describe('a field while it is typed into', () => {
  const registered = report([field('registered')], [indicator('registered')]);

  it('says nothing of an ordinary figure, and shows what the service has when nothing is typed', () => {
    expect(codes(typing(registered, '190'))).toEqual([]);
    expect(only(report([field('registered', { value: '1019' })], [indicator('registered')])).text).toBe(
      '1.019',
    );
  });

  it.each([
    ['ba', 'NOT_A_FIGURE'],
    ['1e9', 'NOT_A_FIGURE'],
    ['-4', 'NEGATIVE'],
    ['3,573', 'FRACTION'],
  ])('%s cannot be sent', (text, code) => {
    const form = typing(registered, text);
    expect(codes(form)).toEqual([code]);
    expect(form.typed?.sendable).toBe(false);
  });

  it('3,573 parcels offer 3.573', () => {
    const [said] = typing(registered, '3,573').findings;
    expect(said?.finding.instead).toBe('3573');
    expect(said?.words).toContain('Có phải là 3.573 thửa?');
  });

  it('a fall stays open until a reason stands beside it', () => {
    const fallen = typing(registered, '181');
    expect(codes(fallen)).toEqual(['FELL']);
    expect(fallen.open).toBe(1);
    const told = typeInto(fallen, { reason: 'Loại 07 thửa tính trùng' });
    expect(only(registered, { [fallen.key]: told }).open).toBe(0);
  });

  it('a confirmed question is asked again for another figure', () => {
    const target = report(
      [field('signed', { previous: '300', target: '330' })],
      [indicator('signed', { checks: '[{"rule":"WITHIN_TARGET"}]' })],
    );
    const over = typing(target, '340');
    const confirmed = typeInto(over, { confirmed: ['OVER_TARGET'] });
    const settled = only(target, { [over.key]: confirmed });
    expect(settled.open).toBe(0);
    expect(settled.share).toEqual({ rate: '103.03', whole: '330', measure: 'thửa' });
    expect(only(target, { [over.key]: typeInto(settled, { text: '350' }) }).open).toBe(1);
  });

  it('3.573 ha without any figure to measure by is asked about', () => {
    const area = report(
      [field('areaHa', { previous: null })],
      [indicator('areaHa', { decimals: 4, measure: 'ha' })],
    );
    const [said] = typing(area, '3.573').findings;
    expect(said?.finding).toMatchObject({ code: 'THOUSANDFOLD', weight: 'CONFIRM', instead: '3.573' });
    expect(codes(typing(area, '3,57'))).toEqual([]);
  });

  it('is held against what another unit has told, and against what is typed beside it', () => {
    const moved = indicator('gravesMoved', {
      checks: '[{"rule":"NOT_ABOVE","than":"graves","weight":"BLOCK"}]',
    });
    const it = report(
      [field('gravesMoved', { previous: '19' }), field('graves', { previous: '21' })],
      [moved, indicator('graves', { spoken: 'số mộ phải di dời', kind: 'SCOPE' })],
    );
    expect(codes(typing(it, '22'))).toEqual(['OVER_TOTAL']);
    const form = only(it);
    const graves = formOf(it, {}, 'vi')[0]?.fields[1] as FormField;
    const typed = {
      [form.key]: typeInto(form, { text: '22' }),
      [graves.key]: typeInto(graves, { text: '23', reason: 'Quyết định điều chỉnh' }),
    };
    expect(codes(only(it, typed))).toEqual([]);
  });
});

describe('the figures of last time', () => {
  it('are taken over as they stood, marked as unchanged, until something else is typed', () => {
    const it = report([field('registered')], [indicator('registered')]);
    const taken = takePrevious(only(it));
    expect(taken).toMatchObject({ text: '188', value: '188', unchanged: true, seen: 0 });
    const form = only(it, { [keyOf(field('registered'))]: taken });
    expect(typeInto(form, { text: '189' }).unchanged).toBe(false);
  });
});

describe('what is sent', () => {
  it('carries the version that was on the screen when typing began', () => {
    const it = report([field('registered', { version: 2, value: '190' })], [indicator('registered')]);
    const first = typing(it, '191');
    const later = report([field('registered', { version: 3, value: '195' })], [indicator('registered')]);
    const again = typeInto(only(later, { [first.key]: first.typed as never }), { text: '192' });
    expect(inputOf(first.key, again)).toEqual({
      indicatorId: 'registered',
      subjectId: WARD,
      value: '192',
      words: null,
      reason: null,
      unchanged: false,
      confirmed: [],
      seen: 2,
    });
  });

  it('an emptied field says that there is no figure, which is not 0', () => {
    const it = report([field('registered', { version: 1, value: '190' })], [indicator('registered')]);
    expect(typing(it, '')).toMatchObject({ value: null, open: 0 });
    expect(missingIn(formOf(it, { 'registered/ward': typing(it, '').typed as never }, 'vi'))).toHaveLength(1);
  });
});
