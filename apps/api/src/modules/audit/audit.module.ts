import { Module } from '@nestjs/common';
import { Sealer } from './seal/sealer.js';

/** The record: sealed, verified, read by inspectors. Entries are written by each act itself. */
@Module({ providers: [Sealer] })
export class AuditModule {}
