package floorwire.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import floorwire.alert.Superseded;
import floorwire.command.Answer;
import floorwire.command.BillPathAnswer;
import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.ledger.Believed;
import floorwire.ledger.LastHeard;
import floorwire.ledger.Ledger;
import floorwire.ledger.RollCalls;
import floorwire.ledger.Sources;
import floorwire.message.Block;
import floorwire.picture.Hemicycle;
import floorwire.picture.Picture;

/** The picture that {@code ask --picture} writes: the seats of the roll call or the path of the bill that an answer is about, as known now. */
final class PictureFile {

    private static final int COLUMNS = 80;

    private final Path file;

    /**
     * @throws IllegalArgumentException if nothing can be written there: said before anything is asked
     */
    PictureFile(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--picture " + file + ": there is no folder " + folder + "; make it first");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException("--picture " + file + ": it exists already, and nothing is overwritten; name another file");
        }
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new IllegalArgumentException("--picture " + file + ": the picture is a PNG; let the name end in .png");
        }
        this.file = file;
    }

    /** What can be drawn of an answer, and the same as lines of text. */
    record Drawing(Supplier<Picture> picture, BiFunction<Integer, Boolean, List<String>> lines) {}

    /**
     * The seats of the one roll call that an answer is about, else the path of its one bill, by the official page it gives; empty for any other
     * answer.
     */
    static Optional<Drawing> of(Answer answer, Ledger ledger, RollCalls rollCalls, Sources sources, Instant now) {
        Optional<Drawing> seats = RollCallsOf.subject(answer).flatMap(rollCalls::believed).flatMap(Hemicycle::of)
                .map(vote -> new Drawing(vote::picture, vote::lines));
        return seats.or(() -> subject(answer).map(ledger::believed).filter(Believed::open)
                .map(believed -> BillPathAnswer.path(believed, now, LastHeard.of(believed.bill().id(), believed, ledger, sources),
                        Superseded.by(believed.bill(), ledger)))
                .map(path -> new Drawing(path::picture, path::lines)));
    }

    private static Optional<BillId> subject(Answer answer) {
        if (!answer.ok()) {
            return Optional.empty();
        }
        return answer.message().blocks().stream().filter(Block.Source.class::isInstance).map(Block.Source.class::cast)
                .flatMap(source -> source.link().stream()).flatMap(link -> BillReference.parse(link.toString()).stream())
                .filter(reference -> reference.congress().isPresent()).map(reference -> reference.in(0)).findFirst();
    }

    /** Writes it and returns it. A file that came to be meanwhile is left as it is. */
    Picture write(Drawing drawing) throws IOException {
        Picture picture = drawing.picture().get();
        Files.write(file, picture.png(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return picture;
    }

    /** What stands below the answer: the same as text, and where its picture is. */
    String told(Drawing drawing, Picture picture) {
        String terminal = Optional.ofNullable(System.getenv("TERM")).orElse("");
        boolean unicode = !terminal.equals("dumb") && !terminal.equals("linux");
        return String.join("\n", drawing.lines().apply(COLUMNS, unicode)) + "\nPicture: " + file + ", " + picture.width() + " × "
                + picture.height()
                + " pixels; its alt text stands in it";
    }
}
