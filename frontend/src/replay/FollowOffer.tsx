import { Presentation, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { nameOf } from '../people/usePerson';
import { useLiveSession, useLiveTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { decline, follow, forgetDeclined, useFollowed } from './following';
import styles from './FollowOffer.module.css';
import { momentPath } from './moments';

/** Offers to follow somebody who shows a moment to the table; whom one follows is named instead. */
export function FollowOffer() {
  const { t } = useTranslation('replay');
  const navigate = useNavigate();
  const { roomId } = useLiveSession();
  const { leader, declined } = useFollowed();
  const shows = useLiveTable((state) => state.shows);
  const offered = leader ?? Object.keys(shows).find((userId) => !declined.has(userId));
  const show = offered === undefined ? undefined : shows[offered];
  const name = useLiveTable((state) => (offered === undefined ? undefined : nameOf(state, offered))) ?? t('someone');
  useEffect(() => forgetDeclined(new Set(Object.keys(shows))), [shows]);
  return (
    <div className={styles.place} role="status">
      {offered !== undefined && show !== undefined && (
        <div className={styles.offer}>
          <Presentation aria-hidden />
          <span className="trunc">{t(leader === undefined ? 'follow.offer' : 'follow.following', { name })}</span>
          {leader === undefined ? (
            <>
              <Button
                size="sm"
                onPress={() => {
                  follow(offered);
                  void navigate(momentPath(roomId, { seq: show.seq }));
                }}
              >
                {t('follow.follow')}
              </Button>
              <IconButton size="sm" label={t('follow.decline')} placement="top" icon={<X className="s" />} onPress={() => decline(offered)} />
            </>
          ) : (
            <Button
              size="sm"
              onPress={() => {
                decline(offered);
                follow(undefined);
              }}
            >
              {t('follow.stop')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
