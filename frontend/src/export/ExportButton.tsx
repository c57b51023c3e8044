import { Download } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import type { Id } from '../wire/types';

const ExportDialog = lazy(() => import('./ExportDialog').then((module) => ({ default: module.ExportDialog })));

/** Opens the exports of a room, with a session chosen if there is one to choose. */
export function ExportButton({ roomId, sessionId, label }: { roomId: Id; sessionId?: Id; label?: string }) {
  const { t } = useTranslation('export');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" icon={<Download className="s" />} onPress={() => setOpen(true)}>
        {label ?? t('open')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ExportDialog roomId={roomId} {...(sessionId !== undefined && { sessionId })} isOpen onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
