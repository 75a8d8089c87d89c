import type { AssignmentState, AssignmentTiming } from '@generated/gql/graphql';
import type { IconName } from '@generated/icons';
import type { Tone } from '../../ui/chip';

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

const STATES: Record<AssignmentState, Look> = {
  NOT_ACCEPTED: { tone: 'idle', icon: 'circle' },
  IN_PROGRESS: { tone: 'run', icon: 'circle-dot' },
  AWAITING_CONFIRMATION: { tone: 'near', icon: 'hourglass' },
  REDO: { tone: 'near', icon: 'rotate-ccw' },
  PAUSED: { tone: 'idle', icon: 'circle-pause' },
  DONE: { tone: 'done', icon: 'circle-check' },
  TRANSFERRED: { tone: 'idle', icon: 'corner-down-right' },
};

const TIMINGS: Record<AssignmentTiming, Look> = {
  IN_TIME: { tone: 'run', icon: 'clock' },
  NEAR: { tone: 'near', icon: 'triangle-alert' },
  LATE: { tone: 'late', icon: 'octagon-alert' },
  TARGET_PASSED: { tone: 'near', icon: 'triangle-alert' },
  NO_DEADLINE: { tone: 'idle', icon: 'calendar' },
  STANDING: { tone: 'idle', icon: 'rotate-ccw' },
};

export function stateLook(state: AssignmentState): Look {
  return STATES[state];
}

export function timingLook(timing: AssignmentTiming): Look {
  return TIMINGS[timing];
}
