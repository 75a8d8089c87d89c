import type {
  ChildFailedCommand,
  RetryIncidentCommand,
  ServiceFailedCommand,
  SkipIncidentCommand,
} from '../command.js';
import { elementOf } from '../elements.js';
import type { Refusal } from '../refusal.js';
import type { Token } from '../state.js';
import { findCatcher } from './errors.js';
import { instanceDone } from './instances.js';
import { leave } from './leave.js';
import { occur } from './occur.js';
import { raiseIncident } from './park.js';
import { isActivity } from './places.js';
import { Refused, type Run } from './run.js';

/** The handler gave up: an error event catches its code, or the step is parked. Late reports change nothing. */
export function serviceFailed(run: Run, { requestId, reason, errorCode }: ServiceFailedCommand): void {
  const token = run.state.tokens.find((other) => other.waits === 'service' && other.requestId === requestId);
  if (!token) return;
  run.emit({
    type: 'ServiceCancelled',
    requestId,
    tokenId: token.id,
    elementId: token.at,
    reason: 'interrupted',
  });
  failActivity(run, token, reason, errorCode);
}

export function childFailed(run: Run, { requestId, reason }: ChildFailedCommand): void {
  const token = run.state.tokens.find((other) => other.waits === 'child' && other.requestId === requestId);
  if (!token) return;
  run.emit({ type: 'ChildCompleted', requestId, tokenId: token.id, elementId: token.at });
  failActivity(run, token, reason);
}

/** An activity ends with an error: caught at its border or further out, or parked. */
export function failActivity(run: Run, token: Token, reason: string, errorCode?: string): void {
  const { at: elementId } = token;
  if (errorCode !== undefined) {
    const catcher = findCatcher(run, 'error', errorCode, token, 'border');
    const caughtBy = catcher ? { caughtBy: catcher.element.id } : {};
    run.emit({ type: 'ErrorThrown', elementId, code: errorCode, ...caughtBy });
    if (catcher) return occur(run, catcher);
  }
  const refusal: Refusal =
    errorCode === undefined
      ? { refused: 'SERVICE_FAILED', params: { elementId, reason } }
      : { refused: 'ERROR_UNCAUGHT', params: { elementId, code: errorCode, reason } };
  raiseIncident(run, token, refusal);
}

/** Sets the variables that may have been wrong and lets the step try again, or go on behind it where it was done. */
export function retryIncident(run: Run, { tokenId, variables }: RetryIncidentCommand): void {
  const token = parked(run, tokenId);
  run.setVariables(variables, token);
  run.emit({ type: 'IncidentRetried', tokenId, elementId: token.at });
  if (token.done) run.finish(token);
}

/** Goes on behind the step as if it were done. */
export function skipIncident(run: Run, { tokenId, flowId, variables }: SkipIncidentCommand): void {
  const token = parked(run, tokenId);
  const element = elementOf(run.definition, token.at);
  if (flowId !== undefined && !element.outgoing.includes(flowId)) {
    throw new Refused('PATH_NOT_NAMED', { elementId: token.at, flows: [...element.outgoing] });
  }
  const chooses = element.type === 'exclusiveGateway' || element.type === 'inclusiveGateway';
  if (chooses && flowId === undefined && element.outgoing.length > 1) {
    throw new Refused('PATH_NOT_NAMED', { elementId: token.at, flows: [...element.outgoing] });
  }
  run.setVariables(variables, token);
  run.emit({ type: 'IncidentSkipped', tokenId, elementId: token.at });
  const freed = run.token(tokenId) ?? token;
  if (token.done && token.index !== undefined) return instanceDone(run, freed, false);
  if (flowId !== undefined && token.index === undefined) return leave(run, freed, [flowId]);
  if (isActivity(element)) return run.finish(freed);
  return leave(run, freed, element.outgoing);
}

function parked(run: Run, tokenId: number): Extract<Token, { waits: 'incident' }> {
  const token = run.token(tokenId);
  if (token?.waits !== 'incident') throw new Refused('INCIDENT_UNKNOWN', { tokenId });
  return token;
}
