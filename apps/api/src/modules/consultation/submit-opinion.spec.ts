import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AFTER_THE_HOUR, done, DUE_AT, refusalOf, RoundDesk } from '../../../test/support/round-desk.js';
import { makeTenant } from '../../../test/support/tenant.js';
import { newId } from '../../platform/ids.js';
import { sayRefusal, isRefused } from '../../platform/refusal/index.js';
import { DecideLateRequest } from './decide-late-request.js';
import { MarkRequestSeen } from './mark-request-seen.js';
import { RequestLateAnswer } from './request-late-answer.js';
import { SubmitOpinion } from './submit-opinion.js';
import { WithdrawOpinion } from './withdraw-opinion.js';

let desk: RoundDesk;
let dossierId: string;
let roundId: string;

beforeAll(async () => {
  desk = await RoundDesk.open();
});
afterAll(() => desk.close());
beforeEach(async () => {
  desk.app.clock.set('2025-03-18T14:00:00+07:00');
  dossierId = await desk.dossier();
  roundId = await desk.send([dossierId], ['CHILANG', 'TAMTHANH', 'TCKH']);
});

const answer = (
  role: string,
  ...rest: [stance?: 'AGREED' | 'DISAGREED', comments?: { text: string }[], id?: string]
) => desk.answer(role, roundId, [dossierId], ...rest);
const withdraw = (role: string) => desk.the(WithdrawOpinion).run(desk.actor(role), newId(), roundId);
const askLate = (role: string, reason = 'Lãnh đạo đi công tác') =>
  desk.the(RequestLateAnswer).run(desk.actor(role), newId(), roundId, reason);
const decide = (role: string, unit: string, granted: boolean) =>
  desk.the(DecideLateRequest).run(desk.actor(role), newId(), { roundId, unitId: desk.unit(unit), granted });

