import { Injectable } from '@nestjs/common';
import { ActRunner } from '../../../platform/act/index.js';
import { derivedId } from '../../../platform/outbox/index.js';
import { isRefused } from '../../../platform/refusal/index.js';
import { TimerFiring, type DueTimer } from '../../../platform/timers/timer-worker.js';

/**
 * Fires a timer of an instance as an act of the service. Its id follows from the timer, so that it fires once whatever
 * two workers do; a timer that the process no longer knows changes nothing, and its row goes.
 */
@Injectable()
export class FireTimer extends TimerFiring {
  constructor(private readonly acts: ActRunner) {
    super();
  }

  override async fire({ authorityId, instanceId, timerSeq }: DueTimer): Promise<void> {
    const result = await this.acts.run<[], object>({
      commandId: derivedId('timer', instanceId, timerSeq),
      kind: 'timerFired',
      actor: { authorityId, service: 'timers' },
      content: { timerSeq },
      instanceId,
      decide: ({ instance }) => ({
        steps: [{ type: 'timerFired', timerSeq }],
        writes: [
          {
            name: 'workflow.drop_timer',
            text: 'delete from timer where authority_id = $1 and instance_id = $2 and timer_seq = $3',
            values: [authorityId, instanceId, timerSeq],
          },
        ],
        audit: {
          act: 'timerFired',
          subjectKind: instance?.subjectKind ?? 'DOSSIER',
          subjectId: instance?.subjectId ?? instanceId,
          detail: { timerSeq },
        },
        answer: {},
      }),
    });
    if (isRefused(result)) throw new Error(`refused ${result.refused}`);
  }
}
