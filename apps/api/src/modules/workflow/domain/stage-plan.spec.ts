import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@thong-suot/administration';
import { skippedNote, stageLabel, stagesOf } from './stage-plan.js';

describe('the stages of a dossier', () => {
  it('are only those that its process has', () => {
    expect(stagesOf('consultAndPartyOpinion')).toEqual(['DRAFT', 'COMMENTING', 'SUBMITTED', 'ISSUED']);
    expect(stagesOf('issueAfterAgreement')).toEqual(['DRAFT', 'SUBMITTED', 'ISSUED']);
    expect(stagesOf('issueNotice')).toEqual(['DRAFT', 'ISSUED']);
  });

  it('name what the third one asks for', () => {
    expect(stageLabel('consultAndPartyOpinion', 'SUBMITTED', 'vi')).toBe('Trình Thường trực Thành ủy');
    expect(stageLabel('issueAfterAgreement', 'SUBMITTED', 'vi')).toBe('Trình ký');
    expect(stageLabel('issueAfterAgreement', 'ISSUED', 'vi')).toBe('Ban hành');
  });

  it('say why comments are not collected again', () => {
    const day = civilDate('2025-03-18');
    expect(skippedNote('issueAfterAgreement', day, 'vi')).toBe(
      'Không lấy ý kiến lại: đã thông qua tại phiên họp ngày 18/3/2025',
    );
    expect(skippedNote('consultAndPartyOpinion', day, 'vi')).toBeNull();
    expect(skippedNote('issueNotice', day, 'vi')).toBeNull();
  });
});
