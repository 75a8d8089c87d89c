import type { Command } from './command.js';
import type { Definition } from './definition.js';
import type { Event } from './event.js';
import type { StepContext } from './ports.js';
import { refuse, type Refusal } from './refusal.js';
import type { State } from './state.js';
import { advance } from './step/advance.js';
import { withdraw } from './step/boundary.js';
import { receiveMessage } from './step/messages.js';
import { addParticipant, removeParticipant, reopenParticipant } from './step/multi-instance.js';
import { reschedule } from './step/reschedule.js';
import { Refused, Run } from './step/run.js';
import { serviceCompleted } from './step/service-task.js';
import { start } from './step/start.js';
import { fireDeferred, timerFired } from './step/timers.js';
import { complete, reassign } from './step/user-task.js';

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
  const run = new Run(definition, state, context);
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
    case 'reschedule':
      return reschedule(run, command);
    case 'suspend':
      return run.emit({ type: 'InstanceSuspended' });
    case 'resume':
      run.emit({ type: 'InstanceResumed' });
      return fireDeferred(run);
    case 'cancel':
      for (const token of run.state.tokens) withdraw(run, token, 'cancelled');
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
      return type === 'resume' || type === 'cancel' || type === 'timerFired'
        ? undefined
        : refuse('SUSPENDED');
    case 'COMPLETED':
    case 'CANCELLED':
      if (type === 'start') return refuse('ALREADY_STARTED');
      if (type === 'timerFired' || type === 'serviceCompleted') return undefined;
      if (type === 'message') return refuse('NOT_WAITING', { name: command.name });
      if (type === 'complete' || type === 'reassign')
        return refuse('STEP_NOT_OPEN', { elementId: command.elementId });
      return refuse('INSTANCE_CLOSED');
    default:
      return state.status satisfies never;
  }
}
