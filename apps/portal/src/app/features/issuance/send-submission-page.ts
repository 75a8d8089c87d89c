import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { civilDateOf } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { Clock } from '../../data/clock';
import { live } from '../../data/live';
import { Report, whileBusy } from '../../ui/feedback/report';
import { DateField } from '../../ui/form/date-field';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { TravelNote } from '../submission/travel-note';
import { several } from '../submission/travelling';
import { OFFICIAL_DOCUMENT, SEND_SUBMISSION } from './documents.operations';

/** Gửi Thường trực Thành ủy: the clerk records when and by which way the Tờ trình went. */
@Component({
  selector: 'ts-send-submission-page',
  imports: [MatIcon, RouterLink, DateField, TravelNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1 class="title lg">{{ t().issuance.send.title }}</h1>
      <p class="small">{{ document()?.numberLine }}. {{ document()?.subject }}</p>
      <p class="muted tiny">{{ t().issuance.send.lede }}</p>
      <ts-travel-note [dossiers]="carried()" />
      @if (document()?.file; as file) {
        <a class="btn out sm" [href]="file.url" download
          ><mat-icon class="i" svgIcon="download" />{{ t().issuance.document.file }}</a
        >
      }
      <form class="form" (submit)="send($event)" novalidate>
        <fieldset class="opts">
          <legend>{{ t().issuance.send.channel }}</legend>
          @for (each of t().issuance.send.channels; track each; let at = $index) {
            <label class="opt">
              <input type="radio" name="channel" [checked]="channel() === at" (change)="channel.set(at)" />
              <span>{{ each }}</span>
            </label>
          }
        </fieldset>
        <ts-date-field
          [label]="t().issuance.send.sentOn"
          [error]="tried() && !sentOn() ? t().issuance.send.sentOnRequired : ''"
          controlId="sent-on"
          [(value)]="sentOn"
        />
        <div class="dock">
          <button type="submit" class="btn" [disabled]="busy()">
            <mat-icon class="i" svgIcon="send" />{{ t().issuance.send.submit }}
          </button>
          <a class="btn txt" [routerLink]="origin()">{{ t().common.cancel }}</a>
        </div>
      </form>
    </div>
  `,
  styles: '.form{margin-top:16px;max-width:560px}.btn.sm{margin-top:10px}',
})
export class SendSubmissionPage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  protected readonly t = inject(Language).t;
  private readonly query = live(OFFICIAL_DOCUMENT, () => ({ id: this.id() }));
  protected readonly document = computed(() => this.query.data()?.officialDocument);
  protected readonly carried = computed(() => several(this.document()?.dossiers ?? []));
  protected readonly channel = signal(0);
  private readonly today = computed(() => String(civilDateOf(this.clock.now())));
  protected readonly sentOn = linkedSignal(() => this.today());
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);

  constructor() {
    pageHead(() => ({ title: this.t().issuance.send.title, back: this.origin() }));
  }

  protected origin(): string[] {
    const [dossierId] = this.document()?.dossierIds ?? [];
    return dossierId ? ['/du-thao', dossierId] : ['/van-ban', this.id()];
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const document = this.document();
    if (!document || !this.sentOn()) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(SEND_SUBMISSION, {
        documentId: document.id,
        channel: this.t().issuance.send.channels[this.channel()] ?? '',
        sentOn: this.sentOn(),
        expectedVersion: document.version,
      });
      if (await this.report.tell(outcome, this.t().issuance.send.done))
        await this.router.navigate(this.origin(), { replaceUrl: true });
    });
  }
}
