package floorwire.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

import floorwire.topic.Found.How;

/**
 * From what is looked for to Lucene's queries. No query language is read, so nothing that is typed can explode: so many words at most,
 * each so long at most, each in a handful of fields.
 */
final class BillQueries {

    static final String ID = "id";
    static final String NAME = "name";
    static final String TITLE = "title";
    static final String ACRONYM = "acronym";
    /** Acronyms in titles that none of them spells out. */
    static final String INITIALS = "initials";
    static final String SPONSOR = "sponsor";
    static final String STAGE = "stage";
    static final String TOPIC = "topic";
    static final String CONGRESS = "congress";
    static final String LAW = "law";
    /** The Congress as a number. */
    static final String SITTING = "sitting";
    static final String CITED = "cited";
    /** The day of the introduction, from 1970. */
    static final String INTRODUCED = "introduced";

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 30;
    private static final int LONGEST_TEXT = 400;
    /** A beginning of two letters would be half the dictionary. */
    private static final int SHORTEST_PREFIX = 3;
    /** Words that are in so many titles that they say nothing; they count for the order only. */
    private static final Set<String> SMALL =
            Set.of("a", "an", "the", "of", "to", "and", "or", "for", "in", "on", "with", "by", "from", "is",
                    "are", "about", "act", "bill", "that", "this", "it", "do", "does", "what", "which", "law", "resolution");

    private static final int SHORTEST_STEM = 5;
    private static final Pattern STEM = Pattern.compile("(?:ations?|ions?|ings?|als?|ed|e|s)$");
    /** Of the ways to leave a treaty, the noun that has other letters than its verb. */
    private static final Map<String, String> NOUNS =
            Map.of("denounce", "denunciation", "renounce", "renunciation", "denunciation", "denounc",
                    "renunciation", "renounc");

    private BillQueries() {}

    /** The words as they are searched for, no more than a question needs. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String plain = SearchText.plain(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        try (TokenStream tokens = SearchText.ANALYZER.tokenStream(TITLE, plain)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < MOST_WORDS) {
                words.add(term.subSequence(0, Math.min(term.length(), LONGEST_WORD)).toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
        return words;
    }

    static Query of(BillSearch search, How how, NearWords near) {
        var query = new BooleanQuery.Builder();
        query.add(new ConstantScoreQuery(new MatchAllDocsQuery()), Occur.FILTER);
        words(search, how, near, query);
        for (String phrase : search.phrases()) {
            query.add(phrase(TITLE, words(phrase), 0), Occur.MUST);
        }
        search.sponsor().ifPresent(name -> words(name).forEach(word -> query.add(sponsor(word, how, near), Occur.FILTER)));
        if (!search.stages().isEmpty()) {
            var any = new BooleanQuery.Builder();
            search.stages().forEach(stage -> any.add(new TermQuery(new Term(STAGE, stage)), Occur.SHOULD));
            query.add(any.build(), Occur.FILTER);
        }
        search.topic().ifPresent(topic -> query.add(new TermQuery(new Term(TOPIC, topic)), Occur.FILTER));
        search.congress().ifPresent(congress -> query.add(new TermQuery(new Term(CONGRESS, "" + congress)), Occur.FILTER));
        search.before().ifPresent(congress -> query.add(NumericDocValuesField.newSlowRangeQuery(SITTING, 0, congress - 1), Occur.FILTER));
        search.law().ifPresent(law -> query.add(new TermQuery(new Term(LAW, law)), Occur.FILTER));
        search.cited().ifPresent(section -> query.add(new TermQuery(new Term(CITED, section)), Occur.FILTER));
        search.introduced().ifPresent(days -> query
                .add(LongPoint.newRangeQuery(INTRODUCED, days.from().toEpochDay(), days.to().toEpochDay()), Occur.FILTER));
        search.among().ifPresent(ids -> query.add(new TermInSetQuery(ID, ids.stream().map(id -> new BytesRef(id.toString())).toList()),
                Occur.FILTER));
        return query.build();
    }

    /** Whether the words decide the order, which is by date otherwise. */
    static boolean ranks(BillSearch search) {
        return !search.words().isEmpty() || !search.phrases().isEmpty();
    }

