import { Injectable } from '@nestjs/common';
import type { Command } from '@thong-suot/workflow-engine';
import { ActRunner } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { isId } from '../../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { tidyNote } from '../../documents/index.js';
import { forwardForAct, type ForwardActRow } from './incoming-act.queries.js';
import { IncomingReader } from './incoming-reader.js';
import type { IncomingDocumentModel } from './incoming.model.js';
import { finishForward } from './incoming.statements.js';

const DEALT_WITH: Command = {
  type: 'complete',
  elementId: 'handleIncoming',
  variables: { outcome: 'done' },
};

export interface FinishIncomingRequest {
  readonly forwardId: string;
  /** What came of it, in a line. */
  readonly result: string | null;
}

/**
 * Whoever an incoming document was passed on to, a person or anybody of a unit, says that it is dealt with; it leaves the
 * list of work.
 * Refuses FORWARD_NOT_YOURS, FORWARD_DONE_ALREADY and what tidyNote refuses.
 */
@Injectable()
export class FinishIncoming {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly incoming: IncomingReader,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    { forwardId, result: typed }: FinishIncomingRequest,
  ): Promise<IncomingDocumentModel | RefusalValue> {
    if (!isId(forwardId)) return refuse('FORWARD_NOT_YOURS');
    const tidied = tidyNote(typed);
    if (isRefused(tidied)) return tidied;
    const { authorityId, personId } = actor;
    const forwarded = forwardForAct(authorityId, actor.principals, forwardId);
    const instanceId = (await this.reader.one(authorityId, forwarded))?.instance_id ?? undefined;
    const result = await this.acts.run<[ForwardActRow], { incomingId: string }>({
      commandId,
      kind: 'finishIncoming',
      actor,
      content: { forwardId, result: tidied.note },
      ...(instanceId !== undefined && { instanceId }),
      load: () => [forwarded],
      decide: ({ rows: [[forward]], now }) => {
        if (forward === undefined) return refuse('FORWARD_NOT_YOURS');
        if (forward.done_at !== null) return refuse('FORWARD_DONE_ALREADY');
        return {
          steps: instanceId === undefined ? [] : [DEALT_WITH],
          writes: [finishForward({ authorityId, forwardId, result: tidied.note, personId, now })],
          audit: {
            act: 'finishIncoming',
            subjectKind: 'INCOMING',
            subjectId: forward.incoming_id,
            detail: { forwardId },
          },
          answer: { incomingId: forward.incoming_id },
        };
      },
    });
    if (isRefused(result)) return result;
    return (await this.incoming.one(actor, result.answer.incomingId)) ?? refuse('INCOMING_NOT_FOUND');
  }
}
