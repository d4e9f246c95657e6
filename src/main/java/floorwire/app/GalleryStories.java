package floorwire.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import floorwire.alert.Delivery;
import floorwire.alert.Watch;
import floorwire.app.gallery.GalleryPage.Scene;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.audience.Loudness;
import floorwire.audience.Wishes;
import floorwire.change.ChangeId;
import floorwire.chat.slack.SlackExhibits;
import floorwire.chat.slack.SlackFollowForm;
import floorwire.chat.slack.SlackRenderer;
import floorwire.command.Answer;
import floorwire.command.Commands;
import floorwire.congress.Action;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Cosponsor;
import floorwire.congress.Detail;
import floorwire.congress.Facet;
import floorwire.congress.Member;
import floorwire.congress.SourceSystem;
import floorwire.congress.Subjects;
import floorwire.congress.Title;
import floorwire.feed.Observation;
import floorwire.feed.govinfo.BillStatusParser;

/**
 * What the season has no example of, since no source did it in those years: a passage that its source takes back, a day on which much happened,
 * cosponsors, a channel that cannot be reached. An invented measure, numbered as the decoys are, and invented members.
 */
final class GalleryStories {

    private static final BillId INVENTED = BillId.parse("s9401-119").orElseThrow();
    private static final BillId VOTED_ON = BillId.parse("s9402-119").orElseThrow();
    private static final String BY = "S. 9401 and its members are invented. ";
    private static final LocalDate INTRODUCED = LocalDate.parse("2026-07-06");

    /** Below which a card is shown. */
    static final String LINK = "https://www.govinfo.gov/app/details/BILLS-119s2174is";

    private final Wiring wiring;
    private final SettableClock clock;
    private final List<Specimen> made = new ArrayList<>();

    private GalleryStories(Wiring wiring, SettableClock clock) {
        this.wiring = wiring;
        this.clock = clock;
    }

    /** Plays on after {@link Specimens#season}. */
    static List<Specimen> play(Wiring wiring, SettableClock clock) {
        GalleryStories stories = new GalleryStories(wiring, clock);
        // what is answered is answered at the season's end: a reader may compare
        stories.lists();
        stories.windows();
        stories.following();
        stories.votes();
        stories.takenBack();
        stories.busy();
        stories.made.add(GalleryDigest.play(wiring, clock));
        return stories.made;
    }

    /** Slack's own places, at what is known now. */
    static List<Specimen> windows(Wiring wiring, SettableClock clock) {
        GalleryStories stories = new GalleryStories(wiring, clock);
        stories.windows();
        return stories.made;
    }

    private void lists() {
        ask(Hall.ROOM, "answer-path", "A bill's path", "bill hr2670-118 path");
        ask(Hall.ROOM, "answer-then", "A bill as it was known then", "bill hr2670-118 on 2023-08-01");
        ask(Hall.ROOM, "answer-list", "A list", "bill topic nato");
    }

    private void votes() {
        LocalDate introduced = LocalDate.parse("2026-05-04");
        hear(VOTED_ON, bill(VOTED_ON, introduced, List.of(), 0));
        GalleryVotes.keep(wiring.rollCalls(), VOTED_ON, clock.instant());
        voted("answer-vote", "A roll call's card", "vote " + GalleryVotes.ID);
        voted("answer-vote-picture", "Its seats", "vote " + GalleryVotes.ID + " picture");
        voted("answer-vote-csv", "A file of it", "vote " + GalleryVotes.ID + " csv");
        voted("answer-vote-some", "Some of its members", "vote " + GalleryVotes.ID + " party R nay");
        voted("answer-vote-states", "By state", "vote " + GalleryVotes.ID + " states");
        ask(Hall.ROOM, "answer-member", "A member's recorded acts", "congress member mike lee");
    }

