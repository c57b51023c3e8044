import { Search, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton';
import { MAX_TEXT } from './question';
import { optionId } from './Results';
import styles from './SearchField.module.css';

/** How many options a page key goes over. */
const PAGE = 8;

interface SearchFieldProps {
  label: string;
  inputRef: RefObject<HTMLInputElement | null>;
  text: string;
  onType: (text: string) => void;
  listId: string;
  /** How many options are below, 0 when there is no list. */
  options: number;
  active: number;
  onActive: (index: number) => void;
  onEnter: () => void;
  /** What stands behind the field. */
  children?: ReactNode;
}

/** The one box: keeps the focus while the arrow keys go through the list below. */
export function SearchField({ label, inputRef, text, onType, listId, options, active, onActive, onEnter, children }: SearchFieldProps) {
  const { t } = useTranslation('search');

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    if (step !== undefined && options > 0) onActive(Math.max(0, Math.min(options - 1, active + step)));
    else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.field}>
      <Search className={styles.icon} aria-hidden />
      <input
        ref={inputRef}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={options > 0}
        aria-controls={listId}
        aria-activedescendant={options > 0 ? optionId(listId, active) : undefined}
        className={styles.input}
        placeholder={t('placeholder')}
        value={text}
        maxLength={MAX_TEXT}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        autoComplete="off"
        autoCapitalize="off"
        enterKeyHint="search"
        spellCheck={false}
      />
      {text !== '' && (
        <IconButton
          label={t('clear')}
          icon={<X className="s" />}
          size="sm"
          onPress={() => {
            onType('');
            inputRef.current?.focus();
          }}
        />
      )}
      {children}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };
