package floorwire.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import floorwire.Bills;
import floorwire.congress.Facet;
import floorwire.feed.Observation;

/** Invented histories of a measure, as one source publishes them: each state tells more than the one before, or corrects it. */
final class Histories {

    private static final LocalDate INTRODUCED = LocalDate.parse("2025-06-25");
    private static final Instant FIRST_PUBLISHED = Instant.parse("2025-06-26T10:00:00Z");
    private static final List<String> TITLES = List.of("A bill to withdraw the United States from the North Atlantic Treaty Organization.",
            "A bill to end membership of the United States in the United Nations.", "A bill to name a post office.");
    private static final List<String> SENATE = List.of("Committee on Foreign Relations. Hearings held.",
            "Passed Senate with an amendment by Yea-Nay Vote. 86 - 11. Record Vote Number: 212.",
            "Passed Senate without amendment by Unanimous Consent.",
            "Cloture on the motion to proceed to the measure invoked in Senate by Yea-Nay Vote. 72 - 25. Record Vote Number: 188.",
            "Committee on Foreign Relations. Reported by Senator Doe without amendment.",
            "Failed of passage in Senate by Yea-Nay Vote. 40 - 55. Record Vote Number: 301.");
    private static final List<String> HOUSE = List.of("On passage Passed without objection.",
            "On passage Passed by the Yeas and Nays: 219 - 210 (Roll no. 328).",
            "On passage Failed by the Yeas and Nays: 200 - 210 (Roll no. 329).");

    private Histories() {}

    /** What the source does next. */
    enum Kind {
        SENATE_ACTS,
        HOUSE_ACTS,
        PRESENTED,
        SIGNED,
        LAW,
        COSPONSOR,
        COSPONSOR_LEAVES,
        COSPONSOR_DROPPED,
        OFFICIAL_TITLE,
        SHORT_TITLE,
        TITLES_GONE,
        ACTION_REDATED,
        ACTION_REWORDED,
        ACTION_DELETED,
        INTRODUCTION_REDATED
    }

    /** @param which picks among the possible texts, actions or members */
    record Step(Kind kind, int which) {}

    /** @param seed of the order in which its states are heard, and of what is heard besides */
    record History(List<Step> steps, long seed) {

        List<Observation> states(String bill) {
            Draft draft = new Draft();
            List<Observation> states = new ArrayList<>();
            states.add(draft.said(bill, 0));
            for (Step step : steps) {
                draft.take(step);
                states.add(draft.said(bill, states.size()));
            }
            return states;
        }

        /** In any order, with copies, older ones and ones of which parts are missing in between. */
        static List<Observation> heard(List<Observation> states, Random random) {
            List<Observation> heard = new ArrayList<>(states);
            for (Observation state : states) {
                if (random.nextInt(3) == 0) {
                    heard.add(state);
                }
                if (random.nextInt(2) == 0) {
                    heard.add(partial(state, random));
                }
            }
            Collections.shuffle(heard, random);
            return heard;
        }

        private static Observation partial(Observation state, Random random) {
            EnumSet<Facet> covered = EnumSet.noneOf(Facet.class);
            for (Facet facet : Facet.ofRecord()) {
                if (random.nextBoolean()) {
                    covered.add(facet);
                }
            }
            return new Observation(state.subject(), state.source(), state.asOf(), covered, Bills.only(state.bill(), covered));
        }
    }

    static Arbitrary<History> all() {
        Arbitrary<Step> steps = Combinators.combine(Arbitraries.of(Kind.values()), Arbitraries.integers().between(0, 5)).as(Step::new);
        return Combinators.combine(steps.list().ofMinSize(1).ofMaxSize(7), Arbitraries.longs()).as(History::new);
    }

    /** What stands at the source now. */
    private static final class Draft {

        private record Act(LocalDate date, String chamber, String text) {}

        private record Joined(String since, Optional<String> withdrawn) {}

        private final List<Act> acts = new ArrayList<>();
        private final Map<String, Joined> cosponsors = new TreeMap<>();
        private final List<String[]> titles = new ArrayList<>();
        private final List<String> laws = new ArrayList<>();
        private LocalDate introduced = INTRODUCED;
        private LocalDate day = INTRODUCED;

        void take(Step step) {
            day = day.plusDays(step.which() % 3);
            String member = "ABCDEF".charAt(step.which()) + "000001";
            switch (step.kind()) {
                case SENATE_ACTS -> acts.add(new Act(day, "senate", SENATE.get(step.which() % SENATE.size())));
                case HOUSE_ACTS -> acts.add(new Act(day, "house", HOUSE.get(step.which() % HOUSE.size())));
                case PRESENTED -> acts.add(new Act(day, "28000", "Presented to President."));
                case SIGNED -> acts.add(new Act(day, "36000", "Signed by President."));
                case LAW -> {
                    acts.add(new Act(day, "E40000", "Became Public Law No: 119-" + (50 + step.which()) + "."));
                    laws.add("119-" + (50 + step.which()));
                }
                case COSPONSOR -> cosponsors.put(member, new Joined(day.toString(), Optional.empty()));
                case COSPONSOR_LEAVES -> cosponsors.computeIfPresent(member,
                        (id, joined) -> new Joined(joined.since(), Optional.of(day.toString())));
                case COSPONSOR_DROPPED -> cosponsors.remove(member);
                case OFFICIAL_TITLE -> titles.add(new String[]{"Official Title as Introduced", TITLES.get(step.which() % TITLES.size())});
                case SHORT_TITLE -> titles.add(new String[]{"Short Titles as Introduced", TITLES.get(step.which() % TITLES.size())});
                case TITLES_GONE -> titles.clear();
                case ACTION_REDATED -> change(step, act -> Optional.of(new Act(act.date().plusDays(1), act.chamber(), act.text())));
                case ACTION_REWORDED -> change(step,
                        act -> Optional.of(new Act(act.date(), act.chamber(), act.text().replace("86 - 11", "86 - 12").replace("210", "209")
                                .replace("Hearings held", "Hearings held on 3 matters"))));
                case ACTION_DELETED -> change(step, act -> Optional.empty());
                case INTRODUCTION_REDATED -> introduced = introduced.minusDays(1 + step.which());
            }
        }

        private void change(Step step, java.util.function.Function<Act, Optional<Act>> how) {
            if (acts.isEmpty()) {
                return;
            }
            int at = step.which() % acts.size();
            Act act = acts.remove(at);
            how.apply(act).ifPresent(changed -> acts.add(at, changed));
        }

        Observation said(String bill, int state) {
            Bills bills = Bills.of(bill, introduced.toString()).title("A bill.");
            for (Act act : acts) {
                switch (act.chamber()) {
                    case "senate" -> bills.senate(act.date().toString(), act.text());
                    case "house" -> bills.house(act.date().toString(), "H37100", act.text());
                    default -> bills.library(act.date().toString(), act.chamber(), act.text());
                }
            }
            cosponsors.forEach((id, joined) -> joined.withdrawn().ifPresentOrElse(
                    on -> bills.cosponsorWithdrawn(id, joined.since(), on), () -> bills.cosponsor(id, joined.since())));
            titles.forEach(title -> bills.titled(title[0], title[1]));
            laws.forEach(bills::law);
            return bills.said(FIRST_PUBLISHED.plusSeconds(3_600L * state).toString());
        }
    }
}