    private void takenBack() {
        Hall hall = new Hall(wiring);
        List<Channel> channels = follow(Hall.THREADS, Wishes.NONE.laidOut(Layout.THREADS).onFridays(true), Loudness.MILESTONES);
        hear(hall, "2026-07-07T12:00:00Z", List.of(), 0);
        hear(hall, "2026-07-15T12:00:00Z", List.of(passed()), 2);
        post("post-reply", "Reply in a bill's thread", BY + "What follows goes under its first post; the console has no threads.",
                hall.first(Delivery.Kind.REPLY, Hall.THREADS));
        post("post-edit", "First post, kept at the present state", BY + "The same message, edited when the bill moved on.",
                hall.first(Delivery.Kind.EDIT, Hall.THREADS));
        post("post-echo", "Echo", BY + "A milestone reaches the channel, too: a thread notifies only who is in it.",
                hall.first(Delivery.Kind.ECHO, Hall.THREADS));
        Optional.ofNullable(hall.first(Delivery.Kind.ECHO, Hall.THREADS).get(Hall.SLACK)).ifPresent(sent -> made.add(Specimen.window(
                "slack-group", "A post that mentions a group", BY
                        + "In a channel that asked for it, at milestones: /congress follow settings mention @nato-watch",
                SlackExhibits.mentioning(Hall.GROUP, sent.message()))));
        hear(hall, "2026-07-16T12:00:00Z", List.of(), 2);
        hear(hall, "2026-07-16T13:00:00Z", List.of(), 2);
        post("post-correction", "Correction", BY + "Its source takes a passage back: the post is edited, and this says so aloud.",
                hall.headed("CORRECTED"));
        clock.set(Instant.parse("2026-07-17T14:00:00Z"));
        // these stories are told to the ledger itself, and asked of no source: a source that works answered meanwhile
        wiring.sources().health().forEach(source -> wiring.sources().succeeded(source.source(), Instant.parse("2026-07-17T13:55:00Z"),
                Optional.empty()));
        wiring.fridays().turn(clock.instant());
        hall.turn();
        post("post-week", "Weekly line", BY + "Friday at nine: cosponsors, and a sign of life where the channel wants one.",
                hall.first(Delivery.Kind.WEEK, Hall.THREADS));
        channels.forEach(channel -> wiring.watches().remove(channel.ref(), Watch.Kind.TOPIC, "nato"));
    }

    private void busy() {
        Hall hall = new Hall(wiring);
        follow(Hall.EVERYTHING, Wishes.NONE, Loudness.EVERYTHING);
        hear(hall, "2026-07-28T12:00:00Z", IntStream.range(1, 7).mapToObj(day -> action("2026-07-2" + day, SourceSystem.SENATE,
                "Hearing " + day + " held by the Committee on Foreign Relations.")).toList(), 2);
        post("post-several", "Much at once", BY + "A burst is one post, a line each; nothing is left out.", hall.last());
    }

    private void following() {
        Hall hall = new Hall(wiring);
        ask(Hall.FRESH, "answer-picker", "Picker", "follow");
        ask(Hall.FRESH, "answer-preview-un", "Preview of another topic", "follow preview un");
        ask(Hall.FRESH, "answer-sample", "A sample is asked for", "follow sample un");
        hall.turn();
        post("post-sample", "Sample", "What a post would have looked like, for a channel that asked; it tells no news.",
                hall.first(Delivery.Kind.SAMPLE, Hall.FRESH));
        ask(Hall.FRESH, "answer-added", "Confirmed", "follow add un");
        hall.close(Hall.FRESH);
        ask(Hall.FRESH, "answer-sample-again", "Another sample", "follow sample ndaa");
        hall.turn();
        hall.turn();
        post("post-trouble", "A channel cannot be reached", "To the person who set it up, once; what is for it waits.",
                hall.first(Delivery.Kind.TROUBLE, "@a manager"));
        Map<String, Answer> settings = hall.asked(Hall.FRESH, Wishes.NONE, "follow settings");
        settings.remove(Hall.CONSOLE);
        made.add(Specimen.answer("answer-blocked", "Settings of a channel that cannot be reached", "follow settings", settings));
    }

    /** Slack's own. */
    private void windows() {
        Channel channel = Hall.channel(Hall.SLACK, Hall.ANOTHER, Wishes.NONE);
        String id = channel.ref().id();
        Commands commands = wiring.commands();
        SlackFollowForm.Wish wish = new SlackFollowForm.Wish(Optional.of("un"), Optional.of("milestones"), Optional.of(id));
        made.add(Specimen.window("window-follow", "The window that follows",
                "Behind the button Follow something…, on the app's page too. What is chosen is previewed before anything is decided.",
                SlackFollowForm.of(commands.catalog().named("follow").orElseThrow(), wish, commands::suggested,
                        Optional.of(commands.answer("follow preview un", Optional.of(channel), "a manager", channel.zone())))));
        made.add(Specimen.window("window-find", "The shortcut's window",
                "From Slack's search field or the + beside a message, anywhere: topics and bills are suggested as one types, and any question is taken.",
                SlackExhibits.find()));
        made.add(Specimen.window("unfurl", "Below a link",
                "Somebody posts a link to a bill on congress.gov or govinfo.gov in a channel where the app is.",
                SlackExhibits.unfurl(commands.mentioned(LINK, Optional.empty(),
                        "", channel.zone())),
                new Scene.Below(LINK)));
        made.add(Specimen.window("app-home", "The app's own page",
                "Under Apps, for each person of the workspace: what private channels follow is shown to their members alone.",
                SlackExhibits.home(new SlackFollows(wiring), channel.workspace(),
                        commands.answer("status", Optional.of(channel), "a manager", channel.zone()))));
        Answer card = commands.answer("s2174", Optional.of(channel), "a manager", channel.zone());
        made.add(Specimen.window("slack-shared", "A shared answer",
                "Once who asked pressed Share: for everybody, with the buttons that lead on, each answered to who presses it.",
                SlackExhibits.shared(card)));
        made.add(Specimen.window("slack-mention", "An answer in its thread",
                "Slack has no commands in threads: who names the app is answered where all who read the thread can see it.",
                SlackRenderer.render(card).blocksJson(), new Scene.Answering("@Floorwire s2174")));
        made.add(Specimen.window("slack-message", "What bill is this?",
                "From a message's menu, here of one that says: What about S. 2174 and H.R. 6508?", SlackRenderer.render(
                        commands.mentioned("What about S. 2174 and H.R. 6508?", Optional.of(channel), "a manager", channel.zone()))
                        .blocksJson(),
                Scene.ALONE));
        made.add(Specimen.window("slack-members", "A guest wants to change something", "Asked: /congress follow add un",
                SlackExhibits.membersOnly(), Scene.ALONE));
        made.add(Specimen.window("window-refused", "A follow that cannot be", "Follow was pressed, and the app is not in that channel: what"
                + " was filled in stays.",
                SlackFollowForm.of(commands.catalog().named("follow").orElseThrow(), wish, commands::suggested, Optional.empty()),
                new Scene.Refused(SlackExhibits.uninvited())));
        made.add(Specimen.window("window-followed", "Followed", "In its place once Follow was pressed.", SlackFollowForm.done(id,
                commands.answer("follow add un", Optional.of(channel), "a manager", channel.zone()))));
    }

