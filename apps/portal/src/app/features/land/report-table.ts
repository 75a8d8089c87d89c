import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Language } from '../../ui/i18n/language';
import { changeOf, plainFigure } from './figures';
import { formOf, type FormField } from './report-form';
import type { Report } from './reports.operations';

/** A report to be read: last time, this time, the difference; in the department's hands each figure may go back. */
@Component({
  selector: 'ts-report-table',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './report-table.html',
  styleUrl: './report-table.css',
})
export class ReportTable {
  readonly report = input.required<Report>();
  /** Figures may be marked to go back. */
  readonly reviewing = input(false);
  /** The reasons typed beside figures that go back, by field. */
  readonly returned = input<Readonly<Record<string, string>>>({});
  readonly mark = output<{ readonly key: string; readonly reason: string | undefined }>();
  readonly history = output<FormField>();

  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly onlyChanged = signal(false);
  protected readonly plain = plainFigure;
  protected readonly isCorrection = computed(() => this.report().attempt > 0);

  protected readonly parts = computed(() => {
    const changed = this.onlyChanged();
    return formOf(this.report(), {}, this.language.code())
      .map((part) => ({
        ...part,
        groups: part.groups
          .map((group) => ({ ...group, fields: group.fields.filter((form) => this.isShown(form, changed)) }))
          .filter(({ fields }) => fields.length > 0),
      }))
      .filter(({ groups }) => groups.length > 0);
  });

  protected change(form: FormField): string {
    const { indicator, value, field } = form;
    if (indicator.value !== 'NUMBER' || indicator.kind === 'IN_PERIOD') return '';
    const change = changeOf(value, field.previous ?? null);
    if (!change || change.direction === 'SAME') return change ? '0' : '';
    return `${change.direction === 'UP' ? '+' : '−'}${plainFigure(change.by)}`;
  }

  protected value(form: FormField): string {
    const t = this.t().land;
    if (form.indicator.value === 'TEXT') return form.field.words ?? '';
    if (form.value === null) return t.noData;
    if (form.indicator.value === 'CHECK') return form.value === '1' ? t.report.done : t.report.notDone;
    return plainFigure(form.value);
  }

  protected before(form: FormField): string {
    const { indicator, field } = form;
    if (indicator.value === 'TEXT') return field.previousWords ?? '';
    if (field.previous == null) return '';
    const t = this.t().land.report;
    if (indicator.value === 'CHECK') return field.previous === '1' ? t.done : t.notDone;
    return plainFigure(field.previous);
  }

  protected groupName(group: { subject: { projectName?: string | null; ward: { name: string } } }): string {
    const { projectName, ward } = group.subject;
    return projectName ? `${projectName} – ${ward.name}` : ward.name;
  }

  protected isMarked(form: FormField): boolean {
    return Object.hasOwn(this.returned(), form.key);
  }

  protected toggle(form: FormField): void {
    this.mark.emit({ key: form.key, reason: this.isMarked(form) ? undefined : '' });
  }

  /** Empty details and untold words stay away; a correction shows what it corrects. */
  private isShown(form: FormField, onlyChanged: boolean): boolean {
    const { indicator, field, value } = form;
    const told = indicator.value === 'TEXT' ? field.words != null : value !== null;
    if (this.isCorrection() || indicator.value === 'TEXT') return told;
    if (indicator.code.startsWith('ineligible') && indicator.code !== 'ineligible') return told;
    return !onlyChanged || value !== (field.previous ?? null);
  }
}
