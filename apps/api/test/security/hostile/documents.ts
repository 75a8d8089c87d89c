import fc from 'fast-check';

/** Texts that hurt somewhere: databases, templates, shells, spreadsheets, parsers. */
export const HOSTILE_TEXTS = [
  "' or 1=1 --",
  "'; drop table dossier; --",
  '$1; $$ body $$',
  '\\x00\\u0000',
  '\u0000\ud800\u202e',
  '{{constructor.constructor("return process")()}}',
  '${7*7} #{7*7} <%= 7*7 %>',
  '=HYPERLINK("http://evil.example","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '%00%n%s',
  'a'.repeat(70_000),
  '\u0301'.repeat(3_000),
  '🏛️'.repeat(500),
  ']]>&xxe;',
  'NaN',
  '1e999',
] as const;

const hostileText = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 40 }));

const word = fc.constantFrom(
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ':',
    '!',
    '$',
    '@',
    '...',
    '|',
    '=',
    '&',
    '"',
    '"""',
    '#',
    '\\',
    '\ufeff',
  ],
  ...['query', 'mutation', 'subscription', 'fragment', 'on', 'null', 'true', 'input', 'extend', 'schema'],
  ...[
    '__typename',
    '__schema',
    '__type(name: "Query")',
    '@skip(if: true)',
    '@include(if: $x)',
    '@defer',
    '@stream',
  ],
  ...['-0', '1e400', '99999999999999999999', '0x10', '01', '"\\ud800"', '"\\u{110000}"', 'a: a: a'],
);

/** A document that was sound, with some of its words taken out, doubled, changed or moved. */
function broken(sound: readonly string[]): fc.Arbitrary<string> {
  const wound = fc.record({
    at: fc.nat(400),
    how: fc.constantFrom('drop', 'double', 'put', 'swap'),
    word: fc.oneof(word, hostileText),
  });
  return fc
    .tuple(fc.constantFrom(...sound), fc.array(wound, { minLength: 1, maxLength: 6 }))
    .map(([text, wounds]) => {
      const words = text.split(/(?<=[\s{}():$!,[\]])|(?=[\s{}():$!,[\]])/u);
      for (const { at, how, word: put } of wounds) {
        const place = at % Math.max(1, words.length);
        const here = words[place] ?? '';
        if (how === 'drop') words.splice(place, 1);
        else if (how === 'double') words.splice(place, 0, here);
        else if (how === 'put') words.splice(place, 0, put);
        else words.splice(place, 1, words[(place + 7) % words.length] ?? put);
      }
      return words.join('');
    });
}

const deep = (text: string, depth: number, inside: string, end: string): string =>
  text.repeat(depth) + inside + end.repeat(depth);

/** Documents that are large, deep or in a circle. */
const enormous = fc
  .integer({ min: 1, max: 1_400 })
  .chain((size) =>
    fc.constantFrom(
      `{ ${Array.from({ length: size }, (_, at) => `a${at}: __typename`).join(' ')} }`,
      `{ ${Array.from({ length: size }, (_, at) => `a${at}: dossiers(first: 100) { edges { node { id } } }`).join(' ')} }`,
      deep('{ node ', size, '{ id }', '}'),
      `{ __schema { types { ${deep('fields { type { ofType { ', Math.min(size, 300), 'name', '} } }')} } } }`,
      `query ($a: [[[Int]]] = ${deep('[', size, '1', ']')}) { __typename }`,
      `{ dossiers(first: ${deep('[', size, '1', ']')}) { edges { cursor } } }`,
      `{ dossiers(filter: ${deep('{ a: ', size, '1', '}')}) { edges { cursor } } }`,
      `query ($x: ${deep('[', size, 'Int', ']')}) { __typename }`,
      `{ ...A } fragment A on Query { ...B } fragment B on Query { ...A ${'__typename '.repeat(size)} }`,
      `{ ...A } fragment A on Query { ...A }`,
      `{ ${Array.from({ length: size }, (_, at) => `...F${at}`).join(' ')} } ${Array.from({ length: size }, (_, at) => `fragment F${at} on Query { ...F${(at + 1) % size} ...F${(at + 2) % size} }`).join(' ')}`,
      `{ __typename ${'@skip(if: false) '.repeat(size)} }`,
      `query ${'a'.repeat(size * 20)} { __typename }`,
      Array.from({ length: size }, (_, at) => `query Q${at} { __typename }`).join(' '),
      `# ${'x'.repeat(size * 100)}\n{ __typename }`,
      `{ dossier(id: """${'\\"""'.repeat(size)}""") { id } }`,
      `subscription { ${'changes { __typename } '.repeat(size)} }`,
      `mutation { ${'signOut { __typename } '.repeat(size)} }`,
      `query (${Array.from({ length: size }, (_, at) => `$v${at}: String`).join(' ')}) { __typename }`,
    ),
  );

const nonsense = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
);

/** GraphQL documents that are malformed, far too large or written to hurt; sound ones are the raw material. */
export function hostileDocuments(sound: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 5, arbitrary: broken(sound) },
    { weight: 3, arbitrary: enormous },
    { weight: 2, arbitrary: nonsense },
  );
}

/** Values of variables of a wrong kind, or of the right one and hostile. */
export const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(null, true, -0, 1e308, -(2 ** 53), 2 ** 31, 0.1, [], {}, [[]], [null], {
    id: null,
  }),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    JSON.parse(`${'['.repeat(500)}1${']'.repeat(500)}`),
    JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`),
    Array.from({ length: 2_000 }, () => '019e0000-0000-7000-8000-000000000000'),
  ),
  fc.jsonValue({ maxDepth: 3 }),
);
