import { countReplies, countRound, unitStance, type CountedParticipant } from './round-counts.js';

const silent: CountedParticipant = { isLate: false, opinions: [] };
const agreed: CountedParticipant = { isLate: false, opinions: [{ stance: 'AGREED', comments: [] }] };

describe('the figures of a round', () => {
  it('a silent unit is unanswered and never among those that agree', () => {
    expect(countRound([agreed, silent])).toMatchObject({ asked: 2, answered: 1, agreed: 1, unanswered: 1 });
  });

  it('a unit that answers several drafts counts once, by its most critical answer', () => {
    const both: CountedParticipant = {
      isLate: true,
      opinions: [
        { stance: 'AGREED', comments: [] },
        { stance: 'DISAGREED', comments: [{ replyKind: 'EXPLAINED' }, { replyKind: null }] },
      ],
    };
    expect(countRound([both, agreed])).toEqual({
      asked: 2,
      answered: 2,
      agreed: 1,
      withComments: 0,
      disagreed: 1,
      notConcerned: 0,
      late: 1,
      unanswered: 0,
      comments: 2,
      commentsReplied: 1,
    });
    expect(countReplies([both])).toEqual({ accepted: 0, partlyAccepted: 0, explained: 1 });
  });

  it('agreement to one draft outweighs a draft outside the unit’s field', () => {
    expect(unitStance(['NOT_CONCERNED', 'AGREED'])).toBe('AGREED');
    expect(unitStance(['NOT_CONCERNED', 'NOT_CONCERNED'])).toBe('NOT_CONCERNED');
  });
});
