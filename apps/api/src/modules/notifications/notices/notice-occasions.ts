import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { OutboxConsumers, type OutboxDelivery } from '../../../platform/outbox/index.js';
import { ROUND_ENDED, ROUND_LOCKED } from '../../consultation/index.js';
import { URGED, type UrgedMessage } from '../../documents/index.js';
import {
  ACCOUNT_KEPT,
  NEW_DEVICE,
  type AccountKeptMessage,
  type NewDeviceMessage,
} from '../../identity/index.js';
import { DOCUMENT_DISPATCHED, INCOMING_REGISTERED } from '../../issuance/index.js';
import { reminderRule, ruleOf } from '../../organisation/index.js';
import { noticeOf, type NewNotice } from '../domain/notice.js';
import { toldOfDeadline } from '../domain/reminding.js';
import {
  askedInRound,
  directingPaper,
  issuedFor,
  personOfPosts,
  receiversOf,
  urgedPeople,
  waitingInRound,
} from './occasion.queries.js';
import { Tell } from './tell.js';

/** The relay's part for what happens beside steps: a round's hour and end, an urging, a document or paper. */
@Injectable()
export class NoticeOccasions implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumers,
    private readonly reader: TenantReader,
    private readonly clock: Clock,
    private readonly tell: Tell,
  ) {}

  onModuleInit(): void {
    this.consumers.register(ROUND_LOCKED, (delivery) => this.roundLocked(delivery));
    this.consumers.register(ROUND_ENDED, (delivery) => this.roundEnded(delivery));
    this.consumers.register(DOCUMENT_DISPATCHED, (delivery) => this.issued(delivery));
    this.consumers.register(DOCUMENT_DISPATCHED, (delivery) => this.received(delivery));
    this.consumers.register(INCOMING_REGISTERED, (delivery) => this.registered(delivery));
    this.consumers.register(URGED, (delivery) => this.urged(delivery));
    this.consumers.register(NEW_DEVICE, (delivery) => this.newDevice(delivery));
    this.consumers.register(ACCOUNT_KEPT, (delivery) => this.accountKept(delivery));
  }

  /** The units that have not answered hear that it is too late for an ordinary answer, the lead that it may end. */
  async roundLocked({ authorityId, payload }: OutboxDelivery): Promise<void> {
    const { roundId } = payload as { roundId: string };
    const now = await this.clock.fresh();
    const [waiting, [rule]] = await this.reader.read(
      authorityId,
      waitingInRound(authorityId, roundId, now),
      reminderRule(authorityId),
    );
    const notices = waiting.flatMap((step) =>
      step.step_id === 'answer'
        ? (toldOfDeadline(step, 'AT', now, { ...ruleOf(rule), workingDaysAfter: 0 }) ?? [])
        : noticeOf(step, { kind: 'ROUND_LOCKED', cause: `locked:${roundId}:${step.due_at ?? ''}`, at: now }),
    );
    await this.tell.about(authorityId, notices);
  }

  async roundEnded({ authorityId, payload }: OutboxDelivery): Promise<void> {
    const { roundId } = payload as { roundId: string };
    const now = await this.clock.fresh();
    const asked = await this.reader.rows(authorityId, askedInRound(authorityId, roundId, now));
    const notices = asked.map(({ lead_unit_id, ...told }) => ({
      ...told,
      ...plain('ROUND_ENDED', now),
      subject_kind: 'ROUND' as const,
      subject_id: roundId,
      step_id: 'answer',
      by_unit_id: lead_unit_id,
      cause: `ended:${roundId}`,
    }));
    await this.tell.about(authorityId, notices);
  }

  async issued({ authorityId, payload }: OutboxDelivery): Promise<void> {
    const { documentId } = payload as { documentId: string };
    const now = await this.clock.fresh();
    const people = await this.reader.rows(authorityId, issuedFor(authorityId, documentId, now));
    const notices = people.map(({ dossier_id, ...told }) => ({
      ...told,
      ...plain('ISSUED', now),
      subject_kind: 'DOSSIER' as const,
      subject_id: dossier_id,
      cause: `issued:${documentId}:${dossier_id}`,
    }));
    await this.tell.about(authorityId, notices);
  }

  /** The units that a document went to in the system. */
  async received({ authorityId, payload }: OutboxDelivery): Promise<void> {
    const { documentId, by = null } = payload as { documentId: string; by?: string };
    const now = await this.clock.fresh();
    const people = await this.reader.rows(authorityId, receiversOf(authorityId, { documentId, by }, now));
    const notices = people.map(({ issuer_id, ...told }) => ({
      ...told,
      ...plain('RECEIVED', now),
      subject_kind: 'DOCUMENT' as const,
      subject_id: documentId,
      by_unit_id: issuer_id,
      cause: `received:${documentId}`,
    }));
    await this.tell.about(authorityId, notices);
  }

  /** A paper has been registered: whoever decides where it goes. */
  async registered({ authorityId, payload }: OutboxDelivery): Promise<void> {
    const { incomingId, by = null } = payload as { incomingId: string; by?: string };
    const now = await this.clock.fresh();
    const people = await this.reader.rows(authorityId, directingPaper(authorityId, { incomingId, by }, now));
    const notices = people.map(({ unit_id, ...told }) => ({
      ...told,
      ...plain('REGISTERED', now),
      subject_kind: 'INCOMING' as const,
      subject_id: incomingId,
      by_unit_id: unit_id,
      cause: `registered:${incomingId}`,
    }));
    await this.tell.about(authorityId, notices);
  }

  async urged({ authorityId, payload }: OutboxDelivery): Promise<void> {
    const message = payload as unknown as UrgedMessage;
    const now = await this.clock.fresh();
    const people = await this.reader.rows(authorityId, urgedPeople(authorityId, message, now));
    const notices = people.map((told) => ({
      ...plain('URGED', now),
      ...told,
      subject_kind: message.subjectKind,
      subject_id: message.subjectId,
      step_id: message.stepId,
      by_unit_id: message.byUnitId,
      cause: `urged:${message.urgeId}`,
    }));
    await this.tell.about(authorityId, notices);
  }

  /** Somebody signed in on a device that the account had not used. */
  async newDevice({ authorityId, id, payload }: OutboxDelivery): Promise<void> {
    const { accountId, personId } = payload as unknown as NewDeviceMessage;
    await this.#aboutAccount(authorityId, personId, {
      kind: 'NEW_DEVICE',
      subject_id: accountId,
      cause: `device:${id}`,
    });
  }

  /** An administrator did something to an account: its person hears of it, whoever asked for it. */
  async accountKept({ authorityId, payload }: OutboxDelivery): Promise<void> {
    const { accountId, personId, act, accountActId } = payload as unknown as AccountKeptMessage;
    await this.#aboutAccount(authorityId, personId, {
      kind: 'ACCOUNT_KEPT',
      subject_id: accountId,
      step_id: act,
      cause: `kept:${accountActId}`,
    });
  }

  async #aboutAccount(
    authorityId: string,
    personId: string,
    notice: Pick<NewNotice, 'kind' | 'subject_id' | 'cause'> & { readonly step_id?: string },
  ): Promise<void> {
    const now = await this.clock.fresh();
    const told = await this.reader.rows(authorityId, personOfPosts(authorityId, personId, now));
    await this.tell.about(
      authorityId,
      told.map((post) => ({
        ...plain(notice.kind, now),
        ...post,
        subject_kind: 'ACCOUNT' as const,
        ...notice,
      })),
    );
  }
}

/** What a notice of no step says: one thing, no deadline, nobody's asking. */
function plain(kind: NewNotice['kind'], at: string) {
  return { kind, at, step_id: null, due_at: null, by_unit_id: null, things: 1 } as const;
}
