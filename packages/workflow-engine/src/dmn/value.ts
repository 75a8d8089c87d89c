import { date, dateAndTime, duration, FeelDate, FeelDateTime, FeelDuration, FeelTime, time } from 'feelin';
import type { Json } from '../json.js';
import type { ValueType } from './decision.js';

/** A value of FEEL as JSON: dates, times and durations in ISO form. Undefined for what JSON cannot hold (ranges, functions). */
export function jsonOf(value: unknown): Json | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) {
    const items = value.map(jsonOf);
    return items.includes(undefined) ? undefined : (items as Json[]);
  }
  if (typeof value !== 'object') return undefined;
  if (isTemporal(value)) return String(value);
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  const entries = Object.entries(value).map(([key, item]) => [key, jsonOf(item)] as const);
  return entries.some(([, item]) => item === undefined) ? undefined : (Object.fromEntries(entries) as Json);
}

function isTemporal(value: unknown): boolean {
  return [FeelDate, FeelDateTime, FeelTime, FeelDuration].some((kind) => value instanceof kind);
}

/** The value in its declared type: a date may come as text, since variables are JSON. Undefined where it has another type. */
export function inType(value: unknown, type: ValueType | undefined): unknown {
  if (value === null || value === undefined || type === undefined) return value ?? null;
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type ? value : undefined;
    case 'date':
      return temporalOf(value, date);
    case 'time':
      return temporalOf(value, time);
    case 'dateTime':
      return temporalOf(value, dateAndTime);
    case 'duration':
      return temporalOf(value, duration);
    default:
      return type satisfies never;
  }
}

function temporalOf(value: unknown, read: (text: string) => unknown): unknown {
  if (typeof value === 'string') return read(value) ?? undefined;
  return isTemporal(value) ? value : undefined;
}
