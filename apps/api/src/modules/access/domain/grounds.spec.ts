import { groundsOf } from './grounds.js';
import type { AccessClass } from './may-read.js';

const NOW = '2025-03-19T10:00:00.000Z';
const actor = { principals: ['person', 'post', 'unit'] };
const fact = (principalId: string, cause: string, more: { class?: AccessClass; validTo?: string } = {}) => ({
  subjectId: 'dossier',
  principalId,
  class: more.class ?? ('READ' as const),
  cause,
  since: '2025-03-18T07:00:00.000Z',
  validTo: more.validTo ?? null,
});

describe('the grounds on which somebody sees a dossier', () => {
  it('are the facts that name the person, the post or the unit, the oldest first', () => {
    const facts = [
      { ...fact('unit', 'ASKED'), since: '2025-03-19T01:00:00.000Z' },
      fact('post', 'DECIDES'),
      fact('another unit', 'LEAD'),
    ];
    expect(groundsOf(actor, 'dossier', facts, NOW)?.map(({ cause }) => cause)).toEqual(['DECIDES', 'ASKED']);
  });

  it('leave out what has ended, and what is about something else', () => {
    const facts = [
      fact('unit', 'LEAD', { validTo: NOW }),
      fact('post', 'DECIDES'),
      { ...fact('unit', 'ASKED'), subjectId: 'another' },
    ];
    expect(groundsOf(actor, 'dossier', facts, NOW)?.map(({ cause }) => cause)).toEqual(['DECIDES']);
  });

  it('tell that it is followed as well, but following alone tells nothing', () => {
    const followed = fact('person', 'ACTED', { class: 'FOLLOW' });
    expect(groundsOf(actor, 'dossier', [followed], NOW)).toBeNull();
    expect(groundsOf(actor, 'dossier', [followed, fact('unit', 'LEAD')], NOW)).toHaveLength(2);
  });

  it('are none where nothing lets it be seen', () => {
    expect(groundsOf(actor, 'dossier', [], NOW)).toBeNull();
    expect(groundsOf(actor, 'dossier', [fact('another unit', 'LEAD')], NOW)).toBeNull();
  });
});
