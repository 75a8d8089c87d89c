import { Injectable } from '@nestjs/common';
import { TenantWriter } from '../../../platform/database/tenant-writer.js';
import { newId } from '../../../platform/ids.js';
import { ChangeChannel, LONGEST_MESSAGE } from '../../../platform/live/index.js';
import type { NewNotice } from '../domain/notice.js';
import { sayChange } from '../live/change-message.js';
import { insertNotices } from './notice.statements.js';

/** Writes notices, each once, and lets the open pages of those know who have a new one. */
@Injectable()
export class Tell {
  constructor(
    private readonly writer: TenantWriter,
    private readonly channel: ChangeChannel,
  ) {}

  async about(authorityId: string, notices: readonly NewNotice[]): Promise<void> {
    if (notices.length === 0) return;
    const rows = notices.map((notice) => ({ ...notice, id: newId() }));
    const told = await this.writer.returning<{ person_id: string }>(
      authorityId,
      insertNotices(authorityId, rows),
    );
    await this.changed(authorityId, [...new Set(told.map(({ person_id }) => person_id))]);
  }

  /** The notices of people have changed: a new one, or one was read. */
  async changed(authorityId: string, noticesOf: readonly string[]): Promise<void> {
    if (noticesOf.length > 0) await this.channel.send(sayChange({ authorityId, noticesOf }, LONGEST_MESSAGE));
  }
}
