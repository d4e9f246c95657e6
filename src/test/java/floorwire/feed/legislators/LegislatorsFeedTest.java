package floorwire.feed.legislators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.feed.ChamberHost;

/** The feed against a loopback host, one story for each way in which it may answer. Invented members, but in the last. */
class LegislatorsFeedTest {

    private static final Path FOLDER = Path.of("../shared/data/legislators");
    private static final String MONDAY = "Mon, 15 Jun 2026 12:00:00 GMT";
    private static final String CURRENT =
            """
            [{"id": {"bioguide": "X000001", "lis": "S901"}, "name": {"first": "Ann", "last": "Roe"},
              "terms": [{"type": "sen", "start": "2025-01-03", "end": "2031-01-03", "state": "ME", "party": "Independent", "caucus": "Democrat"}]},
             {"id": {"bioguide": "X000002"}, "name": {"first": "Max", "last": "Doe"},
              "terms": [{"type": "rep", "start": "2025-01-03", "end": "2027-01-03", "state": "PA", "district": 12, "party": "Democrat"}]}]""";
    private static final String FORMER = """
            last_name,first_name,type,state,district,party,bioguide_id,lis_id,full_name
            Old,One,sen,DE,,Democrat,X000003,S010,
            Older,One,rep,PA,1,Democrat,X000004,,
            Once,One,rep,GU,0,Republican,X000005,,
            """;

    private ChamberHost host = open();
    private LegislatorsFeed feed = new LegislatorsFeed(host.base(), host.fetcher());

    private static ChamberHost open() {
        try {
            return new ChamberHost("2026-06-16T08:00:00Z");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void publish() {
        host.pages.put(LegislatorsFeed.SITTING, ChamberHost.page(200, CURRENT, "Last-Modified", MONDAY));
        host.pages.put(LegislatorsFeed.FORMER, ChamberHost.page(200, FORMER));
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void both_lists_are_read_once_and_then_asked_for_whether_they_changed() throws InterruptedException {
        assertThat(host.poll(feed)).as("of former members those with a Senate id, and of the territories").containsExactly("+2 sitting",
                "+2 former");
        assertThat(host.asked).containsExactly(LegislatorsFeed.SITTING, LegislatorsFeed.FORMER);
        host.later(Duration.ofDays(1));
        assertThat(host.poll(feed)).containsExactly("=" + LegislatorsFeed.SITTING, "=" + LegislatorsFeed.FORMER);
        assertThat(host.asked).as("the date that was given goes back; without one the bytes tell")
                .containsExactly(LegislatorsFeed.SITTING + "?", LegislatorsFeed.FORMER);
        host.pages.put(LegislatorsFeed.SITTING, ChamberHost.page(200, CURRENT.replace("Max", "Maxim"), "Last-Modified", MONDAY + "x"));
        assertThat(host.poll(feed)).startsWith("+2 sitting");
    }

    @Test
    void a_folder_s_address_may_end_in_a_slash() throws InterruptedException {
        feed = new LegislatorsFeed(java.net.URI.create(host.base() + "/"), host.fetcher());
        assertThat(host.poll(feed)).containsExactly("+2 sitting", "+2 former");
    }

    @Test
    void nothing_empty_or_foreign_is_a_list() throws InterruptedException {
        for (String wrong : new String[]{"[]", "", ChamberHost.HTML, CURRENT.substring(0, 300), "[" + "[".repeat(100_000)}) {
            host.pages.put(LegislatorsFeed.SITTING, ChamberHost.page(200, wrong));
            assertThat(host.poll(feed).getFirst()).as(wrong).startsWith("!" + LegislatorsFeed.SITTING);
        }
        host.pages.put(LegislatorsFeed.SITTING, ChamberHost.page(301, "", "Location", "https://example.org/"));
        host.pages.put(LegislatorsFeed.FORMER, ChamberHost.page(200, FORMER.lines().findFirst().orElseThrow()));
        assertThat(host.poll(feed)).hasSize(2).allMatch(said -> said.startsWith("!")).last().asString()
                .endsWith("a list without anybody");
    }

    @Test
    void former_members_of_whom_none_was_a_senator_are_a_list_all_the_same() throws InterruptedException {
        host.pages.put(LegislatorsFeed.FORMER, ChamberHost.page(200, FORMER.replace("S010", "")));
        assertThat(host.poll(feed)).containsExactly("+2 sitting", "+1 former");
    }

    @Test
    void who_cannot_be_read_is_named_each_time_and_the_others_are_taken() throws InterruptedException {
        host.pages.put(LegislatorsFeed.SITTING, ChamberHost.page(200, CURRENT.replace("\"rep\"", "\"king\""), "Last-Modified", MONDAY));
        for (int day = 0; day < 2; day++) {
            assertThat(host.poll(feed)).startsWith("+1 sitting, cut",
                    "!" + LegislatorsFeed.SITTING + " 1 on it cannot be read: X000002 has a term of type 'king'");
        }
    }

    @Test
    void a_name_without_end_costs_only_who_bears_it() throws InterruptedException {
        host.pages.put(LegislatorsFeed.SITTING, ChamberHost.page(200, CURRENT.replace("Roe", "R" + "o".repeat(100_000))));
        assertThat(host.poll(feed)).startsWith("+1 sitting, cut",
                "!" + LegislatorsFeed.SITTING + " 1 on it cannot be read: X000001 has a name of 100001 letters");
    }

    @Test
    void a_list_without_end_is_not_read_to_its_end() throws InterruptedException {
        host.pages.put(LegislatorsFeed.SITTING, ChamberHost.page(new byte[13_000_000]));
        assertThat(host.poll(feed).getFirst()).contains("a body of more than 12000000 bytes");
    }

    @Test
    void the_captured_lists_are_heard() throws Exception {
        assumeTrue(Files.isDirectory(FOLDER), "skipped: no captured members at ../shared/data/legislators");
        host.pages.put(LegislatorsFeed.SITTING, ChamberHost.page(Files.readAllBytes(FOLDER.resolve("legislators-current.json"))));
        host.pages.put(LegislatorsFeed.FORMER, ChamberHost.page(Files.readAllBytes(FOLDER.resolve("legislators-historical.csv"))));
        assertThat(host.poll(feed)).containsExactly("+537 sitting", "+261 former");
    }
}
