import { registerEnumType } from '@nestjs/graphql';

/** A closed list of words as GraphQL wants it. */
function enumOf<Word extends string>(...words: readonly Word[]): { readonly [W in Word]: W } {
  return Object.fromEntries(words.map((word) => [word, word])) as { readonly [W in Word]: W };
}

export const RoundStateEnum = enumOf('OPEN', 'LOCKED', 'ENDED', 'WITHDRAWN');
registerEnumType(RoundStateEnum, {
  name: 'RoundState',
  valuesMap: {
    LOCKED: {
      description: 'The deadline is past: ordinary answers have stopped, the lead has not ended the round.',
    },
  },
});

export const ParticipantStateEnum = enumOf(
  'NOT_SEEN',
  'SEEN',
  'ANSWERED',
  'ANSWERED_LETTER_PENDING',
  'LATE_REQUESTED',
  'EXTENDED',
  'ANSWERED_LATE',
  'NO_ANSWER',
);
registerEnumType(ParticipantStateEnum, {
  name: 'ParticipantState',
  valuesMap: {
    ANSWERED_LETTER_PENDING: {
      description: 'Answered in the system, the signed letter is still to come.',
    },
  },
});

export const StanceEnum = enumOf('AGREED', 'AGREED_WITH_COMMENTS', 'DISAGREED', 'NOT_CONCERNED');
registerEnumType(StanceEnum, { name: 'Stance' });

export const ReplyKindEnum = enumOf('ACCEPTED', 'PARTLY_ACCEPTED', 'EXPLAINED');
registerEnumType(ReplyKindEnum, { name: 'ReplyKind' });

export const RoundActEnum = enumOf(
  'SIGN_LETTER',
  'END_ROUND',
  'EXTEND_ROUND',
  'DECIDE_LATE_REQUEST',
  'REPLY_TO_COMMENTS',
  'REMIND',
  'URGE',
);
registerEnumType(RoundActEnum, { name: 'RoundAct' });

export const RequestActEnum = enumOf(
  'ANSWER',
  'WITHDRAW_ANSWER',
  'REQUEST_LATE',
  'NUMBER_LETTER',
  'ATTACH_SIGNED_LETTER',
);
registerEnumType(RequestActEnum, { name: 'RequestAct' });
