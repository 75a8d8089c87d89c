import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { packageRoot } from '../../src/platform/config/package-root.js';

/** The built service as a process of its own, on one port and one database, that can be killed and started again. */
export interface KillableService {
  readonly baseUrl: string;
  /** How many times it was killed. */
  readonly kills: number;
  /** Starts it (again) and resolves when it is ready; what it wrote to stderr is in the failure otherwise. */
  start(): Promise<void>;
  /** SIGKILL: no goodbye, no flushing. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** Kills it after a random time up to `within` milliseconds and starts it again at once. */
  killSoon(within: number): Promise<void>;
  /** Ends it and removes its files. */
  close(): Promise<void>;
}

export interface KillableOptions {
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly env?: Readonly<Record<string, string>>;
  /** 0 ≤ random < 1; a test that wants to repeat a run gives its own. */
  readonly random?: () => number;
}

const READY_WITHIN_MS = 90_000;

/** Starts `dist/main.js` (the workspace must be built) on a free port. */
export async function killableService(options: KillableOptions): Promise<KillableService> {
  const filesDir = await mkdtemp(join(tmpdir(), 'thong-suot-killed-'));
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const random = options.random ?? Math.random;
  let child: ChildProcess | undefined;
  let said = '';
  let kills = 0;
  let closed = false;

  const service: KillableService = {
    baseUrl,
    get kills() {
      return kills;
    },
    async start() {
      said = '';
      child = spawn(process.execPath, [join(packageRoot(), 'dist', 'main.js')], {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: {
          PATH: process.env['PATH'],
          NODE_ENV: 'test',
          HOST: '127.0.0.1',
          PORT: String(port),
          TS_MODE: 'test',
          TS_FILES_DIR: filesDir,
          TS_REQUESTS_PER_SECOND: '0',
          DATABASE_APP_URL: options.appUrl,
          DATABASE_WORKER_URL: options.workerUrl,
          ...options.env,
        },
      });
      child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
      const until = Date.now() + READY_WITHIN_MS;
      while (!(await isReady(baseUrl))) {
        if (child.exitCode !== null || Date.now() > until) {
          child.kill('SIGKILL');
          throw new Error(`the service did not start: ${said}`);
        }
        await pause(50);
      }
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      kills++;
    },
    async killSoon(within) {
      await pause(random() * within);
      await service.kill();
      if (!closed) await service.start();
    },
    async close() {
      closed = true;
      await service.kill();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
  await service.start();
  return service;
}

async function isReady(baseUrl: string): Promise<boolean> {
  try {
    return (await fetch(`${baseUrl}/health/ready`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
