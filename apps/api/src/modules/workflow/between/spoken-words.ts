import { Injectable, type OnModuleInit } from '@nestjs/common';
import { awaitedMessages, type Command, type Definition, type Json } from '@thong-suot/workflow-engine';
import { ActRunner, type InstanceView } from '../../../platform/act/index.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { derivedId, OutboxConsumers, type OutboxDelivery } from '../../../platform/outbox/index.js';
import { isRefused } from '../../../platform/refusal/index.js';
import { Definitions } from '../engine/definitions.js';
import { TOPIC, type Said } from './between.js';
import { runningBeside, runningOf, saidBy, versionsRunning } from './between.queries.js';

const PAGE = 200;

/**
 * Messages and signals that a process sends. A message goes to the one process about the same matter, the oldest, that awaits it
 * with its key; one that nobody awaits is lost, as it is told in the record of its sender. A signal `everywhere` goes to every
 * running process of the authority that listens for it.
 */
@Injectable()
export class SpokenWords implements OnModuleInit {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly definitions: Definitions,
    private readonly consumers: OutboxConsumers,
  ) {}

  onModuleInit(): void {
    this.consumers.register(TOPIC.messageThrown, (delivery) => this.message(delivery));
    this.consumers.register(TOPIC.signalThrown, (delivery) => this.signal(delivery));
  }

  private async message({ id, authorityId, payload }: OutboxDelivery): Promise<void> {
    const { instanceId, seq } = payload as unknown as Said;
    const said = await this.reader.one(authorityId, saidBy(authorityId, instanceId, seq));
    if (!said) return;
    const { name, correlationKey } = said.data as { name: string; correlationKey?: Json };
    const command: Command = {
      type: 'message',
      name,
      ...(correlationKey === undefined ? {} : { correlationKey }),
    };
    const beside = await this.reader.rows(
      authorityId,
      runningBeside(authorityId, said.subject_id, instanceId),
    );
    for (const other of beside) {
      const taken = await this.tell(
        authorityId,
        other.id,
        derivedId('message', id, other.id),
        command,
        awaits(name),
      );
      if (taken) return;
    }
  }

  private async signal({ id, authorityId, payload }: OutboxDelivery): Promise<void> {
    const { instanceId, seq } = payload as unknown as Said;
    const said = await this.reader.one(authorityId, saidBy(authorityId, instanceId, seq));
    if (!said) return;
    const { name } = said.data as { name: string };
    for (const version of await this.reader.rows(authorityId, versionsRunning(authorityId))) {
      const { definition } = await this.definitions.byId(authorityId, version.id);
      if (!listensFor(definition, name)) continue;
      await this.toAllOf(authorityId, version.id, async (other) => {
        if (other === instanceId) return;
        await this.tell(authorityId, other, derivedId('signal', id, other), { type: 'signal', name }, always);
      });
    }
  }

  private async toAllOf(
    authorityId: string,
    definitionId: string,
    tell: (instanceId: string) => Promise<void>,
  ): Promise<void> {
    let after = FIRST;
    for (;;) {
      const rows = await this.reader.rows(authorityId, runningOf(authorityId, definitionId, after, PAGE));
      for (const { id } of rows) await tell(id);
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return;
      after = last.id;
    }
  }

  /** Gives a command to an instance; false where it does not take it now. */
  private async tell(
    authorityId: string,
    instanceId: string,
    commandId: string,
    command: Command,
    takes: (instance: InstanceView) => boolean,
  ): Promise<boolean> {
    const result = await this.acts.run<[], { taken: boolean }>({
      commandId,
      kind: command.type,
      actor: { authorityId, service: 'outbox' },
      content: { commandId },
      instanceId,
      decide: ({ instance }) => {
        const taken = instance !== undefined && instance.state.status === 'RUNNING' && takes(instance);
        return {
          steps: taken ? [command] : [],
          audit: {
            act: `process.${command.type}`,
            subjectKind: instance?.subjectKind ?? 'PROCESS',
            subjectId: instance?.subjectId ?? instanceId,
          },
          answer: { taken },
        };
      },
    });
    if (!isRefused(result)) return result.answer.taken;
    if (ENDED.has(result.refused)) return false;
    // Nobody knows whether it was taken, or it could not be: asked again under the same id, before anybody else is asked.
    throw new Error(`${command.type} was not taken by ${instanceId}: ${result.refused}`);
  }
}

/** It has ended, or stopped, since it was looked for: it does not hear. */
const ENDED: ReadonlySet<string> = new Set(['NOT_FOUND', 'PROCESS_ENDED', 'PROCESS_SUSPENDED']);

const FIRST = '00000000-0000-0000-0000-000000000000';

const always = () => true;

function awaits(name: string): (instance: InstanceView) => boolean {
  return ({ definition, state }) => awaitedMessages(definition, state).includes(name);
}

function listensFor({ elements }: Definition, name: string): boolean {
  return Object.values(elements).some((element) => {
    const trigger = 'trigger' in element ? element.trigger : undefined;
    return trigger?.on === 'signal' && trigger.name === name;
  });
}
