package floorwire.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.node.ObjectNode;

import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Congress;
import floorwire.congress.Law;

/** The Library's API, version 3: its addresses and what stands behind each at an instant (feeds.md 3.3). */
final class CongressGov implements Api {
    private static final String CONGRESS = "([1-9]\\d{0,2})";
    private static final Pattern LIST = Pattern.compile("bill(?:/" + CONGRESS + "(?:/([a-z]+))?)?");
    private static final Pattern ITEM = Pattern.compile("bill/" + CONGRESS + "/([a-z]+)/([1-9]\\d{0,5})(?:/([a-z]+))?");
    private static final Pattern AMENDMENT = Pattern.compile("amendment/" + CONGRESS + "/([hs]amdt)/([1-9]\\d{0,5})(/actions)?");
    private static final Pattern LAWS = Pattern.compile("law/" + CONGRESS + "(?:/(pub|priv)(?:/([1-9]\\d*))?)?");
    private static final Pattern SUMMARIES = Pattern.compile("summaries(?:/" + CONGRESS + "(?:/([a-z]+))?)?");
    private static final Comparator<Row> BY_NAME = Comparator.comparing(Row::id);

    private final Library library;
    private final Faults faults;
    private final ListFaults lists;
    private final HouseVotes votes;
    private volatile boolean hours = true;

    CongressGov(Library library, List<Ballot> ballots, Faults faults) {
        this.votes = new HouseVotes(ballots);
        this.library = library;
        this.faults = faults;
        this.lists = new ListFaults(faults, library);
    }

    @Override
    public void filterHonoursHours(boolean honours) {
        hours = honours;
    }

    @Override
    public Optional<ObjectNode> answer(String path, Query query, Instant now) {
        Page page = new Page(path, query);
        Matcher list = LIST.matcher(path);
        if (list.matches()) {
            return known(list.group(2)).map(type -> list(number(list.group(1)), type, page, query, now));
        }
        Matcher item = ITEM.matcher(path);
        if (item.matches()) {
            return BillType.parse(item.group(2))
                    .map(type -> new BillId(Integer.parseInt(item.group(1)), type, Integer.parseInt(item.group(3))))
                    .flatMap(bill -> item(bill, Optional.ofNullable(item.group(4)), page, query, now));
        }
        if (votes.knows(path)) {
            return votes.answer(path, page, now);
        }
        Matcher amendment = AMENDMENT.matcher(path);
        if (amendment.matches()) {
            return amendment(new AmendmentId(Integer.parseInt(amendment.group(1)), amendment.group(2).toUpperCase(Locale.ROOT),
                    Integer.parseInt(amendment.group(3))), amendment.group(4) != null, page, now);
        }
        Matcher laws = LAWS.matcher(path);
        if (laws.matches()) {
            return laws(laws, page, now);
        }
        Matcher summaries = SUMMARIES.matcher(path);
        if (summaries.matches()) {
            return known(summaries.group(2)).map(type -> summaries(number(summaries.group(1)), type, page, query, now));
        }
        return "congress/current".equals(path) ? Optional.of(Page.request(CurrentCongress.write(Congress.at(now), now), path))
                : Optional.empty();
    }

    @Override
    public boolean knows(String path) {
        Matcher item = ITEM.matcher(path);
        boolean bill = item.matches() && BillType.parse(item.group(2)).isPresent()
                && Optional.ofNullable(item.group(4)).map(PartPages::has).orElse(true);
        return bill || LAWS.matcher(path).matches() || AMENDMENT.matcher(path).matches() || votes.knows(path);
    }

