/** SQL: whether a row of `substitution` is in force on a day (a date, like `$3::date`); its alias is given. */
export function substitutionInForce(alias: string, day: string): string {
  return `${alias}.revoked_at is null and ${alias}.valid_from <= ${day} and ${alias}.valid_to > ${day}`;
}
