package floorwire.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.ProvisionStep;
import floorwire.congress.ProvisionStep.Became;
import floorwire.congress.TextPackage;
import floorwire.feed.govinfo.BillTextParser;
import floorwire.text.BillText;
import floorwire.text.Fingerprint;

/** Each section of a bill as introduced, followed through the versions that were published, to the law where there is one. */
class ProvisionRoadCapturedTest {

    private static final Path TEXTS = Path.of("../shared/data/text/119");

    private static List<ProvisionBook.Read> versions(String bill) throws IOException {
        assumeTrue(Files.isDirectory(TEXTS), "skipped: " + TEXTS + " is absent");
        List<ProvisionBook.Read> versions = new ArrayList<>();
        try (Stream<Path> files = Files.list(TEXTS.resolve(bill))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replaceFirst("_.*", "");
                TextPackage is = new TextPackage(name, name.startsWith("PLAW") ? TextPackage.LAW : name.replaceFirst(".*\\d(?=[a-z])", ""));
                versions.add(new ProvisionBook.Read(is, BillTextParser.parse(Files.readAllBytes(file))));
            }
        }
        versions.sort(
                Comparator.comparing(ProvisionBook.Read::name, TextPackage.order(bill.startsWith("H") ? Chamber.HOUSE : Chamber.SENATE)));
        return versions;
    }

    private static List<ProvisionStep> followed(List<ProvisionBook.Read> versions) {
        List<GroupProvision> own = new ArrayList<>();
        BillText first = versions.getFirst().text();
        first.sections().stream().map(Fingerprint::of).filter(Fingerprint::telling).forEach(fingerprint -> own
                .add(new GroupProvision("group", "group-" + own.size(), fingerprint.heading(), "", fingerprint, Instant.EPOCH)));
        try (ProvisionBook book = new ProvisionBook(own)) {
            return book.read(Bill.unknown(BillId.parse("hr1-119").orElseThrow()), versions).provisions();
        }
    }

    private static Map<String, Map<Became, Long>> counted(List<ProvisionStep> steps) {
        return steps.stream().collect(Collectors.groupingBy(step -> step.text().version(), TreeMap::new,
                Collectors.groupingBy(ProvisionStep::became, TreeMap::new, Collectors.counting())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HR1815", "HR2483", "HR3497", "HR4", "HR43", "HR452"})
    void each_section_of_a_bill_is_followed_into_its_law_in_either_format(String bill) throws IOException {
        List<ProvisionStep> steps = followed(versions(bill));
        System.out.println(bill + ": " + counted(steps));
        assertThat(steps).noneMatch(step -> step.became() == Became.DROPPED);
        long enrolled = steps.stream().filter(step -> step.text().version().equals("enr")).count();
        assertThat(enrolled).isPositive();
        assertThat(steps.stream().filter(step -> step.became() == Became.ENACTED)).hasSize(Math.toIntExact(enrolled));
    }

    /** 26 sections became 594; what said nothing but that the rest is to come is not said to be dropped. */
    @Test
    void of_an_act_that_grew_from_a_shell_nothing_is_said_to_be_dropped() throws IOException {
        List<ProvisionStep> steps = followed(versions("HR3838"));
        System.out.println("HR3838: " + counted(steps));
        assertThat(steps).noneMatch(step -> step.became() == Became.DROPPED);
        assertThat(steps).anySatisfy(step -> assertThat(step.provision() + " " + step.section()).isEqualTo("europe-posture 1304"));
    }
}
