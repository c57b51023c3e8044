import { ArrowDown, ArrowUp, CornerDownLeft, ListFilter } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSignedIn } from '../auth/AuthContext';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { Select } from '../ui/Select';
import type { Id } from '../wire/types';
import { Facets } from './Facets';
import { Outcome } from './Outcome';
import { Preview } from './Preview';
import { countFilters, NOTHING_ASKED, withoutFilters, type Question } from './question';
import { forgetSearches, recentSearches, rememberSearch } from './recent';
import { RecentList } from './RecentList';
import { Results } from './Results';
import { placeOf } from './rows';
import { SearchField } from './SearchField';
import styles from './SearchView.module.css';
import type { Hit, Order } from './types';
import { useNames } from './useNames';
import { useSearch, type Finding } from './useSearch';

interface SearchViewProps {
  /** The room to search; all of mine without one. */
  roomId: Id | undefined;
  label: string;
  question: Question;
  onAsk: (question: Question) => void;
  /** Wide: filters, hits and the chosen one side by side. */
  look: 'wide' | 'compact';
  /** Whether the field has the focus from the first. */
  takesFocus?: boolean;
  /** A hit was opened. */
  onLeave: () => void;
  /** What stands behind the field. */
  children?: ReactNode;
}

/** Search, wherever it is shown: the field, the filters, the hits, and the way to each. */
export function SearchView({ roomId, label, question, onAsk, look, takesFocus = false, onLeave, children }: SearchViewProps) {
  const { account } = useSignedIn();
  const navigate = useNavigate();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const finding = useSearch(roomId, question);
  const names = useNames(roomsOf(roomId, finding));
  const [recent, setRecent] = useState(() => recentSearches(account.id));
  const [active, setActive] = useActive(question);
  const [areFiltersOpen, setFiltersOpen] = useState(false);
  const hits = finding.state === 'found' ? finding.hits : [];
  const options = finding.state === 'notAsked' ? recent.length : hits.length;
  const chosen = Math.min(active, Math.max(options - 1, 0));

  useEffect(() => {
    if (!takesFocus) return;
    input.current?.focus();
    input.current?.select();
  }, [takesFocus]);

  function open(hit: Hit) {
    rememberSearch(account.id, question.text);
    setRecent(recentSearches(account.id));
    onLeave();
    void navigate(placeOf(hit));
  }

  function takeUp(text: string) {
    onAsk({ ...NOTHING_ASKED, text });
    input.current?.focus();
  }

  function onEnter() {
    const hit = hits[chosen];
    const text = recent[chosen];
    if (finding.state === 'notAsked' && text !== undefined) takeUp(text);
    // the hits of the question before are not meant
    else if (finding.state === 'found' && !finding.isStale && hit !== undefined) open(hit);
  }

  const facets = (
    <Facets
      question={question}
      onChange={onAsk}
      counts={finding.state === 'found' ? finding.first.facets : undefined}
      names={names}
      look={look === 'wide' ? 'column' : 'chips'}
    />
  );
  const list =
    finding.state === 'notAsked' ? (
      <RecentList
        listId={listId}
        texts={recent}
        active={chosen}
        onPoint={setActive}
        onChoose={takeUp}
        onForget={() => {
          forgetSearches(account.id);
          setRecent([]);
        }}
      />
    ) : finding.state === 'found' && hits.length > 0 ? (
      <Results
        listId={listId}
        found={finding}
        order={question.order}
        active={chosen}
        names={names}
        withRoom={roomId === undefined}
        onPoint={setActive}
        onOpen={open}
      />
    ) : (
      <Outcome finding={finding} question={question} onClearFilters={() => onAsk(withoutFilters(question))} />
    );
  const shown = hits[chosen];

  return (
    <search className={styles.view}>
      <SearchField
        label={label}
        inputRef={input}
        text={question.text}
        onType={(text) => onAsk({ ...question, text })}
        listId={listId}
        options={options}
        active={chosen}
        onActive={setActive}
        onEnter={onEnter}
      >
        {children}
      </SearchField>
      {look === 'wide' ? (
        <>
          <div className={styles.columns}>
            <div className={styles.facets}>{facets}</div>
            <div className={styles.results}>
              <Bar finding={finding} question={question} onAsk={onAsk} />
              {list}
            </div>
            {shown !== undefined && <Preview hit={shown} names={names} onOpen={open} />}
          </div>
          <Keys />
        </>
      ) : (
        <div className={styles.results}>
          <Bar finding={finding} question={question} onAsk={onAsk}>
            <FiltersButton question={question} isOpen={areFiltersOpen} onToggle={() => setFiltersOpen(!areFiltersOpen)} />
          </Bar>
          {areFiltersOpen && <div className={styles.chips}>{facets}</div>}
          {list}
        </div>
      )}
    </search>
  );
}

/** The option the arrow keys are at; every question begins with the first. */
function useActive(question: Question): [number, (index: number) => void] {
  const [active, setActive] = useState({ question, index: 0 });
  return [active.question === question ? active.index : 0, (index) => setActive({ question, index })];
}

interface BarProps {
  finding: Finding;
  question: Question;
  onAsk: (question: Question) => void;
  children?: ReactNode;
}

/** How many hits there are, and in which order. */
function Bar({ finding, question, onAsk, children }: BarProps) {
  const { t } = useTranslation('search');
  const orders = (['best', 'newest'] satisfies Order[]).map((id) => ({ id, label: t(`order.${id}`) }));
  const total = finding.state === 'found' ? finding.first.total : undefined;
  return (
    <div className={styles.bar}>
      {children}
      <span className={styles.count} role="status">
        {total !== undefined && t(total.exact ? 'total' : 'totalAtLeast', { count: total.count })}
      </span>
      <Select
        label={t('order.label')}
        hideLabel
        look="quiet"
        items={orders}
        value={question.order}
        onChange={(order) => onAsk({ ...question, order })}
      />
    </div>
  );
}

function FiltersButton({ question, isOpen, onToggle }: { question: Question; isOpen: boolean; onToggle: () => void }) {
  const { t } = useTranslation('search');
  const count = countFilters(question);
  return (
    <Button variant={count > 0 ? 'secondary' : 'ghost'} size="sm" icon={<ListFilter className="s" />} aria-expanded={isOpen} onPress={onToggle}>
      {count > 0 ? t('filtersChosen', { count }) : t('filters')}
    </Button>
  );
}

/** Icons, because not every font has these arrows. */
const KEY = 11;

/** What the keys do here. */
function Keys() {
  const { t } = useTranslation('search');
  return (
    <footer className={styles.keys} aria-hidden="true">
      <span>
        <Kbd><ArrowUp size={KEY} /></Kbd> <Kbd><ArrowDown size={KEY} /></Kbd> {t('keys.choose')}
      </span>
      <span>
        <Kbd><CornerDownLeft size={KEY} /></Kbd> {t('keys.open')}
      </span>
      <span>
        <Kbd>Tab</Kbd> {t('keys.narrow')}
      </span>
      <span className={styles.phrase}>
        <b>{t('keys.phrase')}</b> {t('keys.quotes')}
      </span>
    </footer>
  );
}

/** The rooms whose people and sessions are spoken of. */
function roomsOf(roomId: Id | undefined, finding: Finding): Id[] {
  if (roomId !== undefined) return [roomId];
  return finding.state === 'found' ? [...new Set(finding.hits.map((hit) => hit.roomId))] : [];
}
