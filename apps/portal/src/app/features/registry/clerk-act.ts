import type { Messages } from '../../ui/i18n/vi';
import type { OutgoingRow } from './registry.operations';

/** Where the act that a document waits for is done, and how its button is called; without a step it can only be read. */
export function clerkAct(
  row: Pick<OutgoingRow, 'id' | 'stepId' | 'roundId' | 'state'>,
  t: Messages['registry']['waiting'],
): { readonly link: string[]; readonly label: string; readonly acts: boolean } {
  if (row.stepId === null) return { link: ['/van-ban', row.id], label: t.open, acts: false };
  if (row.roundId !== null) return { link: ['/lay-y-kien', row.roundId], label: t.letter, acts: true };
  if (row.stepId === 'numberSubmission')
    return { link: ['/van-ban', row.id, 'cap-so'], label: t.number, acts: true };
  if (row.stepId === 'sendSubmission')
    return { link: ['/van-ban', row.id, 'gui-thuong-truc'], label: t.send, acts: true };
  const label = row.state === 'SIGNED' ? t.issue : t.dispatch;
  return { link: ['/van-ban', row.id, 'phat-hanh'], label, acts: true };
}
