import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../dock/useAct';
import { useTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import { CopyField } from '../ui/CopyField';
import styles from './InvitePanel.module.css';
import { inviteLink, readableCode } from './invite';

/** The invite code and link with what can be done with them. Only Directors know it. */
export function InvitePanel() {
  const { t } = useTranslation('people');
  const code = useTable((state) => state.table?.inviteCode);
  const act = useAct();
  const [asks, setAsks] = useState(false);
  if (code === undefined) return null;
  return (
    <div className={styles.panel}>
      <p className={styles.text}>{t('share.text')}</p>
      <CopyField label={t('share.code')} value={readableCode(code)} copy={t('share.copyCode')} className={styles.code} />
      <CopyField label={t('share.link')} value={inviteLink(code, window.location.origin)} copy={t('share.copyLink')} />
      {asks ? (
        <div className={styles.ask}>
          <span>{t('share.renewAsk')}</span>
          <Button variant="ghost" size="sm" onPress={() => setAsks(false)}>
            {t('keep')}
          </Button>
          <Button
            variant="danger"
            size="sm"
            onPress={() => {
              setAsks(false);
              void act({ type: 'IssueInvite' });
            }}
          >
            {t('share.renew')}
          </Button>
        </div>
      ) : (
        <Button variant="ghost" size="sm" icon={<RefreshCw className="s" />} onPress={() => setAsks(true)} className={styles.renew ?? ''}>
          {t('share.renew')}
        </Button>
      )}
    </div>
  );
}
