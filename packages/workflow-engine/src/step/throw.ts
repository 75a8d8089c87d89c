import type { EndEvent, ThrowEvent } from '../definition.js';
import type { Token } from '../state.js';
import { evaluateJson } from './due.js';
import { throwError, throwEscalation } from './errors.js';
import { leave } from './leave.js';
import type { Run } from './run.js';
import { terminateScope } from './scopes.js';
import { broadcast } from './signals.js';

/** A token has come to an end: it says what is to be said and is gone. */
export function arriveAtEnd(run: Run, token: Token, end: EndEvent): void {
  if (end.thrown?.throws === 'error') return throwError(run, token, end, end.thrown);
  run.endToken(token, 'ended');
  say(run, token, end);
  if (end.terminate) terminateScope(run, token);
}

/** Says it and goes on, unless what was said has ended the token. */
export function passThrow(run: Run, token: Token, event: ThrowEvent): void {
  say(run, token, event);
  const left = run.token(token.id);
  if (left) leave(run, left, event.outgoing);
}

function say(run: Run, token: Token, event: EndEvent | ThrowEvent): void {
  const { thrown, id: elementId } = event;
  switch (thrown?.throws) {
    case undefined:
    case 'error':
      return;
    case 'message': {
      const { name, correlationKey } = thrown;
      const key =
        correlationKey === undefined
          ? {}
          : { correlationKey: evaluateJson(correlationKey, run.variablesAt(token), elementId) };
      return run.emit({ type: 'MessageThrown', elementId, name, ...key });
    }
    case 'signal': {
      const { name, scope } = thrown;
      run.emit({ type: 'SignalThrown', elementId, name, scope });
      return broadcast(run, name);
    }
    case 'escalation':
      return throwEscalation(run, token, event, thrown);
    default:
      thrown satisfies never;
  }
}
