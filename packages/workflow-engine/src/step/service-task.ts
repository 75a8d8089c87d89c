import type { ServiceTask } from '../definition.js';
import type { ServiceCompletedCommand } from '../command.js';
import type { Token } from '../state.js';
import type { Run } from './run.js';
import { scheduleTimers } from './schedule.js';

/** Asks the shell to perform the handler; the token waits for the report. */
export function requestService(run: Run, token: Token, task: ServiceTask): void {
  run.emit({
    type: 'ServiceRequested',
    requestId: run.context.ids(),
    tokenId: token.id,
    elementId: task.id,
    handler: task.handler,
  });
  scheduleTimers(run, token);
}

/** Reports arrive at least once: one whose request is no longer waiting changes nothing. */
export function serviceCompleted(run: Run, command: ServiceCompletedCommand): void {
  const { requestId, variables } = command;
  const token = run.state.tokens.find((other) => other.waits === 'service' && other.requestId === requestId);
  if (!token) return;
  run.emit({ type: 'ServiceCompleted', requestId, tokenId: token.id, elementId: token.at });
  run.setVariables(variables, token);
  run.finish(token);
}
