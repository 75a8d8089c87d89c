import { isNode, nodes, type ModdleNode } from '../moddle-node.js';
import type { ProblemList } from '../problem-list.js';
import { translateCamundaAttribute, translateCamundaElement } from './camunda.js';
import { tongueOf } from './namespaces.js';
import { dropWithoutEffect, translateExpression, translateResources } from './standard-parts.js';
import { Translation } from './translation.js';
import { translateZeebeElement } from './zeebe.js';

/**
 * Puts what Camunda (7 and 8), Flowable and Activiti add to BPMN into our own attributes, before the file is read: where it
 * means the same. What would change the process and cannot be said is a problem; what matters to the other tool alone, or is
 * of a tool that nobody knows, a warning.
 */
export function translateOtherTools(node: ModdleNode, problems: ProblemList): void {
  const translation = new Translation(node, problems);
  translateAttributes(translation);
  translateExtensions(translation);
  translateResources(translation);
  translateExpression(node, problems);
  dropWithoutEffect(node, problems);
  for (const child of contained(node)) translateOtherTools(child, problems);
}

function translateAttributes(to: Translation): void {
  const attributes = to.node.$attrs as Record<string, string> | undefined;
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith('xmlns') || name === 'xsi:type') continue;
    const tongue = tongueOf(name, to.node);
    // Ours and BPMN's own that stand on the wrong element are refused where the element is read.
    if (tongue === 'own' || tongue === 'bpmn') continue;
    if (tongue === 'camunda') translateCamundaAttribute(localName(name), value, to);
    else to.ignore(`the attribute ${name}`);
    delete attributes?.[name];
  }
}

function translateExtensions(to: Translation): void {
  const extensions = to.node['extensionElements'];
  if (!isNode(extensions)) return;
  for (const element of nodes(extensions, 'values')) {
    const name = localName(element.$type);
    const tongue = tongueOf(element.$type, element);
    if (tongue === 'camunda') translateCamundaElement(element, name, to);
    else if (tongue === 'zeebe') translateZeebeElement(element, name, to);
    else to.ignore(`the element ${element.$type}`);
  }
  delete (to.node as Record<string, unknown>)['extensionElements'];
}

function contained(node: ModdleNode): ModdleNode[] {
  return Object.getOwnPropertyNames(node)
    .filter((name) => !name.startsWith('$'))
    .flatMap((name): unknown[] => (Array.isArray(node[name]) ? node[name] : [node[name]]))
    .filter(isNode)
    .filter((child) => child.$parent === node);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
