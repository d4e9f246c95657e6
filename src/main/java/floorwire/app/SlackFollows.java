package floorwire.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.alert.Watch;
import floorwire.alert.Whereabouts;
import floorwire.audience.Channel;
import floorwire.audience.Installations;
import floorwire.chat.slack.SlackKnown;
import floorwire.congress.BillId;
import floorwire.message.ChannelRef;
import floorwire.store.Seal;

/** What the ledger knows of a Slack workspace. */
final class SlackFollows implements SlackKnown {

    private static final Logger LOG = LoggerFactory.getLogger(SlackFollows.class);

    private final Wiring wiring;
    private final Optional<Seal> key;

    /** Of one workspace. */
    SlackFollows(Wiring wiring) {
        this(wiring, Optional.empty());
    }

    /** @param key with which tokens are sealed, where there are many workspaces */
    SlackFollows(Wiring wiring, Optional<Seal> key) {
        this.wiring = wiring;
        this.key = key;
    }

    /** What an earlier key sealed is sealed anew; what none opens is said, and waits for its key. */
    @Override
    public Installations installations() {
        Installations installations = wiring.installations(key);
        int resealed = installations.reseal();
        if (resealed > 0) {
            LOG.info("the tokens of {} workspaces were sealed with the newest key", resealed);
        }
        installations.sealed().forEach(workspace -> LOG.error("token-key does not open the tokens of {}: its posts wait. Put back the key"
                + " with which they were sealed, or have that workspace install the app again", workspace));
        return installations;
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
    public void trouble(Optional<String> what) {
        if (wiring.trouble("Slack", what)) {
            what.ifPresentOrElse(wrong -> LOG.error("Slack: {}", wrong), () -> LOG.info("Slack takes the tokens again"));
        }
    }

    @Override
    public void posting(Optional<String> what) {
        if (wiring.trouble("Posts to Slack", what)) {
            what.ifPresentOrElse(wrong -> LOG.error("Posts to Slack wait: {}", wrong), () -> LOG.info("posts reach Slack again"));
        }
    }

    @Override
    public Whereabouts whereabouts() {
        return wiring.whereabouts();
    }

    private String target(Watch watch) {
        return switch (watch.kind()) {
            case TOPIC -> wiring.phrases().in(watch.workspace()).topicName(watch.target());
            case PROVISION -> wiring.phrases().in(watch.workspace()).provisionName(watch.target());
            case BILL -> BillId.parse(watch.target()).map(BillId::citationWithCongress).orElse(watch.target());
        };
    }
}
