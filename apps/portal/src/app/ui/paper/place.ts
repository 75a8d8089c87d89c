/**
 * The article or part that a place belongs to: "Điểm a khoản 1 Điều 3" to "Điều 3", "Mục II.2.c" to "Mục II". Lists
 * show these; the finer places open below them.
 */
export function rootPlace(place: string): string {
  const article = /Điều \d+$/u.exec(place.normalize('NFC'));
  if (article) return article[0];
  const section = /^(Mục [^.]+)\./u.exec(place.normalize('NFC'));
  return section?.[1] ?? place;
}

/** The id of a place's first paragraph on the page. */
export function placeAnchor(place: string): string {
  return `place-${place
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')}`;
}
