import { limits } from '../limits.js';
import type { LineIndex } from './scan-xml.js';
import { idOf, type ModdleNode } from './moddle-node.js';
import type { Problem, ProblemCode } from './problem.js';

/** Collects problems and warnings; each names the nearest element with an id and its line. */
export class ProblemList {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];

  constructor(private readonly lines: LineIndex) {}

  at(node: ModdleNode, code: ProblemCode, message: string): void {
    this.add({ code, message, ...nearestId(node) });
  }

  atElement(elementId: string, code: ProblemCode, message: string): void {
    this.add({ code, message, elementId });
  }

  add(problem: Problem): void {
    this.problems.push(this.withLine(problem));
  }

  /** Notes what does not hinder the process from running. */
  warn(node: ModdleNode, code: ProblemCode, message: string): void {
    this.addWarning({ code, message, ...nearestId(node) });
  }

  addWarning(warning: Problem): void {
    this.warnings.push(this.withLine(warning));
  }

  /** What `parse` hands out: problems and warnings, cut where nobody would read on. */
  get result(): { problems: Problem[]; warnings: Problem[] } {
    return { problems: cut(this.problems), warnings: cut(this.warnings) };
  }

  private withLine(problem: Problem): Problem {
    const line =
      problem.line ?? (problem.elementId === undefined ? undefined : this.lines.lineOf(problem.elementId));
    return { ...problem, ...(line === undefined ? {} : { line }) };
  }
}

function nearestId(node: ModdleNode): { elementId?: string } {
  let owner: ModdleNode | undefined = node;
  while (owner && idOf(owner) === undefined) owner = owner.$parent;
  const elementId = idOf(owner);
  return elementId === undefined ? {} : { elementId };
}

function cut(problems: Problem[]): Problem[] {
  const more = problems.length - limits.problems;
  if (more <= 0) return problems;
  return [...problems.slice(0, limits.problems), { code: 'MORE_PROBLEMS', message: `and ${more} more` }];
}
