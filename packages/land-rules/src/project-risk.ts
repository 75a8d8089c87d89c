import {
  addExact,
  compareExact,
  daysBetween,
  divideExact,
  formatCount,
  formatDate,
  formatFigure,
  multiplyExact,
  roundExact,
  subtractExact,
  type CivilDate,
  type Exact,
  type Language,
} from '@thong-suot/administration';
import { rate, total } from './consolidate.js';

/** One ward's part of a project; null figures are not yet reported. */
export interface SectionProgress {
  readonly ward: string;
  /** In one measure for the whole project: ha, or km for a route. */
  readonly total: Exact | null;
  readonly handedOver: Exact | null;
  readonly handedOverBefore: Exact | null;
  readonly planApproved: Exact | null;
  readonly paid: Exact | null;
}

export interface ProjectFacts {
  readonly deadline: CivilDate | null;
  /** Whether the specific land price (giá đất cụ thể) is still being prepared. */
  readonly priceOpen: boolean;
  readonly sections: readonly SectionProgress[];
  readonly obstacles: readonly { readonly dueOn: CivilDate | null }[];
  /** Days that the figures of last time lie before the present ones. */
  readonly daysSinceBefore: number | null;
}

/** How a project stands against its deadline. `DONE`: all is handed over. */
export type ProjectStanding = 'DONE' | 'LATE' | 'AT_RISK' | 'ON_TRACK' | 'NO_DEADLINE' | 'NO_DATA';

export type RiskReason =
  | { readonly code: 'DEADLINE_PASSED'; readonly days: number; readonly remaining: Exact }
  | { readonly code: 'DEADLINE_NEAR'; readonly days: number; readonly remaining: Exact }
  | { readonly code: 'PACE_TOO_SLOW'; readonly short: Exact }
  | { readonly code: 'PRICE_OPEN' }
  | { readonly code: 'NOT_PAID'; readonly households: Exact }
  | { readonly code: 'OBSTACLES_LATE'; readonly count: number }
  | { readonly code: 'OBSTACLES_OPEN'; readonly count: number }
  | { readonly code: 'NO_DATA'; readonly wards: readonly string[] };

export interface ProjectProgress {
  readonly total: Exact | null;
  readonly handedOver: Exact | null;
  readonly remaining: Exact | null;
  /** Per cent handed over, of the sections that have both figures. */
  readonly rate: Exact | null;
  /** Wards whose section has no figure. */
  readonly missing: readonly string[];
  readonly standing: ProjectStanding;
  /** Why, the weightiest first; empty where nothing stands in the way. */
  readonly reasons: readonly RiskReason[];
}

/** With less than this many days left, what is not handed over is told as a risk. */
const NEAR_DAYS = 30;

/** Where a project stands on a day, and what endangers it. */
export function projectProgress(facts: ProjectFacts, today: CivilDate): ProjectProgress {
  const { sections } = facts;
  const both = sections.filter(({ total, handedOver }) => total !== null && handedOver !== null);
  const whole = total(both.map((section) => ({ subject: section.ward, value: section.total })));
  const done = total(both.map((section) => ({ subject: section.ward, value: section.handedOver })));
  const remaining =
    whole.value === null || done.value === null ? null : subtractExact(whole.value, done.value);
  const missing = sections.filter((section) => !both.includes(section)).map(({ ward }) => ward);
  const reasons = remaining === null ? missingReason(sections) : reasonsOf(facts, today, remaining, missing);
  return {
    total: whole.value,
    handedOver: done.value,
    remaining,
    rate: rate(done.value, whole.value),
    missing,
    standing: standingOf(facts, today, remaining, missing, reasons),
    reasons,
  };
}

function standingOf(
  { deadline }: ProjectFacts,
  today: CivilDate,
  remaining: Exact | null,
  missing: readonly string[],
  reasons: readonly RiskReason[],
): ProjectStanding {
  if (remaining === null) return 'NO_DATA';
  if (compareExact(remaining, '0') <= 0 && missing.length === 0) return 'DONE';
  if (deadline === null) return 'NO_DEADLINE';
  if (deadline < today) return 'LATE';
  return reasons.some(({ code }) => ENDANGERS.has(code)) ? 'AT_RISK' : 'ON_TRACK';
}

const ENDANGERS = new Set<RiskReason['code']>([
  'DEADLINE_NEAR',
  'PACE_TOO_SLOW',
  'PRICE_OPEN',
  'OBSTACLES_LATE',
  'NO_DATA',
]);

