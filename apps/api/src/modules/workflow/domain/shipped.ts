import { processKeys, type ProcessKey } from '@thong-suot/workflow-library';

/** Whether a process is one of those that the platform comes with, in whichever version. */
export function isShipped(key: string): key is ProcessKey {
  return processKeys.some((shipped) => shipped === key);
}
