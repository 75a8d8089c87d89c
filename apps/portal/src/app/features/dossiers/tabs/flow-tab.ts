import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { live } from '../../../data/live';
import { Language } from '../../../ui/i18n/language';
import { ErrorState } from '../../../ui/state/error-state';
import { Skeleton } from '../../../ui/state/skeleton';
import { DOSSIER_FLOW } from '../dossier.operations';
import { type FlowDrawing, drawFlow } from './flow-drawing';

/** Lưu đồ: the drawn process with what is done and what runs; bpmn-js is fetched only here. */
@Component({
  selector: 'ts-flow-tab',
  imports: [MatIcon, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './flow-tab.html',
  styleUrl: './flow-tab.css',
})
export class FlowTab {
  readonly dossierId = input.required<string>();
  protected readonly t = inject(Language).t;
  protected readonly query = live(DOSSIER_FLOW, () => ({ id: this.dossierId() }));
  protected readonly flow = computed(() => this.query.data()?.dossier?.flow);
  private readonly canvas = viewChild<ElementRef<HTMLElement>>('canvas');
  private readonly drawing = signal<FlowDrawing | undefined>(undefined);
  protected readonly broken = signal(false);

  protected readonly legend = computed(() => {
    const t = this.t().dossier.flow;
    const elements = this.flow()?.elements ?? [];
    const count = (state: string): number => elements.filter((element) => element.state === state).length;
    return [
      { look: 'done', words: t.done(count('DONE')) },
      { look: 'run', words: t.running(count('RUNNING')) },
      { look: 'todo', words: t.todo(count('TODO')) },
    ];
  });

  constructor() {
    let drawnXml = '';
    effect(() => {
      const host = this.canvas()?.nativeElement;
      const flow = this.flow();
      if (!host || !flow || flow.xml === drawnXml) return;
      drawnXml = flow.xml;
      drawFlow(host, flow.xml).then(
        (drawing) => this.drawing.set(drawing),
        () => this.broken.set(true),
      );
    });
    effect(() => {
      const flow = this.flow();
      if (flow) this.drawing()?.mark(flow.elements);
    });
    inject(DestroyRef).onDestroy(() => this.drawing()?.destroy());
  }

  protected zoom(step: 'in' | 'out' | 'fit'): void {
    this.drawing()?.zoom(step);
  }
}
