import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Query } from '../../platform/database/query.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { FileAccessPolicy, type FileSubject } from '../../platform/storage/file-access-policy.js';

/** Asked units see no dossier, but may open the very draft that they are asked about. */
@Injectable()
export class RoundFileRule implements OnModuleInit {
  constructor(
    private readonly files: FileAccessPolicy,
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.files.register((actor, file) => this.mayRead(actor, file));
  }

  private async mayRead(actor: Actor, { fileId }: FileSubject): Promise<boolean> {
    const { authorityId, principals } = actor;
    const rows = await this.reader.rows(
      authorityId,
      askedAbout(authorityId, principals, this.clock.now(), fileId),
    );
    return rows.length > 0;
  }
}

function askedAbout(
  authorityId: string,
  principals: readonly string[],
  now: string,
  fileId: string,
): Query<{ round_id: string }> {
  return {
    name: 'consultation.asked-about',
    text: `select rd.round_id from draft r
      join round_dossier rd on rd.authority_id = r.authority_id and rd.draft_id = r.id
      where r.authority_id = $1 and r.file_id = $4 and exists (
        select 1 from access_fact a
        where a.authority_id = $1 and a.subject_id = rd.round_id and a.principal_id = any($2::uuid[])
          and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $3))
      limit 1`,
    values: [authorityId, principals, now, fileId],
  };
}
