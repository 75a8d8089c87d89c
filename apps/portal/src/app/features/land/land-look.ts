import type { LandPace, LandStanding } from '@generated/gql/graphql';
import type { IconName } from '@generated/icons';
import type { Tone } from '../../ui/chip';

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

const PACES: Readonly<Record<LandPace, Look>> = {
  REACHED: { tone: 'done', icon: 'circle-check' },
  NEAR: { tone: 'near', icon: 'triangle-alert' },
  BEHIND: { tone: 'late', icon: 'circle-alert' },
};
const STANDINGS: Readonly<Record<LandStanding, Look>> = {
  LATE: { tone: 'late', icon: 'octagon-alert' },
  AT_RISK: { tone: 'near', icon: 'triangle-alert' },
  ON_TRACK: { tone: 'run', icon: 'clock' },
  NO_DEADLINE: { tone: 'idle', icon: 'calendar' },
  NO_DATA: { tone: 'idle', icon: 'circle-slash' },
  DONE: { tone: 'done', icon: 'circle-check' },
};

/** Colour and sign of a figure against the even pace, beside its words. */
export function paceLook(pace: LandPace): Look {
  return PACES[pace];
}

/** Colour and sign of a project against its deadline. */
export function standingLook(standing: LandStanding): Look {
  return STANDINGS[standing];
}
