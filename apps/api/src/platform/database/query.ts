/** A statement that reads; `name` makes it a prepared statement and always stands for the same text. */
export interface Query<Row> {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name?: string;
  /** Never set: carries the type of the rows. */
  readonly row?: Row;
}
