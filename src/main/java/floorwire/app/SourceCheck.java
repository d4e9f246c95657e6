package floorwire.app;

import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import floorwire.alert.Phrases;
import floorwire.congress.Congress;
import floorwire.feed.ApiKey;
import floorwire.feed.Exchange;
import floorwire.feed.Reply;
import floorwire.feed.congressgov.CongressGovParser;
import floorwire.feed.congressgov.CongressGovSettings;
import floorwire.feed.congressgov.Refusal;
import floorwire.feed.govinfo.BillStatusParser;
import floorwire.feed.houseclerk.HouseClerkParser;
import floorwire.feed.legislators.LegislatorsParser;
import floorwire.feed.senate.SenateParser;
import floorwire.ledger.Sources;

/** Each source: whether it answers, whether it takes the key, and how fresh its word is. One small request each. */
final class SourceCheck {

    /** At the fastest pace. */
    private static final int POLLS_AN_HOUR = 12;
    private static final Finding.Group GROUP = Finding.Group.SOURCES;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Config config;
    private final Asking asking;
    private final List<Sources.Health> health;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param health how the sources did so far
     * @param zone   in which times are told
     */
    SourceCheck(Config config, Asking asking, List<Sources.Health> health, InstantSource clock, ZoneId zone) {
        this.config = config;
        this.asking = asking;
        this.health = health;
        this.clock = clock;
        this.zone = zone;
    }

    List<Finding> findings() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.add(govInfo());
        findings.addAll(history("GovInfo", BillStatusParser.SOURCE));
        Optional<ApiKey> key = config.congressKey();
        if (key.isEmpty()) {
            findings.add(Finding.warning(GROUP, "Congress.gov API", "no key: GovInfo is read alone, whose copy comes some hours later",
                    "a key is free, at " + Refusal.SIGN_UP + "; then ./floorwire init, or " + Setting.CONGRESS_KEY.env()));
        } else {
            findings.addAll(congress(config.url(Setting.CONGRESS_URL), asking, key.get()));
            findings.addAll(history("Congress.gov API", CongressGovParser.SOURCE));
        }
        findings.addAll(new ChamberCheck(config, asking, clock).findings());
        if (config.source(Setting.CLERK_URL).isPresent()) {
            findings.addAll(history("House Clerk", HouseClerkParser.SOURCE));
        }
        if (config.source(Setting.SENATE_URL).isPresent()) {
            findings.addAll(history("Senate", SenateParser.SOURCE));
        }
        findings.add(new MembersCheck(config, asking).finding());
        if (config.source(Setting.LEGISLATORS_URL).isPresent()) {
            findings.addAll(history(MembersCheck.NAME, LegislatorsParser.SOURCE));
        }
        return findings;
    }

    private Finding govInfo() throws InterruptedException {
        URI url = URI.create(config.url(Setting.GOVINFO_URL) + "/bulkdata/json/BILLSTATUS/" + Congress.at(clock.instant()).number()
                + "/sjres");
        String what = "GovInfo";
        return switch (asking.get(url, "application/json", Optional.empty(), Optional.empty())) {
            case Reply.Body body -> files(body.bytes()).map(count -> Finding.ok(GROUP, what, answered() + ", lists " + count + " files"))
                    .orElseGet(() -> Finding.trouble(GROUP, what, answered() + ", but with something else than a listing",
                            "is " + url.getHost() + " GovInfo, or a page of some network before it? See the setting govinfo-url"));
            case Reply.NotModified _ -> Finding.ok(GROUP, what, answered());
            case Reply.Refused refused -> Finding.trouble(GROUP, what, refused.reason(), refused.status().isEmpty()
                    ? "check the network, name service and any proxy between here and " + url.getHost() + ", and the setting govinfo-url"
                    : "wait, run asks again by itself; if it stays so, check the setting govinfo-url");
        };
    }

    private static Optional<Integer> files(byte[] bytes) {
        return tree(bytes).map(root -> root.path("files")).filter(JsonNode::isArray).map(JsonNode::size);
    }

    static Optional<JsonNode> tree(byte[] bytes) {
        try {
            return Optional.of(JSON.readTree(bytes));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** One request with the key: whether the API answers, takes it, and what it leaves us. */
    static List<Finding> congress(URI base, Asking asking, ApiKey key) throws InterruptedException {
        String what = "Congress.gov API";
        Reply reply = asking.get(URI.create(base + "/congress/current?format=json"), "application/json", Optional.empty(),
                Optional.of(key));
        List<Finding> findings = new ArrayList<>();
        switch (reply) {
            case Reply.Body body when tree(body.bytes()).filter(root -> root.has("congress")).isPresent() ->
                    findings.add(Finding.ok(GROUP, what, answered(asking) + ", the key is taken"));
            case Reply.Refused refused -> findings.add(Finding.trouble(GROUP, Refusal.key(refused) ? what + ", key" : what,
                    Refusal.found(refused), Refusal.mend(refused)));
            case Reply other -> findings.add(Finding.trouble(GROUP, what, answered(asking) + ", but not with what was asked for",
                    "is " + base.getHost() + " the API, or a page of some network before it? See the setting congress-url"));
        }
        asking.last().flatMap(SourceCheck::budget).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> budget(Exchange exchange) {
        return exchange.header("X-RateLimit-Limit").flatMap(limit -> exchange.header("X-RateLimit-Remaining").map(left -> Finding.ok(GROUP,
                "Congress.gov API, budget",
                left + " of " + limit + " requests are left in this hour; in an hour `run` asks some hundred times for bills, and at most "
                        + CongressGovSettings.usual().amendments() * POLLS_AN_HOUR + " times for amendments")));
    }

    private String answered() {
        return answered(asking);
    }

    static String answered(Asking asking) {
        return asking.last().map(last -> String.format(Locale.ROOT, "%s answered in %.1f s", last.url().getHost(),
                last.took().toMillis() / 1000.0)).orElse("answered");
    }

    /** How it did while the service ran, from the ledger. */
    private List<Finding> history(String name, String source) {
        Optional<Sources.Health> known = health.stream().filter(one -> one.source().equals(source)).findFirst();
        if (known.isEmpty()) {
            return List.of(Finding.ok(GROUP, name + ", so far", "never asked by this ledger"));
        }
        Sources.Health one = known.get();
        String heard = one.lastSuccess().map(at -> "last answered " + Phrases.moment(at, zone)).orElse("never answered")
                + one.newest().map(at -> ", newest record " + Phrases.moment(at, zone)).orElse("");
        return List.of(one.failingSince().map(since -> Finding.warning(GROUP, name + ", so far",
                heard + "; failing since " + Phrases.moment(since, zone) + one.reason().map(why -> " (" + why + ")").orElse(""),
                "if it answers now, the next turn of run or poll catches up"))
                .orElseGet(() -> Finding.ok(GROUP, name + ", so far", heard)));
    }
}
