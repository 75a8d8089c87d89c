import type { SubProcess } from '../definition.js';
import { elementOf } from '../elements.js';
import type { Token } from '../state.js';
import { scopeOf, tokensIn } from './places.js';
import type { Run } from './run.js';
import { scheduleScopeTimers, scheduleTimers } from './schedule.js';
import { cancelTimers, withdraw } from './withdraw.js';

/** A token has come to an embedded sub-process: it waits there while another runs inside. */
export function openSubProcess(run: Run, token: Token, { start }: SubProcess): void {
  scheduleTimers(run, token);
  enterScope(run, token.id, start);
}

export function enterScope(run: Run, tokenId: number, start: string): void {
  const elementId = run.token(tokenId)?.at ?? '';
  run.emit({ type: 'ScopeEntered', tokenId, elementId });
  scheduleScopeTimers(run, tokenId, elementId);
  run.createToken(start, { in: tokenId });
}

/** A scope inside which nothing runs any more; undefined when there is none. */
export function emptyScope(run: Run): Token | undefined {
  const { tokens } = run.state;
  const occupied = new Set(tokens.map((token) => token.in));
  return tokens.find((token) => token.waits === 'scope' && !occupied.has(token.id));
}

/** The sub-process is done: its token goes on, or ends where it was the handler of an event. */
export function completeScope(run: Run, token: Token): void {
  run.emit({ type: 'ScopeCompleted', tokenId: token.id, elementId: token.at });
  if (elementOf(run.definition, token.at).type !== 'eventSubProcess') return run.finish(token);
  cancelTimers(run, token);
  const { lastEnd } = run;
  run.endToken(token, 'ended');
  run.lastEnd = lastEnd;
}

/** Ends everything that runs in the same scope as the token, and nothing around it. */
export function terminateScope(run: Run, token: Token): void {
  for (const other of tokensIn(run.state, scopeOf(token))) withdraw(run, other, 'terminated');
}
