import { changedAfterParty } from './changed-after-party.js';
import { completeness, missingParts } from './completeness.js';
import { checkLeaderText, leaderAnswerKinds } from './leader-answer.js';
import {
  checkPartyAnswer,
  checkPartyOpinion,
  checkPartyPaper,
  type GivenPartyAnswer,
  type GivenPartyOpinion,
} from './party-opinion.js';
import { mostTogether, refuseTogether, type TravellingFacts } from './together.js';
import { refuseTakingIn } from './taking-in.js';

describe('dossiers that are to travel together', () => {
  const plan: TravellingFacts = {
    lead_unit_id: 'vhkhtt',
    decision_authority: 'COLLECTIVE',
    state: 'CONSOLIDATING',
  };

  it('have one lead unit, one deciding body and one step', () => {
    expect(refuseTogether([plan])).toBeUndefined();
    expect(refuseTogether([plan, plan])).toBeUndefined();
    for (const change of [{ lead_unit_id: 'tckh' }, { decision_authority: 'CHAIR' }, { state: 'REVISING' }]) {
      expect(refuseTogether([plan, { ...plan, ...change } as TravellingFacts])).toMatchObject({
        refused: 'NOT_SUBMITTED_TOGETHER',
      });
    }
  });

  it('are few enough to be read', () => {
    expect(refuseTogether(Array.from({ length: mostTogether + 1 }, () => plan))).toMatchObject({
      refused: 'TOO_MANY_TOGETHER',
      params: { limit: '10' },
    });
  });
});

describe('a leader’s answer', () => {
  it('agreement speaks for itself; adjustments, questions and returns need words', () => {
    const needing = leaderAnswerKinds.filter((kind) => typeof checkLeaderText(kind, ' ') !== 'string');
    expect(needing).toEqual(['AGREED_ADJUSTED', 'CLARIFY', 'MEMBER_OPINIONS', 'RETURNED']);
    expect(checkLeaderText('RETURNED', ' Bổ sung căn cứ. ')).toBe('Bổ sung căn cứ.');
  });
});

describe('the Party’s opinion', () => {
  const given: GivenPartyOpinion = {
    outcome: 'AGREED',
    text: 'Thường trực Thành ủy nhất trí.',
    conditions: [],
  };
  const check = (change: Partial<GivenPartyOpinion>) => checkPartyOpinion({ ...given, ...change });

  it('asks for conditions one by one, exactly where there are additions', () => {
    expect(check({ outcome: 'AGREED_WITH_ADDITIONS', conditions: ['  '] })).toMatchObject({
      refused: 'PARTY_CONDITIONS_REQUIRED',
    });
    expect(check({ conditions: ['Bổ sung'] })).toMatchObject({ refused: 'PARTY_CONDITIONS_NOT_ALLOWED' });
    expect(check({ outcome: 'AGREED_WITH_ADDITIONS', conditions: [' Một ', 'Hai'] })).toMatchObject({
      conditions: ['Một', 'Hai'],
    });
  });
});

describe('the Party’s paper', () => {
  const given: GivenPartyAnswer = {
    form: 'CONCLUSION_NOTICE',
    number: '123-TB/TU',
    dated: '2025-03-24',
    hasScan: false,
  };
  const check = (change: Partial<GivenPartyAnswer>) =>
    checkPartyAnswer({ ...given, ...change }, '2025-03-24');

  it('has number and date unless a scan, a note or a word stands for it', () => {
    expect(check({ number: null })).toMatchObject({ refused: 'PARTY_PAPER_REQUIRED', field: 'number' });
    expect(check({ dated: null })).toMatchObject({ refused: 'PARTY_PAPER_REQUIRED', field: 'dated' });
    expect(check({ number: null, dated: null, hasScan: true })).not.toHaveProperty('refused');
    expect(check({ number: null, dated: null, form: 'BY_WORD' })).not.toHaveProperty('refused');
    expect(check({ dated: '2025-03-25' })).toMatchObject({ refused: 'PARTY_DATE_WRONG' });
  });

  it('may follow what was recorded without it, once and whole', () => {
    const follow = (change: Partial<GivenPartyAnswer>, recorded = { number: null, dated: null } as const) =>
      checkPartyPaper(recorded, { ...given, ...change }, '2025-03-24');
    expect(follow({ number: ' 215-TB/TU ' })).toEqual({
      form: 'CONCLUSION_NOTICE',
      number: '215-TB/TU',
      dated: '2025-03-24',
    });
    expect(follow({ number: ' ' })).toMatchObject({ refused: 'PARTY_PAPER_REQUIRED', field: 'number' });
    expect(follow({ dated: null })).toMatchObject({ refused: 'PARTY_PAPER_REQUIRED', field: 'dated' });
    expect(follow({ dated: '2025-03-25' })).toMatchObject({ refused: 'PARTY_DATE_WRONG' });
    expect(follow({ form: 'BY_WORD' })).toMatchObject({ refused: 'PARTY_PAPER_REQUIRED', field: 'form' });
    expect(checkPartyPaper({ number: '1', dated: '2025-03-20' }, given, '2025-03-24')).toEqual({
      refused: 'PARTY_PAPER_KNOWN',
    });
  });
});

describe('taking in the Party’s opinion', () => {
  const recordedAt = '2025-03-24T01:00:00.000Z';
  const later = '2025-03-24T02:00:00.000Z';

  it('waits for the result of each condition and for a new draft', () => {
    const conditions = [{ result: 'Đã bổ sung' }, { result: null }];
    expect(refuseTakingIn({ conditions, recordedAt, draftCreatedAt: later })).toEqual({
      refused: 'CONDITIONS_WITHOUT_RESULT',
      params: { total: '02', count: '01' },
    });
    const done = [{ result: 'Đã bổ sung' }];
    expect(refuseTakingIn({ conditions: done, recordedAt, draftCreatedAt: recordedAt })).toEqual({
      refused: 'NEW_DRAFT_REQUIRED',
    });
    expect(refuseTakingIn({ conditions: done, recordedAt, draftCreatedAt: later })).toBeUndefined();
  });

  it('needs neither where the Party simply agreed', () => {
    expect(refuseTakingIn({ conditions: [], recordedAt, draftCreatedAt: null })).toBeUndefined();
  });

  it('warns with the number of passages that changed since', () => {
    const seen = ['Điều 1. Thành lập', 'Điều 2. Tổ giúp việc', 'Điều 3. Hiệu lực'];
    expect(changedAfterParty(seen, seen)).toBeUndefined();
    expect(
      changedAfterParty(seen, ['Điều 1. Thành lập mới', ...seen.slice(1), 'Điều 4. Thi hành']),
    ).toContain('(02 điểm)');
  });
});

test('the list of the file names what is missing in one sentence', () => {
  const items = completeness({
    hasDraft: true,
    hasSummaryTable: false,
    hasSubmission: false,
    slip: { content: 'a', process: 'b', officeOpinion: 'c' },
  });
  expect(missingParts(items)).toBe('Bảng tổng hợp ý kiến; dự thảo Tờ trình của UBND thành phố');
});
