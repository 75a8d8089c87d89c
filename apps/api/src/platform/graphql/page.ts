import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { isCivilDate } from '@thong-suot/administration';

/** Rows that a page holds at most. */
export const LARGEST_PAGE = 100;

@ObjectType('PageInfo')
export class PageInfoModel {
  @Field(() => String, { nullable: true })
  endCursor?: string | null;

  @Field(() => Boolean)
  hasNextPage!: boolean;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Page<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfoModel;
}

/**
 * The connection of a list as a base class:
 * `@ObjectType('DossierConnection') class DossierConnection extends connectionOf(DossierModel, 'Dossier') {}`.
 */
export function connectionOf<Node extends object>(node: Type<Node>, name: string): Type<Page<Node>> {
  @ObjectType(`${name}Edge`)
  class EdgeModel implements Edge<Node> {
    @Field(() => String)
    cursor!: string;

    @Field(() => node)
    node!: Node;
  }

  @ObjectType({ isAbstract: true })
  abstract class Connection implements Page<Node> {
    @Field(() => [EdgeModel])
    edges!: EdgeModel[];

    @Field(() => PageInfoModel)
    pageInfo!: PageInfoModel;
  }
  return Connection as Type<Page<Node>>;
}

/** How many rows a page holds: between 1 and 100, whatever is asked. */
export function pageSize(first: number): number {
  return Math.min(Math.max(Math.trunc(first), 1), LARGEST_PAGE);
}

/** Makes a page of rows that were read with one more than `size`; the extra row only says that more follow. */
export function pageOf<Row, Node>(
  rows: readonly Row[],
  size: number,
  toNode: (row: Row) => Node,
  keyOf: (row: Row) => readonly (string | number | null)[],
): Page<Node> {
  const edges = rows.slice(0, size).map((row) => ({ cursor: encodeCursor(keyOf(row)), node: toNode(row) }));
  return { edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > size } };
}

/** The keyset of a row as an opaque text. */
export function encodeCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Whether a part of a keyset is an instant as rows carry it; of any other text the database would make a fault. */
export function isInstantKey(part: unknown): part is string {
  return typeof part === 'string' && ROW_INSTANT.test(part) && isCivilDate(part.slice(0, 10));
}

const ROW_INSTANT = /^[12]\d{3}-\d\d-\d\d[T ]([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?(Z|\+00)$/;

/** Whether a part of a keyset is a number that the database takes as an integer. */
export function isNumberKey(part: unknown): part is number {
  return typeof part === 'number' && Number.isInteger(part) && Math.abs(part) < 2 ** 31;
}

/** The keyset of a cursor; undefined for a missing or foreign text, which then starts at the first page. */
export function decodeCursor(
  cursor: string | null | undefined,
  length: number,
): (string | number | null)[] | undefined {
  if (!cursor) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const sound =
      Array.isArray(key) &&
      key.length === length &&
      key.every((part) => part === null || typeof part === 'string' || typeof part === 'number');
    return sound ? key : undefined;
  } catch {
    return undefined;
  }
}
