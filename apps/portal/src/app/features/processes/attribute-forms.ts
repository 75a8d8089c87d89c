/** A due rule as the panel asks for it: none, so many working days, or an expression or duration as it is written. */
export type Due =
  | { readonly kind: 'none' }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'other'; readonly text: string };

const WORKING_DAYS = /^P(\d{1,3})WD$/;

/** What `ts:due` says. */
export function dueOf(text: string | undefined): Due {
  if (!text) return { kind: 'none' };
  const days = WORKING_DAYS.exec(text)?.[1];
  return days === undefined ? { kind: 'other', text } : { kind: 'days', days: Number(days) };
}

/** The same as `ts:due` holds it; empty for none. */
export function dueText(due: Due): string {
  switch (due.kind) {
    case 'none':
      return '';
    case 'days':
      return `P${Math.max(1, Math.min(999, Math.round(due.days) || 1))}WD`;
    case 'other':
      return due.text;
    default: {
      const never: never = due;
      return never;
    }
  }
}

/** The entries of an attribute that holds several, separated by commas. */
export function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
