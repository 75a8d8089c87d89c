import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { FileAccessPolicy, type FileSubject } from '../../platform/storage/file-access-policy.js';
import { dossiersOfLetter, letterFile } from './dossier-letter.queries.js';

/** Who may see a dossier may open the letters that are listed among its papers. */
@Injectable()
export class LetterFileRule implements OnModuleInit {
  constructor(
    private readonly files: FileAccessPolicy,
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.files.register((actor, file) => this.mayRead(actor, file));
  }

  private async mayRead(actor: Actor, { fileId, subjectKind, subjectId }: FileSubject): Promise<boolean> {
    if (subjectKind !== 'DOCUMENT' || subjectId === undefined) return false;
    const { authorityId, principals } = actor;
    const seen = await this.reader.rows(
      authorityId,
      dossiersOfLetter(authorityId, principals, this.clock.now(), subjectId),
    );
    if (seen.length === 0) return false;
    const ids = seen.map(({ dossier_id }) => dossier_id);
    return (await this.reader.rows(authorityId, letterFile(authorityId, ids, fileId))).length > 0;
  }
}
