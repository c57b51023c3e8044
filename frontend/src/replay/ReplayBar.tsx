import {
  Bookmark,
  Ellipsis,
  FastForward,
  Link as LinkIcon,
  MessageSquareShare,
  Pause,
  Play,
  Presentation,
  Share2,
  SkipBack,
  SkipForward,
  StepBack,
  StepForward,
} from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SHEET_QUERY, useMedia } from '../dock/useMedia';
import { IconButton } from '../ui/IconButton';
import { Menu, MenuGroup, MenuItem, MenuLine } from '../ui/Menu';
import { Panel } from '../ui/Panel';
import { Segments } from '../ui/Segments';
import { Skeleton } from '../ui/Skeleton';
import { AsSeenBy } from './AsSeenBy';
import { BookmarkButton } from './BookmarkButton';
import { SPEEDS, timecode } from './clock';
import { pointShape } from './MarkIcon';
import styles from './ReplayBar.module.css';
import { useReplay, useReplayState } from './ReplayContext';
import { TimelineTrack } from './TimelineTrack';
import { useBarHeight } from './useBarHeight';
import { useEyes } from './useEyes';
import { useMomentActions } from './useMomentActions';
import { useReplayKeys } from './useReplayKeys';
import { useTimes } from './useTimes';

/** What moves a replay, along the bottom of the window. */
export function ReplayBar() {
  const { t } = useTranslation('replay');
  const isNarrow = useMedia(SHEET_QUERY);
  const bar = useRef<HTMLDivElement>(null);
  const [bookmarking, setBookmarking] = useState(false);
  const timeline = useReplayState((state) => state.timeline);
  const axis = useReplayState((state) => state.axis);
  useBarHeight(bar);
  useReplayKeys(() => setBookmarking(true));
  return (
    <Panel ref={bar} className={styles.bar} role="region" aria-label={t('bar')}>
      <div className={styles.row}>
        <Transport />
        {!isNarrow && <Speed />}
        <Clock />
        {!isNarrow && <Legend />}
        <div className={styles.end}>
          {!isNarrow && (
            <>
              <AsSeenBy />
              <SilenceButton />
              <LeadButton />
              <ShareMenu />
            </>
          )}
          <BookmarkButton isOpen={bookmarking} onOpenChange={setBookmarking} />
          {isNarrow && <MoreMenu />}
        </div>
      </div>
      {timeline === undefined || axis === undefined ? <Skeleton className={styles.loading ?? ''} /> : <TimelineTrack timeline={timeline} axis={axis} />}
    </Panel>
  );
}

function Transport() {
  const { t } = useTranslation('replay');
  const { steer } = useReplay();
  const playing = useReplayState((state) => state.playing);
  const isReady = useReplayState((state) => state.axis !== undefined);
  return (
    <div role="group" aria-label={t('transport')} className={styles.transport} inert={!isReady}>
      <IconButton
        className={styles.wideOnly ?? ''}
        label={t('previousStation')}
        shortcut="Shift ,"
        placement="top"
        icon={<SkipBack />}
        onPress={() => steer((player) => player.toStation(-1))}
      />
      <IconButton label={t('stepBack')} shortcut="," placement="top" icon={<StepBack />} onPress={() => steer((player) => player.stepBack())} />
      <IconButton
        className={styles.play ?? ''}
        label={t(playing ? 'pause' : 'play')}
        shortcut={t('space')}
        placement="top"
        icon={playing ? <Pause /> : <Play />}
        onPress={() => steer((player) => player.toggle())}
      />
      <IconButton label={t('stepOn')} shortcut="." placement="top" icon={<StepForward />} onPress={() => steer((player) => player.stepOn())} />
      <IconButton
        className={styles.wideOnly ?? ''}
        label={t('nextStation')}
        shortcut="Shift ."
        placement="top"
        icon={<SkipForward />}
        onPress={() => steer((player) => player.toStation(1))}
      />
    </div>
  );
}

function useSpeed() {
  const { steer } = useReplay();
  const speed = useReplayState((state) => state.speed);
  const items = SPEEDS.map((known) => ({ id: String(known), label: `${known === 0.5 ? '½' : known}×` }));
  return { items, value: String(speed), onChange: (id: string) => steer((player) => player.setSpeed(Number(id))) };
}

function Speed() {
  const { t } = useTranslation('replay');
  return <Segments label={t('speed')} {...useSpeed()} />;
}

