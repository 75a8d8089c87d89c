import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { done } from '../../../test/support/dossier-desk.js';
import { IssuanceDesk, on, trial } from '../../../test/support/issuance-desk.js';
import { newId } from '../../platform/ids.js';

describe('the page of an official document', () => {
  let desk: IssuanceDesk;

  beforeAll(async () => {
    desk = await IssuanceDesk.open(1);
  });
  afterAll(() => desk.close());

  const pagesOf = (documentId: string) =>
    desk.world.rows<{ id: string }>('select id from stored_file where subject_id = $1', documentId);

  it('is the same of the same data: made again, nothing new is kept', async () => {
    const { decision } = await desk.atNumbering();
    const before = await pagesOf(decision.id);
    await desk.text.make(desk.tenant.authorityId, decision.id);
    await desk.text.make(desk.tenant.authorityId, decision.id);
    expect(await pagesOf(decision.id)).toEqual(before);
    expect((await desk.seen(decision)).file?.id).toBe(decision.file?.id);
  });

  it('is made by the outbox where the service died after the act', async () => {
    const { authorityId, chair } = desk.tenant;
    const { decision } = await desk.atSigning();
    const store = desk.store.put;
    desk.store.put = () => Promise.reject(new Error('the disk is away'));
    const signed = await done(desk.sign.run(chair, newId(), trial(decision)));
    desk.store.put = store;
    expect(signed).toMatchObject({ state: 'SIGNED', file: { id: decision.file?.id } });
    const waiting = await desk.world.rows(
      "select 1 from outbox where topic = 'document.text' and payload ->> 'documentId' = $1",
      decision.id,
    );
    expect(waiting.length).toBeGreaterThan(0);
    await desk.text.make(authorityId, decision.id);
    const page = (await desk.seen(decision)).fileSha256;
    const texts = (await desk.text.paragraphs(authorityId, page)).map(({ text }) => text);
    expect(texts.some((text) => text.includes('ký thử, không có giá trị pháp lý'))).toBe(true);
  });

  it('is never linked to a document that has gone on meanwhile', async () => {
    const { authorityId, clerk } = desk.tenant;
    const { decision } = await desk.atNumbering();
    const late = desk.text.make(authorityId, decision.id);
    const numbered = await done(desk.number.run(clerk, newId(), { ...on(decision), dated: undefined }));
    await late;
    const page = (await desk.seen(numbered)).fileSha256;
    const texts = (await desk.text.paragraphs(authorityId, page)).map(({ text }) => text);
    expect(texts).toContain(numbered.numberLine);
  });

  it('is of nobody else\u2019s document', async () => {
    await expect(desk.text.make(desk.tenant.authorityId, newId())).resolves.toBeUndefined();
  });
});
