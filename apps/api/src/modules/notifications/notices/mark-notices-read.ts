import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { TenantWriter } from '../../../platform/database/tenant-writer.js';
import { isId } from '../../../platform/ids.js';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { markRead, markReadUpTo } from './notice.statements.js';
import { ownNotices } from './notice.queries.js';
import { NoticesReader } from './notices-reader.js';
import { Tell } from './tell.js';

/** Notices that are marked in one request. */
const MOST = 100;

/**
 * A person has read notices. No act of an official: nothing is recorded beside the mark, and doing it again changes
 * nothing. Refuses NOTICE_NOT_FOUND.
 */
@Injectable()
export class MarkNoticesRead {
  constructor(
    private readonly reader: TenantReader,
    private readonly writer: TenantWriter,
    private readonly notices: NoticesReader,
    private readonly tell: Tell,
  ) {}

  async some(actor: Actor, ids: readonly string[]): Promise<{ unread: number } | RefusalValue> {
    if (!(await this.#owns(actor, ids))) return refuse('NOTICE_NOT_FOUND');
    const { authorityId, personId } = actor;
    const { now } = this.notices.keyOf(actor);
    return this.#written(
      actor,
      await this.writer.write(authorityId, markRead(authorityId, personId, { ids, now })),
    );
  }

  /** All up to the newest that the person saw: what arrives meanwhile stays unread. */
  async all(actor: Actor, upTo: string): Promise<{ unread: number } | RefusalValue> {
    if (!(await this.#owns(actor, [upTo]))) return refuse('NOTICE_NOT_FOUND');
    const { authorityId, personId, principals } = actor;
    const { now } = this.notices.keyOf(actor);
    const mark = markReadUpTo(authorityId, personId, { principals, id: upTo, now });
    return this.#written(actor, await this.writer.write(authorityId, mark));
  }

  async #owns(actor: Actor, ids: readonly string[]): Promise<boolean> {
    if (ids.length === 0 || ids.length > MOST || !ids.every(isId)) return false;
    const own = await this.reader.rows(actor.authorityId, ownNotices(this.notices.keyOf(actor), ids));
    return own.length === new Set(ids).size;
  }

  async #written(actor: Actor, [changed]: readonly number[]): Promise<{ unread: number }> {
    // The person's other open pages show it as well.
    if (changed) await this.tell.changed(actor.authorityId, [actor.personId]);
    return { unread: await this.notices.unread(actor) };
  }
}
