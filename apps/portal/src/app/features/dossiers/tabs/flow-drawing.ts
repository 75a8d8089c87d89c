import { openFlow } from '../../../ui/flow/open-flow';

/** A drawn process: its marks can be renewed, its view moved. */
export interface FlowDrawing {
  mark(elements: readonly FlowState[]): void;
  zoom(step: 'in' | 'out' | 'fit'): void;
  destroy(): void;
}

export interface FlowState {
  readonly elementId: string;
  readonly state: 'DONE' | 'RUNNING' | 'TODO';
  readonly done?: number | null;
  readonly total?: number | null;
}

const MARKS = { DONE: 'flow-done', RUNNING: 'flow-running', TODO: 'flow-todo' } as const;
const BADGE = 'state';
/** Below this the names of steps cannot be read: then the running step is shown large instead of the whole. */
const READABLE = 1;

/** Fetches bpmn-js and draws the process; rejects when the XML cannot be drawn. */
export async function drawFlow(host: HTMLElement, xml: string): Promise<FlowDrawing> {
  const { canvas, overlays, registry, zoom, destroy } = await openFlow(host, xml);
  let centred = false;

  return {
    mark(elements) {
      overlays.remove({ type: BADGE });
      for (const element of elements) {
        if (!registry.get(element.elementId)) continue;
        for (const marker of Object.values(MARKS)) canvas.removeMarker(element.elementId, marker);
        canvas.addMarker(element.elementId, MARKS[element.state]);
        const badge = badgeOf(element);
        if (badge) overlays.add(element.elementId, BADGE, { position: { top: -11, right: 13 }, html: badge });
      }
      const running = elements.find(
        (element) => element.state === 'RUNNING' && registry.get(element.elementId),
      );
      if (running && !centred && canvas.zoom() < READABLE) {
        canvas.zoom(READABLE, 'auto');
        canvas.scrollToElement(running.elementId, 200);
      }
      centred = true;
    },
    zoom,
    destroy,
  };
}

/** A tick on what is done, "9/24" on what runs in parallel. */
function badgeOf(element: FlowState): HTMLElement | undefined {
  const words = element.total ? `${element.done ?? 0}/${element.total}` : element.state === 'DONE' ? '✓' : '';
  if (words === '') return undefined;
  const badge = document.createElement('span');
  badge.className = `flow-badge ${MARKS[element.state]}`;
  badge.textContent = words;
  return badge;
}
