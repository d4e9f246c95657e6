package floorwire.chat.console;

import java.io.PrintStream;
import java.time.InstantSource;

import floorwire.alert.ChatPlatform;
import floorwire.alert.Delivery;
import floorwire.alert.Phrases;
import floorwire.audience.Channel;
import floorwire.message.Message;

/** Prints posts, each opened by a line {@code #channel · time}, an empty line between two. */
public final class ConsolePlatform implements ChatPlatform {

    public static final String NAME = "console";

    private final PrintStream out;
    private final ConsoleRenderer renderer;
    private final InstantSource clock;
    private boolean printed;

    /** @param clock what the posts' opening lines show */
    public ConsolePlatform(PrintStream out, ConsoleRenderer renderer, InstantSource clock) {
        this.out = out;
        this.renderer = renderer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public synchronized Outcome send(Channel channel, Delivery delivery, Message message) {
        String post = (printed ? "\n" : "") + renderer.heading(channel.ref().id() + " · " + Phrases.moment(clock.instant(), channel.zone()))
                + "\n" + renderer.render(message) + "\n";
        out.print(post);
        out.flush();
        printed = true;
        return out.checkError() ? new Outcome.Unknown("the terminal does not take output") : new Outcome.Sent(delivery.id());
    }

    /** What a terminal once showed cannot be read back. */
    @Override
    public Resolution resolve(Channel channel, Delivery delivery) {
        return new Resolution.CannotTell();
    }
}
