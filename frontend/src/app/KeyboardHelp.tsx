import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import styles from './KeyboardHelp.module.css';

/** What the keys do, by where they do it; the words are in the texts. */
const KEYS = {
  anywhere: { help: ['?'], search: ['Ctrl K', '/'], chat: ['C', 'Enter'], dice: ['R'], back: ['Esc'] },
  board: {
    select: ['V'],
    measure: ['M'],
    ping: ['P'],
    fog: ['F'],
    place: ['T'],
    zoom: ['+', '−'],
    fit: ['0'],
    pan: ['Space'],
  },
  token: {
    move: ['←', '↑', '↓', '→'],
    diagonal: ['Home', 'PgUp', 'End', 'PgDn'],
    waypoint: ['W', 'Space'],
    more: ['Shift'],
    all: ['Ctrl A'],
    remove: ['Del'],
  },
  replay: {
    toggle: ['Space'],
    step: [',', '.'],
    station: ['Shift ,', 'Shift .'],
    speed: ['[', ']'],
    silence: ['S'],
    bookmark: ['B'],
    live: ['L', 'Esc'],
  },
  notes: { save: ['Ctrl S'], link: ['[['] },
  chat: { send: ['Enter'], line: ['Shift Enter'], last: ['↑'] },
} as const;

/** Not every font has arrows. */
const ARROWS: Readonly<Record<string, ReactNode>> = {
  '←': <ArrowLeft className="s" aria-label="←" />,
  '↑': <ArrowUp className="s" aria-label="↑" />,
  '↓': <ArrowDown className="s" aria-label="↓" />,
  '→': <ArrowRight className="s" aria-label="→" />,
};

type Place = keyof typeof KEYS;

/** The overlay behind `?`. */
export function KeyboardHelp() {
  const { t } = useTranslation('app');
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      setOpen((open) => !open);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <Dialog title={t('keys.title')} isOpen={isOpen} onOpenChange={setOpen} size="md">
      <div className={styles.groups}>
        {(Object.keys(KEYS) as Place[]).map((place) => (
          <section key={place}>
            <h3 className={styles.heading}>{t(`keys.${place}.heading`)}</h3>
            <dl className={styles.keys}>
              {Object.entries(KEYS[place]).map(([action, keys]) => (
                <div key={action}>
                  <dt>{t(`keys.${place}.${action}`)}</dt>
                  <dd>
                    {keys.map((key: string) => (
                      <Kbd key={key}>{ARROWS[key] ?? key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea') !== null);
}
