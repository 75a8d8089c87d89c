import type { PlanData } from './data.js';
import { bodyText } from './form/paragraphs.js';
import { namedDocument } from './named-document.js';

/** A Kế hoạch of a People's Committee as .docx. */
export function planDocx(data: PlanData): Promise<Uint8Array> {
  return namedDocument('PLAN', data, [bodyText(data.opening)]);
}
