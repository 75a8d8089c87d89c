import { decisionDocx, sampleDecision } from '@thong-suot/document-forms';
import { OpenPeriod } from '../../src/modules/land/index.js';
import { newId } from '../../src/platform/ids.js';
import { landRows } from '../../src/seeds/land-rows.js';
import { giveAssignments } from '../support/assignment-desk.js';
import { SubmissionDesk } from '../support/submission-desk.js';
import { photograph } from '../walk/papers.js';

/** What the links of a tenant lead to. */
export interface Linked {
  readonly dossier: string;
  readonly submission: string;
  readonly decision: string;
  readonly incoming: string;
  readonly assignment: string;
  readonly landPeriod: string;
  /** Registers of the Committee and of the unit that leads the dossier. */
  readonly register: string;
}

/**
 * A tenant in which every kind of link leads somewhere: a dossier of Phòng VH, KH&TT on which Chi Lăng and TC-KH were
 * asked, with scans of a leader's answer, of a signature and of the Party's answer; a decision with its number; an
 * assignment with a file; a paper from outside passed on to Phòng NN&MT; a land period; registers.
 */
export class LinkedDesk extends SubmissionDesk {
  static override async open(): Promise<LinkedDesk> {
    return new LinkedDesk(...(await SubmissionDesk.parts()));
  }

  async fill(): Promise<Linked> {
    const dossier = await this.at('chairReview');
    await this.act('cv.vanphong', 'answerAsLeader', dossier, await this.writtenAnswer());
    const submission = await this.submissionOf(dossier);
    await this.onDocument('ct', 'signDocument', submission, `mode: SCAN, ${await this.scan('ct')}`);
    await this.pass('numberSubmission', dossier);
    await this.pass('sendSubmission', dossier);
    const opinions = `opinions: [{ dossierId: "${dossier}", outcome: AGREED, text: "Nhất trí." }]`;
    const paper = `form: CONCLUSION_NOTICE, number: "215-TB/TU", dated: "2025-03-18", ${await this.scan('vanthu')}`;
    await this.act('vanthu', 'recordPartyOpinion', dossier, `input: { ${paper}, ${opinions} }`);
    await this.pass('takeIn', dossier);
    await this.pass('recheck', dossier);
    const decision = await this.decisionOf(dossier);
    await this.onDocument('ct', 'signDocument', decision);
    // Not sent out: whom it goes to may read it from then on.
    await this.onDocument('vanthu', 'numberDocument', decision);
    const linked = {
      dossier,
      submission,
      decision,
      incoming: await this.paperPassedOn(),
      assignment: await this.assignmentWithFile(),
      landPeriod: await this.openLandPeriod(),
      register: await this.idOf('register', "issuer_id = $1 and code = 'DECISION'", this.unit('UBND')),
    };
    // The pages of papers are made after the acts.
    await this.settled();
    return linked;
  }

  /** The one row of a table that a condition names. */
  private async idOf(table: string, where: string, ...values: unknown[]): Promise<string> {
    const [row] = await this.rows<{ id: string }>(
      `select id from ${table} where ${where} limit 1`,
      ...values,
    );
    if (row === undefined) throw new Error(`no ${table}`);
    return row.id;
  }

  private decisionOf(dossierId: string): Promise<string> {
    return this.idOf(
      'official_document o',
      `purpose = 'DECISION' and exists (select from official_document_dossier d
        where d.document_id = o.id and d.dossier_id = $1)`,
      dossierId,
    );
  }

  private async scan(role: string): Promise<string> {
    return `scanFileId: "${await this.upload(role, 'ban-chup.png', photograph())}"`;
  }

  private async writtenAnswer(): Promise<string> {
    return `input: { kind: AGREED, text: "Đồng ý.", ${await this.scan('cv.vanphong')} }`;
  }

  private async paperPassedOn(): Promise<string> {
    const fileId = await this.upload('vanthu', 'cong-van-den.docx', await decisionDocx(sampleDecision));
    const input = `arrivedOn: "2025-03-18", author: "Sở Nội vụ", numberSymbol: "412/SNV", subject: "Về việc báo cáo"`;
    const refused = await this.mutate(
      'vanthu',
      'registerIncoming',
      `input: { ${input}, fileId: "${fileId}" }`,
    );
    if (refused !== undefined) throw new Error(refused.message);
    const id = await this.idOf('incoming_document', 'true');
    const target = `incomingId: "${id}", toUnitId: "${this.unit('NNMT')}", expectedVersion: 1`;
    const passedOn = await this.mutate('vanthu', 'forwardIncoming', target);
    if (passedOn !== undefined) throw new Error(passedOn.message);
    return id;
  }

  private async assignmentWithFile(): Promise<string> {
    await giveAssignments(this.app);
    const [part] = await this.rows<{ id: string; assignment_id: string; version: number }>(
      `select p.id, p.assignment_id, p.version from assignment_part p
         join assignment a on a.id = p.assignment_id and not a.addressed_to_all
       where p.unit_id = $1
           and not exists (select from assignment_part o where o.assignment_id = p.assignment_id and o.unit_id <> $1)
           and not exists (select from assignment_unit o where o.assignment_id = p.assignment_id and o.unit_id <> $1)
       order by p.id limit 1`,
      this.unit('VHKHTT'),
    );
    if (part === undefined) throw new Error('no assignment of one unit alone');
    const fileId = await this.upload('cv.vhkhtt', 'tien-do.docx', await decisionDocx(sampleDecision));
    const report = `input: { text: "Đang thực hiện.", fileId: "${fileId}" }`;
    const target = `partId: "${part.id}", expectedVersion: ${part.version}`;
    await this.mutate('cv.vhkhtt', 'acceptAssignment', target);
    const [now] = await this.rows<{ version: number }>(
      'select version from assignment_part where id = $1',
      part.id,
    );
    const refused = await this.mutate(
      'cv.vhkhtt',
      'reportProgress',
      `partId: "${part.id}", expectedVersion: ${now?.version ?? 1}, ${report}`,
    );
    if (refused !== undefined) throw new Error(refused.message);
    return part.assignment_id;
  }

  private async openLandPeriod(): Promise<string> {
    for (const { text, values } of landRows(this.app.tenant.plan)) await this.owner.query(text, [...values]);
    await this.the(OpenPeriod).run(this.actor('cv.nnmt'), newId());
    return this.idOf('land_period', 'true');
  }
}
