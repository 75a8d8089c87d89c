import { Injectable } from '@nestjs/common';
import type { JsonObject } from '@thong-suot/workflow-engine';
import { ActRunner, type ActResult } from '../../platform/act/index.js';

export interface ProcessMessage {
  readonly authorityId: string;
  readonly instanceId: string;
  /** Name of the message in the definition: `roundClosed`. */
  readonly name: string;
  readonly variables?: JsonObject;
  /** Follows from what caused the message (`derivedId(delivery.id, dossierId)`), so that it is taken once. */
  readonly commandId: string;
}

/**
 * Gives a message of one instance to another: its result arrives by the outbox, never by two instances in one act.
 * Refuses NOT_FOUND, PROCESS_ENDED (the other one does not wait for it), PROCESS_SUSPENDED.
 */
@Injectable()
export class SendMessage {
  constructor(private readonly acts: ActRunner) {}

  run(message: ProcessMessage): Promise<ActResult<object>> {
    const { authorityId, instanceId, name, variables, commandId } = message;
    return this.acts.run<[], object>({
      commandId,
      kind: `message ${name}`,
      actor: { authorityId, service: 'outbox' },
      content: { name, variables },
      instanceId,
      decide: ({ instance }) => ({
        steps: [{ type: 'message', name, ...(variables ? { variables } : {}) }],
        audit: {
          act: name,
          subjectKind: instance?.subjectKind ?? 'DOSSIER',
          subjectId: instance?.subjectId ?? instanceId,
        },
        answer: {},
      }),
    });
  }
}
