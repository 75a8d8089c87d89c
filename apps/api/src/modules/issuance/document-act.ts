import { Injectable } from '@nestjs/common';
import type { Command } from '@thong-suot/workflow-engine';
import {
  ActRunner,
  heldItem,
  type ActContext,
  type AlsoMoved,
  type Decision,
  type InstanceView,
} from '../../platform/act/index.js';
import { civilDateOf } from '@thong-suot/administration';
import { signingPosition, type Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Query } from '../../platform/database/query.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { completing, uploadedFile, type UploadedFileRow } from '../documents/index.js';
import {
  documentForAct,
  rightToSign,
  type CarriedDossier,
  type DocumentActRow,
  type MandateRow,
  type SigningRightRow,
} from './document-act.queries.js';
import { DocumentText } from './document-text.js';
import type { LastEntry } from './domain/document-date.js';
import { DOCUMENT_STEPS, type DocumentSteps } from './domain/purposes.js';
import { OfficialDocumentReader } from './official-document-reader.js';
import type { OfficialDocumentModel } from './official-document.model.js';
import { lastEntry } from './register.queries.js';

export interface DocumentActRequest {
  readonly commandId: string;
  /** Name of the mutation. */
  readonly kind: string;
  readonly actor: Actor;
  readonly documentId: string;
  /** The version of the document that the person saw. */
  readonly expectedVersion: number;
  readonly content: object;
  /** An uploaded file that the act takes. */
  readonly fileId?: string | undefined;
}

/** A dossier that moves with the document. */
export interface MovingDossier {
  readonly id: string;
  readonly instance: InstanceView;
}

export interface DocumentActContext {
  readonly document: DocumentActRow;
  /** The dossiers that move with it, in the order in which it names them; there is at least one. */
  readonly dossiers: readonly [MovingDossier, ...MovingDossier[]];
  readonly steps: DocumentSteps;
  /** The last entry of the register that it is, or would be, numbered in. */
  readonly lastEntry: LastEntry | undefined;
  /** The file asked for, if the actor uploaded it. */
  readonly file: UploadedFileRow | undefined;
  /** The record that lets the actor's post sign this type of document for the Chairman on this day. */
  readonly mandate: MandateRow | undefined;
  /** Whether the position in which the actor signs is competent to sign it on this day. */
  readonly competent: boolean;
  readonly now: string;
  newId(): string;
}

type Loaded = [DocumentActRow, UploadedFileRow, LastEntry, SigningRightRow];

export type DocumentAnswer = { documentId: string };

/**
 * Runs an act on a Tờ trình or a decision that the actor may see, together with the step of every dossier that it
 * carries, and answers with the document as it stands then, its page made again.
 * Refuses DOCUMENT_NOT_FOUND, DOCUMENT_SIGNED_ELSEWHERE (letters), DOCUMENT_CHANGED, and whatever `decide` refuses.
 */
@Injectable()
export class DocumentActs {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly clock: Clock,
    private readonly documents: OfficialDocumentReader,
    private readonly text: DocumentText,
  ) {}

  async run(
    request: DocumentActRequest,
    decide: (context: DocumentActContext) => Decision<DocumentAnswer> | RefusalValue,
  ): Promise<OfficialDocumentModel | RefusalValue> {
    const { actor, commandId, kind, documentId, expectedVersion, content } = request;
    const { authorityId } = actor;
    if (!isId(documentId)) return refuse('DOCUMENT_NOT_FOUND');
    const query = documentForAct(authorityId, actor.principals, this.clock.now(), documentId);
    const seen = await this.reader.one(authorityId, query);
    if (seen === undefined) return refuse('DOCUMENT_NOT_FOUND');
    const [first, ...others] = movingWith(seen).map(({ instanceId }) => instanceId);
    if (first === undefined || DOCUMENT_STEPS[seen.purpose] === undefined) {
      return refuse('DOCUMENT_SIGNED_ELSEWHERE');
    }
    const today = civilDateOf(this.clock.now());
    const result = await this.acts.run<Loaded, DocumentAnswer>({
      commandId,
      kind,
      actor,
      content: { documentId, expectedVersion, ...content },
      instanceId: first,
      alsoInstances: others,
      load: () => [
        query,
        fileQuery(actor, request.fileId),
        lastEntry(authorityId, seen.issuer_id, seen.doc_type, today),
        rightToSign(actor, signingPosition(actor), documentId, today),
      ],
      decide: (context) => decideOn(context, expectedVersion, decide),
    });
    if (isRefused(result)) return result;
    await this.text.refresh(authorityId, documentId);
    return (await this.documents.one(actor, documentId)) ?? refuse('DOCUMENT_NOT_FOUND');
  }
}

