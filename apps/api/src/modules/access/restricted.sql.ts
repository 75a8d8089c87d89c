/** What stands in lists in place of a subject that the reader may not read. */
export const RESTRICTED_PAPER = 'Văn bản thuộc hồ sơ hạn chế';

/** SQL: whether one of the principals reads the subject now, for grounds that have no end. */
const reads = (subject: string, principals: string) => `exists (
  select from access_fact ra
   where ra.authority_id = $1 and ra.subject_id = ${subject} and ra.principal_id = any (${principals}::uuid[])
     and ra.class in ('READ', 'MANAGE') and ra.valid_to is null)`;

/**
 * SQL: the subject of a document as a register or desk shows it, where the place gives the right to the list and not to
 * each paper in it: number and date stand there for everybody, the subject of a restricted one for its readers.
 */
export function shownSubject(document: string, principals: string): string {
  return `
  case when exists (
      select from official_document_dossier rod
      join dossier rd on rd.authority_id = $1 and rd.id = rod.dossier_id and rd.restricted
      where rod.authority_id = $1 and rod.document_id = ${document}.id)
    and not ${reads(`${document}.id`, principals)}
  then '${RESTRICTED_PAPER}' else ${document}.subject end`;
}

/** SQL: whether a piece of work that somebody once did may still be shown to him: its dossier is not restricted, or he reads it. */
export function stillShown(work: string, principals: string): string {
  return `(not exists (
      select from dossier rd
      where rd.authority_id = $1 and rd.restricted and (rd.id = ${work}.dossier_id or rd.id = ${work}.subject_id or rd.id in (
        select ro.dossier_id from dossier_of_subject ro where ro.authority_id = $1 and ro.subject_id = ${work}.subject_id)))
    or ${reads(`${work}.subject_id`, principals)})`;
}
