import { checkExpression } from '../feel/check-expression.js';
import { evaluateFeel } from '../feel/evaluate.js';
import type { Json } from '../json.js';
import { limits } from '../limits.js';
import { idOf, nodeAt, nodes, text, type ModdleNode } from '../parse/moddle-node.js';
import type { ProblemList } from '../parse/problem-list.js';
import {
  aggregations,
  hitPolicies,
  valueTypes,
  type DecisionInput,
  type DecisionOutput,
  type DecisionRule,
  type DecisionTable,
  type ValueType,
} from './decision.js';
import { jsonOf } from './value.js';

/** Reads one decision; problems are noted, never thrown. Undefined for one that is no table. */
export function readDecision(
  decision: ModdleNode,
  names: ReadonlyMap<string, string>,
  problems: ProblemList,
): DecisionTable | undefined {
  const table = nodeAt(decision, 'decisionLogic');
  if (table?.$type !== 'dmn:DecisionTable') {
    const kind = table ? table.$type.slice(4) : 'a decision without a table';
    problems.at(
      decision,
      'UNSUPPORTED_ELEMENT',
      `${kind} is not supported: a decision must be a decisionTable`,
    );
    return undefined;
  }
  const reader = new TableReader(table, problems);
  const columns = [...nodes(table, 'input'), ...nodes(table, 'output')].length;
  const cells = nodes(table, 'rule').length * columns;
  if (cells > limits.decisionCells) {
    problems.at(table, 'TOO_MANY_ELEMENTS', `the table has more than ${limits.decisionCells} cells`);
    return undefined;
  }
  return {
    ...reader.read(),
    id: checkedId(decision, problems),
    name: text(decision, 'name'),
    requires: requires(decision, names, problems),
  };
}

class TableReader {
  constructor(
    private readonly table: ModdleNode,
    private readonly problems: ProblemList,
  ) {}

  read(): Omit<DecisionTable, 'id' | 'name' | 'requires'> {
    const { table, problems } = this;
    const hitPolicy = hitPolicies.find((policy) => policy === (text(table, 'hitPolicy') ?? 'UNIQUE'));
    if (!hitPolicy)
      problems.at(
        table,
        'UNSUPPORTED_PROPERTY',
        `the hit policy ${text(table, 'hitPolicy')} is not supported`,
      );
    const aggregation = aggregations.find((kind) => kind === text(table, 'aggregation'));
    const inputs = nodes(table, 'input').map((input) => this.input(input));
    const outputs = nodes(table, 'output').map((output) => this.output(output));
    const rules = nodes(table, 'rule').map((rule) => this.rule(rule, inputs.length, outputs.length));
    this.checkOutputs(outputs, hitPolicy, aggregation);
    return { hitPolicy: hitPolicy ?? 'UNIQUE', aggregation, inputs, outputs, rules };
  }

  private checkOutputs(outputs: DecisionOutput[], hitPolicy?: string, aggregation?: string): void {
    const { table, problems } = this;
    if (outputs.length === 0) problems.at(table, 'VALUE_MISSING', 'the table has no output');
    if (new Set(outputs.map(({ name }) => name)).size < outputs.length) {
      problems.at(table, 'VALUE_INVALID', 'each of several outputs needs a name of its own');
    }
    if (hitPolicy === 'PRIORITY' && outputs.every(({ values }) => !values)) {
      problems.at(
        table,
        'VALUE_MISSING',
        'the hit policy PRIORITY needs the values of an output, the most important first',
      );
    }
    if (aggregation === undefined) return;
    if (hitPolicy !== 'COLLECT')
      problems.at(table, 'VALUE_INVALID', 'an aggregation belongs to the hit policy COLLECT');
    if (aggregation !== 'COUNT' && outputs.length > 1) {
      problems.at(table, 'VALUE_INVALID', `${aggregation} needs a table with one output`);
    }
  }

  private input(input: ModdleNode): DecisionInput {
    const expression = nodeAt(input, 'inputExpression');
    const source = expression && text(expression, 'text');
    if (source === undefined) this.problems.at(input, 'VALUE_MISSING', 'the input has no expression');
    const allowed = nodeAt(input, 'inputValues');
    const tests = allowed && text(allowed, 'text');
    return {
      id: idOf(input) ?? '',
      expression: source === undefined ? '' : this.feel(source, expression ?? input, 'expression'),
      type: this.type(expression, input),
      allowed: tests === undefined ? undefined : this.feel(tests, input, 'unaryTests'),
    };
  }

