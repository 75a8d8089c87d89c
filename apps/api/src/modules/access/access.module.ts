import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { FileAccessPolicy } from '../../platform/storage/file-access-policy.js';
import { AccessPolicy } from './access-policy.js';
import { AccessResolver } from './access.resolver.js';
import { GroundsResolver } from './grounds.resolver.js';
import { MenuPlaces } from './menu-places.js';

/** Rights from access facts. Global: every module asks it. */
@Global()
@Module({
  providers: [AccessPolicy, MenuPlaces, AccessResolver, GroundsResolver],
  exports: [AccessPolicy, MenuPlaces],
})
export class AccessModule implements OnModuleInit {
  constructor(
    private readonly policy: AccessPolicy,
    private readonly files: FileAccessPolicy,
  ) {}

  onModuleInit(): void {
    this.files.register((actor, file) => this.policy.mayReadFile(actor, file));
  }
}
