-- What `why` reads of one measure: the documents fetched of it, and the files loaded. Both were looked through from end to end.
create index resource_by_subject on resource (subject);
create index heard_by_subject on heard (subject);
