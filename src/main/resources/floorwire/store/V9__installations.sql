-- Which workspaces let the app in by themselves. The tokens are sealed with a key that is not in the database.
create table installation (
    workspace  text primary key,
    name       text not null,
    bot        text not null,
    scopes     text not null,
    sealed     text,
    expires    bigint,
    installed  bigint not null,
    ended      bigint,
    reason     text,
    trouble    text
);
