package floorwire.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import floorwire.alert.Phrases;
import floorwire.app.gallery.GalleryPage;
import floorwire.congress.Congress;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;

/** {@code gallery}: the season played without a word, and a page of what came of it. */
@Command(name = "gallery",
        description = "Writes a page that shows every kind of post and answer as Discord, Slack and the console show it.",
        mixinStandardHelpOptions = true, footer = {"", "No account, no key, no network; the page needs none either."})
final class GalleryCommand implements Callable<Integer> {

    private static final String PAGE = "index.html";

    @Parameters(paramLabel = "DIR", description = "The folder for the page, made if it is not there.")
    @SuppressWarnings("NullAway.Init") // picocli fills it before call()
    private Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path page = page();
        // one of the stories is of a channel that refuses, of which the log would warn
        Logs.configure("ERROR", false, System.err);
        String html = GalleryPage.of(rooms());
        Files.writeString(page, html);
        spec.commandLine().getOut().printf("%s (%d KB): open it in a browser; it needs no network.%n", page.toAbsolutePath().normalize(),
                html.getBytes(StandardCharsets.UTF_8).length / 1024);
        return Main.OK;
    }

    /** Said before the season is played. */
    private Path page() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is a file; name a folder for the page");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new IllegalArgumentException("cannot make the folder " + folder + "; name one where you may write", refused);
        }
        Path page = folder.resolve(PAGE);
        if (!Files.isWritable(folder)) {
            throw new IllegalArgumentException("cannot write into the folder " + folder + "; name one where you may write");
        }
        if (Files.exists(page, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS) || !Files.readString(page).contains(GalleryPage.MARK)) {
                throw new IllegalArgumentException(
                        page + " is there and is no gallery of ours, so it is left as it is; name another folder");
            }
        }
        return page;
    }

    private List<GalleryPage.Room> rooms() throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("floorwire-gallery");
        SettableClock clock = new SettableClock(Scenario.season().looks().getFirst());
        // a database that is thrown away need not outlive a power cut
        try (Wiring wiring =
                new Wiring(Database.write(Database.SQLITE + scratch.resolve("gallery.db") + "?synchronous=OFF", "gallery"), clock);
                Progress progress = new Progress(spec.commandLine().getErr())) {
            List<Specimen> all = new ArrayList<>(Specimens.season(wiring, clock, spectator(progress)));
            all.addAll(GalleryStories.play(wiring, clock));
            return GalleryRooms.of(all);
        } finally {
            delete(scratch);
        }
    }

    private static DemoPlay.Spectator spectator(Progress progress) {
        return new DemoPlay.Spectator() {
            @Override
            public void asking(Instant at, String source) {
                progress.show(Phrases.moment(at, Congress.WASHINGTON) + " · asking " + source + "…");
            }

            @Override
            public void answered() {
                progress.wipe();
            }

            @Override
            public void told(Instant at, int posts, List<String> held) {}
        };
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
