/** What a dossier must hold before its cover sheet goes to the leaders. */
export interface FileFacts {
  readonly hasDraft: boolean;
  readonly hasSummaryTable: boolean;
  readonly hasSubmission: boolean;
  readonly slip: {
    readonly content: string;
    readonly process: string;
    readonly officeOpinion: string;
  } | null;
}

export interface CompletenessItem {
  readonly key: string;
  readonly label: string;
  readonly present: boolean;
}

/**
 * The list of the file's parts as the Office checks it (nội dung trình, quá trình lấy ý kiến, ý kiến
 * của Văn phòng; tờ trình, dự thảo, bảng tổng hợp).
 */
export function completeness(facts: FileFacts): CompletenessItem[] {
  const written = (text: string | undefined) => (text ?? '').trim() !== '';
  return [
    { key: 'DRAFT', label: 'Dự thảo văn bản trình', present: facts.hasDraft },
    { key: 'SUMMARY_TABLE', label: 'Bảng tổng hợp ý kiến', present: facts.hasSummaryTable },
    { key: 'SUBMISSION', label: 'dự thảo Tờ trình của UBND thành phố', present: facts.hasSubmission },
    { key: 'SLIP_CONTENT', label: 'Phiếu trình: nội dung trình', present: written(facts.slip?.content) },
    {
      key: 'SLIP_PROCESS',
      label: 'Phiếu trình: quá trình và các ý kiến',
      present: written(facts.slip?.process),
    },
    {
      key: 'SLIP_OPINION',
      label: 'Phiếu trình: ý kiến của Văn phòng',
      present: written(facts.slip?.officeOpinion),
    },
  ];
}

/** The missing parts, joined as the refusal says them; empty when nothing is missing. */
export function missingParts(items: readonly CompletenessItem[]): string {
  return items
    .filter(({ present }) => !present)
    .map(({ label }) => label)
    .join('; ');
}
