-- One dialect for SQLite and PostgreSQL: ids made by us, instants as epoch milliseconds, legislative dates as ISO text.

create table bill (
    id              text primary key,
    congress        integer not null,
    type            text not null,
    number          integer not null,
    title           text not null,
    official_title  text,
    sponsor         text,
    stage           text not null,
    stage_date      text,
    introduced      text,
    latest_action   text,
    first_sight     bigint not null,
    opened          integer not null,
    news            integer not null,
    heard_at        bigint not null,
    unrecognised    integer not null
);
create index bill_by_number on bill (type, number, congress);

-- Each source's last word per measure and facet (decision 1).
create table word (
    subject   text not null,
    source    text not null,
    facet     text not null,
    as_of     bigint not null,
    heard_at  bigint not null,
    hash      text not null,
    content   text not null,
    primary key (subject, source, facet)
);

create table resource (
    source         text not null,
    resource       text not null,
    listed         text,
    last_modified  text,
    sha256         text not null,
    fetched_at     bigint not null,
    subject        text,
    primary key (source, resource)
);

-- The very bytes heard before, and by which version of the reader.
create table heard (
    source  text not null,
    sha256  text not null,
    reader  integer not null,
    subject text not null,
    primary key (source, sha256)
);

create table source_health (
    source         text primary key,
    last_success   bigint,
    failing_since  bigint,
    reason         text
);

-- Append-only: a fact's changes are its revisions 0, 1, 2 … (decision 2).
create table change (
    id           text primary key,
    sequence     bigint not null,
    subject      text not null,
    fact         text not null,
    revision     integer not null,
    kind         text not null,
    schema       integer not null,
    content      text not null,
    source       text not null,
    recorded_at  bigint not null,
    news         integer not null,
    unique (fact, revision)
);
create index change_by_subject on change (subject, sequence);

create table membership (
    subject    text not null,
    topic      text not null,
    direction  text not null,
    evidence   text not null,
    since      bigint not null,
    primary key (subject, topic, direction)
);
create index membership_by_topic on membership (topic);

create table channel (
    platform   text not null,
    id         text not null,
    workspace  text not null,
    zone       text not null,
    blocked    text,
    primary key (platform, id)
);

create table watch (
    id         text primary key,
    workspace  text not null,
    platform   text not null,
    channel    text not null,
    kind       text not null,
    target     text not null,
    loudness   text not null,
    since      bigint not null,
    unique (platform, channel, kind, target)
);
create index watch_by_target on watch (kind, target);

create table delivery (
    id          text primary key,
    sequence    bigint not null,
    workspace   text not null,
    platform    text not null,
    channel     text not null,
    subject     text not null,
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
create index delivery_open on delivery (platform, channel, sequence) where state in ('PENDING', 'SENDING', 'UNKNOWN');

-- One notice per (change, channel), for ever (decision 3).
create table notice (
    change_id    text not null,
    platform     text not null,
    channel      text not null,
    workspace    text not null,
    fact         text not null,
    delivery_id  text not null,
    cancelled    text,
    primary key (change_id, platform, channel)
);
create index notice_by_delivery on notice (delivery_id);
create index notice_by_fact on notice (fact);

create table audit (
    workspace  text not null,
    actor      text not null,
    what       text not null,
    at         bigint not null
);
