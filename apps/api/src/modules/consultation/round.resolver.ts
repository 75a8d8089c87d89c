import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { CommandId, CurrentActor, Instant, type RequestContext } from '../../platform/graphql/index.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { ReadingRecord } from '../access/index.js';
import {
  DossierModel,
  DossierResult,
  DraftModel,
  DraftReader,
  UrgeModel,
  UrgeReader,
} from '../documents/index.js';
import { OfficialDocumentModel, OfficialDocumentReader } from '../issuance/index.js';
import { checkDeadline } from './check-deadline.js';
import { DeadlineCheckModel } from './comment-request.model.js';
import { DecideLateRequest } from './decide-late-request.js';
import type { ReplyKind } from './domain/stance.js';
import { EndRound } from './end-round.js';
import { ExtendRound } from './extend-round.js';
import { CommentModel, CommentResult } from './opinion.model.js';
import { ReplyToComment } from './reply-to-comment.js';
import { ReplyKindEnum } from './round.enums.js';
import { SendRoundInput } from './round.input.js';
import { CommentRoundModel, ParticipantModel, RoundDossierModel, RoundResult } from './round.model.js';
import { RoundReader } from './round-reader.js';
import { RoundToUrgeModel, UrgeRoundResult } from './round-to-urge.model.js';
import { RoundToUrgeReader } from './round-to-urge.js';
import { SendRound } from './send-round.js';
import { SignRoundLetter } from './sign-round-letter.js';
import { StartSecondRound } from './start-second-round.js';
import { UrgeRound } from './urge-round.js';

/** Rounds as the unit that asks sees them, and its acts. */
@Resolver(() => CommentRoundModel)
export class RoundResolver {
  constructor(
    private readonly rounds: RoundReader,
    private readonly documents: OfficialDocumentReader,
    private readonly clock: Clock,
    private readonly sending: SendRound,
    private readonly signing: SignRoundLetter,
    private readonly extending: ExtendRound,
    private readonly ending: EndRound,
    private readonly lateRequests: DecideLateRequest,
    private readonly replying: ReplyToComment,
    private readonly secondRound: StartSecondRound,
    private readonly urgesRead: UrgeReader,
    private readonly readings: ReadingRecord,
  ) {}

