import type { AssignmentPartAct } from '@generated/gql/graphql';

export type PartButton =
  | 'ACCEPT'
  | 'REPORT_PROGRESS'
  | 'REPORT_RESULT'
  | 'REQUEST_EXTENSION'
  | 'REQUEST_TRANSFER'
  | 'CONFIRM'
  | 'REDO'
  | 'GRANT'
  | 'GRANT_OTHER'
  | 'REFUSE'
  | 'MOVE'
  | 'KEEP'
  | 'SET_DEADLINE'
  | 'PAUSE'
  | 'RESUME'
  | 'URGE';

/** The buttons of each act, in the order in which they press: whoever decides sees the decision first. */
const BUTTONS: readonly (readonly [AssignmentPartAct, readonly PartButton[]])[] = [
  ['DECIDE_EXTENSION', ['GRANT', 'GRANT_OTHER', 'REFUSE']],
  ['DECIDE_TRANSFER', ['MOVE', 'KEEP']],
  ['REVIEW_RESULT', ['CONFIRM', 'REDO']],
  ['RESUME', ['RESUME']],
  ['ACCEPT', ['ACCEPT']],
  ['REPORT_RESULT', ['REPORT_RESULT']],
  ['REPORT_PROGRESS', ['REPORT_PROGRESS']],
  ['SET_DEADLINE', ['SET_DEADLINE']],
  ['REQUEST_EXTENSION', ['REQUEST_EXTENSION']],
  ['REQUEST_TRANSFER', ['REQUEST_TRANSFER']],
  ['URGE', ['URGE']],
  ['PAUSE', ['PAUSE']],
];

/**
 * What the card offers: one primary button, the others quieter. Urging is the first thing only where time presses,
 * pausing never. */
export function partButtons(
  acts: readonly AssignmentPartAct[],
  pressing: boolean,
): { readonly primary: PartButton | undefined; readonly others: readonly PartButton[] } {
  const buttons = BUTTONS.flatMap(([act, each]) => (acts.includes(act) ? each : []));
  const [first, ...others] = buttons;
  const quiet = first === 'PAUSE' || (first === 'URGE' && !pressing);
  return quiet ? { primary: undefined, others: buttons } : { primary: first, others };
}
