import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CommandId, CurrentActor, type RequestContext } from '../../platform/graphql/index.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { DossierModel, DossierResult } from '../documents/index.js';
import { AnswerAsLeader } from './answer-as-leader.js';
import { CorrectLeaderAnswer } from './correct-leader-answer.js';
import { ForwardRoutingSlip } from './forward-routing-slip.js';
import { ReturnFromExamination } from './return-from-examination.js';
import { ReviewRoutingSlip } from './review-routing-slip.js';
import { RoutingSlipModel, SlipResult } from './routing-slip.model.js';
import { SaveRoutingSlip } from './save-routing-slip.js';
import { SubmissionReader } from './submission-reader.js';
import {
  ForwardSlipArgs,
  LeaderAnswerArgs,
  ReturnFromExaminationArgs,
  ReviewSlipArgs,
} from './submission.args.js';
import { RoutingSlipInput } from './submission.input.js';

type DossierAnswer = Promise<DossierModel | RefusalValue>;
type SlipAnswer = Promise<RoutingSlipModel | RefusalValue>;

/** The phiếu trình of a dossier: written and forwarded by the Office, answered by the leaders. */
@Resolver(() => DossierModel)
export class RoutingSlipResolver {
  constructor(
    private readonly submissions: SubmissionReader,
    private readonly saving: SaveRoutingSlip,
    private readonly forwarding: ForwardRoutingSlip,
    private readonly returning: ReturnFromExamination,
    private readonly reviewing: ReviewRoutingSlip,
    private readonly answering: AnswerAsLeader,
    private readonly correcting: CorrectLeaderAnswer,
  ) {}

  @ResolveField(() => RoutingSlipModel, { nullable: true })
  routingSlip(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<RoutingSlipModel | null> {
    return this.submissions.slipOf(context, actor, dossier.id);
  }

  @Mutation(() => SlipResult, {
    description: "expectedVersion is the slip's; null when it does not exist yet.",
  })
  async saveRoutingSlip(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('dossierId', { type: () => ID }) dossierId: string,
    @Args('input') input: RoutingSlipInput,
    @Args('expectedVersion', { type: () => Int, nullable: true }) expectedVersion: number | null | undefined,
  ): SlipAnswer {
    const request = { dossierId, ...input, expectedVersion: expectedVersion ?? undefined };
    return this.answer(actor, await this.saving.run(actor, commandId, request));
  }

  @Mutation(() => DossierResult)
  forwardRoutingSlip(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args() on: ForwardSlipArgs,
  ): DossierAnswer {
    return this.forwarding.run(actor, commandId, on);
  }

  @Mutation(() => DossierResult)
  reviewRoutingSlip(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args() review: ReviewSlipArgs,
  ): DossierAnswer {
    return this.reviewing.run(actor, commandId, review);
  }

  @Mutation(() => DossierResult, {
    description: 'The examining specialist returns the dossier to the lead unit.',
  })
  returnFromExamination(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args() returned: ReturnFromExaminationArgs,
  ): DossierAnswer {
    return this.returning.run(actor, commandId, returned);
  }

  @Mutation(() => DossierResult)
  answerAsLeader(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args() { input, ...on }: LeaderAnswerArgs,
  ): DossierAnswer {
    return this.answering.run(actor, commandId, { ...input, ...on });
  }

  @Mutation(() => SlipResult)
  async correctLeaderAnswer(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('answerId', { type: () => ID }) answerId: string,
    @Args('text', { type: () => String }) text: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): SlipAnswer {
    const request = { answerId, text, expectedVersion };
    return this.answer(actor, await this.correcting.run(actor, commandId, request));
  }

  private async answer(
    actor: Actor,
    result: { readonly answer: { readonly dossierId: string } } | RefusalValue,
  ): SlipAnswer {
    if (isRefused(result)) return result;
    return (await this.submissions.slip(actor, result.answer.dossierId)) ?? refuse('SLIP_MISSING');
  }
}
