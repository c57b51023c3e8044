import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../auth/AuthContext';
import { leaveForSignIn } from '../auth/useSignIn';
import { toast } from '../ui/toasts';

/** Says so when the session at the identity server has ended, and offers to sign in again. */
export function SignedOutNotice() {
  const { t } = useTranslation('app');
  const { auth } = useSignedIn();
  useEffect(
    () =>
      auth.onSignedOut(() =>
        toast(t('sessionOver'), 'warn', { label: t('signInAgain'), onPress: () => void leaveForSignIn(auth) }),
      ),
    [auth, t],
  );
  return null;
}
