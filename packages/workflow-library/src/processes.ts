/** The processes that ship with the platform; the key is the id of the process in its BPMN file. */
export const processes = [
  {
    key: 'consultAndPartyOpinion',
    name: 'Lấy ý kiến và xin ý kiến Thường trực Thành ủy',
    file: 'consult-and-party-opinion.bpmn',
  },
  {
    key: 'issueAfterAgreement',
    name: 'Hoàn thiện, ký ban hành sau phiên họp',
    file: 'issue-after-agreement.bpmn',
  },
  { key: 'issueNotice', name: 'Thông báo kết luận phiên họp', file: 'issue-notice.bpmn' },
  { key: 'commentRound', name: 'Lấy ý kiến đối với dự thảo', file: 'comment-round.bpmn' },
  { key: 'assignment', name: 'Thực hiện nhiệm vụ được giao', file: 'assignment.bpmn' },
  { key: 'landReport', name: 'Báo cáo số liệu đất đai của một kỳ', file: 'land-report.bpmn' },
  { key: 'incomingPaper', name: 'Xử lý văn bản đến', file: 'incoming-paper.bpmn' },
] as const;

export type Process = (typeof processes)[number];
export type ProcessKey = Process['key'];

export const processKeys: readonly ProcessKey[] = processes.map(({ key }) => key);

export function processOf(key: ProcessKey): Process {
  const process = processes.find((other) => other.key === key);
  if (!process) throw new Error(`No process ${key} is shipped`);
  return process;
}
