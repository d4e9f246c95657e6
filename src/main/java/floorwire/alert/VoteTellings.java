package floorwire.alert;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.congress.Cast;
import floorwire.congress.District;
import floorwire.congress.Election;
import floorwire.congress.Members;
import floorwire.congress.PartySplit;
import floorwire.congress.RollCall;
import floorwire.congress.States;
import floorwire.congress.Threshold;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteChecks;
import floorwire.congress.VoteNeed;

/** A roll call in the words of posts and answers, from the chamber's own record. What is published is the truth; nothing is worked out. */
public final class VoteTellings {

    private static final int MOST_NAMES = 6;
    private static final int LONGEST_SUBJECT = 200;

    /** Under a vote that the measure's own record tells before its chamber's is read. */
    public static final String PROVISIONAL =
            "Provisional: counted as the measure's record has it; the chamber's own record of the vote is not read yet";

    /** The amendment, the bill, the resolution. */
    private static final Pattern ITSELF =
            Pattern.compile("(?i)on (?:agreeing to )?(?:the )?(?:amendments?|passage(?: of the bill)?|(?:joint |concurrent )?resolution"
                    + "|passage, objections of the president to the contrary notwithstanding)(?: \\(.*\\))?");

    /** The Senate's title of a vote on an amendment, which alone says in its file who offered it: {@code Paul Amdt. No. 222}. */
    private static final Pattern OFFERED = Pattern.compile("([\\p{L}.'’ -]{2,40}) Amdt\\. No\\. \\d+");

    private static final Pattern AMENDMENT = Pattern.compile("^Amendment (?=Agreed to|Rejected|Not Agreed to)");

    private VoteTellings() {}

    /** Why a vote was taken anew, as {@link floorwire.congress.Revotes} has it. */
    public static String whyAgain(Optional<RollCall> earlier) {
        return earlier.filter(RollCall::vacated).map(record -> "that vote was vacated, and the question put again.")
                .orElse("delegates' votes were decisive, so the House voted again without them.");
    }

    /**
     * {@code Senate vote 191 (2023) · Paul amendment S.Amdt. 222 to S.Amdt. 935 to S. 2226 (118th) · Rejected 16–83, needed 60}: where what it
     * is about is named, its result need not say again that it is an amendment.
     */
    public static String headline(RollCall rollCall, String about) {
        boolean amends = !about.isEmpty() && rollCall.matter().amendment().isPresent();
        return rollCall.id().citation() + (about.isEmpty() ? "" : " · " + about) + question(rollCall).map(asked -> " · " + asked).orElse("")
                + " · " + (amends ? AMENDMENT.matcher(result(rollCall)).replaceFirst("") : result(rollCall));
    }

    /** What was put to the vote, unless it was the measure or the amendment itself: a motion that is "passed" passes nothing. */
    private static Optional<String> question(RollCall rollCall) {
        String asked = rollCall.words().question();
        return asked.isBlank() || ITSELF.matcher(asked).matches() ? Optional.empty() : Optional.of(Phrases.cut(asked, 90));
    }

    /** {@code Amendment Rejected 16–83, needed 60}, marked where it is provisional; a vote that was vacated has no result. */
    public static String result(RollCall rollCall) {
        return rollCall.vacated() ? "vacated" : Election.of(rollCall).map(Election::inWords)
                .orElseGet(() -> (Phrases.cut(rollCall.words().result(), 80) + " " + tally(rollCall)).strip())
                + (VoteChecks.impossible(rollCall).isPresent() ? " (an impossible count)" : rollCall.provisional() ? " (provisional)" : "");
    }

    /** {@code 16–83, needed 60}; nothing where there are neither yeas nor nays. */
    static String tally(RollCall rollCall) {
        return rollCall.tally().filter(tally -> tally.voting() > 0)
                .map(tally -> tally.yea() + "–" + tally.nay()
                        + VoteNeed.of(rollCall).filter(need -> need.threshold() != Threshold.HALF).map(need -> ", needed " + need.yeas())
                                .orElse(""))
                .orElse("");
    }

    /**
     * The amendment that it is about, as its chamber's file names it, and the amendments that it would amend: {@code Paul amendment S.Amdt. 222 to
     * S.Amdt. 935}, {@code Norman of South Carolina Amendment No. 33}.
     */
    public static Optional<String> amendment(RollCall rollCall) {
        Matcher author = OFFERED.matcher(rollCall.words().title());
        return rollCall.matter().amendment().map(amendment -> amendment.id()
                .map(id -> (author.matches() ? author.group(1) + " amendment " : "") + id.citation()
                        + Stream.of(amendment.amends(), amendment.inTurn()).flatMap(Optional::stream).map(one -> " to " + one.citation())
                                .collect(Collectors.joining()))
                .orElseGet(() -> amendment.author().isBlank() ? amendment.number() : Phrases.cut(amendment.author(), 120)));
    }

