import type { Command } from './command.js';
import type { Definition } from './definition.js';
import type { Event } from './event.js';
import type { StepContext } from './ports.js';
import { refuse, type Refusal } from './refusal.js';
import type { State } from './state.js';
import { advance } from './step/advance.js';
import { childCompleted, childEscalated } from './step/call-activity.js';
import { childFailed, retryIncident, serviceFailed, skipIncident } from './step/incidents.js';
import { receiveMessage } from './step/messages.js';
import { addParticipant, removeParticipant, reopenParticipant } from './step/multi-instance.js';
import { migrate } from './step/migrate.js';
import { moveToken } from './step/move-token.js';
import { processScope, tokensIn } from './step/places.js';
import { reschedule } from './step/reschedule.js';
import { Refused, Run } from './step/run.js';
import { serviceCompleted } from './step/service-task.js';
import { receiveSignal } from './step/signals.js';
import { start } from './step/start.js';
import { fireDeferred, timerFired } from './step/timers.js';
import { claim, complete, reassign, release } from './step/user-task.js';
import { cancelScopeTimers, withdraw } from './step/withdraw.js';

/**
 * Decides what a command leads to: the events, none of which has happened yet, or a refusal.
 * No events is a success that changes nothing (a stale timer, a service result reported twice).
 *
 * The same definition, state, command and answers of the context always give the same events.
 */
export function step(
  definition: Definition,
  state: State,
  command: Command,
  context: StepContext,
): Event[] | Refusal {
  const closed = refusalOfStatus(state, command);
  if (closed) return closed;
  const run = new Run(definition, state, context, command.type !== 'start');
  try {
    decide(run, command);
    advance(run);
    return run.events;
  } catch (error) {
    // An expected refusal found deep inside a decision becomes a value; a bug stays an exception.
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

function decide(run: Run, command: Command): void {
  switch (command.type) {
    case 'start':
      return start(run, command);
    case 'complete':
      return complete(run, command);
    case 'reassign':
      return reassign(run, command);
    case 'reopenParticipant':
      return reopenParticipant(run, command);
    case 'addParticipant':
      return addParticipant(run, command);
    case 'removeParticipant':
      return removeParticipant(run, command);
    case 'message':
      return receiveMessage(run, command);
    case 'timerFired':
      return timerFired(run, command);
    case 'serviceCompleted':
      return serviceCompleted(run, command);
    case 'serviceFailed':
      return serviceFailed(run, command);
    case 'signal':
      return receiveSignal(run, command);
    case 'childCompleted':
      return childCompleted(run, command);
    case 'childFailed':
      return childFailed(run, command);
    case 'childEscalated':
      return childEscalated(run, command);
    case 'claim':
      return claim(run, command);
    case 'release':
      return release(run, command);
    case 'retryIncident':
      return retryIncident(run, command);
    case 'skipIncident':
      return skipIncident(run, command);
    case 'moveToken':
      return moveToken(run, command);
    case 'migrate':
      return migrate(run, command);
    case 'reschedule':
      return reschedule(run, command);
    case 'suspend':
      return run.emit({ type: 'InstanceSuspended' });
    case 'resume':
      run.emit({ type: 'InstanceResumed' });
      return fireDeferred(run);
    case 'cancel':
      for (const token of tokensIn(run.state, processScope)) withdraw(run, token, 'cancelled');
      cancelScopeTimers(run, processScope);
      return run.emit({ type: 'InstanceCancelled' });
    default:
      command satisfies never;
  }
}

/** What the status alone refuses. Timers and service results that come late pass: they are ignored further down. */
function refusalOfStatus(state: State, command: Command): Refusal | undefined {
  const { type } = command;
  switch (state.status) {
    case 'NOT_STARTED':
      return type === 'start' ? undefined : refuse('NOT_STARTED');
    case 'RUNNING':
      if (type === 'start') return refuse('ALREADY_STARTED');
      return type === 'resume' ? refuse('NOT_SUSPENDED') : undefined;
    case 'SUSPENDED':
      if (type === 'start') return refuse('ALREADY_STARTED');
      return type === 'resume' || type === 'cancel' || type === 'timerFired' || type === 'migrate'
        ? undefined
        : refuse('SUSPENDED');
    case 'COMPLETED':
    case 'CANCELLED':
      if (type === 'start') return refuse('ALREADY_STARTED');
      if (isReport(type)) return undefined;
      if (type === 'message') return refuse('NOT_WAITING', { name: command.name });
      if (type === 'complete' || type === 'reassign' || type === 'claim' || type === 'release')
        return refuse('STEP_NOT_OPEN', { elementId: command.elementId });
      return refuse('INSTANCE_CLOSED');
    default:
      return state.status satisfies never;
  }
}

/** What comes from the shell at least once and may come late: it changes nothing then. */
function isReport(type: Command['type']): boolean {
  return reports.has(type);
}

const reports = new Set<Command['type']>([
  'timerFired',
  'signal',
  'serviceCompleted',
  'serviceFailed',
  'childCompleted',
  'childFailed',
  'childEscalated',
]);
