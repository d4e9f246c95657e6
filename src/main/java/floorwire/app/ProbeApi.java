package floorwire.app;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.feed.ApiKey;
import floorwire.feed.Exchange;
import floorwire.feed.Reply;
import floorwire.feed.congressgov.Refusal;

/** What the Congress.gov API does with times, orders, formats and conditions: seven requests. */
final class ProbeApi {

    private static final String NAME = "API, ";
    private static final String OLDEST = "&limit=1&sort=updateDate%2Bdesc";
    private static final String NEWEST = "&limit=1&sort=updateDate+desc";
    /** The day before was a working day of Congress, whose records come the next morning (feeds.md 1). */
    private static final Set<DayOfWeek> FULL = EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);

    private final URI base;
    private final Asking asking;
    private final ApiKey key;
    private final int congress;
    private final LocalDate day;

    ProbeApi(URI base, Asking asking, ApiKey key, Instant now) {
        this.base = base;
        this.asking = asking;
        this.key = key;
        this.congress = Congress.at(now).number();
        this.day = closed(now);
    }

    /** The last full working day that is over everywhere. */
    static LocalDate closed(Instant now) {
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(2);
        while (!FULL.contains(day.getDayOfWeek())) {
            day = day.minusDays(1);
        }
        return day;
    }

    List<Finding> findings() throws InterruptedException {
        int before = asking.heard().size();
        Reply first = list(NEWEST);
        if (first instanceof Reply.Refused refused) {
            return List.of(Probe.unknown("Congress.gov API", "unknown: " + Refusal.found(refused), Refusal.mend(refused)));
        }
        Optional<Exchange> listed = asking.last();
        ProbeRows newest = ProbeRows.of(first);
        ProbeRows oldest = ProbeRows.of(list(OLDEST));
        ProbeRows whole = ProbeRows.of(list("&limit=250&fromDateTime=" + day + "T00:00:00Z" + until()));
        ProbeRows late = ProbeRows.of(list("&limit=1&fromDateTime=" + day + "T23:00:00Z" + until()));
        List<Finding> findings = new ArrayList<>();
        findings.add(ProbeAnswers.hours(day, newest.count(), whole.count(), late.count()));
        findings.add(ProbeAnswers.whichDate(day, whole));
        findings.add(ProbeAnswers.blank(newest, whole));
        findings.add(ProbeAnswers.plus(newest, oldest));
        findings.addAll(detail(newest, listed));
        findings.add(format());
        findings.add(listed.flatMap(one -> one.header("X-RateLimit-Limit")).map(limit -> Probe.settled(NAME + "limit of this key",
                limit + " an hour, " + asking.last().flatMap(one -> one.header("X-RateLimit-Remaining")).orElse("unknown") + " left",
                "read from every answer: nothing is to be set"))
                .orElseGet(() -> Probe.unknown(NAME + "limit of this key", "unknown: the answer has no X-RateLimit-Limit",
                        "the feed then knows no budget and goes by its own pace")));
        Probe.latency("API", asking.heard().subList(before, asking.heard().size())).ifPresent(findings::add);
        return findings;
    }

    private String until() {
        return "&toDateTime=" + day.plusDays(1) + "T00:00:00Z";
    }

    /** The newest row's own record: the form of its dates, and whether it answers 304. */
    private List<Finding> detail(ProbeRows newest, Optional<Exchange> listed) throws InterruptedException {
        String form = NAME + "form of dates";
        String condition = NAME + "304";
        Optional<JsonNode> row = newest.first();
        Optional<BillId> id = row
                .flatMap(one -> BillId.parse(one.path("type").asString("").toLowerCase(Locale.ROOT) + one.path("number").asString("") + "-"
                        + congress));
        if (id.isEmpty()) {
            return List.of(Probe.unknown(form, "unknown: no row to look at", "the feed reads dates and times"),
                    Probe.unknown(condition, "list: " + Probe.validators(listed) + "; a record: unknown", "the feed goes by content"));
        }
        String path = "/bill/" + congress + "/" + id.get().type().path() + "/" + id.get().number() + "?format=json";
        Reply reply = ask(path, "application/json", Optional.empty());
        Optional<Exchange> told = asking.last();
        Optional<JsonNode> record = reply instanceof Reply.Body body ? SourceCheck.tree(body.bytes()).map(root -> root.path("bill"))
                : Optional.empty();
        String inList = ProbeRows.updated(row.orElseThrow());
        String inDetail = record.map(ProbeRows::updated).orElse("unknown");
        Finding dates = inList.length() == 10 && inDetail.length() > 10
                ? Probe.settled(form, "in lists " + inList + ", in records " + inDetail,
                        "the watermark is our clock less an overlap, never a date of a list")
                : Probe.unknown(form, "in lists " + inList + ", in records " + inDetail, "the feed reads both, with a time and without");
        Optional<String> date = told.flatMap(one -> one.header("Last-Modified").or(() -> one.header("Date")));
        if (date.isEmpty()) {
            return List.of(dates, Probe.unknown(condition, "unknown: the answer has no date to ask with", "the feed goes by content"));
        }
        String measured = "list: " + Probe.validators(listed) + "; record: " + Probe.validators(told) + "; again with If-Modified-Since: ";
        return List.of(dates, switch (ask(path, "application/json", date)) {
            case Reply.NotModified _ -> Probe.unknown(condition, measured + "304", "the feed does not use it yet: please report this");
            case Reply.Body _ ->
                    Probe.settled(condition, measured + "200", "every answer is whole, as the feed takes it; it goes by content");
            case Reply.Refused refused ->
                    Probe.unknown(condition, measured + "unknown, " + Refusal.found(refused), "the feed goes by content");
        });
    }

    private Finding format() throws InterruptedException {
        String what = NAME + "format unless asked";
        String meaning = "format=json is sent with every request";
        return switch (ask("/congress/current", "*/*", Optional.empty())) {
            case Reply.Body body -> Probe.settled(what, SourceCheck.tree(body.bytes()).isPresent() ? "JSON"
                    : new String(body.bytes(), 0, Math.min(body.bytes().length, 100), java.nio.charset.StandardCharsets.ISO_8859_1).strip()
                            .startsWith("<") ? "XML" : "neither JSON nor XML",
                    meaning);
            case Reply.NotModified _ -> Probe.unknown(what, "unknown: 304", meaning);
            case Reply.Refused refused -> Probe.unknown(what, "unknown: " + Refusal.found(refused), meaning);
        };
    }

    private Reply list(String query) throws InterruptedException {
        return ask("/bill/" + congress + "?format=json" + query, "application/json", Optional.empty());
    }

    private Reply ask(String path, String accept, Optional<String> since) throws InterruptedException {
        return asking.get(URI.create(base + path), accept, since, Optional.of(key));
    }
}
