import { numberOutline, type OutlineLine } from '@thong-suot/administration';

/** A paragraph of the conclusions that gives something. */
export interface Conclusion {
  /** Under which number it stands: "2", "8.1", "II.3"; the place in the text where nothing is numbered. */
  readonly point: string;
  /** What stands over it; null where nothing does. */
  readonly heading: string | null;
  /** Its very words. */
  readonly quote: string;
}

/** The paragraph at a place from 0; undefined where there is none, or where it only names what follows. */
export function conclusionAt(lines: readonly OutlineLine[], at: number): Conclusion | undefined {
  const numbered = numberOutline(lines);
  const line = numbered[at];
  if (line === undefined || line.heading) return undefined;
  const before = numbered.slice(0, at + 1).reverse();
  const chapterAt = before.findIndex(({ level }) => level === 'CHAPTER');
  const ofChapter = chapterAt < 0 ? before : before.slice(0, chapterAt);
  const chapter = chapterAt < 0 ? '' : (before[chapterAt]?.mark ?? '');
  const clause = ofChapter.find(({ mark }) => /^[\d.]+$/u.test(mark))?.mark ?? '';
  const point = `${chapter}${clause}`.replace(/\.$/u, '');
  return {
    point: point === '' ? String(at + 1) : point,
    heading: before.find(({ heading }) => heading)?.text ?? null,
    quote: line.text,
  };
}

/** Whether some words stand in the conclusions, however their spaces and capitals are written. */
export function saysWords(lines: readonly OutlineLine[], words: string): boolean {
  const wanted = plain(words);
  return lines.some(({ text }) => plain(text).includes(wanted));
}

function plain(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' ').trim();
}
