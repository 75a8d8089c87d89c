import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CommandId, CurrentActor, Instant, type RequestContext } from '../../platform/graphql/index.js';
import type { RefusalValue } from '../../platform/refusal/index.js';
import { AddDraft } from './add-draft.js';
import { ArchiveDossier } from './archive-dossier.js';
import { ConfirmDeadline } from './confirm-deadline.js';
import { CreateDossier } from './create-dossier.js';
import { CreateDossierInput } from './dossier.input.js';
import { DossierModel, DossierResult } from './dossier.model.js';
import { ReviewOutcomeEnum, type ReviewOutcome } from './enums.js';
import { ReviewDraft } from './review-draft.js';
import { SubmitDraft } from './submit-draft.js';
import { UrgeDossier } from './urge-dossier.js';
import { UrgeModel } from './urge.model.js';
import { UrgeReader } from './urge-reader.js';
import { WithdrawDossier } from './withdraw-dossier.js';

type Answer = Promise<DossierModel | RefusalValue>;

/** One mutation per act on a dossier in this module. */
@Resolver(() => DossierModel)
export class DossierActsResolver {
  constructor(
    private readonly creating: CreateDossier,
    private readonly adding: AddDraft,
    private readonly submitting: SubmitDraft,
    private readonly reviewing: ReviewDraft,
    private readonly withdrawing: WithdrawDossier,
    private readonly archiving: ArchiveDossier,
    private readonly confirming: ConfirmDeadline,
    private readonly urging: UrgeDossier,
    private readonly urgesRead: UrgeReader,
  ) {}

  @Mutation(() => DossierResult)
  createDossier(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('input') input: CreateDossierInput,
  ): Answer {
    const { docType, subject, urgency, decisionAuthority, fileId, processKey } = input;
    return this.creating.run(actor, commandId, {
      docType,
      subject,
      urgency,
      decisionAuthority,
      fileId: fileId ?? undefined,
      processKey: processKey ?? undefined,
    });
  }

  @Mutation(() => DossierResult)
  addDraft(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('dossierId', { type: () => ID }) dossierId: string,
    @Args('fileId', { type: () => ID }) fileId: string,
    @Args('note', { type: () => String, nullable: true }) note: string | null,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.adding.run(actor, commandId, { dossierId, fileId, note: note ?? undefined, expectedVersion });
  }

  @Mutation(() => DossierResult)
  submitDraft(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('dossierId', { type: () => ID }) dossierId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.submitting.run(actor, commandId, { dossierId, expectedVersion });
  }

  @Mutation(() => DossierResult)
  reviewDraft(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('dossierId', { type: () => ID }) dossierId: string,
    @Args('outcome', { type: () => ReviewOutcomeEnum }) outcome: ReviewOutcome,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.reviewing.run(actor, commandId, {
      dossierId,
      outcome,
      reason: reason ?? undefined,
      expectedVersion,
    });
  }

  @Mutation(() => DossierResult)
  withdrawDossier(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('dossierId', { type: () => ID }) dossierId: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.withdrawing.run(actor, commandId, { dossierId, reason, expectedVersion });
  }

  @Mutation(() => DossierResult, {
    description: 'The Office confirms by when the document is to be issued, or corrects the date.',
  })
  confirmDeadline(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('dossierId', { type: () => ID }) dossierId: string,
    @Args('dueAt', { type: () => Instant }) dueAt: string,
    @Args('basis', { type: () => String }) basis: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.confirming.run(actor, commandId, { dossierId, dueAt, basis, expectedVersion });
  }

  @Mutation(() => DossierResult, {
    description: 'The lead unit or the Office urges whoever holds the dossier; at most once an hour.',
  })
  urgeDossier(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('dossierId', { type: () => ID }) dossierId: string,
    @Args('words', { type: () => String, nullable: true }) words: string | null,
  ): Answer {
    return this.urging.run(actor, commandId, { dossierId, words: words ?? null });
  }

  @Mutation(() => DossierResult)
  archiveDossier(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('dossierId', { type: () => ID }) dossierId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.archiving.run(actor, commandId, { dossierId, expectedVersion });
  }

  @ResolveField(() => [UrgeModel], { description: 'Who urged its holders, and when.' })
  urges(
    @Parent() { id }: DossierModel,
    @CurrentActor() { authorityId }: Actor,
    @Context() context: RequestContext,
  ): Promise<UrgeModel[]> {
    return this.urgesRead.about(context, authorityId, id);
  }
}
