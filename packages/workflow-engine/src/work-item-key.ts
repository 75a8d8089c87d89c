/**
 * The address of a work item inside its instance: `draft#3`, a participant `answer#4.17`.
 * The number is never used twice, so a step that is entered again has another key.
 */
export function workItemKey(elementId: string, item: number, index?: number): string {
  return index === undefined ? `${elementId}#${item}` : `${elementId}#${item}.${index}`;
}

/** The number in a key made by `workItemKey`. */
export function itemNumber(key: string): number {
  return Number.parseInt(key.slice(key.lastIndexOf('#') + 1), 10);
}
