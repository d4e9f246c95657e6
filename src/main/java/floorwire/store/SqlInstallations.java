package floorwire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.audience.Installation;
import floorwire.audience.Installations;
import floorwire.audience.Secret;
import floorwire.audience.Tokens;
import floorwire.audience.TokensSealed;

/** The installations, in SQL. */
public final class SqlInstallations implements Installations {

    private static final String ACCESS = "access";
    private static final String RENEWAL = "renewal";

    private final Database database;
    private final Optional<Seal> seal;

    /** @param seal none where tokens are neither read nor kept */
    public SqlInstallations(Database database, Optional<Seal> seal) {
        this.database = database;
        this.seal = seal;
    }

    /** Tokens as they lie there. */
    private record Sealed(String workspace, String text, Optional<Instant> expires) {}

    @Override
    public List<Installation> all() {
        // sorted here: servers sort text by their own locale
        return database.read(h -> h.createQuery("select * from installation").map((row, context) -> installation(row)).stream()
                .sorted(Comparator.comparing(Installation::workspace)).toList());
    }

    @Override
    public Optional<Installation> of(String workspace) {
        return database.read(h -> h.createQuery("select * from installation where workspace = :workspace").bind("workspace", workspace)
                .map((row, context) -> installation(row)).findOne());
    }

