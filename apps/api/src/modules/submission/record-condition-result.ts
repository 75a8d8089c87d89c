import { Injectable } from '@nestjs/common';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { conditionForAct, type ConditionActRow } from './submission-act.queries.js';

export interface ConditionResultInput {
  readonly conditionId: string;
  readonly result: string;
  readonly expectedVersion: number;
}

/** Characters of a result. */
export const resultLimit = 4000;

const leadWorkers: readonly string[] = ['OFFICER', 'UNIT_LEADER', 'DEPUTY_UNIT_LEADER', 'UNIT_HEAD'];

type ConditionAnswer = { conditionId: string };

/**
 * The lead unit records how one condition of the Party was taken in; it may be changed until the draft goes to the
 * Office's second check. It is an act on the dossier: whoever passes the draft on at the same moment has seen it, or it
 * is refused.
 * Refuses CONDITION_NOT_FOUND, NOT_YOUR_STEP, CONDITION_RESULT_REQUIRED, CONDITION_RESULT_TOO_LONG, CONDITION_CHANGED.
 */
@Injectable()
export class RecordConditionResult {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    input: ConditionResultInput,
  ): Promise<ActResult<ConditionAnswer>> {
    if (!isId(input.conditionId)) return refuse('CONDITION_NOT_FOUND');
    const { authorityId, principals } = actor;
    const query = conditionForAct({ authorityId, principals, now: this.clock.now() }, input.conditionId);
    const found = await this.reader.one(authorityId, query);
    if (found === undefined) return refuse('CONDITION_NOT_FOUND');
    return this.acts.run<[ConditionActRow], ConditionAnswer>({
      commandId,
      kind: 'recordConditionResult',
      actor,
      content: input,
      instanceId: found.instance_id,
      load: () => [query],
      decide: (context) => decide(context, actor, input),
    });
  }
}

function decide(
  { rows: [[condition]], now }: ActContext<[ConditionActRow]>,
  actor: Actor,
  input: ConditionResultInput,
): Decision<ConditionAnswer> | RefusalValue {
  if (condition === undefined) return refuse('CONDITION_NOT_FOUND');
  const leads = actor.unitId === condition.lead_unit_id && leadWorkers.includes(actor.position);
  if (!leads || condition.dossier_state !== 'REVISING') return refuse('NOT_YOUR_STEP');
  const result = input.result.trim();
  if (result === '') return refuse('CONDITION_RESULT_REQUIRED', undefined, 'result');
  if (result.length > resultLimit) {
    return refuse('CONDITION_RESULT_TOO_LONG', { limit: String(resultLimit) }, 'result');
  }
  return {
    writes: [
      {
        name: 'submission.record-result',
        text: `update party_condition set result = $3, result_by = $4, result_at = $5, version = version + 1
          where authority_id = $1 and id = $2 and version = $6`,
        values: [actor.authorityId, condition.id, result, actor.personId, now, input.expectedVersion],
        mustChange: 'CONDITION_CHANGED',
      },
    ],
    audit: {
      act: 'recordConditionResult',
      subjectKind: 'DOSSIER',
      subjectId: condition.dossier_id,
      detail: { conditionId: condition.id },
    },
    answer: { conditionId: condition.id },
  };
}