    private Optional<ObjectNode> item(BillId bill, Optional<String> part, Page page, Query query, Instant now) {
        String path = Faults.address(bill) + part.map(name -> "/" + name).orElse("");
        boolean behind = library.standing(bill, now, 1).isPresent() && faults.on(Fault.LIST_AHEAD, path, now);
        Optional<Standing> told = told(bill, path, behind ? 1 : 0, now);
        if (told.isPresent()) {
            PartFaults.refuse(faults, bill, path, part, now);
        }
        return told.flatMap(standing -> {
            ObjectNode envelope = Json.object();
            if (part.isPresent()) {
                return part.filter(PartPages::has).map(name -> PartPages.write(standing, name, page, query));
            }
            BillJson.detail(envelope.putObject("bill"), standing);
            return Optional.of(Page.request(envelope, BillJson.path(bill)));
        }).map(envelope -> PartFaults.edited(faults, envelope, path, now));
    }

    private Optional<ObjectNode> amendment(AmendmentId id, boolean actions, Page page, Instant now) {
        return standings(now).flatMap(of -> of.bill().amendments().stream().filter(one -> one.id().equals(id)).map(one -> {
            if (actions) {
                return page.of("actions", one.actions(), ActionJson::write);
            }
            ObjectNode envelope = Json.object();
            PartsJson.amended(envelope.putObject("amendment"), one, of);
            return Page.request(envelope, page.path());
        })).findFirst();
    }

    /** A measure as it is told at an address: what was published, with what is wrongly said of it now. */
    private Optional<Standing> told(BillId bill, String path, int back, Instant now) {
        if (faults.hitsAll(Fault.ABSENT, bill, now)) {
            return Optional.empty();
        }
        return library.standing(bill, now, back).map(standing -> {
            Faults.Told told = faults.told(standing.bill(), library.standing(bill, now, back + 1).map(Standing::bill), path, now);
            Standing said = standing.with(told.bill());
            return touches(bill, now).reduce(told.moved().map(said::touched).orElse(said), Standing::touched, (one, other) -> other);
        });
    }

    private Stream<Instant> touches(BillId bill, Instant now) {
        return Stream.concat(library.touched(bill).stream(), faults.touched(bill, now).stream());
    }

    private ObjectNode list(Optional<Integer> congress, Optional<BillType> type, Page page, Query query, Instant now) {
        String path = Gateway.ROOT + page.path();
        List<Row> all = rows(congress, type, now);
        List<Row> sorted = ordered(all, query, now);
        boolean drifted = lists.drift(sorted, query, path, now);
        List<Row> rows = drifted ? ordered(rows(congress, type, now), query, now) : sorted;
        if (lists.breaks(all, page.cut(rows), now)) {
            throw new Broken(500, "'NoneType' object has no attribute 'get'");
        }
        ObjectNode envelope = page.of("bills", lists.disordered(rows, now), BillJson::row);
        lists.count(envelope, all.size(), path, now);
        return envelope;
    }

    /** Everything of the Congress and type, or of any. */
    private List<Row> rows(Optional<Integer> congress, Optional<BillType> type, Instant now) {
        Stream<Row> scenario = library.bills().flatMap(bill -> told(bill, Faults.address(bill), 0, now).stream()).map(Standing::row)
                .filter(row -> congress.isEmpty() || congress.get() == row.id().congress());
        Stream<Row> filled = library.filled(congress, now).filter(row -> !faults.hitsAll(Fault.ABSENT, row.id(), now))
                .map(row -> touches(row.id(), now).reduce(row, Row::touched, (one, other) -> other));
        return Stream.concat(scenario, filled).filter(row -> type.isEmpty() || type.get() == row.id().type())
                .flatMap(row -> lists.row(row, now).stream())
                .map(row -> faults.hitsAll(Fault.RESERVED, row.id(), now)
                        ? new Row(row.id(), "", Optional.empty(), row.updated(), row.withText(), List.of())
                        : row)
                .toList();
    }

    private List<Row> ordered(List<Row> rows, Query query, Instant now) {
        return rows.stream().filter(row -> within(row.withText(), query) || lists.leaks(row, now)).sorted(order(query.order())).toList();
    }

    private Stream<Standing> standings(Instant now) {
        return library.bills().flatMap(bill -> told(bill, Faults.address(bill), 0, now).stream());
    }

