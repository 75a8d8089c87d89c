import type { TypedFigures } from './report-form';

/** What of a report is on this device and not yet at the service. */
export interface KeptReport {
  readonly typed: TypedFigures;
  /** "Trình lãnh đạo" was pressed without network: it is done once everything is sent. */
  readonly submit?: { readonly acceptMissing: boolean };
}

const PREFIX = 'land-report:';
export const NOTHING_KEPT: KeptReport = { typed: {} };

/** What a person has kept of a report on this device. The key holds the person, so that nobody sends another's figures. */
export function readKept(personId: string, reportId: string): KeptReport {
  try {
    const text = localStorage.getItem(keyOf(personId, reportId));
    return text === null ? NOTHING_KEPT : (JSON.parse(text) as KeptReport);
  } catch {
    return NOTHING_KEPT;
  }
}

export function writeKept(personId: string, reportId: string, kept: KeptReport): void {
  const key = keyOf(personId, reportId);
  try {
    if (isEmpty(kept)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A full or closed storage must not stop the typing; the page still holds it.
  }
}

/** The reports of which the person has something unsent on this device. */
export function keptReports(personId: string): string[] {
  const prefix = `${PREFIX}${personId}:`;
  try {
    return Object.keys(localStorage).flatMap((key) =>
      key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
    );
  } catch {
    return [];
  }
}

export function isEmpty({ typed, submit }: KeptReport): boolean {
  return Object.keys(typed).length === 0 && submit === undefined;
}

function keyOf(personId: string, reportId: string): string {
  return `${PREFIX}${personId}:${reportId}`;
}
