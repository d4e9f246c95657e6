package floorwire.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.feed.Exchange;

/** What we run on: Java, the folders, and whether the clock is right, by which the windows of what is asked go. */
final class MachineCheck {

    private static final Finding.Group GROUP = Finding.Group.MACHINE;
    private static final long MEGABYTE = 1_000_000;
    private static final long LITTLE = 1_000 * MEGABYTE;
    private static final long TOO_LITTLE = 100 * MEGABYTE;
    private static final Duration ODD = Duration.ofMinutes(2);
    private static final Duration WRONG = Duration.ofMinutes(10);

    private MachineCheck() {}

    /** @param database the file of the database; none where a server keeps it */
    static List<Finding> of(Path folder, Optional<Path> database) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok(GROUP, "Java", Runtime.version().toString()));
        Path whole = folder.toAbsolutePath().normalize();
        findings.add(Files.isWritable(whole) ? Finding.ok(GROUP, "working folder", whole + " can be written")
                : Finding.warning(GROUP, "working folder", whole + " cannot be written",
                        "give the user that runs this the right to write there, or keep the database elsewhere (--database)"));
        database.ifPresent(file -> findings.add(space(file.toAbsolutePath())));
        return findings;
    }

    private static Finding space(Path file) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        try {
            return space(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return Finding.trouble(GROUP, "disk", folder + " cannot be looked into (" + e.getClass().getSimpleName() + ")",
                    "make that folder, or give another --database");
        }
    }

    static Finding space(Path folder, long bytes) {
        String found = String.format("%,d MB are free in %s", bytes / MEGABYTE, folder);
        return bytes < TOO_LITTLE ? Finding.trouble(GROUP, "disk", found, "make room, or give a --database on another disk")
                : bytes < LITTLE
                        ? Finding.warning(GROUP, "disk", found, "make room before the ledger grows, or give a --database on another disk")
                        : Finding.ok(GROUP, "disk", found);
    }

    /** Our clock beside that of a source that has answered; nothing where none did. */
    static Optional<Finding> clock(List<Exchange> heard, Optional<String> rehearsed) {
        if (rehearsed.isPresent()) {
            return Optional.of(Finding.warning(GROUP, "clock", "a rehearsal's, " + rehearsed.get() + ": not compared with any source's",
                    "in service leave the setting clock away"));
        }
        return heard.stream().flatMap(exchange -> date(exchange).map(theirs -> clock(exchange, theirs)).stream()).findFirst();
    }

    private static Optional<ZonedDateTime> date(Exchange exchange) {
        try {
            return exchange.header("Date").map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static Finding clock(Exchange exchange, ZonedDateTime theirs) {
        Duration ahead = Duration.between(theirs.toInstant(), exchange.at());
        String host = exchange.url().getHost();
        String found = ahead.abs().toSeconds() < 2 ? "within 2 s of " + host
                : spoken(ahead.abs()) + (ahead.isNegative() ? " behind " : " ahead of ") + host;
        String mend = "set it, and let the machine keep it (timedatectl set-ntp true): what is asked of the sources goes by our clock";
        return ahead.abs().compareTo(WRONG) >= 0 ? Finding.trouble(GROUP, "clock", found, mend)
                : ahead.abs().compareTo(ODD) > 0 ? Finding.warning(GROUP, "clock", found, mend) : Finding.ok(GROUP, "clock", found);
    }

    private static String spoken(Duration time) {
        return time.toMinutes() < 2 ? time.toSeconds() + " s"
                : time.toHours() < 2 ? time.plusSeconds(30).toMinutes() + " min" : time.plusMinutes(30).toHours() + " h";
    }
}
