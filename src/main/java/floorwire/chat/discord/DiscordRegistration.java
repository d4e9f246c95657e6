package floorwire.chat.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.command.CommandCatalog;
import floorwire.command.CommandMenus;
import floorwire.command.CommandOption;
import floorwire.command.CommandSpec;

/**
 * The declared commands as Discord wants them, for everybody who installs the bot, in a server or for themselves. What changes a channel
 * is for servers alone, and shown to those who may manage channels unless the server's managers say otherwise.
 */
public final class DiscordRegistration {

    private static final Logger LOG = LoggerFactory.getLogger(DiscordRegistration.class);
    private static final List<DiscordLocale> SPANISH = List.of(DiscordLocale.SPANISH, DiscordLocale.SPANISH_LATAM);

    private final CommandCatalog catalog;

    public DiscordRegistration(CommandCatalog catalog) {
        this.catalog = catalog;
    }

    /** The JSON array that is registered, for reading and for tools of one's own; the same bytes for the same declaration. */
    public String json() {
        return array(commands()).toPrettyString();
    }

    static DataArray array(List<CommandData> commands) {
        return DataArray.fromCollection(commands.stream().map(CommandData::toData).toList());
    }

    List<CommandData> commands() {
        Map<String, CommandData> commands = new LinkedHashMap<>();
        for (CommandSpec spec : catalog.all()) {
            Optional<CommandMenus.Entry> group =
                    catalog.menus().groups().stream().filter(entry -> spec.command().startsWith(entry.name() + " ")).findFirst();
            if (group.isPresent()) {
                SlashCommandData parent = (SlashCommandData) commands.computeIfAbsent(group.get().name(),
                        name -> everywhere(described(Commands.slash(name, group.get().summary()), group.get().spanish())));
                parent.addSubcommands(subcommand(spec));
            } else {
                SlashCommandData command = described(Commands.slash(spec.command(), spec.summary()), spec.spanish());
                command.addOptions(spec.options().stream().map(DiscordRegistration::option).toList());
                commands.put(spec.command(), spec.changes() ? managers(command) : everywhere(command));
            }
        }
        for (CommandMenus.Entry menu : catalog.menus().onMessages()) {
            CommandData command = Commands.message(menu.name());
            SPANISH.forEach(locale -> command.setNameLocalization(locale, menu.spanish()));
            commands.put(menu.name(), everywhere(command));
        }
        return List.copyOf(commands.values());
    }

    private static SubcommandData subcommand(CommandSpec spec) {
        SubcommandData command = new SubcommandData(spec.shortName(), spec.summary());
        SPANISH.forEach(locale -> command.setDescriptionLocalization(locale, spec.spanish()));
        return command.addOptions(spec.options().stream().map(DiscordRegistration::option).toList());
    }

    private static SlashCommandData described(SlashCommandData command, String spanish) {
        SPANISH.forEach(locale -> command.setDescriptionLocalization(locale, spanish));
        return command;
    }

    private static CommandData everywhere(CommandData command) {
        return command.setIntegrationTypes(IntegrationType.ALL).setContexts(InteractionContextType.ALL);
    }

    private static CommandData managers(CommandData command) {
        return command.setIntegrationTypes(IntegrationType.GUILD_INSTALL).setContexts(InteractionContextType.GUILD)
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_CHANNEL));
    }

    private static OptionData option(CommandOption declared) {
        OptionData option = new OptionData(switch (declared.kind()) {
            case TEXT, AUTOCOMPLETE, CHOICE -> OptionType.STRING;
            case NUMBER -> OptionType.INTEGER;
            case SWITCH, SHARE -> OptionType.BOOLEAN;
        }, declared.name(), declared.description(), declared.required(), declared.kind() == CommandOption.Kind.AUTOCOMPLETE);
        SPANISH.forEach(locale -> option.setDescriptionLocalization(locale, declared.spanish()));
        switch (declared.kind()) {
            case TEXT, AUTOCOMPLETE -> declared.max().ifPresent(option::setMaxLength);
            case NUMBER -> {
                declared.min().ifPresent(option::setMinValue);
                declared.max().ifPresent(option::setMaxValue);
            }
            case CHOICE -> declared.choices().forEach(choice -> {
                Command.Choice shown = new Command.Choice(choice.value(), choice.value());
                SPANISH.forEach(locale -> shown.setNameLocalization(locale, choice.spanish()));
                option.addChoices(shown);
            });
            case SWITCH, SHARE -> {}
        }
        return option;
    }

    /**
     * Makes what stands registered what is declared, in one request, and only if the two differ; waits for the answers. A failure is
     * logged, and leaves what stood: the bot answers to that.
     *
     * @return what was changed, as logged
     */
    public List<String> register(JDA jda) {
        try {
            List<CommandData> declared = commands();
            List<DataObject> standing =
                    jda.retrieveCommands(true).complete().stream().map(CommandData::fromCommand).map(CommandData::toData).toList();
            List<String> changes = RegistrationChange.between(standing, declared.stream().map(CommandData::toData).toList());
            if (!changes.isEmpty()) {
                jda.updateCommands().addCommands(declared).complete();
                changes.forEach(change -> LOG.info("commands on Discord: {}", change));
            } else {
                LOG.info("commands on Discord: {} as declared, nothing changed", declared.size());
            }
            return changes;
        } catch (RuntimeException e) {
            LOG.warn("the commands could not be registered with Discord; those that stand there stay: {}", e.toString());
            return new ArrayList<>();
        }
    }
}
