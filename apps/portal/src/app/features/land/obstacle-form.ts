import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Acts } from '../../data/acts';
import { whileBusy } from '../../ui/feedback/report';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { TELL_OBSTACLE } from './land.operations';

/** What stands in the way, which unit removes it, until when. */
@Component({
  selector: 'ts-obstacle-form',
  imports: [DateField, ErrorSummary, Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="form" (submit)="tell($event)" novalidate>
      <ts-error-summary [errors]="errors()" [tries]="tries()" />
      <ts-field [label]="t().land.project.tellWords" [error]="errorOf('vuong-mac')" controlId="vuong-mac">
        <textarea
          tsControl
          class="inp area"
          rows="3"
          maxlength="500"
          [value]="words()"
          (input)="words.set($any($event.target).value)"
        ></textarea>
      </ts-field>
      <ts-field [label]="t().land.project.tellOwner" [error]="errorOf('don-vi')" controlId="don-vi">
        <select tsControl class="inp" (change)="owner.set($any($event.target).value)">
          <option value=""></option>
          @for (unit of owners(); track unit.id) {
            <option [value]="unit.id" [selected]="unit.id === owner()">{{ unit.name }}</option>
          }
        </select>
      </ts-field>
      <ts-date-field controlId="thoi-han" [label]="t().land.project.tellDue" [(value)]="dueOn" />
      <div class="row wrap">
        <button type="submit" class="btn" [disabled]="busy()">{{ t().land.project.tell }}</button>
        <button type="button" class="btn txt" (click)="closed.emit()">{{ t().common.cancel }}</button>
      </div>
    </form>
  `,
})
export class ObstacleForm {
  readonly projectId = input.required<string>();
  readonly owners = input.required<readonly { readonly id: string; readonly name: string }[]>();
  readonly closed = output();
  private readonly acts = inject(Acts);
  protected readonly t = inject(Language).t;
  protected readonly words = signal('');
  protected readonly owner = signal('');
  protected readonly dueOn = signal('');
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  private readonly refusal = formRefusal({ words: 'vuong-mac', ownerUnitId: 'don-vi' });
  protected readonly errors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const required = this.t().common.required;
    return [
      ...(this.words().trim() === '' ? [{ control: 'vuong-mac', message: required }] : []),
      ...(this.owner() === '' ? [{ control: 'don-vi', message: required }] : []),
      ...this.refusal.errors(),
    ];
  });

  protected errorOf(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected async tell(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    if (this.errors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(TELL_OBSTACLE, {
        projectId: this.projectId(),
        words: this.words().trim(),
        ownerUnitId: this.owner(),
        dueOn: this.dueOn() === '' ? null : this.dueOn(),
      });
      if (await this.refusal.take(outcome, this.t().land.project.told)) this.closed.emit();
    });
  }
}
