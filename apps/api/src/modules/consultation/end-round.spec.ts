import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AFTER_THE_HOUR, done, DUE_AT, refusalOf, RoundDesk } from '../../../test/support/round-desk.js';
import { newId } from '../../platform/ids.js';
import { isRefused } from '../../platform/refusal/index.js';
import { DecideLateRequest } from './decide-late-request.js';
import { EndRound } from './end-round.js';
import { ExtendRound } from './extend-round.js';
import { RequestLateAnswer } from './request-late-answer.js';
import { StartSecondRound } from './start-second-round.js';

let desk: RoundDesk;
let dossierId: string;

beforeAll(async () => {
  desk = await RoundDesk.open();
});
afterAll(() => desk.close());
beforeEach(async () => {
  desk.app.clock.set('2025-03-18T14:00:00+07:00');
  dossierId = await desk.dossier();
});

const extend = async (roundId: string, dueAt: string, reason = 'Nhiều đơn vị đề nghị', role = 'cv.vhkhtt') =>
  desk.the(ExtendRound).run(desk.actor(role), newId(), {
    roundId,
    dueAt,
    reason,
    expectedVersion: (await desk.round(roundId)).version,
  });

describe('twenty-four units answering at the same moment', () => {
  it('are all recorded; the round is closed once', async () => {
    const units = await desk.rows<{ code: string }>(
      "select code from unit where asked_by_default and code <> 'VHKHTT' order by ordinal",
    );
    expect(units).toHaveLength(24);
    const roundId = await desk.send(
      [dossierId],
      units.map(({ code }) => code),
    );
    const officers = await desk.rows<{ username: string }>(
      `select distinct on (u.code) a.username from account a
       join appointment ap on (ap.authority_id, ap.person_id) = (a.authority_id, a.person_id)
       join post p on (p.authority_id, p.id) = (ap.authority_id, ap.post_id)
       join unit u on (u.authority_id, u.id) = (p.authority_id, p.unit_id)
       where u.asked_by_default and u.code <> 'VHKHTT' and p.position = 'OFFICER' order by u.code, a.username`,
    );
    const roles = officers.map(({ username }) => username.slice(0, username.lastIndexOf('.')));
    const answers = await Promise.all(roles.map((role) => desk.answer(role, roundId, [dossierId])));
    expect(answers.filter(isRefused)).toEqual([]);
    expect((await desk.round(roundId)).counts).toMatchObject({
      asked: 24,
      answered: 24,
      agreed: 24,
      unanswered: 0,
    });
    const completed = await desk.rows(
      `select 1 from process_event e join comment_round r on (r.authority_id, r.instance_id) = (e.authority_id, e.instance_id)
       where r.id = $1 and e.type = 'WorkItemCompleted'`,
      roundId,
    );
    expect(completed).toHaveLength(24);

    const ends = await Promise.all([desk.end(roundId), desk.end(roundId, 'tp.vhkhtt')]);
    expect(ends.filter((result) => 'answer' in result)).toHaveLength(1);
    await desk.reaches(dossierId, 'CONSOLIDATING');
    const ended = await desk.rows(
      "select 1 from audit_entry where subject_id = $1 and act = 'endRound'",
      roundId,
    );
    expect(ended).toHaveLength(1);
  });
});

