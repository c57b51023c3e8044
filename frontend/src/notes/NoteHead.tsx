import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { IconButton } from '../ui/IconButton';
import styles from './Note.module.css';

interface NoteHeadProps {
  title: string;
  /** Where the arrow leads. */
  back: string;
  onBack: () => void;
  /** Keeps the title for screen readers only, where it stands in a field anyway. */
  hideTitle?: boolean;
  children?: ReactNode;
}

/** The bar over a note. The keyboard comes here when the note is opened. */
export function NoteHead({ title, back, onBack, hideTitle = false, children }: NoteHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!hideTitle) heading.current?.focus();
  }, [hideTitle]);
  return (
    <header className={styles.head}>
      <IconButton size="sm" label={back} icon={<ArrowLeft />} onPress={onBack} />
      <h2 ref={heading} tabIndex={-1} className={hideTitle ? 'vh' : styles.title}>
        {title}
      </h2>
      {hideTitle && <span className="grow" />}
      {children}
    </header>
  );
}
