package floorwire.command.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import floorwire.command.PlainDays;
import floorwire.command.SearchWords;
import floorwire.congress.Chamber;
import floorwire.congress.Days;
import floorwire.congress.RollCall;
import floorwire.congress.VoteKind;

/**
 * What narrows roll calls, beside what these are on: a chamber, days, the kind of question, a tally. The chamber and the kind are those of the roll call;
 * words of its record, which may name the other chamber or suspend its rules, say neither.
 *
 * @param tally yeas and nays, {@code 65-28}
 * @param words the rest, which stands in the record
 * @param year  whether the days are a year that stands without a preposition, so that it may be a word of the record
 */
record VoteFilter(Optional<Chamber> chamber, Optional<Days> days, Set<VoteKind> kinds, Optional<String> tally, List<String> words,
        boolean year) {

    /** Every day's form is tried with each of them; words so many are no question. */
    private static final int MOST_WORDS = 24;
    private static final Pattern OF_A_TIME = Pattern.compile(".*\\d.*|today|yesterday|.*\\b(?:week|month|year)"
            + "|(?:in|during|last|since|after|before|until) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*");
    private static final Pattern TALLY = Pattern.compile("(\\d{1,3})[-–](\\d{1,3})");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern OF_AN_ACT = Pattern.compile("fy|year|for|act");
    private static final Pattern BEFORE = Pattern.compile("in|of|by|from|at|the|during|on|to|under");

    /** Reads words in any case. */
    static VoteFilter of(List<String> words, LocalDate today) {
        return of(words, today, true);
    }

    /** @param years whether a year without a preposition is the year in which they were taken */
    static VoteFilter of(List<String> words, LocalDate today, boolean years) {
        return words.size() > MOST_WORDS ? textual(words) : read(words, today, years);
    }

    private static VoteFilter read(List<String> words, LocalDate today, boolean years) {
        return new Reader(words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList(), today, years).read();
    }

    /** All words as words. */
    static VoteFilter textual(Collection<String> words) {
        return new VoteFilter(Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), List.copyOf(words), false);
    }

    /** Whether it asks for more than words. */
    boolean narrows() {
        return chamber.isPresent() || days.isPresent() || !kinds.isEmpty() || tally.isPresent();
    }

    /** Whether what is no word may as well be one: an amendment, a year. */
    boolean mayBeWords() {
        return year || kinds.contains(VoteKind.AMENDMENT);
    }

    /** What a roll call has of this. */
    record Traits(Chamber chamber, LocalDate day, Set<VoteKind> kinds, String tally, String said) {

        static Traits of(RollCall vote) {
            return new Traits(vote.id().chamber(), VoteTopics.day(vote), Set.copyOf(VoteKind.of(vote)),
                    vote.tally().map(count -> count.yea() + "-" + count.nay()).orElse(""), VoteLists.said(vote));
        }
    }

    boolean fits(RollCall vote) {
        return fits(Traits.of(vote));
    }

    boolean fits(Traits vote) {
        return chamber.filter(one -> one != vote.chamber()).isEmpty() && days.filter(one -> !one.has(vote.day())).isEmpty()
                && vote.kinds().containsAll(kinds) && tally.filter(one -> !one.equals(vote.tally())).isEmpty()
                && words.stream().flatMap(SearchWords::wanted).allMatch(vote.said()::contains);
    }

    /** The same of words without those that mean nothing beside what they narrow. */
    VoteFilter without(Set<String> around) {
        return new VoteFilter(chamber, days, kinds, tally, words.stream().filter(word -> !around.contains(word)).toList(), year);
    }

    private static final class Reader {
        private final List<String> words;
        private final LocalDate today;
        private final boolean years;
        private final List<String> rest = new ArrayList<>();
        private final Set<VoteKind> kinds = EnumSet.noneOf(VoteKind.class);
        private Optional<Chamber> chamber = Optional.empty();
        private Optional<Days> days = Optional.empty();
        private Optional<String> tally = Optional.empty();
        private boolean year;

        Reader(List<String> words, LocalDate today, boolean years) {
            this.words = words;
            this.today = today;
            this.years = years;
        }

        VoteFilter read() {
            for (int at = 0; at < words.size();) {
                int taken = time(at);
                if (taken == 0) {
                    taken = kind(at);
                }
                if (taken == 0) {
                    taken = one(at);
                }
                if (taken == 0) {
                    rest.add(words.get(at));
                } else {
                    while (!rest.isEmpty() && BEFORE.matcher(rest.getLast()).matches()) {
                        rest.removeLast();
                    }
                }
                at += Math.max(1, taken);
            }
            boolean placed = chamber.isPresent() || days.isPresent();
            rest.removeIf(word -> placed && (word.equals("vote") || word.equals("votes")));
            return new VoteFilter(chamber, days, Set.copyOf(kinds), tally, List.copyOf(rest), year);
        }

        private int time(int from) {
            for (int to = days.isPresent() ? from : Math.min(words.size(), from + PlainDays.LONGEST); to > from; to--) {
                String said = String.join(" ", words.subList(from, to));
                boolean bare = to == from + 1 && YEAR.matcher(said).matches();
                if (bare && (!years || (from > 0 && OF_AN_ACT.matcher(words.get(from - 1)).matches()))) {
                    return 0;
                }
                Optional<Days> found =
                        !OF_A_TIME.matcher(said).matches() ? Optional.empty() : PlainDays.parse(said, today);
                if (found.isPresent()) {
                    days = found;
                    year = bare;
                    return to - from;
                }
            }
            return 0;
        }

        private int kind(int at) {
            String next = at + 1 < words.size() ? words.get(at + 1) : "";
            String third = at + 2 < words.size() ? words.get(at + 2) : "";
            return switch (words.get(at)) {
                case "rule", "rules" -> add(VoteKind.RULE, 1);
                case "passage" -> add(VoteKind.PASSAGE, 1);
                case "final" -> next.equals("passage") ? add(VoteKind.PASSAGE, 2) : 0;
                case "suspension" -> add(VoteKind.SUSPENSION, next.equals("of") && third.matches("the|rules")
                        ? at + 3 < words.size() && words.get(at + 3).equals("rules") ? 4 : 3 : 1);
                case "suspend", "suspending" -> next.equals("rules") ? add(VoteKind.SUSPENSION, 2)
                        : next.equals("the") && third.equals("rules") ? add(VoteKind.SUSPENSION, 3) : 0;
                case "cloture" -> add(VoteKind.CLOTURE, 1);
                case "conference" -> next.equals("report") ? add(VoteKind.CONFERENCE_REPORT, 2) : 0;
                case "amendment", "amendments", "amdt", "amdts" -> at > 0 && words.get(at - 1).matches("house|senate") ? 0
                        : add(VoteKind.AMENDMENT, 1);
                default -> 0;
            };
        }

        private int add(VoteKind kind, int taken) {
            kinds.add(kind);
            return taken;
        }

        private int one(int at) {
            String word = words.get(at);
            Optional<Chamber> named = chamber(word);
            boolean both = words.stream().flatMap(other -> chamber(other).stream()).distinct().count() > 1;
            boolean others = at + 1 < words.size() && words.get(at + 1).matches("(?:amendments?|amdts?)");
            if (named.isPresent() && !both && !others) {
                chamber = named;
                return 1;
            }
            if (tally.isEmpty() && TALLY.matcher(word).matches()) {
                tally = Optional.of(word.replace('–', '-'));
                return 1;
            }
            return 0;
        }

        private static Optional<Chamber> chamber(String word) {
            return switch (word) {
                case "house", "house's" -> Optional.of(Chamber.HOUSE);
                case "senate", "senate's" -> Optional.of(Chamber.SENATE);
                default -> Optional.empty();
            };
        }
    }
}
