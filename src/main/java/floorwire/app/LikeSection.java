package floorwire.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import floorwire.text.Fingerprint;
import floorwire.text.Section;

/**
 * The section that others are to be like, as {@code provisions scan --like FILE#SECTION} names it.
 *
 * @param named as it was named
 */
record LikeSection(String named, Fingerprint fingerprint) {

    private static final int SHOWN = 5;

    /**
     * @throws IllegalArgumentException      if no file and section are named
     * @throws TextFile.BadTextException if the file is no text, or its section cannot be told or followed
     */
    static LikeSection of(String named) throws TextFile.BadTextException {
        int at = named.lastIndexOf('#');
        if (at <= 0) {
            throw new IllegalArgumentException(
                    "--like " + named + ": say a file and a section of it, FILE#SECTION, such as BILLS-119s2174is.xml#3");
        }
        Path file;
        try {
            file = Path.of(named.substring(0, at));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("--like " + named + ": no name of a file (" + e.getReason() + ")", e);
        }
        String wanted = named.substring(at + 1).strip();
        List<Section> sections = TextFile.read(file).sections();
        List<Section> found = sections.stream().filter(section -> section.number().equalsIgnoreCase(wanted)).toList();
        if (found.isEmpty()) {
            found = sections.stream().filter(section -> section.heading().equalsIgnoreCase(wanted)).toList();
        }
        if (found.size() != 1) {
            throw new TextFile.BadTextException(file, found.isEmpty()
                    ? "has no section " + wanted + ": `floorwire text sections` lists them"
                    : "has " + found.size() + " sections " + wanted + ": name it by its heading, such as #" + found.stream().limit(SHOWN)
                            .map(Section::heading).filter(heading -> !heading.isEmpty()).distinct().collect(Collectors.joining(", #")));
        }
        Fingerprint fingerprint = Fingerprint.of(found.getFirst());
        if (!fingerprint.telling()) {
            throw new TextFile.BadTextException(file,
                    "section " + wanted + " says too little of its own to be known again elsewhere: name a longer one");
        }
        return new LikeSection(named, fingerprint);
    }
}
