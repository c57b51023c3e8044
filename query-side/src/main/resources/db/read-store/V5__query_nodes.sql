-- The query sides that run, so that each keeps to its share of the work.
create table query_node (
    node    uuid        primary key,
    seen_at timestamptz not null
);
