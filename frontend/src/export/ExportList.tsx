import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Download, Trash2 } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { regional } from '../i18n/regional';
import { useReason } from '../i18n/useReason';
import { Button } from '../ui/Button';
import { FailedState } from '../ui/EmptyState';
import { IconButton } from '../ui/IconButton';
import { Loading } from '../ui/Spinner';
import { toast } from '../ui/toasts';
import { useApi } from '../wire/ApiContext';
import type { Id } from '../wire/types';
import styles from './ExportDialog.module.css';
import { fileName, sizeOf } from './files';
import { saveFile } from './saveFile';
import type { Export } from './types';

/** How often it is asked how far an export is. */
const WATCH_MILLIS = 1_000;

/** My exports of a room: how far they are, and the files to take. */
export function ExportList({ roomId }: { roomId: Id }) {
  const { t } = useTranslation('export');
  const reasonText = useReason();
  const api = useApi();
  const list = useQuery({
    queryKey: ['exports', roomId],
    queryFn: () => api.exports(roomId),
    refetchInterval: ({ state }) => (state.data?.some((each) => each.state === 'RUNNING') ? WATCH_MILLIS : false),
  });
  if (list.data === undefined) {
    return list.isError ? (
      <FailedState title={t('listFailed')} text={reasonText(list.error)} onRetry={() => void list.refetch()} />
    ) : (
      <Loading what={t('loading')} />
    );
  }
  return (
    <section className={styles.mine}>
      <h3>{t('mine')}</h3>
      {list.data.length === 0 ? (
        <p className="meta">{t('none')}</p>
      ) : (
        <ul>
          {list.data.map((each) => (
            <ExportRow key={each.id} roomId={roomId} export={each} />
          ))}
        </ul>
      )}
      <p className="meta">{t('kept')}</p>
    </section>
  );
}

function ExportRow({ roomId, export: made }: { roomId: Id; export: Export }) {
  const { t, i18n } = useTranslation('export');
  const reasonText = useReason();
  const api = useApi();
  const client = useQueryClient();
  const tell = (reason: unknown) => toast(reasonText(reason), 'error');
  const download = useMutation({
    mutationFn: () => api.exportFile(roomId, made.id),
    onSuccess: (file) => saveFile(file, fileName(made)),
    onError: tell,
  });
  const remove = useMutation({
    mutationFn: () => api.deleteExport(roomId, made.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['exports', roomId] }),
    onError: tell,
  });
  const name = t('what', { scope: t(`scope.${made.scope}`), format: t(`format.${made.format}`) });
  const at = new Intl.DateTimeFormat(regional(i18n.language), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(made.createdAt));
  return (
    <li className={styles.row}>
      <div className="grow">
        <p className="trunc">{name}</p>
        <p className="meta">{[at, made.size !== undefined && sizeOf(made.size, i18n.language)].filter(Boolean).join(' · ')}</p>
        {made.state === 'RUNNING' && <Progress name={name} share={made.progress} />}
        {made.state === 'FAILED' && <p className={styles.error}>{t('failed')}</p>}
      </div>
      {made.state === 'READY' && (
        <Button size="sm" icon={<Download className="s" />} isPending={download.isPending} onPress={() => download.mutate()}>
          {t('download')}
        </Button>
      )}
      <IconButton
        label={t(made.state === 'RUNNING' ? 'cancel' : 'remove', { name })}
        icon={<Trash2 className="s" />}
        size="sm"
        isDisabled={remove.isPending}
        onPress={() => remove.mutate()}
      />
    </li>
  );
}

function Progress({ name, share }: { name: string; share: number }) {
  const { t } = useTranslation('export');
  return (
    <ProgressBar aria-label={t('progress', { name })} value={share * 100} className={styles.progress ?? ''}>
      {({ percentage, valueText }) => (
        <>
          <span className={styles.track}>
            <i style={{ width: `${percentage}%` }} />
          </span>
          <span className="meta">{valueText}</span>
        </>
      )}
    </ProgressBar>
  );
}
