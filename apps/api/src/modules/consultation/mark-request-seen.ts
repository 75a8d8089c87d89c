import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { ActRunner, type ActResult } from '../../platform/act/index.js';
import { participantForAct, type ParticipantActRow } from './round-act.queries.js';

type RoundAnswer = { roundId: string };

/** The asked unit opens the request: its first opening is recorded, later ones change nothing. Refuses ROUND_NOT_FOUND. */
@Injectable()
export class MarkRequestSeen {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, commandId: string, roundId: string): Promise<ActResult<RoundAnswer>> {
    if (!isId(roundId)) return { refused: 'ROUND_NOT_FOUND' };
    return this.acts.run<[ParticipantActRow], RoundAnswer>({
      commandId,
      kind: 'markRequestSeen',
      actor,
      content: { roundId },
      load: () => [participantForAct(actor.authorityId, roundId, actor.unitId, this.clock.now())],
      decide: ({ rows: [[mine]], now }) => {
        if (mine === undefined) return { refused: 'ROUND_NOT_FOUND' };
        const audit = { act: 'markRequestSeen', subjectKind: 'ROUND', subjectId: roundId };
        const answer = { roundId };
        if (mine.seen_at !== null) return { audit: { ...audit, detail: { again: true } }, answer };
        return {
          writes: [
            {
              name: 'consultation.mark-seen',
              text: `update round_participant set seen_at = $4
                where authority_id = $1 and round_id = $2 and participant_index = $3 and seen_at is null`,
              values: [actor.authorityId, roundId, mine.participant_index, now],
            },
          ],
          audit,
          answer,
        };
      },
    });
  }
}
