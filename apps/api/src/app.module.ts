import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './modules/access/index.js';
import { AuditModule } from './modules/audit/index.js';
import { AssignmentsModule } from './modules/assignments/index.js';
import { HandoverModule } from './modules/handover/index.js';
import { IdentityModule } from './modules/identity/index.js';
import { ConsultationModule } from './modules/consultation/index.js';
import { DocumentsModule } from './modules/documents/index.js';
import { IssuanceModule } from './modules/issuance/index.js';
import { LandModule } from './modules/land/index.js';
import { MeetingsModule } from './modules/meetings/index.js';
import { NotificationsModule } from './modules/notifications/index.js';
import { PersonalDataModule } from './modules/personal-data/index.js';
import { OrganisationModule } from './modules/organisation/index.js';
import { SupportModule } from './modules/support/index.js';
import { SearchModule } from './modules/search/index.js';
import { SubstitutionModule } from './modules/substitution/index.js';
import { SubmissionModule } from './modules/submission/index.js';
import { WorkersModule, WorkflowModule } from './modules/workflow/index.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule, type ReplacedParts } from './platform/platform.module.js';

/** The service: the platform, then the modules in their order; each imports only what stands before it. */
@Module({})
export class AppModule {
  static forRoot(config: Config, replaced: ReplacedParts = {}): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, replaced),
        IdentityModule,
        OrganisationModule,
        AccessModule,
        DocumentsModule,
        WorkflowModule,
        IssuanceModule,
        ConsultationModule,
        SubmissionModule,
        AssignmentsModule,
        MeetingsModule,
        LandModule,
        SubstitutionModule,
        HandoverModule,
        NotificationsModule,
        SearchModule,
        AuditModule,
        PersonalDataModule,
        SupportModule,
        WorkersModule,
      ],
    };
  }
}
