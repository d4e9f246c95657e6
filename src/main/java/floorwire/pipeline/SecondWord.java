package floorwire.pipeline;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import floorwire.change.Change;
import floorwire.change.Facts;
import floorwire.congress.BillId;
import floorwire.ledger.Belief;
import floorwire.ledger.RecordedChange;
import floorwire.ledger.SourceWord;

/**
 * Whether what was recorded is asserted by a second word: another source's, or the same source's at a later look (domain.md 2.3, rule
 * 12). What counts is what a source says of this very fact, not that it was heard.
 */
final class SecondWord {

    private final BillId id;
    private final Collection<SourceWord> words;
    private final Optional<String> speaking;
    private final Instant heardAt;
    private final Map<String, Map<String, Change>> facts = new HashMap<>();

    /** @param speaking the source that has just said all it has to say, or said that nothing changed */
    SecondWord(BillId id, Collection<SourceWord> words, Optional<String> speaking, Instant heardAt) {
        this.id = id;
        this.words = words;
        this.speaking = speaking;
        this.heardAt = heardAt;
    }

    boolean asserts(RecordedChange held) {
        Set<String> sources = words.stream().map(SourceWord::source).collect(Collectors.toSet());
        return sources.stream().filter(source -> asserts(source, held.change())).count() > 1
                || (heardAt.isAfter(held.recordedAt()) && speaking.filter(source -> asserts(source, held.change())).isPresent());
    }

    /** A date that one of the two does not know yet contradicts nothing: a law's number is heard before its actions. */
    private boolean asserts(String source, Change change) {
        Change told = change.stands();
        Change said = facts.computeIfAbsent(source, this::facts).get(told.fact());
        return said != null && (said.date().isEmpty() || told.date().isEmpty() || said.date().equals(told.date()));
    }

    private Map<String, Change> facts(String source) {
        return Facts.of(Belief.of(id, words, source)).stream().collect(Collectors.toMap(Change::fact, fact -> fact, (one, same) -> one));
    }
}
