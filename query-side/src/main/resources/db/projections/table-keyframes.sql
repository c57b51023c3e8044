-- The full table of every room after each hundred events, as a Director would see it.

create table table_keyframe (
    room_id    uuid    not null,
    seq        bigint  not null, -- the last event in it
    definition integer not null, -- of the projection that made it
    content    jsonb   not null,
    primary key (room_id, seq)
);
