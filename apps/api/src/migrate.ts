import 'reflect-metadata';
import { migrate } from './platform/database/migrate.js';

/** `dist/migrate.js`: migrates and seeds as the owner. Says nothing when all is well; one message and exit 1 otherwise. */
async function main(): Promise<void> {
  const ownerUrl = process.env['DATABASE_OWNER_URL'];
  if (!ownerUrl) throw new Error('The environment variable DATABASE_OWNER_URL is missing.');
  await migrate(ownerUrl);
  if (seedOf(process.env) !== 'demo') return;
  const { seedDemo } = await import('./seeds/seed-demo.js');
  await seedDemo(ownerUrl);
}

/** What to load: nothing, the reference data (today that is nothing: its tables stand in code), or the demo on top. */
function seedOf(env: NodeJS.ProcessEnv): string {
  const seed = env['TS_SEED'] ?? 'demo';
  if (!['none', 'reference', 'demo'].includes(seed)) {
    throw new Error(`TS_SEED must be none, reference or demo, not "${seed}".`);
  }
  return seed;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});
