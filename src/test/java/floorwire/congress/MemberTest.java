package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sen. Lee, Mike [R-UT]               | R | UT | Sen. Mike Lee (R-UT)
            Rep. DeFazio, Peter A. [D-OR-4]     | D | OR | Rep. Peter DeFazio (D-OR)
            Rep. Luna, Anna Paulina [R-FL-13]   | R | FL | Rep. Anna Paulina Luna (R-FL)
            Sen. Casey, Robert P., Jr. [D-PA]   | D | PA | Sen. Robert Casey, Jr. (D-PA)
            Rep. Correa, J. Luis [D-CA-46]      | D | CA | Rep. J. Luis Correa (D-CA)
            Resident Commissioner               | D | PR | Resident Commissioner (D-PR)
            """)
    void is_shown_by_the_name_the_member_goes_by(String printed, String party, String state, String shown) {
        Member member = new Member("X000001", printed, "FIRST", Optional.empty(), "LAST", party, state, Optional.empty());
        assertThat(member.display()).isEqualTo(shown);
    }
}