    private boolean within(Instant updated, Query query) {
        return query.from().map(from -> hours ? !updated.isBefore(from) : !BillJson.date(updated).isBefore(BillJson.date(from)))
                .orElse(true)
                && query.to().map(to -> hours ? !updated.isAfter(to) : !BillJson.date(updated).isAfter(BillJson.date(to))).orElse(true);
    }

    private static Comparator<Row> order(Query.Order order) {
        return switch (order) {
            case LATEST_ACTION -> Comparator.comparing((Row row) -> row.latest().map(LatestAction::date),
                    Comparator.comparing(date -> date.map(java.time.LocalDate::toEpochDay).orElse(Long.MIN_VALUE))).reversed()
                    .thenComparing(BY_NAME);
            case NEWEST_UPDATE -> Comparator.comparing(Row::withText).reversed().thenComparing(BY_NAME);
            case OLDEST_UPDATE -> Comparator.comparing(Row::withText).thenComparing(BY_NAME);
        };
    }

    /** Laws, the latest first; by its number a law is the measure's own detail. */
    private Optional<ObjectNode> laws(Matcher asked, Page page, Instant now) {
        Optional<String> type = Optional.ofNullable(asked.group(2)).map(kind -> "pub".equals(kind) ? "Public Law" : "Private Law");
        String prefix = asked.group(1) + "-";
        Predicate<Law> wanted = law -> law.number().startsWith(prefix) && type.map(law.type()::equals).orElse(true);
        if (asked.group(3) != null) {
            String number = prefix + asked.group(3);
            return standings(now)
                    .filter(one -> one.bill().laws().stream().anyMatch(law -> wanted.test(law) && law.number().equals(number))).findFirst()
                    .map(one -> {
                        ObjectNode envelope = Json.object();
                        BillJson.detail(envelope.putObject("bill"), one);
                        return Page.request(envelope, "law/" + asked.group(1));
                    });
        }
        List<Row> rows = standings(now).map(Standing::row).filter(row -> row.laws().stream().anyMatch(wanted))
                .sorted(Comparator.comparingInt((Row row) -> Integer.parseInt(row.laws().getFirst().number().replaceFirst(".*-", "")))
                        .reversed())
                .toList();
        return Optional.of(page.of("bills", rows, BillJson::lawRow));
    }

    private record Summarised(Standing of, floorwire.congress.Summary summary) {}

    /** Without a filter only the last day's (feeds.md 3.3). */
    private ObjectNode summaries(Optional<Integer> congress, Optional<BillType> type, Page page, Query query, Instant now) {
        Instant from = query.from().orElse(query.to().isPresent() ? Instant.MIN : now.minus(Duration.ofDays(1)));
        Stream<Standing> of = standings(now).filter(one -> congress.isEmpty() || congress.get() == one.bill().id().congress())
                .filter(one -> type.isEmpty() || type.get() == one.bill().id().type());
        List<Summarised> rows = of.flatMap(one -> one.bill().summaries().stream().map(summary -> new Summarised(one, summary)))
                .filter(one -> one.summary().updated().filter(at -> !at.isBefore(from) && !at.isAfter(query.to().orElse(now))).isPresent())
                .sorted(Comparator.comparing((Summarised one) -> one.summary().updated().orElse(Instant.MIN)).reversed()).toList();
        return page.of("summaries", rows, (at, one) -> PartsJson.summary(at, one.summary(), one.of()));
    }

    private static Optional<Integer> number(String text) {
        return Optional.ofNullable(text).map(Integer::parseInt);
    }

    /** No type asked for, or a type that there is; empty for one that there is not. */
    private static Optional<Optional<BillType>> known(String type) {
        Optional<BillType> parsed = Optional.ofNullable(type).flatMap(BillType::parse);
        return type == null || parsed.isPresent() ? Optional.of(parsed) : Optional.empty();
    }
}
