import { Injectable, type Signal, type WritableSignal, inject, signal } from '@angular/core';
import { Acts } from '../../data/acts';
import type { RefusalText } from '../../data/outcome';
import { SessionStore } from '../../data/session';
import { Report as Reporter } from '../../ui/feedback/report';
import { Toast } from '../../ui/feedback/toast';
import { Language } from '../../ui/i18n/language';
import { type KeptReport, NOTHING_KEPT, isEmpty, keptReports, readKept, writeKept } from './report-drafts';
import { inputOf, type TypedFigure } from './report-form';
import { SAVE_REPORT, SUBMIT_REPORT } from './reports.operations';

/** How a report on this device stands with the service. */
export type SendingState = 'IDLE' | 'WAITING' | 'SENDING' | 'AWAY';

/** One report as it is typed here. */
export interface ReportDraft {
  readonly kept: Signal<KeptReport>;
  readonly state: Signal<SendingState>;
  /** Fields that somebody else changed meanwhile: what is typed waits for the person's word. */
  readonly conflicts: Signal<ReadonlySet<string>>;
  readonly refusal: Signal<RefusalText | undefined>;
}

interface Slot {
  readonly kept: WritableSignal<KeptReport>;
  readonly state: WritableSignal<SendingState>;
  readonly conflicts: WritableSignal<ReadonlySet<string>>;
  readonly refusal: WritableSignal<RefusalText | undefined>;
  /** What the service refused as it stands: not sent again before it is changed. */
  readonly refused: Map<string, TypedFigure>;
  timer: ReturnType<typeof setTimeout> | undefined;
  sending: boolean;
}

const SEND_AFTER_MS = 1_200;
const AGAIN_AFTER_MS = 5_000;

/**
 * Keeps what is typed into reports on this device and sends it by itself: a moment after typing, and when the network is
 * back, also after the page was left or the phone was closed. Field by field, so that nothing of others is overwritten.
 */
@Injectable({ providedIn: 'root' })
export class ReportOutbox {
  private readonly acts = inject(Acts);
  private readonly session = inject(SessionStore);
  private readonly reporter = inject(Reporter);
  private readonly toast = inject(Toast);
  private readonly t = inject(Language).t;
  private readonly slots = new Map<string, Slot>();

  constructor() {
    window.addEventListener('online', () => this.sendAll());
  }

  /** The report as typed here; what was kept on the device is there again. */
  open(reportId: string): ReportDraft {
    return this.slot(reportId);
  }

  /** Begins to send what earlier visits left on the device. */
  resume(): void {
    for (const reportId of keptReports(this.personId)) this.plan(reportId, 0);
  }

  type(reportId: string, figures: Readonly<Record<string, TypedFigure>>): void {
    const slot = this.slot(reportId);
    const keys = Object.keys(figures);
    this.keep(reportId, { ...slot.kept(), typed: { ...slot.kept().typed, ...figures } });
    slot.conflicts.update((conflicts) => without(conflicts, keys));
    slot.refusal.set(undefined);
    this.plan(reportId, SEND_AFTER_MS);
  }

  /** Lets go of what is typed here: the service's figures stand. */
  forget(reportId: string, keys: readonly string[]): void {
    const slot = this.slot(reportId);
    this.keep(reportId, { ...slot.kept(), typed: omit(slot.kept().typed, keys) });
    slot.conflicts.update((conflicts) => without(conflicts, keys));
  }

  /** Sends what is typed, then hands the report to the leader; without network as soon as there is one. */
  async submit(reportId: string, acceptMissing: boolean): Promise<void> {
    const slot = this.slot(reportId);
    this.keep(reportId, { ...slot.kept(), submit: { acceptMissing } });
    await this.send(reportId);
  }

  /** Takes the wish to submit back. */
  holdBack(reportId: string): void {
    const { typed } = this.slot(reportId).kept();
    this.keep(reportId, { typed });
  }

  private sendAll(): void {
    const mine = `${this.personId}:`;
    for (const place of this.slots.keys()) {
      if (place.startsWith(mine)) void this.send(place.slice(mine.length));
    }
  }

  private plan(reportId: string, after: number): void {
    const slot = this.slot(reportId);
    clearTimeout(slot.timer);
    slot.timer = setTimeout(() => void this.send(reportId), after);
    if (slot.state() === 'IDLE') slot.state.set('WAITING');
  }

