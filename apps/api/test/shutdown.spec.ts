import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect as dial } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../src/platform/config/package-root.js';
import { cloneDatabase } from './support/database.js';
import { TestClient } from './support/graphql-client.js';
import { Listener } from './support/listener.js';

/** The real process, as the launcher starts it. */
describe('dist/main.js', () => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let filesDir: string;
  beforeAll(async () => {
    database = await cloneDatabase('demo');
    filesDir = await mkdtemp(join(tmpdir(), 'thong-suot-main-'));
  });
  afterAll(async () => {
    await database.drop();
    await rm(filesDir, { recursive: true, force: true });
  });

  const start = (
    env: NodeJS.ProcessEnv,
  ): { child: ChildProcess; said: () => string; code: Promise<number | null> } => {
    const child = spawn(process.execPath, [join(packageRoot(), 'dist/main.js')], {
      env: {
        TS_MODE: 'demo',
        TS_FILES_DIR: filesDir,
        DATABASE_APP_URL: database.urls.app,
        DATABASE_WORKER_URL: database.urls.worker,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
    return { child, said: () => said, code: new Promise((resolve) => child.on('close', resolve)) };
  };

  const ready = async (port: number): Promise<void> => {
    for (let turn = 0; turn < 900; turn += 1) {
      const response = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
      if (response?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The service did not become ready.');
  };

  it('ends within seconds with code 0 when told to, though a client hangs in the middle of a request', async () => {
    const port = 20_000 + (process.pid % 20_000);
    const { child, code, said } = start({ PORT: String(port) });
    await ready(port);
    const hanging = dial(port, '127.0.0.1');
    hanging.on('error', () => undefined);
    hanging.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    const told = performance.now();
    child.kill('SIGTERM');
    expect([await code, said()]).toEqual([0, '']);
    expect(performance.now() - told).toBeLessThan(10_000);
    hanging.destroy();
  });

  it('ends at once though pages listen for changes, and tells them that it is over', async () => {
    const port = 20_000 + ((process.pid + 1) % 20_000);
    const { child, code, said } = start({ PORT: String(port) });
    await ready(port);
    const client = await new TestClient(`http://127.0.0.1:${port}`).signInDemo('cv.vhkhtt');
    const listening = await Promise.all([client, client].map((each) => Listener.open(each)));
    const told = performance.now();
    child.kill('SIGTERM');
    expect([await code, said()]).toEqual([0, '']);
    expect(performance.now() - told).toBeLessThan(8_000);
    for (const listener of listening) await listener.until(({ ended }) => ended);
  });

  it.each([
    ['DATABASE_APP_URL', { DATABASE_APP_URL: '' }, 'DATABASE_APP_URL is missing'],
    ['the database', { DATABASE_APP_URL: 'postgres://thongsuot_app:x@127.0.0.1:1/none' }, 'ECONNREFUSED'],
  ])('says in one message that %s is not there, and exits with another code', async (_, env, words) => {
    const { code, said } = start({ PORT: '0', ...env });
    expect(await code).not.toBe(0);
    expect(said()).toContain(words);
    expect(said().trim().split('\n')).toHaveLength(1);
  });
});
