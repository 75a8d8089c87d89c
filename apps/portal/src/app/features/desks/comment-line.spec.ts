import { vi } from '../../ui/i18n/vi';
import { commentLine } from './comment-line';

const counts = {
  __typename: 'CommentCounts' as const,
  round: 1,
  asked: 24,
  agreed: 17,
  agreedWithComments: 4,
  disagreed: 1,
  notConcerned: 0,
  comments: 6,
  accepted: 5,
  explained: 1,
};

describe('the line of comments', () => {
  it('counts who answered, how, and what became of it', () => {
    expect(commentLine(counts, vi.desks.leader.comments)).toBe(
      '22/24 cơ quan, đơn vị tham gia ý kiến; 17 nhất trí; 04 nhất trí, có ý kiến; 01 chưa nhất trí. 06 nội dung góp ý: tiếp thu 05, giải trình 01.',
    );
  });

  it('says of a second round that it is one, and nothing of what nobody said', () => {
    const second = { ...counts, round: 2, agreed: 22, agreedWithComments: 0, disagreed: 0, comments: 0 };
    expect(commentLine(second, vi.desks.leader.comments)).toBe(
      'Lấy ý kiến lần 2: 22/24 cơ quan, đơn vị tham gia ý kiến; 22 nhất trí',
    );
  });
});
