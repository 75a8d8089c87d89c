import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { compress, encodingFor, WORTH_COMPRESSING, type Encoding } from './compress.js';

interface PortalFile {
  readonly path: string;
  readonly mediaType: string;
  readonly etag: string;
  readonly cacheControl: string;
  readonly variants: Map<Encoding, Promise<Buffer>>;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSIBLE = /^text\/|json|svg/;
/** The build puts a hash into the names of what it bundles: such a file never changes. */
const HASHED = /-[A-Za-z0-9_]{8}\.\w+$/;
const OURS = /^\/(graphql|files|health)(\/|\?|$)/;

/**
 * Serves the built portal: hashed files for ever, the rest to be asked again; every other address that could be a page
 * gets index.html, which the portal's own router reads. Compressed variants are made at first use and kept.
 */
export async function servePortal(app: NestFastifyApplication, directory: string): Promise<void> {
  const files = await readPortal(directory);
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', { exposeHeadRoute: true }, async (request: FastifyRequest, reply: FastifyReply) => {
      const path = pathOf(request.url);
      const file = files.get(path) ?? (isPage(path) ? files.get('/index.html') : undefined);
      return file === undefined
        ? reply.status(404).type('text/plain; charset=utf-8').send('Không có nội dung này.')
        : send(request, reply, file);
    });
}

/** The path of an address; one that cannot be read is no file of ours. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '/');
  } catch {
    return '/?.';
  }
}

/** Pages have no extension; what looks like a file and is not there is a mistake, not a page. */
function isPage(path: string): boolean {
  return extname(path) === '' && !OURS.test(path);
}

async function readPortal(directory: string): Promise<Map<string, PortalFile>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = new Map<string, PortalFile>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const url = `/${relative(directory, path).split(sep).join('/')}`;
    files.set(url, {
      path,
      mediaType: MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256')
        .update(await readFile(path))
        .digest('base64url')
        .slice(0, 22)}"`,
      cacheControl: HASHED.test(url) ? 'public, max-age=31536000, immutable' : 'no-cache',
      variants: new Map(),
    });
  }
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
}

async function send(request: FastifyRequest, reply: FastifyReply, file: PortalFile): Promise<FastifyReply> {
  void reply.headers({ etag: file.etag, 'cache-control': file.cacheControl, vary: 'accept-encoding' });
  if (request.headers['if-none-match'] === file.etag) return reply.status(304).send();
  const encoding = COMPRESSIBLE.test(file.mediaType)
    ? encodingFor(request.headers['accept-encoding'])
    : undefined;
  const bytes = await readFile(file.path);
  if (encoding === undefined || bytes.length < WORTH_COMPRESSING)
    return reply.type(file.mediaType).send(bytes);
  const variant = file.variants.get(encoding) ?? compress(bytes, encoding, 9);
  file.variants.set(encoding, variant);
  return reply
    .type(file.mediaType)
    .header('content-encoding', encoding)
    .send(await variant);
}
