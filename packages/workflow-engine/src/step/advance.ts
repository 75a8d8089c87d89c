import { elementOf } from '../elements.js';
import type { Activity, Element } from '../definition.js';
import type { Token } from '../state.js';
import { callActivity } from './call-activity.js';
import { meetCondition } from './conditions.js';
import { arriveAtJoin, chooseFlow } from './gateways.js';
import { arriveAtInclusive, joinInclusive } from './inclusive-gateway.js';
import { instanceDone, openInstances } from './instances.js';
import { leave } from './leave.js';
import { openParticipants } from './multi-instance.js';
import { raiseIncident } from './park.js';
import { processScope } from './places.js';
import type { Run } from './run.js';
import { runScript, takeDecision } from './rules.js';
import { scheduleTimers } from './schedule.js';
import { completeScope, emptyScope, openSubProcess } from './scopes.js';
import { requestService } from './service-task.js';
import { arriveAtEnd, passThrow } from './throw.js';
import { openUserTask } from './user-task.js';
import { cancelScopeTimers, cancelTimers } from './withdraw.js';

/**
 * Moves every token until each waits for something. Then what depends on the whole is asked, until nothing moves any more:
 * sub-processes that have become empty, conditions that have become true, inclusive joins. Closes the instance when no token
 * is left.
 */
export function advance(run: Run): void {
  if (run.state.status !== 'RUNNING') return;
  for (;;) {
    const done = run.nextFinished();
    if (done) {
      goOnFrom(run, done);
      continue;
    }
    const token = run.state.tokens.find((each) => each.waits === 'nothing');
    const empty = token ? undefined : emptyScope(run);
    if (token) arrive(run, token);
    else if (empty) completeScope(run, empty);
    else if (!meetCondition(run) && !joinInclusive(run)) break;
  }
  if (run.state.tokens.length > 0) return;
  cancelScopeTimers(run, processScope);
  const error = run.error === undefined ? {} : { error: run.error };
  run.emit({ type: 'InstanceCompleted', endElementId: run.lastEnd ?? '', ...error });
}

/** What fails where a token has come to parks the token there; a failure is never passed over. */
function arrive(run: Run, token: Token): void {
  const failed = run.attempt(() => enter(run, token, elementOf(run.definition, token.at)));
  if (!failed) return;
  const flowId = token.waits === 'nothing' ? token.flow : undefined;
  raiseIncident(run, token, failed, { flowId });
}

/**
 * An activity is done: its timers go, the token moves on; one of several instances ends instead. What fails on the way parks
 * the token behind its work, which is not done a second time.
 */
function goOnFrom(run: Run, token: Token): void {
  const failed = run.attempt(() => {
    if (token.index !== undefined) return instanceDone(run, token);
    cancelTimers(run, token);
    leave(run, token, elementOf(run.definition, token.at).outgoing);
  });
  if (failed) raiseIncident(run, token, failed, { done: true });
}

function enter(run: Run, token: Token, element: Element): void {
  switch (element.type) {
    case 'startEvent':
    case 'boundaryEvent':
      return leave(run, token, element.outgoing);
    case 'exclusiveGateway':
      return leave(run, token, [chooseFlow(run, token, element)]);
    case 'parallelGateway':
      if (arriveAtJoin(run, token, element)) leave(run, token, element.outgoing);
      return;
    case 'inclusiveGateway':
      return arriveAtInclusive(run, token, element);
    case 'eventBasedGateway':
      return awaitEvent(run, token);
    case 'catchEvent':
      return element.trigger.on === 'message'
        ? awaitMessage(run, token, element.trigger.name)
        : awaitEvent(run, token);
    case 'throwEvent':
      return passThrow(run, token, element);
    case 'endEvent':
      return arriveAtEnd(run, token, element);
    case 'eventSubProcess':
      throw new Error(`A token cannot stand on the event sub-process ${element.id}`);
    default:
      return enterActivity(run, token, element);
  }
}

/** The activity itself, or what counts its instances where there are several. */
function enterActivity(run: Run, token: Token, activity: Activity): void {
  const { multiInstance, loop } = activity;
  if (token.index !== undefined || (!multiInstance && !loop)) return open(run, token, activity);
  // Parallel participants of a user task are kept as numbers alone.
  const compact = activity.type === 'userTask' && multiInstance?.sequential === false;
  if (compact) return openParticipants(run, token, activity, multiInstance);
  openInstances(run, token, activity);
}

function open(run: Run, token: Token, activity: Activity): void {
  switch (activity.type) {
    case 'userTask':
      return openUserTask(run, token, activity);
    case 'serviceTask':
      return requestService(run, token, activity);
    case 'receiveTask':
      awaitMessage(run, token, activity.trigger.name);
      return;
    case 'manualTask':
      return run.finish(token);
    case 'scriptTask':
      return runScript(run, token, activity);
    case 'businessRuleTask':
      return takeDecision(run, token, activity);
    case 'callActivity':
      return callActivity(run, token, activity);
    case 'subProcess':
      return openSubProcess(run, token, activity);
    default:
      activity satisfies never;
  }
}

function awaitMessage(run: Run, token: Token, name: string): void {
  run.emit({ type: 'MessageAwaited', tokenId: token.id, elementId: token.at, name });
  scheduleTimers(run, token);
}

function awaitEvent(run: Run, token: Token): void {
  run.emit({ type: 'EventAwaited', tokenId: token.id, elementId: token.at });
  scheduleTimers(run, token);
}
