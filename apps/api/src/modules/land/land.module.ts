import { Module } from '@nestjs/common';
import { ApproveReport } from './approve-report.js';
import { CityReader } from './city-reader.js';
import { LandCityResolver } from './city.resolver.js';
import { CorrectReport } from './correct-report.js';
import { LandExport } from './land-export.js';
import { LandExportController } from './land-export.controller.js';
import { LandMenu } from './land-menu.js';
import { LockPeriod } from './lock-period.js';
import { OpenPeriod } from './open-period.js';
import { PeriodMessages } from './period-messages.js';
import { PeriodReader } from './period-reader.js';
import { LandPeriodResolver } from './period.resolver.js';
import { ReportActs } from './report-act.js';
import { ReportReader } from './report-reader.js';
import { LandReportResolver } from './report.resolver.js';
import { ResolveObstacle } from './resolve-obstacle.js';
import { ReviewReport } from './review-report.js';
import { SaveReport } from './save-report.js';
import { SubmitReport } from './submit-report.js';
import { TellObstacle } from './tell-obstacle.js';

/** Land: what each unit reports in a period, what counts for the city, projects and what stands in their way. */
@Module({
  controllers: [LandExportController],
  providers: [
    LandExport,
    ReportReader,
    PeriodReader,
    CityReader,
    ReportActs,
    OpenPeriod,
    LockPeriod,
    PeriodMessages,
    SaveReport,
    SubmitReport,
    ApproveReport,
    ReviewReport,
    CorrectReport,
    TellObstacle,
    ResolveObstacle,
    LandMenu,
    LandReportResolver,
    LandPeriodResolver,
    LandCityResolver,
  ],
})
export class LandModule {}
