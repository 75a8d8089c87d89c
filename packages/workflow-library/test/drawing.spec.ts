import { loadProcess, processKeys } from '../src/index.js';
import { definitionOf } from './play.js';

interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}
type Point = readonly [x: number, y: number];
interface Segment {
  readonly flow: string;
  readonly from: Point;
  readonly to: Point;
}

describe.each(processKeys)('the drawing of %s', (key) => {
  it('lays no element over another, save the events at the border of a step and what an event sub-process contains', async () => {
    const { boxes } = await drawing(key);
    const overlapping = boxes.flatMap((one, at) =>
      boxes.slice(at + 1).flatMap((other) => (overlap(one, other) ? [`${one.id} ${other.id}`] : [])),
    );
    expect(overlapping).toEqual([]);
  });

  it('draws flows upright and level, through no element and across no other flow', async () => {
    const { boxes, segments, ends } = await drawing(key);
    const slanted = segments.filter(({ from, to }) => from[0] !== to[0] && from[1] !== to[1]);
    expect(slanted).toEqual([]);
    const through = segments.flatMap((segment) =>
      boxes
        .filter((box) => !ends(segment.flow).includes(box.id) && overlap(box, asBox(segment)))
        .map((box) => `${segment.flow} through ${box.id}`),
    );
    expect(through).toEqual([]);
    const crossings = segments.flatMap((one) =>
      segments.flatMap((other) => (crosses(one, other) ? [`${one.flow} across ${other.flow}`] : [])),
    );
    expect(crossings).toEqual([]);
  });
});

async function drawing(key: (typeof processKeys)[number]) {
  const [xml, { elements, flows }] = [await loadProcess(key), await definitionOf(key)];
  const shapes = [
    ...xml.matchAll(/<bpmndi:BPMNShape [^>]*bpmnElement="([^"]+)"[^>]*>\s*<dc:Bounds ([^>]*)\/>/g),
  ];
  const boxes = shapes.flatMap(([, id = '', bounds = '']): Box[] => {
    const element = elements[id];
    // Inside an event sub-process, or on the border of a step: meant to lie over something.
    if (!element || element.scope || 'attachedTo' in element) return [];
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberIn(bounds, name));
    return [{ id, x: x ?? 0, y: y ?? 0, right: (x ?? 0) + (width ?? 0), bottom: (y ?? 0) + (height ?? 0) }];
  });
  const edges = [
    ...xml.matchAll(/<bpmndi:BPMNEdge [^>]*bpmnElement="([^"]+)"[^>]*>([\s\S]*?)<\/bpmndi:BPMNEdge>/g),
  ];
  const segments = edges.flatMap(([, flow = '', inner = '']): Segment[] => {
    const definition = flows[flow];
    if (!definition || elements[definition.source]?.scope) return [];
    const points = [...inner.matchAll(/<di:waypoint ([^>]*)\/>/g)].map(([, at = '']): Point => [
      numberIn(at, 'x'),
      numberIn(at, 'y'),
    ]);
    return points.slice(1).map((to, at) => ({ flow, from: points[at] ?? to, to }));
  });
  const ends = (flow: string) => {
    const { source = '', target = '' } = flows[flow] ?? {};
    const carrier = elements[source];
    return [source, target, carrier && 'attachedTo' in carrier ? carrier.attachedTo : ''];
  };
  return { boxes, segments, ends };
}

function numberIn(attributes: string, name: string): number {
  return Number(new RegExp(`\\b${name}="([^"]+)"`).exec(attributes)?.[1]);
}

function asBox({ flow, from, to }: Segment): Box {
  return {
    id: flow,
    x: Math.min(from[0], to[0]),
    y: Math.min(from[1], to[1]),
    right: Math.max(from[0], to[0]),
    bottom: Math.max(from[1], to[1]),
  };
}

function overlap(one: Box, other: Box): boolean {
  return one.x < other.right && other.x < one.right && one.y < other.bottom && other.y < one.bottom;
}

/** Flows that meet on the way to the same step are one line to the reader; only true crossings count. */
function crosses(one: Segment, other: Segment): boolean {
  const [level, upright] = [asBox(one), asBox(other)];
  if (level.y !== level.bottom || upright.x !== upright.right) return false;
  return level.x < upright.x && upright.x < level.right && upright.y < level.y && level.y < upright.bottom;
}
