import { ENTRY_COLUMNS } from '../seal/entry.js';

/** What verification reads, inside one tenant, in one snapshot. */
export const VERIFY_SQL = {
  seals: {
    name: 'audit.verify_seals',
    text: `
      select authority_id as authority, number, entries, encode(root, 'hex') as root,
        encode(previous, 'hex') as previous, key_id as "keyId", encode(hash, 'hex') as hash,
        replace(encode(signature, 'base64'), e'\\n', '') as signature,
        to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sealedAt"
      from audit_seal where authority_id = $1 and number > $2 order by number limit $3`,
  },
  leaves: {
    name: 'audit.verify_leaves',
    text: `
      select l.seal_number as "sealNumber", l.position, encode(l.digest, 'hex') as digest, l.entry_id as "entryId",
        e.id is not null as there, ${ENTRY_COLUMNS}
      from audit_leaf l
      left join audit_entry e on e.authority_id = l.authority_id and e.id = l.entry_id
      where l.authority_id = $1 and l.seal_number between $2 and $3
      order by l.seal_number, l.position`,
  },
  /** Entries that no seal holds and that do not wait for one, a hundred at most. */
  unknown: {
    name: 'audit.verify_unknown',
    text: `
      select e.id from audit_entry e
      where e.authority_id = $1
        and not exists (select from audit_leaf l where l.authority_id = e.authority_id and l.entry_id = e.id)
        and not exists (select from audit_unsealed u where u.authority_id = e.authority_id and u.entry_id = e.id)
      order by e.id limit 100`,
  },
  waiting: {
    name: 'audit.verify_waiting',
    text: `
      select count(*)::int as entries,
        to_char(min(e.recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since,
        coalesce(array_agg(u.entry_id) filter (where e.id is null), '{}') as gone
      from audit_unsealed u
      left join audit_entry e on e.authority_id = u.authority_id and e.id = u.entry_id
      where u.authority_id = $1`,
  },
} as const;
