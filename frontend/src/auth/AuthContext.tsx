import { createContext, use } from 'react';
import type { Account, Auth } from './auth';

export interface SignedIn {
  account: Account;
  auth: Auth;
}

const AuthContext = createContext<SignedIn | null>(null);

export const AuthProvider = AuthContext.Provider;

/** Whoever is signed in; only below {@link AuthProvider}. */
export function useSignedIn(): SignedIn {
  const signedIn = use(AuthContext);
  if (signedIn === null) throw new Error('useSignedIn is only for what is shown to somebody signed in');
  return signedIn;
}
