import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../table/TableContext';
import { toast } from '../ui/toasts';

/** Offers the recap to everyone at the table when a session ends before their eyes. */
export function RecapOffer() {
  const { t } = useTranslation('recap');
  const { roomId, store } = useSession();
  const navigate = useNavigate();
  useEffect(
    () =>
      store.subscribe(({ table }, before) => {
        const session = table?.session;
        const was = before.table?.session;
        if (session?.state !== 'ENDED' || was?.id !== session.id || was.state === 'ENDED') return;
        toast(t('offer', { number: session.number }), 'info', {
          label: t('see'),
          onPress: () => void navigate(`/rooms/${roomId}/sessions/${session.id}/recap`),
        });
      }),
    [store, roomId, navigate, t],
  );
  return null;
}
