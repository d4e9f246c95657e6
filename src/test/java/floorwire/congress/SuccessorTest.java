package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuccessorTest {

    @Test
    void a_bill_whose_text_went_into_another_is_followed_by_it() {
        BillFixture bill =
                BillFixture.of("s2226-118").senate("2023-07-27", "Senate incorporated this measure in H.R. 2670 as an amendment.");
        assertThat(Successor.of(bill.bill())).contains(new BillId(118, BillType.HR, 2670));
    }

    @Test
    void a_bill_that_nobody_took_over_has_no_successor() {
        BillFixture bill = BillFixture.of("s2226-118").senate("2023-07-27", "Considered by Senate. See also H.R. 2670.");
        assertThat(Successor.of(bill.bill())).isEmpty();
    }
}
