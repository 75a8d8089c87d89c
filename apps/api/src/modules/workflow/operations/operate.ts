import { Injectable } from '@nestjs/common';
import type { Command, State } from '@thong-suot/workflow-engine';
import {
  ActRunner,
  type Decision,
  type InstanceView,
  type OutboxMessage,
} from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { isId } from '../../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { childEnded } from '../between/between.js';
import { serviceRequested } from '../services/service-requested.js';
import { administers } from '../studio/process.queries.js';
import { insertOperation } from './operations.queries.js';
import { tidyOperationReason } from './reason.js';

/** What an administrator does to one instance. */
export type Operation =
  | { readonly act: 'SUSPEND' | 'RESUME' | 'CANCEL' }
  | { readonly act: 'MOVE'; readonly tokenId: number; readonly toElementId: string }
  | { readonly act: 'RETRY'; readonly tokenId: number }
  | { readonly act: 'SKIP'; readonly tokenId: number; readonly flowId: string | undefined };

export interface OperateRequest {
  readonly instanceId: string;
  readonly operation: Operation;
  readonly reason: string;
  readonly expectedVersion: number;
}

/**
 * An administrator of the Office stops, lets go on, ends, moves or mends one running process, with a reason that is kept.
 * Refuses PROCESS_ADMIN_ONLY, INSTANCE_NOT_FOUND, OPERATION_REASON_MISSING, OPERATION_REASON_TOO_LONG, DOSSIER_CHANGED, PROCESS_ENDED,
 * PROCESS_SUSPENDED, PROCESS_NOT_SUSPENDED, MOVE_INVALID, INCIDENT_GONE, PATH_NOT_NAMED.
 */
@Injectable()
export class OperateInstance {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    request: OperateRequest,
  ): Promise<{ readonly instanceId: string } | RefusalValue> {
    const { instanceId, operation, expectedVersion } = request;
    const row = await this.reader.one(actor.authorityId, administers(actor));
    if (row?.administers !== true) return refuse('PROCESS_ADMIN_ONLY');
    const tidy = tidyOperationReason(request.reason);
    if (isRefused(tidy)) return tidy;
    if (!isId(instanceId)) return refuse('INSTANCE_NOT_FOUND');
    const { reason } = tidy;
    const result = await this.acts.run<[{ administers: boolean }], { instanceId: string }>({
      commandId,
      kind: `operate ${operation.act}`,
      actor,
      content: { instanceId, operation, reason, expectedVersion },
      instanceId,
      expectedVersion,
      load: () => [administers(actor)],
      decide: ({ rows: [[right]], instance, now, newId }) => {
        if (right?.administers !== true) return refuse('PROCESS_ADMIN_ONLY');
        if (!instance) return refuse('INSTANCE_NOT_FOUND');
        const id = newId();
        const { elementId, toElementId } = placesOf(instance.state, operation);
        return {
          ...effectOf(operation, instance, id),
          closing: { reason },
          writes: [
            insertOperation({
              authorityId: actor.authorityId,
              id,
              instanceId,
              act: operation.act,
              reason,
              elementId,
              toElementId,
              byPersonId: actor.personId,
              at: now,
            }),
          ],
          answer: { instanceId },
        };
      },
    });
    if (isRefused(result)) return result.refused === 'NOT_FOUND' ? refuse('INSTANCE_NOT_FOUND') : result;
    return result.answer;
  }
}

/** The commands of an operation and what follows from it. */
export function effectOf(
  operation: Operation,
  instance: InstanceView,
  operationId: string,
): Pick<Decision<unknown>, 'steps' | 'outbox' | 'audit'> {
  const { subjectKind, subjectId } = instance;
  return {
    steps: commandsOf(operation, operationId),
    ...(operation.act === 'RESUME' ? { outbox: [...servicesAgain(instance), ...endsAgain(instance)] } : {}),
    audit: {
      act: `process.${operation.act.toLowerCase()}`,
      subjectKind,
      subjectId,
      detail: { operationId },
    },
  };
}

function commandsOf(operation: Operation, operationId: string): Command[] {
  switch (operation.act) {
    case 'SUSPEND':
      return [{ type: 'suspend' }];
    case 'RESUME':
      return [{ type: 'resume' }];
    case 'CANCEL':
      return [{ type: 'cancel' }];
    case 'MOVE': {
      const { tokenId, toElementId } = operation;
      return [{ type: 'moveToken', tokenId, toElementId, reason: operationId }];
    }
    case 'RETRY':
      return [{ type: 'retryIncident', tokenId: operation.tokenId }];
    case 'SKIP': {
      const { tokenId, flowId } = operation;
      return [{ type: 'skipIncident', tokenId, ...(flowId === undefined ? {} : { flowId }) }];
    }
    default:
      return operation satisfies never;
  }
}

/** What stood still while the process was stopped is asked for again; a service that has done it finds its first answer. */
function servicesAgain({ id: instanceId, definition, state }: InstanceView): OutboxMessage[] {
  return state.tokens.flatMap((token) => {
    const element = definition.elements[token.at];
    if (token.waits !== 'service' || element?.type !== 'serviceTask') return [];
    const { requestId } = token;
    return [serviceRequested({ instanceId, elementId: token.at, requestId, handler: element.handler })];
  });
}

/** A called process that ended meanwhile tells so again. */
function endsAgain({ state }: InstanceView): OutboxMessage[] {
  return state.tokens.flatMap((token) => (token.waits === 'child' ? [childEnded(token.requestId)] : []));
}

function placesOf(
  { tokens }: State,
  operation: Operation,
): { readonly elementId?: string; readonly toElementId?: string } {
  if (!('tokenId' in operation)) return {};
  const at = tokens.find(({ id }) => id === operation.tokenId)?.at;
  return {
    ...(at === undefined ? {} : { elementId: at }),
    ...(operation.act === 'MOVE' ? { toElementId: operation.toElementId } : {}),
  };
}
