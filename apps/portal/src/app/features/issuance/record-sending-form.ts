import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { civilDateOf } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { Clock } from '../../data/clock';
import { Report, whileBusy } from '../../ui/feedback/report';
import { DateField } from '../../ui/form/date-field';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { Language } from '../../ui/i18n/language';
import { RECORD_SENDING, type OfficialDocument, type Recipient } from './documents.operations';

const MEANS = ['PAPER', 'NETWORK', 'IN_PERSON'] as const;

/** Ghi nhận gửi: how an issued document went to a recipient outside the system, and on which day. */
@Component({
  selector: 'ts-record-sending-form',
  imports: [DateField, Field, FieldControl, MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="inline" (submit)="record($event)" novalidate [attr.aria-label]="recipient().name">
      <fieldset class="opts">
        <legend>{{ t().issuance.sending.means }}</legend>
        @for (each of means; track each) {
          <label class="opt">
            <input type="radio" name="means" [checked]="way() === each" (change)="way.set(each)" />
            <span>{{ t().issuance.sending.ways[each] }}</span>
          </label>
        }
      </fieldset>
      <ts-date-field
        [label]="t().issuance.send.sentOn"
        [error]="error()"
        controlId="recipient-sent-on"
        [(value)]="sentOn"
      />
      <ts-field
        [label]="t().issuance.sending.note"
        [hint]="t().issuance.sending.noteHint"
        [optional]="true"
        controlId="recipient-note"
      >
        <input
          tsControl
          class="inp"
          maxlength="500"
          [value]="note()"
          (input)="note.set($any($event.target).value)"
        />
      </ts-field>
      <div class="row">
        <button type="submit" class="btn sm" [disabled]="busy()">
          <mat-icon class="i" svgIcon="send" />{{ t().issuance.send.submit }}
        </button>
        <button type="button" class="btn txt sm" (click)="closed.emit()">{{ t().common.cancel }}</button>
      </div>
    </form>
  `,
  styles: '.inline{display:block;padding:10px 0 12px}',
})
export class RecordSendingForm {
  readonly document = input.required<OfficialDocument>();
  readonly recipient = input.required<Recipient>();
  readonly closed = output();
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  private readonly clock = inject(Clock);
  protected readonly t = inject(Language).t;
  protected readonly means = MEANS;
  protected readonly way = signal<(typeof MEANS)[number]>('PAPER');
  private readonly today = computed(() => String(civilDateOf(this.clock.now())));
  protected readonly sentOn = linkedSignal(() => this.today());
  protected readonly note = signal('');
  protected readonly error = signal('');
  protected readonly busy = signal(false);

  protected async record(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.sentOn()) return this.error.set(this.t().issuance.send.sentOnRequired);
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(RECORD_SENDING, {
        documentId: this.document().id,
        recipientId: this.recipient().id,
        means: this.way(),
        sentOn: this.sentOn(),
        note: this.note() || null,
      });
      if (outcome.kind === 'refused' && outcome.refusal.field === 'sentOn') {
        return this.error.set(outcome.refusal.message);
      }
      this.error.set('');
      const said = this.t().issuance.sending.recorded(this.recipient().name);
      if (await this.report.tell(outcome, said)) this.closed.emit();
    });
  }
}
