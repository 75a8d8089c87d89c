import { Injectable } from '@nestjs/common';
import { civilDateOf, findSecrecyMark, isCode } from '@thong-suot/administration';
import { ActRunner } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { beginDossier } from './begin-dossier.js';
import { committeeOf, type CommitteeRow } from './create-dossier.queries.js';
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
}

/**
 * An officer of a department begins a document of the Committee; its process stands at drafting.
 * Refuses SUBJECT_EMPTY, SUBJECT_TOO_LONG, SECRET_MARK, DOC_TYPE_UNKNOWN, what DraftFiles and what beginDossier refuse.
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
    const result = await this.acts.run<[CommitteeRow], { dossierId: string }>({
      commandId,
      kind: 'createDossier',
      actor,
      content: request,
      load: () => [committeeOf(actor.authorityId, actor.unitId, civilDateOf(this.clock.now()))],
      decide: (context) =>
        beginDossier(context, actor, {
          ...request,
          act: 'createDossier',
          continuesAt: 'DRAFTING',
          subject,
          draft,
          sessionItem: null,
          sample: false,
        }),
    });
    if (isRefused(result)) return result;
    return (await this.dossiers.one(actor, result.answer.dossierId)) ?? refuse('DOSSIER_NOT_FOUND');
  }
}
