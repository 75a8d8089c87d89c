import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { testApp, type TestApp } from './support/test-app.js';

const SCRIPT = `export const words = ${JSON.stringify('Việc cần xử lý '.repeat(200))};`;
const OPERATION = '{ service { demo } }';
const HASH = createHash('sha256').update(OPERATION).digest('hex');

/** A built portal in small: pages, a hashed script, the operations beside. */
async function smallPortal(): Promise<{ root: string; portalDir: string }> {
  const root = await mkdtemp(join(tmpdir(), 'thong-suot-portal-'));
  const portalDir = join(root, 'browser');
  await mkdir(join(portalDir, 'media'), { recursive: true });
  await writeFile(join(portalDir, 'index.html'), '<!doctype html><title>Thông Suốt</title>');
  await writeFile(join(portalDir, 'main-d941Y73t.js'), SCRIPT);
  await writeFile(join(portalDir, 'media', 'logo.svg'), '<svg/>');
  await writeFile(join(root, 'operations.json'), JSON.stringify({ [HASH]: OPERATION }));
  return { root, portalDir };
}

describe('the pages of the portal', () => {
  let service: TestApp;
  let portal: Awaited<ReturnType<typeof smallPortal>>;
  beforeAll(async () => {
    portal = await smallPortal();
    service = await testApp({ config: { portalDir: portal.portalDir } });
  });
  afterAll(async () => {
    await service.close();
    await rm(portal.root, { recursive: true, force: true });
  });

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${service.baseUrl}${path}`, { headers });

  it.each(['/', '/dossiers/01a205f6', '/sign-in?return=%2Finbox'])(
    'gives %s to the router of the portal',
    async (path) => {
      const response = await get(path);
      expect(await response.text()).toContain('<title>Thông Suốt</title>');
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('lets browsers keep hashed files for ever and ask again for the rest', async () => {
    expect((await get('/main-d941Y73t.js')).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
    const first = await get('/media/logo.svg');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await get('/media/logo.svg', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it('does not take a missing file, a service or an unreadable address for a page', async () => {
    expect((await get('/main-00000000.js')).status).toBe(404);
    expect((await get('/files/x')).status).toBe(401);
    expect((await get('/health/none')).status).toBe(404);
    expect((await get('/%E0%A4%A')).status).toBeGreaterThanOrEqual(400);
    expect((await get('/..%2foperations.json')).status).toBe(404);
  });

  it('compresses what is worth it', async () => {
    const read = (encoding: string): Promise<{ encoding: string | undefined; bytes: Buffer }> =>
      new Promise((resolve, reject) => {
        request(
          `${service.baseUrl}/main-d941Y73t.js`,
          { headers: { 'accept-encoding': encoding } },
          (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('end', () =>
              resolve({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(chunks) }),
            );
          },
        )
          .on('error', reject)
          .end();
      });
    const brotli = await read('gzip, deflate, br');
    expect(brotli.encoding).toBe('br');
    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(SCRIPT);
    const gzip = await read('gzip, br;q=0');
    expect(gzip.encoding).toBe('gzip');
    expect(gunzipSync(gzip.bytes).toString()).toBe(SCRIPT);
    expect((await read('identity')).encoding).toBeUndefined();
  });

  it('carries the headers that keep pages from being framed, sniffed or fed foreign scripts', async () => {
    const { headers } = await get('/');
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });
});

describe('in production', () => {
  let service: TestApp;
  let portal: Awaited<ReturnType<typeof smallPortal>>;
  beforeAll(async () => {
    portal = await smallPortal();
    service = await testApp({
      config: { mode: 'production', portalDir: portal.portalDir, secureCookies: true },
    });
  });
  afterAll(async () => {
    await service.close();
    await rm(portal.root, { recursive: true, force: true });
  });

  const post = async (body: object): Promise<unknown> => {
    const response = await fetch(`${service.baseUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
  };

  it('answers the operations of its own portal, by hash, and no others', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: HASH } };
    expect(await post({ extensions })).toEqual({ data: { service: { demo: false } } });
    expect(await post({ query: OPERATION })).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_UNKNOWN' } }],
    });
    const other = { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } };
    expect(await post({ extensions: other, query: '{ __schema { types { name } } }' })).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_UNKNOWN' } }],
    });
  });

  it('asks browsers to come by TLS only', async () => {
    const response = await fetch(`${service.baseUrl}/`);
    const { headers } = response;
    await response.text();
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});
