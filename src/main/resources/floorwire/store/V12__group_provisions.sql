-- The groups' own provisions, each known by the words of the section it was taken from.
create table group_provision (
    id           text primary key,
    workspace    text not null,
    name         text not null,
    taken_from   text not null,
    fingerprint  text not null,
    saved_at     bigint not null
);
create index group_provision_by_workspace on group_provision (workspace);
