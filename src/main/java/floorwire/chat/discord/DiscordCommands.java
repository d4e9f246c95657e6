package floorwire.chat.discord;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import floorwire.alert.Trace;
import floorwire.command.CommandOption;
import floorwire.command.CommandSpec;
import floorwire.command.Commands;

/**
 * Answers whoever asks on Discord. Each interaction is acknowledged on the thread that brings it, within Discord's three seconds; the
 * answer is worked out on a thread of its own from the ledger, and takes the acknowledgement's place. What could not be acknowledged, as
 * one that was answered before, is not worked on: nothing changes twice. Nobody sees an answer but who asked, unless they share it.
 */
public final class DiscordCommands implements EventListener {

    private static final Logger LOG = LoggerFactory.getLogger(DiscordCommands.class);
    /** Discord may give an interaction twice, as after a resumed connection; seconds apart. */
    private static final int REMEMBERED = 10_000;
    private static final int SUGGESTIONS = 25;
    /** Characters of a suggestion, its name and its value. */
    private static final int LONGEST_SUGGESTION = 100;
    /** Later than this nobody sees them any more. */
    private static final long SUGGEST_WITHIN_MILLIS = 1_500;

    private final Commands commands;
    private final DiscordChannels channels;
    private final ZoneId zone;
    private final Executor workers = task -> Thread.ofVirtual().name("discord-answer").start(task);
    private final Set<Long> seen = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    /** @param zone where a channel has chosen none */
    public DiscordCommands(Commands commands, DiscordChannels channels, ZoneId zone) {
        this.commands = commands;
        this.channels = channels;
        this.zone = zone;
    }

    @Override
    public void onEvent(GenericEvent event) {
        try {
            switch (event) {
                case CommandAutoCompleteInteractionEvent typing -> suggest(typing);
                case IReplyCallback asked -> asked(asked);
                default -> {}
            }
        } catch (RuntimeException e) {
            LOG.error("an interaction of Discord was not understood", e);
        }
    }

    private void asked(IReplyCallback interaction) {
        if (!seen.add(interaction.getIdLong())) {
            LOG.info("an interaction came twice and was answered once");
            return;
        }
        DiscordQuestion question = DiscordQuestion.of(interaction, commands);
        CompletableFuture<InteractionHook> acknowledged = interaction
                .deferReply(!(question.shared() && DiscordPlace.maySpeak(interaction))).submit();
        workers.execute(() -> answer(interaction, question, acknowledged));
    }

    private void answer(IReplyCallback interaction, DiscordQuestion question, CompletableFuture<InteractionHook> acknowledged) {
        String trace = trace();
        try (MDC.MDCCloseable _ = MDC.putCloseable(Trace.KEY, trace)) {
            InteractionHook hook = acknowledged.join();
            hook.editOriginal(answered(interaction, question, trace)).queue(null,
                    failure -> LOG.warn("an answer did not arrive on Discord ({}): {}", trace, failure.toString()));
        } catch (CompletionException e) {
            LOG.warn("an interaction could not be acknowledged, and was left alone ({}): {}", trace, String.valueOf(e.getCause()));
        }
    }

    private MessageEditData answered(IReplyCallback interaction, DiscordQuestion question, String trace) {
        try {
            return DiscordRenderer.edit(question.asking().apply(DiscordPlace.of(interaction, channels, zone)));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("a question on Discord failed ({})", trace, e);
            return DiscordRenderer.edit(DiscordPlace.no("That did not work; it was logged as " + trace + ".",
                    "Whoever runs this Floorwire finds it in the log. /congress status says how the sources are."));
        }
    }

    /** Short enough to read out. */
    private static String trace() {
        return String.format("d-%08x", ThreadLocalRandom.current().nextInt());
    }

    private void suggest(CommandAutoCompleteInteractionEvent typing) {
        workers.execute(() -> {
            List<String> values = CompletableFuture.supplyAsync(() -> suggestions(typing), workers)
                    .completeOnTimeout(List.of(), SUGGEST_WITHIN_MILLIS, TimeUnit.MILLISECONDS).exceptionally(failure -> {
                        LOG.error("suggestions failed", failure);
                        return List.of();
                    }).join();
            typing.replyChoiceStrings(values).queue(null, failure -> LOG.debug("suggestions came too late: {}", failure.toString()));
        });
    }

    private List<String> suggestions(CommandAutoCompleteInteractionEvent typing) {
        Optional<CommandSpec> spec = commands.catalog().named(typing.getFullCommandName());
        Optional<CommandOption> option = spec.flatMap(known -> known.option(typing.getFocusedOption().getName()));
        return option.isEmpty() ? List.of() : commands.suggest(spec.get(), option.get(), typing.getFocusedOption().getValue(), SUGGESTIONS,
                LONGEST_SUGGESTION, DiscordPlace.of(typing, channels, zone).channel());
    }
}
