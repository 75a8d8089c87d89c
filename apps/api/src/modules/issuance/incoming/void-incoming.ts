import { Injectable } from '@nestjs/common';
import { ActRunner } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { isId } from '../../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { tidyReason } from '../../documents/index.js';
import { keepsRegisters } from '../desk/desk-units.js';
import { incomingForAct, type IncomingActRow } from './incoming-act.queries.js';
import { IncomingReader } from './incoming-reader.js';
import type { IncomingDocumentModel } from './incoming.model.js';
import { giveBackReceived, voidEntry } from './incoming.statements.js';

export interface VoidIncomingRequest {
  readonly incomingId: string;
  readonly reason: string;
  readonly expectedVersion: number;
}

/**
 * The clerk makes a wrong entry void: its number stays in the register with the reason and is never given again.
 * Refuses NOT_THE_REGISTRY_CLERK, INCOMING_NOT_FOUND, INCOMING_VOID, INCOMING_FORWARDED, INCOMING_CHANGED and what
 * tidyReason refuses.
 */
@Injectable()
export class VoidIncoming {
  constructor(
    private readonly acts: ActRunner,
    private readonly incoming: IncomingReader,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    { incomingId, reason: typed, expectedVersion }: VoidIncomingRequest,
  ): Promise<IncomingDocumentModel | RefusalValue> {
    if (!keepsRegisters(actor)) return refuse('NOT_THE_REGISTRY_CLERK');
    if (!isId(incomingId)) return refuse('INCOMING_NOT_FOUND');
    const tidied = tidyReason(typed);
    if (isRefused(tidied)) return tidied;
    const { authorityId } = actor;
    const result = await this.acts.run<[IncomingActRow], { incomingId: string }>({
      commandId,
      kind: 'voidIncoming',
      actor,
      content: { incomingId, reason: tidied.reason, expectedVersion },
      load: () => [incomingForAct(actor, incomingId)],
      decide: ({ rows: [[entry]] }) => {
        if (entry === undefined) return refuse('INCOMING_NOT_FOUND');
        if (entry.void_reason !== null) return refuse('INCOMING_VOID');
        if (entry.has_forwards) return refuse('INCOMING_FORWARDED');
        if (entry.version !== expectedVersion) return refuse('INCOMING_CHANGED');
        return {
          writes: [
            voidEntry({ authorityId, incomingId, version: expectedVersion }, tidied.reason),
            ...(entry.document_id === null ? [] : [giveBackReceived(authorityId, incomingId)]),
          ],
          audit: { act: 'voidIncoming', subjectKind: 'INCOMING', subjectId: incomingId },
          answer: { incomingId },
        };
      },
    });
    if (isRefused(result)) return result;
    return (await this.incoming.one(actor, incomingId)) ?? refuse('INCOMING_NOT_FOUND');
  }
}
