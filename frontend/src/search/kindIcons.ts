import { CircleUser, Dices, Lock, Map as MapIcon, MessageSquare, NotebookText, Play, Swords, UserPlus, type LucideIcon } from 'lucide-react';
import type { Kind } from './types';

export const KIND_ICONS: Readonly<Record<Kind, LucideIcon>> = {
  MESSAGE: MessageSquare,
  WHISPER: Lock,
  ROLL: Dices,
  NOTE: NotebookText,
  TOKEN: CircleUser,
  SCENE: MapIcon,
  MEMBER: UserPlus,
  SESSION: Play,
  COMBAT: Swords,
};
