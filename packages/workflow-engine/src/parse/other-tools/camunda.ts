import type { ModdleNode } from '../moddle-node.js';
import type { Translation } from './translation.js';

/** What an attribute of Camunda 7, Flowable and Activiti becomes on the kind of element that it stands on. */
export function translateCamundaAttribute(name: string, value: string, to: Translation): void {
  const what = `the attribute ${name}`;
  switch (name) {
    case 'assignee':
    case 'candidateUsers':
    case 'priority':
      return to.giveValue(name, value, what);
    case 'candidateGroups':
      return groups(value, to);
    case 'dueDate':
      return to.giveValue('due', value, what);
    case 'formKey':
    case 'formRef':
      return to.giveValue('formKey', value, what);
    case 'collection':
      return collection(value, to);
    case 'elementVariable':
      return to.give('elementVariable', value);
    case 'topic':
      return to.giveValue('handler', value, what);
    case 'delegateExpression':
      return bean(value, to);
    case 'class':
    case 'expression':
      return isServed(to.node) ? to.refuse(what, 'name a handler with ts:handler') : to.ignore(what);
    case 'type':
      if (value !== 'external' && isServed(to.node))
        to.refuse(`${what}="${value}"`, 'name a handler with ts:handler');
      return;
    case 'decisionRef':
      return to.giveValue('decision', value, what);
    case 'resultVariable':
    case 'resultVariableName':
      return to.give('resultVariable', value);
    case 'skipExpression':
      return to.refuse(what, 'draw a gateway around the step');
    case 'resource':
      return to.refuse(what, 'write the expression or the script into the file');
    case 'initiator':
      return to.ignore(what, `start the process with the variable ${value}`);
    default:
      return to.ignore(what);
  }
}

/** What an extension element of Camunda 7, Flowable and Activiti becomes. */
export function translateCamundaElement(element: ModdleNode, name: string, to: Translation): void {
  const what = `the element ${name}`;
  switch (name) {
    case 'in':
    case 'out':
      return mapping(element, name, to);
    case 'collection':
      return collection(String(element['$body'] ?? ''), to);
    case 'inputOutput':
    case 'connector':
      return to.refuse(what, 'set the variables by a script task');
    default:
      return to.ignore(what);
  }
}

/** Names of groups are codes of positions here; a group that is computed is a unit. */
export function groups(value: string, to: Translation): void {
  const listed = /^=\s*\[\s*("[^"]*"(?:\s*,\s*"[^"]*")*)\s*\]\s*$/.exec(value)?.[1];
  if (listed !== undefined) return to.give('candidatePositions', listed.replaceAll('"', ''));
  const translated = to.valueOf(value, 'the attribute candidateGroups');
  if (translated === undefined) return;
  to.give(translated.startsWith('=') ? 'candidateUnitExpression' : 'candidatePositions', translated);
}

/** A collection is always an expression, with or without braces. */
function collection(value: string, to: Translation): void {
  const translated = to.valueOf(value.trim(), 'the collection');
  if (translated !== undefined)
    to.give('collection', translated.startsWith('=') ? translated : `=${translated}`);
}

/** A bean that is named, not computed, is a handler of that name. */
function bean(value: string, to: Translation): void {
  const name = /^\s*[$#]\{\s*([A-Za-z_]\w*)\s*\}\s*$/.exec(value)?.[1];
  if (!isServed(to.node)) to.ignore('the attribute delegateExpression');
  else if (name === undefined)
    to.refuse('the attribute delegateExpression', 'name a handler with ts:handler');
  else to.give('handler', name);
}

function isServed({ $type }: ModdleNode): boolean {
  return $type === 'bpmn:ServiceTask' || $type === 'bpmn:SendTask' || $type === 'bpmn:BusinessRuleTask';
}

/** `in` and `out` of a call activity, one variable each, become the entries of a FEEL context. */
function mapping(element: ModdleNode, direction: 'in' | 'out', to: Translation): void {
  const { source, sourceExpression, target, businessKey, variables } = element;
  if (businessKey !== undefined) return to.ignore('the business key of a call activity');
  if (variables !== undefined) return to.refuse(`${direction} of all variables`, 'name the variables');
  if (typeof target !== 'string') return to.refuse(`${direction} without target`, 'name the variable');
  const from = to.valueOf(String(sourceExpression ?? source ?? ''), `${direction} of ${target}`);
  if (from !== undefined)
    addEntry(to, direction === 'in' ? 'input' : 'output', target, from.replace(/^=/, ''));
}

/** Adds an entry to the context by which variables go into a called process, or come back. */
export function addEntry(
  { node }: Translation,
  property: 'input' | 'output',
  target: string,
  feel: string,
): void {
  const before = node[property];
  const entries = typeof before === 'string' ? `${before.slice(2, -1)}, ` : '';
  (node as Record<string, unknown>)[property] = `={${entries}${target}: ${feel}}`;
}
