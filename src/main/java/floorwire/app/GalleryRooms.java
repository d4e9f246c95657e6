package floorwire.app;

import java.util.List;

import floorwire.app.gallery.GalleryPage.Room;

/** Which message hangs where in the gallery. */
final class GalleryRooms {

    private static final List<Plan> PLANS = List.of(
            new Plan("posts", "Posts", "What reaches a channel that follows the topic, without anybody asking.",
                    List.of("post-new-bill", "post-reported", "post-vote", "post-failed", "post-passed", "post-provision", "post-presented",
                            "post-law",
                            "post-enacted", "post-ended")),
            new Plan("after", "After a post", "Threads, corrections, weekly lines, samples, and word that a channel cannot be reached.",
                    List.of("post-reply", "post-edit", "post-echo", "post-correction", "post-several", "post-digest", "post-week",
                            "post-sample",
                            "post-trouble")),
            new Plan("bill", "A bill", "Answers are private unless the asker shares them.",
                    List.of("answer-card", "answer-details", "answer-text", "answer-votes", "answer-picture", "answer-path",
                            "answer-then")),
            new Plan("rolls", "Roll calls",
                    "Who voted how. Senate vote 9401, S. 9402 and their members are invented; what is recorded of a member is not.",
                    List.of("answer-vote", "answer-vote-picture", "answer-vote-csv", "answer-vote-some", "answer-vote-states",
                            "answer-member",
                            "answer-senator", "answer-seats")),
            new Plan("provisions", "Provisions", "The language, not the bill number: where it stands, its road, and how its words changed.",
                    List.of("answer-provisions", "answer-provision", "answer-road", "answer-diff", "answer-section")),
            new Plan("lists", "Lists, choices and topics", "What matches words, what a topic means, what was missed.",
                    List.of("answer-choices", "answer-list", "answer-topic", "answer-group-topic", "answer-recent")),
            new Plan("grounds", "What it rests on", "The trace of a post, the law with its sources, and how fresh everything is.",
                    List.of("answer-why", "answer-explain", "answer-explain-statement", "answer-status")),
            new Plan("following", "Following", "From the first word in a channel to its settings.",
                    List.of("answer-picker", "window-follow", "window-followed", "answer-preview-un", "answer-sample", "answer-added",
                            "answer-follow", "answer-preview",
                            "answer-settings", "answer-sample-again", "answer-blocked")),
            new Plan("slack", "On Slack alone", "Where Slack has a place for it besides messages.",
                    List.of("app-home", "window-find", "unfurl", "slack-message", "slack-mention", "slack-shared", "slack-group",
                            "window-refused",
                            "slack-members")),
            new Plan("help", "Help, typos and unknowns", "No dead ends: each refusal names the way out.",
                    List.of("answer-help", "answer-help-bill", "refusal-unknown-command", "refusal-unknown-topic",
                            "refusal-unknown-bill")));

    private GalleryRooms() {}

    private record Plan(String name, String title, String about, List<String> hung) {
        private Room with(List<Specimen> all) {
            return new Room("room-" + name, title, about, hung.stream().map(one -> all.stream()
                    .filter(specimen -> specimen.name().equals(one)).findFirst().orElseThrow().exhibit()).toList());
        }
    }

    /**
     * All rooms with what hangs in them.
     *
     * @throws IllegalStateException if something was made that hangs nowhere
     */
    static List<Room> of(List<Specimen> all) {
        List<String> hung = PLANS.stream().flatMap(plan -> plan.hung().stream()).toList();
        List<String> left = all.stream().map(Specimen::name).filter(name -> !hung.contains(name)).toList();
        if (!left.isEmpty()) {
            throw new IllegalStateException("made, and in no room of the gallery: " + left);
        }
        return PLANS.stream().map(plan -> plan.with(all)).toList();
    }
}
