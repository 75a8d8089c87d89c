import { idOf, type ModdleNode } from './moddle-node.js';
import type { Problem } from './problem.js';

export interface ReadWarning {
  readonly message: string;
  readonly element?: ModdleNode;
  readonly property?: string;
}

/**
 * What bpmn-moddle only warns of is a problem here: it drops the element and reads on. Undefined where the reader of the
 * elements finds the same again and can say it better.
 */
export function problemOfWarning({ message, element, property }: ReadWarning): Problem | undefined {
  // Attributes are reported with their element, references by whoever needs them.
  if (element && message.startsWith('unknown attribute')) return undefined;
  // The text was decoded before it came to the reader, by the encoding that it names or by whoever gave a text.
  if (message.startsWith('unsupported document encoding')) return undefined;
  const elementId = idOf(element);
  if (message.startsWith('unresolved reference')) {
    if (element?.$type === 'bpmn:SequenceFlow') return undefined;
    return brokenReference(message, elementId, property);
  }
  const unknown = /unparsable content <\/?([^\s>/]+).*(?:unknown type|unrecognized element)/s.exec(message);
  return {
    code: unknown ? 'UNSUPPORTED_ELEMENT' : 'XML_UNREADABLE',
    message: unknown ? `${localName(unknown[1] ?? '')} is not supported` : describe(message),
    ...lineIn(message),
    ...(elementId === undefined ? {} : { elementId }),
  };
}

function brokenReference(message: string, elementId?: string, property = ''): Problem {
  const to = /<([\s\S]*)>/.exec(message)?.[1] ?? '';
  return {
    code: 'REFERENCE_BROKEN',
    message: `${localName(property)} refers to "${to}", which the file does not have`,
    ...(elementId === undefined ? {} : { elementId }),
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function problemOfFailure(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'XML_UNREADABLE', message: describe(message), ...lineIn(message) };
}

/** The reader counts lines from 0 and writes them into its message. */
function lineIn(message: string): { line?: number } {
  const line = /\bline: (\d+)/.exec(message)?.[1];
  return line === undefined ? {} : { line: Number(line) + 1 };
}

function describe(message: string): string {
  const nested = /nested error: (.*)/.exec(message)?.[1];
  return nested === undefined ? firstLine(message) : `${firstLine(message)}: ${nested}`;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
