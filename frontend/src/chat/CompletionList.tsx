import { useTranslation } from 'react-i18next';
import styles from './CompletionList.module.css';
import type { CompletionOption } from './completion';

interface CompletionListProps {
  id: string;
  options: readonly CompletionOption[];
  active: CompletionOption | undefined;
  onChoose: (option: CompletionOption) => void;
}

/** How an input might go on. The focus stays in the input, which tells the active option to screen readers. */
export function CompletionList({ id, options, active, onChoose }: CompletionListProps) {
  const { t } = useTranslation('chat');
  return (
    <div id={id} role="listbox" aria-label={t('composer.completions')} className={styles.list}>
      {options.map((option) => (
        // the keyboard chooses from the input
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={option.text}
          id={optionId(id, option)}
          role="option"
          tabIndex={-1}
          aria-selected={option === active}
          className={styles.option}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {option.kind === 'command' ? (
            <>
              <code>{t(`command.${option.name}`)}</code>
              <span className="meta">{t(`command.${option.name}Text`)}</span>
            </>
          ) : (
            option.person.name
          )}
        </div>
      ))}
    </div>
  );
}

export function optionId(listId: string, option: CompletionOption): string {
  return `${listId}-${option.kind === 'command' ? option.name : option.person.userId}`;
}
