-- Every version of every note, each as it was whole.

create table note_version (
    room_id    uuid        not null,
    note_id    uuid        not null,
    version    bigint      not null,
    author     uuid        not null,
    created_at timestamptz not null, -- the first version
    at         timestamptz not null,
    editor     uuid        not null,
    kind       text        not null, -- CREATED, EDITED, SHARED or DELETED
    title      text        not null,
    folder     text,
    tags       text[]      not null,
    text       text        not null, -- Markdown
    audience   text        not null, -- PRIVATE, PEOPLE, TABLE or DIRECTORS
    people     uuid[]      not null,
    assets     text[]      not null, -- the images the text names
    primary key (room_id, note_id, version)
);

create index note_version_assets on note_version using gin (assets);

create table note (
    room_id uuid   not null,
    note_id uuid   not null,
    newest  bigint not null, -- version
    primary key (room_id, note_id)
);
