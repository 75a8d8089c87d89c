import { Module } from '@nestjs/common';
import { AbsenceReader } from './absence-reader.js';
import { AbsenceResolver, StandingInResolver } from './absence.resolver.js';
import { EnterAbsence } from './enter-absence.js';

/** Leaves, who stands in for whom, and authorisations to sign. */
@Module({ providers: [AbsenceReader, EnterAbsence, AbsenceResolver, StandingInResolver] })
export class SubstitutionModule {}
