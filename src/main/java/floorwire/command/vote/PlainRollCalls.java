package floorwire.command.vote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.command.PlainDays;
import floorwire.command.PlainSpeech;
import floorwire.congress.States;
import floorwire.topic.Topic;

/**
 * Questions of which roll calls there were, and how one went, as the line that answers them: "did the House pass the NDAA", "what votes happened in July 2023",
 * "who broke with their party on the Kaine amendment", "was roll 311 vacated". Lines are in lower case.
 */
final class PlainRollCalls {

    private static final Pattern APART =
            Pattern.compile("(?:who|(?:which|what) (senators|representatives|members|democrats|republicans|independents)) (?:all )?"
                    + "(?:broke (?:with|from|ranks with) (?:(?:their|his|her|the)(?: own)? )?(?:part(?:y|ies))|broke ranks|"
                    + "crossed (?:the |their )?(?:party )?(?:lines?|aisle)|defected|"
                    + "voted (?:against|apart from|differently from|differently than) (?:most of )?(?:their|his|her|the)(?: own)? part(?:y|ies))"
                    + "(?: (?:on|at|over|for|in) (.+))?");
    private static final Pattern ACTED =
            Pattern.compile("(?:(?:when|how) )?(?:did|has|have) (?:the )?(house|senate|congress) (?:ever |already |really |actually )?"
                    + "(?:pass|passed|approve|approved|adopt|adopted|reject|rejected|defeat|defeated|vote down|voted down) (.+)");
    private static final Pattern PASSED = Pattern.compile("(?:(?:when|how) )?(?:did|has|have) (?:the )?(.+?) (?:ever |already )?"
            + "(?:pass|passed|fail|failed|clear|cleared)(?: in)? (?:the )?(house|senate)");
    private static final Pattern VOTED = Pattern.compile("(?:(?:what|how|when) )?(?:did|has|have) (?:the )?(house|senate|congress)"
            + "(?: already)? voted?(?: on)? (.+)");
    private static final Pattern HAPPENED = Pattern.compile("(?:(?:what|which|any|were there|are there|have there been)(?: any)? )?"
            + "(?:(house|senate) )?(?:roll ?calls?|votes?)(?: (?:happened|occurred|were there|there were|took place|were taken|were held))?"
            + "(?: (?:happened|occurred))? (.+)");
    private static final Pattern ABSENT = Pattern.compile("how many (?:of the )?(?:(senators|representatives|democrats|"
            + "republicans|independents|members|people) )?(?:were absent|missed|didn't vote|did not vote|were missing)"
            + "(?: the vote)?(?: (?:on|at|from|for|in))?(?: (.+))?");
    private static final Pattern DELEGATES = Pattern.compile("how (?:did|do) (?:the )?(?:territorial )?delegates "
            + "(?:from the territories )?vote(?: (?:on|for|about|at) (.+))?");
    private static final Pattern LAST_OF = Pattern.compile("(?:(?:what|when|which|how) (?:was|is|went) )?(?:the )?"
            + "(?:final|last|latest|most recent|newest) (?!roll ?call|vote)(.+?) (?:roll ?call|vote)(?: go)?");
    private static final Pattern LAST = Pattern.compile("(?:(?:what|when|which|how) (?:was|is|went) )?(?:the )?"
            + "(?:final|last|latest|most recent|newest) (?:roll ?call(?: vote)?|vote) (?:on|of|about|for|regarding) (.+)");
    private static final Pattern NUMBER =
            Pattern.compile("\\b(?:(house|senate) )?(roll ?call(?: vote)?|roll|record vote|vote)(?: no\\.?| number)? "
                    + "?#?([1-9]\\d{0,3})(?: (?:of|in|from) (\\d{4})| \\((\\d{4})\\))?(?![\\d-])|\\b([hs][1-9]\\d{0,3}-\\d{2,3}\\.\\d{4})\\b");
    private static final Pattern LEAVING =
            Pattern.compile("\\b(?:leav(?:e|es|ing)|exit(?:ing)?|quit(?:ting)?|withdraw(?:al|ing)?|pull(?:ing)?|"
                    + "get(?:ting)? out)\\b");
    private static final Set<String> NO_NAMES = Set.of("it", "this", "that", "he", "she", "we", "they", "i", "you", "anyone", "anybody",
            "nobody", "someone", "somebody", "everyone", "there", "us", "them", "trump", "president", "the president", "biden",
            "the us", "the usa", "america", "nato", "the un");

    private final List<Topic> topics;
    private final Predicate<String> vote;

    /** @param vote whether words name a roll call that there is */
    PlainRollCalls(List<Topic> topics, Predicate<String> vote) {
        this.topics = topics;
        this.vote = vote;
    }

