package floorwire.torment;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a life is begun: most of it is its start, so classes come from an archive (JEP 350) that the first life which ends well leaves to
 * the others. Such archives take classes from jars only.
 */
final class Lives {

    private Lives() {}

    /** The command, without its arguments. */
    static List<String> command(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (Files.isDirectory(Path.of(entry))) {
                folders.add(Path.of(entry));
            } else {
                jars.add(entry);
            }
        }
        Path classes = folder.resolve("classes.jar");
        pack(folders, classes);
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off", "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"), "-cp",
                Stream.concat(Stream.of(classes.toString()), jars.stream()).collect(Collectors.joining(File.pathSeparator)),
                TormentedLife.class.getName());
    }

    /** What stands in an earlier folder counts. */
    private static void pack(List<Path> folders, Path jar) throws IOException {
        Set<String> there = new HashSet<>();
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream packed = new JarOutputStream(out)) {
            packed.setLevel(0);
            for (Path from : folders) {
                try (Stream<Path> files = Files.walk(from)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        String name = from.relativize(file).toString().replace(File.separatorChar, '/');
                        if (there.add(name)) {
                            packed.putNextEntry(new JarEntry(name));
                            Files.copy(file, packed);
                            packed.closeEntry();
                        }
                    }
                }
            }
        }
    }
}
