package floorwire.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.alert.ChatPlatform;
import floorwire.alert.Delivery;
import floorwire.audience.Channel;
import floorwire.message.Block;
import floorwire.message.ChannelRef;
import floorwire.message.Message;

/** Keeps what it is sent, and can be told to refuse a channel. */
final class Recorder implements ChatPlatform {

    /** Something sent. */
    record Sent(ChannelRef channel, Delivery.Kind kind, Message message, List<Block.Offer> offers) {
        private boolean headed(String words) {
            return message.blocks().stream().findFirst()
                    .filter(first -> first instanceof Block.Headline headline && headline.text().contains(words)).isPresent();
        }
    }

    private final String name;
    private final List<Sent> all = new ArrayList<>();
    private Optional<String> closed = Optional.empty();
    private String refusal = "";

    Recorder(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * @param channel the id of one that takes nothing from now on
     * @param why     in the platform's adapter's words
     */
    void close(String channel, String why) {
        closed = Optional.of(channel);
        refusal = why;
    }

    List<Sent> all() {
        return List.copyOf(all);
    }

    /** The first whose headline has these words. */
    Optional<Sent> headed(String words) {
        return all.stream().filter(sent -> sent.headed(words)).findFirst();
    }

    /** The first of a kind in a channel. */
    Optional<Sent> first(Delivery.Kind kind, String channel) {
        return all.stream().filter(sent -> sent.kind() == kind && sent.channel().id().equals(channel)).findFirst();
    }

    @Override
    public Outcome send(Channel channel, Delivery delivery, Message message) {
        if (closed.equals(Optional.of(channel.ref().id()))) {
            return new Outcome.Refused(refusal);
        }
        all.add(new Sent(channel.ref(), delivery.kind(), message, delivery.offers()));
        return new Outcome.Sent(delivery.id());
    }

    @Override
    public Resolution resolve(Channel channel, Delivery delivery) {
        return new Resolution.CannotTell();
    }
}
