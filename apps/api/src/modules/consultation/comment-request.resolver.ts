import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CommandId, CurrentActor, type RequestContext } from '../../platform/graphql/index.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { UrgeModel, UrgeReader } from '../documents/index.js';
import { OfficialDocumentModel, OfficialDocumentReader } from '../issuance/index.js';
import { AttachSignedLetter } from './attach-signed-letter.js';
import { CommentRequestConnection, CommentRequestModel, RequestResult } from './comment-request.model.js';
import { MarkRequestSeen } from './mark-request-seen.js';
import { NumberOpinionLetter } from './number-opinion-letter.js';
import { RequestLateAnswer } from './request-late-answer.js';
import { SubmitOpinionInput } from './round.input.js';
import { RoundReader } from './round-reader.js';
import { SubmitOpinion } from './submit-opinion.js';
import { WithdrawOpinion } from './withdraw-opinion.js';

type Outcome = { readonly answer: { readonly roundId: string } } | RefusalValue;

/** Rounds as the asked unit sees them, and its acts. */
@Resolver(() => CommentRequestModel)
export class CommentRequestResolver {
  constructor(
    private readonly rounds: RoundReader,
    private readonly documents: OfficialDocumentReader,
    private readonly seeing: MarkRequestSeen,
    private readonly submitting: SubmitOpinion,
    private readonly withdrawing: WithdrawOpinion,
    private readonly askingLate: RequestLateAnswer,
    private readonly numbering: NumberOpinionLetter,
    private readonly attaching: AttachSignedLetter,
    private readonly urgesRead: UrgeReader,
  ) {}

  @Query(() => CommentRequestConnection, { description: 'Rounds that the unit is asked in.' })
  commentRequests(
    @CurrentActor() actor: Actor,
    @Args('answered', { type: () => Boolean, nullable: true }) answered: boolean | null | undefined,
    @Args('awaitingLetter', {
      type: () => Boolean,
      nullable: true,
      description: "Answered here, while the unit's own letter is neither numbered nor attached.",
    })
    awaitingLetter: boolean | null | undefined,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<CommentRequestConnection> {
    return this.rounds.requests(actor, {
      answered: answered ?? null,
      awaitingLetter: awaitingLetter ?? null,
      first: first ?? 50,
      after: after ?? null,
    });
  }

  @Query(() => CommentRequestModel, { nullable: true })
  commentRequest(
    @CurrentActor() actor: Actor,
    @Args('roundId', { type: () => ID }) roundId: string,
  ): Promise<CommentRequestModel | null> {
    return this.rounds.request(actor, roundId);
  }

  @Mutation(() => RequestResult, {
    description: 'Opening the request is an act of the unit: it is recorded once.',
  })
  async markRequestSeen(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('roundId', { type: () => ID }) roundId: string,
  ): Promise<CommentRequestModel | RefusalValue> {
    return this.answer(actor, await this.seeing.run(actor, commandId, roundId));
  }

  @Mutation(() => RequestResult)
  async submitOpinion(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('input') input: SubmitOpinionInput,
  ): Promise<CommentRequestModel | RefusalValue> {
    return this.answer(actor, await this.submitting.run(actor, commandId, input));
  }

  @Mutation(() => RequestResult)
  async withdrawOpinion(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('roundId', { type: () => ID }) roundId: string,
  ): Promise<CommentRequestModel | RefusalValue> {
    return this.answer(actor, await this.withdrawing.run(actor, commandId, roundId));
  }

  @Mutation(() => RequestResult)
  async requestLateAnswer(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<CommentRequestModel | RefusalValue> {
    return this.answer(actor, await this.askingLate.run(actor, commandId, roundId, reason));
  }

  @Mutation(() => RequestResult, {
    description: "The unit's own clerk numbers its letter of comments in the unit's register.",
  })
  async numberOpinionLetter(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('roundId', { type: () => ID }) roundId: string,
  ): Promise<CommentRequestModel | RefusalValue> {
    return this.answer(actor, await this.numbering.run(actor, commandId, roundId));
  }

  @Mutation(() => RequestResult)
  async attachSignedLetter(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('fileId', { type: () => ID }) fileId: string,
  ): Promise<CommentRequestModel | RefusalValue> {
    return this.answer(actor, await this.attaching.run(actor, commandId, { roundId, fileId }));
  }

  @ResolveField(() => OfficialDocumentModel, { nullable: true })
  letter(
    @Parent() { letterId }: CommentRequestModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<OfficialDocumentModel | null> {
    return this.documents.load(context, actor, letterId);
  }

  @ResolveField(() => [UrgeModel], {
    description: "The urgings that the reader's unit was among; it alone is named.",
  })
  async urges(
    @Parent() { roundId, mine }: CommentRequestModel,
    @CurrentActor() { authorityId }: Actor,
    @Context() context: RequestContext,
  ): Promise<UrgeModel[]> {
    const urges = await this.urgesRead.about(context, authorityId, roundId);
    return urges.flatMap((urge) => {
      const units = urge.units.filter(({ id }) => id === mine.unit.id);
      return units.length === 0 ? [] : [{ ...urge, units }];
    });
  }

  private async answer(actor: Actor, result: Outcome): Promise<CommentRequestModel | RefusalValue> {
    if (isRefused(result)) return result;
    return (await this.rounds.request(actor, result.answer.roundId)) ?? refuse('ROUND_NOT_FOUND');
  }
}
