import type { AccessGrant, StartInstance, Statement } from '../../platform/act/index.js';
import { insertReport } from './report.statements.js';

/** What a report needs to begin: whose it is, for which period, and who sees it. */
export interface NewReport {
  readonly authorityId: string;
  readonly id: string;
  readonly instanceId: string;
  readonly periodId: string;
  readonly periodName: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly leadUnitId: string;
  readonly followers: readonly string[];
  readonly attempt: number;
  readonly reason: string | null;
  /** Null: a correction has no deadline. */
  readonly dueAt: string | null;
  readonly now: string;
}

/** The row, the process and the access facts of a report that begins. */
export function beginReport(report: NewReport): {
  write: Statement;
  start: StartInstance;
  access: AccessGrant[];
} {
  const { id, instanceId, unit, leadUnitId, followers, attempt, periodName } = report;
  const what = attempt === 0 ? 'Báo cáo số liệu đất đai' : 'Đính chính số liệu đất đai';
  const grant = (principalId: string, access: AccessGrant['class'], cause: string): AccessGrant => ({
    subjectKind: 'LAND_REPORT',
    subjectId: id,
    principalKind: 'UNIT',
    principalId,
    class: access,
    cause,
  });
  return {
    write: insertReport({ ...report, unitId: unit.id }),
    start: {
      instanceId,
      processKey: 'landReport',
      subjectKind: 'LAND_REPORT',
      subjectId: id,
      variables: { reporterUnitId: unit.id, leadUnitId, dueAt: report.dueAt },
      labels: { title: `${what} ${periodName} - ${unit.name}`, leadUnitId },
    },
    access: [
      grant(unit.id, 'READ', 'REPORTS_LAND'),
      grant(leadUnitId, 'MANAGE', 'LEADS_LAND'),
      ...followers.map((follower) => grant(follower, 'READ', 'FOLLOWS_LAND')),
    ],
  };
}
