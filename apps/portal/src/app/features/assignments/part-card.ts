import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { notices, sentenceTime } from '@thong-suot/administration';
import type { IconName } from '@generated/icons';
import { Acts } from '../../data/acts';
import { Ask } from '../../ui/feedback/ask';
import { Report, whileBusy } from '../../ui/feedback/report';
import { CopyText } from '../../ui/feedback/copy-text';
import { Language } from '../../ui/i18n/language';
import { dateOf, timeAndDate } from '../../ui/time/moments';
import * as act from './assignment-acts.operations';
import type { Assignment, Part } from './assignment.operations';
import { type PartButton, partButtons } from './part-buttons';
import { PartDue } from './part-due';

const ICONS: Record<PartButton, IconName> = {
  ACCEPT: 'check',
  REPORT_PROGRESS: 'file-pen',
  REPORT_RESULT: 'file-check',
  REQUEST_EXTENSION: 'calendar-clock',
  REQUEST_TRANSFER: 'corner-down-right',
  CONFIRM: 'circle-check',
  REDO: 'rotate-ccw',
  GRANT: 'calendar-clock',
  GRANT_OTHER: 'calendar',
  REFUSE: 'circle-x',
  MOVE: 'corner-down-right',
  KEEP: 'undo-2',
  SET_DEADLINE: 'calendar',
  PAUSE: 'circle-pause',
  RESUME: 'circle-play',
  URGE: 'zap',
};

/** What now for one part: whose turn, until when in words, what waits for a decision, and the one primary act. */
@Component({
  selector: 'ts-part-card',
  imports: [MatIcon, RouterLink, PartDue],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './part-card.html',
  styleUrl: './part-card.css',
})
export class PartCard {
  readonly assignment = input.required<Assignment>();
  readonly part = input.required<Part>();
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  private readonly copying = inject(CopyText);
  protected readonly t = inject(Language).t;
  protected readonly busy = signal(false);
  protected readonly icons = ICONS;
  protected readonly date = dateOf;
  protected readonly time = timeAndDate;

  protected readonly buttons = computed(() => {
    const { allowedActs, timing } = this.part();
    return partButtons(allowedActs, timing === 'LATE' || timing === 'NEAR');
  });
  protected readonly mine = computed(() =>
    this.part().allowedActs.some((each) => ['ACCEPT', 'REPORT_RESULT'].includes(each)),
  );
  protected readonly say = computed(() => {
    const { now } = this.t().assignments;
    const { state, allowedActs, unit, monitor, endedAt } = this.part();
    if (allowedActs.includes('DECIDE_EXTENSION')) return now.extension;
    if (allowedActs.includes('DECIDE_TRANSFER')) return now.transfer;
    if (allowedActs.includes('REVIEW_RESULT')) return now.review;
    if (this.assignment().carriedBy && state !== 'DONE') return now.dossier;
    switch (state) {
      case 'DONE':
        return now.done(endedAt ? dateOf(endedAt) : '');
      case 'PAUSED':
        return now.paused;
      case 'TRANSFERRED':
        return now.transferred;
      case 'AWAITING_CONFIRMATION':
        return now.monitor(monitor.name);
      case 'NOT_ACCEPTED':
        return this.mine() ? now.accept : now.waiting(unit.name);
      case 'REDO':
        return this.mine() ? now.redo : now.waiting(unit.name);
      case 'IN_PROGRESS':
        return this.mine() ? now.carryOut : now.waiting(unit.name);
    }
  });
  protected readonly held = computed(() => {
    const { state, unit, acceptedAt, reportedAt, monitor } = this.part();
    const { held } = this.t().assignments.now;
    if (state === 'AWAITING_CONFIRMATION' && reportedAt) return held(monitor.name, timeAndDate(reportedAt));
    return acceptedAt && (state === 'IN_PROGRESS' || state === 'REDO')
      ? held(unit.name, timeAndDate(acceptedAt))
      : '';
  });
  /** Why there is no button to ask for an extension any more. */
  protected readonly tooLate = computed(() => {
    const { timing, dueAt, allowedActs } = this.part();
    const works = allowedActs.includes('REPORT_RESULT');
    return works && timing === 'LATE' && dueAt ? this.t().assignments.page.late(sentenceTime(dueAt)) : '';
  });

