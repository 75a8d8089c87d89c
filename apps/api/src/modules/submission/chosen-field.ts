import type { Query } from '../../platform/database/query.js';
import { isId } from '../../platform/ids.js';
import { workFieldById } from '../organisation/index.js';

export interface FieldRow {
  readonly id: string;
}

/** The field of work that an act names, if the tenant has it. */
export function chosenField(authorityId: string, fieldId: string | null | undefined): Query<FieldRow> {
  return workFieldById(authorityId, isId(fieldId) ? fieldId : null);
}

/** The variable by which the steps that follow go to who is in charge of the field; none where none was chosen. */
export function fieldChosen(field: FieldRow | undefined): { variables?: { fieldId: string } } {
  return field === undefined ? {} : { variables: { fieldId: field.id } };
}
