import { createHash } from 'node:crypto';
import { merkleRoot } from './merkle-root.js';

const leaf = (text: string): Buffer =>
  createHash('sha256').update(Uint8Array.of(0)).update(Buffer.from(text, 'hex')).digest();

describe('the root of a Merkle tree', () => {
  // The test vectors of the first certificate transparency log (RFC 6962, section 2.1).
  const LEAVES = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ];
  it.each([
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('over %i leaves', (count, root) => {
    expect(merkleRoot(LEAVES.slice(0, count).map(leaf)).toString('hex')).toBe(root);
  });

  it('refuses to be made of nothing', () => {
    expect(() => merkleRoot([])).toThrow('at least one entry');
  });
});
