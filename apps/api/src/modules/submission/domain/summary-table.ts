import type { CivilDate, CommentReply, RoundFacts } from '@thong-suot/administration';
import type { CommentRow, CommentTableData, DraftName, Issuer } from '@thong-suot/document-forms';
import { roundFigures, type AnswerFacts } from './round-figures.js';

/** What one unit said to one dossier, with the words that the table shows. */
export interface TableAnswer extends AnswerFacts {
  readonly unitName: string;
  /** "Công văn số 15/UBND ngày 19/3/2025", where the unit's letter has its number. */
  readonly letter: string | null;
  readonly comments: readonly {
    readonly place: string | null;
    readonly text: string;
    readonly replyKind: CommentReply | null;
    readonly replyText: string | null;
  }[];
}

export interface TableFacts {
  readonly issuer: Issuer;
  readonly draft: DraftName;
  readonly answers: readonly TableAnswer[];
  readonly facts: RoundFacts;
  readonly status: CommentTableData['status'];
  /** Where it is signed: the day, and by whom. */
  readonly signedOn?: CivilDate;
  readonly signedBy?: 'HEAD' | 'DEPUTY';
  readonly sample: boolean;
}

/**
 * The summary table of one dossier and one round. Equal comments with equal replies share a row that
 * names all their units; silent units are listed as silent.
 */
export function summaryTable(table: TableFacts): CommentTableData {
  const { answers } = table;
  const named = ({ unitName, letter, isLate }: TableAnswer) => {
    const notes = [...(letter === null ? [] : [letter]), ...(isLate ? ['gửi muộn'] : [])];
    return notes.length === 0 ? { name: unitName } : { name: unitName, letter: notes.join('; ') };
  };
  return {
    issuer: table.issuer,
    drafts: [table.draft],
    round: { counts: roundFigures(answers), facts: table.facts },
    rows: tableRows(answers, named),
    agreeing: answers.filter(({ stance }) => stance === 'AGREED').map(named),
    notConcerned: answers.filter(({ stance }) => stance === 'NOT_CONCERNED').map(({ unitName }) => unitName),
    silent: answers.filter(({ stance }) => stance === null).map(({ unitName }) => unitName),
    status: table.status,
    ...(table.signedOn !== undefined && { signedOn: table.signedOn }),
    ...(table.signedBy !== undefined && { signedBy: table.signedBy }),
    ...(table.sample && { sample: true }),
  };
}

function tableRows(
  answers: readonly TableAnswer[],
  named: (answer: TableAnswer) => CommentRow['units'][number],
): CommentRow[] {
  const rows = new Map<string, CommentRow>();
  for (const answer of answers) {
    for (const { place, text, replyKind, replyText } of answer.comments) {
      if (replyKind === null) continue;
      const row = {
        place: place ?? 'Ý kiến chung',
        text,
        reply: replyKind,
        replyText: replyText ?? '',
      };
      const key = JSON.stringify(row);
      const units = [...(rows.get(key)?.units ?? []), named(answer)];
      rows.set(key, { ...row, units });
    }
  }
  return [...rows.values()].sort((a, b) => placeOrder(a.place) - placeOrder(b.place));
}

/** Grounds first, then by article; places without a number keep their order at the end. */
function placeOrder(place: string): number {
  if (place === 'Phần căn cứ') return 0;
  const article = /Điều (\d+)/u.exec(place)?.[1];
  return article === undefined ? Number.MAX_SAFE_INTEGER : Number(article);
}
