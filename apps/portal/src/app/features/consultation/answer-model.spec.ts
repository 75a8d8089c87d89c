import { describe, expect, it } from '@jest/globals';
import { type DraftAnswer, isTouched, lacksReason, opinionInput, stanceOf } from './answer-model';

const answer = (mode: DraftAnswer['mode'], comments: Record<string, string> = {}): DraftAnswer => ({
  mode,
  comments,
});

describe('what a unit answers', () => {
  it('takes nothing typed as agreement', () => {
    expect(opinionInput({}, 'd1', ['Điều 1'])).toEqual({ dossierId: 'd1', stance: 'AGREED', comments: [] });
  });

  it('takes a comment as agreement with comments, blanks as none', () => {
    expect(stanceOf(answer('agree', { 'Điều 2': 'Đề nghị ghi rõ.' }))).toBe('AGREED_WITH_COMMENTS');
    expect(stanceOf(answer('agree', { 'Điều 2': '   ' }))).toBe('AGREED');
  });

  it('sends comments in the order of the draft, the general one last and without a place', () => {
    const answers = { d1: answer('disagree', { '': 'Chung.', 'Điều 2': 'Hai.', 'Điều 1': 'Một.' }) };
    expect(opinionInput(answers, 'd1', ['Điều 1', 'Điều 2']).comments).toEqual([
      { place: 'Điều 1', text: 'Một.' },
      { place: 'Điều 2', text: 'Hai.' },
      { text: 'Chung.' },
    ]);
  });

  it('sends no comments of a unit that is not concerned', () => {
    const answers = { d1: answer('notConcerned', { 'Điều 1': 'Một.' }) };
    expect(opinionInput(answers, 'd1', ['Điều 1'])).toEqual({
      dossierId: 'd1',
      stance: 'NOT_CONCERNED',
      comments: [],
    });
  });

  it('asks a refusal for its reason', () => {
    expect(lacksReason(answer('disagree'))).toBe(true);
    expect(lacksReason(answer('disagree', { 'Điều 1': 'Một.' }))).toBe(false);
  });

  it('knows when something would be lost by one-tap agreement', () => {
    expect(isTouched({ d1: answer(undefined, { 'Điều 1': ' ' }) })).toBe(false);
    expect(isTouched({ d1: answer('agree', { 'Điều 1': 'Một.' }) })).toBe(true);
    expect(isTouched({ d1: answer('notConcerned') })).toBe(true);
  });
});