  private async send(reportId: string): Promise<void> {
    const slot = this.slot(reportId);
    if (slot.sending) return;
    clearTimeout(slot.timer);
    const ready = readyOf(slot);
    const { submit } = slot.kept();
    if (ready.length === 0 && submit === undefined) {
      slot.state.set('IDLE');
      return;
    }
    slot.sending = true;
    slot.state.set('SENDING');
    try {
      const saved = await this.save(reportId, slot, ready);
      if (saved && submit !== undefined)
        await this.handOver(reportId, slot, submit.acceptMissing, saved.version);
    } finally {
      slot.sending = false;
    }
    if (slot.state() === 'AWAY') slot.timer = setTimeout(() => void this.send(reportId), AGAIN_AFTER_MS);
    else if (readyOf(slot).length > 0) this.plan(reportId, SEND_AFTER_MS);
    else slot.state.set('IDLE');
  }

  /** Saves the fields; the report's version then, or undefined where they did not arrive. */
  private async save(
    reportId: string,
    slot: Slot,
    ready: readonly (readonly [string, TypedFigure])[],
  ): Promise<{ version: number } | undefined> {
    const figures = ready.map(([key, typed]) => inputOf(key, typed));
    const outcome = await this.acts.run(SAVE_REPORT, { reportId, figures });
    switch (outcome.kind) {
      case 'done': {
        const { report, conflicts } = outcome.value;
        const clashing = conflicts.map(({ indicatorId, subjectId }) => `${indicatorId}/${subjectId}`);
        slot.conflicts.update((known) => new Set([...known, ...clashing]));
        const sent = ready.filter(([key]) => !clashing.includes(key));
        this.letGo(reportId, slot, sent);
        if (clashing.length === 0) return { version: report.version };
        this.holdBack(reportId);
        return undefined;
      }
      case 'refused':
        slot.refusal.set(outcome.refusal);
        for (const [key, typed] of ready) slot.refused.set(key, typed);
        slot.state.set('IDLE');
        this.holdBack(reportId);
        return undefined;
      case 'unsent':
        slot.state.set('AWAY');
        return undefined;
      default:
        slot.state.set('IDLE');
        return undefined;
    }
  }

  private async handOver(
    reportId: string,
    slot: Slot,
    acceptMissing: boolean,
    expectedVersion: number,
  ): Promise<void> {
    const outcome = await this.acts.run(SUBMIT_REPORT, { reportId, acceptMissing, expectedVersion });
    if (outcome.kind === 'unsent') {
      slot.state.set('AWAY');
      return;
    }
    this.holdBack(reportId);
    slot.state.set('IDLE');
    if (outcome.kind === 'refused') slot.refusal.set(outcome.refusal);
    else if (outcome.kind === 'done') await this.toast.say(this.t().land.report.submitted);
    else await this.reporter.tell(outcome);
  }

  /** What has arrived need not be kept, unless it was changed while it was on its way. */
  private letGo(reportId: string, slot: Slot, sent: readonly (readonly [string, TypedFigure])[]): void {
    const { typed } = slot.kept();
    const same = sent.filter(([key, figure]) => typed[key] === figure).map(([key]) => key);
    const moved = sent.filter(([key, figure]) => typed[key] !== undefined && typed[key] !== figure);
    const rest = omit(typed, same);
    for (const [key] of moved) {
      const figure = rest[key];
      if (figure) rest[key] = { ...figure, seen: figure.seen + 1 };
    }
    this.keep(reportId, { ...slot.kept(), typed: rest });
  }

  private keep(reportId: string, kept: KeptReport): void {
    this.slot(reportId).kept.set(isEmpty(kept) ? NOTHING_KEPT : kept);
    writeKept(this.personId, reportId, kept);
  }

  private slot(reportId: string): Slot {
    const place = `${this.personId}:${reportId}`;
    const known = this.slots.get(place);
    if (known) return known;
    const slot: Slot = {
      kept: signal(readKept(this.personId, reportId)),
      state: signal<SendingState>('IDLE'),
      conflicts: signal<ReadonlySet<string>>(new Set()),
      refusal: signal<RefusalText | undefined>(undefined),
      refused: new Map(),
      timer: undefined,
      sending: false,
    };
    this.slots.set(place, slot);
    if (!isEmpty(slot.kept())) setTimeout(() => this.plan(reportId, 0));
    return slot;
  }

  private get personId(): string {
    return this.session.session()?.person.id ?? '';
  }
}

/** What may be sent: whole figures that the service has not refused as they stand and that wait for no word. */
function readyOf({ kept, conflicts, refused }: Slot): [string, TypedFigure][] {
  return Object.entries(kept().typed).filter(
    ([key, typed]) => typed.sendable && !conflicts().has(key) && refused.get(key) !== typed,
  );
}

function omit<T>(from: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key)));
}

function without(from: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  return new Set([...from].filter((key) => !keys.includes(key)));
}
