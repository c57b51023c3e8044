import { useTranslation } from 'react-i18next';
import { isPast } from '../table/selectors';
import { useTable } from '../table/TableContext';
import { ChatLog } from './ChatLog';
import { Composer } from './Composer';
import styles from './Composer.module.css';

/** The chat: what was said and rolled, and where to say more. Of the past, up to the moment that is shown. */
export function ChatPanel() {
  const { t } = useTranslation('chat');
  const past = useTable(isPast);
  // another log after a jump: it opens at its end, and nothing in it has just come in
  const jump = useTable((state) => state.past?.jump);
  return (
    <>
      <ChatLog key={jump} />
      {past ? <p className={styles.watching}>{t('composer.past')}</p> : <Composer />}
    </>
  );
}
