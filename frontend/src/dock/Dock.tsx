import { History, MessageSquare, NotebookText, Search, Swords, Users } from 'lucide-react';
import { lazy, Suspense, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ChatPanel } from '../chat/ChatPanel';
import { draftOf } from '../chat/draft';
import { CombatPanel } from '../combat/CombatPanel';
import { useFollowNotes } from '../notes/useFollowNotes';
import { PeoplePanel } from '../people/PeoplePanel';
import { isPast } from '../table/selectors';
import { AtLiveTable, useSession, useTable } from '../table/TableContext';
import { Loading } from '../ui/Spinner';
import { Tabs, type TabItem } from '../ui/Tabs';
import { Announcements } from './Announcements';
import { DockFolded } from './DockFolded';
import { DockPanel } from './DockPanel';
import { DockSheet } from './DockSheet';
import styles from './Dock.module.css';
import { useLayout, type TabId } from './layout';
import { sheetPixels } from './sheetHeights';
import { SHEET_QUERY, useMedia, useWindowHeight } from './useMedia';
import { useNews } from './useNews';
import { useShortcut } from './useShortcut';

const NotesPanel = lazy(() => import('../notes/NotesPanel'));
const SearchPanel = lazy(() => import('../search/SearchPanel'));
const HistoryPanel = lazy(() => import('../replay/HistoryPanel'));

/** The dock on the right, a sheet at the bottom of small windows, and what speaks to people from everywhere. */
export function Dock() {
  const { t } = useTranslation('dock');
  const session = useSession();
  const { tab, show, collapsed, height } = useLayout();
  const isSheet = useMedia(SHEET_QUERY);
  const isShown = isSheet ? height !== 'low' : !collapsed;
  // in a replay, chat and combat show what was
  const past = useTable(isPast);
  const news = useNews(isShown && !past ? tab : undefined);
  const hasNoteNews = useFollowNotes(isShown && tab === 'notes', () => show('notes'));
  useDockSize(isSheet);
  const goToChat = () => {
    show('chat');
    draftOf(session).focus();
  };
  useShortcut('c', goToChat);
  useShortcut('Enter', goToChat);

  const item = (id: TabId, icon: React.ReactNode, content: React.ReactNode): TabItem<TabId> => ({
    id,
    icon,
    content: isShown ? content : null,
    label: t(id),
    news: news.has(id) || (id === 'notes' && hasNoteNews) ? t('news') : undefined,
  });
  const items = [
    item('chat', <MessageSquare />, <ChatPanel />),
    item('combat', <Swords />, <CombatPanel />),
    item(
      'notes',
      <NotebookText />,
      <Suspense fallback={<Loading what={t('loadingNotes')} />}>
        <AtLiveTable>
          <NotesPanel />
        </AtLiveTable>
      </Suspense>,
    ),
    item(
      'search',
      <Search />,
      <Suspense fallback={<Loading what={t('loadingSearch')} />}>
        <AtLiveTable>
          <SearchPanel />
        </AtLiveTable>
      </Suspense>,
    ),
    item(
      'history',
      <History />,
      <Suspense fallback={<Loading what={t('loadingHistory')} />}>
        <HistoryPanel />
      </Suspense>,
    ),
    item(
      'people',
      <Users />,
      <AtLiveTable>
        <PeoplePanel />
      </AtLiveTable>,
    ),
  ];
  const tabs = <Tabs label={t('label')} items={items} selected={tab} onSelect={show} className={styles.tabs} />;

  return (
    <>
      {isSheet ? <DockSheet onPick={() => show(tab)}>{tabs}</DockSheet> : collapsed ? <DockFolded items={items} /> : <DockPanel>{tabs}</DockPanel>}
      <Announcements />
    </>
  );
}

/**
 * Tells the rest of the page how much of the window the dock takes: `--dock` and `--sheet` are what floats beside and
 * above it, `--dock-inset` and `--sheet-inset` how many pixels of the board it covers.
 */
function useDockSize(isSheet: boolean) {
  const { collapsed, width, height } = useLayout();
  const windowHeight = useWindowHeight();
  // a full sheet covers what floats above it, instead of pushing it out of the window
  const above = sheetPixels(height === 'full' ? 'half' : height, windowHeight);
  const beside = collapsed ? 0 : width;
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const sizes = {
      '--dock': `${isSheet ? 0 : beside}px`,
      '--dock-inset': `${isSheet || collapsed ? 0 : width}px`,
      '--sheet': `${isSheet ? above : 0}px`,
      '--sheet-inset': `${isSheet ? above : 0}px`,
    };
    for (const [name, size] of Object.entries(sizes)) style.setProperty(name, size);
    return () => Object.keys(sizes).forEach((name) => style.removeProperty(name));
  }, [isSheet, beside, above, collapsed, width]);
}
