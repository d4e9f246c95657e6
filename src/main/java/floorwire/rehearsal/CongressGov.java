package floorwire.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.node.ObjectNode;

import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Congress;
import floorwire.congress.Law;

/** The Library's API, version 3: its addresses and what stands behind each at an instant (feeds.md 3.3). */
final class CongressGov {
    private static final String CONGRESS = "([1-9]\\d{0,2})";
    private static final Pattern LIST = Pattern.compile("bill(?:/" + CONGRESS + "(?:/([a-z]+))?)?");
    private static final Pattern ITEM = Pattern.compile("bill/" + CONGRESS + "/([a-z]+)/([1-9]\\d{0,5})(?:/([a-z]+))?");
    private static final Pattern LAWS = Pattern.compile("law/" + CONGRESS + "(?:/(pub|priv)(?:/([1-9]\\d*))?)?");
    private static final Pattern SUMMARIES = Pattern.compile("summaries(?:/" + CONGRESS + "(?:/([a-z]+))?)?");
    private static final Comparator<Row> BY_NAME = Comparator.comparing(Row::id);

    private final Library library;
    private volatile boolean hours = true;

    CongressGov(Library library) {
        this.library = library;
    }

    /** Whether {@code fromDateTime} and {@code toDateTime} are compared to the second, or by their dates: nobody knows (feeds.md 3.5). */
    void filterHonoursHours(boolean honours) {
        hours = honours;
    }

    /** @param path below {@code /v3/}; empty where nothing stands */
    Optional<ObjectNode> answer(String path, Query query, Instant now) {
        Page page = new Page(path, query);
        Matcher list = LIST.matcher(path);
        if (list.matches()) {
            return known(list.group(2)).map(type -> page.of("bills", rows(number(list.group(1)), type, query, now), BillJson::row));
        }
        Matcher item = ITEM.matcher(path);
        if (item.matches()) {
            return BillType.parse(item.group(2))
                    .map(type -> new BillId(Integer.parseInt(item.group(1)), type, Integer.parseInt(item.group(3))))
                    .flatMap(bill -> item(bill, Optional.ofNullable(item.group(4)), page, query, now));
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

    /** Whether an address is of the API's kind, whatever stands there now; upper-case types stopped in September 2023. */
    boolean knows(String path) {
        Matcher item = ITEM.matcher(path);
        boolean bill = item.matches() && BillType.parse(item.group(2)).isPresent()
                && Optional.ofNullable(item.group(4)).map(PartPages::has).orElse(true);
        return bill || LAWS.matcher(path).matches();
    }

    private Optional<ObjectNode> item(BillId bill, Optional<String> part, Page page, Query query, Instant now) {
        return library.standing(bill, now).flatMap(standing -> {
            if (part.isPresent()) {
                return part.filter(PartPages::has).map(name -> PartPages.write(standing, name, page, query));
            }
            ObjectNode envelope = Json.object();
            BillJson.detail(envelope.putObject("bill"), standing);
            return Optional.of(Page.request(envelope, BillJson.path(bill)));
        });
    }

    private List<Row> rows(Optional<Integer> congress, Optional<BillType> type, Query query, Instant now) {
        return library.rows(congress, type, now).filter(row -> within(row.withText(), query)).sorted(order(query.order())).toList();
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
            return library.standings(now)
                    .filter(one -> one.bill().laws().stream().anyMatch(law -> wanted.test(law) && law.number().equals(number))).findFirst()
                    .map(one -> {
                        ObjectNode envelope = Json.object();
                        BillJson.detail(envelope.putObject("bill"), one);
                        return Page.request(envelope, "law/" + asked.group(1));
                    });
        }
        List<Row> rows = library.standings(now).map(Standing::row).filter(row -> row.laws().stream().anyMatch(wanted))
                .sorted(Comparator.comparingInt((Row row) -> Integer.parseInt(row.laws().getFirst().number().replaceFirst(".*-", "")))
                        .reversed())
                .toList();
        return Optional.of(page.of("bills", rows, BillJson::lawRow));
    }

    private record Summarised(Standing of, floorwire.congress.Summary summary) {}

    /** Without a filter only the last day's (feeds.md 3.3). */
    private ObjectNode summaries(Optional<Integer> congress, Optional<BillType> type, Page page, Query query, Instant now) {
        Instant from = query.from().orElse(query.to().isPresent() ? Instant.MIN : now.minus(Duration.ofDays(1)));
        Stream<Standing> of = library.standings(now).filter(one -> congress.isEmpty() || congress.get() == one.bill().id().congress())
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
