package floorwire.app;

import picocli.CommandLine.Option;

import floorwire.store.Database;

/** {@code --database}, the same for every command that needs one. */
final class DatabaseOption {

    @Option(names = "--database", paramLabel = "URL", defaultValue = Database.SQLITE + "floorwire.db",
            description = "The ledger, as a JDBC URL (default: ${DEFAULT-VALUE}).") private String url = "";

    Database read() {
        return Database.read(url);
    }

    Database write(String command) {
        return Database.write(url, command);
    }
}
