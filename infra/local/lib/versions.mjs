/** Which Node and npm the machine has: checked before anything is installed. */
import { spawnSync } from 'node:child_process';
import { Refusal } from './say.mjs';

/** The leading number of a version such as "v20.20.2"; undefined when there is none. */
export function major(version) {
  const found = /^v?(\d+)\./.exec(version ?? '');
  return found ? Number(found[1]) : undefined;
}

/** Refuses a Node that cannot run the launcher. */
export function checkNode(version = process.versions.node) {
  if (major(version) >= 20) return;
  throw new Refusal(
    `Node.js ${version} is too old: install Node.js 20 or later.`,
    `Node.js ${version} quá cũ: hãy cài Node.js từ phiên bản 20 trở lên.`,
  );
}

/** Refuses an npm that cannot read the lock file. */
export function checkNpm(version) {
  if (version === undefined) {
    throw new Refusal(
      'npm was not found: install Node.js 20 or later together with npm.',
      'Không tìm thấy npm: hãy cài Node.js từ phiên bản 20 trở lên kèm npm.',
    );
  }
  if (major(version) >= 10) return;
  throw new Refusal(
    `npm ${version} is too old: run \`npm install --global npm@11\`.`,
    `npm ${version} quá cũ: hãy chạy \`npm install --global npm@11\`.`,
  );
}

/**
 * How to call the npm that called us, with the Node that runs it: the Node of `node_modules` cannot be used while
 * npm replaces it.
 */
export function npmCommand(env = process.env) {
  if (env.npm_execpath && env.npm_node_execpath) return [env.npm_node_execpath, env.npm_execpath];
  return process.platform === 'win32' ? ['npm.cmd'] : ['npm'];
}

/** The version of that npm; undefined when there is none. */
export function npmVersion(env = process.env) {
  const said = /^npm\/(\S+)/.exec(env.npm_config_user_agent ?? '')?.[1];
  if (said) return said;
  const [command, ...args] = npmCommand(env);
  const asked = spawnSync(command, [...args, '--version'], { encoding: 'utf8', env });
  return asked.status === 0 ? asked.stdout.trim() : undefined;
}
