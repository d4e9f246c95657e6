package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order and the number of a source's items are no evidence; and no text stops the machine. */
class StagePropertiesTest {

    private static final List<String> TEXTS = List.of("Introduced in House", "Introduced in Senate",
            "Read twice and referred to the Committee on Foreign Relations.", "Referred to the House Committee on Foreign Affairs.",
            "Committee on Foreign Relations. Reported by Senator Risch without amendment. Without written report.",
            "Senate Committee on Finance discharged by Unanimous Consent.", "Passed Senate with an amendment by Voice Vote.",
            "Passed/agreed to in Senate: Passed Senate with an amendment by Voice Vote.",
            "Passed Senate without amendment by Yea-Nay Vote. 79 - 19. Record Vote Number: 71.", "Senate vitiated previous passage.",
            "On passage Passed by the Yeas and Nays: 363 - 70 (Roll no. 405).",
            "Passed/agreed to in House: On passage Passed by the Yeas and Nays: 363 - 70 (Roll no. 405).",
            "On motion to suspend the rules and pass the bill Failed by the Yeas and Nays: (2/3 required): 250 - 170 (Roll no. 300).",
            "Message on House action received in Senate and at desk: House amendment to Senate bill.",
            "Senate agreed to the House amendment to S. 1 by Unanimous Consent.",
            "On motion that the House agree with an amendment to the Senate amendment Agreed to by voice vote.",
            "On motion that the House agree to the Senate amendment Failed by the Yeas and Nays: 1 - 2 (Roll no. 9).",
            "Cloture on the motion to proceed to the measure not invoked in Senate by Yea-Nay Vote. 49 - 51. Record Vote Number: 420.",
            "Upon reconsideration, cloture on the motion to proceed to the measure invoked in Senate by Yea-Nay Vote. 61 - 36. Record Vote Number: 430.",
            "Senate agreed to conference report by Yea-Nay Vote. 87 - 13. Record Vote Number: 343.",
            "On agreeing to the conference report Agreed to by voice vote.", "Presented to President.", "Signed by President.",
            "Vetoed by President.",
            "Passed Senate over veto by Yea-Nay Vote. 81 - 13. Record Vote Number: 292.", "Became Public Law No: 117-263.",
            "Pursuant to the provisions of H. Res. 5, proceedings on S. 1 are considered vacated.",
            "On motion to table the measure Agreed to by voice vote.");

    @Property(tries = 400)
    void any_order_and_any_repetition_of_the_items_gives_the_same_history(@ForAll("lists") List<Action> actions, @ForAll long seed) {
        BillFixture bill = BillFixture.of("s1-117");
        StageHistory once = withoutCopies(StageMachine.of(bill.bill(actions)));
        List<Action> shuffled = new ArrayList<>(actions);
        var random = new Random(seed);
        Collections.shuffle(shuffled, random);
        assertThat(StageMachine.of(bill.bill(shuffled))).isEqualTo(StageMachine.of(bill.bill(actions)));

        actions.stream().filter(action -> random.nextBoolean()).forEach(shuffled::add);
        assertThat(withoutCopies(StageMachine.of(bill.bill(shuffled)))).isEqualTo(once);
    }

    @Property(tries = 400)
    void no_text_and_no_code_stop_the_machine(@ForAll("wild") List<Action> actions) {
        for (BillType type : BillType.values()) {
            Bill bill = BillFixture.of(type.path() + "1-117").bill(actions);
            StageHistory history = StageMachine.of(bill);
            assertThat(history.steps().isEmpty()).isEqualTo(actions.isEmpty());
            assertThat(Outlook.stillNeeds(bill, history)).doesNotContain("");
            assertThat(Events.fold(bill).stream().flatMap(event -> event.items().stream())).containsExactlyInAnyOrderElementsOf(actions);
        }
    }

    @Provide
    Arbitrary<List<Action>> lists() {
        return action(Arbitraries.of(TEXTS), Arbitraries.just("")).list().ofMinSize(1).ofMaxSize(14);
    }

    @Provide
    Arbitrary<List<Action>> wild() {
        Arbitrary<String> texts = Arbitraries.oneOf(Arbitraries.of(TEXTS), Arbitraries.strings().ofMaxLength(60),
                Combinators.combine(Arbitraries.of(TEXTS), Arbitraries.strings().ofMaxLength(20)).as((text, tail) -> text + tail),
                Combinators.combine(Arbitraries.of(TEXTS), Arbitraries.of(TEXTS)).as((one, other) -> one + " " + other));
        Arbitrary<String> codes =
                Arbitraries.oneOf(Arbitraries.of("", "8000", "17000", "E30000", "36000", "H37300", "H1B000", "80000", "19500", "30000"),
                        Arbitraries.strings().ofMaxLength(7));
        return action(texts, codes).list().ofMaxSize(10);
    }

    private static Arbitrary<Action> action(Arbitrary<String> texts, Arbitrary<String> codes) {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(0, 3).map(LocalDate.of(2021, 3, 1)::plusDays);
        Arbitrary<Optional<LocalTime>> times = Arbitraries.integers().between(9, 20).map(hour -> LocalTime.of(hour, 0)).optional(0.4);
        return Combinators.combine(dates, times, texts, codes, Arbitraries.of(SourceSystem.class))
                .as((date, time, text, code, source) -> new Action(date, time,
                        text, "Floor", code.isEmpty() ? Optional.empty() : Optional.of(code), source, List.of(), List.of(),
                        Optional.empty()));
    }

    /** The history without the list of items behind each event, which repetition does lengthen. */
    private static StageHistory withoutCopies(StageHistory history) {
        return new StageHistory(history.events().stream().map(StagePropertiesTest::bare).toList(),
                history.steps().stream().map(step -> new StageHistory.Step(step.stage(), step.date(), bare(step.cause()),
                        step.skips())).toList(),
                history.pending().map(StagePropertiesTest::bare),
                history.uncompared().stream().map(StagePropertiesTest::bare).toList(), history.presented().map(StagePropertiesTest::bare),
                history.unrecognised().stream().map(StagePropertiesTest::bare).toList());
    }

    private static Event bare(Event event) {
        return new Event(event.kind(), event.chamber(), event.outcome(), event.form(), event.date(), event.time(), event.text(),
                event.roll(), event.amendment(),
                List.of());
    }
}
