-- How fresh what a source says is, however often it answers.
alter table source_health add column newest bigint;
