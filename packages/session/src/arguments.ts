// Checks of what hosts pass to a session's methods.

import type { ExecuteOptions } from './contract.ts';
import { ExecutionError } from './errors.ts';
import type { MaterializeOptions } from '@runmat/core-wasm';

export function checkExecute(source: unknown, options: ExecuteOptions): ExecutionError | undefined {
  const { name, signal, timeoutMs } = options as Record<keyof ExecuteOptions, unknown>;
  if (typeof source !== 'string') return wrong('source', 'a text');
  if (name !== undefined && typeof name !== 'string') return wrong('name', 'a text');
  if (signal !== undefined && !(signal instanceof AbortSignal)) return wrong('signal', 'an AbortSignal');
  if (timeoutMs !== undefined && !(typeof timeoutMs === 'number' && timeoutMs > 0)) return wrong('timeoutMs', 'a number above 0');
  return undefined;
}

export function checkMaterialize(selector: unknown, { limit, slices }: MaterializeOptions): ExecutionError | undefined {
  if (typeof selector !== 'string' || selector.trim() === '') return wrong('selector', 'a text that is not empty');
  if (limit !== undefined && !isCount(limit)) return wrong('limit', 'a whole number, 0 or more');
  const isSlice = ({ start, end, step = 1 }: { start: number; end: number; step?: number }): boolean => isCount(start) && isCount(end) && isCount(step) && step > 0;
  if (slices !== undefined && !(Array.isArray(slices) && slices.every(isSlice))) return wrong('slices', 'a list of { start, end, step? } with whole numbers from 0');
  return undefined;
}

export function checkFunction<T>(name: string, value: T): T {
  if (typeof value !== 'function') throw wrong(name, 'a function');
  return value;
}

export function checkBoolean(name: string, value: unknown): void {
  if (typeof value !== 'boolean') throw wrong(name, 'true or false');
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 32;
}

function wrong(name: string, expected: string): ExecutionError {
  return new ExecutionError('Argument', `${name} must be ${expected}`);
}
