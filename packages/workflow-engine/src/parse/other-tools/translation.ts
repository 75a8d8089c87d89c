import type { ModdleNode } from '../moddle-node.js';
import type { ProblemList } from '../problem-list.js';
import { xmlName } from '../supported.js';
import { feelOfJuel, isJuel } from './juel.js';

/** One element of the file while the words of another tool are put into ours. */
export class Translation {
  constructor(
    readonly node: ModdleNode,
    private readonly problems: ProblemList,
  ) {}

  /** Gives the element one of our attributes; one that the file gives itself stands. */
  give(property: string, value: string): void {
    const node = this.node as Record<string, unknown>;
    if (Object.hasOwn(node, property)) {
      this.ignore(`what another tool says of ${property}`, 'our own attribute stands');
    } else node[property] = value;
  }

  /** Gives it as a text or, where the other tool computes it, as `=FEEL`. */
  giveValue(property: string, source: string, what: string): void {
    const value = this.valueOf(source, what);
    if (value !== undefined) this.give(property, value);
  }

  /** A plain text as it is, an expression as `=FEEL`; a problem is noted for one that cannot be translated. */
  valueOf(source: string, what: string): string | undefined {
    if (!isJuel(source)) return source;
    const feel = feelOfJuel(source);
    if (feel === undefined) {
      this.problems.at(this.node, 'EXPRESSION_INVALID', `${what} "${source}" cannot be said in FEEL`);
      return undefined;
    }
    return `=${feel}`;
  }

  /** It matters to the other tool alone. */
  ignore(what: string, why = 'it matters to another tool alone'): void {
    this.problems.warn(this.node, 'VENDOR_EXTENSION', `${what} is not carried out: ${why}`);
  }

  /** The process would not be what its author means without it. */
  refuse(what: string, remedy: string): void {
    const message = `${what} on ${xmlName(this.node.$type)} is not supported: ${remedy}`;
    this.problems.at(this.node, 'VENDOR_EXTENSION', message);
  }
}
