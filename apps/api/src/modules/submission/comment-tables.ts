import { Injectable } from '@nestjs/common';
import { civilDateOf, formatCount } from '@thong-suot/administration';
import { commentTableDocx } from '@thong-suot/document-forms';
import type { Statement } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { addRelatedFile, dossierContexts, type DossierContextRow } from '../documents/index.js';
import type { StoredSignature } from '../issuance/index.js';
import { withoutReply } from './domain/round-figures.js';
import { keepGenerated, type GeneratedFile } from './generated-file.js';
import { roundAnswers, type RoundAnswerRow } from './round-figures.queries.js';
import { submissionFiles, type SubmissionFileRow } from './submission-file.queries.js';
import { lastRound, summaryTableOf, type LastRound } from './submission-texts.js';

export interface MadeTable {
  readonly file: GeneratedFile;
  /** The answers it was made from: it is kept only if they are still the same. */
  readonly from: string;
  /** Of a table that is signed. */
  readonly signature?: StoredSignature;
}

/** By dossier; none of one that the actor does not see, or on which no round was held. */
export type MadeTables = ReadonlyMap<string, MadeTable>;

/** Makes the summary tables of comments before an act: no page is made while an instance is locked. */
@Injectable()
export class CommentTables {
  constructor(
    private readonly reader: TenantReader,
    private readonly store: FileStore,
  ) {}

  /** The tables of dossiers, their bytes in the store; signed where a signature is given. */
  async make(
    { authorityId, principals }: Actor,
    dossierIds: readonly string[],
    now: string,
    sign?: (file: SubmissionFileRow) => StoredSignature,
  ): Promise<MadeTables> {
    const [dossiers, files, all] = await this.reader.read(
      authorityId,
      dossierContexts(authorityId, principals, now, dossierIds),
      submissionFiles(authorityId, dossierIds, civilDateOf(now)),
      roundAnswers(authorityId, dossierIds),
    );
    const tables = new Map<string, MadeTable>();
    for (const dossier of dossiers) {
      const file = files.find(({ dossier_id }) => dossier_id === dossier.id);
      const answers = answersOf(dossier, all);
      const round = file && lastRound(answers, file.lead.name);
      if (file === undefined || round === undefined) continue;
      const signature = sign?.(file);
      const bytes = await commentTableDocx(summaryTableOf(dossier, file, round, now, signature));
      const sha256 = await this.store.put(authorityId, bytes);
      tables.set(dossier.id, {
        file: { sha256, bytes: bytes.byteLength, name: tableName(round) },
        from: JSON.stringify(answers),
        ...(signature !== undefined && { signature }),
      });
    }
    return tables;
  }
}

/**
 * The table with which a dossier goes on.
 * Refuses ROUND_NOT_ENDED, COMMENTS_WITHOUT_REPLY (`count`), and DOSSIER_CHANGED where an answer or a reply changed since
 * the table was made.
 */
export function readyTable(
  dossier: DossierContextRow,
  all: readonly RoundAnswerRow[],
  tables: MadeTables,
): MadeTable | RefusalValue {
  const answers = answersOf(dossier, all);
  if (answers.some(({ round_state }) => round_state !== 'ENDED')) return refuse('ROUND_NOT_ENDED');
  const open = withoutReply(answers.map((row) => ({ ...row, isLate: row.is_late })));
  if (open > 0) return refuse('COMMENTS_WITHOUT_REPLY', { count: formatCount(open) });
  const table = tables.get(dossier.id);
  if (table === undefined) return refuse('ROUND_NOT_ENDED');
  return table.from === JSON.stringify(answers) ? table : refuse('DOSSIER_CHANGED');
}

/** The refusal with the name of the dossier, where it is not the one that the page shows. */
export function ofCompanion(refusal: RefusalValue, { subject }: DossierContextRow): RefusalValue {
  if (refusal.refused !== 'COMMENTS_WITHOUT_REPLY') return refusal;
  return refuse('COMPANION_WITHOUT_REPLY', { ...refusal.params, subject }, 'together');
}

/** The answers that were given on a dossier, of those on several. */
export function answersOf(
  { id }: Pick<DossierContextRow, 'id'>,
  all: readonly RoundAnswerRow[],
): RoundAnswerRow[] {
  return all.filter(({ dossier_id }) => dossier_id === id);
}

function tableName({ answers }: LastRound): string {
  return `Bảng tổng hợp ý kiến lần ${answers[0]?.round_number ?? 1}.docx`;
}

export interface KeptTable {
  readonly authorityId: string;
  readonly personId: string;
  readonly dossierId: string;
  readonly table: MadeTable;
  readonly now: string;
  newId(): string;
}

/** Puts the table among the papers of the dossier, as it goes to the leader to be signed. */
export function keepTable({ newId, table: { file }, ...kept }: KeptTable): Statement[] {
  const fileId = newId();
  return [
    keepGenerated({ ...kept, file, id: fileId }),
    addRelatedFile({ ...kept, id: newId(), kind: 'COMMENT_TABLE', fileId }),
  ];
}

/** Puts the signed table in the place of the one that went to the leader. */
export function keepSignedTable({ newId, table, ...kept }: KeptTable): Statement[] {
  const fileId = newId();
  return [
    keepGenerated({ ...kept, file: table.file, id: fileId }),
    {
      name: 'submission.keep-signed-table',
      text: `update dossier_file set file_id = $3, signature = $4::jsonb
        where authority_id = $1 and signature is null and id = (
          select max(f.id::text)::uuid from dossier_file f
          where f.authority_id = $1 and f.dossier_id = $2 and f.kind = 'COMMENT_TABLE')`,
      values: [kept.authorityId, kept.dossierId, fileId, JSON.stringify(table.signature)],
      mustChange: 'DOSSIER_CHANGED',
    },
  ];
}
