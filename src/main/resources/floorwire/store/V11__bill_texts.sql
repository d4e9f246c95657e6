-- The published texts of measures. A package that is published again with other bytes is another row; the latest heard counts.
create table bill_text (
    package    text not null,
    sha256     text not null,
    bill       text not null,
    version    text not null,
    url        text not null,
    title      text not null,
    stage      text not null,
    heard_at   bigint not null,
    sections   integer not null,
    primary key (package, sha256)
);
create index bill_text_by_bill on bill_text (bill);

create table text_section (
    package    text not null,
    sha256     text not null,
    place      integer not null,
    number     text not null,
    heading    text not null,
    path       text not null,
    citations  text not null,
    content    text not null,
    primary key (package, sha256, place)
);

-- What became of each provision in each measure, made anew with each of its texts; what a group's own did is that group's business.
create table provision_step (
    bill       text not null,
    place      integer not null,
    provision  text not null,
    content    text not null,
    primary key (bill, place)
);
create index provision_step_by_provision on provision_step (provision);