    private void post(String name, String title, String about, Map<String, Recorder.Sent> sent) {
        made.add(Specimen.post(name, title, about, sent));
    }

    private void ask(String channel, String name, String title, String line) {
        made.add(Specimen.answer(name, title, line, new Hall(wiring).asked(channel, Wishes.NONE, line)));
    }

    private void voted(String name, String title, String line) {
        made.add(Specimen.answer(name, title, line, new Hall(wiring).asked(Hall.ROOM, Wishes.NONE, line))
                .noting("Senate vote 9401, S. 9402 and these Senators are invented. "));
    }

    private List<Channel> follow(String name, Wishes wishes, Loudness loudness) {
        List<Channel> channels = Hall.channels(name, wishes);
        for (Channel channel : channels) {
            wiring.audience().save(channel);
            wiring.watches().add(new Watch(ChangeId.digest(channel.ref().toString(), 0), channel.workspace(), channel.ref(),
                    Watch.Kind.TOPIC, "nato", loudness, clock.instant()));
        }
        return channels;
    }

    private void hear(Hall hall, String at, List<Action> actions, int cosponsors) {
        clock.set(Instant.parse(at));
        hear(INVENTED, bill(INVENTED, INTRODUCED, actions, cosponsors));
        hall.turn();
    }

    private void hear(BillId id, Bill bill) {
        wiring.intake().hear(new Observation(id, BillStatusParser.SOURCE, clock.instant().minusSeconds(3600), Facet.ofRecord(), bill),
                clock.instant(), () -> {});
    }

    private static Bill bill(BillId id, LocalDate introduced, List<Action> actions, int cosponsors) {
        Bill none = Bill.unknown(id);
        List<Action> all = new ArrayList<>(List.of(
                action(introduced.toString(), SourceSystem.LIBRARY, "Introduced in Senate"),
                action(introduced.toString(), SourceSystem.SENATE, "Read twice and referred to the Committee on Foreign Relations.")));
        all.addAll(actions);
        String official = "A bill to withdraw the United States from the North Atlantic Treaty Organization.";
        Detail detail = new Detail(official, Optional.of(introduced), List.of(member("Invented", "Ben")), false, List.of(), List.of(),
                List.of(), Optional.empty());
        List<Cosponsor> joined = List.of("Ada", "Cy").subList(0, cosponsors).stream()
                .map(first -> new Cosponsor(member("Invented", first), introduced.plusDays(8), false, Optional.empty())).toList();
        return new Bill(id, detail, all, joined,
                List.of(new Title("Official Title as Introduced", official, Optional.empty(), Optional.empty())), Subjects.NONE,
                none.summaries(), none.texts(), none.committees(), none.relatedBills(), none.laws(), none.amendments());
    }

    private static Action passed() {
        return action("2026-07-14", SourceSystem.SENATE, "Passed Senate without amendment by Unanimous Consent.");
    }

    static Action action(String date, SourceSystem source, String text) {
        Optional<String> code = source == SourceSystem.LIBRARY ? Optional.of("10000") : Optional.empty();
        return new Action(LocalDate.parse(date), Optional.empty(), text, "Floor", code, source, List.of(), List.of(), Optional.empty());
    }

    static Member member(String last, String first) {
        return new Member("Z" + first, "Sen. " + last + ", " + first + " [I-ZZ]", first, Optional.empty(), last, "I", "ZZ",
                Optional.empty());
    }
}
