package floorwire.command;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.congress.BillReference;
import floorwire.message.PlainText;
import floorwire.topic.GroupTopic;
import floorwire.topic.Topic;

/** What a group may call its topic, and how it is found again by that. */
final class GroupTopicName {

    private static final int LONGEST = 40;
    /** A name of one-letter words. */
    static final int MOST_WORDS = LONGEST / 2;
    private static final String MATCHING = " matching ";
    /** No sign by which a chat would format, mention or link. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N} &'-]*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"(.*)");

    private GroupTopicName() {}

    /** @param query empty where no {@code matching} follows */
    record Typed(String name, Optional<String> query) {}

    /** {@code "land use" matching zoning OR "land use"}, or without the quotation marks. */
    static Typed read(String typed) {
        String text = PlainText.clean(typed.replace('“', '"').replace('”', '"')).strip();
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            String rest = (quoted.group(2) + " ").toLowerCase(Locale.ROOT);
            return new Typed(quoted.group(1).strip(), rest.startsWith(MATCHING)
                    ? Optional.of(quoted.group(2).substring(MATCHING.length() - 1).strip()) : Optional.empty());
        }
        int at = (text + " ").toLowerCase(Locale.ROOT).indexOf(MATCHING);
        return at < 0 ? new Typed(text, Optional.empty())
                : new Typed(text.substring(0, at).strip(), Optional.of((text + " ").substring(at + MATCHING.length()).strip()));
    }

    /** The one of this name, quotation marks around it or not. */
    static Optional<GroupTopic> find(Collection<GroupTopic> topics, String name) {
        String folded = GroupTopic.folded(bare(name));
        return topics.stream().filter(topic -> GroupTopic.folded(topic.name()).equals(folded)).findFirst();
    }

    private static String bare(String name) {
        Matcher quoted = QUOTED.matcher(name.replace('“', '"').replace('”', '"').strip());
        return quoted.matches() && quoted.group(2).isBlank() ? quoted.group(1) : name;
    }

    /** What is wrong with a new name, if anything is. */
    static Optional<String> wrong(String name, List<Topic> shipped) {
        if (name.length() < 2 || name.length() > LONGEST || !NAME.matcher(name).matches()) {
            return Optional.of("A topic's name begins with a letter and has 2 to " + LONGEST
                    + " letters, digits, blanks, hyphens, apostrophes or &.");
        }
        if (TopicCommand.named(shipped, name).isPresent()) {
            return Optional.of("\"" + name + "\" is a topic that everybody has. Give yours another name.");
        }
        if (BillReference.parse(name).isPresent() || GroupTopicCommand.isVerb(name) || FollowCommand.isVerb(name)) {
            return Optional.of("\"" + name + "\" means something else here. Give the topic another name.");
        }
        return Optional.empty();
    }

    /** As it is typed in a command. */
    static String typed(String name) {
        return '"' + name + '"';
    }
}
