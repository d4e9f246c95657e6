package floorwire.alert;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.pipeline.World;

/** The platform of the tests, which stands in for others in many: it keeps the contract too. */
class WorldPlatformTest implements ChatPlatformContract, ChatPlatformContract.Bench {

    @TempDir Path folder;
    private World world;

    @BeforeEach
    void open() {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Override
    public Bench bench() {
        return this;
    }

    @Override
    public ChatPlatform platform() {
        return world;
    }

    @Override
    public ChatPlatform.Abilities abilities() {
        return ChatPlatform.Abilities.NONE;
    }

    @Override
    public Optional<Channel> channel(Layout layout) {
        return layout == Layout.FLAT
                ? Optional.of(new Channel("test", new ChannelRef(world.name(), "#nato"), Congress.WASHINGTON, Optional.empty()))
                : Optional.empty();
    }

    @Override
    public List<String> stands(Channel channel) {
        return world.posts();
    }

    @Override
    public boolean next(Channel channel, Trouble trouble) {
        switch (trouble) {
            case WAIT -> world.next(new ChatPlatform.Outcome.Later(Duration.ofSeconds(1), "busy"));
            case GONE -> world.next(new ChatPlatform.Outcome.Refused("the channel is gone"));
            case ANSWER_LOST -> {
                world.next(new ChatPlatform.Outcome.Unknown("no answer"));
                world.resolveWith(new ChatPlatform.Resolution.Found("m1"));
            }
            case NOT_DONE -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean knowsItsKeys() {
        return false;
    }

    @Override
    public Instant now() {
        return world.instant();
    }
}
