import { Global, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { join } from 'node:path';
import { Clock, DatabaseClock } from './clock/index.js';
import { CONFIG, type Config } from './config/config.js';
import { Databases } from './database/databases.js';
import { TenantReader } from './database/tenant-reader.js';
import { TenantWriter } from './database/tenant-writer.js';
import { ChangeChannel } from './live/index.js';
import { OutboxHealth } from './outbox/index.js';
import { Mandate } from './graphql/mandate.interceptor.js';
import { RefusedActs } from './graphql/refused-acts.interceptor.js';
import { RefusalResolver } from './graphql/refusal.resolver.js';
import { SessionGuard } from './graphql/session.guard.js';
import { YogaDriver } from './graphql/yoga/yoga-driver.js';
import { HealthController } from './health/health.controller.js';
import { EdgeExceptionFilter } from './http/edge-exception.filter.js';
import { Readiness } from './health/readiness.js';
import { RecordNotes } from './record/index.js';
import { SearchSources } from './search/index.js';
import { RequestContextFactory } from './session/request-context.factory.js';
import { SupportReadings } from './session/support-readings.js';
import { DiskFileStore } from './storage/disk-file-store.js';
import { FileAccessPolicy } from './storage/file-access-policy.js';
import { FileStore } from './storage/file-store.js';
import { FilesController } from './storage/files.controller.js';
import { PdfRenderer } from './storage/pdf-renderer.js';
import { ReadFile } from './storage/read-file.js';
import { SweepFiles } from './storage/sweep-files.js';
import { TakeInFile } from './storage/take-in-file.js';

/** Parts that a test puts in place of the real ones. */
export interface ReplacedParts {
  readonly clock?: Clock;
}

/** What every module stands on; it knows none of them. */
@Global()
@Module({})
export class PlatformModule implements OnModuleInit {
  constructor(private readonly store: DiskFileStore) {}

  static forRoot(config: Config, replaced: ReplacedParts = {}): DynamicModule {
    const services = [
      Databases,
      TenantReader,
      TenantWriter,
      replaced.clock === undefined
        ? { provide: Clock, useClass: DatabaseClock }
        : { provide: Clock, useValue: replaced.clock },
      { provide: DiskFileStore, useFactory: () => new DiskFileStore(config.filesDir) },
      { provide: FileStore, useExisting: DiskFileStore },
      {
        provide: PdfRenderer,
        useFactory: () =>
          new PdfRenderer({ sofficePath: config.sofficePath, directory: join(config.filesDir, 'pdf') }),
      },
      FileAccessPolicy,
      SupportReadings,
      RequestContextFactory,
      Readiness,
      OutboxHealth,
      ChangeChannel,
      RecordNotes,
      SearchSources,
      { provide: CONFIG, useValue: config },
    ];
    return {
      module: PlatformModule,
      imports: [GraphQLModule.forRoot({ driver: YogaDriver, path: '/graphql', autoSchemaFile: true })],
      controllers: [HealthController, FilesController],
      providers: [
        ...services,
        TakeInFile,
        ReadFile,
        SweepFiles,
        RefusalResolver,
        { provide: APP_GUARD, useClass: SessionGuard },
        // The outer one first: what the mandate refuses is recorded too.
        { provide: APP_INTERCEPTOR, useClass: RefusedActs },
        { provide: APP_INTERCEPTOR, useClass: Mandate },
        { provide: APP_FILTER, useClass: EdgeExceptionFilter },
      ],
      exports: services,
    };
  }

  async onModuleInit(): Promise<void> {
    await this.store.open();
  }
}