/**
 * The dossiers whose processes move with a document: all that it carries, without those that were withdrawn after the
 * signature (the signed paper stays as it is, and goes on for the others).
 */
function movingWith({ carried }: DocumentActRow): readonly CarriedDossier[] {
  const living = carried.filter(({ state }) => state !== 'WITHDRAWN');
  return living.length > 0 ? living : carried.slice(0, 1);
}

function fileQuery(actor: Actor, fileId: string | undefined): Query<UploadedFileRow> {
  const id = fileId !== undefined && isId(fileId) ? fileId : null;
  return uploadedFile(actor.authorityId, actor.personId, id);
}

function decideOn(
  { rows: [[document], [file], [last], [right]], instance, also, now, newId }: ActContext<Loaded>,
  expectedVersion: number,
  decide: (context: DocumentActContext) => Decision<DocumentAnswer> | RefusalValue,
): Decision<DocumentAnswer> | RefusalValue {
  if (document === undefined || instance === undefined) return refuse('DOCUMENT_NOT_FOUND');
  const steps = DOCUMENT_STEPS[document.purpose];
  if (steps === undefined) return refuse('DOCUMENT_SIGNED_ELSEWHERE');
  const dossier = (each: InstanceView): MovingDossier => ({ id: each.subjectId, instance: each });
  const dossiers = [dossier(instance), ...also.map(dossier)] as const;
  const mandate = right?.mandate ?? undefined;
  const competent = right?.competent ?? false;
  const decision = decide({
    document,
    dossiers,
    steps,
    file,
    lastEntry: last,
    mandate,
    competent,
    now,
    newId,
  });
  if (isRefused(decision)) return decision;
  const changed =
    document.version !== expectedVersion ||
    // Meanwhile one left: what it was decided on is no longer what the document carries.
    movingWith(document)
      .map(({ id }) => id)
      .join() !== dossiers.map(({ id }) => id).join() ||
    // A dossier was withdrawn and its part stands still in the text.
    (document.state === 'DRAFT' && document.carried.length !== dossiers.length);
  return changed ? refuse('DOCUMENT_CHANGED') : decision;
}

/**
 * Completes one step in every dossier that moves with the document; `later` are commands for the steps that open after
 * it. Refuses what `heldItem` refuses, for any of them.
 */
export function completeInAll(
  actor: Actor,
  { document, dossiers }: DocumentActContext,
  step: {
    readonly act: string;
    readonly elementId: string;
    readonly outcome: string;
    readonly later?: readonly Command[];
  },
): { readonly steps: readonly Command[]; readonly also: readonly AlsoMoved[] } | RefusalValue {
  const { act, elementId, outcome, later = [] } = step;
  const moves: { readonly dossier: MovingDossier; readonly steps: readonly Command[] }[] = [];
  for (const dossier of dossiers) {
    const held = heldItem(actor, dossier.instance, elementId);
    if (isRefused(held)) return held;
    moves.push({ dossier, steps: [completing(held.item, outcome), ...later] });
  }
  const [first, ...others] = moves;
  return {
    steps: first?.steps ?? [],
    also: others.map(({ dossier, steps }) => ({
      instanceId: dossier.instance.id,
      steps,
      audit: { act, subjectKind: 'DOSSIER', subjectId: dossier.id, detail: { documentId: document.id } },
    })),
  };
}

/** The ids of the dossiers of an act, for its audit. */
export function dossierIdsOf({ dossiers }: DocumentActContext): readonly string[] {
  return dossiers.map(({ id }) => id);
}
