package floorwire.command;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.alert.VoteTellings;
import floorwire.congress.BillId;
import floorwire.congress.Cast;
import floorwire.congress.Legislator;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.VoteNeed;

/** How roll calls and those who voted are said in answers. */
final class VoteWording {

    private static final Pattern NO_TITLE = Pattern.compile("\\s*\\(No short title on file\\)");
    private static final int LONGEST_MATTER = 110;

    private VoteWording() {}

    /** What the record says that it was about, in few words: {@code Kaine Amdt. No. 429}. */
    static String matter(RollCall vote) {
        return Phrases.cut(vote.matter().amendment().map(amendment -> amendment.author()).filter(author -> !author.isBlank())
                .orElse(!vote.words().title().isBlank() ? vote.words().title()
                        : vote.provisional() && !vote.words().question().isBlank() ? vote.words().question() : question(vote)),
                LONGEST_MATTER);
    }

    /** The question as put, with what it is about where the record says so. */
    static String question(RollCall vote) {
        return NO_TITLE.matcher(vote.words().inFull().isBlank() ? vote.words().question() : vote.words().inFull()).replaceAll("");
    }

    /** One line of a list. */
    static String line(RollCall vote) {
        String matter = matter(vote);
        return Stream.of(vote.id().citation(), vote.at().map(at -> Phrases.day(at.day())).orElse("no date"), matter,
                matter.equals(vote.words().question()) ? "" : vote.words().question(), VoteTellings.result(vote),
                vote.matter().bill().map(BillId::citationWithCongress).orElse(""))
                .filter(part -> !part.isBlank()).distinct().collect(Collectors.joining(" · "));
    }

    /** {@code Wed 19 Jul 2023, 4:04 pm ET}; a day without a time is never converted. */
    static String when(RollCall vote, ZoneId zone) {
        return vote.at().map(at -> at.time().isPresent() ? Phrases.moment(at.instant(), zone) : Phrases.day(at.day()))
                .orElse("no date in the record");
    }

    /** {@code Sen. Kaine (D-VA)}: the name as the record prints it, with that day's party; who sits for a territory that is unknown has no title. */
    static String member(Cast cast, RollCallId id) {
        String state = cast.member().homeState();
        return (state.equals("XX") ? "" : Legislator.title(id.chamber(), state) + " ") + cast.member().named();
    }

    /** What was needed; of a conviction votes of guilty, which count as yeas. */
    static String needed(VoteNeed need, RollCall vote) {
        return vote.words().result().toLowerCase(Locale.ROOT).contains("guilty") ? need.inWords().replace(" yeas,", " votes of guilty,")
                : need.inWords();
    }

    /** As many names as fit, then how many more and where they stand. */
    static String names(List<Cast> casts, int most, String all) {
        String shown = casts.stream().limit(most).map(cast -> cast.member().named()).collect(Collectors.joining(", "));
        return casts.size() <= most ? shown : shown + " and " + (casts.size() - most) + " more: `" + all + "`";
    }

}
