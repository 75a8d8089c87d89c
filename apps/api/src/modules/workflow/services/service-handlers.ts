import { Injectable } from '@nestjs/common';
import type { JsonObject } from '@thong-suot/workflow-engine';
import type {
  AccessGrant,
  InstanceView,
  OutboxMessage,
  Statement,
  SubjectKind,
} from '../../../platform/act/index.js';
import type { Query } from '../../../platform/database/query.js';

/** A service task that a process asks for. */
export interface ServiceTask {
  readonly authorityId: string;
  readonly instanceId: string;
  readonly elementId: string;
  readonly requestId: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
}

/** What the task does; written in the transaction that reports it done, so that it happens once. */
export interface ServiceOutcome {
  readonly writes?: readonly Statement[];
  readonly access?: readonly AccessGrant[];
  readonly outbox?: readonly OutboxMessage[];
  /** Given to the process. */
  readonly variables?: JsonObject;
  /** Codes and numbers for the audit. */
  readonly detail?: object;
}

export interface ServiceContext {
  readonly task: ServiceTask;
  readonly instance: InstanceView;
  /** The rows of each query of `load`. */
  readonly rows: readonly (readonly unknown[])[];
  readonly now: string;
  newId(): string;
}

export interface ServiceHandler {
  load?(task: Pick<ServiceTask, 'authorityId' | 'instanceId'>): readonly Query<unknown>[];
  /** Pure. */
  decide(context: ServiceContext): ServiceOutcome;
}

/** Who performs the service tasks of processes, by the handler's name in the definition. Register in `onModuleInit`. */
@Injectable()
export class ServiceHandlers {
  readonly #handlers = new Map<string, ServiceHandler>();

  /** Throws when the name is taken. */
  register(name: string, handler: ServiceHandler): void {
    if (this.#handlers.has(name)) throw new Error(`the service handler ${name} is registered twice`);
    this.#handlers.set(name, handler);
  }

  get(name: string): ServiceHandler | undefined {
    return this.#handlers.get(name);
  }
}
