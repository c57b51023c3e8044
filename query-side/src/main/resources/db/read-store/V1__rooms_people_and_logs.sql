-- Views made of the events of the rooms. Everything but person can be dropped and is then rebuilt from the events.
-- The column seq holds the sequence number, within its room, of the event that a row was last changed by: an event that
-- comes again changes nothing.

create table room (
    id              uuid primary key,
    name            text        not null,
    invite_code     text        not null default '',
    created_at      timestamptz not null,
    last_played_at  timestamptz,
    sessions        integer     not null default 0,
    session_state   text,
    active_scene_id uuid,
    seq             bigint      not null
);
create index room_by_invite_code on room (invite_code);

create table room_member (
    room_id   uuid   not null references room on delete cascade,
    user_id   uuid   not null,
    role      text   not null,
    color     text   not null,
    joined_at bigint not null, -- sequence number of the event
    primary key (room_id, user_id)
);
create index room_member_by_user on room_member (user_id);

create table room_scene (
    room_id  uuid not null references room on delete cascade,
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
    seq        bigint      not null
);
create index game_session_by_room on game_session (room_id, number);

create table chat_log (
    room_id    uuid        not null,
    seq        bigint      not null,
    at         timestamptz not null,
    author     uuid        not null,
    recipients uuid[]      not null, -- empty: the whole table
    change     jsonb       not null,
    primary key (room_id, seq)
);

create table roll_log (
    room_id uuid        not null,
    seq     bigint      not null,
    at      timestamptz not null,
    roller  uuid        not null,
    secrecy text        not null,
    change  jsonb       not null,
    primary key (room_id, seq)
);

-- Names are not part of the events: they come from the identity server, whenever a person is seen.
create table person (
    user_id uuid primary key,
    name    text        not null,
    seen_at timestamptz not null default now()
);

-- How far each event processor has come; laid out as Axon's JdbcTokenStore needs it.
create table processor_token (
    processor_name varchar(255) not null,
    segment        integer      not null,
    token          text,
    token_type     varchar(255),
    timestamp      varchar(255),
    owner          varchar(255),
    primary key (processor_name, segment)
);
