import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { civilDate } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { CivilDate, CommandId, CurrentActor } from '../../platform/graphql/index.js';
import type { RefusalValue } from '../../platform/refusal/index.js';
import { DispatchDocument } from './dispatch-document.js';
import type { SigningMode } from './domain/signature.js';
import { SigningModeEnum } from './enums.js';
import { IssueDocument } from './issue-document.js';
import { NumberDocument } from './number-document.js';
import {
  DocumentResult,
  OfficialDocumentModel,
  ReceiptResult,
  type ReceivedDocumentModel,
} from './official-document.model.js';
import { OpenReceivedDocument } from './open-received-document.js';
import { ReturnFromSigning } from './return-from-signing.js';
import { SealDocument } from './seal-document.js';
import { SignDocument } from './sign-document.js';

type Answer = Promise<OfficialDocumentModel | RefusalValue>;

/** One mutation per act on an official document. */
@Resolver(() => OfficialDocumentModel)
export class DocumentActsResolver {
  constructor(
    private readonly signing: SignDocument,
    private readonly returning: ReturnFromSigning,
    private readonly numbering: NumberDocument,
    private readonly sealing: SealDocument,
    private readonly dispatching: DispatchDocument,
    private readonly issuing: IssueDocument,
    private readonly opening: OpenReceivedDocument,
  ) {}

  @Mutation(() => DocumentResult, {
    description:
      'Signs the Tờ trình or the decision of the dossier; a return with a reason goes back to the lead unit.',
  })
  signDocument(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('documentId', { type: () => ID }) documentId: string,
    @Args('mode', { type: () => SigningModeEnum, defaultValue: 'TRIAL' }) mode: SigningMode,
    @Args('scanFileId', { type: () => ID, nullable: true }) scanFileId: string | null,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.signing.run(actor, commandId, {
      documentId,
      mode,
      scanFileId: scanFileId ?? undefined,
      expectedVersion,
    });
  }

  @Mutation(() => DocumentResult)
  returnFromSigning(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('documentId', { type: () => ID }) documentId: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.returning.run(actor, commandId, { documentId, reason, expectedVersion });
  }

  @Mutation(() => DocumentResult)
  numberDocument(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('documentId', { type: () => ID }) documentId: string,
    @Args('dated', { type: () => CivilDate, nullable: true }) dated: string | null,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.numbering.run(actor, commandId, {
      documentId,
      dated: dated == null ? undefined : civilDate(dated),
      expectedVersion,
    });
  }

  @Mutation(() => DocumentResult)
  sealDocument(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('documentId', { type: () => ID }) documentId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.sealing.run(actor, commandId, { documentId, expectedVersion });
  }

  @Mutation(() => DocumentResult)
  dispatchDocument(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('documentId', { type: () => ID }) documentId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.dispatching.run(actor, commandId, { documentId, expectedVersion });
  }

  @Mutation(() => DocumentResult, {
    description: 'The check page: number, seal and dispatch in one go, three recorded acts.',
  })
  issueDocument(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('documentId', { type: () => ID }) documentId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.issuing.run(actor, commandId, { documentId, expectedVersion });
  }

  @Mutation(() => ReceiptResult)
  openReceivedDocument(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('recipientId', { type: () => ID }) recipientId: string,
  ): Promise<ReceivedDocumentModel | RefusalValue> {
    return this.opening.run(actor, commandId, recipientId);
  }
}
