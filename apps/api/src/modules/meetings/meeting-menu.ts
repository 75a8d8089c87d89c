import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { MenuPlaces } from '../access/index.js';
import { readsMeetings } from './meeting.queries.js';

/** Sessions stand in the menu of whoever may read one. */
@Injectable()
export class MeetingMenu implements OnModuleInit {
  constructor(
    private readonly places: MenuPlaces,
    private readonly reader: TenantReader,
  ) {}

  onModuleInit(): void {
    this.places.register(async ({ authorityId, unitId, position }) => {
      if (position === 'ADMIN') return [];
      const row = await this.reader.one(authorityId, readsMeetings(authorityId, unitId));
      return row?.reads ? ['MEETINGS'] : [];
    });
  }
}
