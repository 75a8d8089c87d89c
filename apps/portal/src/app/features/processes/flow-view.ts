import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { ErrorState } from '../../ui/state/error-state';
import { drawProcess, type ElementMark, type ProcessDrawing } from './process-drawing';
import { ProcessWords } from './process-words';

/** One version as a drawing, with marks on its elements; bpmn-js is fetched when the first is shown. */
@Component({
  selector: 'ts-flow-view',
  imports: [MatIcon, ErrorState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    @if (broken()) {
      <ts-error-state [what]="t().drawingWhat" (retry)="draw()" />
    } @else {
      <div class="bar">
        <b>{{ name() }}</b>
        <span class="grow"></span>
        <ng-content />
        <button
          type="button"
          class="iconbtn"
          [attr.aria-label]="t().zoomOut"
          (click)="drawing()?.zoom('out')"
        >
          <mat-icon class="i" svgIcon="minus" />
        </button>
        <button type="button" class="iconbtn" [attr.aria-label]="t().zoomIn" (click)="drawing()?.zoom('in')">
          <mat-icon class="i" svgIcon="plus" />
        </button>
        <button type="button" class="iconbtn" [attr.aria-label]="t().fit" (click)="drawing()?.zoom('fit')">
          <mat-icon class="i" svgIcon="maximize-2" />
        </button>
      </div>
      <div #canvas class="canvas" role="group" [attr.aria-label]="t().drawingLabel(name())"></div>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .bar {
      display: flex;
      align-items: center;
      gap: 8px 12px;
      min-height: 46px;
      padding: 0 10px 0 18px;
      border-bottom: 1px solid var(--ts-hairline);
      flex-wrap: wrap;
      font: var(--mat-sys-body-medium);
    }
    .canvas {
      height: min(56dvh, 560px);
      position: relative;
      isolation: isolate;
      touch-action: none;
    }
  `,
})
export class FlowView {
  readonly name = input.required<string>();
  readonly xml = input.required<string>();
  readonly marks = input<readonly ElementMark[]>([]);
  protected readonly t = inject(ProcessWords).t;
  private readonly canvas = viewChild<ElementRef<HTMLElement>>('canvas');
  protected readonly drawing = signal<ProcessDrawing | undefined>(undefined);
  protected readonly broken = signal(false);
  private asked = 0;

  constructor() {
    effect(() => {
      const [host, xml] = [this.canvas()?.nativeElement, this.xml()];
      if (host) void this.show(host, xml);
    });
    effect(() => this.drawing()?.mark(this.marks()));
    inject(DestroyRef).onDestroy(() => {
      this.asked = -1;
      this.drawing()?.destroy();
    });
  }

  /** Tries again: the canvas comes back, and with it the drawing. */
  protected draw(): void {
    this.broken.set(false);
  }

  private async show(host: HTMLElement, xml: string): Promise<void> {
    const mine = ++this.asked;
    this.drawing.set(undefined);
    host.replaceChildren();
    try {
      const drawing = await drawProcess(host, xml);
      if (mine === this.asked) this.drawing.set(drawing);
      else drawing.destroy();
    } catch {
      if (mine === this.asked) this.broken.set(true);
    }
  }
}
