-- What was said and rolled, as it went to the table.

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
