package org.dsvtt.contracts.room;

import org.dsvtt.contracts.TableCommand;

/** What may be asked of a table about membership, invites, sessions, bookmarks and webhooks. */
public sealed interface RoomCommand extends TableCommand
        permits AttendSession, ChangeHistoryAccess, ChangeRole, ChooseColor, CreateRoom, EndSession, IssueInvite, JoinRoom,
                LeaveRoom, PauseSession, PlaceBookmark, RemoveBookmark, RemoveMember, RenameRoom, ResumeSession,
                StartSession, WebhookCommand {}
