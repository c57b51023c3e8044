-- The rooms: names, invites, members, scenes and game sessions. The column seq holds the sequence number, within its room,
-- of the event that a row was last changed by: an event that comes again changes nothing.

create table room (
    id              uuid primary key,
    name            text        not null,
    invite_code     text        not null,
    created_at      timestamptz not null,
    last_played_at  timestamptz,
    sessions        integer     not null,
    session_state   text,
    active_scene_id uuid,
    seq             bigint      not null
);
create index room_by_invite_code on room (invite_code);

create table room_member (
    room_id   uuid   not null,
    user_id   uuid   not null,
    role      text   not null,
    color     text   not null,
    joined_at bigint not null, -- sequence number of the event
    primary key (room_id, user_id)
);
create index room_member_by_user on room_member (user_id);

create table room_scene (
    room_id  uuid not null,
    scene_id uuid not null,
    name     text not null,
    map_id   text,
    primary key (room_id, scene_id)
);

create table game_session (
    id         uuid primary key,
    room_id    uuid        not null,
    number     integer     not null,
    state      text        not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    from_seq   bigint      not null,
    to_seq     bigint,
    attendees  uuid[]      not null, -- in the order they came
    seq        bigint      not null
);
create index game_session_by_room on game_session (room_id, number);
