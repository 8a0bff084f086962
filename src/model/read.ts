/** What reading gives: a value, or the problems that kept it from being one. */
import type { Problem } from './problem.ts';

export type Read<T> = { readonly value: T; readonly problems: readonly [] } | Refused;

export interface Refused {
  readonly value?: undefined;
  readonly problems: readonly Problem[];
}
