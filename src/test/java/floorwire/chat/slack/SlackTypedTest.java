package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.command.Answer;
import floorwire.command.CommandCatalog;
import floorwire.command.CommandSpec;
import floorwire.congress.Congress;
import floorwire.pipeline.World;

/** Whatever an answer tells people to type is shown on Slack as it is typed there, behind the one slash command. */
class SlackTypedTest {

    private static final CommandCatalog CATALOG = CommandCatalog.shipped();
    /** What stands in our commands' yaml, and the beginnings of lines that are typed. */
    private static final Pattern BARE = Pattern.compile("(?:" + CATALOG.all().stream()
            .flatMap(spec -> Stream.concat(Stream.of(spec.usage()), spec.examples().stream()))
            .map(line -> line.replaceFirst("^congress ", ""))
            .filter(line -> line.contains(" ")).map(Pattern::quote).collect(Collectors.joining("|"))
            + "|\\bcongress (?:topic|recent|ndaa|provision|member|explain|why|status|help)\\b"
            + "|\\bfollow (?:list|add|stop|settings|preview|sample)\\b|\\bprovision (?:follow|new|delete)\\b|\\btopic (?:new|edit)\\b)");

    @TempDir private Path folder;

    private static List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("help", "folow nato", "bill zzzz qqqq", "follow settings nonsense",
                "follow settings zone",
                "follow settings zone Mars", "follow settings members", "follow add natoo", "provision follow", "provision new x from",
                "provision nonsense", "topic new", "topic natoo", "vote 999", "member zzzz", "member zzzz topic x", "explain zzzz",
                "why zzzz", "recent zzzz", "ndaa zzzz", "bill stage reportd", "s2174 on never"));
        for (CommandSpec spec : CATALOG.all()) {
            lines.addAll(List.of(spec.shortName(), "help " + spec.shortName(), spec.command() + " nonsense"));
        }
        return lines;
    }

    @Test
    void what_is_to_be_typed_is_shown_as_it_is_typed_on_slack() {
        try (World world = new World(folder, SlackPlatform.NAME)) {
            world.at("2026-11-20T15:00:00Z");
            world.wiring().intake().hear(Bills.of("s2174-119", "2025-06-25").title("NATO Act").said("2026-11-01T10:00:00Z"),
                    world.instant(),
                    () -> {});
            world.follow("C0GENERAL", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
            Channel channel = world.wiring().audience().channels().getFirst();
            List<String> bare = new ArrayList<>();
            for (String line : lines()) {
                Answer answer = world.wiring().commands().answer(line, Optional.of(channel), "U1", Congress.WASHINGTON);
                String shown = SlackText.unescaped(SlackRenderer.render(answer).text());
                // without what is shown as it is typed here, and what was asked
                BARE.matcher(shown.replaceAll("`/congress [^`]*`|Type: /congress .*|\"[^\"]*\"", "")).results()
                        .forEach(found -> bare.add(line + ": " + found.group()));
            }
            assertThat(bare).isEmpty();
        }
    }

    @Test
    void usage_and_examples_are_whole() {
        try (World world = new World(folder, SlackPlatform.NAME)) {
            world.at("2026-11-20T15:00:00Z");
            assertThat(SlackRenderer.render(world.wiring().commands().answer("member", Optional.empty(), "U1", Congress.WASHINGTON)).text())
                    .contains("Usage: `/congress member NAME | STATE [DISTRICT]",
                            "For example: `/congress member tim kaine` · `/congress member ");
            assertThat(SlackRenderer.render(world.wiring().commands().answer("help", Optional.empty(), "U1", Congress.WASHINGTON)).text())
                    .contains("In full:\n`/congress bill BILL [details | text", "\n`/congress follow [list | preview TOPIC-OR-BILL",
                            "| resume]`\n`/congress topic [TOPIC |");
        }
    }
}
