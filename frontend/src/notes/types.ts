/**
 * What crosses the wire of notes. Their text is Markdown; versions count from 1, and every change makes a new one, also of who
 * may read.
 */
export type {
  Audience,
  AudienceKind,
  NoteCommand,
  NoteCommandAccepted as NoteAccepted,
  NoteNotice,
  NoteSummary,
  NoteVersion,
  NoteView,
} from '../wire/schema';

/** What somebody writes: all of a note that an edit replaces. */
export interface NoteContent {
  title: string;
  /** Empty for none. */
  folder: string;
  tags: string[];
  text: string;
}
