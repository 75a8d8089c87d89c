import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { packageRoot } from './package-root.js';

export type Mode = 'demo' | 'test' | 'production';

/** The identity provider at which people sign in, besides the local accounts. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecretFile: string;
  /** The claim whose value is the user name of an account here. */
  readonly claim: string;
  /** What the sign-in page calls it. */
  readonly name: string;
  /** Where this service is reached by browsers, without a slash at the end. */
  readonly publicUrl: string;
}

/** What the environment says, read once and checked; the rest of the service never looks at `process.env`. */
export interface Config {
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  readonly databaseAppUrl: string;
  readonly databaseWorkerUrl: string;
  /** Where changes are listened for; must not lead through a pooler that hands out connections per transaction. */
  readonly databaseListenUrl: string;
  readonly filesDir: string;
  /** Absent while the portal is not built: the API then serves no pages. */
  readonly portalDir: string | undefined;
  readonly sofficePath: string | undefined;
  /** The key that signs seals of the record; absent only outside production: the record is then not sealed. */
  readonly sealKeyFile: string | undefined;
  /** Where the last seals are copied, on another disk than the database's. */
  readonly headsDir: string | undefined;
  /** For how many hours support is granted at the most. */
  readonly supportHours: number;
  /** The key that closes secrets of second factors in the database; absent only outside production. */
  readonly secretsKeyFile: string | undefined;
  readonly oidc: OidcConfig | undefined;
  /** Connections of each pool. */
  readonly poolSize: number;
  /** GraphQL requests a session may send per second, averaged; four seconds' worth may come at once. */
  readonly requestsPerSecond: number;
  /** Cookies go over TLS only. */
  readonly secureCookies: boolean;
  /** The process only loads data, as the owner of the schema: it serves nobody. */
  readonly seeding: boolean;
}

/** Injection token of the configuration. */
export const CONFIG = Symbol('Config');

const MODES: readonly string[] = ['demo', 'test', 'production'];

/** Reads the configuration; throws a sentence that names the variable which is missing or wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const mode = env['TS_MODE'] ?? 'production';
  if (!MODES.includes(mode)) throw new Error(`TS_MODE must be demo, test or production, not "${mode}".`);
  const filesDir = required(env, 'TS_FILES_DIR');
  if (!isAbsolute(filesDir)) throw new Error('TS_FILES_DIR must be an absolute path.');
  return {
    mode: mode as Mode,
    host: env['HOST'] ?? '127.0.0.1',
    port: whole(env, 'PORT', 3000),
    databaseAppUrl: required(env, 'DATABASE_APP_URL'),
    databaseWorkerUrl: required(env, 'DATABASE_WORKER_URL'),
    databaseListenUrl: env['DATABASE_LISTEN_URL'] || required(env, 'DATABASE_APP_URL'),
    filesDir,
    portalDir: portalDir(env['TS_PORTAL_DIR']),
    sofficePath: env['SOFFICE_PATH'] || undefined,
    sealKeyFile: outside(env, 'TS_SEAL_KEY_FILE', mode),
    headsDir: outside(env, 'TS_HEADS_DIR', mode),
    supportHours: hoursOf(env['TS_SUPPORT_HOURS']),
    secretsKeyFile: outside(env, 'TS_SECRETS_KEY_FILE', mode),
    oidc: oidcOf(env),
    poolSize: whole(env, 'TS_POOL_SIZE', 10),
    requestsPerSecond: whole(env, 'TS_REQUESTS_PER_SECOND', 50),
    secureCookies: mode === 'production' && env['TS_PLAIN_HTTP'] !== '1',
    seeding: false,
  };
}

function portalDir(given: string | undefined): string | undefined {
  const directory = given || join(packageRoot(), '..', 'portal', 'dist', 'browser');
  return existsSync(join(directory, 'index.html')) ? directory : undefined;
}

/** Three days unless fewer are set: support that lasts longer is an office. */
function hoursOf(text: string | undefined): number {
  const hours = Number(text ?? 72);
  if (!(hours >= 1 && hours <= 72)) throw new Error('TS_SUPPORT_HOURS is a number of hours from 1 to 72');
  return hours;
}

function oidcOf(env: NodeJS.ProcessEnv): OidcConfig | undefined {
  const issuer = env['TS_OIDC_ISSUER'];
  if (!issuer) return undefined;
  return {
    issuer,
    clientId: required(env, 'TS_OIDC_CLIENT_ID'),
    clientSecretFile: required(env, 'TS_OIDC_CLIENT_SECRET_FILE'),
    claim: env['TS_OIDC_CLAIM'] || 'preferred_username',
    name: env['TS_OIDC_NAME'] || 'tài khoản dùng chung của tỉnh',
    publicUrl: required(env, 'TS_PUBLIC_URL').replace(/\/+$/, ''),
  };
}

/** What production cannot do without and a trial can. */
function outside(env: NodeJS.ProcessEnv, name: string, mode: string): string | undefined {
  return mode === 'production' ? required(env, name) : env[name] || undefined;
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is missing.`);
  return value;
}

function whole(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0)
    throw new Error(`${name} must be a whole number, not "${text}".`);
  return value;
}
