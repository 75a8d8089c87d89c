import { civilDate } from '@thong-suot/administration';
import type { Query } from '../../platform/database/query.js';
import { PARTY_PAPER_NAMES } from '../documents/index.js';
import type { PartyPaper } from '../issuance/index.js';
import type { PartyAnswerForm } from './domain/party-opinion.js';

/** The last answer of the Party to a dossier, as far as it came on paper. */
export interface PartyPaperRow {
  readonly form: PartyAnswerForm;
  readonly number: string | null;
  readonly dated: string | null;
}

/** The Party's last answer to a dossier; no row before there is one. */
export function lastPartyPaper(authorityId: string, dossierId: string): Query<PartyPaperRow> {
  return {
    name: 'submission.lastPartyPaper',
    text: `
      select p.form, p.number, p.dated
        from party_opinion o
        join party_answer p on (p.authority_id, p.id) = (o.authority_id, o.answer_id)
       where o.authority_id = $1 and o.dossier_id = $2
       order by p.recorded_at desc, o.id desc limit 1`,
    values: [authorityId, dossierId],
  };
}

/** The paper by its name, number and day; undefined while one of them is missing, for the number may follow a scan. */
export function partyPaper(row: PartyPaperRow | undefined): PartyPaper | undefined {
  const name = row && PARTY_PAPER_NAMES[row.form];
  if (name === undefined || row?.number == null || row.dated === null) return undefined;
  return { name, number: row.number, dated: civilDate(row.dated) };
}