describe('ending a round', () => {
  it('is for the lead, early only when all have answered', async () => {
    const roundId = await desk.send([dossierId], ['CHILANG', 'TCKH']);
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    const early = await desk.end(roundId);
    expect(early).toEqual({
      refused: 'ROUND_NOT_ALL_ANSWERED',
      params: { waiting: '01', dueAt: '17 giờ 00 ngày 19/3/2025' },
    });
    done(await desk.answer('cv.tckh', roundId, [dossierId]));
    const by = (role: string, expectedVersion: number) =>
      desk.the(EndRound).run(desk.actor(role), newId(), { roundId, expectedVersion });
    const { version } = await desk.round(roundId);
    expect(refusalOf(await by('cv.tckh', version))).toBe('NOT_YOUR_STEP');
    expect(refusalOf(await by('cv.vanphong', version))).toBe('ROUND_NOT_FOUND');
    expect(refusalOf(await by('cv.vhkhtt', version + 1))).toBe('ROUND_CHANGED');
    expect((await desk.round(roundId)).allowedActs).toContain('END_ROUND');
    done(await by('cv.vhkhtt', version));
    expect(refusalOf(await by('cv.vhkhtt', version + 1))).toBe('ROUND_ENDED');
  });

  it('leaves silent units without an answer, and never as agreeing', async () => {
    const roundId = await desk.send([dossierId], ['CHILANG', 'TCKH']);
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    desk.app.clock.set(AFTER_THE_HOUR);
    done(await desk.end(roundId));
    const round = await desk.round(roundId);
    expect(round).toMatchObject({ state: 'ENDED', endedAt: AFTER_THE_HOUR });
    expect(round.counts).toMatchObject({ agreed: 1, unanswered: 1 });
    expect(round.participants.map(({ state }) => state)).toEqual(['NO_ANSWER', 'ANSWERED_LETTER_PENDING']);
    expect(round.summaryParagraph).toContain('01 cơ quan, đơn vị không có ý kiến trả lời');
    await desk.reaches(dossierId, 'CONSOLIDATING');
  });
});

describe('a request to answer late that nobody has decided on', () => {
  it('keeps the round from ending, until the unit has its word', async () => {
    const roundId = await desk.send([dossierId], ['CHILANG', 'TCKH']);
    desk.app.clock.set(AFTER_THE_HOUR);
    const asking = desk.the(RequestLateAnswer);
    done(await asking.run(desk.actor('cv.chilang'), newId(), roundId, 'Lãnh đạo đi công tác'));
    expect(await desk.end(roundId)).toEqual({
      refused: 'LATE_REQUESTS_OPEN',
      params: { count: '01', units: 'UBND phường Chi Lăng' },
    });
    const decision = { roundId, unitId: desk.unit('CHILANG'), granted: false };
    done(await desk.the(DecideLateRequest).run(desk.actor('cv.vhkhtt'), newId(), decision));
    done(await desk.end(roundId));
    expect((await desk.round(roundId)).counts).toMatchObject({ answered: 0, unanswered: 2 });
  });
});

describe('extending a round', () => {
  it('moves the deadline later only, with a reason, and keeps the first one', async () => {
    const roundId = await desk.send([dossierId], ['CHILANG'], { dueWords: 'trong ngày 19/3/2025' });
    expect(refusalOf(await extend(roundId, '2025-03-19T09:00:00.000Z'))).toBe('DEADLINE_ONLY_LATER');
    expect(refusalOf(await extend(roundId, '2025-03-21T10:00:00.000Z', ' '))).toBe('REASON_REQUIRED');
    done(await extend(roundId, '2025-03-21T10:00:00.000Z'));
    expect(await desk.round(roundId)).toMatchObject({
      dueAt: '2025-03-21T10:00:00.000Z',
      originalDueAt: DUE_AT,
      dueWords: null,
      version: 2,
    });
    const [{ due_at: due } = { due_at: '' }] = await desk.rows<{ due_at: string }>(
      "select due_at from work_item where subject_id = $1 and element_id = 'answer'",
      roundId,
    );
    expect(due).toBe('2025-03-21T10:00:00.000Z');
    desk.app.clock.set(AFTER_THE_HOUR);
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    expect((await desk.round(roundId)).counts.late).toBe(0);
  });

  it('opens a locked round again; it locks at the new hour', async () => {
    const roundId = await desk.send([dossierId], ['CHILANG']);
    desk.app.clock.set(AFTER_THE_HOUR);
    await desk.until(async () => (await desk.round(roundId)).state === 'LOCKED');
    expect(refusalOf(await extend(roundId, '2025-03-19T10:20:00.000Z'))).toBe('DEADLINE_IN_PAST');
    done(await extend(roundId, '2025-03-20T10:00:00.000Z', 'Chờ ý kiến phường', 'tp.vhkhtt'));
    expect((await desk.round(roundId)).state).toBe('OPEN');
    desk.app.clock.set('2025-03-20T10:00:01.000Z');
    await desk.until(async () => (await desk.round(roundId)).state === 'LOCKED');
    const [row] = await desk.rows<{ extensions: { reason: string }[] }>(
      'select extensions from comment_round where id = $1',
      roundId,
    );
    expect(row?.extensions).toMatchObject([{ from: DUE_AT, reason: 'Chờ ý kiến phường' }]);
  });

  it('is for the lead unit', async () => {
    const roundId = await desk.send([dossierId], ['CHILANG']);
    const { version } = await desk.round(roundId);
    const by = (role: string) =>
      desk.the(ExtendRound).run(desk.actor(role), newId(), {
        roundId,
        dueAt: '2025-03-21T10:00:00.000Z',
        reason: 'x',
        expectedVersion: version,
      });
    expect(refusalOf(await by('cv.chilang'))).toBe('NOT_THE_LEAD_UNIT');
    expect(refusalOf(await by('cv.tckh'))).toBe('ROUND_NOT_FOUND');
  });
});

