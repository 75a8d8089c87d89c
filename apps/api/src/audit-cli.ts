import { once } from 'node:events';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { exportRecord, readHeads, readPublicKeys, sayVerdict, verifyRecord } from './modules/audit/index.js';
import { valueParsers } from './platform/database/value-parsers.js';

const USAGE = `Cách dùng:
  npm run --silent audit -- verify [--json] [--key TEP.pem]… [--heads THU_MUC]
  npm run --silent audit -- export --authority MA_CO_QUAN

verify  đối chiếu toàn bộ nhật ký với các con dấu; mã thoát 0: nguyên vẹn, 1: có sai lệch, 2: không kiểm tra được.
export  ghi nhật ký ra màn hình, mỗi dòng một mục JSON; lần xuất được ghi vào nhật ký.
`;

/** `dist/audit-cli.js`: what `npm run audit` runs. Connects as the role of the worker (DATABASE_WORKER_URL). */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      key: { type: 'string', multiple: true },
      heads: { type: 'string' },
      authority: { type: 'string' },
    },
  });
  const [command] = positionals;
  const keys = values.key ?? fromEnvironment('TS_SEAL_KEY_FILE');
  if (command === 'verify' && keys.length > 0) {
    return withClient((client) => verify(client, { keys, heads: values.heads, json: values.json }));
  }
  const { authority } = values;
  if (command === 'export' && authority !== undefined) {
    return withClient(async (client) => {
      for await (const line of exportRecord(client, authority)) {
        if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
      }
      return 0;
    });
  }
  process.stderr.write(USAGE);
  return 2;
}

async function verify(
  client: pg.Client,
  options: { keys: readonly string[]; heads: string | undefined; json: boolean },
): Promise<number> {
  const keys = readPublicKeys(options.keys);
  const directory = options.heads ?? fromEnvironment('TS_HEADS_DIR')[0];
  const { rows } = await client.query<{ id: string }>('select recorded_tenants() as id');
  let whole = true;
  for (const { id } of rows) {
    const heads = directory === undefined ? [] : readHeads(directory, id);
    const verdict = await verifyRecord(client, id, { keys, heads });
    whole &&= verdict.findings.length === 0;
    const lines = options.json ? [JSON.stringify(verdict)] : sayVerdict(verdict);
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  return whole ? 0 : 1;
}

async function withClient(work: (client: pg.Client) => Promise<number>): Promise<number> {
  const connectionString = process.env['DATABASE_WORKER_URL'];
  if (!connectionString) throw new Error('The environment variable DATABASE_WORKER_URL is missing.');
  const client = new pg.Client({ connectionString, types: valueParsers });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function fromEnvironment(name: string): string[] {
  const value = process.env[name];
  return value ? [value] : [];
}

process.exitCode = await main().catch((error: unknown) => {
  const unknown =
    (error as { code?: string }).code === '23503' || (error as { code?: string }).code === '22P02';
  const words = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${unknown ? 'Không có cơ quan nào mang mã này.' : words}\n`);
  return 2;
});