  @Query(() => CommentRoundModel, { nullable: true, description: 'Rounds that the unit asks for.' })
  async round(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<CommentRoundModel | null> {
    const round = await this.rounds.round(actor, id);
    if (round !== null) await this.readings.note(actor, round.id, 'PAGE');
    return round;
  }

  @Query(() => DeadlineCheckModel)
  checkDeadline(
    @CurrentActor() actor: Actor,
    @Args('dueAt', { type: () => Instant }) dueAt: string,
  ): DeadlineCheckModel {
    return checkDeadline(dueAt, this.clock.now(), actor.language);
  }

  @Mutation(() => RoundResult)
  async sendRound(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('input') input: SendRoundInput,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<CommentRoundModel | RefusalValue> {
    return this.answer(actor, await this.sending.run(actor, commandId, { ...input, expectedVersion }));
  }

  @Mutation(() => RoundResult, {
    description: 'The leader of the lead unit signs the letter that asks; it is numbered and sent with it.',
  })
  async signRoundLetter(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('roundId', { type: () => ID }) roundId: string,
  ): Promise<CommentRoundModel | RefusalValue> {
    return this.answer(actor, await this.signing.run(actor, commandId, roundId));
  }

  @Mutation(() => RoundResult)
  async extendRound(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('dueAt', { type: () => Instant }) dueAt: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<CommentRoundModel | RefusalValue> {
    const input = { roundId, dueAt, reason, expectedVersion };
    return this.answer(actor, await this.extending.run(actor, commandId, input));
  }

  @Mutation(() => RoundResult)
  async endRound(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<CommentRoundModel | RefusalValue> {
    return this.answer(actor, await this.ending.run(actor, commandId, { roundId, expectedVersion }));
  }

  @Mutation(() => RoundResult)
  async decideLateRequest(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('unitId', { type: () => ID }) unitId: string,
    @Args('granted', { type: () => Boolean }) granted: boolean,
  ): Promise<CommentRoundModel | RefusalValue> {
    const input = { roundId, unitId, granted };
    return this.answer(actor, await this.lateRequests.run(actor, commandId, input));
  }

  @Mutation(() => CommentResult)
  async replyToComment(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('commentId', { type: () => ID }) commentId: string,
    @Args('kind', { type: () => ReplyKindEnum }) kind: ReplyKind,
    @Args('text', { type: () => String }) text: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<CommentModel | RefusalValue> {
    const input = { commentId, kind, text, expectedVersion };
    const result = await this.replying.run(actor, commandId, input);
    if (isRefused(result)) return result;
    const comment = await this.rounds.comment(actor, result.answer.roundId, commentId);
    return comment ?? refuse('COMMENT_NOT_FOUND');
  }

  @Mutation(() => DossierResult)
  startSecondRound(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('dossierId', { type: () => ID }) dossierId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<DossierModel | RefusalValue> {
    return this.secondRound.run(actor, commandId, dossierId, expectedVersion);
  }

  @ResolveField(() => OfficialDocumentModel, { nullable: true })
  letter(
    @Parent() round: CommentRoundModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<OfficialDocumentModel | null> {
    return this.documents.load(context, actor, round.letterId);
  }

  @ResolveField(() => [UrgeModel], { description: 'Who urged the silent units, and when.' })
  urges(
    @Parent() round: CommentRoundModel,
    @CurrentActor() { authorityId }: Actor,
    @Context() context: RequestContext,
  ): Promise<UrgeModel[]> {
    return this.urgesRead.about(context, authorityId, round.id);
  }

  private async answer(
    actor: Actor,
    result: { readonly answer: { readonly roundId: string } } | RefusalValue,
  ): Promise<CommentRoundModel | RefusalValue> {
    if (isRefused(result)) return result;
    return (await this.rounds.round(actor, result.answer.roundId)) ?? refuse('ROUND_NOT_FOUND');
  }
}

/** Urging in a round, by its lead and by the Office. */
@Resolver(() => RoundToUrgeModel)
export class RoundToUrgeResolver {
  constructor(
    private readonly rounds: RoundToUrgeReader,
    private readonly urging: UrgeRound,
    private readonly urgesRead: UrgeReader,
  ) {}

  @Query(() => RoundToUrgeModel, {
    nullable: true,
    description: 'Who has not answered in a running round, for those who may urge them.',
  })
  roundToUrge(
    @CurrentActor() actor: Actor,
    @Args('roundId', { type: () => ID }) roundId: string,
  ): Promise<RoundToUrgeModel | null> {
    return this.rounds.one(actor, roundId);
  }

  @Mutation(() => UrgeRoundResult, {
    description:
      'The lead unit or the Office urges all other units that have not answered; at most once an hour.',
  })
  async urgeRound(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('words', { type: () => String, nullable: true }) words: string | null,
  ): Promise<RoundToUrgeModel | RefusalValue> {
    const result = await this.urging.run(actor, commandId, { roundId, words: words ?? null });
    if (isRefused(result)) return result;
    return (await this.rounds.one(actor, roundId)) ?? refuse('ROUND_ENDED');
  }

  @ResolveField(() => [UrgeModel], { description: 'Who urged the silent units, and when.' })
  urges(
    @Parent() round: RoundToUrgeModel,
    @CurrentActor() { authorityId }: Actor,
    @Context() context: RequestContext,
  ): Promise<UrgeModel[]> {
    return this.urgesRead.about(context, authorityId, round.id);
  }
}

/** The rounds of a dossier. */
@Resolver(() => DossierModel)
export class DossierRoundsResolver {
  constructor(
    private readonly rounds: RoundReader,
    private readonly toUrge: RoundToUrgeReader,
  ) {}

  @ResolveField(() => [CommentRoundModel], { name: 'rounds' })
  roundsOf(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<CommentRoundModel[]> {
    return this.rounds.roundsOf(context, actor, dossier.id);
  }

  @ResolveField(() => RoundToUrgeModel, {
    nullable: true,
    description:
      'The running round, for whoever may urge its units; the Office also where it is asked itself.',
  })
  roundToUrge(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<RoundToUrgeModel | null> {
    return this.toUrge.of(context, actor, dossier.id);
  }
}

/** The draft that a round asks about: whoever sees the round may read it. */
@Resolver(() => RoundDossierModel)
export class RoundDossierResolver {
  constructor(private readonly drafts: DraftReader) {}

  @ResolveField(() => DraftModel)
  async draft(
    @Parent() { draftId, noteShown }: RoundDossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<DraftModel> {
    const draft = await this.drafts.byId(context, actor.authorityId, draftId);
    return noteShown ? draft : { ...draft, note: null };
  }
}

/** The letter of one unit; null for whoever may not read it. */
@Resolver(() => ParticipantModel)
export class ParticipantResolver {
  constructor(private readonly documents: OfficialDocumentReader) {}

  @ResolveField(() => OfficialDocumentModel, { nullable: true })
  letter(
    @Parent() { letterId }: ParticipantModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<OfficialDocumentModel | null> | null {
    return letterId === null ? null : this.documents.load(context, actor, letterId);
  }
}
