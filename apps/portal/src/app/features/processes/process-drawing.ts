import { type FlowCanvas, openFlow } from '../../ui/flow/open-flow';

/** How one element is marked: a class of `flow.css`, and words beside it, so that colour is never alone. */
export interface ElementMark {
  readonly elementId: string;
  readonly look: string;
  readonly words?: string;
}

/** A drawn version: its marks can be renewed, its view moved. */
export interface ProcessDrawing {
  mark(marks: readonly ElementMark[]): void;
  zoom(step: 'in' | 'out' | 'fit'): void;
  destroy(): void;
}

const BADGE = 'mark';

/** Draws a version of a process; rejects when the XML cannot be drawn. */
export async function drawProcess(host: HTMLElement, xml: string): Promise<ProcessDrawing> {
  const flow: FlowCanvas = await openFlow(host, xml);
  let marked: readonly ElementMark[] = [];
  return {
    mark(marks) {
      flow.overlays.remove({ type: BADGE });
      for (const { elementId, look } of marked) flow.canvas.removeMarker(elementId, look);
      marked = marks.filter(({ elementId }) => flow.registry.get(elementId) !== undefined);
      for (const { elementId, look, words } of marked) {
        flow.canvas.addMarker(elementId, look);
        // A flow is coloured; words on its line would cover what it joins, and the list has them.
        if (!words || isFlow(flow.registry.get(elementId))) continue;
        const html = document.createElement('span');
        html.className = `flow-badge ${look}`;
        html.textContent = words;
        flow.overlays.add(elementId, BADGE, { position: { top: -11, right: 24 }, html });
      }
    },
    zoom: (step) => flow.zoom(step),
    destroy: () => flow.destroy(),
  };
}

function isFlow(drawn: unknown): boolean {
  return typeof drawn === 'object' && drawn !== null && 'waypoints' in drawn;
}
