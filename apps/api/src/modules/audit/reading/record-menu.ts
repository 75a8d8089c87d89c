import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PositionCode } from '@thong-suot/administration';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { MenuPlaces } from '../../access/index.js';
import { readsRecord } from './reads-record.js';
import { recordState } from './record.queries.js';

/** The record stands in the menu of whoever reads it. */
@Injectable()
export class RecordMenu implements OnModuleInit {
  constructor(
    private readonly places: MenuPlaces,
    private readonly reader: TenantReader,
  ) {}

  onModuleInit(): void {
    this.places.register(async ({ authorityId, unitId, position }) => {
      const state = await this.reader.one(authorityId, recordState(authorityId, unitId, null));
      const reads =
        state !== undefined && readsRecord({ position: position as PositionCode }, state.unit_kind);
      return reads ? ['RECORD'] : [];
    });
  }
}
