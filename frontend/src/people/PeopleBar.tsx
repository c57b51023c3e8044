import { Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { useLayout } from '../dock/layout';
import { useMedia } from '../dock/useMedia';
import { iDirect } from '../table/selectors';
import { useTable } from '../table/TableContext';
import { Avatar } from '../ui/Avatar';
import { IconButton } from '../ui/IconButton';
import { Panel } from '../ui/Panel';
import styles from './PeopleBar.module.css';
import { SeatMenu } from './SeatMenu';
import { ShareButton } from './ShareButton';
import { useSeats, type Seat } from './useSeats';

/** So many faces fit, in a wide and in a narrow window; the others are counted. */
const FACES = 6;
const FACES_ON_PHONE = 2;

/** Who is at the table, and how others get there. */
export function PeopleBar() {
  const { t } = useTranslation('people');
  const seats = useSeats();
  const isDirector = useTable(iDirect);
  const isPhone = useMedia('(max-width: 600px)');
  const { show } = useLayout();
  const room = isPhone ? FACES_ON_PHONE : FACES;
  // a count of one would take the place of the face it stands for
  const shown = seats.length > room + 1 || isPhone ? seats.slice(0, room) : seats;
  const more = seats.length - shown.length;
  return (
    <Panel className={styles.bar}>
      <ul className={styles.faces} aria-label={t('people')}>
        {shown.map((seat) => (
          <li key={seat.userId}>
            <Face seat={seat} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <AriaButton className={styles.more ?? ''} aria-label={t('more', { count: more })} onPress={() => show('people')}>
          {t('plus', { count: more })}
        </AriaButton>
      )}
      {!isPhone && (
        <>
          {isDirector && <ShareButton />}
          <IconButton label={t('settings.title')} icon={<Settings />} onPress={() => show('people')} />
        </>
      )}
    </Panel>
  );
}

function Face({ seat }: { seat: Seat }) {
  const { t } = useTranslation('people');
  const name = seat.name ?? t('someone');
  return (
    <SeatMenu
      seat={seat}
      trigger={
        <AriaButton
          className={styles.face ?? ''}
          aria-label={t('describe', { name, role: t(`role.${seat.role}`), presence: t(seat.isHere ? 'here' : 'away') })}
        >
          <Avatar name={name} color={seat.look} presence={seat.isHere ? 'here' : 'away'} decorative />
        </AriaButton>
      }
    />
  );
}
