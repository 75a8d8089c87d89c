import type { IconName } from '@generated/icons';

const ICONS: Readonly<Record<string, IconName>> = {
  draft: 'file-pen',
  leaderReview: 'user-check',
  sendRound: 'send',
  answer: 'message-square-text',
  opinionLetter: 'stamp',
  numberOpinionLetter: 'stamp',
  endRound: 'calendar-clock',
  consolidate: 'list-checks',
  leaderSubmit: 'pen-line',
  examine: 'file-check',
  officeReview: 'user-check',
  viceChairReview: 'user-check',
  chairReview: 'user-check',
  signSubmission: 'pen-line',
  numberSubmission: 'stamp',
  sendSubmission: 'send',
  partyOpinion: 'landmark',
  takeIn: 'file-pen',
  takeInSession: 'file-pen',
  confirmDeadline: 'calendar-check',
  nameDrafter: 'user-check',
  draftNotice: 'file-pen',
  signNotice: 'pen-line',
  recheck: 'file-check',
  signDecision: 'pen-line',
  numberDecision: 'stamp',
  sealDecision: 'stamp',
  dispatchDecision: 'send',
  archive: 'archive',
  acceptAssignment: 'list-checks',
  carryOut: 'list-checks',
  confirmResult: 'circle-check',
  decideTransfer: 'corner-down-right',
  decideExtension: 'calendar-clock',
  enterReport: 'file-pen',
  approveReport: 'user-check',
  handleIncoming: 'inbox',
  acceptReport: 'list-checks',
};

/** The sign of a kind of work, beside its words. */
export function stepIcon(stepId: string): IconName {
  return ICONS[stepId] ?? 'file-text';
}