    Optional<String> meant(String said) {
        Matcher apart = APART.matcher(said);
        if (apart.matches()) {
            String party = VoteQuery.partyOf(Optional.ofNullable(apart.group(1)).orElse("")).map(letter -> " party " + letter).orElse("");
            return apart.group(2) == null ? Optional.of("vote apart" + party) : roll(apart.group(2)).map(roll -> roll + party + " apart");
        }
        Matcher acted = ACTED.matcher(said);
        if (acted.matches()) {
            String chamber = acted.group(1).equals("congress") ? "" : " " + acted.group(1);
            String what = PlainVotes.bare(acted.group(2));
            return roll(what + chamber + " passage").or(() -> roll(what + chamber)).or(() -> roll(what));
        }
        Matcher passed = PASSED.matcher(said);
        if (passed.matches()) {
            String what = PlainVotes.bare(passed.group(1)) + " " + passed.group(2);
            return roll(what + " passage").or(() -> roll(what));
        }
        Matcher voted = VOTED.matcher(said);
        if (voted.matches() && time(voted.group(2))) {
            return Optional.of("vote " + voted.group(2) + (voted.group(1).equals("congress") ? "" : " " + voted.group(1)));
        }
        Matcher happened = HAPPENED.matcher(said);
        if (happened.matches() && time(happened.group(2))) {
            return Optional.of("vote " + happened.group(2) + Optional.ofNullable(happened.group(1)).map(one -> " " + one).orElse(""));
        }
        Matcher absent = ABSENT.matcher(said);
        if (absent.matches()) {
            String party = VoteQuery.partyOf(Optional.ofNullable(absent.group(1)).orElse("")).map(letter -> " party " + letter).orElse("");
            return absent.group(2) == null ? Optional.of("vote absent" + party)
                    : roll(absent.group(2)).map(roll -> roll + party + " absent");
        }
        Matcher delegates = DELEGATES.matcher(said);
        if (delegates.matches()) {
            return delegates.group(1) == null ? Optional.of("vote delegates") : roll(delegates.group(1)).map(roll -> roll + " delegates");
        }
        Matcher last = LAST_OF.matcher(said);
        if (last.matches()) {
            return roll(last.group(1) + " latest");
        }
        Matcher lastOn = LAST.matcher(said);
        return lastOn.matches() ? roll(lastOn.group(1) + " latest") : Optional.empty();
    }

    /** The one roll call that a question names by its number, where nothing else of it is understood. */
    Optional<String> named(String said) {
        if (!PlainSpeech.asks(said) || said.startsWith("why")) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(said);
        if (!number.find()) {
            return Optional.empty();
        }
        String year = Optional.ofNullable(number.group(4)).or(() -> Optional.ofNullable(number.group(5))).map(one -> " " + one).orElse("");
        String chamber = Optional.ofNullable(number.group(1)).map(one -> one + " ")
                .orElse(number.group(2) != null && number.group(2).startsWith("roll") ? "roll " : "");
        String roll = number.group(6) != null ? number.group(6) : chamber + number.group(3) + year;
        return number.find() ? Optional.empty() : roll(roll);
    }

    private static boolean time(String said) {
        return PlainDays.parse(said, LocalDate.EPOCH).isPresent();
    }

    private Optional<String> roll(String what) {
        return Optional.of(PlainVotes.bare(what)).filter(roll -> !roll.isEmpty() && vote.test(roll)).map(roll -> "vote " + roll);
    }

    /**
     * What names a membership and nothing that could be lost or carried: nobody votes for or against a topic, only on what points one way or the other. Of
     * leaving it are those that would direct it.
     */
    Optional<String> membership(String what) {
        VoteFilter filter = VoteFilter.of(List.of(PlainVotes.bare(what).split("[ ,]+", -1)), LocalDate.EPOCH);
        String rest = String.join(" ", List.of(PlainVotes.bare(what).split("[ ,]+", -1)).stream()
                .filter(word -> !filter.words().contains(word)).toList());
        return PlainSpeech.membership(topics, String.join(" ", filter.words())).map(topic -> topic.id()
                + (LEAVING.matcher(what).find() ? " withdraw" : "") + (rest.isEmpty() ? "" : " " + rest));
    }

    /** Whether it may be somebody's name. */
    static boolean name(String who) {
        return who.matches("(?:(?:sen|senator|rep|representative|congressman|congresswoman)\\.? )?[\\p{L}.'-]{2,}(?: [\\p{L}.'-]+){0,2}")
                && !NO_NAMES.contains(who) && States.code(who).isEmpty();
    }
}
