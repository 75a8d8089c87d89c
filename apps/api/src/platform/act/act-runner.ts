import type { ActRequest, ActResult } from './act-request.js';

/**
 * Runs acts: repeated command ids, one queue per instance, one transaction, version check against other replicas.
 * Inject this class; the workflow module provides it.
 *
 * Refusals of its own: COMMAND_REUSED, DOSSIER_CHANGED, NOT_FOUND (no such instance in the tenant), STEP_NOT_OPEN and
 * the other refusals of the engine, STEP_HAS_NO_HOLDER, OUTCOME_UNKNOWN (the database went while writing and did not come
 * back in time; trying again under the same id finds out). A refusal is never stored: the act may be tried again under the same id.
 */
export abstract class ActRunner {
  abstract run<Loaded extends readonly unknown[], Answer>(
    request: ActRequest<Loaded, Answer>,
  ): Promise<ActResult<Answer>>;
}
