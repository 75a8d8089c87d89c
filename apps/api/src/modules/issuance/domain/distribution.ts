import { isArchiveLine } from './plan-recipients.js';

/** A recipient as far as it tells whether the document has come to it. */
export interface Receipt {
  readonly line: number | null;
  readonly channel: 'SYSTEM' | 'BY_HAND';
  readonly sentAt: string | null;
  readonly receivedAt: string | null;
}

/** One line of the list of recipients. */
export interface DistributionLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly archive: boolean;
  readonly total: number;
  /** Of them, those outside the system. */
  readonly byHand: number;
  readonly sent: number;
  readonly received: number;
  readonly complete: boolean;
}

/**
 * How far a document has come to each line of its list. A group is one line of many units. In the system a unit has it when
 * its clerk has received it; outside, when the clerk of the issuer has recorded how it was sent. The archive keeps its copy
 * from the dispatch on (Decree 30/2020, article 19), and a line whose units all stand in lines before it waits for nobody.
 */
export function distribution(
  lines: readonly string[],
  receipts: readonly Receipt[],
  dispatched: boolean,
): DistributionLine[] {
  return lines.map((text, index) => {
    const own = receipts.filter(({ line }) => line === index);
    const sent = own.filter(({ sentAt }) => sentAt !== null).length;
    const received = own.filter(hasIt).length;
    return {
      number: index + 1,
      text,
      archive: isArchiveLine(text),
      total: own.length,
      byHand: own.filter(({ channel }) => channel === 'BY_HAND').length,
      sent,
      received,
      complete: dispatched && received === own.length,
    };
  });
}

function hasIt({ channel, sentAt, receivedAt }: Receipt): boolean {
  return channel === 'BY_HAND' ? sentAt !== null : receivedAt !== null;
}
