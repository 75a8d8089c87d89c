/** Grounds on which a dossier may be seen (wording: "Căn cứ được xem hồ sơ"). */
const LABELS: Readonly<Record<string, string>> = {
  LEAD: 'Đơn vị chủ trì soạn thảo',
  SESSION: 'Thành phần dự phiên họp đã xem xét dự thảo',
  EXAMINES: 'Văn phòng thẩm tra hồ sơ trình',
  DECIDES: 'Lãnh đạo Ủy ban nhân dân xem xét, quyết định',
  HANDLES: 'Cơ quan, đơn vị được giao xử lý',
  ASKED: 'Cơ quan, đơn vị được lấy ý kiến',
  STEP: 'Cơ quan, đơn vị được giao một bước xử lý',
  RECIPIENT: 'Cơ quan, đơn vị nhận văn bản',
};

/** The ground in words. */
export function causeLabel(cause: string): string {
  return LABELS[cause] ?? 'Được giao theo dõi';
}
