import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { MenuPlaces, type MenuKey } from '../access/index.js';
import { landPlaces } from './land-menu.queries.js';

/** Who finds land in the menu: units that report, and those that may read the city's figures. */
@Injectable()
export class LandMenu implements OnModuleInit {
  constructor(
    private readonly places: MenuPlaces,
    private readonly reader: TenantReader,
  ) {}

  onModuleInit(): void {
    this.places.register(async ({ authorityId, unitId }) => {
      const row = await this.reader.one(authorityId, landPlaces(authorityId, unitId));
      const keys: MenuKey[] = [];
      if (row?.reports || row?.reads) keys.push('REPORTS', 'LAND');
      return keys;
    });
  }
}
