import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import type { WireRequest } from './exchange.js';
import { HOSTILE_TEXTS, hostileValues } from './documents.js';

type Header = readonly [name: string, value: string];

const ID = '019e0000-0000-7000-8000-000000000000';

/** A value that a header may hold, and many that it may not: what breaks the lines is another test. */
const headerValue = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS.filter((text) => text.length < 4_000).map((text) => latin(text))),
  fc.string({ unit: 'binary', maxLength: 60 }).map(latin),
  fc.constantFrom('', ' ', ',', ';;;', '*', '*/*;q=9', '"', 'null', '-1', '0', '1e9', 'a'.repeat(6_000)),
);

/** One line, in signs that the wire takes as they are; control signs stay among them. */
function latin(text: string): string {
  return Buffer.from(text.replace(/[\r\n\0]/gu, ' '), 'utf8').toString('latin1');
}

const HEADERS = [
  ...[
    'accept',
    'accept-language',
    'accept-encoding',
    'accept-charset',
    'authorization',
    'user-agent',
    'referer',
  ],
  ...[
    'content-type',
    'content-encoding',
    'content-length',
    'transfer-encoding',
    'expect',
    'range',
    'upgrade',
    'te',
  ],
  ...[
    'host',
    'origin',
    'cookie',
    'idempotency-key',
    'x-csrf-token',
    'sec-fetch-site',
    'if-none-match',
    'forwarded',
  ],
  ...[
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-http-method-override',
    'x-request-id',
    '__proto__',
  ],
];

/** Headers of every name that means something to us or to what is before us. */
export const hostileHeaders: fc.Arbitrary<readonly Header[]> = fc.array(
  fc.tuple(fc.constantFrom(...HEADERS), headerValue),
  { minLength: 1, maxLength: 5 },
);

/** Cookies that a browser would never send. */
export const hostileCookies: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom('ts_session', 'ts_device', 'ts_oidc', '__proto__', 'constructor', ''),
      headerValue,
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('; '));

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value) ?? '');

/** Bodies of POST /graphql: of no kind, of a wrong kind, of the right kind and wrong inside. */
export const hostileBodies: fc.Arbitrary<{ type: string; body: Uint8Array }> = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      ...[
        'application/json',
        'application/json; charset=utf-16',
        'application/json; charset="',
        'text/plain',
        '',
      ],
      ...[
        'application/graphql',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'image/png',
        'json',
      ],
      ...['multipart/form-data; boundary=', 'multipart/form-data; boundary=x', 'multipart/mixed; boundary="'],
      ...['application/graphql+json', 'application/graphql-response+json', 'application/xml', '*/*'],
    ),
    body: fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .record(
          {
            query: fc.oneof(hostileValues, fc.constant('{ __typename }')),
            variables: hostileValues,
            operationName: hostileValues,
            extensions: fc.oneof(
              hostileValues,
              fc.record({ persistedQuery: hostileValues }),
              fc.record({ persistedQuery: fc.record({ sha256Hash: hostileValues }) }),
            ),
          },
          { requiredKeys: [] },
        )
        .map(json),
      hostileValues.map(json),
      fc.nat(60).map((end) => json({ query: '{ __typename }', variables: { a: 1 } }).subarray(0, end)),
      fc.constantFrom<Uint8Array>(
        Buffer.from('\ufeff{"query":"{ __typename }"}'),
        Buffer.from('{"query":"{ __typename }","query":"{ service { now } }"}'),
        Buffer.from('['.repeat(60_000)),
        Buffer.from('{"a":'.repeat(20_000)),
        Buffer.from('{"query":"\\ud800"}'),
        Buffer.from(`{"query":"{__typename}","variables":{"a":1${'0'.repeat(50_000)}}}`),
        Buffer.from('{"query":"{ __typename }"}', 'utf16le'),
        gzipSync('{"query":"{ __typename }"}'),
        Buffer.from('[{"query":"{ __typename }"},{"query":"{ __typename }"}]'),
        Buffer.from('--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":1}\r\n--x--'),
        Buffer.from(
          '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{__typename}"}\r\n--x\r\ncontent-disposition: form-data; name="map"\r\n\r\n{"0":["variables.__proto__.a"]}\r\n--x\r\ncontent-disposition: form-data; name="0"; filename="a"\r\n\r\nx\r\n--x--',
        ),
        Buffer.from('--x\r\ncontent-disposition: form-data; name="map"\r\n\r\n['),
        Buffer.from('query=%7B__typename%7D&variables=%5B&extensions=%FF'),
        Buffer.from('%%%=%'),
      ),
    ),
  }),
);

const piece = fc.oneof(
  fc.constantFrom(
    ID,
    '..',
    '.',
    '',
    '%00',
    '%2e%2e%2f',
    '%c0%ae',
    '%',
    '%zz',
    '%ff%fe',
    '2025-02-31',
    '-1',
    "'--",
  ),
  fc.constantFrom('..%5c..%5c', '0000-00-00', '999999-01-01', 'con', '~root', '[object Object]', '__proto__'),
  fc.constantFrom(
    ...HOSTILE_TEXTS.filter((text) => text.length < 2_000).map((text) =>
      encodeURIComponent(text.replace(/\ud800/gu, '')),
    ),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => latin(text).replace(/[\s#]/gu, '_')),
);

const path = fc.oneof(
  piece.map((id) => `/files/${id}`),
  piece.map((id) => `/files/${id}/pdf`),
  piece.map((id) => `/dossiers/${id}/routing-slip.docx`),
  piece.map((id) => `/registers/${id}/book.docx`),
  piece.map((id) => `/land/${id}.xlsx`),
  piece.map((day) => `/organisation/${day}.xlsx`),
  fc.tuple(piece, piece).map(([page, next]) => `/dang-nhap/oidc${page}?tiep=${next}&tiep=${next}`),
  fc
    .tuple(piece, piece)
    .map(([code, state]) => `/dang-nhap/oidc/ket-qua?code=${code}&state=${state}&state=x`),
  piece.map((text) => `/graphql?query=${text}`),
  fc
    .tuple(piece, piece)
    .map(([one, other]) => `/graphql?query={__typename}&variables=${one}&extensions=${other}`),
  fc.array(piece, { maxLength: 4 }).map((pieces) => `/${pieces.join('/')}`),
  piece.map((id) => `/health/${id}`),
);

/** Requests to every route, and to none, by every method. */
export const hostileRequests: fc.Arbitrary<WireRequest> = fc.record({
  method: fc.constantFrom(
    'GET',
    'GET',
    'GET',
    'HEAD',
    'POST',
    'PUT',
    'DELETE',
    'PATCH',
    'OPTIONS',
    'TRACE',
    'PROPFIND',
  ),
  path,
  headers: fc.oneof(fc.constant<readonly Header[]>([]), hostileHeaders),
});
