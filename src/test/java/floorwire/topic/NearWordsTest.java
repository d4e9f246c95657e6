package floorwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words with a typo and what they may have meant. */
class NearWordsTest {

    private static String word(Random random) {
        return random.ints(4 + random.nextInt(6), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void they_are_the_words_that_lucene_finds_by_its_automata() throws IOException {
        Random random = new Random(1);
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int i = 0; i < 400; i++) {
                    var document = new Document();
                    document.add(new StringField(BillQueries.TITLE, word(random), Field.Store.NO));
                    writer.addDocument(document);
                    if (i % 150 == 149) {
                        writer.flush(); // words in several segments
                    }
                }
            }
            try (var reader = DirectoryReader.open(directory)) {
                int compared = 0;
                for (int i = 0; i < 300; i++) {
                    String typed = word(random);
                    if (reader.docFreq(new Term(BillQueries.TITLE, typed)) == 0) {
                        assertThat(new NearWords(reader).in(BillQueries.TITLE, typed)).as(typed)
                                .containsExactlyInAnyOrderElementsOf(fuzzy(reader, typed));
                        compared++;
                    }
                }
                assertThat(compared).isGreaterThan(100);
                assertThat(new NearWords(reader).in(BillQueries.SPONSOR, "abcabc")).isEmpty();
            }
        }
    }

    private static Set<String> fuzzy(DirectoryReader reader, String typed) throws IOException {
        Set<String> found = new TreeSet<>();
        var query = new FuzzyQuery(new Term(BillQueries.TITLE, typed), typed.length() < 7 ? 1 : 2, 1, 24, true);
        new IndexSearcher(reader).rewrite(query).visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query in, Term... terms) {
                for (Term term : terms) {
                    found.add(term.text());
                }
            }
        });
        return found;
    }

    @ParameterizedTest
    @CsvSource({"treaty,treaty,0", "treaty,traety,1", "treaty,treat,1", "treaty,treatys,1", "treaty,treety,1", "treaty,rteatz,2",
        "withdrawl,withdrawal,1", "ca,abc,3", "treaty,unheard,3", "treaty,nato,3"})
    void edits_are_letters_put_in_left_out_replaced_or_swapped(String one, String other, int edits) {
        assertThat(Edits.between(one, other, 2)).isEqualTo(edits);
        assertThat(Edits.between(other, one, 2)).isEqualTo(edits);
    }
}
