import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { provideRouter } from '@angular/router';
import { mount } from '../../../../test/mount';
import { DossierActs } from './dossier-acts';
import { NowCard } from './now-card';

const OFFICE = {
  unit: { id: 'u', name: 'Văn phòng', shortName: 'Văn phòng' },
  positionLabel: 'Chuyên viên',
  person: null,
};
const COUNTS = {
  asked: 24,
  answered: 21,
  agreed: 17,
  withComments: 3,
  disagreed: 1,
  notConcerned: 0,
  late: 0,
  unanswered: 3,
  comments: 4,
  commentsReplied: 0,
  lateRequested: 0,
};
const dossier = (change: object) => ({
  id: 'd',
  version: 1,
  state: 'AWAITING_OFFICE',
  leadUnit: OFFICE.unit,
  rounds: [],
  allowedActs: [],
  currentDraft: { id: 'r', number: 1 },
  changedAfterParty: null,
  decision: null,
  now: {
    stepId: 'examine',
    stepLabel: 'Văn phòng thẩm tra, lập phiếu trình',
    since: '2025-03-19T10:00:00.000Z',
    dueAt: '2025-03-20T10:00:00.000Z',
    dueWords: null,
    nextLabel: 'Lãnh đạo Văn phòng xem xét, ký nháy',
    mine: false,
    holder: OFFICE,
  },
  ...change,
});
const round = (change: object) => ({
  id: 'round',
  state: 'OPEN',
  dueAt: '2025-03-19T10:00:00.000Z',
  allowedActs: [],
  counts: COUNTS,
  reminderText: '',
  ...change,
});

describe('the card that says what now', () => {
  const perform = jest.fn<DossierActs['perform']>();
  const card = (change: object) =>
    mount(
      NowCard,
      { dossier: dossier(change) },
      {
        now: '2025-03-20T05:30:00.000Z',
        providers: [provideRouter([]), { provide: DossierActs, useValue: { perform } }],
      },
    );

  beforeEach(() => {
    perform.mockReset().mockResolvedValue(undefined);
  });

  it('names the step to those whose turn it is, and the holder to everybody else', async () => {
    const theirs = await card({});
    expect(theirs.words).toContain('Chờ Chuyên viên, Văn phòng');
    expect(theirs.words).toContain('Tiếp theo: Lãnh đạo Văn phòng xem xét, ký nháy.');
    expect(theirs.element.querySelectorAll('button')).toHaveLength(0);
    await theirs.set({
      dossier: dossier({ now: { ...dossier({}).now, mine: true }, allowedActs: ['EXAMINE'] }),
    });
    expect(theirs.words).not.toContain('Chờ Chuyên viên');
    expect(theirs.button('Lập phiếu trình')).toBeTruthy();
  });

  it('says until when in words, from the time of the service', async () => {
    expect((await card({})).words).toContain('Còn 4 giờ, đến 17:00 hôm nay');
  });

  it('counts those who have not answered; one act stands out, one beside it, the rest waits behind', async () => {
    const collecting = await card({
      state: 'COMMENTING',
      rounds: [round({})],
      roundToUrge: { id: 'round', silent: [{}, {}, {}] },
      allowedActs: ['END_ROUND', 'EXTEND_ROUND', 'REPLY_TO_COMMENTS'],
    });
    expect(collecting.words).toContain('Chờ 3 trong 24 đơn vị cho ý kiến');
    const acts = [...collecting.element.querySelectorAll('.acts > button')].map((each) =>
      each.textContent?.trim(),
    );
    expect(acts).toEqual(['Đôn đốc', 'Sao chép lời nhắc (gửi Zalo)']);
    expect(collecting.button('Thao tác khác')).toBeTruthy();
    await collecting.press('Kết thúc lấy ý kiến');
    expect(perform.mock.calls.map(([key]) => key)).toEqual(['endRound']);
  });

  it('offers a colleague of the holder to take over', async () => {
    const held = await card({ stepToTake: { stepId: 'examine', holder: { id: 'p', displayName: 'A' } } });
    await held.press('Nhận thay');
    expect(perform.mock.calls.map(([key]) => key)).toEqual(['takeOver']);
  });

  it('reads the answers out as a sentence, so that colour is never alone', async () => {
    const collecting = await card({ rounds: [round({})] });
    expect(collecting.element.querySelector('ts-segments')?.getAttribute('aria-label')).toBe(
      '17 nhất trí, 3 nhất trí có ý kiến tham gia, 1 chưa nhất trí, 3 chưa có ý kiến',
    );
  });

  it('acts once, however often it is pressed', async () => {
    let end = (): void => undefined;
    perform.mockReturnValue(new Promise((resolve) => (end = () => resolve(undefined))));
    const mine = await card({ allowedActs: ['SUBMIT_DRAFT'] });
    const button = mine.button('Trình lãnh đạo phòng');
    button.click();
    button.click();
    await mine.set({});
    expect(perform).toHaveBeenCalledTimes(1);
    expect(button.disabled).toBe(true);
    end();
    await new Promise((resolve) => setTimeout(resolve));
    await mine.set({});
    expect(button.disabled).toBe(false);
  });
});
