-- No webhooks, until the first generation of the view of them takes the place of this.
create view webhook as
    select cast(null as uuid) as room_id, cast(null as uuid) as webhook_id, cast(null as text) as url,
        cast(null as text[]) as change_types, false as enabled, cast(0 as bigint) as added_seq, cast(0 as bigint) as since_seq,
        cast(0 as bigint) as secret_seq, cast(0 as bigint) as seq
    where false;

-- How far webhooks have come. This is no view: it is not in the events, and making the views anew leaves it alone.

create table webhook_room (
    room_id  uuid   primary key,
    from_seq bigint not null, -- what is not after this event is told to nobody
    head     bigint not null  -- the newest event of the room
);

create table webhook_queue (
    room_id       uuid        not null,
    webhook_id    uuid        not null,
    seq           bigint      not null, -- of the last event it is done with
    changed_seq   bigint      not null, -- of the last change of the webhook that was taken note of
    attempts      integer     not null default 0, -- that failed, of the message it is at
    trouble_since timestamptz,
    given_up      boolean     not null default false,
    due_at        timestamptz not null default now(),
    claimed_by    uuid,
    claimed_until timestamptz,
    primary key (room_id, webhook_id)
);

create table webhook_delivery (
    number          bigint generated always as identity primary key,
    room_id         uuid        not null,
    webhook_id      uuid        not null,
    kind            text        not null,
    seq             bigint      not null,
    at              timestamptz not null,
    attempt         integer     not null,
    outcome         text        not null,
    response_code   integer,
    duration_millis integer     not null
);
create index webhook_delivery_by_webhook on webhook_delivery (room_id, webhook_id, number desc);
create index webhook_delivery_by_time on webhook_delivery (at);
