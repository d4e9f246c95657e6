package floorwire.chat.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import floorwire.alert.Watch;
import floorwire.alert.Whereabouts;
import floorwire.audience.Channel;
import floorwire.message.ChannelRef;
import floorwire.pipeline.World;

/**
 * What a world's ledger knows.
 *
 * @param looking what is done before it answers
 * @param said    hears what is wrong with the app
 */
record WorldKnows(World world, Runnable looking, Consumer<Optional<String>> said) implements SlackKnown {

    WorldKnows(World world, Runnable looking) {
        this(world, looking, anything -> {});
    }

    @Override
    public void trouble(Optional<String> what) {
        said.accept(what);
    }

    @Override
    public Optional<Channel> channel(ChannelRef ref) {
        looking.run();
        return world.wiring().audience().channel(ref);
    }

    @Override
    public SortedMap<String, List<String>> follows(String workspace) {
        SortedMap<String, List<String>> follows = new TreeMap<>();
        for (Watch watch : world.wiring().watches().all()) {
            if (watch.workspace().equals(workspace)) {
                follows.computeIfAbsent(watch.channel().id(), _ -> new ArrayList<>())
                        .add(watch.target() + " (" + watch.loudness().name().toLowerCase(Locale.ROOT) + ")");
            }
        }
        return follows;
    }

    @Override
    public Whereabouts whereabouts() {
        return world.wiring().whereabouts();
    }
}
