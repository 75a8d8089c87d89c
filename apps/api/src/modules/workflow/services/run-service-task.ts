import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { ActRunner } from '../../../platform/act/index.js';
import { derivedId, OutboxConsumers, type OutboxDelivery } from '../../../platform/outbox/index.js';
import { isRefused } from '../../../platform/refusal/index.js';
import { SERVICE_REQUESTED, type ServiceRequest } from './service-requested.js';
import { ServiceHandlers, type ServiceHandler } from './service-handlers.js';

/**
 * Performs a service task and reports it to its process, in one act whose id follows from the request: a second delivery
 * finds the first answer. A task whose process has ended in the meantime is dropped by the engine.
 */
@Injectable()
export class RunServiceTask implements OnModuleInit {
  readonly #log = new Logger('Services');

  constructor(
    private readonly acts: ActRunner,
    private readonly handlers: ServiceHandlers,
    private readonly consumers: OutboxConsumers,
  ) {}

  onModuleInit(): void {
    this.consumers.register(SERVICE_REQUESTED, (delivery) => this.run(delivery));
  }

  /**
   * Throws, so that it is tried again, when nobody handles the task or its process does not take the result now. What has failed
   * to the last try is an incident of the step: somebody entitled tries it again, or goes on without it.
   */
  async run(delivery: OutboxDelivery): Promise<void> {
    try {
      await this.perform(delivery);
    } catch (error) {
      if (delivery.lastTry !== true) throw error;
      this.#log.error(`a service task is given up: ${(error as Error).message}`);
      await this.giveUp(delivery);
    }
  }

  private async giveUp({ authorityId, payload }: OutboxDelivery): Promise<void> {
    const { instanceId, elementId, requestId } = payload as unknown as ServiceRequest;
    const result = await this.acts.run<[], object>({
      commandId: derivedId('service failed', requestId),
      kind: 'serviceFailed',
      actor: { authorityId, service: 'outbox' },
      content: { requestId },
      instanceId,
      decide: ({ instance }) => ({
        steps: [{ type: 'serviceFailed', requestId, reason: 'HANDLER_FAILED' }],
        audit: {
          act: 'serviceFailed',
          subjectKind: instance?.subjectKind ?? 'PROCESS',
          subjectId: instance?.subjectId ?? instanceId,
          detail: { elementId },
        },
        answer: {},
      }),
    });
    if (isRefused(result)) throw new Error(`the failure of a service task was not taken: ${result.refused}`);
  }

  private async perform({ authorityId, payload }: OutboxDelivery): Promise<void> {
    const { instanceId, elementId, requestId, handler: name } = payload as unknown as ServiceRequest;
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`nobody handles the service task ${name}`);
    const result = await this.acts.run<readonly unknown[], object>({
      commandId: derivedId('service', requestId),
      kind: 'serviceCompleted',
      actor: { authorityId, service: 'outbox' },
      content: { requestId },
      instanceId,
      load: () => handler.load?.({ authorityId, instanceId }) ?? [],
      decide: ({ instance, rows, now, newId }) => {
        if (!instance) return { refused: 'NOT_FOUND' };
        const { subjectKind, subjectId } = instance;
        const awaited = instance.state.tokens.some(
          (token) => token.waits === 'service' && token.requestId === requestId,
        );
        const task = { authorityId, instanceId, elementId, requestId, subjectKind, subjectId };
        const outcome: ReturnType<ServiceHandler['decide']> = awaited
          ? handler.decide({ task, instance, rows, now, newId })
          : {};
        const { variables, detail, ...effects } = outcome;
        return {
          ...effects,
          steps: [{ type: 'serviceCompleted', requestId, ...(variables ? { variables } : {}) }],
          audit: { act: name, subjectKind, subjectId, detail: { elementId, ...detail } },
          answer: {},
        };
      },
    });
    // Asked for again when the process goes on.
    if (isRefused(result) && result.refused === 'PROCESS_SUSPENDED') return;
    if (isRefused(result)) throw new Error(`the process did not take the result: ${result.refused}`);
  }
}
