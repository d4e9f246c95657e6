package floorwire.rehearsal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import floorwire.congress.Chamber;
import floorwire.congress.RollCallId;

/** Reads a scenario's roll calls: the voters of each chamber once, and a line of letters a vote. */
final class BallotReader {
    private static final String[] PRINTED = {"measure", "question", "committee-of-the-whole", "amendment", "author", "amends", "target",
        "type", "result", "title", "document", "in-full", "document-text", "required", "detail", "listed-result"};
    private static final String[] KNOWN = Stream
            .concat(Stream.of("roll", "closed", "listed", "published", "modified", "positions"), Stream.of(PRINTED)).toArray(String[]::new);

    private final List<Ballot.Voter> house;
    private final List<Ballot.Voter> senate;

    private BallotReader(Yaml voters) {
        voters.only("house", "senate");
        this.house = voters.at("house").as(BallotReader::voters);
        this.senate = voters.at("senate").as(BallotReader::voters);
    }

    static List<Ballot> read(Yaml file) {
        var reader = new BallotReader(file.only("voters", "votes").at("voters"));
        return file.items("votes").stream().map(reader::ballot).toList();
    }

    /** {@code A000370 D NC Adams; A000055 R AL Aderholt}. */
    private static List<Ballot.Voter> voters(String text) {
        return Stream.of(text.split(";")).map(one -> {
            String[] parts = one.strip().split(" ", 4);
            if (parts.length != 4) {
                throw new IllegalArgumentException("'" + one.strip() + "' is not of the form 'A000370 D NC Adams'");
            }
            return new Ballot.Voter(parts[0], parts[1], parts[2], parts[3]);
        }).toList();
    }

    private Ballot ballot(Yaml yaml) {
        yaml.only(KNOWN);
        RollCallId id = yaml.at("roll").as(text -> RollCallId.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not of the form h312-118.2023")));
        Instant published = yaml.at("published").as(Instant::parse);
        Map<String, String> words = new LinkedHashMap<>();
        for (String key : PRINTED) {
            yaml.optional(key).ifPresent(text -> words.put(key, text));
        }
        Optional<Instant> modified = yaml.optional("modified", Instant::parse);
        List<Ballot.Voter> voters = id.chamber() == Chamber.HOUSE ? house : senate;
        return new Ballot(id, yaml.at("closed").as(LocalDateTime::parse), yaml.optional("listed", Instant::parse).orElse(published),
                published,
                modified, words, yaml.at("positions").as(text -> marks(text.replaceAll("\\s", ""), voters)));
    }

    private static List<Ballot.Mark> marks(String letters, List<Ballot.Voter> voters) {
        if (letters.length() != voters.size() || !letters.matches("[YNP.-]*")) {
            throw new IllegalArgumentException("one of Y, N, P, - and . is expected for each of " + voters.size() + " voters, not "
                    + letters.length() + " letters");
        }
        List<Ballot.Mark> marks = new ArrayList<>();
        for (int i = 0; i < voters.size(); i++) {
            if (letters.charAt(i) != '.') {
                marks.add(new Ballot.Mark(voters.get(i), letters.charAt(i)));
            }
        }
        return marks;
    }
}
