package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wordings that stand without any code, from several Congresses. */
class WordingsTest {

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            CLOTURE | FAILED | NOT_SAID | Cloture on the House amendment to the Senate amendment to H.R. 5 not invoked in Senate by Yea-Nay Vote. 50 - 49. Record Vote Number: 8.
            CLOTURE | AGREED | NOT_SAID | Cloture on the conference report to accompany H.R. 5 invoked in Senate by Yea-Nay Vote. 85 - 15. Record Vote Number: 341.
            CLOTURE | AGREED | NOT_SAID | Cloture invoked in Senate by Yea-Nay Vote. 60 - 39. Record Vote Number: 395.
            CLOTURE | NONE | NOT_SAID | Cloture motion on the measure withdrawn by unanimous consent in Senate.
            CONFERENCE | NONE | NOT_SAID | Conference report considered in Senate. (consideration: CR S1)
            CONFERENCE | NONE | NOT_SAID | Conference report filed: Conference report H. Rept. 118-301 filed.
            CONFERENCE | NONE | NOT_SAID | Conference committee actions: Conferees agreed to file conference report.
            CONFERENCE | NONE | NOT_SAID | Senate insists on its amendment, asks for a conference, appoints conferees Reed; Wicker.
            CONFERENCE | NONE | NOT_SAID | Senate disagreed to the House amendments by Unanimous Consent.
            CONFERENCE_REPORT | AGREED | NOT_SAID | Senate agreed to conference report by Unanimous Consent.
            CONFERENCE_REPORT | FAILED | NOT_SAID | Senate disagreed to the conference report by Yea-Nay Vote. 40 - 58. Record Vote Number: 4.
            CONFERENCE_REPORT | FAILED | NOT_SAID | On agreeing to the conference report Failed by the Yeas and Nays: 200 - 221 (Roll no. 9).
            MOTION | FAILED | NOT_SAID | On motion to recommit the conference report Failed by recorded vote: 200 - 221 (Roll no. 9).
            CONCURRENCE | AGREED | AMENDED | Senate receded from its amendment and concurred in the House amendment with an amendment by Voice Vote.
            CONCURRENCE | AGREED | IDENTICAL | Motion to concur in the House amendment to the Senate amendment to H.R. 5 agreed to in Senate by Yea-Nay Vote. 60 - 40. Record Vote Number: 7.
            CONCURRENCE | AGREED | IDENTICAL | On motion to concur in the Senate amendment Agreed to by recorded vote: 219 - 212 (Roll no. 165).
            CONCURRENCE | AGREED | AMENDED | House agreed to Senate amendment with amendment pursuant to H. Res. 5.
            CONCURRENCE | AGREED | AMENDED | House agreed to Senate amendments with an amendment under Suspension of the Rules, roll call #9 (300-20).
            PASSAGE | AGREED | IDENTICAL | Passed Senate under the order of 12/15/16, having achieved 60 votes in the affirmative, without amendment by Yea-Nay Vote. 60 - 39. Record Vote Number: 7.
            PASSAGE | AGREED | AMENDED | Passed Senate in lieu of S. 99 with an amendment by Unanimous Consent.
            PASSAGE | FAILED | NOT_SAID | Resolution of disapproval failed of passage in Senate by Yea-Nay Vote. 46 - 53. Record Vote Number: 2.
            PASSAGE | FAILED | NOT_SAID | Resolution not agreed to in Senate by Yea-Nay Vote. 40 - 52. Record Vote Number: 10.
            PASSAGE | AGREED | AMENDED | Joint resolution passed Senate, amended.
            PASSAGE | AGREED | AMENDED | Measure passed Senate, amended, roll call #51 (64-33).
            PASSAGE | AGREED | NOT_SAID | Passed House pursuant to H. Res. 5.
            PASSAGE | AGREED | NOT_SAID | By unanimous consent, the joint resolution was considered and passed House.
            PASSAGE | AGREED | AMENDED | Pursuant to the provisions of H. Res. 5, the bill, as amended, is considered passed.
            CONSIDERATION | NONE | NOT_SAID | The amendment in the nature of a substitute is considered as adopted.
            CONSIDERATION | NONE | NOT_SAID | Veto message received in Senate. Ordered held at the desk.
            OVERRIDE | AGREED | NOT_SAID | Two-thirds of the Members present having voted in the affirmative the bill is passed, Passed by the Yeas and Nays: (2/3 required): 383 - 41 (Roll no. 491).
            OVERRIDE | FAILED | NOT_SAID | Failed of passage in House over veto: On passage, the objections of the President to the contrary notwithstanding Failed by the Yeas and Nays: (2/3 required): 248 - 177 (Roll no. 9).
            TABLED_MEASURE | AGREED | NOT_SAID | Motion to table the bill agreed to in Senate by Yea-Nay Vote. 50 - 40. Record Vote Number: 3.
            DISCHARGED | NONE | NOT_SAID | Motion to discharge Senate Committee on Foreign Relations agreed to by Yea-Nay Vote. 51 - 45. Record Vote Number: 12.
            DISCHARGED | NONE | NOT_SAID | On motion to discharge Agreed to by the Yeas and Nays: 218 - 209 (Roll no. 8).
            REPORTED | NONE | NOT_SAID | Reported adversely by the Committee on International Relations. H. Rept. 109-2.
            MOTION | NONE | NOT_SAID | Indefinitely postponed by Senate by Unanimous Consent.
            MOTION | NONE | NOT_SAID | Laid on the table. See H. Res. 5 for further action.
            REMARK | NONE | NOT_SAID | Senate passed companion measure H.R. 1 in lieu of this measure by Unanimous Consent.
            REMARK | NONE | NOT_SAID | Senate incorporated this measure in H.R. 2670 as an amendment.
            CALENDAR | NONE | NOT_SAID | Submitted in the Senate. Placed on Senate Legislative Calendar under Over, Under the Rule.
            MESSAGE | NONE | IDENTICAL | Cleared for White House.
            VETOED | NONE | NOT_SAID | Pocket Vetoed by President.
            UNSIGNED | NONE | NOT_SAID | Sent to Archivist of the United States unsigned.
            """)
    void means(ActionKind kind, Event.Outcome outcome, Event.Form form, String text) {
        List<Event> events = BillFixture.of("hr5-117").library("2021-05-01", "", text).events();

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(kind);
            assertThat(event.outcome()).isEqualTo(outcome);
            assertThat(event.form()).isEqualTo(form);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HAMDT | 72000 | House amendment agreed to: On agreeing to the Norman amendment (A033) Agreed to by recorded vote: 214 - 213 (Roll no. 312). | AGREED
            SAMDT | 95000 | Senate amendment not agreed to: Amendment SA 222 not agreed to in Senate by Yea-Nay Vote. 16 - 83. Record Vote Number: 191. | FAILED
            SAMDT | 97000 | Roll call votes on amendments in Senate: Amendment SA 429 agreed to in Senate by Yea-Nay Vote. 65 - 28. Record Vote Number: 190. | AGREED
            """)
    void an_amendments_own_items_tell_of_the_amendment(String type, String code, String text, Event.Outcome outcome) {
        List<Action> actions = BillFixture.of("s2226-118").library("2023-07-19", code, text).actions();
        var none = java.util.Optional.<Chamber>empty();
        var amendment = new Amendment(new AmendmentId(118, type, 1), none, java.util.Optional.empty(), java.util.Optional.empty(),
                List.of(), List.of(), List.of(),
                java.util.Optional.empty(), java.util.Optional.empty(), java.util.Optional.empty(), java.util.Optional.empty(), actions);

        Bill bill = BillFixture.of("s2226-118").bill().withAmendments(List.of(amendment));
        assertThat(Events.ofAmendments(bill).get(amendment)).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(ActionKind.AMENDMENT);
            assertThat(event.outcome()).isEqualTo(outcome);
            assertThat(event.amendment()).isTrue();
        });
    }
}
