import type { Actor } from '../actor.js';
import { ABOUT_CONTENT, ACT_KIND_OF } from './act-kinds.js';
import { mandateRefusal } from './mandate.interceptor.js';

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

describe('what a position lets one do', () => {
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

  it('is administration that touches no content, under a grant of support', () => {
    const supported: Actor = { ...own, position: 'ADMIN', support: { grantId: 'grant', principals: [] } };
    for (const open of [
      'giveAccountPassword',
      'resetAccountFactor',
      'lockAccount',
      'addUnit',
      'actAs',
      'changePassword',
    ]) {
      expect([open, refusal(open, supported)]).toEqual([open, undefined]);
    }
    for (const closed of [
      'urgeDossier',
      'cancelProcess',
      'handOverWork',
      'exportPersonalData',
      'somethingNew',
    ]) {
      expect([closed, refusal(closed, supported)]).toEqual([closed, 'SUPPORT_READ_ONLY']);
    }
    expect([...ABOUT_CONTENT].filter((mutation) => !(mutation in ACT_KIND_OF))).toEqual([]);
  });

  it('is nothing from a page that was made for another position, what concerns oneself apart', () => {
    expect(refusal('signDocument', own, 'own')).toBeUndefined();
    expect(refusal('signDocument', own, 'substitution')).toBe('ACTING_CHANGED');
    expect(refusal('signDocument', standing(null), 'substitution')).toBeUndefined();
    expect(refusal('signDocument', standing(null), 'own')).toBe('ACTING_CHANGED');
    expect(refusal('actAs', standing(null), 'own')).toBeUndefined();
  });
});
