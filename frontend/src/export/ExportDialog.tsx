import { useQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regional } from '../i18n/regional';
import { useReason } from '../i18n/useReason';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Segments } from '../ui/Segments';
import { Select } from '../ui/Select';
import { useApi } from '../wire/ApiContext';
import type { Id } from '../wire/types';
import styles from './ExportDialog.module.css';
import { ExportList } from './ExportList';
import type { ExportFormat, ExportScope, NewExport } from './types';

const SCOPES = ['SESSION', 'CHAT', 'ROOM'] as const satisfies readonly ExportScope[];
const FORMATS = ['MARKDOWN', 'HTML', 'JSONL'] as const satisfies readonly ExportFormat[];

interface ExportDialogProps {
  roomId: Id;
  /** The session that is chosen at first; the newest without one. */
  sessionId?: Id;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Takes what was played home: what to write, in which format, and what has been written so far. */
export function ExportDialog({ roomId, sessionId, isOpen, onOpenChange }: ExportDialogProps) {
  const { t } = useTranslation('export');
  return (
    <Dialog title={t('title')} isOpen={isOpen} onOpenChange={onOpenChange} size="md">
      <div className={styles.content}>
        <p className="meta">{t('asSeen')}</p>
        <StartExport roomId={roomId} sessionId={sessionId} />
        <ExportList roomId={roomId} />
      </div>
    </Dialog>
  );
}

function StartExport({ roomId, sessionId }: { roomId: Id; sessionId: Id | undefined }) {
  const { t, i18n } = useTranslation('export');
  const reasonText = useReason();
  const api = useApi();
  const client = useQueryClient();
  const sessions = useQuery({ queryKey: ['sessions', roomId], queryFn: () => api.sessions(roomId) });
  const [scope, setScope] = useState<ExportScope>(sessionId === undefined ? 'ROOM' : 'SESSION');
  const [format, setFormat] = useState<ExportFormat>('HTML');
  const [picked, setPicked] = useState(sessionId);
  const session = picked ?? sessions.data?.[0]?.id;
  const wanted: NewExport | undefined =
    scope !== 'SESSION' ? { scope, format } : session === undefined ? undefined : { scope, sessionId: session, format };
  const start = useMutation({
    mutationFn: (wanted: NewExport) => api.startExport(roomId, wanted),
    onSuccess: () => client.invalidateQueries({ queryKey: ['exports', roomId] }),
  });
  const day = new Intl.DateTimeFormat(regional(i18n.language), { dateStyle: 'medium' });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== undefined) start.mutate(wanted);
      }}
    >
      <Segments label={t('scope.label')} items={SCOPES.map((id) => ({ id, label: t(`scope.${id}`) }))} value={scope} onChange={setScope} />
      {scope === 'SESSION' &&
        (session === undefined ? (
          <p className="meta">{t('noSessions')}</p>
        ) : (
          <Select
            label={t('session')}
            items={(sessions.data ?? []).map(({ id, number, startedAt }) => ({
              id,
              label: t('sessionOn', { number, day: day.format(new Date(startedAt)) }),
            }))}
            value={session}
            onChange={setPicked}
          />
        ))}
      <Segments label={t('format.label')} items={FORMATS.map((id) => ({ id, label: t(`format.${id}`) }))} value={format} onChange={setFormat} />
      <p className="meta">{t(`formatHint.${format}`)}</p>
      <Button type="submit" variant="primary" isDisabled={wanted === undefined} isPending={start.isPending}>
        {t('start')}
      </Button>
      {start.isError && (
        <p role="alert" className={styles.error}>
          {reasonText(start.error)}
        </p>
      )}
    </form>
  );
}
