package floorwire.chat.console;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import floorwire.message.Block;
import floorwire.message.Message;

/** Where the files of answers go that are asked for at the prompt: into a folder, under names that are new there. */
final class ConsoleFiles {

    private static final int MOST_OF_A_NAME = 99;

    private final Path folder;

    ConsoleFiles(Path folder) {
        this.folder = folder;
    }

    /** The message with where each of its files was written in its place; where none can be written, with the words for that. */
    Message kept(Message message) {
        return new Message(message.blocks().stream().map(block -> block instanceof Block.File file ? new Block.Line(kept(file)) : block)
                .toList());
    }

    private String kept(Block.File file) {
        String name = file.fileName().replaceAll("[^A-Za-z0-9.-]", "-").replaceFirst("^\\.+", "");
        int dot = Math.max(name.lastIndexOf('.'), 0);
        for (int number = 1; number <= MOST_OF_A_NAME; number++) {
            Path path = folder.resolve(number == 1 ? name : name.substring(0, dot) + "-" + number + name.substring(dot)).toAbsolutePath();
            try {
                Files.write(path, file.content(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return "Written to " + path;
            } catch (FileAlreadyExistsException e) {
                // what is there may be somebody's work: the next name
            } catch (IOException e) {
                return "No file can be written to " + path.getParent() + ". " + file.words();
            }
        }
        return folder.toAbsolutePath() + " has " + MOST_OF_A_NAME + " files of that name. " + file.words();
    }
}
