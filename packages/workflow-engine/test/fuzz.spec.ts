import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from '../src/index.js';

const filesIn = (folder: URL) =>
  readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const shipped = filesIn(new URL('../../workflow-library/processes/', import.meta.url));
const ofOtherTools = filesIn(new URL('models/', import.meta.url));

const long = process.env['TS_LONG'] === '1';
const runs = { numRuns: long ? 5_000 : 60 };
const timeLimit = long ? 3_600_000 : 60_000;

/** What a slip of the hand, a bad transfer or ill will may put into a file. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...[
      '<',
      '>',
      '/>',
      '"',
      "'",
      '&',
      '&amp;',
      '&x;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x',
      '?>',
      '<!DOCTYPE a>',
    ],
    ...[
      '\u0000',
      '\uFEFF',
      '\uD800',
      '__proto__',
      'constructor',
      ' id="start"',
      ' xmlns="urn:x"',
      '<bpmn:task id="z"/>',
    ],
    ...[
      '${a.b()}',
      '=now()',
      '<bpmn:extensionElements><x/></bpmn:extensionElements>',
      ' default="start"',
      'xsi:type="a:b"',
    ],
    ...[
      '</bpmn:process>',
      '<bpmn:subProcess id="q">',
      'P99999999WD',
      ' isSequential="true"',
      ' attachedToRef="start"',
    ],
  ),
  fc.string({ maxLength: 8 }),
);

interface Change {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(800)),
  insert: fc.oneof(fc.constant(''), pieces),
});

function mutate(xml: string, changes: readonly Change[]): string {
  return changes.reduce((text, { at, remove, insert }) => {
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + insert + text.slice(from + remove);
  }, xml);
}

/** Changes that leave the XML whole: the value of an attribute, or the name of an element. */
function mutateInside(xml: string, changes: readonly Change[]): string {
  const places = [...xml.matchAll(/="([^"]*)"|<bpmn:(\w+)/g)];
  return changes.reduce((text, { at, insert }) => {
    const place = places[Math.floor(at * (places.length - 1))];
    const old = place?.[1] ?? place?.[2];
    if (!place || !old) return text;
    const other = place[2] === undefined ? escape(insert) : elementNames[insert.length % elementNames.length];
    return place[2] === undefined
      ? text.replace(`="${old}"`, () => `="${other}"`)
      : text.replaceAll(`bpmn:${old}`, `bpmn:${other}`);
  }, xml);
}

const escape = (text: string) =>
  text
    .replace(/[^\P{C}\n]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;');
const elementNames = [
  'task',
  'subProcess',
  'boundaryEvent',
  'callActivity',
  'inclusiveGateway',
  'dataObject',
  'lane',
  'adHocSubProcess',
  'textAnnotation',
];

async function check(file: string | Uint8Array): Promise<void> {
  const { definition, problems, warnings } = await parse(file);
  expect(definition === undefined).toBe(problems.length > 0);
  for (const problem of [...problems, ...warnings]) {
    expect(problem.message).not.toBe('');
    expect(problem.code).toMatch(/^[A-Z_]+$/);
  }
  if (definition) expect(JSON.parse(JSON.stringify(definition))).toStrictEqual(definition);
  expect(Object.keys(Object.prototype)).toEqual([]);
}

const file = fc.constantFrom(...shipped, ...ofOtherTools);
const changes = fc.array(change, { minLength: 1, maxLength: 6 });

describe('a shipped process, or one of another tool,', () => {
  it('is read as it stands', async () => {
    expect(shipped.length).toBeGreaterThan(0);
    for (const xml of [...shipped, ...ofOtherTools]) expect((await parse(xml)).problems).toEqual([]);
  });

  it.each([
    ['with changes anywhere', mutate],
    ['with changes of names and values', mutateInside],
  ])(
    '%s gives a definition or problems, and never a fault',
    async (_, by) => {
      await fc.assert(
        fc.asyncProperty(file, changes, (xml, many) => check(by(xml, many))),
        runs,
      );
    },
    timeLimit,
  );

  it(
    'with changed bytes gives a definition or problems, and never a fault',
    async () => {
      const bytes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
        minLength: 1,
        maxLength: 4,
      });
      await fc.assert(
        fc.asyncProperty(file, bytes, async (xml, many) => {
          const encoded = new TextEncoder().encode(xml);
          for (const [at, byte] of many) encoded[Math.floor(at * (encoded.length - 1))] = byte;
          await check(encoded);
        }),
        runs,
      );
    },
    timeLimit,
  );

  it(
    'cut off or doubled gives a definition or problems, and never a fault',
    async () => {
      await fc.assert(
        fc.asyncProperty(file, fc.nat(), fc.nat(), (xml, from, to) =>
          check(xml.slice(0, from % xml.length) + xml.slice(to % xml.length)),
        ),
        runs,
      );
    },
    timeLimit,
  );
});
