/**
 * The letters of a position: "Chuyên viên tổng hợp" gives "CV", "Chánh Văn phòng" gives "CVP". Names of bodies in
 * capitals are left out.
 */
export function initials(words: string): string {
  const own = words.split(/\s+/).filter((word) => word !== '' && !/^\p{Lu}{2,}/u.test(word));
  return own
    .slice(0, own.length === 3 ? 3 : 2)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');
}
