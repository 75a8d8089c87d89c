import { describe, expect, it } from '@jest/globals';
import { concerns, EVERYTHING, type Told } from './hears';

const DOSSIER = '0195a2b0-0000-7000-8000-000000000001';
const OTHER = '0195a2b0-0000-7000-8000-000000000002';
const told = (change: Partial<Told>): Told => ({ ...EVERYTHING, everything: false, ...change });

describe('a change concerns', () => {
  it('the query that names the record, and no other', () => {
    const change = told({ subjectIds: [DOSSIER] });
    expect(concerns(change, 'own', { id: DOSSIER, first: 50 })).toBe(true);
    expect(concerns(change, 'own', { id: OTHER })).toBe(false);
  });

  it('a list that names no record, whatever has changed', () => {
    expect(concerns(told({ subjectIds: [DOSSIER] }), 'own', { stage: 'DRAFT' })).toBe(true);
    expect(concerns(told({ notices: true }), 'own', { stage: 'DRAFT' })).toBe(false);
  });

  it('the list of work only where that has changed', () => {
    expect(concerns(told({ subjectIds: [DOSSIER] }), 'inbox', {})).toBe(false);
    expect(concerns(told({ inbox: true }), 'inbox', {})).toBe(true);
  });

  it('a register by any change, though it names a record of its own', () => {
    expect(concerns(told({ subjectIds: [DOSSIER] }), 'any', { registerId: OTHER })).toBe(true);
  });

  it('every query where anything may have changed', () => {
    for (const hears of ['own', 'inbox', 'notices', 'any'] as const) {
      expect(concerns(EVERYTHING, hears, { id: OTHER })).toBe(true);
    }
  });
});
