import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton';
import { TextField } from './TextField';

const COPIED_MILLIS = 2_000;

interface CopyFieldProps {
  label: string;
  value: string;
  /** What the button is called. */
  copy: string;
  className?: string | undefined;
}

/** Something to take along: it can be selected, or copied by its button. */
export function CopyField({ label, value, copy, className }: CopyFieldProps) {
  const { t } = useTranslation('ui');
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();
  useEffect(() => {
    if (outcome !== 'copied') return undefined;
    const timer = setTimeout(() => setOutcome(undefined), COPIED_MILLIS);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copyValue() {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      // without permission, or on a page that is not secure: it can still be selected
      setOutcome('copyFailed');
    }
  }

  return (
    <TextField
      label={label}
      value={value}
      isReadOnly
      onFocus={(event) => (event.target as HTMLInputElement).select()}
      hint={outcome === undefined ? undefined : t(outcome)}
      className={className ?? ''}
      end={
        <IconButton
          size="sm"
          label={copy}
          icon={outcome === 'copied' ? <Check className="s" /> : <Copy className="s" />}
          onPress={() => void copyValue()}
        />
      }
    />
  );
}
