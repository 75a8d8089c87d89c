import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { codesOf } from '@thong-suot/administration';
import type { FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { Language } from '../../ui/i18n/language';
import { Words } from '../../ui/words';
import { type OpinionForm, opinionControls } from './opinion-form';

/** The outcome, words and conditions of the Party's opinion on one dossier. */
@Component({
  selector: 'ts-opinion-fields',
  imports: [MatIcon, Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './opinion-fields.html',
  styleUrl: './opinion-fields.css',
})
export class OpinionFields {
  /** Its place among the opinions of the page. */
  readonly at = input.required<number>();
  readonly opinion = model.required<OpinionForm>();
  /** Whether the paper may pass this dossier over. */
  readonly mayBeNone = input(false);
  readonly errors = input<readonly FormError[]>([]);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly outcomes = codesOf('partyOutcome');
  protected readonly controls = computed(() => opinionControls(this.at()));
  protected readonly spoken = computed(() => this.opinion().outcome !== 'NONE');
  protected readonly withConditions = computed(() => this.opinion().outcome === 'AGREED_WITH_ADDITIONS');

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected set(change: Partial<OpinionForm>): void {
    this.opinion.update((opinion) => ({ ...opinion, ...change }));
  }

  protected writeCondition(at: number, text: string): void {
    this.set({ conditions: this.opinion().conditions.map((each, index) => (index === at ? text : each)) });
  }

  protected addCondition(): void {
    this.set({ conditions: [...this.opinion().conditions, ''] });
  }

  protected removeCondition(at: number): void {
    this.set({ conditions: this.opinion().conditions.filter((_, index) => index !== at) });
  }
}
