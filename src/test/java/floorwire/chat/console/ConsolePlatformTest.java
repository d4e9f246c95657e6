package floorwire.chat.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import floorwire.alert.ChatPlatform;
import floorwire.alert.ChatPlatformContract;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;

class ConsolePlatformTest implements ChatPlatformContract, ChatPlatformContract.Bench {

    private static final Instant NOW = Instant.parse("2025-06-26T12:00:00Z");

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private boolean closed;
    private final ConsolePlatform console = new ConsolePlatform(new PrintStream(new OutputStream() {
        @Override
        public void write(int letter) throws IOException {
            shown.write(letter);
            if (closed) {
                throw new IOException("the terminal is gone");
            }
        }
    }, false, StandardCharsets.UTF_8), ConsoleRenderer.plain(), () -> NOW);

    @Override
    public Bench bench() {
        return this;
    }

    @Override
    public ChatPlatform platform() {
        return console;
    }

    @Override
    public ChatPlatform.Abilities abilities() {
        return ChatPlatform.Abilities.NONE;
    }

    @Override
    public Optional<Channel> channel(Layout layout) {
        return layout == Layout.FLAT ? Optional.of(new Channel("here", new ChannelRef(ConsolePlatform.NAME, "#nato"), Congress.WASHINGTON,
                Optional.empty())) : Optional.empty();
    }

    @Override
    public List<String> stands(Channel channel) {
        String all = shown.toString(StandardCharsets.UTF_8);
        return Arrays.stream(all.split("(?m)^#nato · ", -1)).filter(post -> !post.isBlank()).toList();
    }

    @Override
    public boolean next(Channel channel, Trouble trouble) {
        closed = trouble == Trouble.ANSWER_LOST;
        return closed;
    }

    @Override
    public boolean knowsItsKeys() {
        return false;
    }

    @Override
    public Instant now() {
        return NOW;
    }
}
