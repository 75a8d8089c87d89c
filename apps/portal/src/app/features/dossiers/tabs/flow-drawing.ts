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

/** The parts of bpmn-js that the page uses. */
interface Canvas {
  zoom(level?: number | 'fit-viewport', centre?: 'auto'): number;
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  scrollToElement(element: string, padding?: number): void;
}
interface Overlays {
  add(
    element: string,
    kind: string,
    overlay: { position: { top: number; right: number }; html: HTMLElement },
  ): string;
  remove(filter: { type: string }): void;
}
interface Registry {
  get(id: string): unknown;
}

const MARKS = { DONE: 'flow-done', RUNNING: 'flow-running', TODO: 'flow-todo' } as const;
const BADGE = 'state';
/** Letters of each file that the face is parted into. */
const VIETNAMESE = ['Lay', 'ấ'];
/** Below this the names of steps cannot be read: then the running step is shown large instead of the whole. */
const READABLE = 1;

/** The face in which labels are measured and drawn: one that differs breaks lines outside of their boxes. */
const LABEL = { fontFamily: "'Be Vietnam Pro'", fontSize: 11, lineHeight: 1.3 };

/** Fetches bpmn-js and draws the process; rejects when the XML cannot be drawn. */
export async function drawFlow(host: HTMLElement, xml: string): Promise<FlowDrawing> {
  const [{ default: Viewer }] = await Promise.all([
    import('bpmn-js/lib/NavigatedViewer'),
    ...VIETNAMESE.map((letters) => document.fonts.load(`${LABEL.fontSize}px ${LABEL.fontFamily}`, letters)),
  ]);
  const viewer = new Viewer({
    container: host,
    textRenderer: { defaultStyle: LABEL, externalStyle: LABEL },
  });
  await viewer.importXML(xml);
  const canvas = viewer.get<Canvas>('canvas');
  const overlays = viewer.get<Overlays>('overlays');
  const registry = viewer.get<Registry>('elementRegistry');
  let centred = false;
  canvas.zoom('fit-viewport', 'auto');

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
    zoom(step) {
      if (step === 'fit') canvas.zoom('fit-viewport', 'auto');
      else canvas.zoom(canvas.zoom() * (step === 'in' ? 1.25 : 0.8), 'auto');
    },
    destroy: () => viewer.destroy(),
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
