import type { Definition, Element, ElementType, Flow } from './definition.js';

/** The element of that id, if the definition has it; ids come from outside, hence the own-property check. */
export function findElement(definition: Definition, id: string): Element | undefined {
  return Object.hasOwn(definition.elements, id) ? definition.elements[id] : undefined;
}

/** The element of an id that stands in a state: its absence means state and definition do not belong together. */
export function elementOf(definition: Definition, id: string): Element {
  const element = findElement(definition, id);
  if (!element) throw new Error(`The definition ${definition.processId} has no element ${id}`);
  return element;
}

export function elementOfType<T extends ElementType>(
  definition: Definition,
  id: string,
  type: T,
): Extract<Element, { type: T }> {
  const element = elementOf(definition, id);
  if (!isOfType(element, type)) throw new Error(`${id} is a ${element.type}, not a ${type}`);
  return element;
}

export function isOfType<T extends ElementType>(
  element: Element,
  type: T,
): element is Extract<Element, { type: T }> {
  return element.type === type;
}

export function flowOf(definition: Definition, id: string): Flow {
  const flow = Object.hasOwn(definition.flows, id) ? definition.flows[id] : undefined;
  if (!flow) throw new Error(`The definition ${definition.processId} has no sequence flow ${id}`);
  return flow;
}
