import { elementOf } from '../elements.js';
import type { Element } from '../definition.js';
import type { Token } from '../state.js';
import { withdraw } from './boundary.js';
import { arriveAtJoin, chooseFlow } from './gateways.js';
import { leave } from './leave.js';
import type { Run } from './run.js';
import { requestService } from './service-task.js';
import { openUserTask } from './user-task.js';

/** Moves every token until each waits for something; closes the instance when none is left. */
export function advance(run: Run): void {
  for (let token = nextMoving(run); token; token = nextMoving(run)) {
    arrive(run, token, elementOf(run.definition, token.at));
  }
  if (run.state.status === 'RUNNING' && run.state.tokens.length === 0) {
    run.emit({ type: 'InstanceCompleted', endElementId: run.lastEnd ?? '' });
  }
}

function nextMoving(run: Run): Token | undefined {
  return run.state.tokens.find((token) => token.waits === 'nothing');
}

function arrive(run: Run, token: Token, element: Element): void {
  switch (element.type) {
    case 'startEvent':
    case 'timerBoundaryEvent':
    case 'messageBoundaryEvent':
      return leave(run, token, element.outgoing);
    case 'userTask':
      return openUserTask(run, token, element);
    case 'serviceTask':
      return requestService(run, token, element);
    case 'exclusiveGateway':
      return leave(run, token, [chooseFlow(run, element)]);
    case 'parallelGateway':
      if (arriveAtJoin(run, token, element)) leave(run, token, element.outgoing);
      return;
    case 'messageCatchEvent':
      return run.emit({
        type: 'MessageAwaited',
        tokenId: token.id,
        elementId: element.id,
        name: element.message,
      });
    case 'endEvent':
      run.endToken(token, 'ended');
      if (element.terminate) terminateScope(run, element.scope);
      return;
    case 'eventSubProcess':
      throw new Error(`A token cannot stand on the event sub-process ${element.id}`);
    default:
      element satisfies never;
  }
}

function terminateScope(run: Run, scope: string | undefined): void {
  for (const token of run.state.tokens) {
    if (elementOf(run.definition, token.at).scope === scope) withdraw(run, token, 'terminated');
  }
}
