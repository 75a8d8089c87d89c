import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { CivilDate as CivilDateText } from '@thong-suot/administration';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { CivilDate, CommandId, CurrentActor, Instant } from '../../platform/graphql/index.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { AcceptAssignment } from './accept-assignment.js';
import { AssignmentReader } from './assignment-reader.js';
import { ResultReviewEnum } from './assignment.enums.js';
import { ReportProgressInput, ReportResultInput } from './assignment.input.js';
import { AssignmentResult, UrgedModel, UrgeResult, type AssignmentModel } from './assignment.model.js';
import { DecideExtension } from './decide-extension.js';
import { DecideTransfer } from './decide-transfer.js';
import { DirectionActs } from './direction-acts.js';
import type { AssignmentAnswer } from './part-acts.js';
import { PauseAssignment } from './pause-assignment.js';
import { ReportProgress } from './report-progress.js';
import { ReportResult } from './report-result.js';
import { RequestExtension } from './request-extension.js';
import { RequestTransfer } from './request-transfer.js';
import { ResumeAssignment } from './resume-assignment.js';
import { ReviewResult, type ReviewResultOutcome } from './review-result.js';
import { SetDeadline } from './set-deadline.js';
import { SetDeadlines } from './set-deadlines.js';
import { SetLead } from './set-lead.js';
import { UrgeUnit } from './urge-unit.js';

type Answered = Promise<AssignmentModel | RefusalValue>;

/** The acts of units, the Office and the leaders on assignments. */
@Resolver()
export class AssignmentActsResolver {
  constructor(
    private readonly assignmentsRead: AssignmentReader,
    private readonly accepting: AcceptAssignment,
    private readonly progressing: ReportProgress,
    private readonly finishing: ReportResult,
    private readonly reviewing: ReviewResult,
    private readonly extending: RequestExtension,
    private readonly extensions: DecideExtension,
    private readonly handingOn: RequestTransfer,
    private readonly transfers: DecideTransfer,
    private readonly deadlines: SetDeadline,
    private readonly deadlinesOfAll: SetDeadlines,
    private readonly pausing: PauseAssignment,
    private readonly resuming: ResumeAssignment,
    private readonly leads: SetLead,
    private readonly urging: UrgeUnit,
    private readonly directions: DirectionActs,
  ) {}

