import { checkOpinions, commentLimit, type GivenOpinion } from './check-opinions.js';

const opinion = (change: Partial<GivenOpinion> = {}): GivenOpinion => ({
  dossierId: 'a',
  stance: 'AGREED',
  comments: [],
  ...change,
});
const comment = (text: string, place: string | null = null) => ({ place, text });

describe('an answer to a round', () => {
  it('covers every draft of the round, in the order of the round', () => {
    const answer = checkOpinions([opinion({ dossierId: 'b' }), opinion()], ['a', 'b']);
    expect(answer).toEqual([opinion(), opinion({ dossierId: 'b' })]);
  });

  it('is refused where a draft is missing, doubled, or not of the round', () => {
    for (const given of [[], [opinion(), opinion()], [opinion({ dossierId: 'x' })]]) {
      expect(checkOpinions(given, ['a'])).toMatchObject({ refused: 'OPINIONS_INCOMPLETE' });
    }
  });

  it('needs a comment where it does not simply agree', () => {
    for (const stance of ['DISAGREED', 'AGREED_WITH_COMMENTS'] as const) {
      expect(checkOpinions([opinion({ stance })], ['a'])).toMatchObject({ refused: 'COMMENTS_REQUIRED' });
      const comments = [comment('Đề nghị làm rõ')];
      expect(checkOpinions([opinion({ stance, comments })], ['a'])).toHaveLength(1);
    }
  });

  it('takes no comment beside a plain agreement or a field that is not its own', () => {
    for (const stance of ['AGREED', 'NOT_CONCERNED'] as const) {
      const given = [opinion({ stance, comments: [comment('x')] })];
      expect(checkOpinions(given, ['a'])).toMatchObject({ refused: 'COMMENTS_NOT_ALLOWED' });
    }
  });

  it('keeps trimmed text and refuses empty or overlong comments', () => {
    const given = (text: string) => [opinion({ stance: 'DISAGREED', comments: [comment(text, ' Điều 1 ')] })];
    expect(checkOpinions(given('  Bỏ tỷ lệ '), ['a'])).toEqual([
      opinion({ stance: 'DISAGREED', comments: [comment('Bỏ tỷ lệ', 'Điều 1')] }),
    ]);
    expect(checkOpinions(given('   '), ['a'])).toMatchObject({ refused: 'COMMENT_EMPTY' });
    expect(checkOpinions(given('x'.repeat(commentLimit + 1)), ['a'])).toMatchObject({
      refused: 'COMMENT_TOO_LONG',
    });
  });
});
