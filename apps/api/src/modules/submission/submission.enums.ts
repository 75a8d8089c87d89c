import { registerEnumType } from '@nestjs/graphql';
import { leaderAnswerKinds, type LeaderAnswerKind } from './domain/leader-answer.js';
import {
  partyAnswerForms,
  partyOutcomes,
  type PartyAnswerForm,
  type PartyOutcome,
} from './domain/party-opinion.js';

/** A closed list of words as GraphQL wants it. */
function enumOf<Word extends string>(words: readonly Word[]): { readonly [W in Word]: W } {
  return Object.fromEntries(words.map((word) => [word, word])) as { readonly [W in Word]: W };
}

export const LeaderAnswerKindEnum = enumOf<LeaderAnswerKind>(leaderAnswerKinds);
registerEnumType(LeaderAnswerKindEnum, { name: 'LeaderAnswerKind' });

export const PartyOutcomeEnum = enumOf<PartyOutcome>(partyOutcomes);
registerEnumType(PartyOutcomeEnum, { name: 'PartyOutcome' });

export const PartyAnswerFormEnum = enumOf<PartyAnswerForm>(partyAnswerForms);
registerEnumType(PartyAnswerFormEnum, { name: 'PartyAnswerForm' });
