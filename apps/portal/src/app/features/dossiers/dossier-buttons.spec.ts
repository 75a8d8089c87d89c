import { describe, expect, it } from '@jest/globals';
import { buttonsOf } from './dossier-buttons';

type Subject = Parameters<typeof buttonsOf>[0];

const DRAFT = { __typename: 'Draft', id: 'd', number: 1 } as const;
const round = (
  state: string,
  comments: number,
  commentsReplied: number,
  unanswered = 0,
  lateRequested = 0,
): Subject['rounds'] =>
  [
    { state, dueAt: DUE, allowedActs: [], counts: { comments, commentsReplied, unanswered, lateRequested } },
  ] as unknown as Subject['rounds'];
const SILENT = { silent: [{}] };
const DUE = '2025-03-19T10:00:00.000Z';
const keys = (subject: Subject, now = '2025-03-18T10:00:00.000Z'): string[] => {
  const { primary, secondary, others } = buttonsOf(subject, now);
  return [primary, secondary, ...others].map((button) => button?.key).filter((key) => key !== undefined);
};

describe('buttons of a dossier', () => {
  it('offers a review as two buttons, agreeing first', () => {
    expect(keys({ allowedActs: ['REVIEW_DRAFT'], currentDraft: DRAFT, rounds: [] })).toEqual([
      'approveDraft',
      'returnDraft',
    ]);
  });

  it('asks for a draft before anything else', () => {
    expect(keys({ allowedActs: ['ADD_DRAFT', 'SUBMIT_DRAFT'], currentDraft: null, rounds: [] })[0]).toBe(
      'addDraft',
    );
    expect(keys({ allowedActs: ['ADD_DRAFT', 'SUBMIT_DRAFT'], currentDraft: DRAFT, rounds: [] })[0]).toBe(
      'submitDraft',
    );
  });

  it('puts replies before the Office while a comment has none', () => {
    const allowedActs: Subject['allowedActs'] = [
      'SUBMIT_FOR_EXAMINATION',
      'REPLY_TO_COMMENTS',
      'START_SECOND_ROUND',
    ];
    expect(keys({ allowedActs, currentDraft: DRAFT, rounds: round('ENDED', 3, 2) })[0]).toBe('reply');
    expect(keys({ allowedActs, currentDraft: DRAFT, rounds: round('ENDED', 3, 3) })[0]).toBe(
      'submitForExamination',
    );
  });

  it('reminds while a round waits, or gives more time, before it urges', () => {
    const allowedActs: Subject['allowedActs'] = ['END_ROUND', 'EXTEND_ROUND'];
    const early = keys(
      { allowedActs, currentDraft: DRAFT, rounds: round('OPEN', 0, 0, 24), roundToUrge: SILENT },
      '2025-03-18T09:00:00.000Z',
    );
    expect(early).toEqual(['copyReminder', 'extendRound', 'urgeRound', 'viewAnswers', 'endRound']);
  });

  it('urges on the last day of a round first; the rest comes behind', () => {
    const allowedActs: Subject['allowedActs'] = ['END_ROUND', 'EXTEND_ROUND', 'REPLY_TO_COMMENTS'];
    const roundToUrge = SILENT;
    expect(keys({ allowedActs, currentDraft: DRAFT, rounds: round('OPEN', 0, 0, 24), roundToUrge })).toEqual([
      'urgeRound',
      'copyReminder',
      'extendRound',
      'viewAnswers',
      'endRound',
    ]);
    expect(keys({ allowedActs, currentDraft: DRAFT, rounds: round('OPEN', 3, 1, 20), roundToUrge })).toEqual([
      'urgeRound',
      'copyReminder',
      'extendRound',
      'viewAnswers',
      'reply',
      'endRound',
    ]);
  });

  it('offers neither to those who do not lead', () => {
    const rounds = round('OPEN', 0, 0, 24);
    expect(keys({ allowedActs: [], currentDraft: DRAFT, rounds, roundToUrge: null })).toEqual([]);
  });

  it('lets the Office that follows a round urge in it, and urge the holder of a dossier behind the other acts', () => {
    for (const rounds of [round('OPEN', 0, 0, 24), []]) {
      const follows = { allowedActs: [], currentDraft: DRAFT, rounds };
      expect(keys({ ...follows, roundToUrge: SILENT })).toEqual(['urgeRound']);
      expect(keys({ ...follows, roundToUrge: { silent: [] } })).toEqual([]);
    }
    const held = buttonsOf({ allowedActs: ['URGE'], currentDraft: DRAFT, rounds: [] }, DUE);
    expect([held.primary, held.others.map(({ key }) => key)]).toEqual([undefined, ['urge']]);
  });

  it('offers what a colleague holds behind what is one’s own to do', () => {
    const held = { currentDraft: DRAFT, rounds: [], stepToTake: {} };
    expect(keys({ ...held, allowedActs: [] })).toEqual(['takeOver']);
    expect(keys({ ...held, allowedActs: ['CONFIRM_DEADLINE'] })).toEqual(['confirmDeadline', 'takeOver']);
  });

  it('ends a round first once everybody has answered or its hour is past', () => {
    const allowedActs: Subject['allowedActs'] = ['END_ROUND', 'EXTEND_ROUND', 'REPLY_TO_COMMENTS'];
    expect(keys({ allowedActs, currentDraft: DRAFT, rounds: round('OPEN', 2, 0) })[0]).toBe('endRound');
    expect(keys({ allowedActs, currentDraft: DRAFT, rounds: round('LOCKED', 2, 0, 5) })[0]).toBe('endRound');
  });

  it('answers requests to answer late before a round is ended', () => {
    const allowedActs: Subject['allowedActs'] = ['END_ROUND', 'EXTEND_ROUND', 'REPLY_TO_COMMENTS'];
    expect(
      keys({ allowedActs, currentDraft: DRAFT, rounds: round('LOCKED', 2, 0, 5, 1) }).slice(0, 2),
    ).toEqual(['decideLate', 'endRound']);
  });

  it('sets the Tờ trình beside consolidation and examination, and lets those who answer read it', () => {
    const offered = (...allowedActs: Subject['allowedActs']): string[] =>
      keys({ allowedActs, currentDraft: DRAFT, rounds: round('ENDED', 0, 0) });
    expect(offered('SUBMIT_FOR_EXAMINATION', 'ADD_DRAFT').slice(0, 2)).toEqual([
      'submitForExamination',
      'writeSubmission',
    ]);
    expect(offered('REVIEW_CONSOLIDATION')).toEqual(['signTable', 'readSubmission']);
    expect(offered('EXAMINE')).toEqual(['examine', 'writeSubmission']);
    expect(offered('ANSWER_AS_LEADER')).toEqual(['answerAsLeader', 'readSubmission']);
    expect(offered('REVIEW_SLIP')).toEqual(['approveSlip', 'returnSlip', 'readSubmission']);
  });

  it('shows numbering, sealing and dispatch as one check page', () => {
    const allowedActs: Subject['allowedActs'] = ['NUMBER_DECISION', 'SEAL_DECISION', 'DISPATCH_DECISION'];
    expect(keys({ allowedActs, currentDraft: DRAFT, rounds: [] })).toEqual(['issue']);
  });
});
