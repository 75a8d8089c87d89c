import { bodyOf, nodeAt, nodes, type ModdleNode } from '../moddle-node.js';
import type { ProblemList } from '../problem-list.js';
import { xmlName } from '../supported.js';
import { feelOfJuel, isJuel } from './juel.js';
import type { Translation } from './translation.js';

/**
 * Parts of BPMN itself that modelling tools write and that change nothing here: values that are the default anyway, and the
 * description of data. Takes them out, the latter with a warning.
 */
export function dropWithoutEffect(node: ModdleNode, problems: ProblemList): void {
  const properties = node as Record<string, unknown>;
  for (const [property, value] of Object.entries(defaults)) {
    if (Object.hasOwn(node, property) && node[property] === value) delete properties[property];
  }
  if (typeof node['implementation'] === 'string' && node['implementation'].startsWith('##')) {
    delete properties['implementation'];
  }
  for (const property of dataProperties) {
    if (!Object.hasOwn(node, property)) continue;
    problems.warn(
      node,
      'UNSUPPORTED_PROPERTY',
      `${property} is not carried out: variables need no declaration`,
    );
    delete properties[property];
  }
  const flowElements = nodes(node, 'flowElements');
  const data = flowElements.filter(({ $type }) => dataElements.has($type));
  if (data.length === 0) return;
  for (const element of data) {
    problems.warn(element, 'UNSUPPORTED_ELEMENT', `${xmlName(element.$type)} is drawn and not carried out`);
  }
  properties['flowElements'] = flowElements.filter((element) => !data.includes(element));
}

const defaults = {
  isForCompensation: false,
  startQuantity: 1,
  completionQuantity: 1,
  parallelMultiple: false,
  instantiate: false,
  behavior: 'All',
};

const dataProperties = [
  'ioSpecification',
  'dataInputAssociations',
  'dataOutputAssociations',
  'properties',
  'auditing',
  'monitoring',
];

const dataElements = new Set(['bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference']);

/** The people of BPMN itself: a performer is an assignee, owners are `user(a), group(b)` or names of groups. */
export function translateResources(to: Translation): void {
  const { node } = to;
  const resources = nodes(node, 'resources');
  if (node.$type !== 'bpmn:UserTask' || resources.length === 0) return;
  for (const resource of resources) {
    const body =
      bodyOf(nodeAt(nodeAt(resource, 'resourceAssignmentExpression') ?? resource, 'expression')) ?? '';
    if (resource.$type === 'bpmn:HumanPerformer') to.giveValue('assignee', body, 'the performer');
    else if (resource.$type === 'bpmn:PotentialOwner' && !isJuel(body)) owners(body, to);
    else
      to.refuse(xmlName(resource.$type), 'say with ts:candidateUnit and ts:candidatePositions who may do it');
  }
  delete (node as Record<string, unknown>)['resources'];
}

function owners(body: string, to: Translation): void {
  const named = body.split(',').map((part) => /^\s*(?:(user|group)\(([^()]*)\)|([^()]*))\s*$/.exec(part));
  const users = named.flatMap((match) => (match?.[1] === 'user' ? [match[2]?.trim() ?? ''] : []));
  const positions = named.flatMap((match) =>
    match && match[1] !== 'user' ? [(match[2] ?? match[3] ?? '').trim()] : [],
  );
  if (users.length > 0) to.give('candidateUsers', users.join(', '));
  if (positions.length > 0) to.give('candidatePositions', positions.join(', '));
}

/** Expressions in the language of another tool, wherever BPMN has expressions. */
export function translateExpression(node: ModdleNode, problems: ProblemList): void {
  if (node.$type !== 'bpmn:FormalExpression' && node.$type !== 'bpmn:Expression') return;
  const properties = node as Record<string, unknown>;
  const { language, body } = node;
  if (typeof language === 'string') {
    if (!/feel|juel|^groovy$|jcp\.org/i.test(language) || /groovy/i.test(language)) {
      problems.at(node, 'EXPRESSION_INVALID', `the language "${language}" is not supported: write FEEL`);
    }
    delete properties['language'];
  }
  if (typeof body !== 'string' || !isJuel(body)) return;
  const feel = feelOfJuel(body);
  if (feel === undefined) problems.at(node, 'EXPRESSION_INVALID', `"${body.trim()}" cannot be said in FEEL`);
  properties['body'] = `=${feel ?? 'null'}`;
}
