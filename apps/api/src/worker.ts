import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { endWhenTold } from './end-when-told.js';
import { readConfig } from './platform/config/config.js';

/** `dist/worker.js`: relay, timers and sweeps without HTTP, for deployments that keep them apart. */
async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(readConfig(process.env)), {
    abortOnError: false,
  });
  endWhenTold(app);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
