package floorwire.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import floorwire.ledger.Sources;
import floorwire.store.Checkup;
import floorwire.store.Database;
import floorwire.store.StoreException;

/**
 * The ledger, opened for reading only.
 *
 * @param health how the sources did so far, as the ledger remembers; empty where it cannot be read
 */
record DatabaseCheck(List<Finding> findings, List<Sources.Health> health) {

    private static final Finding.Group GROUP = Finding.Group.DATABASE;

    static DatabaseCheck of(String url, InstantSource clock) {
        List<Finding> findings = new ArrayList<>();
        try {
            String address = Checkup.address(url);
            Optional<Checkup> found = Checkup.of(url);
            if (found.flatMap(Checkup::schema).isEmpty()) {
                findings.add(Finding.warning(GROUP, "ledger", address + " is not made yet",
                        "./floorwire run makes it and reads the current Congress; ./floorwire ingest PATH… loads files"));
                return new DatabaseCheck(findings, List.of());
            }
            Checkup checkup = found.orElseThrow();
            findings.add(Finding.ok(GROUP, "ledger", address));
            findings.add(Finding.ok(GROUP, "engine",
                    String.format("%s, %,.1f MB", checkup.engine(), checkup.bytes() / 1_000_000.0)));
            findings.add(Finding.ok(GROUP, "writer", checkup.writer().orElse("nobody writes now")));
            if (!checkup.damage().isEmpty()) {
                findings.add(Finding.trouble(GROUP, "quick check", String.join("; ", checkup.damage()),
                        "./floorwire restore a backup, or ingest anew into another file"));
            } else if (checkup.engine().startsWith("SQLite")) {
                findings.add(Finding.ok(GROUP, "quick check", "nothing damaged"));
            }
            return counted(url, clock, findings);
        } catch (StoreException e) {
            findings.add(Finding.trouble(GROUP, "ledger", e));
            return new DatabaseCheck(findings, List.of());
        }
    }

    private static DatabaseCheck counted(String url, InstantSource clock, List<Finding> findings) {
        // refuses a schema that is not ours, with the way out
        try (Wiring wiring = new Wiring(Database.read(url), clock)) {
            findings.add(Finding.ok(GROUP, "schema", Integer.toString(Checkup.SCHEMA)));
            long follows = wiring.watches().all().size();
            findings.add(Finding.ok(GROUP, "holds", String.format("%,d bills, %s", wiring.ledger().counts().bills(),
                    follows == 1 ? "1 follow" : follows + " follows")));
            Map<String, Long> posts = wiring.outbox().counts();
            long dead = posts.getOrDefault("DEAD", 0L);
            String found = posts.getOrDefault("PENDING", 0L) + " waiting, " + posts.getOrDefault("HELD", 0L)
                    + " held for a second word, " + dead + " given up";
            findings.add(dead == 0 ? Finding.ok(GROUP, "posts", found)
                    : Finding.warning(GROUP, "posts", found, "./floorwire ask status says more"));
            return new DatabaseCheck(findings, wiring.sources().health());
        }
    }
}