describe('answering a request', () => {
  it('records the opinion with its comments, and the unit’s own letter', async () => {
    done(
      await answer('ct.tamthanh', 'DISAGREED', [
        { text: '  Chưa rõ thành phần.  ' },
        { text: 'Bổ sung căn cứ.' },
      ]),
    );
    const { mine, allowedActs } = await desk.requested(roundId, 'ct.tamthanh');
    expect(mine).toMatchObject({
      state: 'ANSWERED_LETTER_PENDING',
      answeredAt: expect.any(String),
      opinions: [
        {
          stance: 'DISAGREED',
          late: false,
          comments: [
            { ordinal: 1, text: 'Chưa rõ thành phần.', place: null, reply: null },
            { ordinal: 2, text: 'Bổ sung căn cứ.' },
          ],
        },
      ],
    });
    expect(allowedActs).toEqual(['WITHDRAW_ANSWER', 'ATTACH_SIGNED_LETTER']);
    expect((await desk.round(roundId)).counts).toMatchObject({
      answered: 1,
      disagreed: 1,
      comments: 2,
      late: 0,
    });
    const [letter] = await desk.rows(
      `select o.symbol, o.state, o.number, o.content -> 'data' -> 'opinions' -> 0 ->> 'stance' as stance, u.code as issuer
       from official_document o join unit u on (u.authority_id, u.id) = (o.authority_id, o.issuer_id) where o.id = $1`,
      mine.letterId,
    );
    expect(letter).toEqual({
      symbol: 'UBND',
      state: 'SIGNED',
      number: null,
      stance: 'DISAGREED',
      issuer: 'TAMTHANH',
    });
  });

  it('is recorded once, and given again only after it was taken back', async () => {
    done(await answer('cv.chilang'));
    expect(refusalOf(await answer('cv.chilang'))).toBe('ALREADY_ANSWERED');
    expect(refusalOf(await answer('ct.chilang'))).toBe('ALREADY_ANSWERED');
    done(await withdraw('cv.chilang'));
    expect(await desk.requested(roundId, 'cv.chilang')).toMatchObject({
      mine: { state: 'SEEN', opinions: [], letterId: null },
      allowedActs: ['ANSWER'],
    });
    expect(refusalOf(await withdraw('cv.chilang'))).toBe('NOTHING_TO_WITHDRAW');
    done(await answer('cv.chilang', 'DISAGREED', [{ text: 'Xem lại.' }]));
    expect((await desk.round(roundId)).counts).toMatchObject({ answered: 1, agreed: 0, disagreed: 1 });
    expect(await desk.rows('select 1 from opinion where round_id = $1', roundId)).toHaveLength(2);
  });

  it('happens once for a double click, whatever the command ids', async () => {
    const commandId = newId();
    const same = await Promise.all([
      answer('cv.chilang', 'AGREED', [], commandId),
      answer('cv.chilang', 'AGREED', [], commandId),
    ]);
    expect(done(same[0])).toEqual(done(same[1]));
    const different = await Promise.all([answer('cv.tckh'), answer('ld.tckh')]);
    expect(different.filter(isRefused)).toEqual([{ refused: 'ALREADY_ANSWERED' }]);
    const reused = await answer('cv.chilang', 'DISAGREED', [{ text: 'Khác' }], commandId);
    expect(refusalOf(reused)).toBe('COMMAND_REUSED');
    expect(await desk.rows('select 1 from opinion where round_id = $1', roundId)).toHaveLength(2);
  });

  it('is for the unit’s own people: nobody answers for another unit, tenant or round', async () => {
    const other = await makeTenant(desk.app.urls.owner);
    const foreign = desk.the(SubmitOpinion).run(other.actor('cv.chilang'), newId(), {
      roundId,
      opinions: [{ dossierId, stance: 'AGREED', comments: [] }],
      signedByDeputy: false,
    });
    expect(refusalOf(await foreign)).toBe('ROUND_NOT_FOUND');
    // A ward that is not asked, and the lead itself, which sees the round but is not asked in it.
    expect(refusalOf(await answer('cv.dongkinh'))).toBe('ROUND_NOT_FOUND');
    expect(refusalOf(await answer('cv.vhkhtt'))).toBe('ROUND_NOT_FOUND');
    // The answer of a ward stays the ward's, whatever it puts into the input.
    done(await answer('cv.chilang'));
    const states = (await desk.round(roundId)).participants.map(({ unit, state }) => [unit.code, state]);
    expect(states).toEqual([
      ['TCKH', 'NOT_SEEN'],
      ['TAMTHANH', 'NOT_SEEN'],
      ['CHILANG', 'ANSWERED_LETTER_PENDING'],
    ]);
    for (const code of ['cv.dongkinh', 'cv.vhkhtt']) {
      await expect(desk.requested(roundId, code)).rejects.toThrow('is not asked');
    }
    expect(refusalOf(await desk.answer('cv.tckh', newId(), [dossierId]))).toBe('ROUND_NOT_FOUND');
    expect(refusalOf(await desk.answer('cv.tckh', 'no id', [dossierId]))).toBe('ROUND_NOT_FOUND');
  });

  it('answers all drafts of the round or none', async () => {
    expect(refusalOf(await desk.answer('cv.tckh', roundId, []))).toBe('OPINIONS_INCOMPLETE');
    expect(refusalOf(await desk.answer('cv.tckh', roundId, [await desk.dossier('PLAN')]))).toBe(
      'OPINIONS_INCOMPLETE',
    );
    expect(refusalOf(await answer('cv.tckh', 'DISAGREED'))).toBe('COMMENTS_REQUIRED');
    expect(refusalOf(await answer('cv.tckh', 'AGREED', [{ text: 'x' }]))).toBe('COMMENTS_NOT_ALLOWED');
    expect(await desk.rows('select 1 from opinion where round_id = $1', roundId)).toEqual([]);
  });

  it('is seen once', async () => {
    const see = () => desk.the(MarkRequestSeen).run(desk.actor('cv.chilang'), newId(), roundId);
    done(await see());
    const first = (await desk.requested(roundId, 'cv.chilang')).mine.seenAt;
    desk.app.clock.set('2025-03-18T15:00:00+07:00');
    done(await see());
    expect((await desk.requested(roundId, 'cv.chilang')).mine).toMatchObject({
      state: 'SEEN',
      seenAt: first,
    });
    const foreign = await desk.the(MarkRequestSeen).run(desk.actor('cv.dongkinh'), newId(), roundId);
    expect(refusalOf(foreign)).toBe('ROUND_NOT_FOUND');
  });
});

