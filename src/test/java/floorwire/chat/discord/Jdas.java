package floorwire.chat.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.hooks.EventListener;

import floorwire.chat.discord.standin.LoopbackChannel;

/** Waiting for what the gateway told JDA: it looks again at every event. */
final class Jdas {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Jdas() {}

    /** The channel as JDA knows it, once it does. */
    static TextChannel text(JDA jda, LoopbackChannel channel) {
        until(jda, () -> jda.getTextChannelById(channel.id()) != null);
        return Optional.ofNullable(jda.getTextChannelById(channel.id())).orElseThrow();
    }

    /** Waits for something that an event brings. */
    static void until(JDA jda, BooleanSupplier condition) {
        var met = new CountDownLatch(1);
        EventListener look = _ -> {
            if (condition.getAsBoolean()) {
                met.countDown();
            }
        };
        jda.addEventListener(look);
        try {
            if (!condition.getAsBoolean() && !met.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("JDA did not hear of it");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } finally {
            jda.removeEventListener(look);
        }
    }
}
