import type { Actor } from '../actor.js';
import { mandateRefusal } from './keep-to-mandate.js';

const own: Actor = {
  authorityId: 'authority',
  personId: 'person',
  appointmentId: 'own',
  unitId: 'unit',
  postId: 'post',
  position: 'VICE_CHAIR',
  principals: [],
  language: 'vi',
};
const standing = (acts: readonly ('SIGN' | 'DIRECT')[] | null): Actor => ({
  ...own,
  appointmentId: 'theirs',
  standsIn: {
    substitutionId: 'substitution',
    kind: 'SUBSTITUTION',
    acts,
    docTypes: null,
    until: '2025-03-19',
    personId: 'other',
    title: 'Chủ tịch',
    own: {
      appointmentId: 'own',
      unitId: 'unit',
      postId: 'post',
      position: 'VICE_CHAIR',
      title: 'Phó Chủ tịch',
      unitName: 'Lãnh đạo Ủy ban',
    },
  },
});
const refusal = (mutation: string, actor: Actor | undefined, actsIn?: string) =>
  mandateRefusal(mutation, { actor, actsIn, language: 'vi' })?.refused;

describe('what a chair lets one do', () => {
  it('is everything in the own one', () => {
    expect(refusal('signDocument', own)).toBeUndefined();
    expect(refusal('signDocument', undefined)).toBeUndefined();
  });

  it('is what was given in that of another: all, or kinds of acts', () => {
    expect(refusal('signDocument', standing(null))).toBeUndefined();
    expect(refusal('signDocument', standing(['SIGN']))).toBeUndefined();
    expect(refusal('answerAsLeader', standing(['SIGN']))).toBe('ACT_NOT_GIVEN');
    expect(
      mandateRefusal('answerAsLeader', { actor: standing(['SIGN']), actsIn: undefined, language: 'vi' })
        ?.params,
    ).toEqual({ title: 'Chủ tịch', acts: 'Ký văn bản' });
  });

  it('is never a mutation that nobody has given a kind', () => {
    expect(refusal('somethingNew', standing(null))).toBe('ACT_NOT_GIVEN');
    expect(refusal('somethingNew', own)).toBeUndefined();
  });

  it('is nothing from a page that was made for another chair, what concerns oneself apart', () => {
    expect(refusal('signDocument', own, 'own')).toBeUndefined();
    expect(refusal('signDocument', own, 'substitution')).toBe('CHAIR_CHANGED');
    expect(refusal('signDocument', standing(null), 'substitution')).toBeUndefined();
    expect(refusal('signDocument', standing(null), 'own')).toBe('CHAIR_CHANGED');
    expect(refusal('actAs', standing(null), 'own')).toBeUndefined();
  });
});
