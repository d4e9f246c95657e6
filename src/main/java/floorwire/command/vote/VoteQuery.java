package floorwire.command.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.congress.District;
import floorwire.congress.Position;
import floorwire.congress.States;

/**
 * What is asked of roll calls.
 *
 * @param about which roll calls
 * @param states    two letters each; who is of any of these or of the districts is meant, and so with the others
 * @param districts of the House
 * @param parties   a letter each
 * @param parts     what to show instead of the card
 * @param page      from 1
 */
record VoteQuery(VoteSubject about, List<String> states, List<District> districts, List<String> parties,
        List<Position.Side> positions, Set<Part> parts, int page) {

    /** What can be shown of one roll call. */
    enum Part {
        EVERYONE, STATES, APART, PICTURE, CSV
    }

    private static final int MOST_WORDS = 24;
    private static final int LAST_PAGE = 999;
    /** Each is looked for: words that end in more that may be filters than these name no roll call by them. */
    private static final int MOST_READINGS = 4;
    /** Words of {@code New York's 12th congressional district}, and more. */
    private static final int LONGEST_SEAT = 6;
    private static final Set<String> SMALL_WORDS = Set.of("in", "or", "me", "hi", "ok");
    private static final Set<String> FILLING =
            Set.of("the", "of", "by", "in", "from", "for", "who", "voted", "members", "member", "senators",
                    "senator", "representatives", "delegation", "how", "did", "vote", "please", "show", "and", "as", "only", "with");

    /** Reads what follows the command's name. A roll call, a measure or a day first, then what to show of it; or words. */
    static VoteQuery parse(String typed, LocalDate today) {
        String text = typed.strip().replaceFirst("[?!.,; ]+$", "")
                .replaceFirst("(?i)^(?:(?:the )?(?:roll ?calls?|votes?) )?(?:on|of|for|about) (?:the )?(?=\\S)", "");
        List<String> words = text.isEmpty() ? List.of() : List.of(text.split("[ ,]+(?=\\S)", -1));
        for (int head = Math.min(words.size(), MOST_WORDS); head > 0; head--) {
            Options options = new Options();
            Optional<VoteSubject> subject = VoteSubject.parse(String.join(" ", words.subList(0, head)), today);
            if (subject.isPresent() && options.take(words.subList(head, words.size()), true).isEmpty()) {
                return options.query(subject.get());
            }
        }
        Options options = new Options();
        List<String> left = options.take(words, false);
        return options.query(left.isEmpty() ? new VoteSubject.Latest() : new VoteSubject.Words(left));
    }

    /** The same, its rows as a file. */
    VoteQuery asCsv() {
        Set<Part> all = EnumSet.of(Part.CSV);
        all.addAll(parts);
        all.remove(Part.PICTURE);
        return new VoteQuery(about, states, districts, parties, positions, Set.copyOf(all), page);
    }

    boolean csv() {
        return parts.contains(Part.CSV);
    }

    /** The same without a file. */
    VoteQuery inWords() {
        return without(Part.CSV);
    }

    /** The same without a picture. */
    VoteQuery undrawn() {
        return without(Part.PICTURE);
    }

    private VoteQuery without(Part part) {
        Set<Part> shown = parts.stream().filter(one -> one != part).collect(Collectors.toSet());
        return new VoteQuery(about, states, districts, parties, positions, Set.copyOf(shown), page);
    }

    /** Whether some of the members are asked for. */
    boolean filters() {
        return places() || !parties.isEmpty() || !positions.isEmpty() || parts.contains(Part.EVERYONE) || parts.contains(Part.APART);
    }

    /** Whether those of some states or districts are asked for. */
    boolean places() {
        return !states.isEmpty() || !districts.isEmpty();
    }

    /** Whether all who sit for the District and the territories are asked for. */
    boolean delegates() {
        return states.equals(States.territories());
    }

    /** The words of the filters as they stand in a line behind the roll call: {@code state PA party R nay}; begins with a blank. */
    String line() {
        StringBuilder line = new StringBuilder();
        if (delegates()) {
            line.append(" delegates");
        }
        Stream.concat(states.stream().filter(_ -> !delegates()), districts.stream().map(District::code))
                .forEach(code -> line.append(" state ").append(code));
        parties.forEach(letter -> line.append(" party ").append(letter));
        positions.forEach(side -> line.append(' ').append(word(side)));
        List.of(Part.APART, Part.EVERYONE, Part.STATES, Part.PICTURE, Part.CSV).stream().filter(parts::contains)
                .forEach(part -> line.append(' ').append(part.name().toLowerCase(Locale.ROOT)));
        return line.toString();
    }

    /** The letter of a party as people call it. */
    static Optional<String> partyOf(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "d", "dem", "dems", "democrat", "democrats", "democratic" -> Optional.of("D");
            case "r", "rep", "reps", "gop", "republican", "republicans" -> Optional.of("R");
            case "i", "ind", "independent", "independents" -> Optional.of("I");
            default -> Optional.empty();
        };
    }

    /**
     * A roll call with words behind it of which some say nothing that is known here.
     *
     * @param all the words behind it
     */
    record Behind(VoteQuery query, List<String> unread, List<String> all) {}

    /** The same with these words as what is to be shown; empty where one of them says nothing of that. */
    Optional<VoteQuery> asShown(List<String> words) {
        Options options = new Options();
        options.parts.addAll(parts);
        return options.take(words, true).isEmpty() ? Optional.of(options.query(new VoteSubject.Latest())).filter(VoteQuery::filters)
                : Optional.empty();
    }

    /** The same with nothing that is to be shown. */
    VoteQuery plain() {
        return new VoteQuery(about, List.of(), List.of(), List.of(), List.of(), Set.of(), 1);
    }

    /** Of words that begin with a roll call, by its number or a link: what is asked of it, and what is not understood. */
    static Optional<Behind> behind(List<String> words, LocalDate today) {
        for (int head = Math.min(words.size() - 1, MOST_WORDS); head > 0; head--) {
            Optional<VoteSubject> subject = VoteSubject.parse(String.join(" ", words.subList(0, head)), today)
                    .filter(one -> one instanceof VoteSubject.Exact || one instanceof VoteSubject.Numbered
                            || one instanceof VoteSubject.OfAmendment);
            if (subject.isPresent()) {
                Options options = new Options();
                List<String> all = words.subList(head, words.size());
                List<String> unread = options.take(all, true);
                return Optional.of(new Behind(options.query(subject.get()), unread, all));
            }
        }
        return Optional.empty();
    }

    /** What may stand behind a roll call, for who wrote nearly that. */
    static Collection<String> vocabulary() {
        return List.of("yea", "nay", "aye", "yeas", "nays", "present", "absent", "everyone", "states", "apart", "picture", "csv",
                "republicans",
                "democrats", "independents", "party", "state");
    }

    /**
     * What words may ask: with those at their end that say what is to be shown taken so, as in "kaine amendment R yea", as many of them as can be first;
     * as they stand; and last without what fills them, as in "kaine amendment please".
     */
    List<VoteQuery> readings(List<String> words) {
        VoteQuery bare = of(words);
        if (words.size() > MOST_WORDS) {
            return List.of(bare);
        }
        List<VoteQuery> shown = new ArrayList<>();
        List<VoteQuery> filled = new ArrayList<>();
        for (int head = 1; head < words.size(); head++) {
            Options options = new Options();
            options.states.addAll(states);
            options.districts.addAll(districts);
            options.parties.addAll(parties);
            options.positions.addAll(positions);
            options.parts.addAll(parts);
            options.page = page;
            if (options.take(words.subList(head, words.size()), true).isEmpty()) {
                VoteQuery reading = options.query(new VoteSubject.Words(words.subList(0, head)));
                (reading.line().equals(line()) && reading.page == page ? filled : shown).add(reading);
            }
        }
        return Stream.of(shown.stream().limit(MOST_READINGS), Stream.of(bare), filled.reversed().stream().limit(MOST_READINGS))
                .flatMap(each -> each).toList();
    }

    /** The same asked of what has these words. */
    VoteQuery of(List<String> words) {
        return new VoteQuery(new VoteSubject.Words(words), states, districts, parties, positions, parts, page);
    }

    /** The words that are looked for; none where something else is asked for. */
    List<String> words() {
        return about instanceof VoteSubject.Words of ? of.words() : List.of();
    }

    private static String word(Position.Side side) {
        return switch (side) {
            case YEA -> "yea";
            case NAY -> "nay";
            case PRESENT -> "present";
            case NOT_VOTING, CANDIDATE, UNKNOWN -> "absent";
        };
    }

    /** What stands behind the subject, or among words. */
    private static final class Options {
        private final Set<String> states = new LinkedHashSet<>();
        private final Set<District> districts = new LinkedHashSet<>();
        private final Set<String> parties = new LinkedHashSet<>();
        private final Set<Position.Side> positions = new LinkedHashSet<>();
        private final EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        private int page = 1;

        VoteQuery query(VoteSubject subject) {
            return new VoteQuery(subject, List.copyOf(states), List.copyOf(districts), List.copyOf(parties), List.copyOf(positions),
                    Set.copyOf(parts), page);
        }

        /**
         * Takes what it understands and returns the rest.
         *
         * @param all whether nothing else is expected, so that {@code in} may be Indiana's and {@code pa} Pennsylvania's letters
         */
        List<String> take(List<String> words, boolean all) {
            List<String> rest = new ArrayList<>();
            for (int at = 0; at < words.size();) {
                int taken = one(words, at, all);
                if (taken == 0) {
                    rest.add(words.get(at));
                }
                at += Math.max(1, taken);
            }
            return rest;
        }

        private int one(List<String> words, int at, boolean all) {
            String word = words.get(at).toLowerCase(Locale.ROOT).replace("\"", "");
            Optional<String> next = at + 1 < words.size() ? Optional.of(words.get(at + 1).replace("\"", "")) : Optional.empty();
            switch (word) {
                case "page" -> {
                    if (next.filter(number -> number.matches("\\d{1,3}")).isPresent()) {
                        page = Math.clamp(Integer.parseInt(next.orElseThrow()), 1, LAST_PAGE);
                        return 2;
                    }
                }
                case "state" -> {
                    int taken = state(words, at + 1);
                    return taken == 0 ? 0 : taken + 1;
                }
                case "delegates", "delegate" -> {
                    if (states.isEmpty()) {
                        states.addAll(States.territories());
                        return 1;
                    }
                }
                case "party" -> {
                    return next.filter(this::party).isPresent() ? 2 : 0;
                }
                case "not" -> {
                    if (next.filter("voting"::equalsIgnoreCase).isPresent()) {
                        positions.add(Position.Side.NOT_VOTING);
                        return 2;
                    }
                }
                case "for" -> {
                    // "voted for", and not "for Virginia"
                    if (all && (at + 1 == words.size() || (at > 0 && words.get(at - 1).equalsIgnoreCase("voted")))) {
                        positions.add(Position.Side.YEA);
                        return 1;
                    }
                }
                case "in" -> {
                    if (all && next.filter(one -> one.equalsIgnoreCase("favor") || one.equalsIgnoreCase("favour")).isPresent()) {
                        positions.add(Position.Side.YEA);
                        return 2;
                    }
                }
                case "by" -> {
                    if (next.filter(one -> one.equalsIgnoreCase("state") || one.equalsIgnoreCase("states")).isPresent()) {
                        parts.add(Part.STATES);
                        return 2;
                    }
                }
                default -> {}
            }
            return part(word) || (all && (position(word) || party(word))) ? 1
                    : all ? Math.max(state(words, at), FILLING.contains(word) ? 1 : 0) : 0;
        }

        /** How many words name the state, or a district of one, that begins here. */
        private int state(List<String> words, int from) {
            for (int end = Math.min(words.size(), from + LONGEST_SEAT); end > from; end--) {
                String name = String.join(" ", words.subList(from, end)).replace("\"", "");
                // a small word is a word before it is a state's letters
                boolean word = SMALL_WORDS.contains(words.get(from).replace("\"", ""));
                Optional<String> code = word ? Optional.empty() : States.code(name);
                Optional<District> seat = word ? Optional.empty() : District.parse(name);
                if (code.isPresent() || seat.isPresent()) {
                    code.ifPresent(states::add);
                    seat.filter(_ -> code.isEmpty()).ifPresent(districts::add);
                    return end - from;
                }
            }
            return 0;
        }

        private boolean party(String typed) {
            Optional<String> letter = partyOf(typed);
            letter.ifPresent(parties::add);
            return letter.isPresent();
        }

        private boolean position(String word) {
            Optional<Position.Side> side = switch (word) {
                case "yea", "yeas", "aye", "ayes", "yes" -> Optional.of(Position.Side.YEA);
                case "nay", "nays", "no", "noes", "against", "opposed" -> Optional.of(Position.Side.NAY);
                case "present" -> Optional.of(Position.Side.PRESENT);
                case "absent", "absences", "absentees", "missed", "missing" -> Optional.of(Position.Side.NOT_VOTING);
                default -> Optional.empty();
            };
            side.ifPresent(positions::add);
            return side.isPresent();
        }

        private boolean part(String word) {
            Optional<Part> part = switch (word) {
                case "everyone", "everybody", "all", "names", "positions" -> Optional.of(Part.EVERYONE);
                case "states", "delegations" -> Optional.of(Part.STATES);
                case "apart" -> Optional.of(Part.APART);
                case "picture", "chart", "hemicycle", "image" -> Optional.of(Part.PICTURE);
                default -> Optional.empty();
            };
            part.ifPresent(parts::add);
            return part.isPresent();
        }
    }
}
