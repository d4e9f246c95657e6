package floorwire.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import floorwire.alert.ChatPlatform;
import floorwire.alert.ChatPlatformContract;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.congress.Congress;
import floorwire.message.Block;
import floorwire.message.ChannelRef;
import floorwire.message.Message;

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

    @Test
    void a_picture_of_what_the_post_says_anyway_leaves_no_trace_not_even_an_empty_line() {
        assertThat(ConsoleRenderer.plain().render(Message.of(new Block.Headline("Passed"),
                Block.Picture.illustrating(() -> new byte[1], "the seats", "a.png"), new Block.Line("Yea 3 D"))))
                .isEqualTo("Passed\nYea 3 D");
    }

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
