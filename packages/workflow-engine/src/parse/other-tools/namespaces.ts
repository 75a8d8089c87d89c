import type { ModdleNode } from '../moddle-node.js';

/** Whose words an attribute or element is written in. */
export type Tongue = 'own' | 'bpmn' | 'camunda' | 'zeebe' | 'unknown';

/** The tongue of a name such as `camunda:assignee`, found by the namespace that its prefix stands for where it is written. */
export function tongueOf(name: string, node: ModdleNode): Tongue {
  const colon = name.indexOf(':');
  if (colon === -1) return 'bpmn';
  const prefix = name.slice(0, colon);
  if (prefix === 'ts') return 'own';
  const namespace = namespaceOf(prefix, node);
  return (namespace !== undefined && tongues.get(namespace)) || 'unknown';
}

function namespaceOf(prefix: string, node: ModdleNode): string | undefined {
  const name = `xmlns:${prefix}`;
  for (let at: ModdleNode | undefined = node; at; at = at.$parent) {
    const declared = at.$attrs?.[name] ?? at[name];
    if (typeof declared === 'string') return declared;
  }
  return undefined;
}

/** Flowable grew out of Activiti, and so did Camunda 7: they say the same things in the same words. */
const tongues = new Map<string, Tongue>([
  ['http://camunda.org/schema/1.0/bpmn', 'camunda'],
  ['http://activiti.org/bpmn', 'camunda'],
  ['http://flowable.org/bpmn', 'camunda'],
  ['http://camunda.org/schema/zeebe/1.0', 'zeebe'],
]);
