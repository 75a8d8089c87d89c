import type { Finding, SealFault, Verdict } from './finding.js';

const FAULTS: Readonly<Record<SealFault, string>> = {
  LEAVES: 'danh sách mục đã niêm phong không còn đủ',
  ROOT: 'mã băm của các mục không khớp con dấu',
  HASH: 'nội dung con dấu đã bị sửa',
  CHAIN: 'không nối tiếp con dấu trước',
  KEY_UNKNOWN: 'ký bằng khóa không có trong danh sách khóa đã cho',
  SIGNATURE: 'chữ ký không đúng',
};

/** A finding as a sentence. */
export function sayFinding(finding: Finding): string {
  switch (finding.kind) {
    case 'ENTRY_ALTERED':
      return `Mục ${finding.entry} đã bị sửa sau khi niêm phong (con dấu số ${finding.seal}).`;
    case 'ENTRY_REMOVED':
      return finding.seal === undefined
        ? `Mục ${finding.entry} đã bị xóa khi đang chờ niêm phong.`
        : `Mục ${finding.entry} đã bị xóa (con dấu số ${finding.seal}).`;
    case 'ENTRY_INSERTED':
      return `Mục ${finding.entry} được chèn vào, không qua hàng chờ niêm phong.`;
    case 'SEAL_ALTERED':
      return `Con dấu số ${finding.seal}: ${FAULTS[finding.reason]}.`;
    case 'SEAL_REMOVED':
      return `Thiếu con dấu số ${finding.seal}.`;
    case 'HEAD_MISSING':
      return `Con dấu số ${finding.seal} (${finding.sealedAt}) có trong bản sao bên ngoài nhưng không còn trong cơ sở dữ liệu.`;
  }
}

/** A verdict as lines of text. */
export function sayVerdict(verdict: Verdict): string[] {
  const { authority, seals, entries, lastSealedAt, unsealed, headsCompared, findings } = verdict;
  const waiting =
    unsealed.entries === 0
      ? 'không còn mục nào chờ niêm phong'
      : `${unsealed.entries} mục chưa niêm phong, cũ nhất từ ${unsealed.since ?? 'không rõ'}`;
  return [
    `Cơ quan ${authority}: ${entries} mục trong ${seals} con dấu${lastSealedAt ? `, dấu cuối lúc ${lastSealedAt}` : ''}; ${waiting}; đã đối chiếu ${headsCompared} dấu sao ra ngoài.`,
    ...(findings.length === 0
      ? ['  ✓ Nhật ký nguyên vẹn.']
      : findings.map((finding) => `  ✗ ${sayFinding(finding)}`)),
  ];
}
