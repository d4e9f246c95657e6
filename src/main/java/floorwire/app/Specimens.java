package floorwire.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import floorwire.audience.Wishes;
import floorwire.command.Answer;
import floorwire.command.BillPathAnswer;
import floorwire.congress.BillId;
import floorwire.ledger.Believed;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.picture.Picture;
import floorwire.rehearsal.Scenario;

/** One message of each kind, as the season and the commands make it: for the gallery, and for the golden files of every place. */
final class Specimens {

    /** A post, by words of its headline. */
    private record Told(String name, String words, String title, String about) {}

    private record Asked(String name, String line, String title) {}

    private static final List<Told> POSTS = List.of(
            new Told("post-new-bill", "New bill · S. 2174 (119th)", "New match", "A bill comes that a followed topic finds."),
            new Told("post-vote", "Senate vote 191", "Roll call", "A recorded vote, with what it decided and what it needed."),
            new Told("post-passed", "H.R. 2670 (118th) · passed the House", "Passed", "A chamber passes it; what it would still need."),
            new Told("post-provision", "Provision found · H.R. 2670 (118th), enrolled", "Provision",
                    "Language that is followed stands in a text; where it stood before."),
            new Told("post-reported", "H.R. 2670 (118th) · out of committee", "Reported", "A committee sends it to its chamber."),
            new Told("post-failed", "Amendment No. 33 to H.R. 2670 (118th) · Failed", "A failed vote",
                    "What was decided, and by what count."),
            new Told("post-presented", "H.R. 2670 (118th) · presented to the President", "Presented", "Both chambers agreed."),
            new Told("post-enacted", "Provision enacted · Public Law 118-31", "Provision enacted",
                    "Language that is followed became law; where it stands now."),
            new Told("post-law", "is now Public Law", "Law", "It became law, once a second word confirmed it."),
            new Told("post-ended", "S.J.Res. 37 (118th) · ended", "Died with its Congress",
                    "What is not final ends when the Congress does."));

    private static final List<Asked> ANSWERS = List.of(new Asked("answer-card", "bill s2174", "A bill's card"),
            new Asked("answer-details", "bill hr2670-118 details", "Details"),
            new Asked("answer-text", "bill hr2670-118 text", "Texts"), new Asked("answer-votes", "votes hr2670-118", "Votes"),
            new Asked("answer-choices", "bill withdraw from nato", "Choices"), new Asked("answer-topic", "topic nato", "A topic"),
            new Asked("answer-group-topic", "topic new \"land use\" matching \"land use\" OR "
                    + "zoning OR \"public lands\" OR \"national forest system\" -military -naval", "A topic of the group's own"),
            new Asked("answer-recent", "recent since 2025-01-01", "What we missed"), new Asked("answer-why", "why s2174", "Why this?"),
            new Asked("answer-explain", "explain leaving NATO", "The law, explained"),
            new Asked("answer-explain-statement", "explain over half of NATO's funding", "A statement beside the record"),
            new Asked("answer-status", "status", "Status"), new Asked("answer-follow", "follow", "What the channel follows"),
            new Asked("answer-preview", "follow preview nato", "Preview"), new Asked("answer-settings", "follow settings", "Settings"),
            new Asked("answer-provisions", "provision list", "Provisions"),
            new Asked("answer-provision", "provision nato-limit", "A provision"),
            new Asked("answer-road", "provision nato-limit road", "Its road"),
            new Asked("answer-diff", "provision nato-limit diff sjres37-118 hr2670-118", "What changed in its words"),
            new Asked("answer-section", "bill s2174 text is 3", "A section"),
            new Asked("answer-senator", "member king", "A member and the seat"), new Asked("answer-seats", "member PA", "A state's seats"),
            new Asked("answer-help", "help", "Help"), new Asked("answer-help-bill", "help bill", "Help on a command"),
            new Asked("refusal-unknown-command", "folow nato", "A typo"),
            new Asked("refusal-unknown-topic", "follow add natoo", "An unknown topic"),
            new Asked("refusal-unknown-bill", "bill hr999999", "An unknown bill"));

    private Specimens() {}

    /**
     * Plays the season into an empty ledger and asks it.
     *
     * @param clock as the wiring has it; at the season's end afterwards
     */
    static List<Specimen> season(Wiring wiring, SettableClock clock, DemoPlay.Spectator spectator) throws InterruptedException {
        Hall hall = new Hall(wiring);
        List<DemoPlay.Audience> audiences =
                Stream.of(Hall.ROOM, Hall.NDAA, Hall.UN).flatMap(name -> Hall.channels(name, Wishes.NONE).stream()
                        .map(channel -> new DemoPlay.Audience(channel, name.substring(1)))).toList();
        new DemoPlay(Scenario.season(), clock, wiring, hall.platforms(), audiences, spectator).play();
        List<Specimen> made = new ArrayList<>();
        for (Told told : POSTS) {
            made.add(Specimen.post(told.name(), told.title(), told.about(), hall.headed(told.words())));
        }
        for (Asked asked : ANSWERS) {
            made.add(Specimen.answer(asked.name(), asked.title(), asked.line(), hall.asked(Hall.ROOM, Wishes.NONE, asked.line())));
        }
        Believed believed = wiring.ledger().believed(BillId.parse("hr2670-118").orElseThrow());
        Picture picture = BillPathAnswer.path(believed, clock.instant(), clock.instant(), Optional.empty()).picture();
        Answer path = new Answer(true, Message.of(new Block.Headline("H.R. 2670 (118th) · path"),
                new Block.Picture(picture.png(), picture.alt(), "hr2670-118-path.png")), List.of());
        made.add(Specimen.answer("answer-picture", "A bill's path as a picture", "the picture of bill hr2670-118 path",
                Map.of(Hall.DISCORD, path, Hall.SLACK, path, Hall.CONSOLE, path)));
        return made;
    }
}
