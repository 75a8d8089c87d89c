import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { isId } from '../../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { takeFile } from '../../documents/index.js';
import { keepsRegisters } from '../desk/desk-units.js';
import { incomingEntry, type IncomingEntry, type TypedEntry } from './domain/incoming-entry.js';
import { paperKey, type PaperKey } from './domain/same-paper.js';
import {
  registeringUnit,
  samePaper,
  type RegisteringRow,
  type SamePaperRow,
} from './incoming-act.queries.js';
import { IncomingReader } from './incoming-reader.js';
import type { IncomingDocumentModel } from './incoming.model.js';
import { deskAccess, enterIncoming } from './incoming.statements.js';
import { duplicate, sayDuplicate } from './say-duplicate.js';

/** The topic on which it is told that a paper from outside stands in the register. */
export const INCOMING_REGISTERED = 'incoming.registered';

export interface RegisterIncomingRequest extends TypedEntry {
  /** Whose register; absent: the first of the desk. */
  readonly unitId: string | null;
  /** The scan, already uploaded; absent: the paper alone is registered. */
  readonly fileId: string | null;
  /** The clerk has seen the earlier entry of the same paper and enters another copy. */
  readonly anotherCopy: boolean;
}

type Loaded = [RegisteringRow, SamePaperRow];

/**
 * The clerk enters a paper from outside into the register of incoming documents: it gets the next number of the year,
 * from 01 without gaps (Decree 30/2020, article 22).
 * Refuses NOT_THE_REGISTRY_CLERK, INCOMING_DUPLICATE (with the earlier number), SCAN_FILE_NOT_FOUND and what
 * incomingEntry refuses.
 */
@Injectable()
export class RegisterIncoming {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
    private readonly incoming: IncomingReader,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    request: RegisterIncomingRequest,
  ): Promise<IncomingDocumentModel | RefusalValue> {
    if (!keepsRegisters(actor)) return refuse('NOT_THE_REGISTRY_CLERK');
    if (request.unitId !== null && !isId(request.unitId)) return refuse('NOT_THE_REGISTRY_CLERK');
    if (request.fileId !== null && !isId(request.fileId))
      return refuse('SCAN_FILE_NOT_FOUND', undefined, 'fileId');
    const entry = incomingEntry(request, civilDateOf(this.clock.now()));
    if (isRefused(entry)) return entry;
    const key = paperKey(entry);
    const result = await sayDuplicate(() => this.#enter(actor, commandId, request, entry, key));
    if (isRefused(result)) return result;
    return (await this.incoming.one(actor, result.answer.incomingId)) ?? refuse('INCOMING_NOT_FOUND');
  }

  #enter(
    actor: Actor,
    commandId: string,
    request: RegisterIncomingRequest,
    entry: IncomingEntry,
    key: PaperKey,
  ): Promise<ActResult<{ incomingId: string }>> {
    return this.acts.run<Loaded, { incomingId: string }>({
      commandId,
      kind: 'registerIncoming',
      actor,
      content: request,
      load: () => [registeringUnit(actor, request.unitId), samePaper(actor, request.unitId, key)],
      decide: (context) => decide(context, actor, request, entry, key),
    });
  }
}

function decide(
  { rows: [[unit], [same]], now, newId }: ActContext<Loaded>,
  actor: Actor,
  { anotherCopy, fileId }: RegisterIncomingRequest,
  entry: IncomingEntry,
  key: PaperKey,
): Decision<{ incomingId: string }> | RefusalValue {
  if (unit === undefined) return refuse('NOT_THE_REGISTRY_CLERK');
  if (same !== undefined && !anotherCopy) return duplicate(same);
  const { authorityId, personId } = actor;
  const id = newId();
  return {
    writes: [
      enterIncoming({
        authorityId,
        id,
        unitId: unit.unit_id,
        newRegisterId: newId(),
        today: civilDateOf(now),
        entry,
        key,
        anotherCopy: same !== undefined,
        fileId,
        receivedAs: null,
        documentId: null,
        personId,
        now,
      }),
      ...(fileId === null
        ? []
        : [
            takeFile({
              authorityId,
              fileId,
              personId,
              subjectKind: 'INCOMING',
              subjectId: id,
              refusal: 'SCAN_FILE_NOT_FOUND',
            }),
          ]),
    ],
    access: deskAccess(id, unit.post_ids),
    audit: {
      act: 'registerIncoming',
      subjectKind: 'INCOMING',
      subjectId: id,
      detail: { unitId: unit.unit_id, anotherCopy: same !== undefined, fileId },
    },
    outbox: [{ topic: INCOMING_REGISTERED, payload: { incomingId: id, by: personId } }],
    answer: { incomingId: id },
  };
}
