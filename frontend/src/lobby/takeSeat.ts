import type { Api } from '../wire/api';
import { Rejected } from '../wire/rejected';
import type { Id } from '../wire/types';

/** Joins the room of an invite code; for those who have a seat there already it only finds the room. */
export async function takeSeat(api: Api, inviteCode: string): Promise<Id> {
  try {
    return (await api.joinRoom(inviteCode)).id;
  } catch (reason) {
    if (reason instanceof Rejected && reason.code === 'ALREADY_MEMBER') return (await api.invitedRoom(inviteCode)).id;
    throw reason;
  }
}
