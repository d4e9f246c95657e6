package floorwire.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import floorwire.alert.Watch;
import floorwire.alert.Whereabouts;
import floorwire.audience.Channel;
import floorwire.chat.slack.SlackKnown;
import floorwire.congress.BillId;
import floorwire.message.ChannelRef;

/** What the ledger knows of a Slack workspace. */
final class SlackFollows implements SlackKnown {

    private final Wiring wiring;

    SlackFollows(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Optional<Channel> channel(ChannelRef ref) {
        return wiring.audience().channel(ref);
    }

    @Override
    public SortedMap<String, List<String>> follows(String workspace) {
        SortedMap<String, List<String>> follows = new TreeMap<>();
        for (Watch watch : wiring.watches().all()) {
            if (watch.workspace().equals(workspace)) {
                follows.computeIfAbsent(watch.channel().id(), id -> new ArrayList<>())
                        .add(target(watch) + " (" + watch.loudness().name().toLowerCase(Locale.ROOT) + ")");
            }
        }
        return follows;
    }

    @Override
    public Whereabouts whereabouts() {
        return wiring.whereabouts();
    }

    private String target(Watch watch) {
        return switch (watch.kind()) {
            case TOPIC -> wiring.phrases().in(watch.workspace()).topicName(watch.target());
            case BILL -> BillId.parse(watch.target()).map(BillId::citationWithCongress).orElse(watch.target());
        };
    }
}
