import { reportDocx, sampleReports } from '@thong-suot/document-forms';
import { TakeFromSession, type TakeFromSessionRequest } from '../../src/modules/documents/index.js';
import { newId } from '../../src/platform/ids.js';
import { RoundDesk } from './round-desk.js';
import { SubmissionDesk } from './submission-desk.js';

/** Reports that a session agreed to, in a running service. */
export class SessionDesk extends SubmissionDesk {
  static override async open(): Promise<SessionDesk> {
    return new SessionDesk(...(await RoundDesk.parts()));
  }

  /** A report of the drafter's unit, where the conclusion of the session left it. */
  async report(
    drafter = 'cv.tckh',
    continuesAt: TakeFromSessionRequest['continuesAt'] = 'COMPLETION',
  ): Promise<string> {
    const data = sampleReports.budget;
    const fileId = await this.upload(drafter, 'bao-cao.docx', await reportDocx(data));
    const taken = await this.the(TakeFromSession).run(this.actor(drafter), newId(), {
      docType: 'REPORT',
      subject: data.subject,
      urgency: 'NORMAL',
      decisionAuthority: 'COLLECTIVE',
      fileId,
      sessionItem: {
        number: 2,
        sessionName: 'Phiên họp tháng 3 năm 2025',
        heldOn: '2025-03-18',
        quote: 'Hoàn thiện báo cáo trình UBND thành phố ký ban hành theo quy định.',
        regime: { name: 'Báo cáo tháng 3', basis: 'Chế độ báo cáo định kỳ tháng' },
      },
      continuesAt,
      isSample: true,
    });
    if ('refused' in taken) throw new Error(taken.refused);
    return taken.dossierId;
  }

  /** The Office confirms a date. */
  confirm(dossierId: string, role = 'cv.vanphong', dueAt = '2025-03-21T17:00:00+07:00') {
    return this.act(role, 'confirmDeadline', dossierId, confirming(dueAt));
  }

  /** The document that the dossier is made for. */
  async documentOf(dossierId: string): Promise<string> {
    const [row] = await this.rows<{ document_id: string }>(
      'select document_id from official_document_dossier where dossier_id = $1',
      dossierId,
    );
    if (row === undefined) throw new Error('the dossier has no document');
    return row.document_id;
  }
}

/** The arguments of a confirmation. */
export function confirming(dueAt = '2025-03-21T17:00:00+07:00', basis = 'Chế độ báo cáo tháng'): string {
  return `dueAt: "${dueAt}", basis: "${basis}"`;
}
