import { RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../chat/times';
import { useReason } from '../i18n/useReason';
import { usePerson } from '../people/usePerson';
import { Button } from '../ui/Button';
import { classes } from '../ui/classes';
import { FailedState } from '../ui/EmptyState';
import { Segments } from '../ui/Segments';
import { Loading } from '../ui/Spinner';
import { toast } from '../ui/toasts';
import type { Id } from '../wire/types';
import { difference, folded, isSame } from './difference';
import { DifferenceText, HeadDifference } from './DifferenceText';
import { isChanged } from './draft';
import styles from './History.module.css';
import noteStyles from './Note.module.css';
import { contentOf, EMPTY_NOTE } from './noteContent';
import { NoteHead } from './NoteHead';
import type { NoteVersion, NoteView } from './types';
import { useNoteDay } from './useNoteDay';
import { useNoteDesk, useNoteDraft } from './useNoteDesk';
import { useNote, useNoteVersion, useNoteVersions } from './useNotes';
import { useGoToNotes } from './useOpenNote';

/** All versions of a note, what each of them changed, and the way back to one. */
export function NoteHistory({ noteId }: { noteId: Id }) {
  const { t } = useTranslation('notes');
  const reason = useReason();
  const go = useGoToNotes();
  const { data: versions, error, refetch } = useNoteVersions(noteId);
  const [chosen, setChosen] = useState<number>();
  const index = Math.max(0, versions?.findIndex(({ version }) => version === chosen) ?? 0);
  const shown = versions?.[index];
  return (
    <>
      <NoteHead title={t('history.title')} back={t('back.note')} onBack={() => go({ view: 'note', noteId })} />
      {error !== null ? (
        <FailedState title={t('history.failed')} text={reason(error)} onRetry={() => void refetch()} />
      ) : versions === undefined || shown === undefined ? (
        <Loading what={t('history.loading')} />
      ) : (
        <>
          <ol className={styles.versions} aria-label={t('history.versions')}>
            {versions.map((version) => (
              <li key={version.version}>
                <VersionRow version={version} isChosen={version === shown} onChoose={() => setChosen(version.version)} />
              </li>
            ))}
          </ol>
          <VersionShown key={shown.version} noteId={noteId} version={shown} former={versions[index + 1]} isNewest={index === 0} />
        </>
      )}
    </>
  );
}

function VersionRow({ version, isChosen, onChoose }: { version: NoteVersion; isChosen: boolean; onChoose: () => void }) {
  const { t, i18n } = useTranslation('notes');
  const { name } = usePerson(version.by);
  const day = useNoteDay(version.at);
  return (
    <button type="button" className={styles.version} aria-pressed={isChosen} onClick={onChoose}>
      <span className={classes('num', styles.number)}>{version.version}</span>
      <span className="grow trunc">{t(`history.${version.kind}`, { name })}</span>
      <span className="meta">{[day, timeOfDay(version.at, i18n.language)].filter(Boolean).join(' ')}</span>
    </button>
  );
}

type Against = 'former' | 'now';

interface VersionShownProps {
  noteId: Id;
  version: NoteVersion;
  former: NoteVersion | undefined;
  isNewest: boolean;
}

function VersionShown({ noteId, version, former, isNewest }: VersionShownProps) {
  const { t } = useTranslation('notes');
  const [against, setAgainst] = useState<Against>('former');
  const { data: note, error } = useNoteVersion(noteId, version.version);
  const { data: before } = useNoteVersion(noteId, former?.version);
  const { data: now } = useNote(noteId);
  const isReady = note !== undefined && now !== undefined && (former === undefined || before !== undefined);
  return (
    <div className={styles.shown}>
      <div className={styles.bar}>
        <Segments
          label={t('history.compare')}
          value={against}
          onChange={setAgainst}
          items={[
            { id: 'former', label: t('history.former') },
            { id: 'now', label: t('history.now') },
          ]}
        />
        {note !== undefined && now?.mayEdit === true && !isNewest && <BringBack note={note} now={now} />}
      </div>
      <div className={noteStyles.scroller}>
        {error !== null ? (
          <p role="alert">{t('history.versionFailed')}</p>
        ) : !isReady ? (
          <Loading what={t('history.loading')} />
        ) : against === 'former' ? (
          <Comparison before={before} after={note} />
        ) : (
          <Comparison before={note} after={now} />
        )}
      </div>
    </div>
  );
}

function Comparison({ before, after }: { before: NoteView | undefined; after: NoteView }) {
  const { t } = useTranslation('notes');
  const from = before === undefined ? EMPTY_NOTE : contentOf(before);
  const to = contentOf(after);
  const parts = useMemo(() => difference(from.text, to.text), [from.text, to.text]);
  return (
    <>
      <HeadDifference before={from} after={to} />
      {isSame(parts) ? <p className={noteStyles.blank}>{t('difference.none')}</p> : <DifferenceText parts={folded(parts)} />}
    </>
  );
}

/** Makes what once stood in the note a new version of it. */
function BringBack({ note, now }: { note: NoteView; now: NoteView }) {
  const { t } = useTranslation('notes');
  const desk = useNoteDesk();
  const draft = useNoteDraft(note.noteId);
  const go = useGoToNotes();
  const bringBack = async () => {
    desk.open(now);
    desk.edit(note.noteId, contentOf(note));
    go({ view: 'note', noteId: note.noteId });
    await desk.close(note.noteId);
    toast(t('history.broughtBack', { version: note.version }), 'ok');
  };
  return (
    <Button
      size="sm"
      icon={<RotateCcw className="s" />}
      // what is not saved would be written over
      isDisabled={draft !== undefined && isChanged(draft)}
      onPress={() => void bringBack()}
    >
      {t('history.bringBack')}
    </Button>
  );
}
