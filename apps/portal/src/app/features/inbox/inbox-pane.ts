import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Language } from '../../ui/i18n/language';
import { Due } from '../../ui/time/due';
import { timeAndDate } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { ReturnedMark } from '../dossiers/returned-mark';
import type { InboxItem } from './inbox.operations';
import { itemLink } from './item-link';

/** The chosen item beside the list: what it is, until when, who holds it, and the one way on. */
@Component({
  selector: 'ts-inbox-pane',
  imports: [MatIcon, RouterLink, Due, ReturnedMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './inbox-pane.css',
  template: `
    <span class="over">{{ kind() }}</span>
    <h2 class="title">{{ item().actLabel }}</h2>
    <p class="what">{{ item().title }}</p>
    @if (item().inPlaceOf; as instead) {
      <p>
        <span class="chip instead">{{ t().shell.standIn.of(instead.title) }}</span>
      </p>
    }
    @if (item().returned; as note) {
      <ts-returned-mark [note]="note" />
    }
    @if (!item().closedAt) {
      <p class="left"><ts-due [at]="item().dueAt" /></p>
    }
    <dl class="facts">
      <dt>{{ item().incomingId ? t().shell.inbox.passedOnBy : t().dossier.lead }}</dt>
      <dd>{{ item().leadUnit.name }}</dd>
      <dt>{{ t().shell.inbox.holder }}</dt>
      <dd>{{ holder() }}</dd>
      <dt>{{ t().shell.inbox.since }}</dt>
      <dd class="num">{{ since() }}</dd>
      @if (item().outcomeLabel; as outcome) {
        <dt>{{ t().shell.inbox.outcome }}</dt>
        <dd>{{ outcome }}</dd>
      }
    </dl>
    <a class="btn" [routerLink]="link()" (click)="opens.emit($event)"
      >{{ label() }}<mat-icon class="i" svgIcon="arrow-right"
    /></a>
    <p class="keys" aria-hidden="true">
      <span class="kbd">↑</span><span class="kbd">↓</span>{{ t().shell.inbox.keysMove }}
      <span class="kbd">Enter</span>{{ t().shell.inbox.keysOpen }}
    </p>
  `,
})
export class InboxPane {
  readonly item = input.required<InboxItem>();
  /** The button was pressed. */
  readonly opens = output<Event>();
  private readonly words = inject(Words);
  protected readonly t = inject(Language).t;

  protected readonly kind = computed(() => {
    const { docType, stage } = this.item();
    if (this.item().landReportId) return this.t().shell.inbox.kindReport;
    if (this.item().incomingId) return this.t().shell.inbox.kindIncoming;
    if (!docType || !stage) return this.t().shell.menu.ASSIGNMENTS;
    return `${this.words.of('docType', docType)} · ${this.words.of('stage', stage)}`;
  });
  protected readonly holder = computed(() => {
    const { unit, positionLabel, person } = this.item().holder;
    return [person?.displayName ?? positionLabel, unit.shortName].filter((part) => part !== '').join(', ');
  });
  protected readonly since = computed(() => timeAndDate(this.item().openedAt));
  protected readonly link = computed(() => itemLink(this.item()));
  protected readonly label = computed(() => {
    const t = this.t().shell.inbox;
    if (this.item().assignmentId) return t.openAssignment;
    if (this.item().landReportId) return t.openReport;
    if (this.item().incomingId) return t.openDocument;
    if (this.item().roundId && !this.item().dossierId) return t.openRequest;
    return this.item().dossierId ? t.open : t.openDocument;
  });
}
