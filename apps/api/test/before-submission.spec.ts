import { decisionDocx, sampleDecision } from '@thong-suot/document-forms';
import { SubmissionDesk } from './support/submission-desk.js';

const OFFICE = ['cv.vanphong', 'cvp', 'vanthu'] as const;
const LEADERS = ['pct', 'ct'] as const;
const OUTSIDE = [...OFFICE, ...LEADERS];

interface Seen {
  readonly accessCauses: readonly { readonly cause: string }[];
  readonly drafts: readonly { readonly number: number; readonly file: { readonly url: string } }[];
  readonly currentDraft: { readonly number: number } | null;
  readonly rounds: readonly { readonly id: string }[];
  readonly submission: { readonly id: string } | null;
  readonly relatedFiles: readonly { readonly kind: string; readonly file: { readonly url: string } }[];
}

describe('a dossier before it is submitted', () => {
  let desk: SubmissionDesk;
  beforeAll(async () => {
    desk = await SubmissionDesk.open();
  });
  afterAll(() => desk.close());

  async function seenBy(role: string, id: string): Promise<Seen | null> {
    const { dossier } = await (
      await desk.client(role)
    ).ask<{ dossier: Seen | null }>(
      `query ($id: ID!) { dossier(id: $id) {
        accessCauses { cause } drafts { number file { url } } currentDraft { number } rounds { id }
        submission { id } relatedFiles { kind file { url } } } }`,
      { id },
    );
    return dossier;
  }

  /** Whether it stands in the list, and whether it is found by a word of its subject. */
  async function listed(role: string, id: string): Promise<[boolean, boolean]> {
    const client = await desk.client(role);
    const has = async (text: string | null) => {
      const { dossiers } = await client.ask<{ dossiers: { edges: { node: { id: string } }[] } }>(
        'query ($text: String) { dossiers(text: $text) { edges { node { id } } } }',
        { text },
      );
      return dossiers.edges.some(({ node }) => node.id === id);
    };
    return [await has(null), await has('to giup viec')];
  }

  async function opens(role: string, url: string): Promise<number> {
    const { baseUrl } = desk.app;
    const response = await fetch(`${baseUrl}${url}`, { headers: (await desk.client(role)).headers() });
    await response.arrayBuffer();
    return response.status;
  }

  async function drafted(): Promise<string> {
    const fileId = await desk.upload('cv.vhkhtt', 'du-thao.docx', await decisionDocx(sampleDecision));
    const { createDossier } = await (
      await desk.client('cv.vhkhtt')
    ).ask<{ createDossier: { id: string } }>(
      `mutation ($input: CreateDossierInput!) { createDossier(input: $input) { ... on Dossier { id } } }`,
      { input: { docType: 'DECISION', subject: sampleDecision.subject, fileId } },
    );
    return createDossier.id;
  }

  async function roundOn(dossierId: string): Promise<string> {
    const roundId = await desk.send([dossierId], ['CHILANG', 'TCKH']);
    const comments = [{ place: 'Điều 1', text: 'Ghi chức danh.' }];
    await desk.answer('ct.chilang', roundId, [dossierId], 'AGREED_WITH_COMMENTS', comments);
    await desk.answer('ld.tckh', roundId, [dossierId]);
    await desk.end(roundId);
    await desk.reaches(dossierId, 'CONSOLIDATING');
    return roundId;
  }

  /** The unit takes comments in: another draft, and what it writes into the Tờ trình. */
  async function consolidate(dossierId: string): Promise<string> {
    const fileId = await desk.upload('cv.vhkhtt', 'du-thao-2.docx', await decisionDocx(sampleDecision));
    await desk.act('cv.vhkhtt', 'addDraft', dossierId, `fileId: "${fileId}"`);
    await desk.replyToAll(dossierId);
    const input = '{ grounds: ["Căn cứ."], mainPoints: ["Nội dung."], openPoints: [] }';
    await desk.mutate('cv.vhkhtt', 'saveSubmissionDraft', `dossierId: "${dossierId}", input: ${input}`);
    return `/files/${fileId}`;
  }

  /** The page of the Tờ trình, once it has been made. */
  async function submissionFile(dossierId: string): Promise<string> {
    await desk.settled();
    const seen = await seenBy('cv.vhkhtt', dossierId);
    return seen?.relatedFiles.find(({ kind }) => kind === 'SUBMISSION')?.file.url ?? '';
  }

  it('is for its unit alone while it is drafted, sent out and consolidated', async () => {
    const id = await drafted();
    const nowhere = async (files: readonly string[]) => {
      for (const role of OUTSIDE) {
        expect([role, await seenBy(role, id)]).toEqual([role, null]);
        expect([role, ...(await listed(role, id))]).toEqual([role, false, false]);
        for (const file of files) expect([role, file, await opens(role, file)]).toEqual([role, file, 404]);
      }
      const own = await seenBy('tp.vhkhtt', id);
      for (const file of files) expect([file, await opens('tp.vhkhtt', file)]).toEqual([file, 200]);
      expect(own?.accessCauses).toEqual([{ cause: 'LEAD' }]);
    };
    const first = (await seenBy('cv.vhkhtt', id))?.drafts[0]?.file.url ?? '';
    await nowhere([first]);
    await desk.act('cv.vhkhtt', 'submitDraft', id);
    await desk.act('tp.vhkhtt', 'reviewDraft', id, 'outcome: APPROVED');
    await nowhere([first]);
    const roundId = await roundOn(id);
    expect(await opens('ct.chilang', first)).toBe(200);
    for (const role of OUTSIDE) {
      const { round } = await (
        await desk.client(role)
      ).ask<{ round: unknown }>('query ($id: ID!) { round(id: $id) { id } }', { id: roundId });
      expect([role, round]).toEqual([role, null]);
    }
    const second = await consolidate(id);
    const submission = await submissionFile(id);
    await nowhere([first, second, submission]);
    await desk.pass('consolidate', id);
    await nowhere([first, second, submission]);

    await desk.pass('leaderSubmit', id);
    for (const role of OUTSIDE) {
      const seen = await seenBy(role, id);
      const cause = OFFICE.some((one) => one === role) ? 'EXAMINES' : 'DECIDES';
      expect([role, seen?.accessCauses]).toEqual([role, [{ cause }]]);
      expect(seen).toMatchObject({ currentDraft: { number: 2 }, rounds: [{ id: roundId }], submission: {} });
      expect([role, ...(await listed(role, id))]).toEqual([role, true, true]);
      for (const file of [first, second])
        expect([role, file, await opens(role, file)]).toEqual([role, file, 200]);
    }
    expect(await desk.refused('cv.vanphong', 'withdrawDossier', id, 'reason: "Không cần nữa."')).toBe(
      'WITHDRAWAL_NOT_YOURS',
    );
  });

  it('that a session had before it shows its members its course and draft 1, and not the work on the next one', async () => {
    const id = await desk.dossier();
    const first = (await seenBy('cv.vhkhtt', id))?.drafts[0]?.file.url ?? '';
    await roundOn(id);
    const second = await consolidate(id);
    for (const role of OUTSIDE) {
      expect([role, await seenBy(role, id)]).toMatchObject([
        role,
        { accessCauses: [{ cause: 'SESSION' }], currentDraft: { number: 1 }, submission: null },
      ]);
      expect([role, ...(await listed(role, id))]).toEqual([role, true, true]);
      expect([role, await opens(role, first), await opens(role, second)]).toEqual([role, 200, 404]);
      const kinds = (await seenBy(role, id))?.relatedFiles.map(({ kind }) => kind);
      expect([role, kinds]).toEqual([role, expect.not.arrayContaining(['SUBMISSION'])]);
    }
    expect(await seenBy('cv.tckh', id)).toBeNull();
    await desk.handOver(id);
    for (const role of OUTSIDE) {
      expect([role, await opens(role, second)]).toEqual([role, 200]);
      expect((await seenBy(role, id))?.submission).not.toBeNull();
    }
  });

  it('that the Office sends back keeps what the Office has read, and hides the next draft until it comes again', async () => {
    const id = await desk.at('examine');
    await desk.act('cv.vanphong', 'returnFromExamination', id, 'reason: "Bổ sung căn cứ."');
    const fileId = await desk.upload('cv.vhkhtt', 'du-thao-2.docx', await decisionDocx(sampleDecision));
    await desk.act('cv.vhkhtt', 'addDraft', id, `fileId: "${fileId}"`);
    for (const role of ['cv.vanphong', 'ct']) {
      expect((await seenBy(role, id))?.drafts.map(({ number }) => number)).toEqual([1]);
      expect(await opens(role, `/files/${fileId}`)).toBe(404);
    }
    await desk.handOver(id);
    expect((await seenBy('cv.vanphong', id))?.drafts.map(({ number }) => number)).toEqual([1, 2]);
    expect(await opens('ct', `/files/${fileId}`)).toBe(200);
  });
});
