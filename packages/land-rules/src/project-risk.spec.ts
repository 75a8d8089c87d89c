import { civilDate } from '@thong-suot/administration';
import { projectProgress, sayRisk, type ProjectFacts, type SectionProgress } from './project-risk.js';

const TODAY = civilDate('2025-03-18');
const none = { planApproved: null, paid: null, handedOverBefore: null };
const section = (
  ward: string,
  total: string | null,
  handedOver: string | null,
  more: Partial<SectionProgress> = {},
): SectionProgress => ({ ward, total, handedOver, ...none, ...more });
const facts = (sections: readonly SectionProgress[], more: Partial<ProjectFacts> = {}): ProjectFacts => ({
  deadline: null,
  priceOpen: false,
  obstacles: [],
  daysSinceBefore: 28,
  sections,
  ...more,
});
const words = (project: ProjectFacts, today = TODAY) =>
  projectProgress(project, today).reasons.map((reason) =>
    sayRisk(reason, { measure: 'ha', deadline: project.deadline, nameOf: (ward) => ward }),
  );

const expressway = facts(
  [
    section('Hoàng Đồng', '18.7', '17.95', { handedOverBefore: '16.8', planApproved: '131', paid: '126' }),
    section('Quảng Lạc', '13.4', '12.1', { handedOverBefore: '11.25', planApproved: '88', paid: '85' }),
    section('Mai Pha', '9.1', '8.62', { handedOverBefore: '8.05', planApproved: '66', paid: '64' }),
  ],
  {
    deadline: civilDate('2025-03-31'),
    priceOpen: true,
    obstacles: [{ dueOn: civilDate('2025-03-25') }, { dueOn: civilDate('2025-03-17') }],
  },
);

test('the expressway: 93,86 % handed over, at risk, with its reasons', () => {
  expect(projectProgress(expressway, TODAY)).toMatchObject({
    total: '41.2',
    handedOver: '38.67',
    remaining: '2.53',
    rate: '93.86',
    missing: [],
    standing: 'AT_RISK',
  });
  expect(words(expressway)).toEqual([
    'Còn 13 ngày (đến 31/3/2025), còn 2,53 ha chưa bàn giao',
    'Theo tiến độ kỳ vừa qua, đến hạn còn thiếu 1,34 ha',
    'Hồ sơ giá đất cụ thể chưa hoàn thiện',
    '10 hộ đã phê duyệt phương án, chưa nhận tiền',
    '01 vướng mắc quá thời hạn giải quyết',
    '01 vướng mắc đang giải quyết',
  ]);
});

test('past its deadline with something left it is late', () => {
  expect(projectProgress(expressway, civilDate('2025-04-02')).standing).toBe('LATE');
  expect(words(expressway, civilDate('2025-04-02'))[0]).toBe(
    'Quá hạn 2 ngày (31/3/2025), còn 2,53 ha chưa bàn giao',
  );
});

test('0 ha handed over is a true 0 per cent; no sections at all is no data', () => {
  const garden = facts([section('Mai Pha', '52.3', '0.0')], { priceOpen: true });
  expect(projectProgress(garden, TODAY)).toMatchObject({ rate: '0.00', standing: 'NO_DEADLINE' });
  expect(projectProgress(facts([]), TODAY)).toEqual({
    total: null,
    handedOver: null,
    remaining: null,
    rate: null,
    missing: [],
    standing: 'NO_DATA',
    reasons: [{ code: 'NO_DATA', wards: [] }],
  });
  expect(words(facts([]))).toEqual(['Chưa có số liệu']);
});

test('a section whose ward never reports is named and left out of the rate', () => {
  const two = facts([section('Đông Kinh', '21.6', '2.15'), section('Mai Pha', '8.2', null)]);
  expect(projectProgress(two, TODAY)).toMatchObject({ rate: '9.95', missing: ['Mai Pha'] });
  expect(words(two)).toEqual(['Chưa có số liệu: Mai Pha']);
});

test('all handed over is done, also after the deadline; with a section unknown it is not', () => {
  const done = facts([section('A', '2', '2.0')], { deadline: civilDate('2025-01-31') });
  expect(projectProgress(done, TODAY)).toMatchObject({ standing: 'DONE', reasons: [] });
  const unknown = facts([section('A', '2', '2'), section('B', null, null)]);
  expect(projectProgress(unknown, TODAY).standing).toBe('NO_DEADLINE');
});

test('at a pace that suffices and with time left it is on track', () => {
  const quick = facts([section('A', '10', '6', { handedOverBefore: '3' })], {
    deadline: civilDate('2025-06-30'),
  });
  expect(projectProgress(quick, TODAY)).toMatchObject({ standing: 'ON_TRACK', reasons: [] });
});
