-- What a delivery does at its place, to which earlier delivery, and for some of no one measure; what a channel's managers wished.

create table delivery_7 (
    id          text primary key,
    sequence    bigint not null,
    workspace   text not null,
    platform    text not null,
    channel     text not null,
    kind        text not null,
    subject     text,
    target      text,
    state       text not null,
    created_at  bigint not null,
    not_before  bigint not null,
    hold        text,
    may_repeat  integer not null,
    attempts    integer not null,
    marked_at   bigint not null,
    message_id  text,
    reason      text
);
insert into delivery_7
    select id, sequence, workspace, platform, channel, 'POST', subject, null, state, created_at, not_before, hold, may_repeat, attempts,
        marked_at, message_id, reason from delivery;
drop table delivery;
alter table delivery_7 rename to delivery;
create index delivery_open on delivery (platform, channel, sequence) where state in ('PENDING', 'SENDING', 'UNKNOWN');
create index delivery_by_subject on delivery (subject);

alter table channel add column layout text not null default 'FLAT';
alter table channel add column friday integer not null default 0;
alter table channel add column mention text;

-- Where something was changed: who did it last is told when that channel cannot be reached.
alter table audit add column platform text;
alter table audit add column channel text;
