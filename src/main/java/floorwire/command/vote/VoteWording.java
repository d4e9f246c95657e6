package floorwire.command.vote;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import floorwire.alert.Phrases;
import floorwire.congress.Cast;
import floorwire.congress.Legislator;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.VoteNeed;

/** How roll calls and those who voted are said in answers. */
final class VoteWording {

    private VoteWording() {}

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
