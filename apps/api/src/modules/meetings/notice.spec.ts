import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { numberOutline, printedLine } from '@thong-suot/administration';
import { MeetingDesk, RECEIVERS, WHOLE_NOTICE } from '../../../test/support/meeting-desk.js';
import { newId } from '../../platform/ids.js';
import { SubmitNotice } from './submit-notice.js';

let desk: MeetingDesk;
beforeAll(async () => {
  desk = await MeetingDesk.open();
});
afterAll(() => desk.close());

interface Draft {
  readonly documentId: string | null;
  readonly version: number | null;
  readonly editable: boolean;
  readonly opening: string[];
  readonly lines: { level: string; text: string }[];
  readonly recipients: string[];
}

const draft = async (role: string) =>
  (
    await desk.ask<{ noticeDraft: Draft | null }>(
      role,
      'query ($id: ID!) { noticeDraft(meetingId: $id) { documentId version editable opening lines { level text } recipients } }',
    )
  ).noticeDraft;

describe('the notice of a session', () => {
  it('waits at the Office, proposed from the agenda', async () => {
    const proposed = await draft('cv.vanphong');
    expect(proposed).toMatchObject({ documentId: null, version: null, editable: true });
    expect(proposed?.lines.filter(({ level }) => level === 'SECTION')).toHaveLength(7);
    expect(proposed?.recipients).toHaveLength(11);
    const { inbox } = await desk.ask<{ inbox: { edges: { node: { actLabel: string } }[] } }>(
      'cv.vanphong',
      '{ inbox { edges { node { actLabel } } } }',
    );
    expect(inbox.edges.map(({ node }) => node.actLabel)).toContain('Soạn thông báo kết luận');
  });

  it('is not submitted before somebody has saved it, nor unfinished', async () => {
    expect((await desk.submit())?.code).toBe('NOTICE_EMPTY');
    expect(
      await desk.save('cv.vanphong', { lines: [{ level: 'SECTION', text: 'Dự thảo Báo cáo' }] }),
    ).toBeUndefined();
    expect((await desk.submit())?.code).toBe('NOTICE_SECTION_EMPTY');
    expect(await desk.save('cv.vanphong', { lines: [] })).toBeUndefined();
    expect((await desk.submit())?.code).toBe('NOTICE_EMPTY');
    expect(await desk.save('cv.vanphong', { recipients: ['Lưu: VT, QTM'] })).toBeUndefined();
    expect((await desk.submit())?.code).toBe('NOTICE_WITHOUT_RECIPIENTS');
    const open = [
      { level: 'SECTION', text: 'A' },
      { level: 'TEXT', text: 'Theo Thông báo số […].' },
    ] as const;
    expect(await desk.save('cv.vanphong', { lines: open })).toBeUndefined();
    expect((await desk.submit())?.code).toBe('OPEN_PLACES');
  });

  it('refuses what no page can hold, and says in words what to do', async () => {
    const refused = await desk.save('cv.vanphong', { lines: [{ level: 'SECTION', text: 'x'.repeat(501) }] });
    expect(refused).toMatchObject({ code: 'NOTICE_HEADING_TOO_LONG', field: 'lines' });
    expect(refused?.message).toMatch(/^Chưa lưu được dự thảo: tiêu đề mục 1 dài quá 500 ký tự\. Đề nghị/);
  });

  it('two people who edit the same draft: the second is told, and nothing of the first is lost', async () => {
    const version = await desk.version();
    const save = (role: string, closing: string) => desk.save(role, { closing: [closing] }, version);
    const both = await Promise.all([
      save('cv.vanphong', 'Của người thứ nhất.'),
      save('cv2.vanphong', 'Của người thứ hai.'),
    ]);
    expect(both.map((refused) => refused?.code ?? 'saved').sort()).toEqual(['DOCUMENT_CHANGED', 'saved']);
    expect(await desk.save('cv.vanphong', {}, null)).toMatchObject({ code: 'DOCUMENT_CHANGED' });
  });

  it('is kept as typed, numbered right', async () => {
    expect(await desk.save('cv.vanphong')).toBeUndefined();
    const kept = await draft('cv2.vanphong');
    expect(kept?.opening).toEqual(WHOLE_NOTICE.opening);
    const parts = numberOutline(WHOLE_NOTICE.lines)
      .map(printedLine)
      .filter((text) => /^8\.\d/.test(text));
    expect(parts.map((text) => text.slice(0, 3))).toEqual(['8.1', '8.2', '8.3', '8.4']);
    // the file of an earlier draft stays until that of this one is there
    await desk.until(async () => {
      const printed = await paragraphs();
      return parts.every((part) => printed.includes(part));
    });
  });

  it('goes once to its signature, however often it is pressed', async () => {
    const command = newId();
    const version = (await desk.version()) ?? 0;
    const press = (id: string) =>
      desk.the(SubmitNotice).run(desk.actor('cv.vanphong'), id, {
        meetingId: desk.meetingId,
        expectedVersion: version,
      });
    const twice = await Promise.all([press(command), press(command)]);
    expect(twice[0]).toEqual(twice[1]);
    expect(twice[0]).toMatchObject({ answer: { dossierId: desk.noticeDossierId } });
    expect(await press(newId())).toMatchObject({ refused: 'NOT_YOUR_STEP' });
    expect(await desk.save('cv.vanphong')).toMatchObject({ code: 'NOT_YOUR_STEP' });
    expect((await draft('cv.vanphong'))?.editable).toBe(false);
  });

  it('is returned by its signer with a reason, written again and submitted again', async () => {
    expect(await desk.onNotice('cvp', 'returnFromSigning', 'reason: "Sửa mục 8."')).toBeUndefined();
    expect((await draft('cv.vanphong'))?.editable).toBe(true);
    expect(await desk.save('cv.vanphong')).toBeUndefined();
    expect(await desk.submit()).toBeUndefined();
  });

  it('is signed by order of the Chairman by the chief of Office, by nobody else', async () => {
    expect((await desk.onNotice('cv.vanphong', 'signDocument'))?.code).toMatch(/NOT_ENTITLED|NOT_YOUR_STEP/);
    expect((await desk.onNotice('ct', 'signDocument'))?.code).toBe('DOCUMENT_NOT_FOUND');
    const both = await Promise.all([
      desk.onNotice('cvp', 'signDocument'),
      desk.onNotice('pcvp', 'signDocument'),
    ]);
    expect(both.filter((refused) => refused === undefined)).toHaveLength(1);
    await desk.until(async () => (await paragraphs()).includes('TL. CHỦ TỊCH'));
  });

  it('is numbered TB-UBND and sent to its eleven recipients once, then told by its session', async () => {
    const twice = await Promise.all([
      desk.onNotice('vanthu', 'issueDocument'),
      desk.onNotice('vanthu', 'issueDocument'),
    ]);
    expect(twice.filter((refused) => refused === undefined)).toHaveLength(1);
    await desk.until(async () => (await notice())?.file !== null);
    expect(await notice()).toMatchObject({ numberLine: 'Số: 01/TB-UBND', state: 'DISPATCHED' });
    const lines = (await notice())?.distribution ?? [];
    expect(lines).toHaveLength(11);
    expect(lines.map(({ total }) => total)).toEqual([1, 1, 1, 1, 1, 15, 8, 1, 1, 1, 0]);
    expect(lines.map(({ complete }) => complete)).toEqual([...Array<boolean>(10).fill(false), true]);
    await desk.until(async () => (await meetings('cv.tamthanh')).length === 1);
  });

  it('has eleven receipts when all units have opened it and the clerk has recorded the rest', async () => {
    for (const role of RECEIVERS) await desk.opens(await desk.client(role));
    const outside = (await notice())?.recipients.filter(({ byHand }) => byHand) ?? [];
    expect(outside.map(({ name }) => name)).toEqual([
      'UBND tỉnh',
      'TT Thành ủy',
      'TT HĐND TP',
      'Tất cả iOffice TP',
      'Trang TTĐT TP',
    ]);
    for (const { id } of outside) {
      expect(
        await desk.mutate(
          'vanthu',
          'recordSending',
          `documentId: "${await desk.documentId()}", recipientId: "${id}", means: NETWORK, sentOn: "2025-03-18"`,
        ),
      ).toBeUndefined();
    }
    expect((await notice())?.distribution.filter(({ complete }) => !complete)).toEqual([]);
  });

  it('becomes the source of what the session gave, with number and date', async () => {
    const { assignments } = await desk.ask<{
      assignments: {
        edges: { node: { assignment: { notice: { number: string; dated: string } | null } } }[];
      };
    }>('cv.tckh', '{ assignments { edges { node { assignment { notice { number dated } } } } } }');
    const notices = assignments.edges.map(({ node }) => node.assignment.notice);
    expect(notices.length).toBeGreaterThan(1);
    for (const each of notices) expect(each).toEqual({ number: '01/TB-UBND', dated: '2025-03-18' });
  });

  it('is archived by the Office', async () => {
    expect(await desk.tried('cv.vanphong', 'archiveDossier', desk.noticeDossierId)).toBeUndefined();
    expect((await desk.look(desk.noticeDossierId, 'cv.vanphong')).state).toBe('ARCHIVED');
  });
});

interface Notice {
  readonly numberLine: string;
  readonly state: string;
  readonly file: { id: string } | null;
  readonly distribution: { text: string; total: number; complete: boolean }[];
  readonly recipients: { id: string; name: string; byHand: boolean }[];
}

const notice = async () =>
  (
    await desk.ask<{ meeting: { notice: Notice | null } | null }>(
      'cv.vanphong',
      `query ($id: ID!) { meeting(id: $id) { notice { numberLine state file { id }
        distribution { text total complete } recipients { id name byHand } } } }`,
    )
  ).meeting?.notice;

const paragraphs = async () =>
  (
    await desk.ask<{ meeting: { notice: { paragraphs: { text: string }[] } | null } }>(
      'cv.vanphong',
      'query ($id: ID!) { meeting(id: $id) { notice { paragraphs { text } } } }',
    )
  ).meeting.notice?.paragraphs.map(({ text }) => text) ?? [];

const meetings = async (role: string) =>
  (
    await desk.ask<{ meetings: { edges: { node: { id: string } }[] } }>(
      role,
      '{ meetings { edges { node { id } } } }',
    )
  ).meetings.edges;
