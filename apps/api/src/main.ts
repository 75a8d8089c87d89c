import 'reflect-metadata';
import { createApp } from './create-app.js';
import { endWhenTold } from './end-when-told.js';
import { readConfig } from './platform/config/config.js';
import { TenantReader } from './platform/database/tenant-reader.js';
import { FileStore } from './platform/storage/file-store.js';
import { restoreDemoFiles } from './seeds/demo-files.js';

/** `dist/main.js`: HTTP and worker in one process. Exit 1 with a message when it cannot serve. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApp(config);
  endWhenTold(app);
  await app.init();
  if (config.mode !== 'production') await restoreDemoFiles(app.get(TenantReader), app.get(FileStore));
  await app.listen(config.port, config.host);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
