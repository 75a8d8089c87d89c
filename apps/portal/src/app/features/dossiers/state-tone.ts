import type { DossierState } from '@generated/gql/graphql';
import type { IconName } from '@generated/icons';
import type { Tone } from '../../ui/chip';

/** Colour and icon of a dossier's state; the word comes from the tables. */
export function stateLook(state: DossierState): { tone: Tone; icon: IconName } {
  switch (state) {
    case 'DRAFTING':
      return { tone: 'idle', icon: 'file-pen' };
    case 'READY_FOR_COMMENTS':
    case 'COMMENTING':
    case 'CONSOLIDATING':
      return { tone: 'run', icon: 'message-square-text' };
    case 'AWAITING_PARTY':
      return { tone: 'run', icon: 'landmark' };
    case 'REVISING':
    case 'FINALISING':
      return { tone: 'run', icon: 'file-pen' };
    case 'ISSUED':
    case 'ARCHIVED':
    case 'COMPLETED':
      return { tone: 'done', icon: 'circle-check' };
    case 'WITHDRAWN':
    case 'CANCELLED':
      return { tone: 'idle', icon: 'circle-minus' };
    default:
      return { tone: 'run', icon: 'hourglass' };
  }
}
