import type { Id, MemberView, RoomChange, SessionView, TableView } from '../wire/types';

/** When a change happened: the number and the time of its frame. */
export interface Moment {
  seq: number;
  at: string;
}

/** Folds names, seats and sessions. Members stand in the order in which they took their seats. */
export function evolveRoom(table: TableView, change: RoomChange, { seq, at }: Moment): TableView {
  switch (change.type) {
    case 'RoomCreated':
    case 'RoomRenamed':
      return { ...table, name: change.name };
    case 'InviteIssued':
      return { ...table, inviteCode: change.inviteCode };
    case 'MemberJoined': {
      const { userId, role, color } = change;
      return { ...table, members: [...others(table, userId), { userId, role, color, joinedSeq: seq }] };
    }
    case 'MemberLeft':
    case 'MemberRemoved':
      return { ...table, members: others(table, change.userId) };
    case 'RoleChanged':
      return withMember(table, change.userId, (member) => ({ ...member, role: change.role }));
    case 'ColorChosen':
      return withMember(table, change.userId, (member) => ({ ...member, color: change.color }));
    case 'SessionStarted':
      return {
        ...table,
        session: { id: change.sessionId, number: change.number, state: 'LIVE', startedAt: at, fromSeq: seq, attendees: [] },
      };
    case 'SessionPaused':
      return withSession(table, change.sessionId, (session) => ({ ...session, state: 'PAUSED' }));
    case 'SessionResumed':
      return withSession(table, change.sessionId, (session) => ({ ...session, state: 'LIVE' }));
    case 'SessionEnded':
      return withSession(table, change.sessionId, (session) => ({ ...session, state: 'ENDED', endedAt: at, toSeq: seq }));
    case 'SessionAttended':
      return withSession(table, change.sessionId, (session) =>
        session.attendees.includes(change.userId) ? session : { ...session, attendees: [...session.attendees, change.userId] },
      );
    case 'HistoryAccessChanged':
      return { ...table, historyAccess: change.access };
  }
}

function others(table: TableView, userId: Id): MemberView[] {
  return table.members.filter((member) => member.userId !== userId);
}

function withMember(table: TableView, userId: Id, edit: (member: MemberView) => MemberView): TableView {
  return { ...table, members: table.members.map((member) => (member.userId === userId ? edit(member) : member)) };
}

function withSession(table: TableView, sessionId: Id, edit: (session: SessionView) => SessionView): TableView {
  return table.session?.id === sessionId ? { ...table, session: edit(table.session) } : table;
}
