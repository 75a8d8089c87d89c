/**
 * Writes .generated/icons.ts: one icon set that holds only the icons named in icons.json, and their names as a type,
 * so that a template cannot ask for an icon that is not shipped.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const nodes = createRequire(import.meta.url)('lucide-static/icon-nodes.json');
const names = JSON.parse(readFileSync(join(root, 'icons.json'), 'utf8'));

const missing = names.filter((name) => !nodes[name]);
if (missing.length > 0) throw new Error(`Lucide has no icon named ${missing.join(', ')}`);

const element = ([tag, attributes]) =>
  `<${tag} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${value}"`)
    .join(' ')}/>`;
const symbols = names.map(
  (name) => `<symbol id="${name}" viewBox="0 0 24 24">${nodes[name].map(element).join('')}</symbol>`,
);

mkdirSync(join(root, '.generated'), { recursive: true });
writeFileSync(
  join(root, '.generated/icons.ts'),
  `export type IconName =\n${names.map((name) => `  | '${name}'`).join('\n')};\n\nexport const ICON_SET =\n  '<svg>${symbols.join('')}</svg>';\n`,
);
