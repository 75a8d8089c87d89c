import { mayManage, mayRead, type AccessFact } from './may-read.js';

const now = '2025-03-18T07:00:00.000Z';
const actor = { principals: ['person', 'post', 'unit'] };
const fact = (change: Partial<AccessFact> = {}): AccessFact => ({
  subjectId: 'dossier',
  principalId: 'unit',
  class: 'READ',
  validTo: null,
  ...change,
});

describe('access facts', () => {
  it.each(['person', 'post', 'unit'])('let one read who is named as %s', (principalId) => {
    expect(mayRead(actor, 'dossier', [fact({ principalId })], now)).toBe(true);
  });

  it('say nothing about another subject or another principal', () => {
    expect(mayRead(actor, 'other', [fact()], now)).toBe(false);
    expect(mayRead(actor, 'dossier', [fact({ principalId: 'other' })], now)).toBe(false);
  });

  it('end at their last instant', () => {
    expect(mayRead(actor, 'dossier', [fact({ validTo: now })], now)).toBe(false);
    expect(mayRead(actor, 'dossier', [fact({ validTo: '2025-03-18T07:00:00.001Z' })], now)).toBe(true);
  });

  it('let one who manages read, and one who follows only follow', () => {
    expect(mayRead(actor, 'dossier', [fact({ class: 'MANAGE' })], now)).toBe(true);
    expect(mayRead(actor, 'dossier', [fact({ class: 'FOLLOW' })], now)).toBe(false);
    expect(mayManage(actor, 'dossier', [fact()], now)).toBe(false);
  });
});
