-- Who is and was a member. Sitting: heard on the list of sitting members; gone: when that list first was without one.
create table legislator (
    bioguide   text primary key,
    sitting    integer not null,
    heard_at   bigint not null,
    gone_at    bigint,
    content    text not null
);
