/** The conditions that the database reports by name (migrations 0003 and 0008); other errors are faults. */
export const CONDITION = {
  instanceMoved: 'TS001',
  commandKnown: 'TS002',
  nothingChanged: 'TS003',
  nobodyHoldsStep: 'TS005',
  registerMoved: 'TS006',
} as const;

interface DatabaseError extends Error {
  readonly code?: string;
  readonly detail?: string;
}

/** The condition's code of an error of PostgreSQL or of the connection. */
export function conditionOf(error: unknown): string | undefined {
  return (error as DatabaseError | undefined)?.code;
}

/** Deadlock, serialization failure: the transaction did nothing and may be tried again. */
export function isContention(error: unknown): boolean {
  const code = conditionOf(error);
  return code === '40001' || code === '40P01';
}

/**
 * Whether the connection broke or the server is going down: then nobody knows whether a COMMIT that was sent has
 * happened, and only the command's row can tell.
 */
export function isConnectionLoss(error: unknown): boolean {
  const code = conditionOf(error);
  if (code !== undefined) return LOST_CODES.has(code) || code.startsWith('08') || code.startsWith('57P');
  return error instanceof Error && LOST_MESSAGE.test(error.message);
}

const LOST_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
  '53300',
]);

// node-postgres gives these without a code.
const LOST_MESSAGE =
  /connection terminated|connection ended|not queryable|timeout exceeded when trying to connect|client was closed/i;