    private static Installation installation(ResultSet row) throws SQLException {
        String reason = Columns.text(row, "reason").orElse("");
        SortedSet<String> scopes = Arrays.stream(row.getString("scopes").split(",")).filter(scope -> !scope.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Installation(row.getString("workspace"), row.getString("name"), row.getString("bot"), scopes,
                Columns.instant(row, "installed"), Columns.optionalInstant(row, "ended").map(at -> new Installation.End(at, reason)),
                Columns.text(row, "trouble"));
    }

    @Override
    public void install(Installation installation, Tokens tokens) {
        String workspace = installation.workspace();
        String sealed = key().seal(workspace, json(tokens));
        database.call(() -> database.with(h -> {
            Optional<String> closed = h.createQuery("select reason from installation where workspace = :workspace and ended is not null")
                    .bind("workspace", workspace).mapTo(String.class).findOne();
            h.createUpdate("""
                    insert into installation (workspace, name, bot, scopes, sealed, expires, installed)
                    values (:workspace, :name, :bot, :scopes, :sealed, :expires, :installed)
                    on conflict (workspace) do update set name = excluded.name, bot = excluded.bot, scopes = excluded.scopes,
                        sealed = excluded.sealed, expires = excluded.expires, installed = excluded.installed, ended = null,
                        reason = null, trouble = null""").bind("workspace", workspace).bind("name", installation.name())
                    .bind("bot", installation.bot()).bind("scopes", String.join(",", installation.scopes())).bind("sealed", sealed)
                    .bind("expires", Columns.millisOrNull(tokens.expires())).bind("installed", installation.installed().toEpochMilli())
                    .execute();
            closed.ifPresent(reason -> reopen(h, workspace, reason));
            h.createUpdate("update delivery set state = 'DEAD', reason = 'the app is back' where workspace = :workspace"
                    + " and kind = 'TROUBLE' and state = 'PENDING'").bind("workspace", workspace).execute();
            return h.createUpdate("update delivery set not_before = :now, marked_at = :now where workspace = :workspace"
                    + " and state = 'PENDING' and hold is null and attempts > 0 and not_before > :now")
                    .bind("now", installation.installed().toEpochMilli())
                    .bind("workspace", workspace).execute();
        }));
    }

    /** What is closed for a reason of its own stays closed. */
    private static void reopen(Handle h, String workspace, String reason) {
        h.createUpdate("update channel set blocked = null where workspace = :workspace and blocked = :reason").bind("workspace", workspace)
                .bind("reason", reason).execute();
    }

    @Override
    public Optional<Tokens> tokens(String workspace) {
        return database.read(h -> kept(h, workspace)).map(kept -> opened(key(), kept));
    }

    private static Optional<Sealed> kept(Handle h, String workspace) {
        return h.createQuery("select * from installation where workspace = :workspace and sealed is not null").bind("workspace", workspace)
                .map((row, context) -> sealed(row)).findOne();
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        return new Sealed(row.getString("workspace"), row.getString("sealed"), Columns.optionalInstant(row, "expires"));
    }

    @Override
    public List<String> expiringBefore(Instant time) {
        return database.read(h -> h.createQuery("select workspace from installation where sealed is not null and expires < :time")
                .bind("time", time.toEpochMilli()).mapTo(String.class).stream().sorted().toList());
    }

    @Override
    public boolean renew(String workspace, Tokens former, Tokens tokens) {
        String sealed = key().seal(workspace, json(tokens));
        return database.call(() -> database.with(h -> {
            if (kept(h, workspace).map(kept -> opened(key(), kept)).filter(former::equals).isEmpty()) {
                return false;
            }
            h.createUpdate("update installation set sealed = :sealed, expires = :expires, trouble = null where workspace = :workspace")
                    .bind("sealed", sealed).bind("expires", Columns.millisOrNull(tokens.expires())).bind("workspace", workspace).execute();
            return true;
        }));
    }

    @Override
    public void trouble(String workspace, Optional<String> what) {
        database.with(h -> h.createUpdate("update installation set trouble = :what where workspace = :workspace")
                .bind("what", Columns.orNull(what)).bind("workspace", workspace).execute());
    }

    @Override
    public boolean end(String workspace, Optional<Tokens> of, Installation.End end) {
        return database.call(() -> database.with(h -> {
            if (of.isPresent() && kept(h, workspace).map(kept -> opened(key(), kept)).filter(now -> !of.get().equals(now)).isPresent()) {
                return false;
            }
            int ended = h
                    .createUpdate("update installation set ended = :at, reason = :reason, sealed = null, expires = null, trouble = null"
                            + " where workspace = :workspace and ended is null")
                    .bind("at", end.at().toEpochMilli()).bind("reason", end.reason())
                    .bind("workspace", workspace).execute();
            if (ended > 0) {
                h.createUpdate("update channel set blocked = :reason where workspace = :workspace and blocked is null")
                        .bind("reason", end.reason()).bind("workspace", workspace).execute();
            }
            return true;
        }));
    }

    @Override
    public int reseal() {
        return database.call(() -> database.with(h -> {
            int resealed = 0;
            for (Sealed kept : all(h)) {
                if (seal.isPresent() && seal.get().old(kept.text()) && opens(kept)) {
                    String again = seal.get().seal(kept.workspace(), seal.get().open(kept.workspace(), kept.text()));
                    resealed += h.createUpdate("update installation set sealed = :sealed where workspace = :workspace")
                            .bind("sealed", again).bind("workspace", kept.workspace()).execute();
                }
            }
            return resealed;
        }));
    }

    @Override
    public List<String> sealed() {
        List<String> closed = new ArrayList<>();
        for (Sealed kept : database.read(SqlInstallations::all)) {
            if (!opens(kept)) {
                closed.add(kept.workspace());
            }
        }
        return closed.stream().sorted().toList();
    }

    private static List<Sealed> all(Handle h) {
        return h.createQuery("select * from installation where sealed is not null").map((row, context) -> sealed(row)).list();
    }

    private boolean opens(Sealed kept) {
        try {
            opened(key(), kept);
            return true;
        } catch (TokensSealed closed) {
            return false;
        }
    }

    private Seal key() {
        return seal.orElseThrow(() -> new TokensSealed("token-key is not set: without it no workspace's tokens can be read or kept;"
                + " `./floorwire key new` makes the first one"));
    }

    private static String json(Tokens tokens) {
        ObjectNode json = WordJson.MAPPER.createObjectNode().put(ACCESS, tokens.access().value());
        tokens.renewal().ifPresent(renewal -> json.put(RENEWAL, renewal.value()));
        return json.toString();
    }

    private static Tokens opened(Seal key, Sealed kept) {
        JsonNode json = WordJson.MAPPER.readTree(key.open(kept.workspace(), kept.text()));
        return new Tokens(new Secret(json.path(ACCESS).asString()),
                Optional.ofNullable(json.get(RENEWAL)).map(JsonNode::asString).map(Secret::new), kept.expires());
    }
}
