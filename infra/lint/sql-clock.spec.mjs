import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSqlClock } from './sql-clock.mjs';

const words = (sql) => findSqlClock(sql).map(({ word }) => word);

test('every spelling of the database clock is found', () => {
  for (const word of [
    'now()',
    'NOW ( )',
    'CURRENT_TIMESTAMP',
    'current_date',
    'clock_timestamp()',
    'localtimestamp',
    "'now'::timestamptz",
    "date 'today'",
  ]) {
    assert.deepEqual(words(`SELECT ${word}`), [word]);
  }
});

test('the line is counted from one', () => {
  assert.deepEqual(findSqlClock('SELECT 1;\nSELECT now();'), [{ line: 2, word: 'now()' }]);
});

test('a comment is no use of the clock', () => {
  assert.deepEqual(words('-- never now()\n/* nor\n current_date */ SELECT 1'), []);
});

test('a line that says why real time is right passes, and only that one', () => {
  assert.deepEqual(words('-- real-time: a lease is about machines\nlease_until < now()'), []);
  assert.deepEqual(
    words('lease_until < now() -- real-time: a lease\n, due < now()\n, seen < now()').length,
    1,
  );
  assert.deepEqual(words('-- real-time:\nlease_until < now()'), ['now()']);
});

test('names that merely contain the words pass', () => {
  assert.deepEqual(words("SELECT known, nowhere(), current_date_shown, 'today' AS bucket FROM x"), []);
});
