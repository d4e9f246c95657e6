package floorwire.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import floorwire.topic.Direction;
import floorwire.topic.Topic;
import floorwire.topic.TopicFiles;

/** {@code topics}: what we look for, and a try of it on files. */
@Command(
        name = "topics",
        description = "Shows the topics that can be followed, and tries them on files.",
        subcommands = {TopicsCommand.ListThem.class, TopicsCommand.Show.class, TopicsTestCommand.class},
        mixinStandardHelpOptions = true)
final class TopicsCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "say list, show or test");
    }

    @Command(name = "list", description = "One line for each topic.", mixinStandardHelpOptions = true)
    static final class ListThem implements Callable<Integer> {
        @Spec private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            for (Topic topic : TopicFiles.shipped()) {
                out.print(topic.id() + "  " + topic.name() + "\n");
            }
            out.flush();
            return Main.OK;
        }
    }

    @Command(name = "show", description = "What a topic means: its definition, ten titles in, ten out.", mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        @Parameters(paramLabel = "TOPIC", description = "a topic's short name, such as nato") private String id = "";

        @Spec private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            var line = Objects.requireNonNull(spec).commandLine();
            List<Topic> topics = TopicFiles.shipped();
            Topic topic = topics.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new ParameterException(line,
                    "there is no topic " + id + "; there are " + String.join(", ", topics.stream().map(Topic::id).toList())));
            PrintWriter out = line.getOut();
            out.print(topic.name() + "\n" + topic.definition() + "\n");
            for (Direction direction : Direction.values()) {
                List<Topic.Example> examples = topic.in().stream().filter(example -> example.direction() == direction).toList();
                if (!examples.isEmpty()) {
                    out.print("\nIn, " + direction.inChat() + ":\n");
                    examples.forEach(example -> out.print("- " + example.title() + "\n"));
                }
            }
            out.print("\nOut:\n");
            topic.out().forEach(title -> out.print("- " + title + "\n"));
            out.flush();
            return Main.OK;
        }
    }
}
