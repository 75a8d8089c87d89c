import type { ParticipantState } from '@generated/gql/graphql';
import type { IconName } from '@generated/icons';
import type { Tone } from '../../ui/chip';

/** Colour and icon of where a unit stands in a round. */
export function participantLook(state: ParticipantState): { tone: Tone; icon: IconName } {
  switch (state) {
    case 'NOT_SEEN':
      return { tone: 'idle', icon: 'circle-dashed' };
    case 'SEEN':
      return { tone: 'idle', icon: 'eye' };
    case 'ANSWERED':
      return { tone: 'done', icon: 'circle-check' };
    case 'ANSWERED_LETTER_PENDING':
      return { tone: 'run', icon: 'hourglass' };
    case 'LATE_REQUESTED':
      return { tone: 'near', icon: 'corner-down-right' };
    case 'EXTENDED':
      return { tone: 'run', icon: 'calendar-clock' };
    case 'ANSWERED_LATE':
      return { tone: 'near', icon: 'triangle-alert' };
    case 'NO_ANSWER':
      return { tone: 'idle', icon: 'circle-minus' };
    default: {
      const never: never = state;
      return never;
    }
  }
}
