import { describe, expect, it } from '@jest/globals';
import { mount } from '../../../../test/mount';
import { AnswerDossier } from './answer-dossier';
import { type DraftAnswer, GENERAL } from './answer-model';
import type { AskedDossier } from './requests.operations';

const paragraph = (index: number, place: string, text: string) => ({
  index,
  place,
  heading: null,
  text,
  style: 'body',
});
const DOSSIER = {
  dossierId: 'd',
  docType: 'DECISION',
  subject: 'Về việc thành lập Ban Chỉ đạo',
  draft: {
    number: 1,
    file: { url: '/files/1' },
    places: [
      { place: 'Điều 1', heading: 'Thành lập Ban Chỉ đạo' },
      { place: 'Khoản 1 Điều 1', heading: '' },
      { place: 'Điều 2', heading: 'Tổ giúp việc' },
    ],
    paragraphs: [
      paragraph(0, 'Điều 1', 'Điều 1. Thành lập Ban Chỉ đạo, gồm:'),
      paragraph(1, 'Khoản 1 Điều 1', '1. Trưởng Ban: Chủ tịch UBND thành phố.'),
      paragraph(2, 'Điều 2', 'Điều 2. Tổ giúp việc.'),
    ],
  },
} as unknown as AskedDossier;
const EMPTY: DraftAnswer = { mode: 'agree', comments: {} };

/** The form with a parent that keeps what it is told. */
async function mounted(answer: DraftAnswer = EMPTY, open = true) {
  const form = await mount(AnswerDossier, { dossier: DOSSIER, answer, open });
  let kept = answer;
  form.component.answerChange.subscribe((next) => {
    kept = next;
    void form.set({ answer: next });
  });
  return { form, kept: () => kept };
}

describe('the form of an answer', () => {
  it('lists the articles and the whole; an article opens with its text and a field of its own', async () => {
    const { form, kept } = await mounted();
    expect(form.words).toContain('Điều 2. Tổ giúp việc');
    expect(form.element.querySelectorAll('textarea')).toHaveLength(0);
    await form.press('Điều 1.');
    expect(form.button('Điều 1.').getAttribute('aria-expanded')).toBe('true');
    expect(form.words).toContain('1. Trưởng Ban: Chủ tịch UBND thành phố.');
    await form.type('Ý kiến về Điều 1', 'Đề nghị ghi chức danh.');
    expect(kept().comments).toEqual({ 'Điều 1': 'Đề nghị ghi chức danh.' });
  });

  it('takes a comment on a clause beside the one on its article, and counts both on the row', async () => {
    const { form, kept } = await mounted({ ...EMPTY, comments: { 'Điều 1': 'Một.' } });
    await form.press('Điều 1.');
    await form.press('Khoản 1 Điều 1');
    await form.type('Ý kiến về Khoản 1 Điều 1', 'Hai.');
    expect(kept().comments).toEqual({ 'Điều 1': 'Một.', 'Khoản 1 Điều 1': 'Hai.' });
    expect(form.button('Điều 1.').querySelector('.chip')?.textContent).toContain('2');
  });

  it('keeps what is typed when its article is folded', async () => {
    const { form } = await mounted();
    await form.press('Điều 2.');
    await form.type('Ý kiến về Điều 2', 'Cử 01 công chức.');
    await form.press('Điều 2.');
    await form.press('Điều 2.');
    expect(form.field('Ý kiến về Điều 2').value).toBe('Cử 01 công chức.');
  });

  it('hands on the stance without losing the comments', async () => {
    const { form, kept } = await mounted({ ...EMPTY, comments: { [GENERAL]: 'Chung.' } });
    form.element.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
    expect(kept()).toEqual({ mode: 'disagree', comments: { [GENERAL]: 'Chung.' } });
  });

  it('is only read once the unit may not answer any more', async () => {
    const { form } = await mounted(EMPTY, false);
    expect(form.element.querySelectorAll('textarea, input')).toHaveLength(0);
    await form.press('Xem cả dự thảo');
    expect(form.words).toContain('Điều 2. Tổ giúp việc.');
  });
});
