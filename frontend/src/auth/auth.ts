import { ErrorResponse, InMemoryWebStorage, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { TokenSource } from '../wire/api';
import { Rejected } from '../wire/rejected';
import type { Id, ServerConfig } from '../wire/types';

/** Who is signed in. */
export interface Account {
  id: Id;
  name: string;
}

export interface Auth {
  /**
   * Finishes a sign-in that comes back from the identity server. Null when this page was opened otherwise; signing in is
   * the way on then, which asks nothing of those whose session there still runs.
   */
  arrive(): Promise<{ account: Account; returnTo: string } | null>;
  /** Leaves the page; comes back to the address. */
  signIn(returnTo: string): Promise<void>;
  register(returnTo: string): Promise<void>;
  signOut(): Promise<void>;
  /** The page of the identity server for password and second factor. */
  settingsAddress: string;
  accessToken: TokenSource;
  onTokenRenewed(listener: () => void): () => void;
  onSignedOut(listener: () => void): () => void;
}

/** The one address the identity server sends people back to. */
export const SIGNED_IN_PATH = '/signed-in';
/** Renewed this long before it expires, in seconds. */
const AHEAD = 45;

interface ReturnState {
  returnTo: string;
}

/**
 * Authorization code with PKCE. Tokens live in memory only: a reload asks the identity server again, which remembers the
 * session. What has to outlive the redirect lies in the session storage.
 */
export function createAuth(config: ServerConfig, origin: string = window.location.origin): Auth {
  const manager = new UserManager({
    authority: new URL(config.issuer, origin).href,
    client_id: config.clientId,
    redirect_uri: origin + SIGNED_IN_PATH,
    post_logout_redirect_uri: `${origin}/`,
    scope: 'openid',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    accessTokenExpiringNotificationTimeInSeconds: AHEAD,
    automaticSilentRenew: true,
    monitorSession: false,
    loadUserInfo: false,
  });
  let renewal: Promise<User | null> | undefined;

  /** One renewal at a time: a refresh token may be good for one use only. */
  function renew(): Promise<User | null> {
    renewal ??= manager.signinSilent().finally(() => (renewal = undefined));
    return renewal;
  }

  return {
    async arrive() {
      if (window.location.pathname !== SIGNED_IN_PATH) return null;
      const user = await manager.signinRedirectCallback();
      return { account: accountOf(user), returnTo: returnAddress(user.state) };
    },
    signIn: (returnTo) => manager.signinRedirect({ state: { returnTo } satisfies ReturnState }),
    register: (returnTo) => manager.signinRedirect({ state: { returnTo } satisfies ReturnState, prompt: 'create' }),
    signOut: () => manager.signoutRedirect(),
    settingsAddress: `${new URL(config.issuer, origin).href}/account/#/account-security/signing-in`,
    async accessToken(demand) {
      const user = await manager.getUser();
      if (user === null) return null;
      if (demand === undefined && (user.expires_in ?? 0) > 5) return user.access_token;
      try {
        return (await renew())?.access_token ?? null;
      } catch (reason) {
        if (!(reason instanceof ErrorResponse)) throw reason;
        // the identity server answered: the session there is over
        await manager.removeUser();
        return null;
      }
    },
    onTokenRenewed: (listener) => manager.events.addUserLoaded(listener),
    onSignedOut: (listener) => manager.events.addUserUnloaded(listener),
  };
}

function accountOf({ profile }: User): Account {
  return { id: profile.sub, name: profile.name ?? profile.preferred_username ?? profile.sub };
}

/** Where to go on; only a path of this origin, whatever the state says. */
export function returnAddress(state: unknown): string {
  const returnTo = typeof state === 'object' && state !== null && 'returnTo' in state ? state.returnTo : undefined;
  return typeof returnTo === 'string' && /^\/(?![/\\])/u.test(returnTo) ? returnTo : '/';
}

/** What went wrong while signing in, in the terms of this client. */
export function signInFailure(reason: unknown): Rejected {
  return reason instanceof ErrorResponse
    ? new Rejected('SIGN_IN_REFUSED', reason.error_description ?? reason.message)
    : new Rejected('IDENTITY_UNAVAILABLE', reason instanceof Error ? reason.message : String(reason));
}
