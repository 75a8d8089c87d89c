import type { Refusal } from '@thong-suot/workflow-engine';
import type { RefusalCode, RefusalValue } from '../../../platform/refusal/index.js';

const SAID: Partial<Record<Refusal['refused'], RefusalCode>> = {
  STEP_NOT_OPEN: 'STEP_NOT_OPEN',
  PARTICIPANT_UNKNOWN: 'STEP_NOT_OPEN',
  PARTICIPANT_ANSWERED: 'STEP_NOT_OPEN',
  PARTICIPANT_NOT_ANSWERED: 'ANSWER_NOT_GIVEN',
  INSTANCE_CLOSED: 'PROCESS_ENDED',
  NOT_WAITING: 'PROCESS_ENDED',
  SUSPENDED: 'PROCESS_SUSPENDED',
  NOT_SUSPENDED: 'PROCESS_NOT_SUSPENDED',
  MOVE_INVALID: 'MOVE_INVALID',
  INCIDENT_UNKNOWN: 'INCIDENT_GONE',
  PATH_NOT_NAMED: 'PATH_NOT_NAMED',
  MIGRATION_INVALID: 'MIGRATION_INVALID',
};

/** The refusal in the office's words; throws for those that only a fault of the service or the definition can cause. */
export function sayEngineRefusal({ refused, params }: Refusal): RefusalValue {
  const code = SAID[refused];
  if (!code) throw new Error(`the engine refused ${refused} ${JSON.stringify(params)}`);
  return { refused: code };
}
