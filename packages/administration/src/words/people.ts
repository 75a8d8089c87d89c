import type { WordTable } from './table.js';

/** Positions that carry rights. */
export const POSITIONS = {
  CHAIR: { vi: 'Chủ tịch', en: 'Chairman' },
  VICE_CHAIR: { vi: 'Phó Chủ tịch', en: 'Vice Chairman' },
  MEMBER: { vi: 'Ủy viên', en: 'Member of the Committee' },
  CHIEF_OF_OFFICE: { vi: 'Chánh Văn phòng', en: 'Chief of Office' },
  DEPUTY_CHIEF_OF_OFFICE: { vi: 'Phó Chánh Văn phòng', en: 'Deputy Chief of Office' },
  UNIT_HEAD: { vi: 'Thủ trưởng đơn vị', en: 'Head of unit' },
  UNIT_LEADER: { vi: 'Lãnh đạo phòng', en: 'Department leader' },
  DEPUTY_UNIT_LEADER: { vi: 'Cấp phó của đơn vị', en: 'Deputy head of unit' },
  OFFICER: { vi: 'Chuyên viên', en: 'Officer' },
  CLERK: { vi: 'Văn thư', en: 'Registry clerk' },
  PARTY_SECRETARY: { vi: 'Bí thư', en: 'Party Secretary' },
  PARTY_DEPUTY_SECRETARY: { vi: 'Phó Bí thư', en: 'Deputy Party Secretary' },
  ADMIN: { vi: 'Quản trị hệ thống', en: 'System administrator' },
} as const satisfies WordTable;

export type PositionCode = keyof typeof POSITIONS;

/** Kinds of bodies and units. */
export const UNIT_KINDS = {
  PEOPLES_COMMITTEE: { vi: 'Ủy ban nhân dân', en: "People's Committee" },
  LEADERSHIP: { vi: 'Lãnh đạo Ủy ban nhân dân', en: "Leaders of the People's Committee" },
  PEOPLES_COUNCIL: { vi: 'Hội đồng nhân dân', en: "People's Council" },
  OFFICE: { vi: 'Văn phòng', en: 'Office' },
  DEPARTMENT: { vi: 'Phòng chuyên môn', en: 'Department' },
  PROVINCIAL_DEPARTMENT: { vi: 'Sở', en: 'Provincial department' },
  INSPECTORATE: { vi: 'Thanh tra', en: 'Inspectorate' },
  LAND_FUND_CENTRE: { vi: 'Trung tâm Phát triển quỹ đất', en: 'Land Fund Development Centre' },
  LAND_REGISTRATION_BRANCH: { vi: 'Chi nhánh Văn phòng Đăng ký đất đai', en: 'Land registration branch' },
  WARD: { vi: 'Phường', en: 'Ward' },
  COMMUNE: { vi: 'Xã', en: 'Commune' },
  TOWNSHIP: { vi: 'Thị trấn', en: 'Township' },
  PARTY_COMMITTEE: { vi: 'Cấp ủy', en: 'Party committee' },
  PARTY_STANDING: { vi: 'Thường trực cấp ủy', en: 'Party Standing Board' },
  PARTY_OFFICE: { vi: 'Văn phòng cấp ủy', en: 'Party Office' },
  FRONT: { vi: 'Mặt trận Tổ quốc', en: 'Fatherland Front' },
  MASS_ORGANISATION: { vi: 'Tổ chức chính trị - xã hội', en: 'Mass organisation' },
  MILITARY_COMMAND: { vi: 'Ban Chỉ huy Quân sự', en: 'Military command' },
  TAX_OFFICE: { vi: 'Cơ quan thuế', en: 'Tax office' },
  STEERING_COMMITTEE: { vi: 'Ban Chỉ đạo', en: 'Steering committee' },
  PUBLIC_UNIT: { vi: 'Đơn vị sự nghiệp', en: 'Public service unit' },
  OTHER_BODY: { vi: 'Ban, ngành, đoàn thể', en: 'Other body' },
} as const satisfies WordTable;

export type UnitKind = keyof typeof UNIT_KINDS;
