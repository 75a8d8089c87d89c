import type { MoveTokenCommand } from '../command.js';
import type { Element } from '../definition.js';
import { elementOf, findElement } from '../elements.js';
import { Refused, type Run } from './run.js';
import { close } from './withdraw.js';

/** Takes a token elsewhere in its scope; what it had opened is closed, and the other element is entered. */
export function moveToken(run: Run, { tokenId, toElementId, reason }: MoveTokenCommand): void {
  const token = run.token(tokenId);
  const target = findElement(run.definition, toElementId);
  if (!token || token.index !== undefined || !target || !canBeEntered(target)) {
    throw new Refused('MOVE_INVALID', { tokenId, toElementId });
  }
  const from = elementOf(run.definition, token.at);
  if (from.scope !== target.scope || from.type === 'eventSubProcess') {
    throw new Refused('MOVE_INVALID', { tokenId, toElementId });
  }
  close(run, token, 'moved');
  run.emit({ type: 'TokenRelocated', tokenId, fromElementId: from.id, elementId: toElementId, reason });
}

/** A join counts by which flow a token comes: one that was carried there would be counted for none. */
function canBeEntered(element: Element): boolean {
  switch (element.type) {
    case 'startEvent':
    case 'boundaryEvent':
    case 'eventSubProcess':
      return false;
    case 'parallelGateway':
    case 'inclusiveGateway':
      return element.incoming.length < 2;
    default:
      return true;
  }
}
