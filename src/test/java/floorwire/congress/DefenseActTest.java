package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.Bills;
import floorwire.feed.govinfo.BillStatusParser;

/** Which measures carry one fiscal year's NDAA, and as what (domain.md 6). */
class DefenseActTest {

    private static final Path NAMED = Path.of("../shared/data/billstatus/named");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hr9001-118 | To authorize appropriations for fiscal year 2024 for military activities of the Department of Defense and for military construction, and for other purposes. | 2024 | HOUSE_BILL
            s9001-118  | An original bill to authorize appropriations for fiscal year 2024 for military activities of the Department of Defense, for military construction. | 2024 | SENATE_BILL
            s9002-119  | A bill to authorize appropriations for fiscal year 2026 for military activities of the Department of War, for military construction.                 | 2026 | SENATE_BILL
            """)
    void a_chamber_s_own_bill_was_the_act_from_the_first(String id, String official, int year, DefenseAct.Role role) {
        Bill bill = Bills.of(id, "2023-04-18").official(official).bill();
        assertThat(DefenseAct.fiscalYear(bill)).contains(year);
        assertThat(DefenseAct.role(bill)).isEqualTo(role);
        assertThat(DefenseAct.congress(year)).isEqualTo(bill.id().congress());
    }

    @ParameterizedTest
    @CsvSource({"1605, s, 2022, National Pulse Memorial", "7776, hr, 2023, improvements"})
    void the_vehicles_of_two_years_were_born_as_something_else(int number, String type, int year, String born) throws IOException {
        Path file = NAMED.resolve("BILLSTATUS-117" + type + number + ".xml");
        assumeTrue(Files.exists(file), "../shared/data is not here: the real vehicles are not read");
        Bill bill = new BillStatusParser().parse(Files.readAllBytes(file)).bill();
        assertThat(DefenseAct.fiscalYear(bill)).contains(year);
        assertThat(DefenseAct.role(bill)).isEqualTo(DefenseAct.Role.VEHICLE);
        assertThat(DefenseAct.bornAs(bill)).isPresent().get().asString().contains(born);
    }

    @Test
    void a_title_of_a_portion_makes_no_carrier() {
        Bill bill = Bills.of("hr9003-119", "2025-03-01").official("To provide for something else.").bill();
        assertThat(DefenseAct.fiscalYear(bill)).isEqualTo(Optional.empty());
    }
}
