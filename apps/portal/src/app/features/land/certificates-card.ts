import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import {
  civilDate,
  daysBetween,
  formatDate,
  formatDayMonth,
  formatFigure,
  partsOf,
  type CivilDate,
} from '@thong-suot/administration';
import { Chart, type ChartDrawing } from '../../ui/chart/chart';
import { Language } from '../../ui/i18n/language';
import { percentWords } from './figures';
import type { City } from './land.operations';
import { paceLook } from './land-look';

type Progress = NonNullable<City['certificates']>;

/** Certificates of the year: how many of how many, against the even pace, and how it came about. */
@Component({
  selector: 'ts-certificates-card',
  imports: [MatIcon, Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './certificates-card.html',
  styleUrl: './certificates-card.css',
})
export class CertificatesCard {
  readonly progress = input.required<Progress>();
  readonly asOf = input.required<string>();
  protected readonly t = inject(Language).t;
  protected readonly look = paceLook;
  protected readonly figure = (value: string) => formatFigure(value);
  protected readonly percent = percentWords;
  protected readonly date = (day: string) => formatDate(civilDate(day));

  protected readonly year = computed(() => String(partsOf(civilDate(this.asOf())).year));
  protected readonly pace = computed(() => {
    const { behind } = this.progress();
    const t = this.t().land.city;
    if (behind === null || behind === undefined) return '';
    return behind.startsWith('-') ? t.ahead(formatFigure(behind.slice(1))) : t.behind(formatFigure(behind));
  });
  protected readonly missing = computed(() =>
    this.progress()
      .missing.map(({ shortName }) => shortName)
      .join(', '),
  );
  protected readonly alternative = computed(() => {
    const points = this.points().map(({ asOf, value }) => `${this.date(asOf)}: ${formatFigure(value)}`);
    return this.t().land.city.chartAlt(points.join('; '));
  });
  private readonly points = computed(() =>
    this.progress().series.flatMap(({ asOf, value }) => (value == null ? [] : [{ asOf, value }])),
  );

  /** What was signed, from nothing on 1 January; the even pace to the target as a broken line. */
  protected readonly drawing = computed<ChartDrawing>(() => {
    const start = civilDate(`${this.year()}-01-01`);
    const end = civilDate(`${this.year()}-12-31`);
    const dayOf = (day: CivilDate) => daysBetween(start, day);
    const signed: [number, number][] = [
      [0, 0],
      ...this.points().map(({ asOf, value }): [number, number] => [dayOf(civilDate(asOf)), Number(value)]),
    ];
    const last = this.points().at(-1);
    const { target } = this.progress();
    const t = this.t().land.city;
    const months = Array.from({ length: 12 }, (_, month) =>
      dayOf(civilDate(`${this.year()}-${String(month + 1).padStart(2, '0')}-15`)),
    );
    return (ink) => ({
      textStyle: { fontFamily: ink.font, color: ink.text },
      grid: { left: 52, right: 24, top: 32, bottom: 26 },
      xAxis: {
        type: 'value',
        min: 0,
        max: dayOf(end),
        splitLine: { show: false },
        axisLine: { lineStyle: { color: ink.line } },
        axisTick: { show: false },
        axisLabel: {
          color: ink.quiet,
          customValues: months,
          formatter: (day: number) => String(months.indexOf(day) + 1),
        },
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: target == null ? undefined : Number(target),
        splitNumber: 3,
        splitLine: { lineStyle: { color: ink.line } },
        axisLabel: {
          color: ink.quiet,
          hideOverlap: true,
          formatter: (value: number) => formatFigure(Math.round(value)),
        },
      },
      series: [
        ...(target == null
          ? []
          : [
              {
                type: 'line',
                name: t.chartPace,
                data: [
                  [0, 0],
                  [dayOf(end), Number(target)],
                ],
                symbol: 'none',
                lineStyle: { color: ink.quiet, type: 'dashed', width: 1.5 },
                endLabel: {
                  show: true,
                  formatter: t.chartPlan(formatFigure(target)),
                  color: ink.quiet,
                  align: 'right',
                  verticalAlign: 'bottom',
                  distance: -8,
                  offset: [0, -6],
                },
              },
            ]),
        {
          type: 'line',
          name: t.chartSigned,
          data: signed,
          symbol: 'circle',
          symbolSize: 7,
          lineStyle: { color: ink.accent, width: 3 },
          itemStyle: { color: ink.accent },
          endLabel: {
            show: last !== undefined,
            formatter: last ? `${formatDayMonth(civilDate(last.asOf))}: ${formatFigure(last.value)}` : '',
            color: ink.text,
            fontWeight: 600,
            offset: [4, 0],
          },
        },
      ],
    });
  });
}
