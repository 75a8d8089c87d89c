import { completedDecision, decisionDocx, sampleDecision } from '@thong-suot/document-forms';
import { done, RoundDesk } from './round-desk.js';

/** States of a dossier from consolidation on, in the order of the process. */
const PATH = [
  'consolidate',
  'leaderSubmit',
  'examine',
  'officeReview',
  'viceChairReview',
  'chairReview',
  'signSubmission',
  'numberSubmission',
  'sendSubmission',
  'partyOpinion',
  'takeIn',
  'recheck',
  'signDecision',
] as const;
export type SubmissionStep = (typeof PATH)[number];

/** The way of a dossier through the Office, the leaders and the Party, in a running service. */
export class SubmissionDesk extends RoundDesk {
  static override async open(): Promise<SubmissionDesk> {
    return new SubmissionDesk(...(await RoundDesk.parts()));
  }

  /** A dossier that stands at a step, all before it done in the ordinary way; the Party agreed with one addition. */
  async at(step: SubmissionStep): Promise<string> {
    const dossierId = await this.dossier();
    const roundId = await this.send([dossierId], ['CHILANG', 'TCKH']);
    done(
      await this.answer('ct.chilang', roundId, [dossierId], 'AGREED_WITH_COMMENTS', [
        { place: 'Điều 1', text: 'Ghi chức danh, không ghi họ tên.' },
      ]),
    );
    done(await this.answer('ld.tckh', roundId, [dossierId]));
    done(await this.end(roundId));
    await this.reaches(dossierId, 'CONSOLIDATING');
    for (const before of PATH.slice(0, PATH.indexOf(step))) await this.pass(before, dossierId);
    return dossierId;
  }

  /** The lead unit hands the consolidated dossier over to the Office: its officer submits, its leader signs the table. */
  async handOver(dossierId: string): Promise<void> {
    await this.pass('consolidate', dossierId);
    await this.pass('leaderSubmit', dossierId);
  }

  /** Passes one step in the ordinary way. */
  async pass(step: SubmissionStep, dossierId: string): Promise<void> {
    switch (step) {
      case 'consolidate':
        await this.replyToAll(dossierId);
        return this.act('cv.vhkhtt', 'submitForExamination', dossierId);
      case 'leaderSubmit':
        return this.act('tp.vhkhtt', 'reviewConsolidation', dossierId, 'outcome: APPROVED');
      case 'examine':
        await this.saveSlip(dossierId);
        return this.act('cv.vanphong', 'forwardRoutingSlip', dossierId);
      case 'officeReview':
        return this.act('cvp', 'reviewRoutingSlip', dossierId, 'outcome: APPROVED');
      case 'viceChairReview':
        return this.act('pct', 'answerAsLeader', dossierId, 'input: { kind: AGREED_FORWARD, text: "" }');
      case 'chairReview':
        return this.act('ct', 'answerAsLeader', dossierId, 'input: { kind: AGREED, text: "" }');
      case 'signSubmission':
        return this.onDocument('ct', 'signDocument', await this.submissionOf(dossierId));
      case 'numberSubmission':
        return this.onDocument('vanthu', 'numberDocument', await this.submissionOf(dossierId));
      case 'sendSubmission':
        return this.onDocument(
          'vanthu',
          'sendSubmission',
          await this.submissionOf(dossierId),
          'channel: "Gửi trực tiếp", sentOn: "2025-03-18"',
        );
      case 'partyOpinion':
        return this.act('vanthu', 'recordPartyOpinion', dossierId, agreedWithOneAddition(dossierId));
      case 'takeIn':
        await this.takeIn(dossierId);
        return this.act('cv.vhkhtt', 'submitTakenIn', dossierId);
      case 'recheck':
        return this.act('cv.vanphong', 'recheckDossier', dossierId, 'outcome: APPROVED');
      case 'signDecision':
        throw new Error('what follows is not of this desk');
    }
  }

  async saveSlip(
    dossierId: string,
    content = 'Nội dung trình.',
    version: number | null = null,
  ): Promise<void> {
    const refused = await this.slipTried('cv.vanphong', dossierId, content, version);
    if (refused !== undefined) throw new Error(refused.code);
  }

