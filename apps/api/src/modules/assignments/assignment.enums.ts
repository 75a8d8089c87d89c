import { registerEnumType } from '@nestjs/graphql';
import { codeEnum } from '@thong-suot/administration';
import { SCOPES, SHOWN, type Scope, type Shown } from './assignment.queries.js';
import { ASSIGNMENT_ACTS, PART_ACTS, type AssignmentAct, type PartAct } from './domain/allowed-acts.js';

/** A closed list of words as GraphQL wants it. */
function enumOf<Word extends string>(words: readonly Word[]): { readonly [W in Word]: W } {
  return Object.fromEntries(words.map((word) => [word, word])) as { readonly [W in Word]: W };
}

export const AssignmentKindEnum = codeEnum('assignmentKind');
registerEnumType(AssignmentKindEnum, { name: 'AssignmentKind' });

export const AssignmentNatureEnum = codeEnum('assignmentNature');
registerEnumType(AssignmentNatureEnum, { name: 'AssignmentNature' });

export const AssignmentStateEnum = codeEnum('assignmentState');
registerEnumType(AssignmentStateEnum, {
  name: 'AssignmentState',
  description: 'Where one unit stands with an assignment. Being late is no state.',
});

export const AssignmentTimingEnum = codeEnum('assignmentTiming');
registerEnumType(AssignmentTimingEnum, { name: 'AssignmentTiming', description: 'Derived from the dates.' });

export const AssignmentEventEnum = codeEnum('assignmentEvent');
registerEnumType(AssignmentEventEnum, { name: 'AssignmentEvent' });

export const CarriedByEnum = enumOf(['COMMENTS', 'PARTY_SUBMISSION', 'ISSUANCE'] as const);
registerEnumType(CarriedByEnum, {
  name: 'AssignmentCarriedBy',
  description: 'What of the dossier is the result, where its process carries the assignment out.',
});

export const AssignmentScopeEnum: { readonly [S in Scope]: S } = enumOf(SCOPES);
registerEnumType(AssignmentScopeEnum, {
  name: 'AssignmentScope',
  description: "The unit's own, those it helps with, those it confirms, or all that it follows.",
});

export const AssignmentsShownEnum: { readonly [S in Shown]: S } = enumOf(SHOWN);
registerEnumType(AssignmentsShownEnum, { name: 'AssignmentsShown' });

export const PartActEnum: { readonly [A in PartAct]: A } = enumOf(PART_ACTS);
registerEnumType(PartActEnum, { name: 'AssignmentPartAct' });

export const AssignmentActEnum: { readonly [A in AssignmentAct]: A } = enumOf(ASSIGNMENT_ACTS);
registerEnumType(AssignmentActEnum, { name: 'AssignmentAct' });

export const ResultReviewEnum = enumOf(['CONFIRMED', 'REDO'] as const);
registerEnumType(ResultReviewEnum, { name: 'ResultReview' });
