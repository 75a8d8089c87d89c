/**
 * Translates an expression of Camunda 7, Flowable or Activiti (`${amount > 10 && urgent}`) into FEEL.
 * Undefined for what FEEL cannot say alike: calls of Java beans and methods, text around the braces, indexes.
 */
export function feelOfJuel(source: string): string | undefined {
  const inner = /^\s*[$#]\{([^{}]*)\}\s*$/.exec(source)?.[1];
  if (inner === undefined) return undefined;
  const tokens = tokenize(inner);
  return tokens && new Translator(tokens).translate();
}

/** True for a text that holds such an expression. */
export function isJuel(source: string): boolean {
  return /[$#]\{/.test(source);
}

interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'sign' | 'end';
  readonly value: string;
}

function tokenize(source: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  while (source.slice(at).trim() !== '') {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (!match) return undefined;
    const { name, number, text, sign } = match.groups ?? {};
    const word = name === undefined ? undefined : words.get(name);
    if (word !== undefined) tokens.push({ kind: 'sign', value: word });
    else if (name !== undefined) tokens.push({ kind: 'name', value: name });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number });
    else if (text !== undefined) tokens.push({ kind: 'text', value: text.slice(1, -1) });
    else tokens.push({ kind: 'sign', value: sign ?? '' });
    at = pattern.lastIndex;
  }
  return tokens;
}

const pattern =
  /\s*(?:(?<name>[A-Za-z_][\w]*(?:\.[A-Za-z_]\w*)*)|(?<number>\d+(?:\.\d+)?)|(?<text>"[^"\\]*"|'[^'\\]*')|(?<sign>==|!=|<=|>=|&&|\|\||[<>!?:()+\-*/]))/y;

const words = new Map(
  Object.entries({
    eq: '==',
    ne: '!=',
    lt: '<',
    gt: '>',
    le: '<=',
    ge: '>=',
    and: '&&',
    or: '||',
    not: '!',
    div: '/',
    empty: 'empty',
  }),
);

/** From the weakest to the strongest. */
const binary: readonly Readonly<Record<string, string>>[] = [
  { '||': 'or' },
  { '&&': 'and' },
  { '==': '=', '!=': '!=' },
  { '<': '<', '>': '>', '<=': '<=', '>=': '>=' },
  { '+': '+', '-': '-' },
  { '*': '*', '/': '/' },
];

/** Counts of several participants have other names there. */
const counts = new Map([
  ['nrOfInstances', 'numberOfInstances'],
  ['nrOfActiveInstances', 'numberOfActiveInstances'],
  ['nrOfCompletedInstances', 'numberOfCompletedInstances'],
]);

/** Descends by strength; undefined travels up from anything that cannot be said. */
class Translator {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  translate(): string | undefined {
    const feel = this.choice();
    return this.peek().kind === 'end' ? feel : undefined;
  }

  private choice(): string | undefined {
    if ((this.depth += 1) > 40) return undefined;
    const condition = this.level(0);
    if (!this.take('?')) return condition;
    const yes = this.choice();
    if (!this.take(':')) return undefined;
    const no = this.choice();
    return all(condition, yes, no) && `(if ${condition} then ${yes} else ${no})`;
  }

  private level(strength: number): string | undefined {
    const signs = binary[strength];
    if (!signs) return this.unary();
    let left = this.level(strength + 1);
    for (let sign = this.binarySign(signs); sign; sign = this.binarySign(signs)) {
      const right = this.level(strength + 1);
      left = all(left, right) && `${left} ${sign} ${right}`;
    }
    return left;
  }

  private binarySign(signs: Readonly<Record<string, string>>): string | undefined {
    const { kind, value } = this.peek();
    if (kind !== 'sign' || !Object.hasOwn(signs, value)) return undefined;
    this.at += 1;
    return signs[value];
  }

  private unary(): string | undefined {
    if ((this.depth += 1) > 40) return undefined;
    if (this.take('!')) return wrap(this.unary(), (inner) => `not(${inner})`);
    if (this.take('-')) return wrap(this.unary(), (inner) => `-${inner}`);
    if (this.take('empty')) return wrap(this.unary(), (inner) => `(${inner} = null or ${inner} = "")`);
    if (this.take('(')) {
      const inner = this.choice();
      return this.take(')') ? wrap(inner, (text) => `(${text})`) : undefined;
    }
    const { kind, value } = this.peek();
    this.at += 1;
    if (kind === 'text') return `"${value.replaceAll('"', '\\"')}"`;
    if (kind === 'number') return value;
    return kind === 'name' ? (counts.get(value) ?? value) : undefined;
  }

  private take(value: string): boolean {
    const next = this.peek();
    if (next.kind !== 'sign' || next.value !== value) return false;
    this.at += 1;
    return true;
  }

  private peek(): Token {
    return this.tokens[this.at] ?? { kind: 'end', value: '' };
  }
}

function all(...parts: (string | undefined)[]): true | undefined {
  return parts.every((part) => part !== undefined) ? true : undefined;
}

function wrap(inner: string | undefined, write: (inner: string) => string): string | undefined {
  return inner === undefined ? undefined : write(inner);
}
