import { Send } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useTable } from '../table/TableContext';
import { IconButton } from '../ui/IconButton';
import { classes } from '../ui/classes';
import styles from './Composer.module.css';
import { CompletionList, optionId } from './CompletionList';
import { MISTAKE_ID, type InputTrouble } from './MistakeNote';
import { RecipientPicker } from './RecipientPicker';
import { SpeakAsPicker } from './SpeakAsPicker';
import { complete } from './completion';
import { useDraft, useDraftState } from './draft';
import { addressees, MAX_MESSAGE } from './useSay';

const MAX_ROWS = 6;
/** A signal that one is typing is sent at most this often. */
const TYPING_EVERY_MILLIS = 2_000;
const COMPLETIONS_ID = 'composer-completions';

interface ComposerInputProps {
  trouble: InputTrouble | undefined;
  onChange: (typed: string) => void;
  onSend: () => void;
}

/** The field itself: Enter sends, Shift+Enter breaks the line, the arrow up recalls, Tab completes. */
export function ComposerInput({ trouble, onChange, onSend }: ComposerInputProps) {
  const { t } = useTranslation('chat');
  const session = useSession();
  const isLive = useTable((state) => state.status === 'live');
  const draft = useDraft();
  const input = useDraftState((state) => state.input);
  const field = useRef<HTMLTextAreaElement>(null);
  const signalTyping = useTypingSignal();
  useFocusWhenAsked(field);
  useCaretAt(field, trouble);

  const [dismissed, setDismissed] = useState<string>();
  const [active, setActive] = useState(0);
  const completion = dismissed === input ? undefined : complete(input, addressees(session));
  const options = completion?.options ?? [];
  const chosen = options[Math.min(active, options.length - 1)];
  const completed = completion && chosen ? input.slice(0, completion.from) + chosen.text : undefined;

  function accept(text: string) {
    onChange(text);
    setActive(0);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (options.length > 0 && completionKey(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onSend();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      const atEdge = selectionStart === selectionEnd && (event.key === 'ArrowUp' ? selectionStart === 0 : selectionStart === value.length);
      if ((atEdge || isRecalled(value)) && draft.recall(event.key === 'ArrowUp' ? -1 : 1)) event.preventDefault();
    }
  }

  /** Whether the input is a line that was recalled as it is, so that the arrows go on from it. */
  function isRecalled(value: string): boolean {
    const { recall } = draft.store.getState();
    return !value.includes('\n') && recall.sent[recall.at] === value;
  }

  /** Takes the keys the list of completions is for. */
  function completionKey(event: KeyboardEvent): boolean {
    switch (event.key) {
      case 'ArrowDown':
        setActive((active + 1) % options.length);
        break;
      case 'ArrowUp':
        setActive((active + options.length - 1) % options.length);
        break;
      case 'Escape':
        event.stopPropagation();
        setDismissed(input);
        break;
      case 'Tab':
      case 'Enter':
        if (event.shiftKey || completed === undefined || completed.trimEnd() === input.trimEnd()) return false;
        accept(completed);
        break;
      default:
        return false;
    }
    event.preventDefault();
    return true;
  }

  const tooLong = input.length - MAX_MESSAGE;
  return (
    <>
      {completion && <CompletionList id={COMPLETIONS_ID} options={options} active={chosen} onChoose={({ text }) => accept(input.slice(0, completion.from) + text)} />}
      <div className={classes(styles.input, (trouble || tooLong > 0) && styles.wrong)}>
        <span className={styles.narrow}>
          <RecipientPicker head={<SpeakAsPicker />} />
        </span>
        <textarea
          ref={field}
          value={input}
          rows={Math.min(MAX_ROWS, input.split('\n').length)}
          placeholder={isLive ? t('composer.placeholder') : t('composer.offline')}
          aria-label={t('composer.label')}
          aria-autocomplete="list"
          aria-keyshortcuts="/"
          {...(trouble && { 'aria-invalid': true, 'aria-describedby': MISTAKE_ID })}
          {...(completion && { 'aria-controls': COMPLETIONS_ID })}
          {...(chosen && { 'aria-activedescendant': optionId(COMPLETIONS_ID, chosen) })}
          autoComplete="off"
          spellCheck={!input.startsWith('/')}
          onChange={(event) => {
            onChange(event.target.value);
            setActive(0);
            signalTyping(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <IconButton
          type="submit"
          size="sm"
          label={t('composer.send')}
          icon={<Send />}
          placement="top"
          className={styles.send ?? ''}
          isDisabled={input.trim() === '' || tooLong > 0}
        />
      </div>
      {tooLong > 0 && <p className={styles.tooLong}>{t('composer.tooLong', { count: tooLong })}</p>}
    </>
  );
}

function useFocusWhenAsked(field: React.RefObject<HTMLTextAreaElement | null>) {
  const asked = useDraftState((state) => state.focusAsked);
  const answered = useRef(0);
  useEffect(() => {
    if (asked === answered.current) return;
    answered.current = asked;
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, [asked, field]);
}

/** Puts the caret where the input stops making sense. */
function useCaretAt(field: React.RefObject<HTMLTextAreaElement | null>, trouble: InputTrouble | undefined) {
  useEffect(() => {
    if (!trouble) return;
    field.current?.focus();
    field.current?.setSelectionRange(trouble.at, trouble.at);
  }, [trouble, field]);
}

/** Lets the others know that one is typing something they will read; commands they will not. */
function useTypingSignal() {
  const session = useSession();
  const last = useRef(0);
  return (typed: string) => {
    const now = Date.now();
    if (typed.trim() === '' || typed.trimStart().startsWith('/') || now - last.current < TYPING_EVERY_MILLIS) return;
    last.current = now;
    session.signal({ type: 'Typing' });
  };
}
