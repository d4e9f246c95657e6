package floorwire.command.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

import floorwire.command.CommandCatalog;

/** The files as they are shipped: sourced, neutral, dated, and as they were released. */
class ShippedExplanationsTest {

    private static final Explanations SHIPPED = Explanations.shipped();
    private static final Path FOLDER = Path.of("src/main/resources/floorwire/command/explain");

    /** Forms of addresses of which at least one is known to be real; each with one such. */
    record LinkForm(String real, String pattern) {}

    private static final List<LinkForm> FORMS = List.of(
            new LinkForm("https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title26-section911",
                    "https://uscode\\.house\\.gov/view\\.xhtml\\?req=granuleid:USC-prelim-title\\d+-section\\d+[a-z]?"),
            new LinkForm("https://www.govinfo.gov/app/details/PLAW-119publ12", "https://www\\.govinfo\\.gov/app/details/PLAW-\\d+publ\\d+"),
            new LinkForm("https://www.govinfo.gov/content/pkg/HMAN-114/html/HMAN-114-pg676.htm",
                    "https://www\\.govinfo\\.gov/content/pkg/(HMAN-\\d+)/html/\\1-pg\\d+\\.htm"),
            new LinkForm("https://www.govinfo.gov/content/pkg/CCAL-116hcal-2019-02-08/html/CCAL-116hcal-2019-02-08-pt6.htm",
                    "https://www\\.govinfo\\.gov/content/pkg/(CCAL-\\d+hcal-\\d{4}-\\d\\d-\\d\\d)/html/\\1-pt\\d+\\.htm"),
            new LinkForm("https://www.gpo.gov/fdsys/pkg/GPO-HPRACTICE-115/html/GPO-HPRACTICE-115-20.htm",
                    "https://www\\.gpo\\.gov/fdsys/pkg/(GPO-HPRACTICE-\\d+)/html/\\1-\\d+\\.htm"),
            new LinkForm("https://www.congress.gov/bill/119th-congress/senate-bill/2174/text",
                    "https://www\\.congress\\.gov/bill/1\\d\\dth-congress/(senate|house)-bill/\\d+/(text|all-actions)"),
            new LinkForm("https://www.congress.gov/118/bills/sjres37/BILLS-118sjres37is.htm",
                    "https://www\\.congress\\.gov/(\\d+)/bills/([a-z]+\\d+)/BILLS-\\1\\2[a-z]+\\d*\\.htm"),
            new LinkForm("https://www.congress.gov/crs-product/LSB11274", "https://www\\.congress\\.gov/crs-product/[A-Z]+\\d+"),
            new LinkForm("https://constitution.congress.gov/constitution/article-2/",
                    "https://constitution\\.congress\\.gov/constitution/article-[1-7]/"),
            new LinkForm("https://www.senate.gov/legislative/LIS/roll_call_votes/vote1181/vote_118_1_00342.htm",
                    "https://www\\.senate\\.gov/legislative/LIS/roll_call_votes/vote(\\d{3})([12])/vote_\\1_\\2_\\d{5}\\.htm"),
            new LinkForm("https://clerk.house.gov/Votes/2023519", "https://clerk\\.house\\.gov/Votes/20\\d\\d\\d{1,3}"),
            new LinkForm("https://www.loc.gov/item/usrep373083/", "https://www\\.loc\\.gov/item/usrep\\d{6}/"),
            new LinkForm("https://www.justice.gov/olc/opinions", "https://www\\.justice\\.gov/olc/opinions"),
            new LinkForm("https://www.rules.senate.gov/rules-of-the-senate", "https://www\\.rules\\.senate\\.gov/rules-of-the-senate"),
            new LinkForm("https://www.senate.gov/about/powers-procedures/filibusters-cloture.htm",
                    "https://www\\.senate\\.gov/about/powers-procedures/filibusters-cloture\\.htm"),
            new LinkForm("https://www.nato.int/cps/en/natohq/official_texts_17120.htm",
                    "https://www\\.nato\\.int/cps/en/natohq/(official_texts|topics)_\\d+\\.htm"),
            new LinkForm("https://www.un.org/en/about-us/un-charter/full-text", "https://www\\.un\\.org/en/about-us/un-charter/full-text"),
            new LinkForm("https://history.state.gov/historicaldocuments/frus1946v01/d1",
                    "https://history\\.state\\.gov/historicaldocuments/frus\\d{4}v\\d\\d/d\\d+"),
            new LinkForm("https://github.com/LibraryOfCongress/api.congress.gov/blob/main/Documentation/HouseCommunicationEndpoint.md",
                    "https://github\\.com/LibraryOfCongress/api\\.congress\\.gov/blob/main/Documentation/\\w+\\.md"));

