import type { Thrown, TimeRule, Trigger } from '../definition.js';
import { bodyOf, nodeAt, nodes, text, type ModdleNode } from './moddle-node.js';
import { readExpression, readRule, required, type Reader } from './reader.js';
import { xmlName } from './supported.js';

/** The one event definition of an event, if it is of a kind that may stand there; others are refused by name. */
export function eventDefinition(
  node: ModdleNode,
  kinds: readonly string[],
  { problems }: Reader,
): ModdleNode | undefined {
  const [definition, ...others] = nodes(node, 'eventDefinitions');
  if (others.length > 0)
    problems.at(node, 'UNSUPPORTED_ELEMENT', 'several event definitions are not supported');
  if (!definition || kinds.includes(shortName(definition))) return definition;
  // Kinds that the engine knows from other events; the rest is refused by the list of supported elements.
  const message = `${xmlName(definition.$type)} is not supported on ${xmlName(node.$type)}`;
  if (knownKinds.has(shortName(definition))) problems.at(node, 'UNSUPPORTED_ELEMENT', message);
  return undefined;
}

const knownKinds = new Set([
  'message',
  'timer',
  'signal',
  'conditional',
  'error',
  'escalation',
  'link',
  'terminate',
]);

/** `bpmn:MessageEventDefinition` as `message`. */
export function shortName({ $type }: ModdleNode): string {
  return xmlName($type).replace(/EventDefinition$/, '');
}

/** What an event waits for. */
export function readTrigger(definition: ModdleNode, reader: Reader, again = false): Trigger | undefined {
  switch (shortName(definition)) {
    case 'message':
      return { on: 'message', ...readMessage(definition, reader) };
    case 'signal':
      return { on: 'signal', name: nameAt(definition, 'signalRef', 'the name of the signal', reader) };
    case 'timer': {
      const timer = readTimer(definition, reader, again);
      return timer && { on: 'timer', timer };
    }
    case 'conditional': {
      const body = required(bodyOf(nodeAt(definition, 'condition')), 'the condition', definition, reader);
      return { on: 'conditional', condition: readExpression(body, definition, reader) };
    }
    case 'error':
      return { on: 'error', code: codeAt(definition, 'errorRef', 'errorCode') };
    case 'escalation':
      return { on: 'escalation', code: codeAt(definition, 'escalationRef', 'escalationCode') };
    default:
      return undefined;
  }
}

/** What an event says. */
export function readThrown(definition: ModdleNode | undefined, reader: Reader): Thrown | undefined {
  switch (definition && shortName(definition)) {
    case 'message':
      return definition && { throws: 'message', ...readMessage(definition, reader) };
    case 'signal': {
      if (!definition) return undefined;
      const signal = nodeAt(definition, 'signalRef');
      const scope = (signal && text(signal, 'scope')) ?? 'everywhere';
      if (scope !== 'instance' && scope !== 'everywhere') {
        reader.problems.at(definition, 'VALUE_INVALID', 'ts:scope is neither instance nor everywhere');
        return undefined;
      }
      return {
        throws: 'signal',
        name: nameAt(definition, 'signalRef', 'the name of the signal', reader),
        scope,
      };
    }
    case 'error':
    case 'escalation': {
      if (!definition) return undefined;
      const throws = shortName(definition) === 'error' ? 'error' : 'escalation';
      const code = codeAt(definition, `${throws}Ref`, `${throws}Code`);
      return { throws, code: required(code, `the code of the ${throws}`, definition, reader) };
    }
    default:
      return undefined;
  }
}

export function readMessage(
  owner: ModdleNode,
  reader: Reader,
): { readonly name: string; readonly correlationKey?: string } {
  const message = nodeAt(owner, 'messageRef');
  const name = nameAt(owner, 'messageRef', 'the name of the message', reader);
  const key = message && text(message, 'correlationKey');
  return key === undefined ? { name } : { name, correlationKey: readExpression(key, owner, reader) };
}

/** A date takes an instant, a duration an interval, a cycle a repetition; each an expression instead. */
function readTimer(definition: ModdleNode, reader: Reader, again: boolean): TimeRule | undefined {
  const given = timerForms.flatMap((form) => {
    const body = bodyOf(nodeAt(definition, form));
    return body === undefined ? [] : [{ form, body }];
  });
  const [only, ...others] = given;
  if (!only || others.length > 0) {
    const message = 'a timer needs one of timeDate, timeDuration and timeCycle';
    reader.problems.at(definition, 'VALUE_MISSING', message);
    return undefined;
  }
  if (only.form === 'timeCycle' && !again) {
    const message =
      'timeCycle is supported only where the event does not interrupt, so that it can come again';
    reader.problems.at(definition, 'UNSUPPORTED_PROPERTY', message);
    return undefined;
  }
  const rule = readRule(only.body, only.form, definition, reader);
  if (rule && rule.kind !== 'expression' && formOf(rule) !== only.form) {
    reader.problems.at(definition, 'VALUE_INVALID', `"${only.body}" does not belong in ${only.form}`);
  }
  return rule;
}

const timerForms = ['timeDate', 'timeDuration', 'timeCycle'] as const;

function formOf({ kind }: TimeRule): (typeof timerForms)[number] {
  if (kind === 'instant') return 'timeDate';
  return kind === 'cycle' ? 'timeCycle' : 'timeDuration';
}

function nameAt(owner: ModdleNode, reference: string, what: string, reader: Reader): string {
  const named = nodeAt(owner, reference);
  return required(named && text(named, 'name'), what, owner, reader);
}

/** Without a reference, or where what it names has no code: undefined, which catches any. */
function codeAt(owner: ModdleNode, reference: string, code: string): string | undefined {
  const named = nodeAt(owner, reference);
  return named && text(named, code);
}