    private static void words(BillSearch search, How how, NearWords near, BooleanQuery.Builder query) {
        List<String> words = words(String.join(" ", search.words()));
        if (words.isEmpty()) {
            return;
        }
        List<String> rare = words.stream().filter(word -> !SMALL.contains(word)).toList();
        List<String> needed = rare.isEmpty() ? words : rare;
        var telling = new BooleanQuery.Builder();
        needed.forEach(word -> telling.add(word(word, how, near), how == How.SOME ? Occur.SHOULD : Occur.MUST));
        if (how == How.SOME) {
            telling.setMinimumNumberShouldMatch((needed.size() + 1) / 2);
        }
        var all = new BooleanQuery.Builder().add(telling.build(), Occur.MUST);
        words.stream().filter(word -> !needed.contains(word)).forEach(word -> all.add(new TermQuery(new Term(NAME, word)), Occur.SHOULD));
        if (words.size() > 1) {
            all.add(new BoostQuery(phrase(TITLE, words, 2), 2), Occur.SHOULD);
            all.add(new BoostQuery(phrase(NAME, words, 0), 4), Occur.SHOULD);
        }
        if (needed.size() > 2 && how == How.WORDS) {
            String initials = needed.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
            var either = new BooleanQuery.Builder();
            either.add(all.build(), Occur.SHOULD);
            either.add(new TermQuery(new Term(INITIALS, initials)), Occur.SHOULD);
            query.add(either.build(), Occur.MUST);
        } else {
            query.add(all.build(), Occur.MUST);
        }
    }

    private static Query word(String word, How how, NearWords near) {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(new TermQuery(new Term(NAME, word)), 3));
        ways.add(new TermQuery(new Term(TITLE, word)));
        ways.add(new BoostQuery(new TermQuery(new Term(SPONSOR, word)), 2));
        ways.add(new BoostQuery(new TermQuery(new Term(ACRONYM, word)), 2));
        if (word.length() >= SHORTEST_PREFIX) {
            ways.add(new BoostQuery(new PrefixQuery(new Term(TITLE, word)), 0.3f));
        }
        if (how != How.WORDS) {
            for (String other : near.in(TITLE, word)) {
                ways.add(new BoostQuery(new TermQuery(new Term(NAME, other)), 1.5f));
                ways.add(new BoostQuery(new TermQuery(new Term(TITLE, other)), 0.5f));
            }
            for (String other : family(word, near)) {
                ways.add(new BoostQuery(new PrefixQuery(new Term(TITLE, other)), 0.3f));
            }
            near.in(SPONSOR, word).forEach(other -> ways.add(new BoostQuery(new TermQuery(new Term(SPONSOR, other)), 0.5f)));
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    /**
     * What the forms of a word, or of what it was meant for, begin with: {@code withdraw} for "withdrawl", which may stand in a title as
     * "withdrawing". For a verb whose noun is written otherwise ("denounce", "denunciation") its first letters.
     */
    private static List<String> family(String word, NearWords near) {
        return Stream.concat(Stream.of(word), near.in(TITLE, word).stream())
                .flatMap(one -> Stream.of(STEM.matcher(one).replaceFirst(""), NOUNS.getOrDefault(one, "")))
                .filter(stem -> stem.length() >= SHORTEST_STEM).distinct().toList();
    }

    private static Query sponsor(String word, How how, NearWords near) {
        var names = new BooleanQuery.Builder().add(new TermQuery(new Term(SPONSOR, word)), Occur.SHOULD);
        if (how != How.WORDS) {
            near.in(SPONSOR, word).forEach(other -> names.add(new TermQuery(new Term(SPONSOR, other)), Occur.SHOULD));
        }
        return names.build();
    }

    private static Query phrase(String field, List<String> words, int slop) {
        var query = new PhraseQuery.Builder().setSlop(slop);
        words.forEach(word -> query.add(new Term(field, word)));
        return query.build();
    }
}
