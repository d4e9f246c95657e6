package floorwire.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

import floorwire.congress.BillId;
import floorwire.congress.Detail;
import floorwire.congress.Member;

/**
 * Reads a scenario from its YAML files. {@code season.yaml} among the resources is the example to follow; an error names the file and
 * the place in it. YAML's anchors and aliases are not resolved, so a scenario uses none.
 */
public final class ScenarioReader {
    private static final YAMLMapper YAML = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /** Opens one file of a scenario by its name. */
    private interface Source {
        InputStream open(String name) throws IOException;
    }

    private final Source files;

    private ScenarioReader(Source files) {
        this.files = files;
    }

    static ScenarioReader ofResources() {
        return new ScenarioReader(name -> {
            InputStream resource = ScenarioReader.class.getResourceAsStream(name);
            if (resource == null) {
                throw new IOException("no such resource beside " + ScenarioReader.class.getName());
            }
            return resource;
        });
    }

    /** Reads scenarios from a folder, which holds the parts they name. */
    public static ScenarioReader ofFolder(Path folder) {
        return new ScenarioReader(name -> Files.newInputStream(folder.resolve(name)));
    }

    /**
     * @throws IllegalArgumentException if a file cannot be read as a scenario, naming the file and the place
     */
    public Scenario read(String name) {
        Yaml index = load(name).only("name", "names", "parts", "votes", "texts", "members", "troubles", "looks", "copy-lag");
        var names = new Names();
        names.read(load(index.text("names")));
        var publications = new ArrayList<Publication>();
        for (String part : index.texts("parts")) {
            for (Yaml bill : load(part).only("bills").items("bills")) {
                publications.addAll(bill(bill, names));
            }
        }
        List<Trouble> troubles = index.items("troubles").stream().map(ScenarioReader::trouble).toList();
        return new Scenario(index.text("name"), publications, troubles,
                looks(index.at("looks"), publications, troubles), index.optional("copy-lag", Duration::parse).orElse(Duration.ZERO),
                index.texts("votes").stream().flatMap(file -> BallotReader.read(load(file)).stream()).toList(),
                index.texts("texts").stream().flatMap(file -> Printing.read(load(file)).stream()).toList(),
                index.texts("members").stream().flatMap(file -> Sitter.read(load(file)).stream()).toList());
    }

    private static List<Publication> bill(Yaml yaml, Names names) {
        yaml.only("bill", "sponsor", "introduced", "official", "published");
        List<Member> sponsors = yaml.optional("sponsor", names::member).stream().toList();
        var story = new Story(names, yaml.at("bill").as(ScenarioReader::billId), new Detail(yaml.text("official"),
                Optional.of(yaml.at("introduced").as(LocalDate::parse)), sponsors, false, List.of(), List.of(), List.of(),
                Optional.empty()));
        return yaml.items("published").stream().map(story::tell).toList();
    }

    private static Trouble trouble(Yaml yaml) {
        yaml.only("bill", "fault", "from", "until");
        return new Trouble(yaml.at("fault").as(Fault::valueOf), yaml.at("bill").as(ScenarioReader::billId),
                yaml.at("from").as(Instant::parse), yaml.at("until").as(Instant::parse));
    }

    /**
     * The demo looks at the given times of day, but only where there is something to see: at the first two such times after each
     * publication and each beginning or end of a trouble, and at the instants of {@code also}. The second look releases what waits
     * for a confirmation.
     */
    private static List<Instant> looks(Yaml yaml, List<Publication> publications, List<Trouble> troubles) {
        yaml.only("daily", "also");
        List<LocalTime> daily = yaml.items("daily").stream().map(time -> time.as(LocalTime::parse)).sorted().toList();
        if (daily.isEmpty()) {
            throw yaml.error("at least one time of day is needed under 'daily'");
        }
        var looks = new TreeSet<Instant>();
        publications.forEach(publication -> looks.addAll(following(publication.at(), daily)));
        troubles.forEach(trouble -> {
            looks.addAll(following(trouble.from(), daily));
            looks.addAll(following(trouble.until(), daily));
        });
        yaml.items("also").forEach(instant -> looks.add(instant.as(Instant::parse)));
        return List.copyOf(looks);
    }

    private static List<Instant> following(Instant instant, List<LocalTime> daily) {
        LocalDate day = instant.atOffset(ZoneOffset.UTC).toLocalDate();
        return day.datesUntil(day.plusDays(3)).flatMap(date -> daily.stream().map(time -> date.atTime(time).toInstant(ZoneOffset.UTC)))
                .filter(look -> !look.isBefore(instant)).limit(2).toList();
    }

    static BillId billId(String text) {
        return BillId.parse(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not of the form s2174-119"));
    }

    private Yaml load(String name) {
        try (InputStream file = files.open(name)) {
            return new Yaml(name, YAML.readTree(file));
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(name + ": not readable as YAML: " + malformed.getMessage(), malformed);
        } catch (IOException missing) {
            throw new UncheckedIOException("scenario file " + name + " cannot be read: " + missing.getMessage(), missing);
        }
    }
}
