import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { FileAccessPolicy } from '../../platform/storage/file-access-policy.js';
import { AccessPolicy } from './access-policy.js';
import { AccessResolver } from './access.resolver.js';
import { GroundsResolver } from './grounds.resolver.js';
import { MenuPlaces } from './menu-places.js';
import { ReadingRecord } from './reading-record.js';

/** Rights from access facts. Global: every module asks it. */
@Global()
@Module({
  providers: [AccessPolicy, MenuPlaces, ReadingRecord, AccessResolver, GroundsResolver],
  exports: [AccessPolicy, MenuPlaces, ReadingRecord],
})
export class AccessModule implements OnModuleInit {
  constructor(
    private readonly policy: AccessPolicy,
    private readonly files: FileAccessPolicy,
    private readonly readings: ReadingRecord,
  ) {}

  onModuleInit(): void {
    this.files.register((actor, file) => this.policy.mayReadFile(actor, file));
    this.files.whenOpened(async (actor, { subjectId }) => {
      if (subjectId !== undefined) await this.readings.note(actor, subjectId, 'FILE');
    });
  }
}