function reasonsOf(
  facts: ProjectFacts,
  today: CivilDate,
  remaining: Exact,
  missing: readonly string[],
): RiskReason[] {
  const { deadline, priceOpen, obstacles } = facts;
  const open = compareExact(remaining, '0') > 0;
  const reasons: RiskReason[] = [];
  if (deadline !== null && open) {
    const days = daysBetween(today, deadline);
    if (days < 0) reasons.push({ code: 'DEADLINE_PASSED', days: -days, remaining });
    else if (days < NEAR_DAYS) reasons.push({ code: 'DEADLINE_NEAR', days, remaining });
    const short = days < 0 ? null : shortfall(facts, days, remaining);
    if (short !== null) reasons.push({ code: 'PACE_TOO_SLOW', short });
  }
  if (open && priceOpen) reasons.push({ code: 'PRICE_OPEN' });
  const unpaid = unpaidHouseholds(facts.sections);
  if (open && unpaid !== null) reasons.push({ code: 'NOT_PAID', households: unpaid });
  const late = obstacles.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  if (late > 0) reasons.push({ code: 'OBSTACLES_LATE', count: late });
  if (obstacles.length > late) reasons.push({ code: 'OBSTACLES_OPEN', count: obstacles.length - late });
  if (missing.length > 0) reasons.push({ code: 'NO_DATA', wards: missing });
  return reasons;
}

function missingReason(sections: readonly SectionProgress[]): RiskReason[] {
  return [{ code: 'NO_DATA', wards: sections.map(({ ward }) => ward) }];
}

/** What would still be missing on the deadline, were it to go on as since last time; null where it would suffice. */
function shortfall(
  { sections, daysSinceBefore }: ProjectFacts,
  daysLeft: number,
  remaining: Exact,
): Exact | null {
  if (daysSinceBefore === null || daysSinceBefore <= 0) return null;
  const gains = sections.flatMap(({ handedOver, handedOverBefore }) =>
    handedOver === null || handedOverBefore === null ? [] : [subtractExact(handedOver, handedOverBefore)],
  );
  if (gains.length === 0) return null;
  const gain = addExact(...gains);
  const expected = divideExact(multiplyExact(gain, String(daysLeft)), String(daysSinceBefore), 4) ?? '0';
  const short = subtractExact(remaining, expected);
  return compareExact(short, '0') > 0 ? roundExact(short, 2) : null;
}

/** Households whose plan is approved and who have not been paid; null where nobody is known to wait. */
function unpaidHouseholds(sections: readonly SectionProgress[]): Exact | null {
  const waiting = sections.flatMap(({ planApproved, paid }) =>
    planApproved === null || paid === null || compareExact(planApproved, paid) <= 0
      ? []
      : [subtractExact(planApproved, paid)],
  );
  return waiting.length === 0 ? null : addExact(...waiting);
}

/** The reason in a few words for a card; `measure` is the project's: ha or km. */
export function sayRisk(
  reason: RiskReason,
  context: {
    readonly measure: string;
    readonly deadline: CivilDate | null;
    readonly nameOf: (ward: string) => string;
  },
  language: Language = 'vi',
): string {
  const vi = language === 'vi';
  const amount = (value: Exact) => `${formatFigure(roundExact(value, 2))} ${context.measure}`;
  const on = context.deadline === null ? '' : formatDate(context.deadline);
  switch (reason.code) {
    case 'DEADLINE_PASSED':
      return vi
        ? `Quá hạn ${reason.days} ngày (${on}), còn ${amount(reason.remaining)} chưa bàn giao`
        : `${reason.days} days late (${on}), ${amount(reason.remaining)} not handed over`;
    case 'DEADLINE_NEAR':
      return vi
        ? `Còn ${reason.days} ngày (đến ${on}), còn ${amount(reason.remaining)} chưa bàn giao`
        : `${reason.days} days left (until ${on}), ${amount(reason.remaining)} not handed over`;
    case 'PACE_TOO_SLOW':
      return vi
        ? `Theo tiến độ kỳ vừa qua, đến hạn còn thiếu ${amount(reason.short)}`
        : `At the pace of the last period ${amount(reason.short)} will be missing on the deadline`;
    case 'PRICE_OPEN':
      return vi ? 'Hồ sơ giá đất cụ thể chưa hoàn thiện' : 'The specific land price is not settled';
    case 'NOT_PAID':
      return vi
        ? `${formatCount(Number(reason.households))} hộ đã phê duyệt phương án, chưa nhận tiền`
        : `${reason.households} households with an approved plan not paid`;
    case 'OBSTACLES_LATE':
      return vi
        ? `${formatCount(reason.count)} vướng mắc quá thời hạn giải quyết`
        : `${reason.count} obstacles past their deadline`;
    case 'OBSTACLES_OPEN':
      return vi ? `${formatCount(reason.count)} vướng mắc đang giải quyết` : `${reason.count} open obstacles`;
    case 'NO_DATA': {
      const names = reason.wards.map(context.nameOf).join(', ');
      if (names === '') return vi ? 'Chưa có số liệu' : 'No data yet';
      return vi ? `Chưa có số liệu: ${names}` : `No data yet: ${names}`;
    }
    default:
      return reason satisfies never;
  }
}
