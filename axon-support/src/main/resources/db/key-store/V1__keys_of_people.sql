-- The key each person's own words are sealed under, made when they first write something. Erasing a person takes the key
-- out of its row and leaves the row, so that nobody ever gets another key under the same id.
create table person_key (
    person     uuid primary key,
    key        bytea,       -- 32 bytes, for AES-256; null once the person was erased
    created_at timestamptz not null default clock_timestamp(),
    erased_at  timestamptz,
    erased_by  uuid,        -- who ordered it: the person, or an administrator
    removed_at timestamptz, -- when their account and seats were gone too
    check ((key is null) = (erased_at is not null)),
    check ((erased_by is null) = (erased_at is null))
);
create index person_key_erased on person_key (erased_at) where erased_at is not null;
