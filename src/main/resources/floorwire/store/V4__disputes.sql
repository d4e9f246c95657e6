-- How many facets of a measure its sources disagree on; counted whenever a word on it is kept.
alter table bill add column disputes integer not null default 0;
