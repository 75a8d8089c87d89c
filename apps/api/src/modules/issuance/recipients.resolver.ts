import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { civilDate } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { CivilDate, CommandId, CurrentActor } from '../../platform/graphql/index.js';
import type { RefusalValue } from '../../platform/refusal/index.js';
import { AddRecipient } from './add-recipient.js';
import { SendingMeansEnum, type SendingMeans } from './enums.js';
import { DocumentResult, OfficialDocumentModel } from './official-document.model.js';
import { RecordSending } from './record-sending.js';
import { RemoveRecipient } from './remove-recipient.js';

type Answer = Promise<OfficialDocumentModel | RefusalValue>;

/** The clerk's acts on the recipients of a document. */
@Resolver(() => OfficialDocumentModel)
export class RecipientsResolver {
  constructor(
    private readonly adding: AddRecipient,
    private readonly removing: RemoveRecipient,
    private readonly recording: RecordSending,
  ) {}

  @Mutation(() => DocumentResult, {
    description: 'Before the dispatch: a recipient beside those that the document names.',
  })
  addRecipient(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('documentId', { type: () => ID }) documentId: string,
    @Args('name', { type: () => String }) name: string,
    @Args('purpose', { type: () => String, nullable: true }) purpose: string | null,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.adding.run(actor, commandId, { documentId, name, purpose: purpose ?? null, expectedVersion });
  }

  @Mutation(() => DocumentResult, { description: 'Takes out a recipient that a clerk added.' })
  removeRecipient(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('documentId', { type: () => ID }) documentId: string,
    @Args('recipientId', { type: () => ID }) recipientId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.removing.run(actor, commandId, { documentId, recipientId, expectedVersion });
  }

  @Mutation(() => DocumentResult, {
    description: 'How an issued document went to a recipient outside the system.',
  })
  recordSending(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('documentId', { type: () => ID }) documentId: string,
    @Args('recipientId', { type: () => ID }) recipientId: string,
    @Args('means', { type: () => SendingMeansEnum }) means: SendingMeans,
    @Args('sentOn', { type: () => CivilDate }) sentOn: string,
    @Args('note', { type: () => String, nullable: true }) note: string | null,
  ): Answer {
    const request = { documentId, recipientId, means, sentOn: civilDate(sentOn), note: note ?? null };
    return this.recording.run(actor, commandId, request);
  }
}
