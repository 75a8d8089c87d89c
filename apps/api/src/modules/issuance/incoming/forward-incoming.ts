import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { ActRunner, type AccessGrant, type StartInstance } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { isId } from '../../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { tidyNote } from '../../documents/index.js';
import { directsPapers } from '../desk/desk-units.js';
import {
  forwardTargets,
  incomingForAct,
  type ForwardTargetRow,
  type IncomingActRow,
} from './incoming-act.queries.js';
import { IncomingReader } from './incoming-reader.js';
import type { IncomingDocumentModel } from './incoming.model.js';
import { forwardStatements } from './incoming.statements.js';

export interface ForwardIncomingRequest {
  readonly incomingId: string;
  /** One of the two. */
  readonly toUnitId: string | null;
  readonly toPersonId: string | null;
  /** What the leader wrote. */
  readonly instruction: string | null;
  readonly dueAt: string | null;
  readonly expectedVersion: number;
}

/**
 * A leader, or the clerk for the leader, passes an incoming document on to who is to deal with it, with the leader's
 * words and a deadline (Decree 30/2020, article 23); from then on they may open it and have it in their list of work.
 * Refuses NOT_A_LEADER_OR_CLERK, INCOMING_NOT_FOUND, INCOMING_VOID, INCOMING_CHANGED, FORWARD_TARGET, FORWARD_DUE_PASSED
 * and what tidyNote refuses.
 */
@Injectable()
export class ForwardIncoming {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
    private readonly incoming: IncomingReader,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    request: ForwardIncomingRequest,
  ): Promise<IncomingDocumentModel | RefusalValue> {
    const { incomingId, toUnitId, toPersonId, dueAt, expectedVersion } = request;
    if (!directsPapers(actor)) return refuse('NOT_A_LEADER_OR_CLERK');
    if (!isId(incomingId)) return refuse('INCOMING_NOT_FOUND');
    if ((toUnitId === null) === (toPersonId === null)) return refuse('FORWARD_TARGET', undefined, 'to');
    const tidied = tidyNote(request.instruction);
    if (isRefused(tidied)) return tidied;
    const { authorityId, personId } = actor;
    const today = civilDateOf(this.clock.now());
    const result = await this.acts.run<[IncomingActRow, ForwardTargetRow], { incomingId: string }>({
      commandId,
      kind: 'forwardIncoming',
      actor,
      content: request,
      load: () => [incomingForAct(actor, incomingId), forwardTargets(actor, incomingId, today)],
      decide: ({ rows: [[entry], targets], now, newId }) => {
        if (entry === undefined) return refuse('INCOMING_NOT_FOUND');
        if (entry.void_reason !== null) return refuse('INCOMING_VOID');
        const target = targets.find((each) => isTarget(each, toUnitId, toPersonId));
        if (target === undefined) return refuse('FORWARD_TARGET', undefined, 'to');
        if (dueAt !== null && Date.parse(dueAt) <= Date.parse(now)) {
          return refuse('FORWARD_DUE_PASSED', undefined, 'dueAt');
        }
        if (entry.version !== expectedVersion) return refuse('INCOMING_CHANGED');
        const instanceId = newId();
        return {
          writes: forwardStatements({
            authorityId,
            id: newId(),
            instanceId,
            incomingId,
            version: expectedVersion,
            toUnitId,
            toPersonId,
            instruction: tidied.note,
            dueAt,
            personId,
            now,
          }),
          start: [workOn(entry, target, { instanceId, dueAt })],
          access: forwardAccess(entry, toUnitId, toPersonId),
          audit: {
            act: 'forwardIncoming',
            subjectKind: 'INCOMING',
            subjectId: incomingId,
            detail: { toUnitId, toPersonId, dueAt },
          },
          answer: { incomingId },
        };
      },
    });
    if (isRefused(result)) return result;
    return (await this.incoming.one(actor, incomingId)) ?? refuse('INCOMING_NOT_FOUND');
  }
}

function isTarget(target: ForwardTargetRow, toUnitId: string | null, toPersonId: string | null): boolean {
  return toPersonId !== null
    ? target.person_id === toPersonId
    : target.person_id === null && target.unit_id === toUnitId;
}

/** The work of whoever is to deal with the paper: of the unit, or of the person alone. */
function workOn(
  entry: IncomingActRow,
  { unit_id: unitId, person_id: personId }: ForwardTargetRow,
  { instanceId, dueAt }: { readonly instanceId: string; readonly dueAt: string | null },
): StartInstance {
  return {
    instanceId,
    processKey: 'incomingPaper',
    subjectKind: 'INCOMING',
    subjectId: entry.id,
    variables: { unitId, dueAt },
    labels: {
      title: entry.subject,
      ...(entry.doc_type !== null && { docType: entry.doc_type }),
      leadUnitId: entry.unit_id,
      ...(personId !== null && { assigneeId: personId }),
    },
  };
}

/** Whoever is to deal with the paper may open it, and the document behind it where it came in the system. */
function forwardAccess(
  entry: IncomingActRow,
  toUnitId: string | null,
  toPersonId: string | null,
): AccessGrant[] {
  const to =
    toPersonId !== null
      ? ({ principalKind: 'PERSON', principalId: toPersonId } as const)
      : ({ principalKind: 'UNIT', principalId: toUnitId ?? '' } as const);
  const grant = { ...to, class: 'READ', cause: 'FORWARDED' } as const;
  return [
    { ...grant, subjectKind: 'INCOMING', subjectId: entry.id },
    ...(entry.document_id === null
      ? []
      : [{ ...grant, subjectKind: 'DOCUMENT', subjectId: entry.document_id } as const]),
  ];
}
