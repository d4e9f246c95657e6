package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialLinkTest {

    private static String read(String address) {
        return OfficialLink.parse(address).map(link -> switch (link) {
            case OfficialLink.OfBill of -> of.bill().toString();
            case OfficialLink.OfLaw law -> (law.isPrivate() ? "private " : "public ") + law.congress() + "-" + law.number();
        }).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "www.congress.gov/bill/119th-congress/senate-bill/2174, s2174-119",
        "congress.gov/bill/119th-congress/senate-bill/2174/all-actions, s2174-119",
        "m.congress.gov/bill/93rd-congress/house-joint-resolution/542/text/, hjres542-93",
        "www.congress.gov/117/bills/hr3076/BILLS-117hr3076enr.pdf, hr3076-117",
        "www.govinfo.gov/app/details/BILLS-119s2174is, s2174-119",
        "www.govinfo.gov/app/details/BILLS-119s2174is/context, s2174-119",
        "www.govinfo.gov/content/pkg/BILLS-119s2174is/html/BILLS-119s2174is.htm, s2174-119",
        "www.govinfo.gov/content/pkg/BILLS-118hr2670enr/pdf/BILLS-118hr2670enr.pdf, hr2670-118",
        "www.govinfo.gov/content/pkg/BILLS-118sjres37is/xml/BILLS-118sjres37is.xml, sjres37-118",
        "www.govinfo.gov/content/pkg/BILLS-118hconres2eh, hconres2-118",
        "www.govinfo.gov/metadata/pkg/BILLS-118sres7ats/mods.xml, sres7-118",
        "www.govinfo.gov/link/bills/119/s/2174, s2174-119",
        "www.govinfo.gov/link/bills/119/hjres/54/, hjres54-119",
        "www.govinfo.gov/bulkdata/BILLSTATUS/119/s/BILLSTATUS-119s2174.xml, s2174-119",
        "www.govinfo.gov/bulkdata/BILLSUM/119/s/BILLSUM-119s2174.xml, s2174-119",
        "www.govinfo.gov/bulkdata/BILLS/119/1/s/BILLS-119s2174is.xml, s2174-119",
        "www.govinfo.gov/app/details/PLAW-118publ31, public 118-31",
        "www.govinfo.gov/content/pkg/PLAW-118publ31/html/PLAW-118publ31.htm, public 118-31",
        "www.govinfo.gov/content/pkg/PLAW-118publ31_uslm/xml/PLAW-118publ31_uslm.xml, public 118-31",
        "www.govinfo.gov/link/plaw/118/public/31, public 118-31",
        "www.govinfo.gov/link/plaw/117/private/2, private 117-2",
        "www.congress.gov/118/plaws/publ31/PLAW-118publ31.pdf, public 118-31"})
    void each_page_and_file_leads_to_its_measure_or_law(String address, String meant) {
        for (String scheme : new String[]{"", "https://", "http://", "HTTPS://"}) {
            for (String behind : new String[]{"", "?link-type=pdf&x=BILLS-118hr1enr", "#toc", "?s=1&r=2#top"}) {
                assertThat(read(scheme + address + behind)).as(scheme + address + behind).isEqualTo(meant);
            }
            assertThat(read(scheme + address.replaceFirst("^www\\.", ""))).isEqualTo(meant);
        }
        assertThat(read("https://" + address.toUpperCase(Locale.ROOT))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.govinfo.gov.evil.example/app/details/BILLS-119s2174is",
        "https://evil.example/www.govinfo.gov/app/details/BILLS-119s2174is",
        "https://evil.example/?https://www.govinfo.gov/app/details/BILLS-119s2174is",
        "https://evil.example#@www.govinfo.gov/app/details/BILLS-119s2174is",
        "https://www.govinfo.gov@evil.example/app/details/BILLS-119s2174is",
        "https://ada@www.govinfo.gov/app/details/BILLS-119s2174is", "https://www.govinfo.gov:pw@evil.example/app/details/BILLS-119s2174is",
        "https://www.govinfo.gov\\@evil.example/app/details/BILLS-119s2174is", "https://www.govinfo.gov%2f@evil.example/BILLS-119s2174is",
        "https://evilgovinfo.gov/app/details/BILLS-119s2174is", "https://evil.govinfo.gov.example/link/bills/119/s/2174",
        "https://congress.gov.evil.example/bill/119th-congress/senate-bill/2174",
        "javascript://www.govinfo.gov/app/details/BILLS-119s2174is",
        "https://evil.example/congress.gov/bill/119th-congress/senate-bill/2174", "https:/www.govinfo.gov/app/details/BILLS-119s2174is",
        "https://www.govinfo.gov/app/details/BILLS-119s2174is https://evil.example", "https://www.govinfо.gov/app/details/BILLS-119s2174is",
        "https://www.govinfo.gov/search?q=/app/details/BILLS-119s2174is", "https://www.govinfo.gov/search#/BILLS-119s2174is",
        "https://www.govinfo.gov/app/details/BILLS-119s0is", "https://www.govinfo.gov/app/details/BILLS-0s1is",
        "https://www.govinfo.gov/app/details/BILLS-119x1is", "https://www.govinfo.gov/app/details/BILLS-119s12345678is",
        "https://www.govinfo.gov/app/details/XBILLS-119s2174is", "https://www.govinfo.gov/app/details/CRPT-118hrpt301",
        "https://www.govinfo.gov/bulkdata/BILLSTATUS/119/s", "https://www.govinfo.gov/link/bills/119/senate/2174",
        "https://www.congress.gov/link/bills/119/s/2174", "https://www.govinfo.gov/bill/119th-congress/senate-bill/2174",
        "https://www.congress.gov/bill/119th-congress/senate-bills/2174", "https://www.congress.gov/member/mike-lee/L000577",
        "https://www.congress.gov", "https://www.govinfo.gov/", "s2174", ""})
    void whatever_is_of_another_site_or_of_no_measure_leads_nowhere(String address) {
        assertThat(read(address)).isEmpty();
    }

    @Property(tries = 500)
    void every_measure_is_found_by_each_form_of_its_links(@ForAll("measures") BillId bill) {
        String type = bill.type().path();
        String id = bill.congress() + type + bill.number();
        for (String address : new String[]{bill.url(),
            "https://www.govinfo.gov/link/bills/" + bill.congress() + "/" + type + "/" + bill.number(),
            "https://www.govinfo.gov/app/details/BILLS-" + id + "ih", "https://www.govinfo.gov/bulkdata/BILLSTATUS/" + bill.congress() + "/"
                    + type + "/BILLSTATUS-" + id + ".xml"}) {
            assertThat(OfficialLink.parse(address)).as(address).contains(new OfficialLink.OfBill(bill));
            assertThat(BillReference.parse(address).map(named -> named.in(1))).contains(bill);
        }
    }

    @Provide
    Arbitrary<BillId> measures() {
        return Combinators.combine(Arbitraries.integers().between(1, 250), Arbitraries.of(BillType.class),
                Arbitraries.integers().between(1, 99_999)).as(BillId::new);
    }

    @Property(tries = 500)
    void nothing_of_another_host_is_ever_taken(@ForAll("hosts") String before, @ForAll String behind) {
        assertThat(OfficialLink.parse("https://" + before + "evil.example/" + behind + "/link/bills/119/s/2174")).isEmpty();
    }

    @Provide
    Arbitrary<String> hosts() {
        return Combinators.combine(Arbitraries.of("", "www.govinfo.gov", "congress.gov"), Arbitraries.of(".", "@", ":80@", "%2f", "\\")
                .optional(),
                Arbitraries.strings().ofMaxLength(5).filter(any -> !any.contains("/") && !any.contains("?") && !any.contains("#")))
                .as((host, sign, any) -> host + any + sign.orElse("."));
    }
}
