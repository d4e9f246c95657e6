-- Which Congresses there are, and when anything was heard last, without going through all measures.
create index bill_by_congress on bill (congress, type, number);
create index bill_by_time on bill (heard_at);
