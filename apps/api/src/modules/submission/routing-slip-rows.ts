import type { Statement } from '../../platform/act/index.js';
import type { SlipJson } from './submission-file.queries.js';

/** The dossiers are about one phiếu trình from now on, in this order. */
export function shareSlip(authorityId: string, slipId: string, dossierIds: readonly string[]): Statement {
  return {
    name: 'submission.share-slip',
    text: `insert into routing_slip_dossier (authority_id, dossier_id, slip_id, ordinal)
      select $1::uuid, shared.id, $2::uuid, shared.ordinal
      from unnest($3::uuid[]) with ordinality as shared (id, ordinal)
      on conflict (authority_id, dossier_id) do update set slip_id = excluded.slip_id, ordinal = excluded.ordinal`,
    values: [authorityId, slipId, dossierIds],
  };
}

/** The dossiers take a copy of a sheet along, unsigned; what leaders answered about them stays with them anyway. */
export function copySlip(
  authorityId: string,
  from: SlipJson,
  dossierIds: readonly string[],
  newId: () => string,
): Statement[] {
  const id = newId();
  return [
    {
      name: 'submission.copy-slip',
      text: `insert into routing_slip (authority_id, id, content, process, office_opinion)
        select authority_id, $3::uuid, content, process, office_opinion
        from routing_slip where authority_id = $1 and id = $2`,
      values: [authorityId, from.id, id],
    },
    shareSlip(authorityId, id, dossierIds),
  ];
}

/**
 * One phiếu trình for dossiers that are submitted together: the first sheet that is about none but them; else a copy of
 * the first; nothing where none has a sheet yet.
 */
export function gatherSlip(
  authorityId: string,
  slips: readonly (SlipJson | null)[],
  dossierIds: readonly string[],
  newId: () => string,
): Statement[] {
  const known = slips.filter((slip) => slip !== null);
  const own = known.find((slip) => slip.dossierIds.every((id) => dossierIds.includes(id)));
  if (own !== undefined) return [shareSlip(authorityId, own.id, dossierIds)];
  const [first] = known;
  return first === undefined ? [] : copySlip(authorityId, first, dossierIds, newId);
}
