import type { StartCommand } from '../command.js';
import type { Definition, StartEvent } from '../definition.js';
import { findElement } from '../elements.js';
import { semanticsVersion } from '../state.js';
import { processScope } from './places.js';
import { Refused, type Run } from './run.js';
import { scheduleScopeTimers } from './schedule.js';

/** Starts the instance at the named start event, or at the only one that waits for nothing. */
export function start(run: Run, { startElementId, variables }: StartCommand): void {
  const { id } = startEvent(run.definition, startElementId);
  run.emit({
    type: 'InstanceStarted',
    processId: run.definition.processId,
    startElementId: id,
    semanticsVersion,
  });
  run.setVariables(variables);
  scheduleScopeTimers(run, processScope, undefined);
  run.createToken(id);
}

function startEvent(definition: Definition, named: string | undefined): StartEvent {
  if (named !== undefined) {
    const element = findElement(definition, named);
    if (element?.type === 'startEvent' && element.scope === undefined) return element;
    throw new Refused('START_UNKNOWN', { startElementId: named });
  }
  const [only, ...others] = Object.values(definition.elements).filter(
    (element) =>
      element.type === 'startEvent' && element.scope === undefined && element.trigger === undefined,
  );
  if (only?.type !== 'startEvent' || others.length > 0) throw new Refused('START_NOT_NAMED');
  return only;
}
