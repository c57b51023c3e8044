-- When the events of rooms happened, and what of them is worth going to.

create table timeline_tick (
    room_id uuid        not null,
    seq     bigint      not null,
    at      timestamptz not null,
    primary key (room_id, seq)
);

create table timeline_mark (
    room_id uuid        not null,
    seq     bigint      not null,
    at      timestamptz not null,
    kind    text        not null,
    label   text        not null,
    person  uuid        not null, -- who caused it
    open    boolean     not null, -- whether everyone may know
    told    uuid[]      not null, -- else: those who do
    primary key (room_id, seq)
);

create table bookmark (
    room_id     uuid        not null,
    owner       uuid        not null,
    bookmark_id uuid        not null,
    seq         bigint      not null, -- of the event it marks
    at          timestamptz not null, -- when that happened
    label       text        not null,
    primary key (room_id, owner, bookmark_id)
);

create table seat_taken (
    room_id uuid not null,
    user_id uuid not null,
    primary key (room_id, user_id)
);
