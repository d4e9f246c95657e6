package floorwire.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import floorwire.feed.XmlException;
import floorwire.feed.govinfo.BillTextParser;
import floorwire.text.BillText;

/** A file of bill text, of either format. */
final class TextFile {

    private TextFile() {}

    /** It is no bill text, or cannot be read; the message names the file and says why. */
    static final class BadTextException extends Exception {

        private static final long serialVersionUID = 1L;

        BadTextException(Path file, String why) {
            super(file + ": " + why);
        }
    }

    /** What is to be compared must have sections: else all of the other would be called new or dropped. */
    static BillText withSections(Path file) throws BadTextException {
        BillText text = read(file);
        if (text.sections().isEmpty()) {
            throw new BadTextException(file,
                    "holds no section, so nothing can be compared: the text may not be published yet, or not all of it");
        }
        return text;
    }

    static BillText read(Path file) throws BadTextException {
        if (Files.isDirectory(file)) {
            throw new BadTextException(file, "is a folder: give a file of bill text, such as BILLS-119s2174is.xml");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return BillTextParser.parse(in.readNBytes(BillTextParser.MAX_BYTES + 1));
        } catch (NoSuchFileException e) {
            throw new BadTextException(file, "there is no such file; www.govinfo.gov has texts, such as .../BILLS-119s2174is.xml");
        } catch (IOException e) {
            throw new BadTextException(file, "cannot be read (" + e.getMessage() + ")");
        } catch (XmlException e) {
            throw new BadTextException(file, String.valueOf(e.getMessage()));
        }
    }
}
