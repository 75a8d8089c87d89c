import fc from 'fast-check';
import type { JsonObject } from '../json.js';
import type { Decisions } from './decision.js';
import { evaluateDecision } from './evaluate-decision.js';
import { parseDecisions } from './parse-decisions.js';

interface Table {
  readonly policy?: string;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly rules: readonly (readonly string[])[];
}

const text = (name: string, value: string) =>
  `<${name}><text>${value.replace(/</g, '&lt;')}</text></${name}>`;
const input = (expression: string, type = '', more = '') =>
  `<input id="in_${expression}"><inputExpression ${type && `typeRef="${type}"`}><text>${expression}</text></inputExpression>${more}</input>`;
const output = (name: string, type = '', more = '') =>
  `<output id="out_${name}" name="${name}" ${type && `typeRef="${type}"`}>${more}</output>`;

/** One decision `d`; of a rule the first cells belong to the inputs. */
function table({
  policy = 'hitPolicy="UNIQUE"',
  inputs = [input('amount')],
  outputs = [output('level')],
  rules,
}: Table): string {
  const written = rules.map((cells, at) => {
    const entries = cells.map((cell, column) =>
      text(column < inputs.length ? 'inputEntry' : 'outputEntry', cell),
    );
    return `<rule id="r${at + 1}">${entries.join('')}</rule>`;
  });
  return `<decision id="d" name="Decision">\n<decisionTable id="table" ${policy}>\n${[...inputs, ...outputs, ...written].join('\n')}\n</decisionTable></decision>`;
}

