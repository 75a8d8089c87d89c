import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { docxParagraphs } from '@thong-suot/document-forms';
import { done } from '../../../../test/support/dossier-desk.js';
import { IssuanceDesk, on } from '../../../../test/support/issuance-desk.js';
import type { Actor } from '../../../platform/actor.js';
import { newId } from '../../../platform/ids.js';
import type { OfficialDocumentModel } from '../official-document.model.js';
import type { OutgoingStage } from './outgoing.queries.js';

describe("the clerk's desk", () => {
  let desk: IssuanceDesk;
  let stranger: IssuanceDesk;
  let signed: OfficialDocumentModel;
  let sent: OfficialDocumentModel;

  beforeAll(async () => {
    desk = await IssuanceDesk.open(1);
    stranger = await IssuanceDesk.open(1);
    sent = (await desk.atNumbering()).decision;
    sent = await done(desk.issue.run(desk.tenant.clerk, newId(), on(sent)));
    signed = (await desk.atNumbering()).decision;
  });
  afterAll(async () => {
    await desk.close();
    await stranger.close();
  });

  const list = async (by: Actor, stage: OutgoingStage, more: object = {}) =>
    desk.registry.outgoing(by, {
      stage,
      issuerId: null,
      docType: null,
      year: null,
      text: null,
      first: 50,
      after: null,
      ...more,
    });
  const ids = async (by: Actor, stage: OutgoingStage, more: object = {}) =>
    (await list(by, stage, more)).edges.map(({ node }) => node.id);

  it('shows what waits for its number, with the number that it would get and the step of the clerk', async () => {
    const { edges } = await list(desk.tenant.clerk, 'TO_NUMBER');
    expect(edges.map(({ node }) => node)).toMatchObject([
      { id: signed.id, number: null, forecastNumber: 2, stepId: 'numberDecision', signerLabel: 'Chủ tịch' },
    ]);
    expect((await list(desk.tenant.chair, 'TO_NUMBER')).edges[0]?.node.stepId).toBeNull();
  });

  it('shows what waits for dispatch until it is sent', async () => {
    const { clerk } = desk.tenant;
    const { decision } = await desk.atNumbering();
    const numbered = await done(desk.number.run(clerk, newId(), { ...on(decision), dated: undefined }));
    expect(await ids(clerk, 'TO_DISPATCH')).toEqual([numbered.id]);
    await done(desk.issue.run(clerk, newId(), on(numbered)));
    expect(await ids(clerk, 'TO_DISPATCH')).toEqual([]);
    expect(await ids(clerk, 'SENT')).toEqual([numbered.id, sent.id]);
  });

  it('lists what an issuer has sent by type, year and words, with how many have received it', async () => {
    const { clerk } = desk.tenant;
    const ward = desk.tenant.wards[0]!;
    const { recipientId } = (await desk.received.page(ward, 50, undefined)).edges
      .map(({ node }) => node)
      .find(({ document }) => document.id === sent.id)!;
    await done(desk.openReceived.run(ward, newId(), recipientId));
    const row = (await list(clerk, 'SENT', { text: '01 ban chi dao' })).edges[0]?.node;
    expect(row).toMatchObject({ id: sent.id, numberLine: 'Số: 01/QĐ-UBND', recipients: 8, received: 1 });
    expect(row?.byHand).toBeGreaterThan(0);
    expect(await ids(clerk, 'SENT', { year: 2025, docType: 'DECISION' })).toContain(sent.id);
    for (const none of [{ year: 2024 }, { docType: 'PLAN' }, { text: 'không có' }, { issuerId: 'không' }]) {
      expect([none, await ids(clerk, 'SENT', none)]).toEqual([none, []]);
    }
  });

  it('comes in pages that neither repeat nor leave out', async () => {
    const { clerk } = desk.tenant;
    const all = await ids(clerk, 'SENT');
    const first = await list(clerk, 'SENT', { first: 1 });
    const rest = await ids(clerk, 'SENT', { first: 1, after: first.pageInfo.endCursor });
    expect([first.edges[0]?.node.id, ...rest]).toEqual(all.slice(0, 2));
  });

  it('counts what waits', async () => {
    const { clerk, officer } = desk.tenant;
    expect(await desk.registry.desk(clerk)).toMatchObject({
      keeps: true,
      toNumber: 1,
      toDispatch: 0,
      year: 2025,
      years: [2025],
      units: [{ name: 'UBND thành phố Lạng Sơn' }, { name: 'Văn phòng HĐND-UBND' }],
    });
    expect(await desk.registry.desk(officer)).toMatchObject({ keeps: false, units: [], toNumber: 0 });
  });

  it('is open to clerks and leaders of the issuer only', async () => {
    const { officer, unitLeader, specialist, wards } = desk.tenant;
    const forged = { ...desk.tenant.clerk, authorityId: stranger.tenant.authorityId };
    for (const actor of [officer, specialist, wards[0]!, unitLeader, stranger.tenant.clerk, forged]) {
      for (const stage of ['TO_NUMBER', 'TO_DISPATCH', 'SENT'] as const) {
        expect(await ids(actor, stage)).toEqual([]);
      }
    }
  });

  it('prints the register of decisions with all its recipients', async () => {
    const { clerk } = desk.tenant;
    const [book] = (await desk.registers.all(clerk)).filter(({ docType }) => docType === 'DECISION');
    const lines = docxParagraphs((await desk.book.docx(clerk, book!.id))!.bytes).map(({ text }) => text);
    const from = lines.indexOf('01/QĐ-UBND');
    expect(lines[from + 1]).toBe('18/3/2025');
    expect(lines[from + 2]).toMatch(/^Quyết định về việc thành lập/);
    expect(lines.slice(from, from + 14)).toContain('VT, VHKHTT');
    for (const recipient of sent.recipients) expect(lines).toContain(recipient.name);
  });
});
