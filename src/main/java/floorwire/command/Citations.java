package floorwire.command;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import floorwire.alert.Phrases;
import floorwire.congress.Bill;
import floorwire.congress.BillType;
import floorwire.congress.Congress;
import floorwire.congress.Facet;
import floorwire.congress.Law;
import floorwire.ledger.SourceWord;
import floorwire.ledger.Sources;

/** Where what we say of a measure was read, so that it can be checked and cited. */
final class Citations {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.US).withZone(ZoneOffset.UTC);
    private static final int RESOURCES_SHOWN = 6;

    private final Sources sources;
    private final Phrases phrases;

    Citations(Sources sources, Phrases phrases) {
        this.sources = sources;
        this.phrases = phrases;
    }

    /** Each source's word, then each document it was read from with its fetch and the SHA-256 of its bytes. */
    List<String> sources(Subject subject, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        Map<String, List<SourceWord>> bySource = new TreeMap<>();
        subject.believed().words().values().forEach(word -> bySource.computeIfAbsent(word.source(), key -> new ArrayList<>()).add(word));
        bySource.forEach((source, words) -> lines.add(name(source) + " · " + facets(words) + " · as of "
                + Phrases.moment(words.stream().map(SourceWord::asOf).max(Comparator.naturalOrder()).orElseThrow(), zone)));
        List<Sources.Named> resources = sources.about(subject.id());
        resources.stream().limit(RESOURCES_SHOWN).forEach(named -> lines.add(name(named.source()) + " · " + named.name() + " · fetched "
                + UTC.format(named.resource().fetchedAt()) + " · SHA-256 " + named.resource().sha256()));
        if (resources.size() > RESOURCES_SHOWN) {
            lines.add("and " + (resources.size() - RESOURCES_SHOWN) + " more documents");
        }
        sources.loaded(subject.id()).forEach((source, hashes) -> hashes.forEach(
                sha256 -> lines.add(name(source) + " · a file that was loaded · heard " + UTC.format(subject.row().heardAt())
                        + " or before · SHA-256 " + sha256)));
        return List.copyOf(lines);
    }

    private String name(String source) {
        return phrases.source(source).orElse(source);
    }

    private static String facets(List<SourceWord> words) {
        return words.size() > 4 ? words.size() + " parts of its record"
                : String.join(", ", words.stream().map(SourceWord::facet).sorted().map(Facet::words).toList());
    }

    /**
     * As lawyers cite it (The Bluebook, rule 13): {@code S. 2174, 119th Cong. (2025)}; of a law its number too.
     */
    static String formal(Bill bill) {
        String year = bill.detail().introduced().map(on -> "" + on.getYear())
                .orElse("" + (new Congress(bill.id().congress()).lastDay().getYear() - 2));
        String cite = abbreviation(bill.id().type()) + " " + bill.id().number() + ", " + Congress.ordinal(bill.id().congress()) + " Cong. ("
                + year + ")";
        return bill.laws().isEmpty() ? cite
                : cite + " (enacted as " + bill.laws().stream().map(Citations::law).findFirst().orElseThrow() + ")";
    }

    private static String law(Law law) {
        return (law.type().startsWith("Private") ? "Priv. L. No. " : "Pub. L. No. ") + law.number();
    }

    private static String abbreviation(BillType type) {
        return switch (type) {
            case HR -> "H.R.";
            case S -> "S.";
            case HJRES -> "H.R.J. Res.";
            case SJRES -> "S.J. Res.";
            case HCONRES -> "H.R. Con. Res.";
            case SCONRES -> "S. Con. Res.";
            case HRES -> "H.R. Res.";
            case SRES -> "S. Res.";
        };
    }
}