describe('answering after the hour', () => {
  it('is refused in the office’s words, by the clock and not by the timer', async () => {
    desk.app.clock.set(DUE_AT);
    const late = await answer('cv.chilang');
    if (!isRefused(late)) throw new Error('it was taken');
    expect(sayRefusal(late, 'vi')).toBe(
      'Chưa gửi được ý kiến: thời hạn đã kết thúc lúc 17 giờ 00 ngày 19/3/2025. Đồng chí chọn "Đề nghị gửi muộn" hoặc ' +
        'liên hệ cơ quan chủ trì.',
    );
    expect((await desk.requested(roundId, 'cv.chilang')).allowedActs).toEqual(['REQUEST_LATE']);
  });

  it('needs a request that the lead grants, and is marked late', async () => {
    expect(refusalOf(await askLate('cv.chilang'))).toBe('LATE_REQUEST_NOT_NEEDED');
    desk.app.clock.set(AFTER_THE_HOUR);
    await desk.until(async () => (await desk.round(roundId)).state === 'LOCKED');
    expect(refusalOf(await askLate('cv.chilang', '  '))).toBe('REASON_REQUIRED');
    done(await askLate('cv.chilang'));
    expect(refusalOf(await askLate('cv.chilang'))).toBe('LATE_REQUEST_PENDING');
    expect(await desk.round(roundId)).toMatchObject({
      allowedActs: expect.arrayContaining(['DECIDE_LATE_REQUEST']),
      counts: { lateRequested: 1 },
    });
    expect(refusalOf(await answer('cv.chilang'))).toBe('DEADLINE_PASSED');

    expect(refusalOf(await decide('cv.tckh', 'CHILANG', true))).toBe('NOT_THE_LEAD_UNIT');
    expect(refusalOf(await decide('cv.dongkinh', 'CHILANG', true))).toBe('ROUND_NOT_FOUND');
    expect(refusalOf(await decide('cv.vhkhtt', 'TCKH', true))).toBe('LATE_REQUEST_MISSING');
    done(await decide('cv.vhkhtt', 'CHILANG', true));
    expect(refusalOf(await decide('cv.vhkhtt', 'CHILANG', false))).toBe('LATE_REQUEST_MISSING');
    expect((await desk.requested(roundId, 'cv.chilang')).mine.state).toBe('EXTENDED');

    done(await answer('cv.chilang'));
    const { counts, participants } = await desk.round(roundId);
    expect(counts).toMatchObject({ answered: 1, agreed: 1, late: 1 });
    expect(participants.find(({ unit }) => unit.code === 'CHILANG')).toMatchObject({
      state: 'ANSWERED_LATE',
      opinions: [{ late: true }],
    });
  });

  it('may be asked again when it was refused', async () => {
    desk.app.clock.set(AFTER_THE_HOUR);
    done(await askLate('cv.chilang'));
    done(await decide('tp.vhkhtt', 'CHILANG', false));
    expect(refusalOf(await answer('cv.chilang'))).toBe('DEADLINE_PASSED');
    done(await askLate('cv.chilang', 'Có công văn hỏa tốc của tỉnh'));
    expect((await desk.requested(roundId, 'cv.chilang')).mine.lateRequest).toMatchObject({
      reason: 'Có công văn hỏa tốc của tỉnh',
    });
  });

  it('does not let an answer be taken back that could not be given again', async () => {
    done(await answer('cv.chilang'));
    desk.app.clock.set(AFTER_THE_HOUR);
    expect(refusalOf(await withdraw('cv.chilang'))).toBe('WITHDRAW_AFTER_DEADLINE');
    expect(refusalOf(await withdraw('cv.tckh'))).toBe('NOTHING_TO_WITHDRAW');
  });

  it('is no lateness where the request itself came after the hour', async () => {
    await desk.rows(
      'update round_participant set asked_at = $2 where round_id = $1 and unit_id = $3',
      roundId,
      AFTER_THE_HOUR,
      desk.unit('CHILANG'),
    );
    desk.app.clock.set('2025-03-19T18:30:00+07:00');
    expect(await desk.requested(roundId, 'cv.chilang')).toMatchObject({
      mine: { askedLate: true },
      allowedActs: ['ANSWER'],
    });
    done(await answer('cv.chilang'));
    expect((await desk.round(roundId)).counts).toMatchObject({ answered: 1, late: 0 });
  });

  it('is over when the lead has ended the round', async () => {
    desk.app.clock.set(AFTER_THE_HOUR);
    done(await askLate('cv.chilang'));
    done(await decide('cv.vhkhtt', 'CHILANG', true));
    done(await desk.end(roundId));
    expect(refusalOf(await answer('cv.chilang'))).toBe('ROUND_ENDED');
    expect(refusalOf(await askLate('cv.tckh'))).toBe('ROUND_ENDED');
    expect((await desk.requested(roundId, 'cv.chilang')).allowedActs).toEqual([]);
  });
});
