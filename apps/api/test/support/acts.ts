import { isRefused, type RefusalValue } from '../../src/platform/refusal/index.js';
import type { ActRequest, ActResult, Closing, Decision } from '../../src/platform/act/index.js';
import type { Actor } from '../../src/platform/actor.js';
import { newId } from '../../src/platform/ids.js';

/** The act that completes a step with an outcome, as the modules' use cases make it. */
export function completing(
  actor: Actor,
  instanceId: string,
  elementId: string,
  outcome: string,
  more: {
    readonly commandId?: string;
    readonly index?: number;
    readonly closing?: Closing;
    readonly together?: true;
    readonly content?: unknown;
    readonly writes?: Decision<object>['writes'];
  } = {},
): ActRequest<[], { elementId: string }> {
  const { commandId = newId(), index, closing, together, content = { outcome }, writes } = more;
  return {
    commandId,
    kind: `complete ${elementId}`,
    actor,
    content,
    instanceId,
    ...(together ? { together } : {}),
    decide: ({ instance }) => ({
      steps: [
        {
          type: 'complete',
          elementId,
          variables: { outcome },
          ...(index === undefined ? {} : { index }),
        },
      ],
      ...(closing ? { closing } : {}),
      ...(writes ? { writes } : {}),
      audit: { act: elementId, subjectKind: 'DOSSIER', subjectId: instance?.subjectId ?? instanceId },
      answer: { elementId },
    }),
  };
}

/** The answer of an act; throws when it was refused. */
export async function expectDone<Answer>(result: Promise<ActResult<Answer>>): Promise<Answer> {
  const settled = await result;
  if (isRefused(settled)) throw new Error(`refused ${settled.refused}`);
  return settled.answer;
}

/** The refusal of an act; throws when it was done. */
export async function expectRefused(result: Promise<ActResult<unknown>>): Promise<RefusalValue> {
  const settled = await result;
  if (!isRefused(settled)) throw new Error('the act was not refused');
  return settled;
}
