-- What was answered to a command, so that its repetition has no second effect. Made of the events.
create table command_receipt (
    room_id     uuid        not null,
    actor       uuid        not null,
    command_id  uuid        not null,
    seq         bigint      not null,
    accepted_at timestamptz not null default now(),
    primary key (room_id, actor, command_id)
);

-- Up to which event of a stream the receipts of its commands are there.
create table receipts_taken (
    stream text   primary key,
    last   bigint not null
);
