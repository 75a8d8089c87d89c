import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  effect,
  inject,
  input,
  viewChild,
} from '@angular/core';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';

/** Colours of the page as they are now: light or dark, at a desk or on paper. */
export interface ChartInk {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  readonly font: string;
}

/** What is drawn, in the inks of the page. */
export type ChartDrawing = (ink: ChartInk) => EChartsCoreOption;

/**
 * A drawing by ECharts, which is fetched when the first one is shown. It is a picture with a sentence for those who do not
 * see it; the figures stand in a table beside it. Drawn as SVG, so that it prints.
 */
@Component({
  selector: 'ts-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div #place class="place" role="img" [attr.aria-label]="alternative()"></div>`,
  styles: `
    :host {
      display: block;
    }
    .place {
      width: 100%;
      height: 100%;
    }
  `,
})
export class Chart {
  readonly drawing = input.required<ChartDrawing>();
  readonly alternative = input.required<string>();
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');
  private chart: EChartsType | undefined;

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const host = this.place().nativeElement;
      const scheme = matchMedia('(prefers-color-scheme: dark)');
      const redraw = (): void => this.draw();
      const resized = new ResizeObserver(() => this.chart?.resize());
      const themed = new MutationObserver(redraw);
      void import('./echarts').then(({ init }) => {
        this.chart = init(host, undefined, { renderer: 'svg' });
        this.draw();
        resized.observe(host);
        scheme.addEventListener('change', redraw);
        themed.observe(document.documentElement, { attributes: true });
      });
      destroyed.onDestroy(() => {
        resized.disconnect();
        themed.disconnect();
        scheme.removeEventListener('change', redraw);
        this.chart?.dispose();
      });
    });
    effect(() => {
      this.drawing();
      this.draw();
    });
  }

  private draw(): void {
    this.chart?.setOption({ animation: false, ...this.drawing()(inkOf(this.place().nativeElement)) }, true);
  }
}

/** The colours that the style sheet gives, resolved: a drawing does not know custom properties. */
function inkOf(host: HTMLElement): ChartInk {
  const probe = document.createElement('span');
  host.append(probe);
  const colour = (property: string): string => {
    probe.style.color = `var(${property})`;
    return getComputedStyle(probe).color;
  };
  const ink = {
    text: colour('--mat-sys-on-surface'),
    quiet: colour('--mat-sys-on-surface-variant'),
    line: colour('--ts-hairline'),
    accent: colour('--mat-sys-primary'),
    font: getComputedStyle(host).fontFamily,
  };
  probe.remove();
  return ink;
}
