import { useSyncExternalStore } from 'react';

export type Theme = 'dark' | 'light';

const KEY = 'dsvtt.theme';
const listeners = new Set<() => void>();

/** Applies the theme remembered on this device; dark unless somebody chose otherwise. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = localStorage.getItem(KEY) === 'light' ? 'light' : 'dark';
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, currentTheme), chooseTheme];
}

function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  applyTheme();
  listeners.forEach((listener) => listener());
}

function currentTheme(): Theme {
  return document.documentElement.dataset.theme === 'light' ? 'light' : 'dark';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
