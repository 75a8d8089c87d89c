import { Injectable } from '@nestjs/common';
import { label } from '@thong-suot/administration';
import {
  ActRunner,
  itemOf,
  type ActContext,
  type ActResult,
  type Decision,
  type OpenItem,
} from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { ReportSheet, type SheetRow } from './domain/report-sheet.js';
import { shownState } from './domain/report-state.js';
import { reportKey, reportSheet } from './report-sheet.queries.js';

/** Small and of ids only: stored with the command. */
export interface ReportAnswer {
  readonly reportId: string;
  readonly conflicts?: readonly { readonly indicatorId: string; readonly subjectId: string }[];
}

/** What a step of a report is decided by. */
export interface AtStep {
  readonly sheet: ReportSheet;
  readonly item: OpenItem;
  readonly instanceVersion: number;
  readonly now: string;
}

export interface StepRequest {
  readonly commandId: string;
  readonly kind: string;
  readonly reportId: string;
  readonly content: unknown;
  readonly stepId: 'enterReport' | 'approveReport' | 'acceptReport';
  /** The version of the report on the screen; absent where fields are compared one by one. */
  readonly expectedVersion?: number;
}

/** Runs the acts of those who hold the open step of a report. */
@Injectable()
export class ReportActs {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses LAND_REPORT_NOT_FOUND, LAND_PERIOD_LOCKED (a report that was not sent in time), LAND_REPORT_NOT_OPEN (it stands
   * at another step), NOT_YOUR_STEP and LAND_REPORT_CHANGED, then what `decide` refuses.
   */
  async run(
    actor: Actor,
    request: StepRequest,
    decide: (at: AtStep) => Decision<ReportAnswer> | RefusalValue,
  ): Promise<ActResult<ReportAnswer>> {
    const { reportId, commandId, kind, content } = request;
    if (!isId(reportId)) return refuse('LAND_REPORT_NOT_FOUND');
    const key = await this.reader.one(
      actor.authorityId,
      reportKey(actor.authorityId, actor.principals, this.clock.now(), reportId),
    );
    if (key === undefined) return refuse('LAND_REPORT_NOT_FOUND');
    if (key.instance_id === null) return refuse('LAND_REPORT_NOT_OPEN', { state: 'Đã chốt' });
    return this.acts.run<[SheetRow], ReportAnswer>({
      commandId,
      kind,
      actor,
      content,
      instanceId: key.instance_id,
      load: () => [reportSheet(actor.authorityId, reportId)],
      decide: (context) => atStep(context, actor, request, decide),
    });
  }
}

function atStep(
  { rows: [[row]], instance, now }: ActContext<[SheetRow]>,
  actor: Actor,
  { stepId, expectedVersion }: StepRequest,
  decide: (at: AtStep) => Decision<ReportAnswer> | RefusalValue,
): Decision<ReportAnswer> | RefusalValue {
  if (row === undefined || instance === undefined) return refuse('LAND_REPORT_NOT_FOUND');
  const locked = row.period.lockedAt !== null;
  if (locked && row.attempt === 0) return refuse('LAND_PERIOD_LOCKED', { period: row.period.name });
  if (!instance.openItems.some(({ elementId }) => elementId === stepId)) {
    const state = label('landReportState', shownState(row.state, locked), actor.language);
    return refuse('LAND_REPORT_NOT_OPEN', { state });
  }
  const item = itemOf(actor, instance.openItems, stepId);
  if (item === undefined) return refuse('NOT_YOUR_STEP');
  if (expectedVersion !== undefined && expectedVersion !== instance.version) {
    return refuse('LAND_REPORT_CHANGED');
  }
  return decide({ sheet: new ReportSheet(row), item, instanceVersion: instance.version, now });
}

/** The command that completes the open step. */
export function completing({ elementId, workItemKey }: OpenItem, outcome: string) {
  return { type: 'complete', elementId, workItemKey, variables: { outcome } } as const;
}
