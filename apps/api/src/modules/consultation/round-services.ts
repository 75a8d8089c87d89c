import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ServiceHandlers, type ServiceContext, type ServiceOutcome } from '../workflow/index.js';

/** A round's deadline has come: told to those who have not answered, and to its lead. */
export const ROUND_LOCKED = 'round.locked';

/** What the process of a round asks for by itself: locking at the deadline, one reminder before it. */
@Injectable()
export class RoundServices implements OnModuleInit {
  constructor(private readonly handlers: ServiceHandlers) {}

  onModuleInit(): void {
    this.handlers.register('lockAnswers', { decide: lockAnswers });
    this.handlers.register('remindUnanswered', { decide: remindUnanswered });
  }
}

/**
 * At the deadline the round shows itself as locked; answers have stopped by the clock already. A round that was extended
 * in the meantime stays open: its new timer comes.
 */
export function lockAnswers({ task, now }: ServiceContext): ServiceOutcome {
  return {
    writes: [
      {
        name: 'consultation.lock-answers',
        text: `update comment_round set state = 'LOCKED'
          where authority_id = $1 and id = $2 and state = 'OPEN' and due_at <= $3`,
        values: [task.authorityId, task.subjectId, now],
      },
    ],
    outbox: [{ topic: ROUND_LOCKED, payload: { roundId: task.subjectId } }],
  };
}

/** The reminder stands on the round and on the work of each unit that has not answered; nothing leaves the system. */
export function remindUnanswered({ task, instance, now }: ServiceContext): ServiceOutcome {
  const waiting = instance.openItems.filter(({ elementId }) => elementId === 'answer');
  if (waiting.length === 0) return {};
  return {
    writes: [
      {
        name: 'consultation.reminded',
        text: `update comment_round set reminded_at = $3 where authority_id = $1 and id = $2`,
        values: [task.authorityId, task.subjectId, now],
      },
      {
        name: 'consultation.remind-items',
        text: `update work_item set reminded_at = $3
          where authority_id = $1 and id = any($2::uuid[]) and closed_at is null`,
        values: [task.authorityId, waiting.map(({ id }) => id), now],
      },
    ],
    detail: { participants: waiting.map(({ participantIndex }) => participantIndex) },
  };
}
