import { createContext, use } from 'react';
import type { Api } from './api';

const ApiContext = createContext<Api | null>(null);

export const ApiProvider = ApiContext.Provider;

/** The server's HTTP side for whoever is signed in. */
export function useApi(): Api {
  const api = use(ApiContext);
  if (api === null) throw new Error('useApi is only for what is shown to somebody signed in');
  return api;
}
