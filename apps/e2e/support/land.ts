import type { Service } from './service.js';
import type { Sessions } from './sessions.js';

export const LAND_WARDS = [
  'VINHTRAI',
  'DONGKINH',
  'HOANGVANTHU',
  'TAMTHANH',
  'CHILANG',
  'HOANGDONG',
  'QUANGLAC',
  'MAIPHA',
] as const;

/** A figure of a report as the service keeps it. */
interface Field {
  readonly indicatorId: string;
  readonly subjectId: string;
  readonly previous: string | null;
  readonly version: number;
  readonly review: 'ACCEPTED' | 'RETURNED' | null;
}

interface Report {
  readonly id: string;
  readonly version: number;
  readonly fields: readonly Field[];
  readonly indicators: readonly { id: string; code: string; value: string }[];
}

interface Summary {
  readonly id: string;
  readonly state: string;
  readonly unit: { readonly code: string };
}

interface Period {
  readonly id: string;
  readonly period: { readonly dueAt: string; readonly lockedAt: string | null };
  readonly reports: readonly Summary[];
}

/** The running period and the reports of it that the reader sees. */
export async function landPeriod(service: Service): Promise<Period> {
  const { landReporting } = await service.ask<{ landReporting: { edges: { node: Period }[] } }>(
    `{ landReporting(first: 1) {
      edges { node { id period { dueAt lockedAt } reports { id state unit { code } } } }
    } }`,
  );
  const period = landReporting.edges[0]?.node;
  if (!period) throw new Error('No period of land reports is seen.');
  return period;
}

/** The last report of a unit in the running period, as far as the reader sees it. */
export async function landReportOf(service: Service, unit: string): Promise<string> {
  const { reports } = await landPeriod(service);
  const found = reports.findLast((report) => report.unit.code === unit);
  if (!found) throw new Error(`No land report of ${unit} is seen.`);
  return found.id;
}

/** Who enters the report of a unit; in the wards the head of the unit, elsewhere its leader approves it. */
export const officerOf = (unit: string): string => `cv.${login(unit)}`;
export const approverOf = (unit: string): string =>
  `${(LAND_WARDS as readonly string[]).includes(unit) ? 'ct' : 'ld'}.${login(unit)}`;

const login = (unit: string): string => (unit === 'TTPTQD' ? 'ptqd' : unit.toLowerCase());

/**
 * A unit's report entered, approved and so sent: each number as last time plus what `more` says for its
 * indicator. Answers what now stands for the unit's own indicators of `more`.
 */
export async function sendLandReport(
  sessions: Sessions,
  unit: string,
  more: Readonly<Record<string, number>>,
): Promise<void> {
  const officer = await sessions.as(officerOf(unit));
  const id = await landReportOf(officer, unit);
  const report = await reportOf(officer, id);
  const codes = new Map(report.indicators.map((indicator) => [indicator.id, indicator]));
  const figures = report.fields.flatMap((field) => {
    const indicator = codes.get(field.indicatorId);
    const none = field.previous === null || field.review === 'ACCEPTED';
    if (indicator === undefined || indicator.value === 'TEXT' || none) return [];
    const value = String(Number(field.previous) + (more[indicator.code] ?? 0));
    return [
      {
        indicatorId: field.indicatorId,
        subjectId: field.subjectId,
        value,
        seen: field.version,
        unchanged: more[indicator.code] === undefined,
        confirmed: ['OVER_OTHER', 'OVER_TARGET'],
        reason: null,
        words: null,
      },
    ];
  });
  await officer.act(
    `mutation ($id: ID!, $figures: [LandFigureInput!]!) {
      saveLandReport(reportId: $id, figures: $figures) {
        ... on LandSaved { conflicts { indicatorId } } ... on Refusal { code message }
      }
    }`,
    { id, figures },
  );
  await officer.act(
    `mutation ($id: ID!, $version: Int!) {
      submitLandReport(reportId: $id, acceptMissing: true, expectedVersion: $version) {
        ... on LandReport { id } ... on Refusal { code message }
      }
    }`,
    { id, version: (await reportOf(officer, id)).version },
  );
  const leader = await sessions.as(approverOf(unit));
  await leader.act(
    `mutation ($id: ID!, $version: Int!) {
      approveLandReport(reportId: $id, expectedVersion: $version) {
        ... on LandReport { id } ... on Refusal { code message }
      }
    }`,
    { id, version: (await reportOf(leader, id)).version },
  );
}

/** The department takes in all figures of a unit. */
export async function takeInLandReport(sessions: Sessions, unit: string): Promise<void> {
  const department = await sessions.as('cv.nnmt');
  const id = await landReportOf(department, unit);
  await department.act(
    `mutation ($id: ID!, $version: Int!) {
      reviewLandReport(reportId: $id, returned: [], expectedVersion: $version) {
        ... on LandReport { id } ... on Refusal { code message }
      }
    }`,
    { id, version: (await reportOf(department, id)).version },
  );
}

async function reportOf(service: Service, id: string): Promise<Report> {
  const { landReport } = await service.ask<{ landReport: Report }>(
    `query ($id: ID!) {
      landReport(id: $id) {
        id version
        indicators { id code value }
        fields { indicatorId subjectId previous version review }
      }
    }`,
    { id },
  );
  return landReport;
}
