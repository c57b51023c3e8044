import { useEffect, useState } from 'react';
import { createApi } from '../wire/api';
import { Rejected } from '../wire/rejected';
import type { ServerConfig } from '../wire/types';
import { createAuth, signInFailure, type Account, type Auth } from './auth';

export type SignInState =
  | { kind: 'arriving' }
  | { kind: 'welcome'; auth: Auth; config: ServerConfig }
  | { kind: 'signedIn'; auth: Auth; account: Account }
  | { kind: 'failed'; reason: Rejected };

/** Remembers over the redirect that somebody signed out on purpose and is not to be signed in again at once. */
const SIGNED_OUT = 'dsvtt.signedOut';

/** @param first the sign-in that was begun when the page opened; a code can be redeemed only once */
export function useSignIn(first: Promise<SignInState>): SignInState & { retry: () => void } {
  const [state, setState] = useState<SignInState>({ kind: 'arriving' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    void (attempt === 0 ? first : signIn({ again: true })).then((next) => current && setState(next));
    return () => {
      current = false;
    };
  }, [attempt, first]);
  return {
    ...state,
    retry: () => {
      setState({ kind: 'arriving' });
      setAttempt(attempt + 1);
    },
  };
}

/** Signs out and leaves the page. */
export async function signOut(auth: Auth): Promise<void> {
  sessionStorage.setItem(SIGNED_OUT, 'yes');
  await auth.signOut();
}

/** Leaves the page for the identity server; comes back to this address. */
export async function leaveForSignIn(auth: Auth, how: 'signIn' | 'register' = 'signIn'): Promise<void> {
  sessionStorage.removeItem(SIGNED_OUT);
  const { pathname, search } = window.location;
  await auth[how](pathname === '/signed-in' ? '/' : pathname + search);
}

/** Signs in whoever opens the page: at once if their session at the identity server still runs. */
export async function signIn({ again }: { again: boolean } = { again: false }): Promise<SignInState> {
  try {
    const config = await createApi(() => Promise.resolve(null)).config();
    const auth = createAuth(config);
    const arrived = again ? null : await auth.arrive();
    if (arrived !== null) {
      window.history.replaceState(null, '', arrived.returnTo);
      return { kind: 'signedIn', auth, account: arrived.account };
    }
    if (sessionStorage.getItem(SIGNED_OUT) !== null) return { kind: 'welcome', auth, config };
    await leaveForSignIn(auth);
    return { kind: 'arriving' };
  } catch (reason) {
    return { kind: 'failed', reason: reason instanceof Rejected ? reason : signInFailure(reason) };
  }
}
