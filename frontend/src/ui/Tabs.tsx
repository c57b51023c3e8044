import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { classes } from './classes';
import styles from './Tabs.module.css';

export interface TabItem<Key extends string> {
  id: Key;
  label: string;
  icon: ReactNode;
  /** Something new is there; said to screen readers by this text. */
  news?: string | undefined;
  content: ReactNode;
}

export interface TabsProps<Key extends string> {
  label: string;
  items: readonly TabItem<Key>[];
  selected: Key;
  onSelect: (key: Key) => void;
  className?: string;
}

/** Tabs with an icon over a word, as in the dock. The panel takes the height that is left. */
export function Tabs<Key extends string>({ label, items, selected, onSelect, className }: TabsProps<Key>) {
  return (
    <AriaTabs
      className={classes(styles.tabs, className)}
      selectedKey={selected}
      onSelectionChange={(key) => items.forEach((item) => item.id === key && onSelect(item.id))}
    >
      <TabList aria-label={label} className={styles.list ?? ''}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className={styles.tab ?? ''}>
            {item.icon}
            <span className="trunc">{item.label}</span>
            {item.news !== undefined && (
              <span className={styles.dot}>
                <span className="vh">{item.news}</span>
              </span>
            )}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className={styles.panel ?? ''}>
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
