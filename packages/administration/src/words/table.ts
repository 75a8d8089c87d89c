/** Languages in which every code has words. */
export type Language = 'vi' | 'en';

/** What people read in place of a code. */
export type Words = { readonly vi: string; readonly en: string };

/** One list of codes with its words, in the order in which forms offer them. */
export type WordTable = Readonly<Record<string, Words>>;
