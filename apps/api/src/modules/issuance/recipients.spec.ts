import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate } from '@thong-suot/administration';
import { databaseUrl } from '../../../test/support/database-urls.js';
import { done, refused } from '../../../test/support/dossier-desk.js';
import { IssuanceDesk, on } from '../../../test/support/issuance-desk.js';
import { appoint } from '../../../test/support/small-tenant.js';
import type { Actor } from '../../platform/actor.js';
import { newId } from '../../platform/ids.js';
import type { OfficialDocumentModel } from './official-document.model.js';

describe('the recipients of a decision', () => {
  let desk: IssuanceDesk;
  let stranger: IssuanceDesk;
  beforeAll(async () => {
    desk = await IssuanceDesk.open(2);
    stranger = await IssuanceDesk.open(1);
  });
  afterAll(async () => {
    await desk.close();
    await stranger.close();
  });

  const add = (
    document: OfficialDocumentModel,
    name: string,
    actor: Actor = desk.tenant.clerk,
    purpose: string | null = null,
  ) => desk.addRecipient.run(actor, newId(), { ...on(document), name, purpose });
  const named = (document: OfficialDocumentModel, name: string) =>
    document.recipients.find((recipient) => recipient.name === name);
  const issued = async () => {
    const { decision } = await desk.atNumbering();
    return done(desk.issue.run(desk.tenant.clerk, newId(), on(decision)));
  };

  describe('outside the system', () => {
    it('are those that the text names, and wait for the clerk to write down how they got it', async () => {
      const decision = await issued();
      expect(
        decision.recipients.filter(({ byHand }) => byHand).map(({ name, state }) => [name, state]),
      ).toEqual(
        expect.arrayContaining([
          ['UBND tỉnh', 'WAITING'],
          ['Thường trực Thành ủy', 'WAITING'],
          ['Thường trực HĐND thành phố', 'WAITING'],
        ]),
      );
      expect(decision.recipients.filter(({ byHand }) => !byHand).every(({ state }) => state === 'SENT')).toBe(
        true,
      );
    });

    it('are marked as sent by the clerk of the issuer, once, with means, day and note', async () => {
      const decision = await issued();
      const { id: recipientId } = named(decision, 'UBND tỉnh')!;
      const record = (actor = desk.tenant.clerk, sentOn = '2025-03-18', note = ' Phiếu gửi số 12. ') =>
        desk.recordSending.run(actor, newId(), {
          documentId: decision.id,
          recipientId,
          means: 'NETWORK',
          sentOn: civilDate(sentOn),
          note,
        });
      const { chair, officer, specialist, wards } = desk.tenant;
      for (const actor of [chair, officer, specialist]) {
        expect(await refused(record(actor))).toBe('NOT_THE_ISSUERS_CLERK');
      }
      expect(await refused(record(wards[0]!))).toBe('NOT_THE_ISSUERS_CLERK');
      expect(await refused(record(stranger.tenant.clerk))).toBe('DOCUMENT_NOT_FOUND');
      expect(await refused(record(undefined, '2025-03-17'))).toBe('SENDING_DATE_WRONG');
      expect(await refused(record(undefined, '2025-03-19'))).toBe('SENDING_DATE_WRONG');
      expect(await refused(record(undefined, undefined, 'x'.repeat(501)))).toBe('SENDING_NOTE_TOO_LONG');

      const [first, second] = await Promise.all([record(), record()]);
      expect([first, second].filter((one) => 'refused' in one)).toMatchObject([
        { refused: 'SENDING_RECORDED_ALREADY' },
      ]);
      expect(named(await desk.seen(decision), 'UBND tỉnh')).toMatchObject({
        state: 'SENT',
        channel: 'Gửi qua trục liên thông văn bản',
        sending: { means: 'NETWORK', sentOn: '2025-03-18', note: 'Phiếu gửi số 12.' },
      });
      expect(named(await desk.seen(decision, wards[0]!), 'UBND tỉnh')?.sending).toBeNull();
    });

    it('are none of those who receive in the system, and nothing is sent before it is issued', async () => {
      const decision = await issued();
      const inside = decision.recipients.find(({ byHand }) => !byHand)!;
      const record = { means: 'PAPER', sentOn: civilDate('2025-03-18'), note: null } as const;
      const to = (documentId: string, recipientId: string) =>
        refused(desk.recordSending.run(desk.tenant.clerk, newId(), { ...record, documentId, recipientId }));
      expect(await to(decision.id, inside.id)).toBe('RECIPIENT_NOT_BY_HAND');
      expect(await to(decision.id, newId())).toBe('RECIPIENT_NOT_BY_HAND');
      const { decision: signed } = await desk.atNumbering();
      expect(await to(signed.id, named(signed, 'UBND tỉnh')!.id)).toBe('NOT_DISPATCHED_YET');
    });
  });

  describe('that the text does not name', () => {
    it('are added by the clerk before the dispatch: by hand, or in the system where they are a unit', async () => {
      const { decision } = await desk.atNumbering();
      const unitName = decision.recipients.find(({ unit }) => unit?.kind === 'WARD')!.name;
      expect(await refused(add(decision, unitName.toLowerCase()))).toBe('RECIPIENT_TWICE');
      expect(await refused(add(decision, ' '))).toBe('RECIPIENT_NAME_REQUIRED');
      const more = await done(add(decision, 'Sở Khoa học và Công nghệ', undefined, 'để báo cáo'));
      expect(more.recipients.at(-1)).toMatchObject({
        name: 'Sở Khoa học và Công nghệ',
        purpose: 'để báo cáo',
        byHand: true,
        added: true,
        ordinal: decision.recipients.length + 1,
      });
      expect(more.mayAddRecipients).toBe(true);
      expect(await refused(add(decision, 'Kho bạc'))).toBe('DOCUMENT_CHANGED');
      const committee = await done(add(more, 'UBND thành phố Lạng Sơn'));
      expect(committee.recipients.at(-1)).toMatchObject({
        byHand: false,
        unit: { kind: 'PEOPLES_COMMITTEE' },
      });
      const sent = await done(desk.issue.run(desk.tenant.clerk, newId(), on(committee)));
      expect(named(sent, 'Sở Khoa học và Công nghệ')?.state).toBe('WAITING');
      expect(
        (await desk.received.page(desk.tenant.chair, 50, undefined)).edges.map(
          ({ node }) => node.document.id,
        ),
      ).toContain(decision.id);
      expect(await refused(add(sent, 'Kho bạc'))).toBe('ALREADY_DISPATCHED');
    });

    it('are taken out again where the clerk put them in, and only there', async () => {
      const { decision } = await desk.atNumbering();
      const more = await done(add(decision, 'Kho bạc'));
      const remove = (document: OfficialDocumentModel, recipientId: string) =>
        desk.removeRecipient.run(desk.tenant.clerk, newId(), { ...on(document), recipientId });
      expect(await refused(remove(more, named(more, 'UBND tỉnh')!.id))).toBe('RECIPIENT_NAMED_BY_DOCUMENT');
      const less = await done(remove(more, named(more, 'Kho bạc')!.id));
      expect(less.recipients.map(({ name }) => name)).toEqual(decision.recipients.map(({ name }) => name));
    });

    it('are the clerk\u2019s to add, while the document is at the clerk', async () => {
      const { decision } = await desk.atSigning();
      expect(await refused(add(decision, 'Kho bạc'))).toBe('NOT_YOUR_STEP');
      const { decision: signed } = await desk.atNumbering();
      const { chair, officer, specialist, wards } = desk.tenant;
      for (const actor of [chair, officer, specialist]) {
        expect(await refused(add(signed, 'Kho bạc', actor))).toBe('NOT_YOUR_STEP');
      }
      expect(await refused(add(signed, 'Kho bạc', wards[0]!))).toBe('DOCUMENT_NOT_FOUND');
      expect(await refused(add(signed, 'Kho bạc', stranger.tenant.clerk))).toBe('DOCUMENT_NOT_FOUND');
    });
  });

  it('in a unit with a clerk have seen what anybody opens, and received what the clerk opens', async () => {
    const { authorityId, wardIds, wards } = desk.tenant;
    const head = wards[1]!;
    const clerk = await appoint(databaseUrl('OWNER'), authorityId, wardIds[1]!, 'CLERK');
    const decision = await issued();
    const page = await desk.received.page(head, 50, undefined);
    const { recipientId } = page.edges.find(({ node }) => node.document.id === decision.id)!.node;
    const receipt = async () => (await desk.seen(decision)).recipients.find(({ id }) => id === recipientId);

    desk.world.now = '2025-03-18T09:00:00.000Z';
    expect(await done(desk.openReceived.run(head, newId(), recipientId))).toMatchObject({
      state: 'SEEN',
      receivedAt: null,
    });
    expect(await receipt()).toMatchObject({
      state: 'SEEN',
      openedBy: { id: head.personId },
      receivedBy: null,
    });
    desk.world.now = '2025-03-18T10:00:00.000Z';
    expect((await done(desk.openReceived.run(clerk, newId(), recipientId))).state).toBe('RECEIVED');
    expect(await receipt()).toMatchObject({
      state: 'RECEIVED',
      openedAt: '2025-03-18T09:00:00+00:00',
      receivedBy: { id: clerk.personId },
      receivedNote: null,
    });
    desk.world.now = '2025-03-18T07:00:00.000Z';
  });

  it('in a unit without one have received what is opened for the clerk, and it is said', async () => {
    const decision = await issued();
    const ward = desk.tenant.wards[0]!;
    const page = await desk.received.page(ward, 50, undefined);
    const { recipientId } = page.edges.find(({ node }) => node.document.id === decision.id)!.node;
    await done(desk.openReceived.run(ward, newId(), recipientId));
    expect((await desk.seen(decision)).recipients.find(({ id }) => id === recipientId)).toMatchObject({
      state: 'RECEIVED',
      receivedNote: 'tiếp nhận thay văn thư, đơn vị chưa bố trí văn thư',
    });
  });
});
