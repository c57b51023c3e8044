import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton';
import { Panel } from '../ui/Panel';
import type { TabItem } from '../ui/Tabs';
import styles from './Dock.module.css';
import { useLayout, type TabId } from './layout';

/** What is left of a folded dock: its tabs, each of which opens it again. */
export function DockFolded({ items }: { items: readonly TabItem<TabId>[] }) {
  const { t } = useTranslation('dock');
  const { show } = useLayout();
  return (
    <aside className={styles.folded} aria-label={t('label')}>
      <Panel>
        {items.map(({ id, label, icon, news }) => (
          <span key={id}>
            <IconButton
              label={news === undefined ? label : t('unread', { tab: label })}
              icon={<>{icon}</>}
              size="lg"
              placement="left"
              onPress={() => show(id)}
            />
            {news !== undefined && <i className={styles.dot} />}
          </span>
        ))}
      </Panel>
    </aside>
  );
}
