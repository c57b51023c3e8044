-- Views have their tables in schemas of their own now, which are made from db/projections and filled from the events.
drop table game_session, room_scene, room_member, room, chat_log, roll_log;
delete from processor_token;

create table projection_generation (
    projection text    not null,
    generation integer not null,
    definition integer not null,
    state      text    not null, -- NEW, BUILDING, LIVE, RETIRED
    primary key (projection, generation)
);
create unique index one_in_use on projection_generation (projection) where state = 'LIVE';
create unique index one_in_the_making on projection_generation (projection) where state in ('NEW', 'BUILDING');
