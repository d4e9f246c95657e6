-- A group's own topics: their words are the group's, not ours (decision 9: every row carries its workspace).
create table group_topic (
    id         text primary key,
    workspace  text not null,
    name       text not null,
    folded     text not null,
    query      text not null,
    saved_at   bigint not null,
    unique (workspace, folded)
);
-- Since when a channel's follows are paused.
alter table channel add column paused bigint;