    static Stream<Explanation> all() {
        return SHIPPED.all().stream();
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void a_form_fits_the_real_address_it_was_taken_from(LinkForm form) {
        assertThat(form.real).matches(form.pattern);
    }

    /** Of the other forms no address stands in the files at hand. */
    @Test
    void forms_that_published_files_use_fit_every_such_address_in_them() throws IOException {
        Path answers = Path.of("../shared/data/api-v3");
        assumeTrue(Files.isDirectory(answers), "../shared/data/api-v3 is not here");
        StringBuilder read = new StringBuilder();
        try (Stream<Path> files = Files.walk(answers)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                read.append(Files.readString(file)).append('\n');
            }
        }
        for (String host : List.of("https://www\\.congress\\.gov/\\d+/bills/[a-z]+\\d+/[^\"]+\\.htm",
                "https?://www\\.senate\\.gov/legislative/LIS/roll_call_votes/vote\\d+/[^\"]+\\.htm")) {
            assertThat(Pattern.compile(host).matcher(read).results().map(found -> found.group().replaceFirst("^http:", "https:")).toList())
                    .isNotEmpty().allSatisfy(address -> assertThat(FORMS).anyMatch(form -> address.matches(form.pattern)));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_claim_cites_a_source_with_an_official_page_of_a_known_form(Explanation each) {
        assertThat(each.claims()).allSatisfy(claim -> assertThat(claim.sources()).isNotEmpty()
                .allMatch(number -> number >= 1 && number <= each.sources().size()));
        assertThat(each.sources()).allSatisfy(source -> assertThat(FORMS).as(source.link().toString())
                .anyMatch(form -> source.link().toString().matches(form.pattern)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothing_is_said_that_takes_a_side_or_grows_old(Explanation each) {
        String all = Stream.of(Stream.of(each.title()), each.claims().stream().map(Explanation.Claim::text), each.questions().stream())
                .flatMap(text -> text).collect(Collectors.joining("\n"));
        assertThat(Pattern.compile("(?i)\\b(myth|fact[- ]check|correct(s|ion)?|false|wrong|misleading|lie[sd]?|debunk\\w*|currently|today|"
                + "recently|now|this year|last year|next|so far|crossed|historic|of course|clearly|Trump|Biden|Vance|Hegseth)\\b")
                .matcher(all).results().map(result -> result.group()).toList()).isEmpty();
        assertThat(each.reviewed()).isBetween(LocalDate.of(2026, 11, 22), LocalDate.now(ZoneOffset.UTC).plusDays(1));
    }

    @Test
    void every_thing_that_the_news_asks_is_explained() {
        assertThat(all().map(Explanation::id)).contains("leaving-nato", "fy2024-provision", "fy2024-road", "presidents-power", "leaving-un",
                "article-5", "cloture", "suspension", "discharge", "two-thirds", "sixty", "notice", "standing", "60-senators", "one-bill",
                "half-of-funding", "president-cannot", "one-years-notice", "article-5-war", "natexit", "amerexit", "said");
    }

    @Test
    void disputed_law_is_marked_wherever_the_limit_on_the_President_is_the_subject() {
        assertThat(all().filter(Explanation::disputed).map(Explanation::id)).contains("leaving-nato", "fy2024-provision",
                "presidents-power",
                "president-cannot", "one-years-notice", "standing", "notice", "60-senators", "67-senators", "two-thirds");
    }

    /** The issue: the opinions for and against, named for what they were about; each with its reason, in its place and at its length. */
    @Test
    void the_sides_on_the_presidents_power_are_told_alike() {
        List<String> claims = all().filter(each -> each.id().equals("presidents-power")).flatMap(each -> each.claims().stream())
                .map(Explanation.Claim::text).toList();
        assertThat(claims.get(0)).startsWith("For: ");
        assertThat(claims.get(1)).startsWith("Against: ").contains("neither courts nor Congress are bound");
        assertThat((double) claims.get(1).length() / claims.get(0).length()).isBetween(0.9, 1.1);
        assertThat(claims.get(2)).startsWith("Untested: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            treaties need 67 senators to leave                      | 67-senators
            it takes 67 senators to leave nato                      | 67-senators
            how many senators to leave nato                         | 67-senators
            67 votes                                                | 67-senators
            two thirds                                              | two-thirds
            the president signed the withdrawal bill                | passed
            trump signed an order to leave nato                     | passed
            is it true that the withdrawal bill was signed          | passed
            is it true that the NATO withdrawal bill was signed     | passed
            did the president sign the bill to leave the UN         | passed
            what if the president does not sign                     | veto
            has the US given notice                                 | notice
            has notice been given?                                  | notice
            NATO can expel a member                                 | nato-expel
            the president already withdrew from WHO                 | other-bodies
            who finances nato                                       | half-of-funding
            US foots the bill for NATO                              | half-of-funding
            does the united states pay 65 percent of NATO           | half-of-funding
            how long does it take to leave nato                     | one-years-notice
            DEFUND act leaves NATO too                              | one-bill
            60 senators                                             | 60-senators
            """)
    void what_goes_round_is_answered_with_its_record(String asked, String id) {
        assertThat(SHIPPED.find(asked)).isInstanceOfSatisfying(Found.One.class,
                one -> assertThat(one.explanation().id()).isEqualTo(id));
    }

    @Test
    void quotations_of_bills_are_those_of_their_texts() throws IOException {
        Path texts = Path.of("../shared/data/text/119");
        assumeTrue(Files.isDirectory(texts), "../shared/data/text/119 is not here");
        String nato = plain(texts.resolve("S2174/BILLS-119s2174is_Introduced_in_Senate.xml"));
        String un = plain(texts.resolve("S669/BILLS-119s669is_Introduced_in_Senate.xml"));
        assertThat(nato).contains(quoted("notice", "S. 2174"));
        assertThat(un).contains(quoted("leaving-un", "S. 669"));
    }

    private static String quoted(String id, String bill) {
        String claim = all().filter(each -> each.id().equals(id)).flatMap(each -> each.claims().stream()).map(Explanation.Claim::text)
                .filter(text -> text.contains(bill)).findFirst().orElseThrow();
        return claim.replaceFirst("^[^\"]*\"", "").replaceFirst("\"[^\"]*$", "");
    }

    private static String plain(Path xml) throws IOException {
        return Files.readString(xml).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").replaceAll(" ([.,;])", "$1");
    }

    @Test
    void the_index_lists_every_file_with_the_digest_of_what_is_released() throws IOException {
        var released = new TreeMap<String, String>();
        var listed = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> !each.endsWith("index.yaml") && !each.endsWith("words.yaml")).toList()) {
                released.put(file.getFileName().toString().replace(".yaml", ""), Explanations.digest(Files.readAllBytes(file)));
            }
        }
        ExplanationFile.tree("index.yaml", Explanations.resource("index.yaml")).properties()
                .forEach(entry -> listed.put(entry.getKey(), entry.getValue().asString()));
        assertThat(listed).isEqualTo(released);
        assertThat(SHIPPED.changed()).isZero();
    }

    @Test
    void a_file_that_is_not_as_released_is_counted_and_found() {
        Explanations own = Explanations.from(name -> switch (name) {
            case "index.yaml" -> bytes("ours: \"\"\n" + new String(Explanations.resource(name), StandardCharsets.UTF_8));
            case "ours.yaml" -> bytes(new String(Explanations.resource("cloture.yaml"), StandardCharsets.UTF_8).replace("\"filibuster\"",
                    "\"gentle quibbling\""));
            case "discharge.yaml" -> bytes(new String(Explanations.resource(name), StandardCharsets.UTF_8).replace("\n", "\r\n"));
            case "suspension.yaml" -> bytes(new String(Explanations.resource(name), StandardCharsets.UTF_8) + "# changed\n");
            default -> Explanations.resource(name);
        });
        assertThat(own.changed()).isEqualTo(2);
        assertThat(own.find("gentle quibbling")).isInstanceOfSatisfying(Found.One.class,
                one -> assertThat(one.explanation().id()).isEqualTo("ours"));
    }

    @Test
    void a_file_that_is_listed_and_missing_is_named() {
        assertThatThrownBy(() -> Explanations.from(name -> name.equals("index.yaml") ? bytes("ours: \"\"") : Explanations.resource(name)))
                .hasMessage("explain file index.yaml: there is no ours.yaml beside it");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void every_hint_is_something_that_can_be_typed() {
        CommandCatalog catalog = CommandCatalog.shipped();
        List<String> ids = all().map(each -> each.id()).toList();
        assertThat(all().flatMap(each -> each.tries().stream())).isNotEmpty().allSatisfy(line -> {
            assertThat(catalog.parse(line)).as(line).isPresent();
            if (line.toLowerCase(Locale.ROOT).startsWith("explain ")) {
                assertThat(SHIPPED.find(line.substring(8))).as(line)
                        .isInstanceOfSatisfying(Found.One.class, one -> assertThat(ids).contains(one.explanation().id()));
            }
        });
    }
}