describe('what the round does by itself', () => {
  it('reminds the silent units once before the hour', async () => {
    const roundId = await desk.send([dossierId], ['CHILANG', 'TCKH']);
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    desk.app.clock.set('2025-03-19T13:00:01+07:00');
    const reminded = async () =>
      desk.rows<{ unit_id: string }>(
        'select unit_id from work_item where subject_id = $1 and reminded_at is not null',
        roundId,
      );
    await desk.until(async () => (await reminded()).length > 0);
    expect(await reminded()).toEqual([{ unit_id: desk.unit('TCKH') }]);
    const [round] = await desk.rows('select reminded_at from comment_round where id = $1', roundId);
    expect(round).toEqual({ reminded_at: '2025-03-19T06:00:01.000Z' });
    expect((await desk.round(roundId)).reminderText).toMatch(
      /^Phòng Văn hoá, Khoa học và Thông tin kính nhắc: Phòng Tài chính - Kế hoạch chưa có ý kiến đối với dự thảo Quyết định/,
    );
  });

  it('is withdrawn with its dossier', async () => {
    const roundId = await desk.send([dossierId], ['CHILANG']);
    await desk.act('cv.vhkhtt', 'withdrawDossier', dossierId, 'reason: "Không cần ban hành"');
    await desk.until(async () => (await desk.requested(roundId, 'cv.chilang')).state === 'WITHDRAWN');
    expect(refusalOf(await desk.answer('cv.chilang', roundId, [dossierId]))).toBe('ROUND_ENDED');
    const open = await desk.rows(
      'select 1 from work_item where subject_id = $1 and closed_at is null',
      roundId,
    );
    expect(open).toEqual([]);
  });

  it('goes on for the other draft of its letter when one dossier is withdrawn', async () => {
    const plan = await desk.dossier('PLAN');
    const roundId = await desk.send([dossierId, plan], ['CHILANG']);
    await desk.reaches(plan, 'COMMENTING');
    await desk.act('cv.vhkhtt', 'withdrawDossier', plan, 'reason: "Rút kế hoạch"');
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    done(await desk.end(roundId));
    await desk.reaches(dossierId, 'CONSOLIDATING');
    expect((await desk.look(plan)).state).toBe('WITHDRAWN');
  });
});

describe('a second round', () => {
  it('sends the dossier out once more and keeps the first', async () => {
    const first = await desk.send([dossierId], ['CHILANG']);
    done(await desk.answer('cv.chilang', first, [dossierId], 'DISAGREED', [{ text: 'Xem lại.' }]));
    done(await desk.end(first));
    await desk.reaches(dossierId, 'CONSOLIDATING');
    const again = async (role: string) =>
      desk
        .the(StartSecondRound)
        .run(desk.actor(role), newId(), dossierId, (await desk.look(dossierId)).version);
    expect(refusalOf(await again('cv.vanphong'))).toBe('NOT_YOUR_STEP');
    expect(await again('cv.vhkhtt')).toMatchObject({ state: 'READY_FOR_COMMENTS' });
    desk.app.clock.set('2025-03-18T15:00:00+07:00');
    const second = await desk.send([dossierId], ['TCKH']);
    expect(await desk.round(second)).toMatchObject({ number: 2, counts: { asked: 1, answered: 0 } });
    expect(await desk.round(first)).toMatchObject({ number: 1, state: 'ENDED', counts: { disagreed: 1 } });
  });
});