  @Mutation(() => AssignmentResult)
  async acceptAssignment(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('partId', { type: () => ID }) partId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answered {
    return this.answer(actor, await this.accepting.run(actor, commandId, { partId, expectedVersion }));
  }

  @Mutation(() => AssignmentResult)
  async reportProgress(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('partId', { type: () => ID }) partId: string,
    @Args('input') input: ReportProgressInput,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answered {
    const request = { ...input, partId, expectedVersion };
    return this.answer(actor, await this.progressing.run(actor, commandId, request));
  }

  @Mutation(() => AssignmentResult, {
    description: 'With the product: a document by number and date, or a file.',
  })
  async reportResult(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('partId', { type: () => ID }) partId: string,
    @Args('input') input: ReportResultInput,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answered {
    const request = { ...input, partId, expectedVersion };
    return this.answer(actor, await this.finishing.run(actor, commandId, request));
  }

  @Mutation(() => AssignmentResult)
  async reviewResult(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('partId', { type: () => ID }) partId: string,
    @Args('outcome', { type: () => ResultReviewEnum }) outcome: ReviewResultOutcome,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null | undefined,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answered {
    const request = { partId, outcome, reason, expectedVersion };
    return this.answer(actor, await this.reviewing.run(actor, commandId, request));
  }

  @Mutation(() => AssignmentResult, { description: 'Before the deadline ends.' })
  async requestExtension(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('partId', { type: () => ID }) partId: string,
    @Args('dueOn', { type: () => CivilDate }) dueOn: CivilDateText,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answered {
    const request = { partId, dueOn, reason, expectedVersion };
    return this.answer(actor, await this.extending.run(actor, commandId, request));
  }

  @Mutation(() => AssignmentResult)
  async decideExtension(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('partId', { type: () => ID }) partId: string,
    @Args('granted', { type: () => Boolean }) granted: boolean,
    @Args('dueOn', { type: () => CivilDate, nullable: true }) dueOn: CivilDateText | null | undefined,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null | undefined,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answered {
    const request = { partId, granted, dueOn, reason, expectedVersion };
    return this.answer(actor, await this.extensions.run(actor, commandId, request));
  }

  @Mutation(() => AssignmentResult)
  async requestTransfer(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('partId', { type: () => ID }) partId: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('unitId', { type: () => ID, nullable: true }) unitId: string | null | undefined,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answered {
    const request = { partId, reason, unitId, expectedVersion };
    return this.answer(actor, await this.handingOn.run(actor, commandId, request));
  }

  @Mutation(() => AssignmentResult, { description: 'Without a unit it stays where it is, for a reason.' })
  async decideTransfer(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('partId', { type: () => ID }) partId: string,
    @Args('toUnitId', { type: () => ID, nullable: true }) toUnitId: string | null | undefined,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null | undefined,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answered {
    const request = { partId, toUnitId, reason, expectedVersion };
    return this.answer(actor, await this.transfers.run(actor, commandId, request));
  }

  @Mutation(() => AssignmentResult, { description: 'Where the source sets none, or leaves a choice.' })
  async setAssignmentDeadline(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('partId', { type: () => ID }) partId: string,
    @Args('dueAt', { type: () => Instant }) dueAt: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answered {
    const request = { partId, dueAt, expectedVersion };
    return this.answer(actor, await this.deadlines.run(actor, commandId, request));
  }

  @Mutation(() => AssignmentResult, {
    description: 'One deadline for several units that have the same assignment: for all of them or for none.',
  })
  async setAssignmentDeadlines(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('partIds', { type: () => [ID] }) partIds: string[],
    @Args('dueAt', { type: () => Instant }) dueAt: string,
  ): Answered {
    return this.answer(actor, await this.deadlinesOfAll.run(actor, commandId, { partIds, dueAt }));
  }

  @Mutation(() => AssignmentResult, {
    description: 'By whoever gave it or monitors it; nothing is late until it goes on.',
  })
  async pauseAssignment(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('partId', { type: () => ID }) partId: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answered {
    const request = { partId, reason, expectedVersion };
    return this.answer(actor, await this.pausing.run(actor, commandId, request));
  }

  @Mutation(() => AssignmentResult, {
    description: 'The working days of the pause are added to the deadline; the first one is kept.',
  })
  async resumeAssignment(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('partId', { type: () => ID }) partId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answered {
    return this.answer(actor, await this.resuming.run(actor, commandId, { partId, expectedVersion }));
  }

  @Mutation(() => AssignmentResult, { description: 'Where the source names no accountable unit.' })
  async setAssignmentLead(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('assignmentId', { type: () => ID }) assignmentId: string,
    @Args('unitId', { type: () => ID }) unitId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answered {
    const request = { assignmentId, unitId, expectedVersion };
    return this.answer(actor, await this.leads.run(actor, commandId, request));
  }

  @Mutation(() => UrgeResult, {
    description: 'At most once an hour; of several those are left out that were urged within it.',
  })
  async urgeAssignments(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('partIds', { type: () => [ID] }) partIds: string[],
    @Args('words', { type: () => String, nullable: true }) words: string | null,
  ): Promise<UrgedModel | RefusalValue> {
    const result = await this.urging.run(actor, commandId, { partIds, words: words ?? null });
    return isRefused(result) ? result : result.answer;
  }

  @Mutation(() => AssignmentResult)
  async acknowledgeDirection(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('assignmentId', { type: () => ID }) assignmentId: string,
  ): Answered {
    return this.answer(actor, await this.directions.acknowledge(actor, commandId, assignmentId));
  }

  @Mutation(() => AssignmentResult)
  async reportOnDirection(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('assignmentId', { type: () => ID }) assignmentId: string,
    @Args('text', { type: () => String }) text: string,
    @Args('fileId', { type: () => ID, nullable: true }) fileId: string | null | undefined,
  ): Answered {
    const request = { assignmentId, text, fileId };
    return this.answer(actor, await this.directions.report(actor, commandId, request));
  }

  private async answer(actor: Actor, result: ActResult<AssignmentAnswer>): Answered {
    if (isRefused(result)) return result;
    const { assignmentId } = result.answer;
    return (await this.assignmentsRead.one(actor, assignmentId)) ?? refuse('ASSIGNMENT_NOT_FOUND');
  }
}
