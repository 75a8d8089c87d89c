import { Module } from '@nestjs/common';
import { AcceptAssignment } from './accept-assignment.js';
import { AssignmentActsResolver } from './assignment-acts.resolver.js';
import { AssignmentReader } from './assignment-reader.js';
import { AssignmentSearch } from './assignment-search.js';
import { AssignmentServices } from './assignment-services.js';
import { AssignmentResolver, DossierAssignmentsResolver } from './assignment.resolver.js';
import { CarriedResults } from './carried-results.js';
import { DecideExtension } from './decide-extension.js';
import { DecideTransfer } from './decide-transfer.js';
import { DirectionActs } from './direction-acts.js';
import { GiveAssignments } from './give-assignments.js';
import { PartActs } from './part-acts.js';
import { PauseAssignment } from './pause-assignment.js';
import { ReportProgress } from './report-progress.js';
import { ReportResult } from './report-result.js';
import { RequestExtension } from './request-extension.js';
import { RequestTransfer } from './request-transfer.js';
import { ResumeAssignment } from './resume-assignment.js';
import { ReviewResult } from './review-result.js';
import { SetDeadline } from './set-deadline.js';
import { SetDeadlines } from './set-deadlines.js';
import { SetLead } from './set-lead.js';
import { UrgeUnit } from './urge-unit.js';

/** What sessions give to units: acceptance, progress, results, extensions, and who is late. */
@Module({
  providers: [
    AssignmentReader,
    PartActs,
    AcceptAssignment,
    ReportProgress,
    ReportResult,
    ReviewResult,
    RequestExtension,
    DecideExtension,
    RequestTransfer,
    DecideTransfer,
    SetDeadline,
    SetDeadlines,
    PauseAssignment,
    ResumeAssignment,
    SetLead,
    UrgeUnit,
    DirectionActs,
    GiveAssignments,
    CarriedResults,
    AssignmentServices,
    AssignmentSearch,
    AssignmentResolver,
    DossierAssignmentsResolver,
    AssignmentActsResolver,
  ],
  exports: [AssignmentReader, GiveAssignments],
})
export class AssignmentsModule {}
