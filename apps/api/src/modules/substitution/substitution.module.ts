import { Module } from '@nestjs/common';
import { AbsenceReader } from './absence-reader.js';
import { AbsenceResolver, StandingInResolver } from './absence.resolver.js';
import { GrantSubstitution } from './grant-substitution.js';
import { OrderSigning } from './order-signing.js';
import { RecordLeave } from './record-leave.js';

/** Leaves, who stands in for whom, and authorisations to sign. */
@Module({
  providers: [
    AbsenceReader,
    RecordLeave,
    GrantSubstitution,
    OrderSigning,
    AbsenceResolver,
    StandingInResolver,
  ],
})
export class SubstitutionModule {}