const dmn = (body: string, namespace = 'https://www.omg.org/spec/DMN/20191111/MODEL/') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<definitions xmlns="${namespace}" id="file" name="File" namespace="urn:example">\n${body}\n</definitions>`;

async function read(body: string): Promise<Decisions> {
  const { decisions, problems } = await parseDecisions(dmn(body));
  expect(problems).toEqual([]);
  return decisions ?? {};
}

async function decide(definition: Table, variables: JsonObject) {
  return evaluateDecision(await read(table(definition)), 'd', variables);
}

const amounts = [
  ['> 100', '"high"'],
  ['> 10', '"middle"'],
  ['-', '"low"'],
];

describe('the hit policy', () => {
  it('unique gives the one rule that applies, and fails where several do', async () => {
    const rules = [
      ['> 100', '"high"'],
      ['[10..100]', '"middle"'],
      ['&lt; 10'.replace('&lt;', '<'), '"low"'],
    ];
    expect(await decide({ rules }, { amount: 50 })).toEqual({ value: 'middle' });
    expect(await decide({ rules: amounts }, { amount: 50 })).toEqual({
      failed: 'd: the rules r2, r3 apply at once',
    });
  });

  it('is unique where none is written', async () => {
    expect(await decide({ policy: '', rules: amounts }, { amount: 1 })).toEqual({ value: 'low' });
    expect(await decide({ policy: '', rules: amounts }, { amount: 50 })).toHaveProperty('failed');
  });

  it('any wants those that apply to agree', async () => {
    const agreeing = [
      ['> 10', '"yes"'],
      ['> 20', '"yes"'],
      ['> 30', '"no"'],
    ];
    const any = { policy: 'hitPolicy="ANY"', rules: agreeing };
    expect(await decide(any, { amount: 25 })).toEqual({ value: 'yes' });
    expect(await decide(any, { amount: 35 })).toEqual({
      failed: 'd: the rules r1, r2, r3 apply at once and differ',
    });
  });

  it('first takes the rules in their order', async () => {
    expect(await decide({ policy: 'hitPolicy="FIRST"', rules: amounts }, { amount: 500 })).toEqual({
      value: 'high',
    });
    expect(await decide({ policy: 'hitPolicy="FIRST"', rules: amounts }, { amount: 5 })).toEqual({
      value: 'low',
    });
  });

  it('priority takes the values in their order', async () => {
    const outputs = [output('level', 'string', text('outputValues', '"middle", "high", "low"'))];
    expect(
      await decide({ policy: 'hitPolicy="PRIORITY"', outputs, rules: amounts }, { amount: 500 }),
    ).toEqual({ value: 'middle' });
    expect(await decide({ policy: 'hitPolicy="PRIORITY"', outputs, rules: amounts }, { amount: 5 })).toEqual({
      value: 'low',
    });
  });

  it('rule order lists what applies', async () => {
    expect(await decide({ policy: 'hitPolicy="RULE ORDER"', rules: amounts }, { amount: 50 })).toEqual({
      value: ['middle', 'low'],
    });
  });

  it.each([
    ['', [3, 4, 8]],
    ['aggregation="SUM"', 15],
    ['aggregation="MIN"', 3],
    ['aggregation="MAX"', 8],
    ['aggregation="COUNT"', 3],
  ])('collect %s gives %j', async (aggregation, value) => {
    const rules = [
      ['> 1', '3'],
      ['> 2', '4'],
      ['> 3', '8'],
      ['> 100', '1000'],
    ];
    expect(await decide({ policy: `hitPolicy="COLLECT" ${aggregation}`, rules }, { amount: 5 })).toEqual({
      value,
    });
  });
});

describe('where no rule applies', () => {
  const none = [['> 100', '1']];
  it.each([
    ['UNIQUE', '', null],
    ['FIRST', '', null],
    ['ANY', '', null],
    ['RULE ORDER', '', []],
    ['COLLECT', '', []],
    ['COLLECT', 'aggregation="SUM"', null],
    ['COLLECT', 'aggregation="COUNT"', 0],
  ])('%s %s gives %j', async (policy, aggregation, value) => {
    expect(
      await decide({ policy: `hitPolicy="${policy}" ${aggregation}`, rules: none }, { amount: 1 }),
    ).toEqual({ value });
  });

  it('a default output stands', async () => {
    const outputs = [output('level', 'number', text('defaultOutputEntry', '7'))];
    expect(await decide({ outputs, rules: none }, { amount: 1 })).toEqual({ value: 7 });
    expect(await decide({ policy: 'hitPolicy="COLLECT"', outputs, rules: none }, { amount: 1 })).toEqual({
      value: [7],
    });
  });
});

describe('columns', () => {
  it('several outputs give an object, and see the variables', async () => {
    const outputs = [output('unit', 'string'), output('days', 'number')];
    const rules = [
      ['"land"', 'true', '"LAND"', '5'],
      ['not("land")', '-', 'office', 'base + 1'],
    ];
    const inputs = [input('kind', 'string'), input('urgent', 'boolean')];
    expect(await decide({ inputs, outputs, rules }, { kind: 'land', urgent: true })).toEqual({
      value: { unit: 'LAND', days: 5 },
    });
    expect(
      await decide({ inputs, outputs, rules }, { kind: 'house', urgent: false, office: 'VP', base: 2 }),
    ).toEqual({
      value: { unit: 'VP', days: 3 },
    });
  });

  it('dates come as text and go out as text', async () => {
    const inputs = [input('day', 'date')];
    const rules = [
      ['< date("2025-07-01")', 'date("2025-06-30")'],
      ['>= date("2025-07-01")', 'duration("P2D")'],
    ];
    expect(await decide({ inputs, rules }, { day: '2025-03-18' })).toEqual({ value: '2025-06-30' });
    expect(await decide({ inputs, rules }, { day: '2025-07-01' })).toEqual({ value: 'P2D' });
  });

  it.each([
    ['a variable that does not exist', {}, /in_amount: "amount" names a variable/],
    ['a value of another type', { amount: 'much' }, /in_amount: the value "much" is no number/],
    ['a value that is not allowed', { amount: -1 }, /in_amount: the value -1 is none of >= 0/],
  ])('%s decides nothing', async (_, variables, reason) => {
    const inputs = [input('amount', 'number', text('inputValues', '>= 0'))];
    const result = await decide({ inputs, rules: amounts, policy: 'hitPolicy="FIRST"' }, variables);
    expect(result).toEqual({ failed: expect.stringMatching(reason) as string });
  });

  it('an output of another type, or none of its values, decides nothing', async () => {
    const rules = [['-', '"high"']];
    expect(await decide({ outputs: [output('level', 'number')], rules }, { amount: 1 })).toEqual({
      failed: 'out_level: the value "high" is no number',
    });
    const outputs = [output('level', 'string', text('outputValues', '"low"'))];
    expect(await decide({ outputs, rules }, { amount: 1 })).toHaveProperty('failed');
  });

  it('null passes only where anything does', async () => {
    expect(await decide({ rules: amounts }, { amount: null })).toEqual({ value: 'low' });
  });
});

describe('decisions that need others', () => {
  const second = (required: string, name = 'Level') =>
    `<decision id="e" name="E"><variable name="${name}2" /><informationRequirement><requiredDecision href="#${required}" /></informationRequirement><decisionTable id="te"><input id="i"><inputExpression><text>d</text></inputExpression></input><output id="o" name="days" /><rule id="q"><inputEntry><text>"high"</text></inputEntry><outputEntry><text>3</text></outputEntry></rule></decisionTable></decision>`;

  it('see their results', async () => {
    const decisions = await read(
      table({ rules: amounts, policy: 'hitPolicy="FIRST"' }).replace('name="Decision"', 'name="Mức độ"') +
        second('d'),
    );
    expect(evaluateDecision(decisions, 'e', { amount: 500 })).toEqual({ value: 3 });
    expect(evaluateDecision(decisions, 'e', { amount: 5 })).toEqual({ value: null });
    expect(evaluateDecision(decisions, 'constructor', {})).toEqual({
      failed: 'there is no decision "constructor"',
    });
  });

  it('that are missing, or need each other, are refused', async () => {
    const missing = await parseDecisions(dmn(second('gone')));
    expect(missing.problems).toMatchObject([{ code: 'REFERENCE_BROKEN', elementId: 'e', line: 3 }]);
    const circle = await parseDecisions(dmn(second('e')));
    expect(circle.problems).toMatchObject([
      { code: 'VALUE_INVALID', elementId: 'e', message: 'the decision needs itself' },
    ]);
  });
});

describe('a file', () => {
  it.each([
    'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
    'http://www.omg.org/spec/DMN/20180521/MODEL/',
    'https://www.omg.org/spec/DMN/20211108/MODEL/',
    'https://www.omg.org/spec/DMN/20230324/MODEL/',
  ])('of version %s is read', async (namespace) => {
    const { problems, decisions } = await parseDecisions(
      new TextEncoder().encode(dmn(table({ rules: amounts }), namespace)),
    );
    expect(problems).toEqual([]);
    expect(Object.keys(decisions ?? {})).toEqual(['d']);
  });

  it.each([
    ['with a test that reads the clock', table({ rules: [['< now()', '1']] }), 'EXPRESSION_INVALID', /"now"/],
    [
      'with an output that loops',
      table({ rules: [['-', 'for i in 1..9 return i']] }),
      'EXPRESSION_INVALID',
      /ForExpression/,
    ],
    ['with a test that is no FEEL', table({ rules: [['> >', '1']] }), 'EXPRESSION_INVALID', /not FEEL/],
    ['with a rule that is too short', table({ rules: [['1']] }), 'VALUE_INVALID', /1 inputs and 0 outputs/],
    [
      'with a type that nobody knows',
      table({ inputs: [input('a', 'money')], rules: [] }),
      'VALUE_INVALID',
      /"money"/,
    ],
    [
      'with the hit policy output order',
      table({ policy: 'hitPolicy="OUTPUT ORDER"', rules: [] }),
      'UNSUPPORTED_PROPERTY',
      /OUTPUT ORDER/,
    ],
    [
      'with priorities of nothing',
      table({ policy: 'hitPolicy="PRIORITY"', rules: [] }),
      'VALUE_MISSING',
      /most important/,
    ],
    [
      'with a sum of several columns',
      table({
        policy: 'hitPolicy="COLLECT" aggregation="SUM"',
        outputs: [output('a'), output('b')],
        rules: [],
      }),
      'VALUE_INVALID',
      /one output/,
    ],
    [
      'with two outputs of one name',
      table({ outputs: [output('a'), output('a').replace('out_a', 'out_b')], rules: [] }),
      'VALUE_INVALID',
      /name of its own/,
    ],
    [
      'with a literal in place of a table',
      '<decision id="d" name="D"><literalExpression><text>1</text></literalExpression></decision>',
      'UNSUPPORTED_ELEMENT',
      /LiteralExpression/,
    ],
    ['without decisions', '<inputData id="d" name="D" />', 'VALUE_MISSING', /no decision/],
  ])('%s is refused by name and line', async (_, body, code, message) => {
    const { decisions, problems } = await parseDecisions(dmn(body));
    expect(decisions).toBeUndefined();
    expect(problems).toContainEqual(
      expect.objectContaining({
        code,
        message: expect.stringMatching(message) as string,
        line: expect.any(Number) as number,
      }),
    );
  });

  it('that is none of DMN is refused', async () => {
    for (const file of [
      '',
      'a letter',
      '<definitions />',
      '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
      dmn('<decision').slice(0, -20),
    ]) {
      const { problems } = await parseDecisions(file);
      expect(problems[0]?.code).toMatch(/^(XML_|FORMAT_)/);
    }
  });

  it('changed anywhere gives decisions or problems, and never a fault', async () => {
    const whole = dmn(table({ rules: amounts }));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.nat(30),
        fc.string({ maxLength: 6 }),
        async (at, length, insert) => {
          const { decisions, problems } = await parseDecisions(
            whole.slice(0, at) + insert + whole.slice(at + length),
          );
          expect(decisions === undefined).toBe(problems.length > 0);
          if (decisions) evaluateDecision(decisions, 'd', { amount: 5 });
        },
      ),
      { numRuns: process.env['TS_LONG'] === '1' ? 10_000 : 100 },
    );
  }, 600_000);
});
