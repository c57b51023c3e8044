import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes';
import styles from './CodeField.module.css';
import { CODE_LENGTH, codeIn } from './inviteCode';

export interface CodeFieldProps {
  code: string;
  onChange: (code: string) => void;
  /** What is wrong with it. */
  error: string | undefined;
}

/** Eight boxes drawn over one text field, so that pasting, screen readers and password managers meet nothing unusual. */
export function CodeField({ code, onChange, error }: CodeFieldProps) {
  const { t } = useTranslation('lobby');
  const [hasFocus, setFocus] = useState(false);
  const errorId = useId();
  const active = Math.min(code.length, CODE_LENGTH - 1);
  return (
    <div>
      <div className={styles.field}>
        <input
          className={styles.input}
          aria-label={t('join.code')}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : errorId}
          value={code}
          onChange={(event) => onChange(codeIn(event.target.value))}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <div className={styles.boxes} aria-hidden="true">
          {Array.from({ length: CODE_LENGTH }, (_, index) => (
            <span
              // oxlint-disable-next-line react/no-array-index-key -- a box is its place
              key={index}
              className={classes(styles.box, hasFocus && index === active && styles.active, error !== undefined && styles.wrong)}
            >
              {code[index]}
            </span>
          ))}
        </div>
      </div>
      {error !== undefined && (
        <p id={errorId} role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
