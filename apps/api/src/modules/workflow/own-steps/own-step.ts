import { isCode, isReturn, type Language } from '@thong-suot/administration';
import type { Definition, UserTask } from '@thong-suot/workflow-engine';
import { outcomeLabel } from '../domain/step-words.js';

/** What may come of a step; `code` is what gateways read. */
export interface OwnOutcome {
  readonly code: string;
  readonly label: string;
  /** It sends the dossier back: a reason is owed. */
  readonly returns: boolean;
}

/** A step that an administrator has drawn, for which the platform has no page of its own. */
export interface OwnStep {
  readonly stepId: string;
  readonly name: string;
  readonly outcomes: readonly OwnOutcome[];
  /** Papers that must be there, as the drawing names them. */
  readonly papers: readonly string[];
  /** What was done has to be written down, whatever comes of it. */
  readonly noteRequired: boolean;
  /** Whoever holds it may put in another draft. */
  readonly changesDraft: boolean;
}

/** The outcome of a step that offers no choice. */
export const DONE = 'done';

/** Forms that a step may name (`ts:formKey`): with what is done written down, or with another draft. */
export const OWN_FORMS = { NOTE: 'note', DRAFT: 'draft' } as const;

/** The step, where it is one of the drawing's own; undefined for those that have a page, and for whatever is no step. */
export function ownStep(
  { elements }: Definition,
  elementId: string,
  language: Language,
): OwnStep | undefined {
  const element = elements[elementId];
  if (element?.type !== 'userTask' || isCode('step', elementId)) return undefined;
  return {
    stepId: elementId,
    name: element.name ?? elementId,
    outcomes: outcomesOf(element, language),
    papers: element.requiredDocuments,
    noteRequired: element.formKey === OWN_FORMS.NOTE,
    changesDraft: element.formKey === OWN_FORMS.DRAFT,
  };
}

function outcomesOf({ id, outcomes }: UserTask, language: Language): OwnOutcome[] {
  return outcomes.map((code) => ({
    code,
    label: outcomeLabel(id, code, language) ?? code,
    returns: isReturn(code),
  }));
}
