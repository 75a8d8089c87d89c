import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { POSITIONS, STAGES } from '@thong-suot/administration';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { Language } from '../../ui/i18n/language';
import { dueOf, dueText, listOf, type Due } from './attribute-forms';
import type { Change, Drawn, Several } from './modeler';
import { ProcessWords } from './process-words';

/** Whom several do a step, until others are named. */
const DEFAULT_UNITS = '[leadUnitId, officeUnitId]';
const UNITS = ['LEAD', 'OFFICE', 'LEADERSHIP'] as const;
const HANDLERS = ['remindHolder', 'remindUnanswered', 'lockAnswers', 'remindAssignment'] as const;

/** The properties of the selected element in plain words; each change goes into the drawing at once. */
@Component({
  selector: 'ts-element-panel',
  imports: [Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './element-panel.html',
  styles: `
    :host {
      display: block;
    }
    ts-field {
      display: block;
      margin-bottom: 14px;
    }
    fieldset {
      border: 0;
      padding: 0;
      margin: 0 0 14px;
    }
    legend {
      font: var(--mat-sys-label-large);
      padding: 0;
      margin-bottom: 4px;
    }
    .check {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: 30px;
      font: var(--mat-sys-body-medium);
    }
    .days {
      display: flex;
      gap: 8px;
    }
    .days .inp:last-child {
      max-width: 110px;
    }
    @media (max-width: 760px) {
      .check {
        min-height: 44px;
      }
    }
  `,
})
export class ElementPanel {
  private readonly language = inject(Language);
  readonly element = input.required<Drawn>();
  /** Ids of processes are fixed once a version is deployed. */
  readonly keyFixed = input(false);
  /** Of a flow that leaves a gateway: the outcomes of the step before it. */
  readonly outcomesBefore = input<readonly string[]>([]);
  readonly changed = output<Change>();
  protected readonly t = inject(ProcessWords).t;
  protected readonly units = UNITS;
  protected readonly handlers = HANDLERS;
  protected readonly positions = computed(() =>
    Object.entries(POSITIONS)
      .filter(([code]) => code !== 'ADMIN')
      .map(([code, words]) => ({ code, label: words[this.language.code()] })),
  );
  protected readonly stages = computed(() =>
    Object.entries(STAGES).map(([code, words]) => ({ code, label: words[this.language.code()] })),
  );
  protected readonly chosen = computed(() => listOf(this.element().attributes['candidatePositions']));
  protected readonly due = computed(() => dueOf(this.element().attributes['due']));

  /** Forms that the platform has; another one that a file names is kept. */
  protected readonly forms = computed(() => {
    const { forms } = this.t().draw;
    const own = this.element().attributes['formKey'] ?? '';
    const known = Object.entries(forms).map(([code, label]) => ({
      code: code === 'usual' ? '' : code,
      label,
    }));
    return known.some(({ code }) => code === own) ? known : [...known, { code: own, label: own }];
  });

  protected conditionOf(outcome: string): string {
    return `outcome = ${JSON.stringify(outcome)}`;
  }

  protected setOutcome(outcome: string): void {
    if (outcome !== '') this.changed.emit({ condition: this.conditionOf(outcome) });
  }

  protected with(several: Several, part: 'collection' | 'enough', text: string): Several {
    return { ...several, [part]: text.trim().replace(/^=/, '') };
  }

  protected setSeveral(kind: string): void {
    const before = this.element().several;
    const given = { collection: before?.collection || DEFAULT_UNITS, enough: before?.enough ?? '' };
    this.changed.emit({ several: kind === '' ? null : { ...given, sequential: kind === 'sequential' } });
    if (kind === '') this.setUnit('LEAD');
  }

  protected set(attribute: string, value: string): void {
    this.changed.emit({ attributes: { [attribute]: value.trim() } });
  }

  protected setUnit(unit: string): void {
    this.changed.emit({ attributes: { candidateUnit: unit, candidateUnitExpression: undefined } });
  }

  protected toggle(position: string, held: boolean): void {
    const others = this.chosen().filter((code) => code !== position);
    this.set('candidatePositions', (held ? [...others, position] : others).join(','));
  }

  protected setDue(due: Due): void {
    this.set('due', dueText(due));
  }
}
