import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { civilDate, formatDate, formatFigure } from '@thong-suot/administration';
import { Language } from '../../ui/i18n/language';
import { Words } from '../../ui/words';
import { plainFigure, shortPercent } from './figures';
import type { Cell, City } from './land.operations';
import { paceLook } from './land-look';

/** Wards and indicators: percentages only where quantities give them, and "chưa có số liệu" is no 0. */
@Component({
  selector: 'ts-city-table',
  imports: [MatIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './city-table.html',
  styleUrl: './city-table.css',
})
export class CityTable {
  readonly city = input.required<City>();
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly look = paceLook;
  protected readonly legend = ['REACHED', 'NEAR', 'BEHIND'] as const;
  protected readonly hasPace = computed(() =>
    this.city().rows.some(({ cells }) => cells.some(({ pace }) => pace)),
  );

  /** What a cell says first: a percentage, a count, or that there is nothing. */
  protected main(cell: Cell): string {
    const t = this.t().land;
    const kind = this.kind(cell);
    if (cell.state === 'NONE') return t.nothing;
    if (cell.value == null) return t.noData;
    if (kind === 'RATE' && cell.rate != null) return shortPercent(cell.rate);
    if (kind === 'CHECKLIST' && cell.whole != null) {
      const words = cell.column === 'INVENTORY' ? t.city.cell.steps : t.city.cell.sites;
      return words(plainFigure(cell.value), plainFigure(cell.whole));
    }
    return `${plainFigure(cell.value)} ${this.measure(cell)}`;
  }

  /** Beside it: the quantities, or what was known last. */
  protected beside(cell: Cell): string {
    const t = this.t().land;
    if (cell.value == null) {
      if (cell.lastValue == null || cell.lastAsOf == null) return '';
      return t.lastKnown(plainFigure(cell.lastValue), formatDate(civilDate(cell.lastAsOf)));
    }
    if (cell.state === 'NO_TARGET') return t.noTarget;
    if (this.kind(cell) === 'RATE' && cell.whole != null) {
      return t.city.cell.of(plainFigure(cell.value), plainFigure(cell.whole));
    }
    return '';
  }

  protected change(cell: Cell): string {
    const { change } = cell;
    if (change == null || cell.value == null) return '';
    const sign = change.startsWith('-') ? '−' : '+';
    return this.t().land.city.cell.change(`${sign}${formatFigure(change.replace('-', ''))}`);
  }

  private kind({ column }: Cell): string {
    return this.city().columns.find(({ code }) => code === column)?.kind ?? 'COUNT';
  }

  private measure({ column }: Cell): string {
    return this.city().columns.find(({ code }) => code === column)?.measure ?? '';
  }
}
