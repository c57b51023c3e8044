import { useEffect } from 'react';
import { useSession, useTable } from '../table/TableContext';

/**
 * Says once a session that one was there, as soon as it runs. A refusal is of no interest: another window of the same person
 * may have been first, or the session may just have been paused.
 */
export function useAttendance(): void {
  const session = useSession();
  const unattended = useTable(({ status, table, me }) =>
    status === 'live' && table?.session?.state === 'LIVE' && !table.session.attendees.includes(me) ? table.session.id : undefined,
  );
  useEffect(() => {
    if (unattended !== undefined) session.send({ type: 'AttendSession' }).catch(() => undefined);
  }, [session, unattended]);
}
