import type { LineIndex } from './line-index.js';
import { idOf, type ModdleNode } from './moddle-node.js';
import type { Problem, ProblemCode } from './problem.js';

/** Collects problems; each names the nearest element with an id and its line. */
export class ProblemList {
  readonly problems: Problem[] = [];

  constructor(private readonly lines: LineIndex) {}

  at(node: ModdleNode, code: ProblemCode, message: string): void {
    let owner: ModdleNode | undefined = node;
    while (owner && idOf(owner) === undefined) owner = owner.$parent;
    const elementId = idOf(owner);
    this.add({ code, message, ...(elementId === undefined ? {} : { elementId }) });
  }

  add(problem: Problem): void {
    const line =
      problem.line ?? (problem.elementId === undefined ? undefined : this.lines.lineOf(problem.elementId));
    this.problems.push({ ...problem, ...(line === undefined ? {} : { line }) });
  }

  atElement(elementId: string, code: ProblemCode, message: string): void {
    this.add({ code, message, elementId });
  }
}
