import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { docxParagraphs } from '@thong-suot/document-forms';
import { connect } from '../../../test/support/database.js';
import { AFTER_THE_HOUR, done, refusalOf, RoundDesk } from '../../../test/support/round-desk.js';
import { photograph } from '../../../test/walk/papers.js';
import { newId } from '../../platform/ids.js';
import { AttachSignedLetter } from './attach-signed-letter.js';
import { NumberOpinionLetter } from './number-opinion-letter.js';
import { SubmitOpinion } from './submit-opinion.js';
import { WithdrawOpinion } from './withdraw-opinion.js';
import { SignRoundLetter } from './sign-round-letter.js';

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
  roundId = await desk.send([dossierId], ['CHILANG', 'TAMTHANH', 'TCKH'], { question: 'Cử 01 công chức' });
  done(await desk.the(SignRoundLetter).run(desk.actor('tp.vhkhtt'), newId(), roundId));
});

const number = (role: string) => desk.the(NumberOpinionLetter).run(desk.actor(role), newId(), roundId);
const attach = async (role: string, fileId?: string) =>
  desk.the(AttachSignedLetter).run(desk.actor(role), newId(), {
    roundId,
    fileId: fileId ?? (await desk.upload(role, 'cong-van.png', photograph())),
  });
const state = async (role: string) => (await desk.requested(roundId, role)).mine.state;

interface LetterSeen {
  readonly numberLine: string;
  readonly state: string;
  readonly issuer: { readonly code: string };
  readonly signature: { readonly mode: string; readonly positionLabel: string; readonly mark: string } | null;
  readonly file: { readonly url: string } | null;
}

/** The letter of the role's unit by GraphQL. */
async function letter(role: string): Promise<LetterSeen> {
  const { commentRequest } = await (
    await desk.client(role)
  ).ask<{
    commentRequest: { mine: { letter: LetterSeen } };
  }>(
    `query ($id: ID!) { commentRequest(roundId: $id) { mine { letter {
      numberLine state issuer { code } signature { mode positionLabel mark } file { url } } } } }`,
    { id: roundId },
  );
  return commentRequest.mine.letter;
}