  protected async press(button: PartButton): Promise<void> {
    await whileBusy(this.busy, () => this.perform(button));
  }

  protected async copy(text: string, letter: boolean): Promise<void> {
    const { copied, copiedLetter } = this.t().assignments.done;
    await this.copying.copy(text, letter ? copiedLetter : copied);
  }

  private async perform(button: PartButton): Promise<void> {
    const { ask, done } = this.t().assignments;
    const part = this.part();
    const on = { partId: part.id, expectedVersion: part.version };
    switch (button) {
      case 'ACCEPT':
        return void (await this.report.tell(await this.acts.run(act.ACCEPT_ASSIGNMENT, on), done.accepted));
      case 'CONFIRM': {
        const outcome = await this.acts.run(act.REVIEW_RESULT, { ...on, outcome: 'CONFIRMED' });
        return void (await this.report.tell(outcome, done.confirmed));
      }
      case 'REDO': {
        const given = await this.reason(ask.redoTitle, button, ask.redoHint);
        if (given === undefined) return;
        const outcome = await this.acts.run(act.REVIEW_RESULT, { ...on, outcome: 'REDO', reason: given });
        return void (await this.report.tell(outcome, done.redo));
      }
      case 'GRANT': {
        const { extensionRequest: asked, originalDueAt } = part;
        const outcome = await this.acts.run(act.DECIDE_EXTENSION, { ...on, granted: true });
        const words = asked && originalDueAt ? notices.extensionGranted(asked.dueAt, originalDueAt) : '';
        return void (await this.report.tell(outcome, words));
      }
      case 'REFUSE': {
        const given = await this.reason(ask.refuseTitle, button);
        if (given === undefined) return;
        const outcome = await this.acts.run(act.DECIDE_EXTENSION, { ...on, granted: false, reason: given });
        return void (await this.report.tell(outcome, done.refused));
      }
      case 'KEEP': {
        const given = await this.reason(ask.keepTitle, button);
        if (given === undefined) return;
        const outcome = await this.acts.run(act.DECIDE_TRANSFER, { ...on, reason: given });
        return void (await this.report.tell(outcome, done.kept));
      }
      case 'PAUSE': {
        const given = await this.ask.confirm({
          title: ask.pauseTitle,
          body: ask.pauseBody,
          confirm: this.t().assignments.buttons.PAUSE,
          reason: { label: this.t().common.reason },
        });
        if (!given) return;
        const outcome = await this.acts.run(act.PAUSE, { ...on, reason: given.reason });
        return void (await this.report.tell(outcome, done.paused));
      }
      case 'RESUME':
        return void (await this.report.tell(await this.acts.run(act.RESUME, on), done.resumed));
      case 'URGE': {
        const given = await this.ask.confirm({
          title: ask.urgeTitle,
          body: ask.urgeBody(part.unit.name, this.assignment().title),
          confirm: this.t().assignments.buttons.URGE,
          reason: { label: this.t().consultation.urge.words, optional: true },
        });
        if (!given) return;
        const words = given.reason || null;
        const outcome = await this.acts.run(act.URGE, { partIds: [part.id], words });
        return void (await this.report.tell(outcome, done.urged(part.unit.name)));
      }
      case 'REPORT_PROGRESS':
        return this.open('tien-do');
      case 'REPORT_RESULT':
        return this.open('hoan-thanh');
      case 'REQUEST_EXTENSION':
        return this.open('gia-han');
      case 'REQUEST_TRANSFER':
        return this.open('de-nghi-chuyen');
      case 'GRANT_OTHER':
        return this.open('chap-thuan');
      case 'SET_DEADLINE':
        return this.open('thoi-han');
      case 'MOVE':
        return this.open('chuyen');
      default:
        return button satisfies never;
    }
  }

  private async open(page: string): Promise<void> {
    await this.router.navigate(['/nhiem-vu', this.assignment().id, page, this.part().id]);
  }

  private async reason(title: string, button: PartButton, hint?: string): Promise<string | undefined> {
    const given = await this.ask.confirm({
      title,
      confirm: this.t().assignments.buttons[button],
      reason: { label: this.t().common.reason, ...(hint ? { hint } : {}) },
    });
    return given?.reason;
  }
}
