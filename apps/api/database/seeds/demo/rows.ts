/** Sample reports by what they are about. */
export type ReportSample = 'socioEconomic' | 'budget' | 'newCountryside' | 'siteClearance' | 'foreignAffairs';

/** A body or unit of the demonstration. */
export interface UnitSeed {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  /** Code of the body above it, whose lines stand over its letters. */
  readonly under?: string;
  /** What stands in its document symbols. */
  readonly symbol: string;
  /** Lines of its name over its documents. */
  readonly lines: readonly string[];
  readonly asked: boolean;
  /** Not named in the notice of the session: added for the demonstration. */
  readonly sample?: boolean;
}

/** An account of the demonstration: a role, never a real person. */
export interface AccountSeed {
  readonly username: string;
  /** What others see in place of a name. */
  readonly person: string;
  /** The positions held, the first one first. */
  readonly holds: readonly { readonly unit: string; readonly position: string; readonly title: string }[];
  /** What to try with this role. */
  readonly hint: string;
}

/** Who signs a type of document by order of the Chairman. */
export interface MandateSeed {
  /** "VP.CHIEF_OF_OFFICE". */
  readonly post: string;
  readonly docType: string;
  readonly basis: string;
}

/** A dossier as the session left it. */
export interface DossierSeed {
  readonly item: number;
  readonly docType: string;
  readonly subject: string;
  readonly urgency: 'NORMAL' | 'URGENT' | 'VERY_URGENT' | 'FLASH';
  readonly decisionAuthority: 'COLLECTIVE' | 'CHAIR';
  readonly leadUnit: string;
  readonly drafter: string;
  /** The sentence of the notice that the dossier follows; the deadline stands in it, where there is one. */
  readonly quote: string;
  /** What the conclusion decided. */
  readonly continuesAt: 'COMMENTS' | 'COMPLETION' | 'SIGNATURE';
  /** The words of the deadline in that sentence. */
  readonly dueWords?: string;
  /** What they mean: one instant, or several that a person chooses from. */
  readonly suggestedDueAt?: readonly string[];
  /** The regime that a report is made under, where the sentence fixes no date. */
  readonly regime?: { readonly name: string; readonly basis: string; readonly suggestedDueAt?: string };
  /** Which sample text is its draft 1. */
  readonly draft: 'plan' | 'decision' | ReportSample;
  readonly fileName: string;
}

/** A department, inspectorate, centre or other body with a head and an officer. */
export function body(unit: Omit<UnitSeed, 'lines'> & { readonly lines?: readonly string[] }): UnitSeed {
  return { lines: [unit.name.toLocaleUpperCase('vi')], ...unit };
}

/** The accounts of such a body: one officer, whoever leads it, and the clerk who keeps its registers. */
export function staff(
  unit: string,
  name: string,
  login: string,
  head: { readonly position: string; readonly title: string; readonly person: string },
): AccountSeed[] {
  return [
    {
      username: `cv.${login}`,
      person: `Chuyên viên ${name}`,
      holds: [{ unit, position: 'OFFICER', title: 'Chuyên viên' }],
      hint: 'Tham gia ý kiến đối với dự thảo được hỏi.',
    },
    {
      username: `ld.${login}`,
      person: head.person,
      holds: [{ unit, position: head.position, title: head.title }],
      hint: 'Tham gia ý kiến và ký công văn góp ý của đơn vị.',
    },
    clerk(unit, name, login),
  ];
}

/** Who gives the numbers of a unit that issues documents of its own, and keeps its registers. */
export function clerk(unit: string, name: string, login: string): AccountSeed {
  return {
    username: `vt.${login}`,
    person: `Văn thư ${name}`,
    holds: [{ unit, position: 'CLERK', title: 'Văn thư' }],
    hint: 'Cấp số công văn của đơn vị, vào sổ văn bản đến, in sổ đăng ký.',
  };
}

/** A ward or commune: its chair, an officer and its own clerk, who numbers its letters. */
export function ward(
  code: string,
  login: string,
  kind: 'WARD' | 'COMMUNE',
  place: string,
): { unit: UnitSeed; login: string; accounts: AccountSeed[] } {
  const name = `UBND ${place}`;
  return {
    unit: {
      code,
      name,
      shortName: place.replace(/^./u, (letter) => letter.toLocaleUpperCase('vi')),
      kind,
      symbol: 'UBND',
      lines: ['ỦY BAN NHÂN DÂN', place.toLocaleUpperCase('vi')],
      asked: true,
    },
    login,
    accounts: [
      {
        username: `cv.${login}`,
        person: `Công chức ${name}`,
        holds: [{ unit: code, position: 'OFFICER', title: 'Công chức' }],
        hint: 'Trả lời ý kiến được hỏi bằng một chạm "Nhất trí" hoặc ghi ý kiến.',
      },
      {
        username: `ct.${login}`,
        person: `Chủ tịch ${name}`,
        holds: [{ unit: code, position: 'CHAIR', title: 'Chủ tịch' }],
        hint: 'Trả lời và ký công văn góp ý của phường, xã.',
      },
      clerk(code, name, login),
    ],
  };
}

/** The second officer of a ward, who knows its land: two people then enter one report. */
export function landOfficer({
  code,
  name,
  login,
}: {
  code: string;
  name: string;
  login: string;
}): AccountSeed {
  return {
    username: `dc.${login}`,
    person: `Công chức địa chính ${name}`,
    holds: [{ unit: code, position: 'OFFICER', title: 'Công chức' }],
    hint: 'Nhập số liệu đất đai của kỳ, trình lãnh đạo phường, xã duyệt.',
  };
}
