/** The parts of bpmn-js that pages use. */
export interface Canvas {
  zoom(level?: number | 'fit-viewport', centre?: 'auto'): number;
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  scrollToElement(element: string, padding?: number): void;
}
export interface Overlays {
  add(
    element: string,
    kind: string,
    overlay: { position: { top: number; right: number }; html: HTMLElement },
  ): string;
  remove(filter: { type: string }): void;
}
export interface Registry {
  get(id: string): unknown;
}

export interface FlowCanvas {
  readonly canvas: Canvas;
  readonly overlays: Overlays;
  readonly registry: Registry;
  zoom(step: 'in' | 'out' | 'fit'): void;
  destroy(): void;
}

/** Letters of each file that the face is parted into. */
const VIETNAMESE = ['Lay', 'ấ'];

/** The face in which labels are measured and drawn: one that differs breaks lines outside of their boxes. */
const LABEL = { fontFamily: "'Be Vietnam Pro'", fontSize: 11, lineHeight: 1.3 };

/** How bpmn-js draws text here, for viewers and the modeler alike. */
export const TEXT = { defaultStyle: LABEL, externalStyle: LABEL };

/** Fetches the letters of the labels, so that they are measured in the face they are drawn in. */
export async function lettersOfLabels(): Promise<void> {
  await Promise.all(
    VIETNAMESE.map((letters) => document.fonts.load(`${LABEL.fontSize}px ${LABEL.fontFamily}`, letters)),
  );
}

/** Fetches bpmn-js and draws the process, all of it in sight; rejects when the XML cannot be drawn. */
export async function openFlow(host: HTMLElement, xml: string): Promise<FlowCanvas> {
  const [{ default: Viewer }] = await Promise.all([import('bpmn-js/lib/NavigatedViewer'), lettersOfLabels()]);
  const viewer = new Viewer({ container: host, textRenderer: TEXT });
  await viewer.importXML(xml);
  const canvas = viewer.get<Canvas>('canvas');
  canvas.zoom('fit-viewport', 'auto');
  return {
    canvas,
    overlays: viewer.get<Overlays>('overlays'),
    registry: viewer.get<Registry>('elementRegistry'),
    zoom(step) {
      if (step === 'fit') canvas.zoom('fit-viewport', 'auto');
      else canvas.zoom(canvas.zoom() * (step === 'in' ? 1.25 : 0.8), 'auto');
    },
    destroy: () => viewer.destroy(),
  };
}
