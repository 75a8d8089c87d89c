import { Injectable } from '@nestjs/common';
import type { Decision, Statement } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { DOCUMENT_TEXT, recipientAccess } from './create-official-document.js';
import { DOCUMENT_DISPATCHED } from './dispatch-document.js';
import {
  completeInAll,
  DocumentActs,
  dossierIdsOf,
  type DocumentActContext,
  type DocumentAnswer,
} from './document-act.js';
import { dispatchDocumentStatements, sealDocumentStatement } from './document.statements.js';
import type { DocumentSteps } from './domain/purposes.js';
import { numberingOf } from './number-document.js';
import type { OfficialDocumentModel } from './official-document.model.js';

export interface IssueDocumentRequest {
  readonly documentId: string;
  readonly expectedVersion: number;
}

/**
 * The check page's one button: number, seal and dispatch, three recorded steps in one act. Where some are done already,
 * the rest.
 * Refuses NOT_SIGNED_YET, NO_SEAL_STEP (a Tờ trình), NO_RECIPIENTS, NOT_YOUR_STEP, DOCUMENT_CHANGED.
 */
@Injectable()
export class IssueDocument {
  constructor(private readonly acts: DocumentActs) {}

  run(
    actor: Actor,
    commandId: string,
    { documentId, expectedVersion }: IssueDocumentRequest,
  ): Promise<OfficialDocumentModel | RefusalValue> {
    return this.acts.run(
      { commandId, kind: 'issueDocument', actor, documentId, expectedVersion, content: {} },
      (context) => decide(actor, context),
    );
  }
}

/** What is still to be done to a document in this state, in order. */
const REMAINING = {
  DRAFT: [],
  SIGNED: ['number', 'seal', 'dispatch'],
  NUMBERED: ['seal', 'dispatch'],
  SEALED: ['dispatch'],
  DISPATCHED: ['dispatch'],
} as const satisfies Record<string, readonly (keyof DocumentSteps)[]>;

const OUTCOMES = { number: 'numbered', seal: 'sealed', dispatch: 'dispatched' } as const;

function decide(actor: Actor, context: DocumentActContext): Decision<DocumentAnswer> | RefusalValue {
  const { document, steps } = context;
  if (steps.dispatch === undefined) return refuse('NO_SEAL_STEP');
  const remaining = REMAINING[document.state];
  const [first, ...later] = remaining;
  if (first === undefined) return refuse('NOT_SIGNED_YET');
  if (document.recipients.length === 0) return refuse('NO_RECIPIENTS');
  const moves = completeInAll(actor, context, {
    act: 'issueDocument',
    elementId: steps[first] ?? '',
    outcome: OUTCOMES[first],
    // These open only when the one before is done, so they have no row to name yet; their holder is the same clerk.
    later: later.map((step) => ({
      type: 'complete',
      elementId: steps[step] ?? '',
      variables: { outcome: OUTCOMES[step] },
    })),
  });
  if (isRefused(moves)) return moves;
  const writes = writesOf(actor, context, remaining);
  if (isRefused(writes)) return writes;
  return {
    ...moves,
    writes,
    access: recipientAccess(document.id, document.recipients),
    closing: { documentId: document.id },
    audit: {
      act: 'issueDocument',
      subjectKind: 'DOCUMENT',
      subjectId: document.id,
      detail: {
        done: remaining,
        recipients: document.recipients.length,
        dossierIds: dossierIdsOf(context),
      },
    },
    outbox: [
      { topic: DOCUMENT_TEXT, payload: { documentId: document.id } },
      { topic: DOCUMENT_DISPATCHED, payload: { documentId: document.id, by: actor.personId } },
    ],
    answer: { documentId: document.id },
  };
}

/** The statements of the remaining steps, the numbering first; each expects the version that the one before left. */
function writesOf(
  actor: Actor,
  context: DocumentActContext,
  remaining: readonly (keyof typeof OUTCOMES)[],
): Statement[] | RefusalValue {
  const { authorityId } = actor;
  const { document, now } = context;
  const writes: Statement[] = [];
  for (const [index, step] of remaining.entries()) {
    const of = { authorityId, documentId: document.id, version: document.version + index, now };
    switch (step) {
      case 'number': {
        const numbering = numberingOf(actor, context, undefined);
        if (isRefused(numbering)) return numbering;
        writes.push(numbering.statement);
        break;
      }
      case 'seal':
        writes.push(sealDocumentStatement(of));
        break;
      case 'dispatch':
        writes.push(...dispatchDocumentStatements({ ...of, from: 'SEALED' }));
        break;
    }
  }
  return writes;
}
