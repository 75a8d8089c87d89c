import { ENTRY_COLUMNS } from './entry.js';

/** What the sealer asks the database, as the role of the worker; all but the first inside one tenant. */
export const SEALING_SQL = {
  tenants: { name: 'audit.unsealed_tenants', text: 'select unsealed_tenants() as authority' },
  /** One sealer at a time, whatever the number of processes; held to the end of the transaction. */
  lock: {
    name: 'audit.lock',
    text: "select pg_try_advisory_xact_lock(hashtextextended('audit seal', 0)) as mine",
  },
  tenant: { name: 'audit.tenant', text: "select set_config('app.authority', $1, true)" },
  waiting: {
    name: 'audit.waiting',
    text: `
      select ${ENTRY_COLUMNS}
      from audit_unsealed u
      join audit_entry e on e.authority_id = u.authority_id and e.id = u.entry_id
      where u.authority_id = $1
      order by u.entry_id
      limit $2`,
  },
  last: {
    name: 'audit.last_seal',
    text: `
      select number, encode(hash, 'hex') as hash from audit_seal
      where authority_id = $1 order by number desc limit 1`,
  },
  seal: {
    name: 'audit.seal',
    text: `
      insert into audit_seal (
        authority_id, number, sealed_at, entries, root, previous, hash, signature, key_id)
      values (
        $1, $2, $3, $4, decode($5, 'hex'), decode($6, 'hex'), decode($7, 'hex'), decode($8, 'base64'), $9)`,
  },
  leaves: {
    name: 'audit.leaves',
    text: `
      with sealed as (
        insert into audit_leaf (authority_id, entry_id, seal_number, position, digest)
        select $1, l.entry_id, $2, l.position, l.digest
        from unnest($3::uuid[], $4::bytea[]) with ordinality as l(entry_id, digest, position)
        returning entry_id)
      delete from audit_unsealed u using sealed s where u.authority_id = $1 and u.entry_id = s.entry_id`,
  },
  heads: { name: 'audit.heads', text: 'select * from audit_heads()' },
} as const;