function Clock() {
  const { t } = useTranslation('replay');
  const { dayAndTime, number } = useTimes();
  const axis = useReplayState((state) => state.axis);
  const seconds = useReplayState(({ playhead, preview, axis: now }) => Math.floor(((preview ?? playhead) - (now?.first.at ?? 0)) / 1_000));
  const seq = useReplayState(({ preview, axis: now, seq: at }) => (preview === undefined ? at : (now?.seqAt(preview) ?? at)));
  if (axis === undefined) return <span className={styles.clock} />;
  const { first, last } = axis;
  return (
    <span className={styles.clock}>
      <b className="num">{timecode(seconds * 1_000)}</b>{' '}
      <span className="meta">
        {t('of', { time: timecode(last.at - first.at) })}
        <span className={styles.wideOnly}> · {t('event', { when: dayAndTime(first.at + seconds * 1_000), seq: number(seq) })}</span>
      </span>
    </span>
  );
}

/** What the shapes on the line mean. */
function Legend() {
  const { t } = useTranslation('replay');
  return (
    <ul className={styles.legend} aria-hidden="true">
      {(['ROLL', 'CRITICAL', 'BOOKMARK'] as const).map((kind) => (
        <li key={kind} data-kind={kind}>
          <svg viewBox="0 0 12 12" width={12} height={12}>
            <path d={pointShape(kind)} />
          </svg>
          {t(`legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

function SilenceButton() {
  const { t } = useTranslation('replay');
  const { player } = useReplay();
  const skips = useReplayState((state) => state.skipsSilence);
  return (
    <IconButton
      label={t('skipSilence')}
      shortcut="S"
      placement="top"
      icon={<FastForward />}
      isSelected={skips}
      onPress={() => player.setSkipsSilence(!skips)}
    />
  );
}

function LeadButton() {
  const { t } = useTranslation('replay');
  const { leads, setLeads } = useReplay();
  return <IconButton label={t('lead')} placement="top" icon={<Presentation />} isSelected={leads} onPress={() => setLeads(!leads)} />;
}

function ShareMenu() {
  const { t } = useTranslation('replay');
  const { copyLink, shareInChat } = useMomentActions();
  return (
    <Menu label={t('share')} placement="top end" trigger={<IconButton label={t('share')} placement="top" icon={<Share2 />} />}>
      <MenuItem label={t('shareInChat')} icon={<MessageSquareShare />} onAction={() => void shareInChat()} />
      <MenuItem label={t('copyLink')} icon={<LinkIcon />} onAction={() => void copyLink()} />
    </Menu>
  );
}

/** Everything a narrow bar has no room for. */
function MoreMenu() {
  const { t } = useTranslation('replay');
  const { steer, player, leads, setLeads } = useReplay();
  const { copyLink, shareInChat, bookmark, name } = useMomentActions();
  const skips = useReplayState((state) => state.skipsSilence);
  const speed = useSpeed();
  const eyes = useEyes();
  return (
    <Menu label={t('more')} placement="top end" trigger={<IconButton label={t('more')} placement="top" icon={<Ellipsis />} />}>
      <MenuItem label={t('previousStation')} icon={<SkipBack />} onAction={() => steer((at) => at.toStation(-1))} />
      <MenuItem label={t('nextStation')} icon={<SkipForward />} onAction={() => steer((at) => at.toStation(1))} />
      <MenuItem label={t('skipSilence')} icon={<FastForward />} isChosen={skips} onAction={() => player.setSkipsSilence(!skips)} />
      <MenuLine />
      <MenuItem label={t('shareInChat')} icon={<MessageSquareShare />} onAction={() => void shareInChat()} />
      <MenuItem label={t('copyLink')} icon={<LinkIcon />} onAction={() => void copyLink()} />
      <MenuItem label={t('bookmark.addHere')} icon={<Bookmark />} onAction={() => void bookmark(name())} />
      <MenuItem label={t('lead')} icon={<Presentation />} isChosen={leads} onAction={() => setLeads(!leads)} />
      <MenuGroup heading={t('speed')}>
        {speed.items.map(({ id, label }) => (
          <MenuItem key={id} label={label} isChosen={id === speed.value} onAction={() => speed.onChange(id)} />
        ))}
      </MenuGroup>
      {eyes !== undefined && (
        <MenuGroup heading={t('asSeenBy')}>
          {eyes.items.map(({ id, label, icon }) => (
            <MenuItem key={id} label={label} icon={icon} isChosen={id === eyes.value} onAction={() => eyes.onChange(id)} />
          ))}
        </MenuGroup>
      )}
    </Menu>
  );
}
