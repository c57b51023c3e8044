-- Who outside is told of what happens in rooms.

create table webhook (
    room_id      uuid    not null,
    webhook_id   uuid    not null,
    url          text    not null,
    change_types text[]  not null, -- none stands for all
    enabled      boolean not null,
    added_seq    bigint  not null,
    since_seq    bigint  not null, -- of the event that switched it on last: it tells of what is after
    secret_seq   bigint  not null, -- of the event its secret is made of
    seq          bigint  not null, -- of the event it was last changed by
    primary key (room_id, webhook_id)
);
