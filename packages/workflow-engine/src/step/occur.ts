import { elementOf, findElement, flowOf } from '../elements.js';
import { cancelTimers, cancelScopeTimers, withdraw } from './withdraw.js';
import { enterScope } from './scopes.js';
import { leave } from './leave.js';
import type { Listener } from './listeners.js';
import { inside, tokensIn } from './places.js';
import type { Run } from './run.js';

/** Lets an event happen: a waiting token goes on, or a new one begins at a border or in an event sub-process. */
export function occur(run: Run, listener: Listener): void {
  switch (listener.kind) {
    case 'catch':
      return goOn(run, listener);
    case 'boundary': {
      const { token, element } = listener;
      if (element.interrupting) withdraw(run, token, 'interrupted');
      run.createToken(element.id, { in: token.in });
      return;
    }
    case 'start': {
      const { scope, element } = listener;
      if (!element.interrupting) {
        const handler = run.createToken(element.scope ?? '', { in: inside(scope) });
        return enterScope(run, handler, element.id);
      }
      for (const token of tokensIn(run.state, scope)) withdraw(run, token, 'interrupted');
      cancelScopeTimers(run, scope);
      run.createToken(element.id, { in: inside(scope) });
      return;
    }
    default:
      listener satisfies never;
  }
}

function goOn(run: Run, { token, element }: Extract<Listener, { kind: 'catch' }>): void {
  if (token.at !== element.id) {
    // It waited at the event-based gateway: the others will not happen any more.
    cancelTimers(run, token);
    const flowId =
      elementOf(run.definition, token.at).outgoing.find(
        (id) => flowOf(run.definition, id).target === element.id,
      ) ?? '';
    run.emit({ type: 'TokenMoved', tokenId: token.id, elementId: element.id, flowId });
  }
  const arrived = run.token(token.id) ?? token;
  if (findElement(run.definition, element.id)?.type === 'receiveTask') return run.finish(arrived);
  cancelTimers(run, token);
  leave(run, arrived, element.outgoing);
}
