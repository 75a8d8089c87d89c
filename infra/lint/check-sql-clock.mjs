/** Fails when a migration, seed or function of the database reads the database's own clock. */
import { globSync, readFileSync } from 'node:fs';
import { findSqlClock } from './sql-clock.mjs';

const files = globSync('apps/api/{database,src}/**/*.sql').filter((file) => !file.includes('node_modules'));
const problems = files.flatMap((file) =>
  findSqlClock(readFileSync(file, 'utf8')).map(({ line, word }) => `${file}:${line} ${word}`),
);
for (const problem of problems) console.error(`${problem}: hand the instant over as a parameter`);
if (files.length === 0) console.error('no SQL file was found: is the path still right?');
process.exitCode = problems.length > 0 || files.length === 0 ? 1 : 0;
