import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CommandId, CurrentActor, Instant } from '../../../platform/graphql/index.js';
import type { RefusalValue } from '../../../platform/refusal/index.js';
import { FinishIncoming } from './finish-incoming.js';
import { ForwardIncoming } from './forward-incoming.js';
import { RegisterIncomingInput } from './incoming.input.js';
import {
  DocumentToRegisterConnection,
  ForwardTargetsModel,
  IncomingDocumentConnection,
  IncomingDocumentModel,
  IncomingResult,
} from './incoming.model.js';
import { IncomingReader } from './incoming-reader.js';
import { RegisterIncoming } from './register-incoming.js';
import { TakeIntoRegister } from './take-into-register.js';
import { VoidIncoming } from './void-incoming.js';

type Answer = Promise<IncomingDocumentModel | RefusalValue>;

/** Registers of incoming documents: reading them, and one mutation per act. */
@Resolver(() => IncomingDocumentModel)
export class IncomingResolver {
  constructor(
    private readonly incoming: IncomingReader,
    private readonly registering: RegisterIncoming,
    private readonly taking: TakeIntoRegister,
    private readonly voiding: VoidIncoming,
    private readonly forwarding: ForwardIncoming,
    private readonly finishing: FinishIncoming,
  ) {}

  @Query(() => IncomingDocumentConnection, {
    description: 'A year of a register, the highest number first; for clerks and leaders of its desk.',
  })
  incomingDocuments(
    @CurrentActor() actor: Actor,
    @Args('unitId', { type: () => ID, nullable: true }) unitId: string | null,
    @Args('year', { type: () => Int, nullable: true }) year: number | null,
    @Args('text', { type: () => String, nullable: true }) text: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<IncomingDocumentConnection> {
    return this.incoming.page(actor, {
      unitId: unitId ?? null,
      year: year ?? null,
      text: text ?? null,
      first: first ?? 50,
      after: after ?? null,
    });
  }

  @Query(() => IncomingDocumentConnection, {
    description: 'Passed on to whoever asks, or to the unit acted in.',
  })
  forwardedDocuments(
    @CurrentActor() actor: Actor,
    @Args('open', { type: () => Boolean, defaultValue: true }) open: boolean,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<IncomingDocumentConnection> {
    return this.incoming.forwarded(actor, { open, first: first ?? 50, after: after ?? null });
  }

  @Query(() => DocumentToRegisterConnection, {
    description: 'Received in the system and not yet registered; for clerks and leaders of the desk.',
  })
  documentsToRegister(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<DocumentToRegisterConnection> {
    return this.incoming.toRegister(actor, first ?? 50, after ?? null);
  }

  @Query(() => IncomingDocumentModel, { nullable: true })
  incomingDocument(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<IncomingDocumentModel | null> {
    return this.incoming.one(actor, id);
  }

  @Query(() => ForwardTargetsModel, {
    nullable: true,
    description: 'Whoever the entry may be passed on to.',
  })
  forwardTargets(
    @CurrentActor() actor: Actor,
    @Args('incomingId', { type: () => ID }) incomingId: string,
  ): Promise<ForwardTargetsModel | null> {
    return this.incoming.targets(actor, incomingId);
  }

  @Mutation(() => IncomingResult, {
    description: 'The clerk enters a paper from outside; it gets its number of arrival.',
  })
  registerIncoming(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('input', { type: () => RegisterIncomingInput }) input: RegisterIncomingInput,
  ): Answer {
    return this.registering.run(actor, commandId, {
      unitId: input.unitId ?? null,
      arrivedOn: input.arrivedOn,
      author: input.author,
      code: input.numberSymbol ?? null,
      dated: input.dated ?? null,
      docType: input.docType ?? null,
      subject: input.subject,
      note: input.note ?? null,
      fileId: input.fileId ?? null,
      anotherCopy: input.anotherCopy,
    });
  }

  @Mutation(() => IncomingResult, {
    description: 'The clerk takes a document received in the system into the register by one click.',
  })
  takeIntoRegister(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('recipientId', { type: () => ID }) recipientId: string,
    @Args('anotherCopy', { type: () => Boolean, defaultValue: false }) anotherCopy: boolean,
  ): Answer {
    return this.taking.run(actor, commandId, { recipientId, anotherCopy });
  }

  @Mutation(() => IncomingResult, { description: 'Makes a wrong entry void; its number stays.' })
  voidIncoming(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('incomingId', { type: () => ID }) incomingId: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.voiding.run(actor, commandId, { incomingId, reason, expectedVersion });
  }

  @Mutation(() => IncomingResult, {
    description: 'Passes the document on to a unit or to a person, one of the two.',
  })
  forwardIncoming(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('incomingId', { type: () => ID }) incomingId: string,
    @Args('toUnitId', { type: () => ID, nullable: true }) toUnitId: string | null,
    @Args('toPersonId', { type: () => ID, nullable: true }) toPersonId: string | null,
    @Args('instruction', { type: () => String, nullable: true }) instruction: string | null,
    @Args('dueAt', { type: () => Instant, nullable: true }) dueAt: string | null,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.forwarding.run(actor, commandId, {
      incomingId,
      toUnitId: toUnitId ?? null,
      toPersonId: toPersonId ?? null,
      instruction: instruction ?? null,
      dueAt: dueAt ?? null,
      expectedVersion,
    });
  }

  @Mutation(() => IncomingResult, { description: 'Whoever it was passed on to has dealt with it.' })
  finishIncoming(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('forwardId', { type: () => ID }) forwardId: string,
    @Args('result', { type: () => String, nullable: true }) result: string | null,
  ): Answer {
    return this.finishing.run(actor, commandId, { forwardId, result: result ?? null });
  }
}