  private output(output: ModdleNode): DecisionOutput {
    const fallback = nodeAt(output, 'defaultOutputEntry');
    const source = fallback && text(fallback, 'text');
    return {
      id: idOf(output) ?? '',
      name: text(output, 'name') ?? '',
      type: this.type(output, output),
      values: this.values(output),
      default: source === undefined ? undefined : this.feel(source, output, 'expression'),
    };
  }

  /** `"high", "low"`: literals, known now. */
  private values(output: ModdleNode): Json[] | undefined {
    const listed = nodeAt(output, 'outputValues');
    const source = listed && text(listed, 'text');
    if (source === undefined) return undefined;
    const list = this.feel(`[${source}]`, output, 'expression');
    try {
      const values = jsonOf(evaluateFeel(list, {}).value);
      if (Array.isArray(values)) return values as Json[];
    } catch {
      // What is no list of literals is named just below.
    }
    this.problems.at(output, 'VALUE_INVALID', `the output values "${source}" are no list of literals`);
    return undefined;
  }

  private rule(rule: ModdleNode, inputs: number, outputs: number): DecisionRule {
    const when = nodes(rule, 'inputEntry');
    const then = nodes(rule, 'outputEntry');
    if (when.length !== inputs || then.length !== outputs) {
      const message = `the rule has ${when.length} inputs and ${then.length} outputs, the table ${inputs} and ${outputs}`;
      this.problems.at(rule, 'VALUE_INVALID', message);
    }
    return {
      id: idOf(rule) ?? '',
      when: when.map((entry) => {
        const tests = text(entry, 'text') ?? '-';
        return tests === '-' ? '' : this.feel(tests, entry, 'unaryTests');
      }),
      then: then.map((entry) => {
        const source = text(entry, 'text');
        return source === undefined || source === '-' ? 'null' : this.feel(source, entry, 'expression');
      }),
    };
  }

  private feel(source: string, node: ModdleNode, dialect: 'expression' | 'unaryTests'): string {
    const language = text(node, 'expressionLanguage');
    if (language !== undefined && !/feel/i.test(language)) {
      this.problems.at(node, 'EXPRESSION_INVALID', `the language "${language}" is not supported: write FEEL`);
    }
    const refused = checkExpression(source, dialect);
    if (refused !== undefined) this.problems.at(node, 'EXPRESSION_INVALID', refused);
    return source;
  }

  private type(holder: ModdleNode | undefined, at: ModdleNode): ValueType | undefined {
    const written = holder && text(holder, 'typeRef');
    if (written === undefined) return undefined;
    const name = written.slice(written.indexOf(':') + 1);
    const type = aliases.get(name) ?? valueTypes.find((known) => known === name);
    if (type === undefined && name !== 'Any') {
      this.problems.at(at, 'VALUE_INVALID', `the type "${written}" is none of ${valueTypes.join(', ')}`);
    }
    return type;
  }
}

const aliases = new Map<string, ValueType>([
  ['integer', 'number'],
  ['long', 'number'],
  ['double', 'number'],
  ['dateAndTime', 'dateTime'],
  ['date and time', 'dateTime'],
  ['dayTimeDuration', 'duration'],
  ['yearMonthDuration', 'duration'],
]);

/** The name under which the result of a decision is seen by others: that of its variable where FEEL can write it, else its id. */
export function seenAs(decision: ModdleNode): string {
  const name = text(nodeAt(decision, 'variable') ?? decision, 'name') ?? '';
  return /^[A-Za-z_]\w*$/.test(name) ? name : (idOf(decision) ?? '');
}

function requires(
  decision: ModdleNode,
  names: ReadonlyMap<string, string>,
  problems: ProblemList,
): Record<string, string> {
  for (const other of nodes(decision, 'knowledgeRequirement')) {
    problems.at(other, 'UNSUPPORTED_ELEMENT', 'knowledgeRequirement is not supported');
  }
  const ids = nodes(decision, 'informationRequirement').flatMap((requirement) => {
    const href = nodeAt(requirement, 'requiredDecision')?.['href'];
    return typeof href === 'string' ? [href.replace(/^#/, '')] : [];
  });
  return Object.fromEntries(ids.map((id) => [id, names.get(id) ?? id]));
}

function checkedId(decision: ModdleNode, problems: ProblemList): string {
  const id = idOf(decision);
  if (id === undefined || !/^[A-Za-z_][\w.-]{0,99}$/.test(id)) {
    problems.at(
      decision,
      'ID_INVALID',
      `the id "${id ?? ''}" is not made of letters, digits, "_", "-" and "."`,
    );
  }
  return id ?? '';
}
