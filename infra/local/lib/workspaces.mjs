/** The workspaces of the repository and their scripts. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './json-file.mjs';
import { root } from './paths.mjs';

/** `{ path, name, scripts }` of each workspace, packages before apps. */
export function workspaces() {
  return ['packages', 'apps'].flatMap((room) =>
    readdirSync(join(root, room))
      .map((name) => `${room}/${name}`)
      .filter((path) => existsSync(join(root, path, 'package.json')))
      .map((path) => {
        const { name, scripts = {} } = readJson(join(root, path, 'package.json'));
        return { path, name, scripts };
      }),
  );
}
