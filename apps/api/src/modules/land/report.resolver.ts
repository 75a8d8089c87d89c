import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { CommandId, CurrentActor } from '../../platform/graphql/index.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { ApproveReport } from './approve-report.js';
import { CorrectReport } from './correct-report.js';
import type { ReportAnswer } from './report-act.js';
import { LandFigureInput, ReturnedLandFigureInput } from './report.input.js';
import {
  LandFigureChangeModel,
  LandReportModel,
  LandReportResult,
  LandSavedModel,
  LandSavedResult,
} from './report.model.js';
import { ReportReader } from './report-reader.js';
import { ReviewReport } from './review-report.js';
import { SaveReport } from './save-report.js';
import { SubmitReport } from './submit-report.js';

/** The report of a unit, and the acts that carry it from the officer to the department. */
@Resolver(() => LandReportModel)
export class LandReportResolver {
  constructor(
    private readonly reports: ReportReader,
    private readonly saving: SaveReport,
    private readonly submitting: SubmitReport,
    private readonly approving: ApproveReport,
    private readonly reviewing: ReviewReport,
    private readonly correcting: CorrectReport,
  ) {}

  @Query(() => LandReportModel, { nullable: true })
  landReport(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<LandReportModel | null> {
    return this.reports.report(actor, id);
  }

  @Query(() => [LandFigureChangeModel], { description: 'All that ever stood in one field, the last first.' })
  landFigureHistory(
    @CurrentActor() actor: Actor,
    @Args('reportId', { type: () => ID }) reportId: string,
    @Args('indicatorId', { type: () => ID }) indicatorId: string,
    @Args('subjectId', { type: () => ID }) subjectId: string,
  ): Promise<LandFigureChangeModel[]> {
    return this.reports.history(actor, reportId, indicatorId, subjectId);
  }

  @Mutation(() => LandSavedResult)
  async saveLandReport(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('reportId', { type: () => ID }) reportId: string,
    @Args('figures', { type: () => [LandFigureInput] }) figures: LandFigureInput[],
  ): Promise<LandSavedModel | RefusalValue> {
    const edits = figures.map((figure) => ({
      ...figure,
      value: figure.value ?? null,
      words: figure.words ?? null,
      reason: figure.reason ?? null,
    }));
    const result = await this.saving.run(actor, commandId, { reportId, figures: edits });
    const report = await this.answer(actor, result);
    if (isRefused(report) || isRefused(result)) return report as RefusalValue;
    return { report, conflicts: [...(result.answer.conflicts ?? [])] };
  }

  @Mutation(() => LandReportResult, { description: '"Trình lãnh đạo phường duyệt".' })
  async submitLandReport(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('reportId', { type: () => ID }) reportId: string,
    @Args('acceptMissing', { type: () => Boolean }) acceptMissing: boolean,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<LandReportModel | RefusalValue> {
    const request = { reportId, acceptMissing, expectedVersion };
    return this.answer(actor, await this.submitting.run(actor, commandId, request));
  }

  @Mutation(() => LandReportResult, {
    description:
      "The unit's leader: without a reason the report is sent, with one it goes back to the officer.",
  })
  async approveLandReport(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('reportId', { type: () => ID }) reportId: string,
    @Args('returnReason', { type: () => String, nullable: true }) returnReason: string | null,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<LandReportModel | RefusalValue> {
    const request = { reportId, returnReason: returnReason ?? null, expectedVersion };
    return this.answer(actor, await this.approving.run(actor, commandId, request));
  }

  @Mutation(() => LandReportResult, {
    description: 'The department: figures named go back with their reasons, all others are accepted.',
  })
  async reviewLandReport(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('reportId', { type: () => ID }) reportId: string,
    @Args('returned', { type: () => [ReturnedLandFigureInput] }) returned: ReturnedLandFigureInput[],
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<LandReportModel | RefusalValue> {
    const request = { reportId, returned, expectedVersion };
    return this.answer(actor, await this.reviewing.run(actor, commandId, request));
  }

  @Mutation(() => LandReportResult, { description: '"Đính chính số liệu": the new report, to be entered.' })
  async correctLandReport(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('reportId', { type: () => ID }) reportId: string,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<LandReportModel | RefusalValue> {
    return this.answer(actor, await this.correcting.run(actor, commandId, { reportId, reason }));
  }

  private async answer(
    actor: Actor,
    result: ActResult<ReportAnswer>,
  ): Promise<LandReportModel | RefusalValue> {
    if (isRefused(result)) return result;
    return (await this.reports.report(actor, result.answer.reportId)) ?? refuse('LAND_REPORT_NOT_FOUND');
  }
}