    /** What the question was, and what the amendment or the vote is for, where the record says so. */
    static String facts(RollCall rollCall) {
        String purpose = rollCall.matter().amendment().map(VoteAmendment::purpose).filter(text -> !text.isBlank())
                .orElse(rollCall.words().title());
        String question = rollCall.words().question();
        return purpose.isBlank() ? question : Phrases.cut(purpose, LONGEST_SUBJECT) + (question.isBlank() ? "" : " · " + question);
    }

    /** How the parties split, with whom independents sat, who voted apart from most of their party, and what was special. */
    public static List<String> lines(RollCall told, Members members) {
        RollCall rollCall = members.atHome(told);
        List<String> lines = new ArrayList<>();
        String split = PartySplit.of(rollCall).inWords();
        if (!split.isEmpty() && !rollCall.isElection()) {
            lines.add(split);
        }
        caucuses(rollCall, members).ifPresent(lines::add);
        apartBy(PartySplit.apart(rollCall.positions(), members.caucuses(rollCall)))
                .forEach((from, casts) -> lines.add(from + ": " + names(casts)));
        rollCall.tieBreak().ifPresent(tie -> lines.add("A tie, broken by the " + tie.byWhom() + ": " + tie.position().printed()
                + " (not in the count)"));
        if (rollCall.committeeOfTheWhole()) {
            lines.add("In the Committee of the Whole, where delegates vote");
        }
        return lines;
    }

    /** {@code Caucusing with the Democrats: King (I-ME), Sanders (I-VT)}: of independents, as the list of members has it for that day. */
    public static Optional<String> caucuses(RollCall rollCall, Members members) {
        String with = PartySplit.caucusing(rollCall.positions(), members.caucuses(rollCall)).entrySet().stream()
                .map(party -> "with the " + party.getKey() + ": "
                        + party.getValue().stream().map(cast -> cast.member().named()).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return with.isEmpty() ? Optional.empty() : Optional.of("Caucusing " + with);
    }

    /**
     * {@code PA: Yea Fetterman (D-PA) · Nay McCormick (R-PA)}: a line for each state, district or surname that a channel named and that voted.
     */
    static List<String> members(RollCall told, List<String> wanted, Members members) {
        RollCall rollCall = members.atHome(told);
        List<String> lines = new ArrayList<>();
        for (String name : wanted) {
            Predicate<Cast> meant = meant(name, rollCall, members);
            Map<String, List<Cast>> found = rollCall.positions().stream().filter(meant)
                    .collect(Collectors.groupingBy(cast -> cast.position().printed(), LinkedHashMap::new, Collectors.toList()));
            Optional<Cast> only = found.values().stream().flatMap(List::stream).reduce((one, other) -> other)
                    .filter(cast -> found.size() == 1 && found.values().iterator().next().size() == 1)
                    .filter(cast -> plain(cast.member().bareName()).equals(plain(name)));
            if (only.isPresent()) {
                lines.add(only.get().member().named() + ": " + only.get().position().printed());
            } else if (!found.isEmpty()) {
                lines.add(name + ": " + found.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue().stream()
                        .map(cast -> cast.member().named())
                        .collect(Collectors.joining(", "))).collect(Collectors.joining(" · ")));
            }
        }
        return lines;
    }

    private static Predicate<Cast> meant(String wanted, RollCall rollCall, Members members) {
        if (States.code(wanted).filter(wanted::equals).isPresent()) {
            return cast -> cast.member().homeState().equals(wanted);
        }
        Optional<District> district = District.parse(wanted).flatMap(typed -> rollCall.at().map(at -> members.meant(typed, at.day())));
        if (district.isPresent()) {
            return cast -> members.seat(cast.member(), rollCall).equals(district);
        }
        String surname = plain(wanted);
        return cast -> plain(cast.member().bareName()).equals(surname);
    }

    /** Without accents and case: people type names so. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    /** From what, as a line begins that names them: an independent is of no party, and compared with the one that he or she caucuses with (decision 37). */
    public static Map<String, List<Cast>> apartBy(List<Cast> apart) {
        return apart.stream().collect(Collectors.groupingBy(cast -> PartySplit.party(cast.member().party()).equals("I")
                ? "Voted apart from most of the party they caucus with" : "Voted apart from most of their party", TreeMap::new,
                Collectors.toList())).descendingMap();
    }

    private static String names(List<Cast> apart) {
        return apart.size() > MOST_NAMES
                ? apart.stream().collect(Collectors.groupingBy(cast -> PartySplit.party(cast.member().party()), Collectors.counting()))
                        .entrySet().stream()
                        .sorted(Map.Entry.comparingByKey()).map(party -> party.getValue() + " " + party.getKey())
                        .collect(Collectors.joining(", "))
                : apart.stream().map(cast -> cast.member().named() + " " + cast.position().printed()).collect(Collectors.joining(", "));
    }
}
