import { formatFigure } from '@thong-suot/administration';

/** "412 kB", "3,6 MB" of a number of bytes. */
export function fileSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${formatFigure(Math.max(1, Math.round(bytes / 1024)))} kB`;
  return `${formatFigure(Math.round((bytes / 1024 / 1024) * 10) / 10, 1)} MB`;
}
