import type { Flow } from '../definition.js';
import { idOf, nodes, text, type ModdleNode } from './moddle-node.js';
import type { ProblemList } from './problem-list.js';
import type { Placed } from './read-process.js';

/** Links as flows from each throwing event to the one catching event of its name in the same sub-process. */
export function readLinks(placed: readonly Placed[], problems: ProblemList): Flow[] {
  const ends = placed.flatMap(({ node, scope }) => {
    const link = nodes(node, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:LinkEventDefinition');
    return link ? [{ node, scope, name: text(link, 'name') }] : [];
  });
  const catching = ends.filter(({ node }) => node.$type === 'bpmn:IntermediateCatchEvent');
  for (const { node, name, scope } of catching) {
    const same = catching.filter((other) => other.name === name && other.scope === scope);
    if (same[0]?.node !== node) problem(problems, node, `two links of the name "${name}" lead here`);
  }
  return ends.flatMap(({ node, scope, name }) => {
    if (node.$type !== 'bpmn:IntermediateThrowEvent') return [];
    const target = catching.find((other) => other.name === name && other.scope === scope)?.node;
    const [id, targetId] = [idOf(node), idOf(target)];
    if (id !== undefined && name !== undefined && targetId !== undefined) {
      return [{ id, source: id, target: targetId }];
    }
    problem(problems, node, `no link event of the name "${name ?? ''}" catches this in the same process`);
    return [];
  });
}

function problem(problems: ProblemList, node: ModdleNode, message: string): void {
  problems.at(node, 'FLOW_BROKEN', message);
}
