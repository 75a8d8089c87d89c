import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { isId } from '../../platform/ids.js';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { RefusalValue } from '../../platform/refusal/index.js';
import { RoundFinder } from './round-finder.js';
import { worksForLead } from './lead-unit.js';
import { participantForAct, type ParticipantActRow } from './round-act.queries.js';

export interface DecideLateRequestInput {
  readonly roundId: string;
  readonly unitId: string;
  readonly granted: boolean;
}

type RoundAnswer = { roundId: string };

/**
 * The lead grants or refuses a unit's request to answer after the hour; a granted unit answers until the round ends,
 * marked late. Refuses ROUND_NOT_FOUND, NOT_THE_LEAD_UNIT, ROUND_ENDED, LATE_REQUEST_MISSING.
 */
@Injectable()
export class DecideLateRequest {
  constructor(
    private readonly acts: ActRunner,
    private readonly finder: RoundFinder,
  ) {}

  async run(actor: Actor, commandId: string, input: DecideLateRequestInput): Promise<ActResult<RoundAnswer>> {
    const key = isId(input.unitId) ? await this.finder.find(actor, input.roundId) : undefined;
    if (key === undefined) return { refused: 'ROUND_NOT_FOUND' };
    return this.acts.run<[ParticipantActRow], RoundAnswer>({
      commandId,
      kind: 'decideLateRequest',
      actor,
      content: input,
      instanceId: key.instance_id,
      load: () => [participantForAct(actor.authorityId, input.roundId, input.unitId, this.finder.now())],
      decide: (context) => decide(context, actor, input.granted),
    });
  }
}

function decide(
  { rows: [[participant]], now }: ActContext<[ParticipantActRow]>,
  actor: Actor,
  granted: boolean,
): Decision<RoundAnswer> | RefusalValue {
  if (participant === undefined) return { refused: 'LATE_REQUEST_MISSING' };
  if (!worksForLead(actor, participant.lead_unit_id)) return { refused: 'NOT_THE_LEAD_UNIT' };
  if (participant.state === 'ENDED' || participant.state === 'WITHDRAWN') return { refused: 'ROUND_ENDED' };
  const decision = { granted, decidedAt: now, decidedBy: actor.personId };
  return {
    writes: [
      {
        name: 'consultation.decide-late',
        text: `update round_participant set late_request = late_request || $4::jsonb
          where authority_id = $1 and round_id = $2 and participant_index = $3
            and late_request is not null and late_request ->> 'granted' is null`,
        values: [
          actor.authorityId,
          participant.round_id,
          participant.participant_index,
          JSON.stringify(decision),
        ],
        mustChange: 'LATE_REQUEST_MISSING',
      },
    ],
    audit: {
      act: 'decideLateRequest',
      subjectKind: 'ROUND',
      subjectId: participant.round_id,
      detail: { participantIndex: participant.participant_index, granted },
    },
    answer: { roundId: participant.round_id },
  };
}
