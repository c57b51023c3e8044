package org.dsvtt.contracts.room;

import org.dsvtt.contracts.TableEvent;

/** What happened at a table about membership, invites, sessions, bookmarks and webhooks. */
public sealed interface RoomEvent extends TableEvent
        permits BookmarkPlaced, BookmarkRemoved, ColorChosen, HistoryAccessChanged, InviteIssued, MemberJoined, MemberLeft,
                MemberRemoved, RoleChanged, RoomCreated, RoomRenamed, SessionAttended, SessionEnded, SessionPaused,
                SessionResumed, SessionStarted, WebhookEvent {}
