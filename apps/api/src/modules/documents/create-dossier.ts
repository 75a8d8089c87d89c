import { Injectable } from '@nestjs/common';
import { civilDateOf, findSecrecyMark, isCode } from '@thong-suot/administration';
import { ActRunner } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { beginDossier } from './begin-dossier.js';
import {
  committeeOf,
  dossierProcesses,
  type CommitteeRow,
  type DossierProcessRow,
} from './create-dossier.queries.js';
import { tidySubject } from './domain/subject.js';
import { DossierReader } from './dossier-reader.js';
import type { DossierModel } from './dossier.model.js';
import { DraftFiles } from './draft-files.js';
import type { DecisionAuthority, Urgency } from './enums.js';

export interface CreateDossierRequest {
  readonly docType: string;
  readonly subject: string;
  readonly urgency: Urgency;
  readonly decisionAuthority: DecisionAuthority;
  /** The first draft, already uploaded; absent: it comes later. */
  readonly fileId: string | undefined;
  /** A process that an administrator has drawn; absent: comments are collected and the Party is asked. */
  readonly processKey?: string | undefined;
}

/**
 * An officer of a department begins a document of the Committee; its process stands at drafting.
 * Refuses SUBJECT_EMPTY, SUBJECT_TOO_LONG, SECRET_MARK, DOC_TYPE_UNKNOWN, PROCESS_NOT_STARTABLE, what DraftFiles and what beginDossier refuse.
 */
@Injectable()
export class CreateDossier {
  constructor(
    private readonly acts: ActRunner,
    private readonly files: DraftFiles,
    private readonly clock: Clock,
    private readonly dossiers: DossierReader,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    request: CreateDossierRequest,
  ): Promise<DossierModel | RefusalValue> {
    const tidy = tidySubject(request.subject);
    if (isRefused(tidy)) return tidy;
    const { subject } = tidy;
    if (findSecrecyMark([subject]) !== undefined) return refuse('SECRET_MARK', undefined, 'subject');
    if (!isCode('docType', request.docType)) return refuse('DOC_TYPE_UNKNOWN', undefined, 'docType');
    const draft = request.fileId === undefined ? undefined : await this.files.read(actor, request.fileId);
    if (isRefused(draft)) return draft;
    const { processKey, ...asked } = request;
    const { authorityId } = actor;
    const result = await this.acts.run<[CommitteeRow, DossierProcessRow], { dossierId: string }>({
      commandId,
      kind: 'createDossier',
      actor,
      content: processKey === undefined ? asked : request,
      load: () => [
        committeeOf(authorityId, actor.unitId, civilDateOf(this.clock.now())),
        dossierProcesses(authorityId, processKey ?? null),
      ],
      decide: ({ rows: [committee, processes], ...context }) => {
        if (processKey !== undefined && processes.length === 0) {
          return refuse('PROCESS_NOT_STARTABLE', undefined, 'processKey');
        }
        return beginDossier({ ...context, rows: [committee] }, actor, {
          ...asked,
          act: 'createDossier',
          continuesAt: 'DRAFTING',
          ownProcess: processKey,
          subject,
          draft,
          sessionItem: null,
          sample: false,
        });
      },
    });
    if (isRefused(result)) return result;
    return (await this.dossiers.one(actor, result.answer.dossierId)) ?? refuse('DOSSIER_NOT_FOUND');
  }
}
