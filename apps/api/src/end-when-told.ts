import type { INestApplicationContext } from '@nestjs/common';

/** The launcher waits ten seconds before it kills. */
const LIMIT_MS = 9_000;

/** On SIGTERM or SIGINT: stop taking work, finish what runs, exit 0. Nest's own hooks would end by the signal instead. */
export function endWhenTold(app: INestApplicationContext): void {
  let told = false;
  const end = (): void => {
    if (told) return;
    told = true;
    setTimeout(() => process.exit(1), LIMIT_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);
}
