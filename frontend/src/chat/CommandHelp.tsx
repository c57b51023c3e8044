import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton';
import styles from './CommandHelp.module.css';
import { COMMANDS } from './slash';

/** What can be typed, one line a command. */
export function CommandHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('chat');
  return (
    <section className={styles.help} aria-labelledby="command-help">
      <header>
        <h3 id="command-help">{t('command.helpTitle')}</h3>
        <IconButton size="sm" label={t('command.helpClose')} icon={<X className="s" />} onPress={onClose} />
      </header>
      <dl>
        {COMMANDS.map(({ name }) => (
          <div key={name}>
            <dt>{t(`command.${name}`)}</dt>
            <dd>{t(`command.${name}Text`)}</dd>
          </div>
        ))}
      </dl>
      <p className="meta">{t('command.helpMarkdown')}</p>
    </section>
  );
}
