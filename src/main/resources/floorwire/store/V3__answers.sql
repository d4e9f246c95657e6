-- Since when a source has not answered at all; failing_since is also of one that answers, and not about everything.
alter table source_health add column unanswered_since bigint;
update source_health set unanswered_since = failing_since where last_success is null or last_success < failing_since;
