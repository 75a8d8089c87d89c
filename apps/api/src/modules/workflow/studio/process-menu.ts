import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PositionCode } from '@thong-suot/administration';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { MenuPlaces } from '../../access/index.js';
import { administers } from './process.queries.js';

/** Processes stand in the menu of whoever administers them. */
@Injectable()
export class ProcessMenu implements OnModuleInit {
  constructor(
    private readonly places: MenuPlaces,
    private readonly reader: TenantReader,
  ) {}

  onModuleInit(): void {
    this.places.register(async ({ authorityId, unitId, position }) => {
      if (position !== 'ADMIN') return [];
      const row = await this.reader.one(
        authorityId,
        administers({ authorityId, unitId, position: position as PositionCode }),
      );
      return row?.administers === true ? ['PROCESSES'] : [];
    });
  }
}