  slipTried(role: string, dossierId: string, content: string, version: number | null) {
    const input = `{ content: ${JSON.stringify(content)}, process: "Quá trình.", officeOpinion: "Đủ điều kiện." }`;
    return this.mutate(
      role,
      'saveRoutingSlip',
      `dossierId: "${dossierId}", input: ${input}, expectedVersion: ${version}`,
    );
  }

  async replyToAll(dossierId: string): Promise<void> {
    const comments = await this.rows<{ id: string; version: number }>(
      'select id, version from opinion_comment where dossier_id = $1 and reply_kind is null',
      dossierId,
    );
    for (const { id, version } of comments) {
      await this.mutate(
        'cv.vhkhtt',
        'replyToComment',
        `commentId: "${id}", kind: ACCEPTED, text: "Đã tiếp thu.", expectedVersion: ${version}`,
      );
    }
  }

  /** Records the results of all conditions and puts in a completed draft. */
  async takeIn(dossierId: string): Promise<void> {
    for (const { id, version } of await this.conditions(dossierId)) {
      await this.mutate(
        'cv.vhkhtt',
        'recordConditionResult',
        `conditionId: "${id}", result: "Đã bổ sung.", expectedVersion: ${version}`,
      );
    }
    await this.completeDraft(dossierId);
  }

  /** A further draft, a minute later, with one more clause; what it leaves open, the Party's paper, the service knows. */
  async completeDraft(dossierId: string): Promise<void> {
    this.app.clock.set(new Date(Date.parse(this.app.clock.now()) + 60_000).toISOString());
    const body = [...completedDecision.body, { kind: 'paragraph', text: '6. Bổ sung theo ý kiến.' } as const];
    const bases = completedDecision.bases.map((basis, index) =>
      basis.startsWith('Thực hiện ý kiến') ? (sampleDecision.bases[index] ?? '') : basis,
    );
    const fileId = await this.upload(
      'cv.vhkhtt',
      'hoan-thien.docx',
      await decisionDocx({ ...completedDecision, bases, body }),
    );
    await this.act('cv.vhkhtt', 'addDraft', dossierId, `fileId: "${fileId}"`);
  }

  conditions(dossierId: string): Promise<{ id: string; version: number }[]> {
    return this.rows(
      'select id, version from party_condition where dossier_id = $1 order by ordinal',
      dossierId,
    );
  }

  /** The id of the dossier's latest Tờ trình. */
  async submissionOf(dossierId: string): Promise<string> {
    const [row] = await this.rows<{ id: string }>(
      `select s.document_id as id from submission s
       join official_document_dossier od on (od.authority_id, od.document_id) = (s.authority_id, s.document_id)
       where od.dossier_id = $1 order by s.id desc limit 1`,
      dossierId,
    );
    if (row === undefined) throw new Error('the dossier has no Tờ trình');
    return row.id;
  }

  /** A mutation on a document with its present version; throws when it is refused. */
  async onDocument(role: string, act: string, documentId: string, more = ''): Promise<void> {
    const refused = await this.documentTried(role, act, documentId, more);
    if (refused !== undefined) throw new Error(`${act}: ${refused.code}`);
  }

  async documentTried(role: string, act: string, documentId: string, more = '') {
    const [row] = await this.rows<{ version: number }>(
      'select version from official_document where id = $1',
      documentId,
    );
    return this.mutate(
      role,
      act,
      `documentId: "${documentId}", expectedVersion: ${row?.version ?? 1}${more === '' ? '' : `, ${more}`}`,
    );
  }

  /** The open steps of the dossier. */
  async steps(dossierId: string): Promise<string[]> {
    const rows = await this.rows<{ element_id: string }>(
      'select element_id from work_item where subject_id = $1 and closed_at is null',
      dossierId,
    );
    return rows.map(({ element_id }) => element_id);
  }
}

/** The Party agrees and asks for one thing. */
const agreedWithOneAddition = (dossierId: string) => `input: { form: CONCLUSION_NOTICE, number: "215-TB/TU",
  dated: "2025-03-18", opinions: [{ dossierId: "${dossierId}", outcome: AGREED_WITH_ADDITIONS,
    text: "Nhất trí, bổ sung 01 nội dung.", conditions: ["Bổ sung đại diện Thành đoàn."] }] }`;
