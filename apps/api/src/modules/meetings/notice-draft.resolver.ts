import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CommandId, CurrentActor } from '../../platform/graphql/index.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { DossierModel, DossierReader, DossierResult } from '../documents/index.js';
import { NoticeDraftInput, NoticeDraftModel, NoticeDraftResult } from './notice-draft.model.js';
import { NoticeDrafts } from './notice-drafts.js';
import { SaveNoticeDraft } from './save-notice-draft.js';
import { SubmitNotice } from './submit-notice.js';

/** The notice of a session until it is signed: read by the circle of its dossier, written by an officer of the Office. */
@Resolver(() => NoticeDraftModel)
export class NoticeDraftResolver {
  constructor(
    private readonly drafts: NoticeDrafts,
    private readonly saving: SaveNoticeDraft,
    private readonly submitting: SubmitNotice,
    private readonly dossiers: DossierReader,
  ) {}

  @Query(() => NoticeDraftModel, {
    nullable: true,
    description: 'The notice of a session as a text, proposed from the agenda where nobody has written it.',
  })
  noticeDraft(
    @CurrentActor() actor: Actor,
    @Args('meetingId', { type: () => ID }) meetingId: string,
  ): Promise<NoticeDraftModel | null> {
    return this.drafts.of(actor, meetingId);
  }

  @Mutation(() => NoticeDraftResult, {
    description: "expectedVersion is the document's; null while the notice is only proposed.",
  })
  async saveNoticeDraft(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('meetingId', { type: () => ID }) meetingId: string,
    @Args('input') { opening, lines, closing, recipients }: NoticeDraftInput,
    @Args('expectedVersion', { type: () => Int, nullable: true }) expectedVersion: number | null | undefined,
  ): Promise<NoticeDraftModel | RefusalValue> {
    const result = await this.saving.run(actor, commandId, {
      meetingId,
      opening,
      lines: lines.map(({ level, text }) => ({ level, text })),
      closing,
      recipients,
      expectedVersion: expectedVersion ?? undefined,
    });
    if (isRefused(result)) return result;
    return (await this.drafts.of(actor, meetingId)) ?? refuse('MEETING_NOT_FOUND');
  }

  @Mutation(() => DossierResult, {
    description: 'The notice goes to the leaders of the Office for their signature by order of the Chairman.',
  })
  async submitNotice(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('meetingId', { type: () => ID }) meetingId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<DossierModel | RefusalValue> {
    const result = await this.submitting.run(actor, commandId, { meetingId, expectedVersion });
    if (isRefused(result)) return result;
    return (await this.dossiers.one(actor, result.answer.dossierId)) ?? refuse('DOSSIER_NOT_FOUND');
  }
}
