import { DestroyRef, inject } from '@angular/core';
import { Router } from '@angular/router';

const ASK_AFTER_MS = 350;

/** Filters of a list that live in its address: a text as it is typed, a choice at once. */
export interface ListFilters {
  search(text: string): void;
  choose(name: string, value: string): void;
}

/** `text` is the query parameter of the words. To be called while a component is made. */
export function listFilters(text: string): ListFilters {
  const router = inject(Router);
  let asking: ReturnType<typeof setTimeout> | undefined;
  inject(DestroyRef).onDestroy(() => clearTimeout(asking));
  const put = (name: string, value: string): void => {
    const queryParams = { [name]: value.trim() || null };
    void router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  };
  return {
    search: (typed) => {
      clearTimeout(asking);
      asking = setTimeout(() => put(text, typed), ASK_AFTER_MS);
    },
    choose: put,
  };
}

/** A year of the address, or undefined. */
export function yearOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{4}$/.test(text) ? Number(text) : undefined;
}
