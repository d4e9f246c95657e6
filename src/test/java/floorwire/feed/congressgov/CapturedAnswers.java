package floorwire.feed.congressgov;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

import floorwire.congress.BillId;

/** The captured answers beside the project. A test that needs them is skipped, by name, where they are absent. */
final class CapturedAnswers {
    static final BillId HR3076 = BillId.parse("hr3076-117").orElseThrow();
    static final BillId S3580 = BillId.parse("s3580-117").orElseThrow();
    static final BillId S5 = BillId.parse("s5-119").orElseThrow();
    static final BillId HR1 = BillId.parse("hr1-119").orElseThrow();
    private static final Path FOLDER = Path.of("../shared/data");

    private CapturedAnswers() {}

    static byte[] answer(String file) {
        return bytes("api-v3/" + file);
    }

    static byte[] recorded(String file) {
        return bytes("api-v3/recorded/" + file);
    }

    static byte[] bytes(String file) {
        assumeTrue(Files.isDirectory(FOLDER.resolve("api-v3")), "no captured answers of the API at ../shared/data/api-v3");
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One entry of one of the bulk zips of the 117th. */
    static byte[] bulk(String zip, String entry) {
        assumeTrue(Files.isDirectory(FOLDER.resolve("billstatus/bulk")), "no captured zips at ../shared/data/billstatus/bulk");
        try (var file = new ZipFile(FOLDER.resolve("billstatus/bulk").resolve(zip).toFile());
                var in = file.getInputStream(file.getEntry(entry))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
