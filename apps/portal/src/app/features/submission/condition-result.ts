import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { Language } from '../../ui/i18n/language';
import type { DossierHead } from '../dossiers/dossier.operations';

export type Condition = NonNullable<DossierHead['submission']>['opinions'][number]['conditions'][number];

/** One thing that the Party asked for, and what came of it: typed, recorded, and still open to correction. */
@Component({
  selector: 'ts-condition-result',
  imports: [MatIcon, Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'listitem', class: 'card', '[attr.aria-label]': 'name()' },
  templateUrl: './condition-result.html',
  styleUrl: './condition-result.css',
})
export class ConditionResult {
  readonly condition = input.required<Condition>();
  /** What is typed and not recorded yet; undefined where nothing was typed. */
  readonly typed = input<string>();
  readonly busy = input(false);
  readonly typedChange = output<string>();
  /** A result with words, to be recorded. */
  readonly record = output<string>();

  protected readonly t = inject(Language).t;
  /** Shut again when a result is recorded. */
  protected readonly editing = linkedSignal({
    source: () => this.condition().version,
    computation: () => false,
  });
  protected readonly tried = signal(false);

  protected name(): string {
    return this.t().submission.takeIn.condition(this.condition().ordinal);
  }

  protected text(): string {
    return this.typed() ?? this.condition().result ?? '';
  }

  protected error(): string {
    return this.tried() && this.text().trim() === '' ? this.t().common.required : '';
  }

  protected recordResult(): void {
    this.tried.set(true);
    const result = this.text().trim();
    if (result !== '') this.record.emit(result);
  }
}
