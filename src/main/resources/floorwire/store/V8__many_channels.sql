-- One event goes to ten thousand channels: what is asked once for each of them must not read the rows of all.

create index delivery_by_sequence on delivery (sequence);
drop index notice_by_fact;
create index notice_by_fact on notice (fact, platform, channel);
