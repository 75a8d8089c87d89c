import { normaliseToneMarks } from '@thong-suot/administration';

/** Nouns of areas, and the committees of their Party: what follows is the area's own name. */
const AREAS = [
  ...['tỉnh', 'thành phố', 'tp', 'tp.', 'thị xã', 'thị trấn', 'huyện', 'quận', 'phường', 'xã'],
  ...['tỉnh ủy', 'thành ủy', 'huyện ủy'],
];
/** Words that begin the name of a body; the next line of a letterhead is another body when it begins with one. */
const KINDS =
  /^(uỷ ban|ủy ban|ubnd|hội đồng|hđnd|văn phòng|phòng|sở|ban|bộ|tổng cục|cục|chi cục|chi nhánh|vụ|viện|thanh tra|trung tâm|công an|bộ chỉ huy|toà án|tòa án|hội|liên đoàn|đoàn|đội|hạt|trạm|trường|bệnh viện|bảo hiểm|kho bạc|ngân hàng|công ty|thành uỷ|thành ủy|tỉnh uỷ|tỉnh ủy|huyện ủy|đảng bộ|đảng uỷ|đảng ủy|thường trực|quốc hội|chính phủ|thủ tướng)(?![\p{L}])/u;
/** Bodies of a field of work: each field of the name takes a capital. */
const FIELDS = /^(văn phòng|phòng|sở|ban|bộ|cục|chi cục|vụ|viện)(?![\p{L}])/u;

/**
 * The bodies that the lines over a document name, from the highest down: "UBND THÀNH PHỐ LẠNG SƠN", "PHÒNG VĂN HOÁ,
 * KHOA HỌC", "VÀ THÔNG TIN" are two. A line that does not begin the name of a body goes on with the one above it.
 */
export function bodiesOf(lines: readonly string[]): string[] {
  const bodies: string[] = [];
  for (const line of lines) {
    if (bodies.length === 0 || KINDS.test(line.toLocaleLowerCase('vi'))) bodies.push(line);
    else bodies[bodies.length - 1] += ` ${line}`;
  }
  return bodies.map(bodyName);
}

/**
 * A name in capitals as it is written in a register: "UBND tỉnh Lạng Sơn", "Sở Tài nguyên và Môi trường". Capitals do
 * not tell proper names from common nouns, so this is a proposal for a person to confirm.
 */
export function bodyName(capitals: string): string {
  const words = capitals
    .toLocaleLowerCase('vi')
    .replace(/^(ủy|uỷ) ban nhân dân/u, 'UBND')
    .replace(/^hội đồng nhân dân/u, 'HĐND')
    .replace(/(?<![\p{L}])(ubnd|hđnd|mttq)(?![\p{L}])/gu, (short) => short.toUpperCase())
    .replace(/(tỉnh|thành|huyện) (ủy|uỷ)/g, '$1_ủy')
    .replace(/(thành) (phố)|(thị) (xã|trấn)/g, (area) => area.replace(' ', '_'))
    .split(/\s+/);
  const fields = FIELDS.exec(capitals.toLocaleLowerCase('vi'))?.[1]?.split(' ').length ?? 0;
  let inArea = false;
  return words
    .map((word, index) => {
      const plain = word.replace('_', ' ');
      if (AREAS.includes(plain)) {
        inArea = true;
        return index === 0 ? upperFirst(plain) : plain;
      }
      const before = words[index - 1] ?? '';
      const startsField =
        fields > 0 && (index === fields || /[,-]$/.test(before) || before === 'và') && word !== 'và';
      return index === 0 || inArea || startsField ? upperFirst(plain) : plain;
    })
    .join(' ')
    .replace(/mặt trận tổ quốc việt nam/iu, 'Mặt trận Tổ quốc Việt Nam');
}

/** What two spellings of a body's name have in common, for telling that it is the same body. */
export function sameBodyKey(name: string): string {
  return normaliseToneMarks(name.normalize('NFC').toLocaleLowerCase('vi'))
    .replace(/ủy ban nhân dân/g, 'ubnd')
    .replace(/hội đồng nhân dân/g, 'hđnd')
    .replace(/mặt trận tổ quốc việt nam/g, 'mttq')
    .replace(/(?<![\p{L}])tp\.?(?![\p{L}])/gu, 'thành phố')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function upperFirst(word: string): string {
  return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
}
