/** What bpmn-moddle makes of one XML element. References to other elements are not enumerable. */
export interface ModdleNode {
  readonly $type: string;
  readonly $attrs?: Readonly<Record<string, string>>;
  readonly $parent?: ModdleNode;
  readonly [property: string]: unknown;
}

export function isNode(value: unknown): value is ModdleNode {
  return typeof value === 'object' && value !== null && '$type' in value;
}

/** The nodes of a property that holds several. */
export function nodes(node: ModdleNode, property: string): ModdleNode[] {
  const value = node[property];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The node of a property that holds one, child or reference. */
export function nodeAt(node: ModdleNode, property: string): ModdleNode | undefined {
  const value = node[property];
  return isNode(value) ? value : undefined;
}

export function text(node: ModdleNode, property: string): string | undefined {
  const value = node[property];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The text inside an expression element. */
export function bodyOf(node: ModdleNode | undefined): string | undefined {
  return node && text(node, 'body');
}

export function idOf(node: ModdleNode | undefined): string | undefined {
  return node && text(node, 'id');
}

/** The names of the properties that the file gives this element, references included. */
export function givenProperties(node: ModdleNode): string[] {
  return Object.getOwnPropertyNames(node).filter((name) => !name.startsWith('$'));
}
