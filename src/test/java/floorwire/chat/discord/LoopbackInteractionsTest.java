package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.LoopbackGuild;
import floorwire.chat.discord.standin.LoopbackUser;
import floorwire.chat.discord.standin.Rights;

/** Every kind of interaction, there and back, with the real JDA between. */
class LoopbackInteractionsTest {

    @RegisterExtension static final ConnectedDiscord discord = new ConnectedDiscord(new Answers());

    private final LoopbackGuild guild = discord.server().guild("Peace Town");
    private final LoopbackChannel general = guild.text("general");
    private final LoopbackUser ada = guild.member("Ada", Rights.TALKING);

    @BeforeAll
    static void registered() {
        discord.jda().updateCommands().addCommands(
                Commands.slash("bill", "A bill").addOption(OptionType.STRING, "number", "Its number", true, true)
                        .addOption(OptionType.BOOLEAN, "share", "For all").setContexts(InteractionContextType.ALL)
                        .setIntegrationTypes(IntegrationType.ALL),
                Commands.slash("congress", "Congress").addSubcommands(new SubcommandData("status", "How things stand")),
                Commands.slash("follow", "Follow").setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_CHANNEL)),
                Commands.message("What bill is this?")).complete();
    }

    @Test
    void a_command_is_answered_in_private_or_for_all() {
        var alone = ada.in(general).command("bill", Map.of("number", "hr1-119"));
        var shared = ada.in(general).command("bill", Map.of("number", "hr2-119", "share", true));

        assertThat(alone.shown().text()).isEqualTo("About hr1-119");
        assertThat(alone.shown().isEphemeral()).isTrue();
        assertThat(shared.shown().isEphemeral()).isFalse();
        assertThat(general.posts()).extracting(post -> post.text()).containsExactly("About hr2-119");
        assertThat(alone.acknowledgedAfter()).isLessThanOrEqualTo(alone.answeredAfter());
    }

    @Test
    void a_subcommand_that_is_slow_says_so_and_is_edited_in_place() {
        var asked = ada.in(general).command("congress status");

        assertThat(asked.callback().path("type").asInt()).isEqualTo(5);
        assertThat(asked.shown().text()).isEqualTo("In session");
        assertThat(asked.followups(1)).extracting(post -> post.text()).containsExactly("and more");
    }

    @Test
    void an_option_completes_itself_while_typing() {
        assertThat(ada.in(general).completes("bill", "number", "hr").choices()).containsExactly("hr 1", "hr 2");
    }

    @Test
    void a_button_changes_its_message_and_a_menu_opens_a_form() {
        var shown = ada.in(general).command("bill", Map.of("number", "hr1-119")).shown();

        var clicked = ada.in(general).clicks(shown, "More");
        assertThat(clicked.edited(1).text()).isEqualTo("More of hr1-119");
        assertThat(clicked.shown()).isSameAs(shown);

        var opened = ada.in(general).chooses(shown, "Which part?", "text");
        assertThat(opened.modal().path("title").asString()).isEqualTo("Part text");
        var sent = ada.in(general).submits(opened, Map.of("word", "treaty"));
        assertThat(sent.shown().text()).isEqualTo("Looked for treaty");
    }

    @Test
    void a_messages_menu_hands_over_what_was_said() {
        var said = general.says(guild.member("Ben", Rights.TALKING), "Look at H.R. 7!");

        assertThat(ada.in(general).uses("What bill is this?", said).shown().text()).isEqualTo("You said: Look at H.R. 7!");
    }

    @Test
    void direct_messages_and_servers_without_the_bot_work_for_who_has_installed_it() {
        LoopbackUser eva = discord.server().user("Eva").installsTheApp();
        LoopbackGuild elsewhere = discord.server().guild("Elsewhere");
        LoopbackChannel talk = elsewhere.text("talk");
        elsewhere.removesBot();

        assertThat(ada.inDirectMessages().command("bill", Map.of("number", "hr3-119")).shown().text()).isEqualTo("About hr3-119");
        assertThat(eva.in(talk).command("bill", Map.of("number", "hr4-119")).shown().text()).isEqualTo("About hr4-119");
    }

    @Test
    void what_the_client_would_not_offer_cannot_be_played() {
        assertThatThrownBy(() -> ada.in(general).command("follow")).hasMessageContaining("'follow' is not offered to Ada");
        assertThatThrownBy(() -> ada.in(general).command("vote")).hasMessageContaining("no command 'vote' is registered");
        assertThatThrownBy(() -> ada.in(general).command("bill")).hasMessageContaining("the option 'number' is required");
    }

    @Test
    void registering_the_same_again_keeps_ids_and_versions() {
        var before = discord.server().commands();
        registered();

        assertThat(discord.server().commands()).isEqualTo(before).hasSize(4);
    }

    /** A small bot. */
    static final class Answers extends ListenerAdapter {
        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            if (event.getName().equals("congress")) {
                event.deferReply(true).flatMap(hook -> hook.editOriginal("In session").flatMap(_ -> hook.sendMessage("and more"))).queue();
                return;
            }
            String number = event.getOption("number", "", option -> option.getAsString());
            boolean share = event.getOption("share", false, option -> option.getAsBoolean());
            event.replyComponents(TextDisplay.of("About " + number), ActionRow.of(Button.primary("more " + number, "More")),
                    ActionRow.of(StringSelectMenu.create("part").setPlaceholder("Which part?").addOption("Text", "text").build()))
                    .useComponentsV2().setEphemeral(!share).queue();
        }

        @Override
        public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
            String typed = event.getFocusedOption().getValue();
            event.replyChoiceStrings(List.of(typed + " 1", typed + " 2")).queue();
        }

        @Override
        public void onButtonInteraction(ButtonInteractionEvent event) {
            event.editComponents(TextDisplay.of("More of " + event.getComponentId().substring(5)),
                    ActionRow.of(StringSelectMenu.create("part").setPlaceholder("Which part?").addOption("Text", "text").build()))
                    .useComponentsV2().queue();
        }

        @Override
        public void onStringSelectInteraction(StringSelectInteractionEvent event) {
            event.replyModal(Modal.create("look", "Part " + event.getValues().getFirst())
                    .addComponents(Label.of("Word", TextInput.create("word", TextInputStyle.SHORT).build())).build()).queue();
        }

        @Override
        public void onModalInteraction(ModalInteractionEvent event) {
            event.reply("Looked for " + event.getInteraction().getValues().getFirst().getAsString()).setEphemeral(true).queue();
        }

        @Override
        public void onMessageContextInteraction(MessageContextInteractionEvent event) {
            event.reply("You said: " + event.getTarget().getContentRaw()).setEphemeral(true).queue();
        }
    }
}
