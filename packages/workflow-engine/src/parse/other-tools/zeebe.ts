import { isNode, type ModdleNode } from '../moddle-node.js';
import { addEntry, groups } from './camunda.js';
import type { Translation } from './translation.js';

/** What an extension element of Camunda 8 becomes. Its expressions are FEEL already, marked with `=`. */
export function translateZeebeElement(element: ModdleNode, name: string, to: Translation): void {
  const give = (attribute: string, property: string) => {
    const value = element[attribute];
    if (typeof value === 'string' && value.trim() !== '') to.give(property, value);
  };
  switch (name) {
    case 'userTask':
      return; // says only that the task is one of people, which it is here anyway
    case 'assignmentDefinition':
      give('assignee', 'assignee');
      give('candidateUsers', 'candidateUsers');
      if (typeof element['candidateGroups'] === 'string') groups(element['candidateGroups'], to);
      return;
    case 'taskSchedule':
      give('dueDate', 'due');
      if (element['followUpDate'] !== undefined) to.ignore('the attribute followUpDate');
      return;
    case 'priorityDefinition':
      return give('priority', 'priority');
    case 'formDefinition':
      give('formKey', 'formKey');
      give('formId', 'formKey');
      return;
    case 'taskDefinition':
      if (String(element['type']).startsWith('=')) to.refuse('a computed task type', 'name one handler');
      else give('type', 'handler');
      if (element['retries'] !== undefined) to.ignore('the attribute retries');
      return;
    case 'loopCharacteristics':
      give('inputCollection', 'collection');
      give('inputElement', 'elementVariable');
      give('outputCollection', 'outputCollection');
      give('outputElement', 'outputElement');
      return;
    case 'calledDecision':
      give('decisionId', 'decision');
      give('resultVariable', 'resultVariable');
      return;
    case 'calledElement':
      give('processId', 'calledElement');
      to.ignore('which variables go to the called process by themselves', 'those that a mapping names go');
      return;
    case 'script':
      give('expression', 'script');
      give('resultVariable', 'resultVariable');
      return;
    case 'subscription':
      return give('correlationKey', 'correlationKey');
    case 'ioMapping':
      return mapping(element, to);
    default:
      return to.ignore(`the element ${name}`);
  }
}

function mapping(element: ModdleNode, to: Translation): void {
  if (to.node.$type !== 'bpmn:CallActivity') {
    return to.refuse('the element ioMapping', 'set the variables by a script task');
  }
  const children: unknown[] = Array.isArray(element['$children']) ? element['$children'] : [];
  for (const child of children.filter(isNode)) {
    const { source, target } = child;
    if (typeof source !== 'string' || typeof target !== 'string') continue;
    addEntry(to, child.$type.endsWith(':input') ? 'input' : 'output', target, source.replace(/^\s*=\s*/, ''));
  }
}
