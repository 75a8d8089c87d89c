import { Logger } from '@nestjs/common';
import type { Language } from '../actor.js';
import { newId } from '../ids.js';
import { refuse, sayRefusal, type RefusalCode } from '../refusal/index.js';

export interface Fault {
  readonly code: Extract<RefusalCode, 'FAULT' | 'DATABASE_AWAY'>;
  readonly message: string;
  readonly status: 500 | 503;
}

const log = new Logger('Fault');

/** Codes of PostgreSQL and of sockets that say: the database went away, nothing is wrong with the request. */
const AWAY = /^(08|57P0|53300|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;
const AWAY_WORDS =
  /connection terminated|not queryable|timeout exceeded when trying to connect|connection error|query read timeout|not (currently )?accepting connections/i;

/**
 * An unexpected failure in words without internals. The log gets stack and reference; the reader gets the reference.
 * Details of database errors (they quote values) are not logged.
 */
export function sayFault(error: unknown, language: Language): Fault {
  if (isDatabaseAway(error)) {
    log.warn(`The database is away: ${messageOf(error)}`);
    return { code: 'DATABASE_AWAY', message: sayRefusal(refuse('DATABASE_AWAY'), language), status: 503 };
  }
  const reference = newId().slice(-8).toUpperCase();
  log.error(`${reference} ${messageOf(error)}`, error instanceof Error ? error.stack : undefined);
  return { code: 'FAULT', message: sayRefusal(refuse('FAULT', { reference }), language), status: 500 };
}

/** Whether a failure means that the database cannot be reached. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: unknown };
  return (
    (typeof code === 'string' && AWAY.test(code)) ||
    (typeof message === 'string' && AWAY_WORDS.test(message)) ||
    isDatabaseAway(cause)
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
