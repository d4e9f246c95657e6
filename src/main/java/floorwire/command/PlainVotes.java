package floorwire.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.congress.District;
import floorwire.congress.States;
import floorwire.topic.Topic;

/**
 * Who voted how, as people ask it: "who voted for the Kaine amendment", "how did Doe vote on NATO", "how did PA vote on 190", as the line
 * that answers it. What names neither a member nor a roll call that there is, is left to others.
 */
final class PlainVotes {

    private static final Pattern WHO =
            Pattern.compile("who (?:all |else )?(voted|votes|missed|didn't vote|did not vote|was absent|were absent)"
                    + "(?: the (?:roll ?call )?vote)?(?: (yea|yes|aye|no|nay|present|against|for|in favor of|in favour of|to))?(?: (?:on|for|at|of|from))? (.+)");
    private static final Pattern HOW = Pattern.compile("(?:(how|why|when|what|where) )?(did|does|do|has|have|had|will|would|was|is) "
            + "(.{1,60}?) (?:ever |actually |really )?vot(?:e|ed|es|ing)(?: (?:on|for|against|about|to|at|with|regarding|in favor of) (.+))?");
    private static final Pattern OF_A_CHAMBER =
            Pattern.compile("(?:the )?(?:senate|house)(?:'s)? (?:roll ?call )?votes? (?:on|about|regarding) (.+)");
    private static final Pattern TALLY =
            Pattern.compile("(?:what (?:was|is|were)|what's|whats) (?:the )?(?:final )?(?:votes?|tally|result|count|roll ?call|"
                    + "vote count)(?: (?:on|for|of|in))+ (.+)|how many (?:senators |members |people |representatives |democrats |republicans )?(?:voted|votes)"
                    + "(?: (?:yea|yes|aye|no|nay|for|against|in favor of|on|did))+ (.+?)(?: get| have)?");
    private static final Pattern OF_A_TOPIC = Pattern.compile("(?:the |any |all )*(?:(?:roll ?calls?|votes?) (?:on|about|regarding) (.+)|"
            + "(.+?) (?:roll ?calls?|votes?))");
    private static final Pattern CHAMBER = Pattern.compile("(?:the )?(?:u\\.?s\\.? )?(?:senate|house|congress|senators|representatives|"
            + "members|they|everyone|everybody|people)");
    private static final Pattern PARTY = Pattern.compile("(?:the )?(?:senate |house )?(democrats|dems|republicans|gop|independents)");
    private static final Pattern DELEGATION =
            Pattern.compile("(?:the )?(.+?)(?:'s|s')?(?: (?:senators?|representatives?|reps|delegation|members))?");

    private static final Pattern OF_A_DELEGATION = Pattern.compile("(?:the )?(.+?)(?:'s|s')? (?:delegation|senators|representatives|reps)"
            + "(?:(?: (?:and|on|about|regarding))? (.+))?");

    private static final Set<String> TO_COME = Set.of("will", "would", "is", "does");

    private final List<Topic> topics;
    private final Predicate<String> member;
    private final Predicate<String> vote;

    /**
     * @param member whether a name is a member's
     * @param vote   whether words name a roll call that there is
     */
    PlainVotes(List<Topic> topics, Predicate<String> member, Predicate<String> vote) {
        this.topics = topics;
        this.member = member;
        this.vote = vote;
    }

    /** The line that answers it; empty where it asks for nothing of this, or for nothing that there is. */
    Optional<String> meant(String line) {
        String said = line.toLowerCase(Locale.ROOT).replaceAll("[?!.,; ]+$", "");
        Matcher who = WHO.matcher(said);
        if (who.matches()) {
            return roll(who.group(3)).map(roll -> "vote " + roll + " " + side(who.group(1), Optional.ofNullable(who.group(2)).orElse("")));
        }
        Matcher chamber = OF_A_CHAMBER.matcher(said);
        if (chamber.matches()) {
            return Optional.of("vote " + bare(chamber.group(1)));
        }
        Matcher tally = TALLY.matcher(said);
        if (tally.matches()) {
            return roll(Optional.ofNullable(tally.group(1)).orElseGet(() -> tally.group(2))).map(roll -> "vote " + roll);
        }
        Matcher topical = OF_A_TOPIC.matcher(said);
        if (topical.matches()) {
            Optional<Topic> topic = PlainSpeech.membership(topics, Optional.ofNullable(topical.group(1)).orElseGet(() -> topical.group(2)));
            return topic.map(one -> "vote " + one.id());
        }
        Matcher delegation = OF_A_DELEGATION.matcher(said);
        Optional<String> state = delegation.matches() ? States.code(delegation.group(1)) : Optional.empty();
        String about = state.map(_ -> topic(Optional.ofNullable(delegation.group(2)).orElse(""))).orElse("");
        if (state.isPresent() && (!about.isEmpty() || delegation.group(2) == null)) {
            return Optional.of("member " + state.get() + about);
        }
        Matcher how = HOW.matcher(said);
        return how.matches() ? of(how.group(3).strip(), Optional.ofNullable(how.group(1)).orElse(""), how.group(2),
                Optional.ofNullable(how.group(4)).map(PlainVotes::bare).orElse("")) : Optional.empty();
    }

    private Optional<String> of(String who, String asking, String when, String what) {
        if (who.matches("(?:my|our) .+")) {
            return Optional.of("member " + who);
        }
        boolean how = asking.equals("how") || asking.equals("what");
        if (CHAMBER.matcher(who).matches()) {
            return asking.equals("why") || TO_COME.contains(when) ? Optional.empty() : roll(what).map(roll -> "vote " + roll);
        }
        Matcher party = PARTY.matcher(who);
        if (party.matches()) {
            return how ? roll(what).map(roll -> "vote " + roll + " party " + VoteQuery.partyOf(party.group(1)).orElse(""))
                    : Optional.empty();
        }
        Matcher delegation = DELEGATION.matcher(who);
        Optional<String> state = delegation.matches() ? States.code(delegation.group(1)) : Optional.empty();
        if (state.isPresent()) {
            return topic(what).isEmpty() ? roll(what).map(roll -> "vote " + roll + " state " + state.get())
                    : Optional.of("member " + state.get() + topic(what));
        }
        Optional<District> seat = delegation.matches() ? District.parse(delegation.group(1)) : Optional.empty();
        if (seat.isPresent()) {
            return topic(what).isEmpty() ? roll(what).map(roll -> "vote " + roll + " state " + seat.get().code())
                    : Optional.of("member " + seat.get().code() + topic(what));
        }
        if (!member.test(who)) {
            return Optional.empty();
        }
        Optional<String> roll = topic(what).isEmpty() ? roll(what).filter(one -> vote.test(one + " " + who)) : Optional.empty();
        return Optional.of(roll.map(one -> "vote " + one + " " + who).orElse("member " + who + topic(what)));
    }

    private String topic(String what) {
        return VotesOfATopic.suffix(topics, what);
    }

    /** What is said of a vote, if there is one. */
    private Optional<String> roll(String what) {
        return Optional.of(bare(what)).filter(roll -> !roll.isEmpty() && vote.test(roll));
    }

    private static String bare(String what) {
        return what.replaceFirst("^(?:(?:on|for|against|to|the|that|this|of) )+", "").strip();
    }

    private static String side(String verb, String side) {
        return !verb.startsWith("vote") ? "absent" : switch (side) {
            case "yea", "yes", "aye", "for", "in favor of", "in favour of" -> "yea";
            case "no", "nay", "against" -> "nay";
            case "present" -> "present";
            default -> "everyone";
        };
    }
}
