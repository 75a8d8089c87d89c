import type { MultiInstance, StandardLoop } from '../definition.js';
import { bodyOf, nodeAt, text, type ModdleNode } from './moddle-node.js';
import { readExpression, required, type Reader } from './reader.js';

export interface Repetition {
  readonly multiInstance: MultiInstance | undefined;
  readonly loop: StandardLoop | undefined;
}

/** How often an activity is carried out: once, while a condition holds, or once for each of several. */
export function readRepetition(node: ModdleNode, reader: Reader): Repetition {
  const loop = nodeAt(node, 'loopCharacteristics');
  const staysOpen = text(node, 'staysOpen');
  if (staysOpen !== undefined && staysOpen !== 'true' && staysOpen !== 'false') {
    reader.problems.at(node, 'VALUE_INVALID', 'ts:staysOpen is neither true nor false');
  }
  const multiInstance =
    loop?.$type === 'bpmn:MultiInstanceLoopCharacteristics'
      ? readMultiInstance(loop, staysOpen === 'true', reader)
      : undefined;
  if (staysOpen !== undefined && multiInstance?.sequential !== false) {
    reader.problems.at(node, 'VALUE_INVALID', 'ts:staysOpen belongs on a task with several participants');
  }
  return {
    multiInstance,
    loop: loop?.$type === 'bpmn:StandardLoopCharacteristics' ? readLoop(loop, reader) : undefined,
  };
}

function readMultiInstance(loop: ModdleNode, staysOpen: boolean, reader: Reader): MultiInstance {
  const optional = (source: string | undefined) =>
    source === undefined ? undefined : readExpression(source, loop, reader);
  const collection = text(loop, 'collection');
  const cardinality = bodyOf(nodeAt(loop, 'loopCardinality'));
  if (collection === undefined) required(cardinality, 'loopCardinality', loop, reader);
  else if (cardinality !== undefined) {
    reader.problems.at(loop, 'VALUE_INVALID', 'ts:collection and loopCardinality exclude each other');
  }
  const elementVariable = readName('elementVariable', loop, reader);
  if (elementVariable !== undefined && collection === undefined) {
    reader.problems.at(loop, 'VALUE_INVALID', 'ts:elementVariable needs ts:collection');
  }
  return {
    sequential: loop['isSequential'] === true,
    cardinality: optional(cardinality),
    collection: optional(collection),
    elementVariable,
    completionCondition: optional(bodyOf(nodeAt(loop, 'completionCondition'))),
    outputCollection: readName('outputCollection', loop, reader),
    outputElement: optional(text(loop, 'outputElement')),
    staysOpen,
  };
}

/** The name of a variable, in the alphabet that FEEL reads without quotes. */
export function readName(property: string, node: ModdleNode, { problems }: Reader): string | undefined {
  const name = text(node, property);
  if (name !== undefined && !/^[A-Za-z][A-Za-z0-9]{0,63}$/.test(name)) {
    problems.at(node, 'VALUE_INVALID', `ts:${property} "${name}" is no name of a variable`);
  }
  return name;
}

function readLoop(loop: ModdleNode, reader: Reader): StandardLoop {
  const condition = bodyOf(nodeAt(loop, 'loopCondition'));
  const maximum = loop['loopMaximum'];
  if (condition === undefined && maximum === undefined) {
    reader.problems.at(loop, 'VALUE_MISSING', 'a loop needs a loopCondition or a loopMaximum');
  }
  return {
    testBefore: loop['testBefore'] === true,
    condition: condition === undefined ? undefined : readExpression(condition, loop, reader),
    maximum: typeof maximum === 'number' ? maximum : undefined,
  };
}
