import { Injectable } from '@nestjs/common';
import { civilDateOf, formatDocumentNumber, type CivilDate } from '@thong-suot/administration';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { isId } from '../../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { keepsRegisters } from '../desk/desk-units.js';
import type { IncomingEntry } from './domain/incoming-entry.js';
import { paperKey, type PaperKey } from './domain/same-paper.js';
import {
  receivedForRegister,
  registeringUnit,
  samePaper,
  type ReceivedForRegisterRow,
  type RegisteringRow,
  type SamePaperRow,
} from './incoming-act.queries.js';
import { IncomingReader } from './incoming-reader.js';
import type { IncomingDocumentModel } from './incoming.model.js';
import { deskAccess, enterIncoming, takeReceived } from './incoming.statements.js';
import { duplicate, sayDuplicate } from './say-duplicate.js';

export interface TakeIntoRegisterRequest {
  readonly recipientId: string;
  readonly anotherCopy: boolean;
}

type Loaded = [ReceivedForRegisterRow, RegisteringRow, SamePaperRow];

/**
 * The clerk takes a document received in the system into the register of incoming documents by one click: what it says
 * is known, it arrived on the business day, and is thereby received.
 * Refuses NOT_THE_REGISTRY_CLERK, RECEIPT_NOT_FOUND, ALREADY_IN_REGISTER, INCOMING_DUPLICATE (the paper came first).
 */
@Injectable()
export class TakeIntoRegister {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly incoming: IncomingReader,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    request: TakeIntoRegisterRequest,
  ): Promise<IncomingDocumentModel | RefusalValue> {
    if (!keepsRegisters(actor)) return refuse('NOT_THE_REGISTRY_CLERK');
    if (!isId(request.recipientId)) return refuse('RECEIPT_NOT_FOUND');
    const received = await this.reader.one(
      actor.authorityId,
      receivedForRegister(actor, request.recipientId),
    );
    if (received === undefined) return refuse('RECEIPT_NOT_FOUND');
    const result = await sayDuplicate(() => this.#take(actor, commandId, request, received));
    if (isRefused(result)) return result;
    return (await this.incoming.one(actor, result.answer.incomingId)) ?? refuse('INCOMING_NOT_FOUND');
  }

  #take(
    actor: Actor,
    commandId: string,
    request: TakeIntoRegisterRequest,
    seen: ReceivedForRegisterRow,
  ): Promise<ActResult<{ incomingId: string }>> {
    // What a sent document says does not change, so it may be read before the act; whether it is registered may.
    const { unit_id: unitId } = seen;
    const key = paperKey({ ...wordsOf(seen), arrivedOn: seen.dated });
    return this.acts.run<Loaded, { incomingId: string }>({
      commandId,
      kind: 'takeIntoRegister',
      actor,
      content: request,
      load: () => [
        receivedForRegister(actor, request.recipientId),
        registeringUnit(actor, unitId),
        samePaper(actor, unitId, key),
      ],
      decide: (context) => decide(context, actor, request, key),
    });
  }
}

function decide(
  { rows: [[received], [unit], [same]], now, newId }: ActContext<Loaded>,
  actor: Actor,
  { recipientId, anotherCopy }: TakeIntoRegisterRequest,
  key: PaperKey,
): Decision<{ incomingId: string }> | RefusalValue {
  if (received === undefined || unit === undefined) return refuse('RECEIPT_NOT_FOUND');
  if (received.incoming_id !== null) return refuse('ALREADY_IN_REGISTER');
  if (same !== undefined && !anotherCopy) return duplicate(same);
  const { authorityId, personId } = actor;
  const id = newId();
  const today = civilDateOf(now);
  return {
    writes: [
      enterIncoming({
        authorityId,
        id,
        unitId: unit.unit_id,
        newRegisterId: newId(),
        today,
        entry: { ...wordsOf(received), arrivedOn: today },
        key,
        anotherCopy: same !== undefined,
        fileId: null,
        receivedAs: recipientId,
        documentId: received.document_id,
        personId,
        now,
      }),
      takeReceived({ authorityId, recipientId, incomingId: id, personId, now }),
    ],
    access: deskAccess(id, unit.post_ids),
    audit: {
      act: 'takeIntoRegister',
      subjectKind: 'INCOMING',
      subjectId: id,
      detail: { unitId: unit.unit_id, recipientId, documentId: received.document_id },
    },
    answer: { incomingId: id },
  };
}

function wordsOf(received: ReceivedForRegisterRow): Omit<IncomingEntry, 'arrivedOn'> {
  const { issuer_name: author, number, symbol, dated, doc_type: docType, subject } = received;
  return {
    author,
    code: formatDocumentNumber({ number, symbol }),
    dated: dated as CivilDate,
    docType,
    subject,
    note: null,
  };
}
