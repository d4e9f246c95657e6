-- Appropriations acts say things between their sections.
alter table text_section add column paragraph integer not null default 0;
