import type { LandReportState } from '@generated/gql/graphql';
import type { IconName } from '@generated/icons';
import type { Tone } from '../../ui/chip';

const LOOKS: Readonly<Record<LandReportState, { readonly tone: Tone; readonly icon: IconName }>> = {
  NOT_SENT: { tone: 'idle', icon: 'circle-dashed' },
  ENTERING: { tone: 'run', icon: 'circle-dot' },
  AWAITING_LEADER: { tone: 'near', icon: 'user-check' },
  SENT: { tone: 'run', icon: 'send' },
  RETURNED: { tone: 'late', icon: 'rotate-ccw' },
  ACCEPTED: { tone: 'done', icon: 'circle-check' },
  LOCKED: { tone: 'done', icon: 'lock' },
  NO_DATA: { tone: 'idle', icon: 'circle-slash' },
};

/** Colour and sign of the state of a report, beside its words. */
export function reportLook(state: LandReportState): { readonly tone: Tone; readonly icon: IconName } {
  return LOOKS[state];
}
