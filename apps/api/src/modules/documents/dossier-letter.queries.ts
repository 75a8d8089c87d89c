import type { Query } from '../../platform/database/query.js';

/**
 * The letters of the rounds of dossiers: the one that asks, and those of the units once they are signed. A letter whose
 * answer was taken back is none of them, nor is a unit's unsigned draft. The signed scan stands for the text.
 * While a round runs the units' letters are not among them: a reader of the dossier (the Office) may be asked itself, and
 * units do not see each other's answers. The lead reads them in the round.
 * `$1` is the authority, `$2` the dossiers.
 */
export const DOSSIER_LETTERS = `
  select rd.dossier_id, o.id, o.purpose as kind, o.created_at, coalesce(l.scan_id, o.file_id) as file_id,
         o.number, o.symbol, o.dated, o.state <> 'DRAFT' as signed, i.name as issuer_name
    from round_dossier rd
    join comment_round r on r.authority_id = rd.authority_id and r.id = rd.round_id
   cross join lateral (
     select r.letter_id as id, null::uuid as scan_id
     union all
     select p.letter_id, p.signed_letter_file_id
       from round_participant p
      where p.authority_id = r.authority_id and p.round_id = r.id and p.letter_id is not null
        and (r.show_others or r.state = 'ENDED')
   ) l
    join official_document o on o.authority_id = rd.authority_id and o.id = l.id
    join unit i on i.authority_id = o.authority_id and i.id = o.issuer_id
   where rd.authority_id = $1 and rd.dossier_id = any ($2::uuid[])
     and (o.id = r.letter_id or o.state <> 'DRAFT')`;

/** The dossiers about which a letter was written, as far as the principals may see them. */
export function dossiersOfLetter(
  authorityId: string,
  principals: readonly string[],
  now: string,
  documentId: string,
): Query<{ dossier_id: string }> {
  return {
    name: 'documents.dossiersOfLetter',
    text: `
      select od.dossier_id
        from official_document_dossier od
       where od.authority_id = $1 and od.document_id = $4 and exists (
         select from access_fact a
          where a.authority_id = $1 and a.subject_id = od.dossier_id and a.principal_id = any ($2::uuid[])
            and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $3))`,
    values: [authorityId, principals, now, documentId],
  };
}

/** Whether a stored file is a letter of one of the dossiers. */
export function letterFile(
  authorityId: string,
  dossierIds: readonly string[],
  fileId: string,
): Query<{ id: string }> {
  return {
    name: 'documents.letterFile',
    text: `select l.id from (${DOSSIER_LETTERS}) l where l.file_id = $3 limit 1`,
    values: [authorityId, dossierIds, fileId],
  };
}
