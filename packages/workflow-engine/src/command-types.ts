import type { Command } from './command.js';

/** Every type of command, for whoever reads commands from a file: `step` trusts its caller's types. */
export const commandTypes: readonly Command['type'][] = Object.keys({
  start: true,
  complete: true,
  reassign: true,
  reopenParticipant: true,
  addParticipant: true,
  removeParticipant: true,
  message: true,
  timerFired: true,
  serviceCompleted: true,
  reschedule: true,
  suspend: true,
  resume: true,
  cancel: true,
} satisfies Record<Command['type'], true>) as Command['type'][];
