package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPackageTest {

    private static Optional<TextPackage> of(String... urls) {
        return TextPackage.of(new TextVersion("Enrolled Bill", Optional.empty(), List.of(urls)));
    }

    /** The addresses are those of BILLSTATUS files and of the API's answers. */
    @ParameterizedTest
    @CsvSource({"https://www.govinfo.gov/content/pkg/BILLS-117hr3076eas/xml/BILLS-117hr3076eas.xml, BILLS-117hr3076eas, eas,"
            + " /content/pkg/BILLS-117hr3076eas/xml/BILLS-117hr3076eas.xml",
        "https://www.congress.gov/117/bills/hr3076/BILLS-117hr3076enr.xml, BILLS-117hr3076enr, enr,"
                + " /content/pkg/BILLS-117hr3076enr/xml/BILLS-117hr3076enr.xml",
        "https://www.govinfo.gov/content/pkg/PLAW-117publ108_uslm/xml/PLAW-117publ108_uslm.xml, PLAW-117publ108, law,"
                + " /content/pkg/PLAW-117publ108/uslm/PLAW-117publ108.xml",
        "https://www.congress.gov/119/plaws/publ21/PLAW-119publ21_uslm.xml, PLAW-119publ21, law,"
                + " /content/pkg/PLAW-119publ21/uslm/PLAW-119publ21.xml"})
    void a_version_s_link_names_the_package_that_govinfo_is_asked_for(String url, String id, String version, String path) {
        assertThat(of(url)).contains(new TextPackage(id, version)).map(TextPackage::path).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.congress.gov/117/bills/hr3076/BILLS-117hr3076enr.pdf", "https://www.govinfo.gov/x.xml",
        "https://www.govinfo.gov/content/pkg/BILLS-117hr3076enr/xml/../../etc.xml", "https://www.govinfo.gov/BILLS-117xx1ih.xml", ".xml"})
    void what_links_no_xml_of_a_bill_or_law_names_none(String url) {
        assertThat(of(url)).isEmpty();
    }

    private static List<String> ordered(Chamber origin, String... versions) {
        return Stream.of(versions).map(version -> new TextPackage("BILLS-118hr1" + version, version)).sorted(TextPackage.order(origin))
                .map(TextPackage::version).toList();
    }

    @Test
    void versions_follow_each_other_by_what_the_chambers_did() {
        assertThat(ordered(Chamber.HOUSE, "law", "enr", "eah", "eas", "eas2", "pcs", "rfs", "eh", "rh", "ih"))
                .containsExactly("ih", "rh", "eh", "pcs", "rfs", "eas", "eah", "eas2", "enr", "law");
        assertThat(ordered(Chamber.SENATE, "law", "enr", "eas", "eah", "rfh", "es", "rs", "pcs", "is"))
                .containsExactly("is", "pcs", "rs", "es", "rfh", "eah", "eas", "enr", "law");
    }

    @Test
    void people_read_what_a_version_is() {
        assertThat(new TextPackage("BILLS-118hr2670enr", "enr").words()).isEqualTo("enrolled");
        assertThat(new TextPackage("BILLS-118hr2670eas2", "eas2").words()).isEqualTo("as amended by the Senate");
        assertThat(new TextPackage("PLAW-118publ31", "law").words()).isEqualTo("Public Law 118-31");
        assertThat(new TextPackage("BILLS-118hr1rhuc", "rhuc").words()).isEqualTo("version rhuc");
    }
}
