/**
 * What a browser fetches before the first page is shown, compressed: the scripts and styles that index.html names and
 * the scripts that these import at once. Fails above the bar of 250 kB; the aim is 180 kB.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT = 250_000;
const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist/browser');
const html = readFileSync(join(dist, 'index.html'), 'utf8');

const first = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) => match[1]);
const seen = new Set();
const queue = [...first];
while (queue.length > 0) {
  const name = queue.pop();
  if (seen.has(name)) continue;
  seen.add(name);
  if (!name.endsWith('.js')) continue;
  const source = readFileSync(join(dist, name), 'utf8');
  for (const match of source.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) queue.push(match[1]);
}

const size = [...seen].reduce(
  (sum, name) => sum + gzipSync(readFileSync(join(dist, name)), { level: 9 }).length,
  0,
);
console.log(`Initial scripts and styles: ${(size / 1000).toFixed(1)} kB gzip (bar ${LIMIT / 1000} kB)`);
if (size > LIMIT) {
  console.error('The first load is above its bar: find what was imported eagerly.');
  process.exit(1);
}
