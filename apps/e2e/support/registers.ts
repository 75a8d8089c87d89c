import type { Service } from './service.js';

const BOOKS = '{ registers { id docType } }';
const NUMBERS = 'query ($id: ID!) { register(id: $id, first: 100) { edges { node { number } } } }';

/** The numbers of the register of one kind of document, in ascending order; none while it is not opened. */
export async function numbersOf(service: Service, docType: string): Promise<number[]> {
  const { registers } = await service.ask<{ registers: { id: string; docType: string }[] }>(BOOKS);
  const book = registers.find((each) => each.docType === docType);
  if (!book) return [];
  const { register } = await service.ask<{ register: { edges: { node: { number: number } }[] } }>(NUMBERS, {
    id: book.id,
  });
  return register.edges.map(({ node }) => node.number).sort((one, other) => one - other);
}
