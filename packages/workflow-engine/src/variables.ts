import type { Json, JsonObject } from './json.js';
import { limits } from './limits.js';

/** True for an object of plain JSON whose names can be written in FEEL. */
export function areVariables(value: unknown): value is JsonObject {
  return (
    isPlainObject(value) && Object.keys(value).every((name) => variableName.test(name)) && isJson(value, 0)
  );
}

/** An outcome that the step does not list is a code that goes into counters and conditions, never a free text. */
export function isOutcome(value: unknown): value is string {
  return typeof value === 'string' && outcomeCode.test(value);
}

/** The same value with the keys of every object in one order: stores that reorder keys give the same state. */
export function canonical(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => canonical(item));
  return isObject(value) ? canonicalObject(value) : value;
}

export function canonicalObject(value: JsonObject): JsonObject {
  const entries = Object.entries(value).map(([key, item]): [string, Json] => [key, canonical(item)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const variableName = /^[A-Za-z][A-Za-z0-9]{0,63}$/;
const outcomeCode = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

function isJson(value: unknown, depth: number): boolean {
  if (depth > limits.variablesDepth) return false;
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
  return isPlainObject(value) && Object.values(value).every((item) => isJson(item, depth + 1));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What FEEL gave, as JSON: its dates and durations as the ISO texts they write; undefined for what is neither. */
export function asJson(value: unknown): Json | undefined {
  if (value === undefined) return null;
  if (isJson(value, 0)) return value as Json;
  if (Array.isArray(value)) {
    const items = value.map(asJson);
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (isPlainObject(value)) {
    const entries = Object.entries(value).map(([key, item]) => [key, asJson(item)] as const);
    return entries.every((entry): entry is readonly [string, Json] => entry[1] !== undefined)
      ? Object.fromEntries(entries)
      : undefined;
  }
  return typeof value === 'object' && 'isLuxonDateTime' in (value as object) ? String(value) : undefined;
}
