import { createContext, use, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { TableSession, TableState } from './types';

const TableContext = createContext<TableSession | null>(null);

export const TableProvider = TableContext.Provider;

/** The open table; only below {@link TableProvider}. */
export function useSession(): TableSession {
  const session = use(TableContext);
  if (session === null) throw new Error('useSession is only for what is shown at a table');
  return session;
}

const LiveTableContext = createContext<TableSession | null>(null);

/** Keeps the open table at hand below a provider of one that is shown as it was. */
export const LiveTableProvider = LiveTableContext.Provider;

/** The open table itself, also where another one is shown as it was. */
export function useLiveSession(): TableSession {
  const shown = useSession();
  return use(LiveTableContext) ?? shown;
}

/** Shows what belongs to the open table, also where another one is shown as it was. */
export function AtLiveTable({ children }: { children: ReactNode }) {
  const live = useLiveSession();
  return <TableContext value={live}>{children}</TableContext>;
}

/** A part of the open table's state, also where another one is shown as it was. */
export function useLiveTable<Part>(selector: (state: TableState) => Part): Part {
  return useStore(useLiveSession().store, selector);
}

/** A part of the table's state; renders again only when that part is another. */
export function useTable<Part>(selector: (state: TableState) => Part): Part {
  return useStore(useSession().store, selector);
}
