/** A person in a post, to be named. */
export interface NamedPerson {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** Post and unit. */
  readonly place: string;
}

interface Chart {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly posts: readonly {
    readonly unitId: string;
    readonly title: string;
    readonly holders: readonly { readonly id: string; readonly personId: string; readonly name: string }[];
  }[];
}

/** Everybody who holds a post, each post by itself, in the order of the structure. */
export function peopleOf({ units, posts }: Chart): NamedPerson[] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return posts.flatMap(({ unitId, title, holders }) =>
    holders.map(({ id, personId, name }) => ({
      key: id,
      id: personId,
      name,
      place: placeBeside(name, [title, names.get(unitId) ?? '']),
    })),
  );
}

/** What of post and unit the name does not say itself, as those of roles do. */
function placeBeside(name: string, parts: readonly string[]): string {
  const said = plain(name);
  return parts.filter((part) => part !== '' && !said.includes(plain(part))).join(', ');
}

/** Those in whose name, post or unit each word is found, with or without marks. */
export function withWords(people: readonly NamedPerson[], typed: string): NamedPerson[] {
  const words = plain(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return people.filter(({ name, place }) => {
    const said = plain(`${name} ${place}`);
    return words.every((word) => said.includes(word));
  });
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
