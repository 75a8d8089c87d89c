import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const sources = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|html)$/.test(name) && !name.endsWith('.spec.ts'))
  .map((name) => readFileSync(join('src/app', name), 'utf8'))
  .join('\n');
const shipped = new Set(JSON.parse(readFileSync('icons.json', 'utf8')) as string[]);

describe('the icon set', () => {
  it('ships every icon that a template names', () => {
    const named = [...sources.matchAll(/svgIcon="([a-z0-9-]+)"/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !shipped.has(name))).toEqual([]);
  });

  it('ships no icon that nothing uses', () => {
    expect([...shipped].filter((name) => !new RegExp(`['"]${name}['"]`).test(sources))).toEqual([]);
  });
});
