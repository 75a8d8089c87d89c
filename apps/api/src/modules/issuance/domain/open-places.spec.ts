import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@thong-suot/administration';
import { completedDecision, sampleDecision, samplePlan, type DecisionData } from '@thong-suot/document-forms';
import { openPlaces } from './open-places.js';

const decision = (data: DecisionData) => openPlaces({ form: 'DECISION', data });

describe('places left open', () => {
  it('are named by article or part with the words around them', () => {
    expect(decision(sampleDecision)).toEqual([
      {
        place: 'Phần căn cứ',
        words: 'Thành ủy tại […] số […] ngày […] tháng […] năm 2025',
        blanks: 4,
      },
      { place: 'Phần căn cứ', words: 'Tờ trình số …/TTr-VHKHTT ngày … tháng 3', blanks: 2 },
      {
        place: 'Điều 4',
        words: 'Quyết định số […]/QĐ-UBND ngày […] của UBND',
        blanks: 2,
      },
    ]);
    expect(openPlaces({ form: 'PLAN', data: samplePlan })[0]).toMatchObject({ place: 'Phần mở đầu' });
    expect(decision(completedDecision)).toEqual([]);
  });

  describe('of a Tờ trình', () => {
    const submission = (grounds: string, notice: object) =>
      openPlaces({
        form: 'SUBMISSION',
        data: {
          committee: { name: 'thành phố Lạng Sơn' },
          decisionAuthority: 'COLLECTIVE',
          addressee: 'Thường trực Thành ủy',
          drafts: [
            {
              typeName: 'Quyết định',
              subject: 'Về việc thành lập',
              grounds: [grounds],
              round: {
                counts: {
                  asked: 1,
                  agreed: 1,
                  agreedWithComments: 0,
                  disagreed: 0,
                  notConcerned: 0,
                  accepted: 0,
                  partlyAccepted: 0,
                  explained: 0,
                },
                facts: { ...notice, leadUnit: 'Phòng', deadline: civilDate('2025-03-19'), ended: true },
              },
              mainPoints: ['Điều 1. Thành lập'],
            },
          ],
          enclosures: [],
          recipients: [],
        },
      });

    it('are looked for in what people wrote and in the paragraph of figures', () => {
      expect(submission('Căn cứ Luật', {})).toEqual([]);
      expect(submission('Thay thế Quyết định số […]/QĐ-UBND', {})).toMatchObject([
        { place: 'Phần căn cứ', blanks: 1 },
      ]);
      const notice = { symbol: 'TB-UBND', date: { year: 2025, month: 3 } };
      expect(submission('Căn cứ Luật', { notice })).toMatchObject([
        { place: 'Quá trình lấy ý kiến', blanks: 2 },
      ]);
    });
  });
});
