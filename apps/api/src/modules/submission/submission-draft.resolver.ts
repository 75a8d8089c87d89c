import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CommandId, CurrentActor } from '../../platform/graphql/index.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { DossierModel, DossierReader, DossierResult } from '../documents/index.js';
import { SaveSubmissionDraft } from './save-submission-draft.js';
import { SubmissionDrafts } from './submission-draft.js';
import { SubmissionDraftInput, SubmissionDraftModel } from './submission-draft.model.js';

/** The Tờ trình before it is signed: read by the circle of its dossier, written by the lead unit and the Office. */
@Resolver(() => SubmissionDraftModel)
export class SubmissionDraftResolver {
  constructor(
    private readonly drafts: SubmissionDrafts,
    private readonly saving: SaveSubmissionDraft,
    private readonly dossiers: DossierReader,
  ) {}

  @Query(() => SubmissionDraftModel, {
    nullable: true,
    description:
      'The texts of the Tờ trình of a dossier while nobody has signed it, proposed where nobody has written them.',
  })
  submissionDraft(
    @CurrentActor() actor: Actor,
    @Args('dossierId', { type: () => ID }) dossierId: string,
  ): Promise<SubmissionDraftModel | null> {
    return this.drafts.of(actor, dossierId);
  }

  @Mutation(() => DossierResult, {
    description: "expectedVersion is the document's; null while the Tờ trình is only proposed.",
  })
  async saveSubmissionDraft(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('dossierId', { type: () => ID }) dossierId: string,
    @Args('input') input: SubmissionDraftInput,
    @Args('expectedVersion', { type: () => Int, nullable: true }) expectedVersion: number | null | undefined,
  ): Promise<DossierModel | RefusalValue> {
    const request = { dossierId, ...input, expectedVersion: expectedVersion ?? undefined };
    const result = await this.saving.run(actor, commandId, request);
    if (isRefused(result)) return result;
    return (await this.dossiers.one(actor, dossierId)) ?? refuse('DOSSIER_NOT_FOUND');
  }
}
