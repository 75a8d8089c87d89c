import type { Command } from './command.js';

/** Every type of command, for whoever reads commands from a file: `step` trusts its caller's types. */
export const commandTypes: readonly Command['type'][] = Object.keys({
  start: true,
  complete: true,
  reassign: true,
  reopenParticipant: true,
  addParticipant: true,
  removeParticipant: true,
  claim: true,
  release: true,
  message: true,
  signal: true,
  timerFired: true,
  serviceCompleted: true,
  serviceFailed: true,
  childCompleted: true,
  childFailed: true,
  childEscalated: true,
  retryIncident: true,
  skipIncident: true,
  moveToken: true,
  migrate: true,
  reschedule: true,
  suspend: true,
  resume: true,
  cancel: true,
} satisfies Record<Command['type'], true>) as Command['type'][];
