package floorwire.chat.discord;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

import floorwire.command.Answer;
import floorwire.message.Block;
import floorwire.message.Fitting;
import floorwire.message.Message;
import floorwire.message.PlainText;

/**
 * A message as Discord shows it best: one container of Components V2 (decision 26), with an accent colour that tells the kind of message
 * and nothing of which way a measure points. It mentions nobody, and always fits {@link DiscordLimits}.
 */
public final class DiscordRenderer {

    /** What a message is, as its accent colour tells; no party's colours, nor red and green, which judge. */
    private enum Kind {
        NEWS(0x2A_8C_82), CORRECTED(0xE0_9F_1F), ANSWER(0x80_84_8E), REFUSAL(0x4E_50_58);

        private final int colour;

        Kind(int colour) {
            this.colour = colour;
        }
    }

    /** Container, offers and pictures need room below the 40 components. */
    private static final int PARAGRAPHS = 16;
    private static final int LONGEST_NAME = 80;
    private static final String NOTHING = "(no text)";

    private DiscordRenderer() {}

    /** A post. The same message always gives the same. */
    public static MessageCreateData render(Message post) {
        return render(post, 0);
    }

    /** @param reserved characters of the message's text that the caller needs beside it */
    static MessageCreateData render(Message post, int reserved) {
        return render(post, DiscordRows.corrects(post) ? Kind.CORRECTED : Kind.NEWS, reserved);
    }

    public static MessageCreateData render(Answer answer) {
        return render(answer.message(), answer.ok() ? Kind.ANSWER : Kind.REFUSAL, 0);
    }

    /** The same without pictures of what it says in words anyway; the same message where it has none. */
    static Message inWords(Message message) {
        List<Block> words =
                message.blocks().stream().filter(block -> !(block instanceof Block.Picture picture && picture.illustrates())).toList();
        return words.size() == message.blocks().size() ? message : new Message(words);
    }

    /**
     * What a message says, as one piece of text without a container, buttons or a mention: for where Discord does not take its form. It stays a component, since a message that was made of them
     * cannot become another (Create Message, flags), and since it is found by its id.
     */
    static MessageCreateData plain(Message message, int mark) {
        String text = DiscordText.lines(PlainText.render(new Message(message.blocks().stream()
                .filter(block -> !(block instanceof Block.Offers)).toList())), DiscordLimits.COMPONENTS_TEXT.most());
        return new MessageCreateBuilder().useComponentsV2().setComponents(TextDisplay.of(text.isEmpty() ? NOTHING : text)
                .withUniqueId(mark)).setAllowedMentions(EnumSet.noneOf(MentionType.class)).mentionRepliedUser(false).build();
    }

    /** In place of all that the message showed before, pictures included. */
    public static MessageEditData edit(Message post) {
        return edit(render(post));
    }

    /** In place of all that was answered before, also of a first "working on it". */
    public static MessageEditData edit(Answer answer) {
        return edit(render(answer));
    }

    /** What would be sent, in place of all that the message showed before. */
    static MessageEditData edit(MessageCreateData message) {
        return MessageEditBuilder.fromCreateData(message).setReplace(true).build();
    }

    private static MessageCreateData render(Message message, Kind kind, int reserved) {
        DiscordOffers offers = DiscordOffers.of(message);
        Map<Block.Picture, FileUpload> files = files(message);
        List<Block> texts = message.blocks().stream().map(block -> switch (block) {
            case Block.Picture picture when !picture.illustrates() && !files.containsKey(picture) ->
                    new Block.Line("Picture, too large to show: " + picture.alt());
            case Block.File file when !fits(file) -> new Block.Line(tooLarge(file));
            default -> block;
        }).toList();
        List<Fitting.Row<String>> rows =
                DiscordRows.of(texts, DiscordLimits.COMPONENTS_TEXT.most() - offers.text().length() - 1 - reserved);
        List<ContainerChildComponent> parts = new ArrayList<>();
        DiscordRows.paragraphs(rows, PARAGRAPHS).forEach(text -> parts.add(TextDisplay.of(text)));
        if (!files.isEmpty()) {
            parts.add(Math.min(1, parts.size()), MediaGallery.of(files.entrySet().stream()
                    .map(entry -> MediaGalleryItem.fromFile(entry.getValue()).withDescription(alt(entry.getKey()))).toList()));
        }
        texts.stream().filter(Block.File.class::isInstance).map(Block.File.class::cast).map(file -> FileDisplay.fromFile(
                FileUpload.fromData(file.content(), name(file.fileName(), files.size())))).forEach(parts::add);
        Optional.of(offers.text()).filter(text -> !text.isEmpty()).ifPresent(text -> parts.add(TextDisplay.of(text)));
        parts.addAll(offers.rows());
        if (parts.isEmpty()) {
            parts.add(TextDisplay.of(NOTHING));
        }
        return new MessageCreateBuilder().useComponentsV2().setComponents(Container.of(parts).withAccentColor(kind.colour))
                .setAllowedMentions(EnumSet.noneOf(MentionType.class)).mentionRepliedUser(false).build();
    }

    private static Map<Block.Picture, FileUpload> files(Message message) {
        Map<Block.Picture, FileUpload> files = new LinkedHashMap<>();
        for (Block block : message.blocks()) {
            if (block instanceof Block.Picture picture && files.size() < DiscordLimits.GALLERY_ITEMS.most()) {
                byte[] png = picture.png();
                if (png.length > 0 && DiscordLimits.FILE_SIZE.holds(png.length)) {
                    files.put(picture, FileUpload.fromData(png, name(picture.fileName(), files.size())).setDescription(alt(picture)));
                }
            }
        }
        return files;
    }

    private static boolean fits(Block.File file) {
        int size = file.content().length;
        return size > 0 && DiscordLimits.FILE_SIZE.holds(size);
    }

    private static String tooLarge(Block.File file) {
        int size = file.content().length;
        return (size == 0 ? ""
                : String.format(Locale.ROOT, "The file has %,d bytes, more than the %,d that Discord takes; ask for less of it. ", size,
                        DiscordLimits.FILE_SIZE.most()))
                + file.words();
    }

    /** Two of one name would be one file. */
    private static String name(String fileName, int before) {
        String name = fileName.replaceAll("[^A-Za-z0-9.-]", "-");
        return (before == 0 ? "" : before + 1 + "-")
                + (name.isEmpty() ? "file" : name.substring(Math.max(0, name.length() - LONGEST_NAME)));
    }

    private static String alt(Block.Picture picture) {
        String alt = DiscordText.tidy(picture.alt());
        return alt.isEmpty() ? "A picture without a description" : DiscordLimits.FILE_DESCRIPTION.cut(alt);
    }
}
