/** `npm run reset`: after a clear yes, stops everything and deletes the data of this clone's own database. */
import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readJson } from './lib/json-file.mjs';
import {
  databaseRecord,
  dataDir,
  foreignFilesPrefix,
  root,
  sealKeyFile,
  secretsFile,
  secretsKeyFile,
} from './lib/paths.mjs';
import { Refusal, runCommand, say } from './lib/say.mjs';
import { stopEverything } from './lib/stop-everything.mjs';

await runCommand(async () => {
  if (process.env.DATABASE_URL || process.env.DATABASE_OWNER_URL) {
    throw new Refusal(
      'A reset deletes only the embedded database: unset DATABASE_URL, or drop your own database yourself.',
      'Lệnh này chỉ xóa cơ sở dữ liệu nhúng: hãy bỏ DATABASE_URL, hoặc tự xóa cơ sở dữ liệu riêng của mình.',
    );
  }
  if (!(await confirmed())) {
    say('Nothing was deleted', 'Không xóa gì');
    return 1;
  }
  await stopEverything();
  const home = readJson(databaseRecord)?.home;
  if (home) await rm(resolve(root, home), { recursive: true, force: true });
  for (const name of ownEntries()) await rm(join(dataDir, name), { recursive: true, force: true });
  say('All data of this clone is deleted', 'Đã xóa toàn bộ dữ liệu của bản cài đặt này');
  return 0;
});

/** Files of a database given by DATABASE_URL stay, with the secrets that open it: this clone does not own it. */
function ownEntries() {
  if (!existsSync(dataDir)) return [];
  const entries = readdirSync(dataDir);
  const foreign = entries.filter((name) => name.startsWith(foreignFilesPrefix));
  const kept =
    foreign.length > 0
      ? [...foreign, ...[secretsFile, sealKeyFile, secretsKeyFile].map((file) => basename(file))]
      : [];
  return entries.filter((name) => !kept.includes(name));
}

/** Typing the word, or --yes: pressing Enter once too often must not delete an office's work. */
async function confirmed() {
  if (process.argv.includes('--yes')) return true;
  console.log('! This deletes ALL data of this clone: dossiers, files, accounts, numbers.');
  console.log('  Lệnh này xóa TOÀN BỘ dữ liệu: hồ sơ, tệp, tài khoản, số văn bản.');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await Promise.race([
      lines.question('  Type "xoa" to delete · Gõ "xoa" để xóa: '),
      new Promise((resolve) => lines.once('close', () => resolve(''))),
    ]);
    return answer.trim() === 'xoa';
  } finally {
    lines.close();
  }
}