describe('the unit’s letter of comments', () => {
  it('is signed when the ward’s chair answers, and numbered by the ward’s own clerk', async () => {
    expect(refusalOf(await number('vt.chilang'))).toBe('LETTER_NOT_READY');
    done(await desk.answer('ct.chilang', roundId, [dossierId]));
    expect(await state('ct.chilang')).toBe('ANSWERED_LETTER_PENDING');
    expect(refusalOf(await number('cv.chilang'))).toBe('NOT_THE_CLERK');
    expect(refusalOf(await number('vt.tamthanh'))).toBe('LETTER_NOT_READY');
    expect(refusalOf(await number('vt.dongkinh'))).toBe('ROUND_NOT_FOUND');
    done(await number('vt.chilang'));
    expect(refusalOf(await number('vt.chilang'))).toBe('LETTER_ALREADY_NUMBERED');
    expect(await state('ct.chilang')).toBe('ANSWERED');
    expect(await letter('vt.chilang')).toMatchObject({
      numberLine: 'Số: 01/UBND',
      state: 'DISPATCHED',
      issuer: { code: 'CHILANG' },
      signature: { mode: 'TRIAL', positionLabel: 'Chủ tịch', mark: 'ký thử, không có giá trị pháp lý' },
    });
  });

  it('each ward counts in its own register', async () => {
    for (const ward of ['chilang', 'tamthanh']) {
      done(await desk.answer(`ct.${ward}`, roundId, [dossierId]));
      done(await number(`vt.${ward}`));
    }
    // The second letter of phường Chi Lăng in this file, the first of phường Tam Thanh.
    expect([(await letter('vt.chilang')).numberLine, (await letter('vt.tamthanh')).numberLine]).toEqual([
      'Số: 02/UBND',
      'Số: 01/UBND',
    ]);
  });

  it('holds the answer: what is numbered and sent is not taken back, whoever is quicker', async () => {
    done(await desk.answer('ct.chilang', roundId, [dossierId]));
    const withdraw = () => desk.the(WithdrawOpinion).run(desk.actor('ct.chilang'), newId(), roundId);
    const both = await Promise.all([number('vt.chilang'), withdraw()]);
    expect(both.filter((result) => 'answer' in result)).toHaveLength(1);
    if (await letter('ct.chilang')) {
      expect(refusalOf(await withdraw())).toBe('WITHDRAW_AFTER_NUMBER');
      expect((await desk.requested(roundId, 'ct.chilang')).allowedActs).not.toContain('WITHDRAW_ANSWER');
    }
    const sent = await desk.rows(
      `select 1 from official_document o
       where o.purpose = 'OPINION_LETTER' and o.number is not null and not exists (
         select 1 from round_participant p where p.letter_id = o.id)`,
    );
    expect(sent).toEqual([]);
  });

  it('waits for its signed scan where an officer answered; the number comes after the signature', async () => {
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    expect(refusalOf(await number('vt.chilang'))).toBe('LETTER_NOT_SIGNED');
    expect(refusalOf(await attach('vt.chilang', newId()))).toBe('SCAN_FILE_NOT_FOUND');
    expect(refusalOf(await attach('vt.chilang', await desk.upload('cv.tckh', 'x.png', photograph())))).toBe(
      'SCAN_FILE_NOT_FOUND',
    );
    done(await attach('vt.chilang'));
    expect(await state('vt.chilang')).toBe('ANSWERED');
    expect(await letter('vt.chilang')).toMatchObject({
      state: 'SIGNED',
      signature: { mode: 'SCAN', mark: 'ký trên giấy, kèm bản quét' },
    });
    done(await number('vt.chilang'));
  });

  it('is listed as awaited until it has come, with the day by which it is expected', async () => {
    const awaited = async () =>
      (
        await (
          await desk.client('vt.tamthanh')
        ).ask<{
          commentRequests: { edges: { node: { roundId: string; mine: { letterDueOn: string | null } } }[] };
        }>('{ commentRequests(awaitingLetter: true) { edges { node { roundId mine { letterDueOn } } } } }')
      ).commentRequests.edges
        .map(({ node }) => node)
        .find((node) => node.roundId === roundId);
    expect(await awaited()).toBeUndefined();
    done(await desk.answer('ct.tamthanh', roundId, [dossierId]));
    // Tuesday 18/3 and two working days.
    expect(await awaited()).toEqual({ roundId, mine: { letterDueOn: '2025-03-20' } });
    done(await number('vt.tamthanh'));
    expect(await awaited()).toBeUndefined();
  });

  it('may follow when the round has ended', async () => {
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    desk.app.clock.set(AFTER_THE_HOUR);
    done(await desk.end(roundId));
    done(await attach('cv.chilang'));
    done(await number('vt.chilang'));
    expect(await state('vt.chilang')).toBe('ANSWERED');
  });

  it('is numbered by anybody of a unit that has no clerk', async () => {
    const { authorityId, appointmentId } = desk.actor('vt.tckh');
    const owner = await connect(desk.app.urls.owner);
    await owner.query("select set_config('app.authority', $1, false)", [authorityId]);
    await owner.query("update appointment set valid_to = '2025-03-18' where id = $1", [appointmentId]);
    await owner.end();
    done(await desk.answer('ld.tckh', roundId, [dossierId]));
    expect((await desk.requested(roundId, 'cv.tckh')).allowedActs).toContain('NUMBER_LETTER');
    done(await number('cv.tckh'));
    expect(await letter('cv.tckh')).toMatchObject({ numberLine: 'Số: 01/TCKH' });
  });

  it('names the letter it answers, each draft and each comment', async () => {
    done(
      await desk.the(SubmitOpinion).run(desk.actor('ct.chilang'), newId(), {
        roundId,
        opinions: [
          {
            dossierId,
            stance: 'DISAGREED',
            comments: [{ place: 'Điều 1', text: 'Chỉ mời Chủ tịch UBND phường khi có nội dung liên quan.' }],
          },
        ],
        questionAnswer: ' Công chức Văn hóa - xã hội phường. ',
        signedByDeputy: false,
      }),
    );
    await desk.settled();
    const { file } = await letter('ct.chilang');
    const client = await desk.client('ct.chilang');
    const response = await fetch(`${desk.app.baseUrl}${file?.url ?? ''}`, { headers: client.headers() });
    const text = docxParagraphs(new Uint8Array(await response.arrayBuffer()))
      .map((paragraph) => paragraph.text)
      .join('\n');
    for (const part of ['PHƯỜNG CHI LĂNG', '/VHKHTT', 'Chưa nhất trí', 'Chỉ mời Chủ tịch UBND phường']) {
      expect(text).toContain(part);
    }
  });

  it('and its scan are for the ward and the lead; for readers of the dossier when the round is over', async () => {
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    const fileId = await desk.upload('cv.chilang', 'cong-van.png', photograph());
    done(await attach('cv.chilang', fileId));
    const status = async (role: string) => {
      const client = await desk.client(role);
      return (await fetch(`${desk.app.baseUrl}/files/${fileId}`, { headers: client.headers() })).status;
    };
    expect(await status('vt.chilang')).toBe(200);
    expect(await status('cv.vhkhtt')).toBe(200);
    for (const role of ['cv.tamthanh', 'cv.dongkinh', 'cv.vanphong', 'vanthu']) {
      expect([403, 404]).toContain(await status(role));
    }
    desk.app.clock.set(AFTER_THE_HOUR);
    done(await desk.end(roundId));
    expect(await status('cv.vanphong')).toBe(200);
    for (const role of ['cv.tamthanh', 'cv.dongkinh']) expect([403, 404]).toContain(await status(role));
  });
});
