import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Acts } from '../../data/acts';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { Language } from '../../ui/i18n/language';
import { ADD_RECIPIENT, type OfficialDocument } from './documents.operations';

/** Thêm nơi nhận: a body that the document does not name, before it goes out. */
@Component({
  selector: 'ts-add-recipient-form',
  imports: [Field, FieldControl, MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card inline" (submit)="add($event)" novalidate>
      <ts-field
        [label]="t().issuance.sending.name"
        [hint]="t().issuance.sending.nameHint"
        [error]="error()"
        controlId="recipient-name"
      >
        <input
          tsControl
          class="inp"
          maxlength="200"
          [value]="name()"
          (input)="name.set($any($event.target).value)"
        />
      </ts-field>
      <ts-field [label]="t().issuance.sending.purpose" [optional]="true" controlId="recipient-purpose">
        <select tsControl class="inp" (change)="purpose.set($any($event.target).value)">
          <option value=""></option>
          @for (each of t().issuance.sending.purposes; track each) {
            <option [value]="each">{{ each }}</option>
          }
        </select>
      </ts-field>
      <div class="row">
        <button type="submit" class="btn sm" [disabled]="busy()">
          <mat-icon class="i" svgIcon="plus" />{{ t().issuance.sending.add }}
        </button>
        <button type="button" class="btn txt sm" (click)="closed.emit()">{{ t().common.cancel }}</button>
      </div>
    </form>
  `,
  styles: '.inline{display:block;margin-top:10px;padding:12px 14px}',
})
export class AddRecipientForm {
  readonly document = input.required<OfficialDocument>();
  readonly closed = output();
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  protected readonly t = inject(Language).t;
  protected readonly name = signal('');
  protected readonly purpose = signal('');
  protected readonly error = signal('');
  protected readonly busy = signal(false);

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const { id: documentId, version: expectedVersion } = this.document();
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(ADD_RECIPIENT, {
        documentId,
        name: this.name(),
        purpose: this.purpose() || null,
        expectedVersion,
      });
      if (outcome.kind === 'refused' && outcome.refusal.field === 'name') {
        return this.error.set(outcome.refusal.message);
      }
      this.error.set('');
      if (await this.report.tell(outcome, this.t().issuance.sending.addedDone)) this.closed.emit();
    });
  }
}
