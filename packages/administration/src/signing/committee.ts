import type { DecisionAuthority } from '../words/documents.js';

/** A People's Committee by the name of its area with the common noun: "thành phố Lạng Sơn", "xã Mai Pha". */
export type Committee = { readonly name: string };

const AREA_NOUNS = ['thành phố', 'thị trấn', 'thị xã', 'phường', 'quận', 'huyện', 'tỉnh', 'xã'];

/** The issuer's two lines at the head of a document; a Committee has no superior line above it. */
export function issuerLines(committee: Committee): readonly [string, string] {
  return ['ỦY BAN NHÂN DÂN', capitals(committee.name)];
}

/** "ỦY BAN NHÂN DÂN THÀNH PHỐ LẠNG SƠN" or "CHỦ TỊCH ỦY BAN NHÂN DÂN …": whose decision it is. */
export function authorityHeading(committee: Committee, authority: DecisionAuthority): string {
  const body = issuerLines(committee).join(' ');
  return authority === 'COLLECTIVE' ? body : `CHỦ TỊCH ${body}`;
}

/** "UBND thành phố" or "Chủ tịch UBND thành phố": whom a body set up by the decision assists. */
export function assistedBody(committee: Committee, authority: DecisionAuthority): string {
  const body = shortName(committee);
  return authority === 'COLLECTIVE' ? body : `Chủ tịch ${body}`;
}

/** "UBND thành phố": the Committee named inside its own documents. */
export function shortName(committee: Committee): string {
  return `UBND ${areaNoun(committee)}`;
}

/** "Thành phố Lạng Sơn": the official place in the date line. */
export function placeName(committee: Committee): string {
  return committee.name.charAt(0).toLocaleUpperCase('vi') + committee.name.slice(1);
}

/** "thành phố": the common noun of the area. Throws on a name that begins with none. */
export function areaNoun({ name }: Committee): string {
  const noun = AREA_NOUNS.find((candidate) => name.toLocaleLowerCase('vi').startsWith(`${candidate} `));
  if (noun === undefined) throw new Error(`The name of a Committee begins with its kind of area: ${name}`);
  return noun;
}

/** The text in Vietnamese capitals. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
