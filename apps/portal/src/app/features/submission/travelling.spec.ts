import { type DossierRef, several, travelling } from './travelling';

const plan: DossierRef = { id: 'a', docType: 'PLAN', subject: 'Triển khai', state: 'AWAITING_OFFICE' };
const decision: DossierRef = { ...plan, id: 'b', docType: 'DECISION' };
const on = (state: DossierRef['state'], document: string, dossiers: readonly DossierRef[]) =>
  travelling({ state, submission: { document: { state: document, dossiers } } });

describe('dossiers that travel together', () => {
  it('are those of one Tờ trình that nobody has signed', () => {
    expect(on('AWAITING_OFFICE', 'DRAFT', [plan, decision])).toEqual([plan, decision]);
    expect(on('AWAITING_OFFICE', 'DRAFT', [plan])).toEqual([]);
    expect(on('AWAITING_PARTY', 'DISPATCHED', [plan, decision])).toEqual([]);
    expect(travelling({ state: 'DRAFTING', submission: null })).toEqual([]);
  });

  it('are nobody while they are back at the lead unit, and never one that was withdrawn', () => {
    expect(on('CONSOLIDATING', 'DRAFT', [plan, decision])).toEqual([]);
    expect(several([plan, { ...decision, state: 'WITHDRAWN' }])).toEqual([]);
  });
});
