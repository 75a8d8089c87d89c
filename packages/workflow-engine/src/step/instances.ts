import type { Activity, MultiInstance, StandardLoop } from '../definition.js';
import { elementOf } from '../elements.js';
import type { Json, JsonObject } from '../json.js';
import { limits } from '../limits.js';
import { countOutcomes, countParticipants, participantStatus } from '../participants.js';
import type { Token } from '../state.js';
import { workItemKey } from '../work-item-key.js';
import { evaluateJson, evaluateOrRefuse } from './due.js';
import { isActivity, tokensIn } from './places.js';
import { Refused, type Run } from './run.js';
import { scheduleTimers } from './schedule.js';
import { cancelTimers, withdraw } from './withdraw.js';

/** The token that counts the instances of an activity; each of them has a token of its own inside it. */
export type InstancesToken = Extract<Token, { waits: 'instances' }>;

/** Starts the instances of an activity: all at once, one after the other, or as long as a condition holds. */
export function openInstances(run: Run, token: Token, activity: Activity): void {
  const { multiInstance } = activity;
  const items = multiInstance && itemsOf(run, token, activity, multiInstance);
  const count = multiInstance ? (items?.length ?? countOf(run, token, activity, multiInstance)) : 0;
  // Parallel instances take their items with them.
  const kept = multiInstance?.sequential && items ? { items } : {};
  run.emit({
    type: 'InstancesStarted',
    workItemKey: workItemKey(activity.id, run.state.next),
    tokenId: token.id,
    elementId: activity.id,
    count,
    ...kept,
  });
  scheduleTimers(run, token);
  if (multiInstance && !multiInstance.sequential) {
    for (let index = 0; index < count; index += 1) createInstance(run, token.id, index, items?.[index]);
    run.checkSize();
  }
  goOnWithInstances(run, token.id, activity);
}

/** The number of instances, refused PARTICIPANTS_INVALID unless it is a whole number within the limit. */
export function countOf(run: Run, token: Token, activity: Activity, { cardinality }: MultiInstance): number {
  const { value } = evaluateOrRefuse(cardinality ?? '0', run.variablesAt(token), activity.id);
  return checkCount(value, activity.id);
}

/** The items of the collection; undefined where only a number is given. */
export function itemsOf(
  run: Run,
  token: Token,
  activity: Activity,
  { collection }: MultiInstance,
): readonly Json[] | undefined {
  if (collection === undefined) return undefined;
  const items = evaluateJson(collection, run.variablesAt(token), activity.id);
  if (!Array.isArray(items)) throw new Refused('PARTICIPANTS_INVALID', { elementId: activity.id });
  checkCount(items.length, activity.id);
  return items as readonly Json[];
}

export function checkCount(value: unknown, elementId: string): number {
  const isCount =
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= limits.participants;
  if (!isCount) throw new Refused('PARTICIPANTS_INVALID', { elementId, limit: limits.participants });
  return value;
}

function createInstance(run: Run, bodyId: number, index: number, item: Json | undefined): void {
  const body = run.token(bodyId);
  if (!body) return;
  const multiInstance = multiInstanceOf(run, body);
  // What an instance brings about is its own: another one that runs beside it reads its own outcomes.
  const locals = multiInstance && { ...itemLocals(multiInstance, item), outcome: null, outcomes: null };
  run.createToken(body.at, { in: bodyId, index, ...(locals ? { locals } : {}) });
}

/** The item of an instance under its name. */
export function itemLocals({ elementVariable }: MultiInstance, item: Json | undefined): JsonObject {
  return elementVariable !== undefined && item !== undefined ? { [elementVariable]: item } : {};
}

/**
 * One instance is done: what it gave is kept, and the next one begins or all are over. `gives` false: it is skipped and gives
 * nothing.
 */
export function instanceDone(run: Run, token: Token, gives = true): void {
  const body = instancesAround(run, token);
  const activity = elementOf(run.definition, body.at) as Activity;
  const output = gives ? activity.multiInstance?.outputElement : undefined;
  const variables = run.variablesAt(run.token(token.id));
  const { outcome } = variables;
  run.emit({
    type: 'InstanceDone',
    tokenId: body.id,
    elementId: body.at,
    index: token.index ?? 0,
    outcome: typeof outcome === 'string' ? outcome : null,
    ...(output === undefined ? {} : { output: evaluateJson(output, variables, body.at) }),
  });
  run.checkSize();
  // An instance that is a sub-process had timers of its event sub-processes.
  cancelTimers(run, token);
  const { lastEnd } = run;
  run.endToken(token, 'ended');
  run.lastEnd = lastEnd;
  goOnWithInstances(run, body.id, activity);
}

