import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JsonObject } from '@thong-suot/workflow-engine';
import { ActRunner, type ActResult } from '../../../platform/act/index.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { derivedId, OutboxConsumers, type OutboxDelivery } from '../../../platform/outbox/index.js';
import { isRefused } from '../../../platform/refusal/index.js';
import { StartRefused } from '../engine/start-refused.js';
import { childId, TOPIC, waitsForChild, type CalledBy, type Said } from './between.js';
import { endOf, saidBy, type SaidRow } from './between.queries.js';

/** So many processes may stand above one: one that calls itself ends in an incident, not in a flood. */
const MOST_ABOVE = 8;

type Report =
  | { readonly type: 'childCompleted'; readonly variables: JsonObject; readonly error?: string }
  | { readonly type: 'childFailed'; readonly reason: string }
  | { readonly type: 'childEscalated'; readonly code: string };

/**
 * Processes that a process calls: each an instance of its own about the same matter, started under an id that follows from the
 * request, so that it starts once. Its end, or why it could not be started, comes back as a command; two instances never move
 * in one act.
 */
@Injectable()
export class CalledProcesses implements OnModuleInit {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly consumers: OutboxConsumers,
  ) {}

  onModuleInit(): void {
    this.consumers.register(TOPIC.childRequested, (delivery) => this.start(delivery));
    this.consumers.register(TOPIC.childCancelled, (delivery) => this.cancel(delivery));
    this.consumers.register(TOPIC.childEnded, (delivery) => this.ended(delivery));
    this.consumers.register(TOPIC.childEscalated, (delivery) => this.escalated(delivery));
  }

  private async start({ authorityId, payload }: OutboxDelivery): Promise<void> {
    const { instanceId, seq } = payload as unknown as Said;
    const said = await this.reader.one(authorityId, saidBy(authorityId, instanceId, seq));
    if (!said) return;
    const { requestId, calledElement, variables } = said.data as unknown as Requested;
    const calledBy = { instanceId, requestId, depth: (said.labels.calledBy?.depth ?? 0) + 1 };
    if (calledBy.depth > MOST_ABOVE) {
      return this.report(authorityId, calledBy, { type: 'childFailed', reason: 'TOO_DEEP' });
    }
    try {
      await this.begin(authorityId, calledBy, said, calledElement, variables);
    } catch (error) {
      // Not deployed, or it cannot begin with what it was given: a matter for whoever drew it.
      if (!(error instanceof StartRefused)) throw error;
      await this.report(authorityId, calledBy, { type: 'childFailed', reason: error.code });
    }
  }

  private async begin(
    authorityId: string,
    calledBy: CalledBy,
    { labels, subject_kind: subjectKind, subject_id: subjectId }: SaidRow,
    processKey: string,
    variables: JsonObject,
  ): Promise<void> {
    const { instanceId, requestId } = calledBy;
    const { calledBy: _above, participantUnits: _units, ...own } = labels;
    const result = await this.acts.run<[], object>({
      commandId: derivedId('call', requestId),
      kind: 'call process',
      actor: { authorityId, service: 'outbox' },
      content: { requestId },
      instanceId,
      decide: ({ instance }) => ({
        start:
          instance && waitsForChild(instance.state, requestId)
            ? [
                {
                  instanceId: childId(requestId),
                  processKey,
                  subjectKind,
                  subjectId,
                  variables,
                  labels: { ...own, calledBy },
                },
              ]
            : [],
        audit: { act: 'process.called', subjectKind, subjectId, detail: { processKey } },
        answer: {},
      }),
    });
    if (!isRefused(result) || result.refused === 'NOT_FOUND') return;
    // Nobody holds its first step.
    if (result.refused === 'STEP_HAS_NO_HOLDER') throw new StartRefused(processKey, result.refused);
    throw new Error(`a called process was not started: ${result.refused}`);
  }

  private async cancel({ authorityId, payload }: OutboxDelivery): Promise<void> {
    const { requestId } = payload as { requestId: string };
    const result = await this.acts.run<[], object>({
      commandId: derivedId('call cancelled', requestId),
      kind: 'cancel called process',
      actor: { authorityId, service: 'outbox' },
      content: { requestId },
      instanceId: childId(requestId),
      decide: ({ instance }) => ({
        steps: instance?.state.status === 'RUNNING' || instance?.state.status === 'SUSPENDED' ? [CANCEL] : [],
        audit: {
          act: 'process.call.cancelled',
          subjectKind: instance?.subjectKind ?? 'PROCESS',
          subjectId: instance?.subjectId ?? childId(requestId),
        },
        answer: {},
      }),
    });
    if (isRefused(result) && result.refused !== 'NOT_FOUND') {
      throw new Error(`a called process was not cancelled: ${result.refused}`);
    }
  }

  private async ended({ authorityId, payload }: OutboxDelivery): Promise<void> {
    const { requestId } = payload as { requestId: string };
    const child = await this.reader.one(authorityId, endOf(authorityId, childId(requestId)));
    const calledBy = child?.labels.calledBy;
    if (!child || !calledBy) return;
    if (child.status === 'CANCELLED') {
      return this.report(authorityId, calledBy, { type: 'childFailed', reason: 'CANCELLED' });
    }
    if (child.status !== 'COMPLETED') return;
    await this.report(authorityId, calledBy, {
      type: 'childCompleted',
      variables: child.variables as JsonObject,
      ...(child.error === null ? {} : { error: child.error }),
    });
  }

  private async escalated({ authorityId, payload, id }: OutboxDelivery): Promise<void> {
    const { instanceId, seq } = payload as unknown as Said;
    const said = await this.reader.one(authorityId, saidBy(authorityId, instanceId, seq));
    const calledBy = said?.labels.calledBy;
    if (!said || !calledBy) return;
    const { code } = said.data as { code: string };
    await this.report(authorityId, calledBy, { type: 'childEscalated', code }, id);
  }

  /** Tells whoever called; while he is stopped nothing is taken, and it is told when he goes on. */
  private async report(
    authorityId: string,
    { instanceId, requestId }: CalledBy,
    report: Report,
    of = requestId,
  ): Promise<void> {
    const result: ActResult<object> = await this.acts.run<[], object>({
      commandId: derivedId('call reports', report.type, of),
      kind: report.type,
      actor: { authorityId, service: 'outbox' },
      content: { requestId },
      instanceId,
      decide: ({ instance }) => ({
        steps: [{ ...report, requestId }],
        audit: {
          act: `process.${report.type}`,
          subjectKind: instance?.subjectKind ?? 'PROCESS',
          subjectId: instance?.subjectId ?? instanceId,
        },
        answer: {},
      }),
    });
    if (!isRefused(result) || NOTHING_TO_TELL.has(result.refused)) return;
    throw new Error(`the end of a called process was not taken: ${result.refused}`);
  }
}

const CANCEL = { type: 'cancel' } as const;
const NOTHING_TO_TELL: ReadonlySet<string> = new Set(['PROCESS_SUSPENDED', 'PROCESS_ENDED', 'NOT_FOUND']);

interface Requested {
  readonly requestId: string;
  readonly calledElement: string;
  readonly variables: JsonObject;
}
