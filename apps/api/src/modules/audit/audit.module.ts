import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { RecordMenu } from './reading/record-menu.js';
import { RecordReader } from './reading/record-reader.js';
import { RecordResolver } from './reading/record.resolver.js';
import { Sealer } from './seal/sealer.js';

/** The record: sealed, verified, read by inspectors. Entries are written by each act itself. */
@Module({ imports: [AccessModule], providers: [Sealer, RecordReader, RecordResolver, RecordMenu] })
export class AuditModule {}
