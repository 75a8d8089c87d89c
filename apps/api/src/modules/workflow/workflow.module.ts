import { Global, Module } from '@nestjs/common';
import { workingCalendar } from '@thong-suot/administration';
import { ActRunner } from '../../platform/act/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Databases } from '../../platform/database/databases.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { newId } from '../../platform/ids.js';
import { OutboxConsumers, OutboxSignal } from '../../platform/outbox/index.js';
import { PostgresActRunner } from './acts/postgres-act-runner.js';
import { CalledProcesses } from './between/called-processes.js';
import { SpokenWords } from './between/spoken-words.js';
import { AccessModule } from '../access/index.js';
import { DocumentsModule } from '../documents/index.js';
import { Definitions } from './engine/definitions.js';
import { InstanceCache } from './engine/instance-cache.js';
import { DossierWorkReader } from './dossier/dossier-work-reader.js';
import { DossierWorkResolver } from './dossier/dossier-work.resolver.js';
import { InboxReader } from './inbox/inbox-reader.js';
import { InboxResolver } from './inbox/inbox.resolver.js';
import { SendMessage } from './send-message.js';
import { RemindHolder } from './services/remind-holder.js';
import { RunServiceTask } from './services/run-service-task.js';
import { ServiceHandlers } from './services/service-handlers.js';
import { BatchReader } from './operations/batch-reader.js';
import { MigrationPreview } from './operations/migration-preview.js';
import { OperateInstance } from './operations/operate.js';
import { OperationsReader } from './operations/operations-reader.js';
import { OperationsResolver } from './operations/operations.resolver.js';
import { RunBatch } from './operations/run-batch.js';
import { StartBatch } from './operations/start-batch.js';
import { StepWork } from './open-work/step-work.js';
import { CompleteOwnStep } from './own-steps/complete-own-step.js';
import { OwnStepsResolver } from './own-steps/own-steps.resolver.js';
import { DeployProcess } from './studio/deploy-process.js';
import { UseVersion } from './studio/use-version.js';
import { DecisionsResolver } from './studio/decisions.resolver.js';
import { DeployDecisions } from './studio/deploy-decisions.js';
import { ProcessMenu } from './studio/process-menu.js';
import { ProcessReader } from './studio/process-reader.js';
import { ProcessResolver } from './studio/process.resolver.js';

/**
 * The workflow: acts, processes, messages between them. Global, because every module's acts run through `ActRunner`,
 * those of the modules to its left too.
 */
@Global()
@Module({
  imports: [AccessModule, DocumentsModule],
  providers: [
    InstanceCache,
    {
      provide: Definitions,
      useFactory: (reader: TenantReader) => new Definitions(reader),
      inject: [TenantReader],
    },
    {
      provide: ActRunner,
      inject: [Databases, TenantReader, Definitions, InstanceCache, Clock, OutboxSignal],
      useFactory: (
        databases: Databases,
        reader: TenantReader,
        definitions: Definitions,
        cache: InstanceCache,
        clock: Clock,
        signal: OutboxSignal,
      ) =>
        new PostgresActRunner({
          pool: databases.app,
          reader,
          definitions,
          cache,
          calendar: workingCalendar(),
          now: () => clock.now(),
          // real-time: the audit keeps both times
          realNow: () => new Date().toISOString(),
          newId,
          written: () => signal.raise(),
        }),
    },
    OutboxConsumers,
    OutboxSignal,
    ServiceHandlers,
    RunServiceTask,
    RemindHolder,
    CalledProcesses,
    SpokenWords,
    SendMessage,
    InboxReader,
    InboxResolver,
    DossierWorkReader,
    DossierWorkResolver,
    OperationsReader,
    OperationsResolver,
    OperateInstance,
    MigrationPreview,
    BatchReader,
    StartBatch,
    RunBatch,
    StepWork,
    CompleteOwnStep,
    OwnStepsResolver,
    ProcessReader,
    ProcessResolver,
    ProcessMenu,
    DeployProcess,
    DeployDecisions,
    DecisionsResolver,
    UseVersion,
  ],
  exports: [ActRunner, OutboxConsumers, OutboxSignal, ServiceHandlers, SendMessage, Definitions],
})
export class WorkflowModule {}
