import { Injectable } from '@nestjs/common';
import { mayAct, type InstanceView } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { DRAFT_CHANGING_STEPS } from './domain/drafting.js';
import { tidyNote } from './domain/reason.js';
import { DossierActs } from './dossier-act.js';
import type { DossierModel } from './dossier.model.js';
import { DraftFiles } from './draft-files.js';
import { insertDraft } from './draft.queries.js';

export interface AddDraftRequest {
  readonly dossierId: string;
  readonly fileId: string;
  readonly note: string | undefined;
  readonly expectedVersion: number;
}

/**
 * The lead unit's officer puts in the next draft, while drafting, consolidating comments or completing after the
 * Party's opinion. Refuses DRAFT_NOT_CHANGEABLE at other steps or to others, NOTE_TOO_LONG, and what DraftFiles refuses.
 */
@Injectable()
export class AddDraft {
  constructor(
    private readonly acts: DossierActs,
    private readonly files: DraftFiles,
  ) {}

  async run(actor: Actor, commandId: string, request: AddDraftRequest): Promise<DossierModel | RefusalValue> {
    const { dossierId, fileId, expectedVersion } = request;
    const tidy = tidyNote(request.note);
    if (isRefused(tidy)) return tidy;
    const draft = await this.files.read(actor, fileId);
    if (isRefused(draft)) return draft;
    const content = { fileId, note: tidy.note };
    return this.acts.run(
      { commandId, kind: 'addDraft', actor, dossierId, expectedVersion, content },
      ({ dossier, instance, now, newId }) => {
        if (!changesDraft(instance).some((step) => mayAct(actor, instance.openItems, step))) {
          return refuse('DRAFT_NOT_CHANGEABLE');
        }
        const draftId = newId();
        const { authorityId, personId } = actor;
        return {
          writes: insertDraft({
            ...draft,
            authorityId,
            id: draftId,
            dossierId,
            workingPaperOf: dossier.lead_unit_id,
            note: tidy.note,
            personId,
            now,
          }),
          audit: {
            act: 'addDraft',
            subjectKind: 'DOSSIER',
            subjectId: dossier.id,
            detail: { draftId, fileId, contentHash: draft.contentHash },
          },
          answer: { dossierId: dossier.id },
        };
      },
    );
  }
}

/** The steps at which the draft may be changed; a drawn one says so by its form. */
function changesDraft({ definition, openItems }: InstanceView): readonly string[] {
  const drawn = openItems.flatMap(({ elementId }) => {
    const element = definition.elements[elementId];
    return element?.type === 'userTask' && element.formKey === 'draft' ? [elementId] : [];
  });
  return [...DRAFT_CHANGING_STEPS, ...drawn];
}
