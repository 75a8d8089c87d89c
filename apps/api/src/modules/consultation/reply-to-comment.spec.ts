import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { done, refusalOf, RoundDesk } from '../../../test/support/round-desk.js';
import { makeTenant } from '../../../test/support/tenant.js';
import type { Actor } from '../../platform/actor.js';
import { newId } from '../../platform/ids.js';
import { isRefused } from '../../platform/refusal/index.js';
import { ReplyToComment, type ReplyInput } from './reply-to-comment.js';
import { WithdrawOpinion } from './withdraw-opinion.js';

let desk: RoundDesk;
let dossierId: string;
let roundId: string;
let commentId: string;

beforeAll(async () => {
  desk = await RoundDesk.open();
});
afterAll(() => desk.close());
beforeEach(async () => {
  dossierId = await desk.dossier();
  roundId = await desk.send([dossierId], ['CHILANG']);
  done(
    await desk.answer('ct.chilang', roundId, [dossierId], 'AGREED_WITH_COMMENTS', [
      { text: 'Ghi chức danh.' },
    ]),
  );
  commentId = (await desk.round(roundId)).comments[0]?.id ?? '';
});

const reply = (change: Partial<ReplyInput> = {}, actor: Actor = desk.actor('cv.vhkhtt')) =>
  desk.the(ReplyToComment).run(actor, newId(), {
    commentId,
    kind: 'ACCEPTED',
    text: 'Đã tiếp thu.',
    expectedVersion: 1,
    ...change,
  });

describe('replying to a comment', () => {
  it('may begin while the round is open, and be changed until the dossier is with the Office', async () => {
    done(await reply());
    done(await desk.end(roundId));
    await desk.reaches(dossierId, 'CONSOLIDATING');
    done(await reply({ kind: 'EXPLAINED', text: 'Giữ nguyên.', expectedVersion: 2 }));
    expect((await desk.round(roundId)).comments).toMatchObject([
      {
        version: 3,
        reply: {
          kind: 'EXPLAINED',
          text: 'Giữ nguyên.',
          repliedBy: { id: desk.actor('cv.vhkhtt').personId },
        },
      },
    ]);
    await desk.act('cv.vhkhtt', 'submitForExamination', dossierId);
    expect(refusalOf(await reply({ expectedVersion: 3 }))).toBe('REPLY_CLOSED');
  });

  it('goes by the version: of two at once one is told to look again', async () => {
    const both = await Promise.all([
      reply(),
      reply({ kind: 'EXPLAINED', text: 'Giữ nguyên.' }, desk.actor('tp.vhkhtt')),
    ]);
    expect(both.filter(isRefused)).toEqual([{ refused: 'COMMENT_CHANGED' }]);
  });

  it('needs words, not too many', async () => {
    expect(refusalOf(await reply({ text: '  ' }))).toBe('REPLY_TEXT_REQUIRED');
    expect(refusalOf(await reply({ text: 'x'.repeat(4001) }))).toBe('REPLY_TEXT_TOO_LONG');
  });

  it('is for the lead unit', async () => {
    expect(refusalOf(await reply({}, desk.actor('cv.vanphong')))).toBe('NOT_THE_LEAD_UNIT');
    expect(refusalOf(await reply({}, desk.actor('ct.chilang')))).toBe('COMMENT_NOT_FOUND');
    expect(refusalOf(await reply({}, desk.actor('cv.tckh')))).toBe('COMMENT_NOT_FOUND');
    const other = await makeTenant(desk.app.urls.owner);
    expect(refusalOf(await reply({}, other.actor('cv.vhkhtt')))).toBe('COMMENT_NOT_FOUND');
    expect(refusalOf(await reply({ commentId: newId() }))).toBe('COMMENT_NOT_FOUND');
    expect(refusalOf(await reply({ commentId: 'no id' }))).toBe('COMMENT_NOT_FOUND');
  });

  it('finds no comment that its unit has taken back', async () => {
    done(await desk.the(WithdrawOpinion).run(desk.actor('ct.chilang'), newId(), roundId));
    expect(refusalOf(await reply())).toBe('COMMENT_NOT_FOUND');
  });
});
