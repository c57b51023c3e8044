import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import type { Id } from '../wire/types';

const ConflictDialog = lazy(() => import('./ConflictDialog'));

/** Leads to the two texts of a conflict. They never come up by themselves. */
export function ConflictButton({ noteId }: { noteId: Id }) {
  const { t } = useTranslation('notes');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onPress={() => setOpen(true)}>
        {t('conflict.look')}
      </Button>
      {isOpen && (
        <Suspense>
          <ConflictDialog noteId={noteId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
