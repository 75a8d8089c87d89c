import type { DecisionData } from '../data.js';
import { sampleDecision } from './decision.js';

/** What the sample left open, and what a drafter writes there before the decision goes to be signed. */
const COMPLETED: readonly (readonly [string, string])[] = [
  ['tại […] số […] ngày […] tháng […] năm 2025', 'tại Thông báo số 215-TB/TU ngày 20 tháng 3 năm 2025'],
  ['số       /TTr-VHKHTT ngày      tháng 3', 'số 12/TTr-VHKHTT ngày 20 tháng 3'],
  ['Quyết định số […]/QĐ-UBND ngày […]', 'Quyết định số 320/QĐ-UBND ngày 15/02/2023'],
];

/** The sample decision with no place left open; its numbers are made up like the rest of it. */
export const completedDecision: DecisionData = {
  ...sampleDecision,
  bases: sampleDecision.bases.map(complete),
  body: sampleDecision.body.map((block) =>
    'text' in block && block.text !== undefined ? { ...block, text: complete(block.text) } : block,
  ),
};

function complete(text: string): string {
  return COMPLETED.reduce((done, [open, filled]) => done.replace(open, filled), text);
}
