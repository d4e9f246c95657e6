package floorwire.command.vote;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.command.PlainSpeech;
import floorwire.congress.BillReference;
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
    /** Whose votes are asked for: "which republicans voted", "house democrats who missed". */
    private static final Pattern WHOSE =
            Pattern.compile("^(?:(?:which|what) (?:of the )?|(?:the |all )*(?=.{1,40}? (?:who|that) ))(?:(senate|house) )?"
                    + "(democrats|dems|republicans|gop|independents|senators|representatives|members|people)(?: (?:who|that))? "
                    + "(?=voted|votes|missed|didn't vote|did not vote|was absent|were absent)");
    private static final Pattern LAST =
            Pattern.compile("(?:(?:what|when|which) (?:was|is|were|are) )?(?:the )?(?:latest|last|most recent|newest|"
                    + "recent) (?:roll ?call )?votes?(?: (?:on|of|about|for|regarding) (.+))?");
    private static final Pattern PASSED =
            Pattern.compile("(?:did|has|have|had|was|were|is) (?:the )?(.+? (?:amendment|amdt\\.?)(?: (?:no\\. )?\\d+)?|"
                    + "[sh]\\.? ?amdt\\.? ?\\d+(?:-\\d+)?) (?:ever |already |been )*(?:pass|passed|fail|failed|succeed|succeeded|adopted|agreed to|rejected|"
                    + "defeated|carry|carried|approved|accepted|voted down)");
    private static final Pattern FROM =
            Pattern.compile("(?:the )?(senators?|representatives?|reps|members|delegation|democrats|dems|republicans|"
                    + "independents) (?:from|of|for|in) (?:the )?(.+)");
    private static final Pattern OF_A_CHAMBER =
            Pattern.compile("(?:the )?(senate|house)(?:'s)? (?:roll ?call )?votes? (?:on|about|regarding) (.+)");
    private static final Pattern TALLY =
            Pattern.compile("(?:what (?:was|is|were)|what's|whats) (?:the )?(?:final )?(?:votes?|tally|result|count|roll ?call|"
                    + "vote count)(?: (?:on|for|of|in))+ (.+)|how many (?:(senators|members|people|representatives|democrats|republicans|independents) )?(?:voted|votes)"
                    + "((?: (?:yea|yes|aye|no|nay|for|against|in favor of|on|did))+) (.+?)(?: get| have)?");
    private static final Pattern OF_A_TOPIC = Pattern.compile("(?:the |any |all )*(?:(?:roll ?calls?|votes?) (?:on|about|regarding) (.+)|"
            + "(.+?) (?:roll ?calls?|votes?))");
    private static final Pattern CHAMBER = Pattern.compile("(?:the )?(?:u\\.?s\\.? )?(senate|house|congress|senators|representatives|"
            + "members|they|everyone|everybody|people)");
    private static final Pattern PARTY = Pattern.compile("(?:the )?(?:senate |house )?(democrats|dems|republicans|gop|independents)");
    private static final Pattern DELEGATION =
            Pattern.compile("(?:the )?(.+?)(?:'s|s')?(?: (?:senators?|representatives?|reps|delegation|members))?");

    private static final Pattern OF_A_DELEGATION = Pattern.compile("(?:the )?(.+?)(?:'s|s')? (?:delegation|senators|representatives|reps)"
            + "(?:(?: (?:and|on|about|regarding))? (.+))?");

    private static final Pattern OF_A_PLACE = Pattern.compile("(.+?) (?:of|from) (?:the )?(.+)");

    private static final Set<String> TO_COME = Set.of("will", "would", "is", "does");

    private final List<Topic> topics;
    private final Predicate<String> member;
    private final Predicate<String> vote;
    private final PlainRollCalls rollCalls;

    /**
     * @param member whether a name is a member's
     * @param vote   whether words name a roll call that there is
     */
    PlainVotes(List<Topic> topics, Predicate<String> member, Predicate<String> vote) {
        this.topics = topics;
        this.member = member;
        this.vote = vote;
        this.rollCalls = new PlainRollCalls(topics, vote);
    }

    /** The line that answers it; empty where it asks for nothing of this, or for nothing that there is. */
    Optional<String> meant(String line) {
        String said = line.toLowerCase(Locale.ROOT).replaceAll("[?!.,; ]+$", "");
        return rollCalls.meant(said).or(() -> asked(said)).or(() -> rollCalls.named(said));
    }

    private Optional<String> asked(String said) {
        Matcher whose = WHOSE.matcher(said);
        boolean some = whose.find();
        Matcher who = WHO.matcher(some ? whose.replaceFirst("who ") : said);
        if (who.matches()) {
            String chamber = some ? chamber(Optional.ofNullable(whose.group(1)).orElseGet(() -> whose.group(2))) : "";
            String asked = side(who.group(1), Optional.ofNullable(who.group(2)).orElse(""));
            Optional<String> membership = rollCalls.membership(who.group(3));
            if (membership.isPresent()) {
                return membership
                        .map(topic -> "vote " + topic + (chamber.isEmpty() ? "" : " " + chamber) + (some ? party(whose.group(2)) : "")
                                + (asked.equals("absent") ? " absent" : ""));
            }
            return roll(who.group(3), chamber).map(roll -> "vote " + roll + (some ? party(whose.group(2)) : "") + " "
                    + asked);
        }
        Matcher last = LAST.matcher(said);
        if (last.matches()) {
            return last.group(1) == null ? Optional.of("vote latest") : roll(last.group(1)).map(roll -> "vote " + roll);
        }
        Matcher passed = PASSED.matcher(said);
        if (passed.matches()) {
            return roll(passed.group(1)).map(roll -> "vote " + roll);
        }
        Matcher chamber = OF_A_CHAMBER.matcher(said);
        if (chamber.matches()) {
            return Optional.of("vote " + roll(chamber.group(2), chamber.group(1)).orElseGet(() -> bare(chamber.group(2))));
        }
        Matcher tally = TALLY.matcher(said);
        if (tally.matches()) {
            String party = party(Optional.ofNullable(tally.group(2)).orElse(""));
            Optional<String> membership = tally.group(1) != null ? Optional.empty() : rollCalls.membership(tally.group(4));
            if (membership.isPresent()) {
                return membership.map(topic -> "vote " + topic + party);
            }
            return tally.group(1) != null ? roll(tally.group(1)).map(roll -> "vote " + roll)
                    : roll(tally.group(4))
                            .map(roll -> "vote " + roll + (party.isEmpty() ? "" : party + " " + side("voted", tally.group(3).strip()
                                    .replaceFirst("^.* (?=(?:yea|yes|aye|no|nay|for|against)$)", ""))));
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
        Matcher chambers = CHAMBER.matcher(who);
        if (chambers.matches()) {
            Optional<String> leaving = rollCalls.membership(what).filter(topic -> topic.contains(" withdraw"));
            if (leaving.isPresent() && !asking.equals("why") && !TO_COME.contains(when)) {
                String chamber = chamber(chambers.group(1));
                return leaving.map(topic -> "vote " + topic + (chamber.isEmpty() ? "" : " " + chamber));
            }
            return asking.equals("why") || TO_COME.contains(when) ? Optional.empty()
                    : roll(what, chamber(chambers.group(1))).map(roll -> "vote " + roll);
        }
        Matcher from = FROM.matcher(who);
        Optional<String> place = from.matches() ? place(from.group(2)) : Optional.empty();
        if (place.isPresent()) {
            String party = party(from.group(1));
            return topic(what).isEmpty() || !party.isEmpty()
                    ? roll(what, chamber(from.group(1))).map(roll -> "vote " + roll + " state " + place.get() + party)
                    : Optional.of("member " + place.get() + topic(what));
        }
        Matcher party = PARTY.matcher(who);
        if (party.matches()) {
            return how ? roll(what).map(roll -> "vote " + roll + " party " + VoteQuery.partyOf(party.group(1)).orElse(""))
                    : Optional.empty();
        }
        Matcher delegation = DELEGATION.matcher(who);
        Optional<String> home = delegation.matches() ? States.code(delegation.group(1)) : Optional.empty();
        if (home.isPresent()) {
            return topic(what).isEmpty() ? roll(what).map(roll -> "vote " + roll + " state " + home.get())
                    : Optional.of("member " + home.get() + topic(what));
        }
        Optional<District> seat = delegation.matches() ? District.parse(delegation.group(1)) : Optional.empty();
        if (seat.isPresent()) {
            return topic(what).isEmpty() ? roll(what).map(roll -> "vote " + roll + " state " + seat.get().code())
                    : Optional.of("member " + seat.get().code() + topic(what));
        }
        Matcher of = OF_A_PLACE.matcher(who);
        if (of.matches() && place(of.group(2)).isPresent() && member.test(of.group(1))) {
            String state = place(of.group(2)).get();
            Optional<String> roll = topic(what).isEmpty()
                    ? roll(what).filter(one -> vote.test(one + " " + of.group(1) + " state " + state)) : Optional.empty();
            return Optional.of(roll.map(one -> "vote " + one + " " + of.group(1) + " state " + state)
                    .orElse("member " + of.group(1) + " " + state + topic(what)));
        }
        if (!member.test(who)) {
            return PlainRollCalls.name(who) && !asking.equals("why") && (!topic(what).isEmpty() || roll(what).isPresent())
                    ? Optional.of("member " + who + topic(what)) : Optional.empty();
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

    /** The same in one chamber, where it may be several of both: on a bill or a topic. */
    private Optional<String> roll(String what, String chamber) {
        String bare = bare(what);
        boolean several = BillReference.parse(bare).isPresent() || !topic(bare).isEmpty()
                || topics.stream().anyMatch(topic -> List.of(bare.split(" ", -1)).contains(topic.id()));
        return (chamber.isEmpty() || !several ? Optional.<String>empty() : roll(bare + " " + chamber)).or(() -> roll(what));
    }

    private static String chamber(String said) {
        return said.startsWith("sen") ? "senate"
                : said.equals("house") || (said.startsWith("rep") && !said.startsWith("republican")) ? "house" : "";
    }

    /** As it stands behind a roll call, with a blank before it; nothing for what is none. */
    private static String party(String said) {
        return VoteQuery.partyOf(said).map(letter -> " party " + letter).orElse("");
    }

    private static Optional<String> place(String said) {
        return States.code(said).or(() -> District.parse(said).map(District::code));
    }

    static String bare(String what) {
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
