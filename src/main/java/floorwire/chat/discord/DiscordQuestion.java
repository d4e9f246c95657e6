package floorwire.chat.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

import floorwire.command.Answer;
import floorwire.command.Changing;
import floorwire.command.CommandOption;
import floorwire.command.CommandSpec;
import floorwire.command.Commands;
import floorwire.command.OptionLine;
import floorwire.message.Block;

/**
 * What an interaction asks.
 *
 * @param shared whether everybody sees the answer
 * @param asking works it out, for where it is asked
 */
record DiscordQuestion(boolean shared, Function<DiscordPlace, Answer> asking) {

    /** In front of the command line of a button that shows the answer to everybody; no command's name. */
    private static final String SHARE = "share ";

    /** Of whatever somebody did; quick, for nothing is answered yet. */
    static DiscordQuestion of(IReplyCallback interaction, Commands commands) {
        return switch (interaction) {
            case SlashCommandInteractionEvent command -> form(command, commands);
            case ButtonInteractionEvent button -> clicked(button.getComponentId(), commands);
            case StringSelectInteractionEvent menu when ComponentId.isMenu(menu.getComponentId()) && menu.getValues().size() == 1 ->
                    clicked(menu.getValues().getFirst(), commands);
            case MessageContextInteractionEvent menu when commands.catalog().menus().onMessages().stream()
                    .anyMatch(entry -> entry.name().equals(menu.getName())) -> {
                String text = text(menu.getTarget());
                yield new DiscordQuestion(false,
                        place -> commands.mentioned(text, place.channel(), place.actor(), place.zone()));
            }
            default -> stale();
        };
    }

    private static DiscordQuestion form(SlashCommandInteractionEvent command, Commands commands) {
        Optional<CommandSpec> spec = commands.catalog().named(command.getFullCommandName());
        if (spec.isEmpty()) {
            return stale();
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (OptionMapping option : command.getOptions()) {
            given.put(option.getName(), option.getAsString());
        }
        boolean shared = spec.get().options().stream().filter(option -> option.kind() == CommandOption.Kind.SHARE)
                .anyMatch(option -> "true".equals(given.get(option.name())));
        OptionLine line = OptionLine.of(spec.get(), given);
        return line.refusal().map(reason -> refused("These options do not fit.", reason))
                .orElseGet(() -> line(line.text(), shared, commands));
    }

    private static DiscordQuestion clicked(String id, Commands commands) {
        return ComponentId.line(id).map(line -> line.startsWith(SHARE) ? line(line.substring(SHARE.length()), true, commands)
                : line(line, false, commands)).orElseGet(DiscordQuestion::stale);
    }

    private static DiscordQuestion line(String line, boolean shared, Commands commands) {
        return new DiscordQuestion(shared, place -> {
            boolean changes = commands.parse(line).filter(Changing::asked).isPresent();
            if (changes && place.refusal().isPresent()) {
                return place.refusal().get();
            }
            Answer answer = commands.answer(line, place.channel(), place.actor(), place.zone());
            return answer.ok() && place.shareable() && !shared && !changes ? shareable(answer, line) : answer;
        });
    }

    /** With a button that shows it to everybody, where the line has room in one. */
    private static Answer shareable(Answer answer, String line) {
        if (ComponentId.of(SHARE + line).isEmpty()) {
            return answer;
        }
        List<Block> blocks = new ArrayList<>(answer.message().blocks());
        Block.Offer share = new Block.Offer("Share", SHARE + line);
        List<Block.Offer> offers = new ArrayList<>();
        if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Offers last) {
            blocks.removeLast();
            offers.addAll(last.offers());
        }
        offers.add(share);
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return new Answer(true, new floorwire.message.Message(List.copyOf(blocks)), answer.sources());
    }

    private static DiscordQuestion stale() {
        return refused("That is not known here any more.",
                "It is of another version of Floorwire. Type it as a command: /bill, /congress help.");
    }

    private static DiscordQuestion refused(String headline, String line) {
        return new DiscordQuestion(false, place -> DiscordPlace.no(headline, line));
    }

    /** All that a message says, in whatever form: its words, what was forwarded, previews of links, and cards such as ours. */
    private static String text(Message message) {
        List<String> text = new ArrayList<>(List.of(message.getContentRaw()));
        message.getMessageSnapshots().forEach(forwarded -> text.add(forwarded.getContentRaw()));
        for (MessageEmbed embed : message.getEmbeds()) {
            text.add(embed.getUrl() + " " + embed.getTitle() + " " + embed.getDescription());
        }
        message.getComponentTree().findAll(TextDisplay.class).forEach(part -> text.add(part.getContent()));
        return String.join(" ", text);
    }
}
