import { Check, Copy, RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../dock/useAct';
import { useTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { IconButton } from '../ui/IconButton';
import styles from './InvitePanel.module.css';
import { inviteLink, readableCode } from './invite';

const COPIED_MILLIS = 2_000;

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
      <Copyable label={t('share.code')} value={readableCode(code)} copy={t('share.copyCode')} className={styles.code} />
      <Copyable label={t('share.link')} value={inviteLink(code, window.location.origin)} copy={t('share.copyLink')} />
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

interface CopyableProps {
  label: string;
  value: string;
  copy: string;
  className?: string | undefined;
}

function Copyable({ label, value, copy, className }: CopyableProps) {
  const { t } = useTranslation('people');
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();
  useEffect(() => {
    if (outcome !== 'copied') return undefined;
    const timer = setTimeout(() => setOutcome(undefined), COPIED_MILLIS);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copyValue() {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      // without permission, or on a page that is not secure: it can still be selected
      setOutcome('copyFailed');
    }
  }

  return (
    <TextField
      label={label}
      value={value}
      isReadOnly
      onFocus={(event) => (event.target as HTMLInputElement).select()}
      hint={outcome === undefined ? undefined : t(`share.${outcome}`)}
      className={className ?? ''}
      end={
        <IconButton
          size="sm"
          label={copy}
          icon={outcome === 'copied' ? <Check className="s" /> : <Copy className="s" />}
          onPress={() => void copyValue()}
        />
      }
    />
  );
}
