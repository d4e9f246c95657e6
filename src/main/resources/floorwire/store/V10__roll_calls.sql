-- Each source's last word on a roll call. The positions stand apart from the rest, which is read far more often.
create table roll_call_word (
    roll       text not null,
    source     text not null,
    chamber    text not null,
    congress   integer not null,
    year       integer not null,
    number     integer not null,
    bill       text,
    taken_at   bigint not null,
    as_of      bigint not null,
    heard_at   bigint not null,
    hash       text not null,
    content    text not null,
    positions  text not null,
    primary key (roll, source)
);
create index roll_call_word_by_bill on roll_call_word (bill);
create index roll_call_word_by_session on roll_call_word (chamber, congress, year, number);
create index roll_call_word_by_time on roll_call_word (taken_at);

-- Whose votes a channel's posts name.
alter table channel add column members text;
