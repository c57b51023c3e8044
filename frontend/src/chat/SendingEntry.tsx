import { Pencil, RotateCw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { reasonText } from '../dock/reasonText';
import { usePerson } from '../people/usePerson';
import { useSession, useTable } from '../table/TableContext';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { classes } from '../ui/classes';
import styles from './Message.module.css';
import { SpeakerAvatar } from './SpeakerAvatar';
import { draftOf } from './draft';
import { useOutbox, type LogCommand, type Sending } from './outbox';

/** Something of ours that is on its way, or that was refused and can be sent again. */
export function SendingEntry({ sending }: { sending: Sending }) {
  const { t } = useTranslation('chat');
  const me = useTable((state) => state.me);
  const { name } = usePerson(me);
  return (
    <article className={styles.message}>
      <SpeakerAvatar userId={me} />
      <div className={styles.body}>
        <header className={styles.who}>
          <span className="trunc">{name}</span>
          {sending.state === 'slow' && <span className="meta">{t('pending')}</span>}
        </header>
        <p className={classes(sending.state === 'slow' && styles.waiting)}>{sending.input ?? summary(sending.command)}</p>
        {sending.state === 'failed' && <Failed sending={sending} />}
      </div>
    </article>
  );
}

function Failed({ sending }: { sending: Sending }) {
  const { t } = useTranslation('chat');
  const outbox = useOutbox();
  const draft = draftOf(useSession());
  const { input } = sending;
  return (
    <div className={styles.failed} role="alert">
      <span>{[t('failed'), sending.reason && reasonText(sending.reason)].filter(Boolean).join('. ')}</span>
      <Button variant="secondary" size="sm" icon={<RotateCw className="s" />} onPress={() => void outbox.retry(sending.id)}>
        {t('retry')}
      </Button>
      {input !== undefined && (
        <IconButton
          size="sm"
          label={t('edit')}
          icon={<Pencil className="s" />}
          onPress={() => {
            outbox.discard(sending.id);
            draft.write(input);
          }}
        />
      )}
      <IconButton size="sm" label={t('discard')} icon={<X className="s" />} onPress={() => outbox.discard(sending.id)} />
    </div>
  );
}

function summary(command: LogCommand): string {
  switch (command.type) {
    case 'PostMessage':
      return command.text;
    case 'RollDice':
      return command.expression;
    case 'RollPower':
      return '2d10';
  }
}