/** Ends the whole when it is done, else begins the next instance where they follow each other. */
export function goOnWithInstances(run: Run, bodyId: number, activity: Activity): void {
  const body = run.token(bodyId);
  if (body?.waits !== 'instances') return;
  const running = tokensIn(run.state, bodyId);
  if (isEnough(run, body, activity)) {
    for (const token of running) withdraw(run, token, 'completed');
    return finish(run, bodyId, activity);
  }
  if (running.length > 0) return;
  const next = activity.loop ? nextRound(run, body, activity.loop) : nextIndex(body);
  if (next === undefined) return finish(run, bodyId, activity);
  createInstance(run, bodyId, next, body.items?.[next]);
}

/** The completion condition, which BPMN asks when an instance is done, not before. */
function isEnough(run: Run, body: InstancesToken, { id, multiInstance }: Activity): boolean {
  const condition = multiInstance?.completionCondition;
  const counts = countParticipants(body.participants);
  if (condition === undefined || counts.completed === 0) return false;
  const { value } = evaluateOrRefuse(condition, run.variablesAt(body), id, {
    numberOfInstances: counts.total,
    numberOfActiveInstances: tokensIn(run.state, body.id).length,
    numberOfCompletedInstances: counts.completed,
    outcomes: countOutcomes(body.participants),
  });
  return value === true;
}

function nextIndex({ participants }: InstancesToken): number | undefined {
  for (let index = 0; index < participants.count; index += 1) {
    if (participantStatus(participants, index) === 'open') return index;
  }
  return undefined;
}

function nextRound(run: Run, body: InstancesToken, loop: StandardLoop): number | undefined {
  const { count } = body.participants;
  if (loop.maximum !== undefined && count >= loop.maximum) return undefined;
  if (loop.condition === undefined || (count === 0 && !loop.testBefore)) return count;
  const { value } = evaluateOrRefuse(loop.condition, run.variablesAt(body), body.at, { loopCounter: count });
  return value === true ? count : undefined;
}

function finish(run: Run, bodyId: number, activity: Activity): void {
  const body = run.token(bodyId);
  if (body?.waits !== 'instances') return;
  run.emit({ type: 'InstancesEnded', tokenId: bodyId, elementId: body.at, reason: 'completed' });
  if (activity.multiInstance) {
    const { outputCollection, outputElement } = activity.multiInstance;
    const outputs = (body.outputs ?? []).map(([, value]) => value);
    run.setVariables(
      {
        outcome: null,
        outcomes: countOutcomes(body.participants),
        ...(outputCollection === undefined || outputElement === undefined
          ? {}
          : { [outputCollection]: outputs }),
      },
      body,
    );
  }
  run.finish(body);
}

export function addInstance(run: Run, body: InstancesToken, item: Json | undefined): void {
  const activity = elementOf(run.definition, body.at) as Activity;
  const { multiInstance } = activity;
  const index = body.participants.count;
  if (!multiInstance) throw new Refused('STEP_NOT_OPEN', { elementId: body.at });
  if ((multiInstance.collection !== undefined) !== (item !== undefined)) {
    throw new Refused('VARIABLES_INVALID', { name: 'item' });
  }
  checkCount(index + 1, body.at);
  const kept = multiInstance.sequential && item !== undefined ? { item } : {};
  run.emit({ type: 'InstanceAdded', tokenId: body.id, elementId: body.at, index, ...kept });
  if (!multiInstance.sequential) createInstance(run, body.id, index, item);
  run.checkSize();
}

/** Taking away one that runs closes its work; taking away the last one ends the whole as an answer would. */
export function removeInstance(run: Run, body: InstancesToken, index: number): void {
  const status = participantStatus(body.participants, index);
  if (status === 'completed') throw new Refused('PARTICIPANT_ANSWERED', { elementId: body.at, index });
  if (status !== 'open') throw new Refused('PARTICIPANT_UNKNOWN', { elementId: body.at, index });
  run.emit({ type: 'InstanceRemoved', tokenId: body.id, elementId: body.at, index });
  const running = tokensIn(run.state, body.id).find((token) => token.index === index);
  if (running) withdraw(run, running, 'removed');
  goOnWithInstances(run, body.id, elementOf(run.definition, body.at) as Activity);
}

function instancesAround(run: Run, token: Token): InstancesToken {
  const body = token.in === undefined ? undefined : run.token(token.in);
  if (body?.waits !== 'instances') throw new Error(`token ${token.id} is no instance of ${token.at}`);
  return body;
}

function multiInstanceOf(run: Run, { at }: Token): MultiInstance | undefined {
  const element = elementOf(run.definition, at);
  return isActivity(element) ? element.multiInstance : undefined;
}
