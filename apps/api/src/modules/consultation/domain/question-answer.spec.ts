import { describe, expect, it } from '@jest/globals';
import { checkQuestionAnswer, questionAnswerLimit } from './question-answer.js';

const QUESTION = 'Đề nghị cử 01 công chức tham gia Tổ giúp việc.';

describe('what a unit answers to the question of the round', () => {
  it('may be left out, and blanks are nothing', () => {
    for (const given of [undefined, null, '', '  \n ']) {
      expect(checkQuestionAnswer(given, QUESTION)).toEqual({ text: null });
    }
    expect(checkQuestionAnswer(' ', null)).toEqual({ text: null });
  });

  it('is kept trimmed', () => {
    expect(checkQuestionAnswer('  Cử công chức Văn phòng. ', QUESTION)).toEqual({
      text: 'Cử công chức Văn phòng.',
    });
  });

  it('needs a question and has its limit', () => {
    expect(checkQuestionAnswer('Cử công chức.', null)).toMatchObject({ refused: 'QUESTION_NOT_ASKED' });
    const text = 'x'.repeat(questionAnswerLimit);
    expect(checkQuestionAnswer(text, QUESTION)).toEqual({ text });
    expect(checkQuestionAnswer(`${text}x`, QUESTION)).toMatchObject({
      refused: 'QUESTION_ANSWER_TOO_LONG',
      field: 'questionAnswer',
    });
  });
});
