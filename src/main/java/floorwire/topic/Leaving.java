package floorwire.topic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a sentence of a section does about the United States belonging to NATO or the United Nations. Titles say it in a few set phrases, which the
 * topics know; sections say it in any words, so a sentence is read in two steps: whether its words end a membership or keep it, and whether what
 * stands around them commands that, or hinders it. What only speaks of leaving - a report on it, a condition that it might be - does neither.
 */
final class Leaving {

    private static final String WORD = "(?:[^\\s.;]+\\s+)";
    private static final String GONE =
            "(?:withdraw\\w*|disassociat\\w+|dissociat\\w+|disaffiliat\\w+|detach\\w*|extricat\\w+|resign\\w*|seced\\w+|secession|leav(?:e|es|ing)|depart(?:s|ed|ing|ure)?|exit(?:s|ed|ing)?|disengag\\w+|separat(?:e|ion)\\w*|remov(?:e|al|ing)"
                    + "|pull(?:s|ing)? out)";
    private static final String UNDONE =
            "(?:denounc\\w+|denunciation|terminat\\w+|abrogat\\w+|renounc\\w+|renunciation|repudiat\\w+|rescind\\w*|rescission"
                    + "|extinguish\\w*|relinquish\\w*|discontinu\\w+|suspend\\w*|suspension|end(?:s|ed|ing)?|bring(?:s|ing)? to an end|quit\\w*|abandon\\w*"
                    + "|leav(?:e|es|ing)|exit(?:s|ing)?|revok\\w+|revocation|lapse\\w*|ceas\\w+|cessation|expir\\w+|withdraw\\w*|cancel\\w*|dissol\\w+|giv\\w+\\s+up|sunset\\w*|unmak\\w+)";
    private static final String BELONGING =
            "(?:membership|participation|association|affiliation|seat|adherence|adhesion|status|ratification|accession|obligations?|commitments?"
                    + "|rights and obligations|party|member|application)";
    /** Between a verb and what it ends. */
    private static final String FILL = "(?:(?:the|a|an|all|its|of|to|in|under|as|by|on|for|and|or|such|said|any|each|from|united|states|"
            + "u\\.s\\.|america|behalf|president|senate|congress|secretary|government|alliance|established|created|known|commonly|called|done|signed|treaty|instrument|organization|charter|operation|full|further|this|with|respect|good|standing|voting|active|accordance|pursuant|article|13|xiii|thereof|orderly|complete|immediate|formal|continued|own|any|collective|defense|pact|american|assumed|entirely|establishing|january|february|march|april|may|june|july|august|september|october|november|december|\\d{1,2}|(?:19|20)\\d\\d|"
            + BELONGING + ")[,]?\\s+)";
    private static final String FROM =
            "(?:(?:(?:of|by)\\s+the\\s+united\\s+states|the|a|its|of|in|under|as|by|and|or|membership|participation|adherence|party|member|organization"
                    + "|alliance|charter|treaty|established|created|1949)[,]?\\s+)";
    private static final String PARTY = "(?:a\\s+)?(?:contracting\\s+)?(?:party|member(?:\\s+state)?|nonmember|signatory)";

    /** The treaty or the organization, where the section names no other. */
    private static final String SUCH =
            "(?:(?:such|that|the|said)\\s+(?:treaty|organization|alliance|charter)|(?:such|that)\\s+body|therein)\\b";
    private static final Pattern OTHER_BODIES = Pattern.compile(
            "(?i)world health|educational, scientific|human rights council|unesco|unrwa|paris agreement|open skies|framework|intermediate-range"
                    + "|food and agriculture|convention|atomic energy|criminal court|trade organization|migration|labor organization");

    private static final int MOST_READ = 40;
    /** Of a sentence without an end no more is read. */
    private static final int LONGEST = 4_000;

    private final List<Pattern> ends;
    private final List<Pattern> ended;
    private final List<Pattern> titled;
    private final String topic;
    private final Pattern kept;
    private final Pattern named;

    /** @param direction what the sentence does; {@code words} those that say so */
    record Said(Direction direction, String words) {}

    private Leaving(String topic, String it, String names) {
        this.topic = topic;
        this.named = pattern("\\b(?:" + names.replace(" ", "\\s+") + ")(?![A-Za-z0-9])");
        this.ends = ends(it);
        this.titled = titled(it);
        this.ended = Stream.concat(ends(SUCH).stream(), patterns(
                "\\b(?:ceas\\w+\\s+to|no\\s+longer)\\s+be\\s+" + PARTY
                        + "\\b(?!\\s+of\\s+(?!such|that|the\\s+(?:treaty|organization|alliance|charter)))",
                "\\bsuch\\s+(?:membership|participation)\\s+sh(?:all|ould)\\s+(?:be\\s+ended|lapse|end|terminate|cease|be\\s+terminated)\\b",
                "\\bend\\w*\\s+of\\s+such\\s+membership\\b",
                "\\bceas\\w+\\s+to\\s+be\\s+bound\\b").stream()).toList();
        this.kept = pattern("\\b" + it + "\\s+shall\\s+remain\\s+in\\s+force|\\bstay(?:s|ing)?\\s+(?:in|within)\\s+" + it
                + "|\\b(?:remain|continue|maintain|retain)s?\\s+(?:to\\s+be,?\\s+)?" + FILL
                + "{0,6}(?:party|member|membership|participation)\\s+" + FILL + "{0,6}" + it + "|\\bremain\\s+in\\s+" + it);
    }

    private static List<Pattern> ends(String it) {
        return patterns(
                "\\b(?:rescind|withdraw|revok)\\w*\\s+(?:the\\s+)?consent\\b[^.;]{0,40}\\bbound\\s+by\\s+(?:the\\s+)?" + it,
                "\\b(?:prohibit|bar|forbid|preclud)\\w*\\s+(?:the\\s+)?united\\s+states\\s+from\\s+(?:continuing|remaining)\\s+(?:as\\s+)?"
                        + PARTY
                        + "\\s+(?:of|to|in)\\s+" + it,
                "\\bsever\\w*\\s+" + WORD + "{0,8}?(?:to|with|from)\\s+(?:the\\s+)?" + it,
                "\\b(?:sever|dissol)\\w*\\s+" + WORD + "{0,8}?between\\s+the\\s+united\\s+states\\s+and\\s+(?:the\\s+)?" + it,
                "\\bunited\\s+states\\s+" + WORD + "{0,6}?ha(?:ve|s)\\s+no\\s+(?:seat|membership|part|place)\\b[^.;]{0,30}?\\bin\\s+" + it,
                "\\bvacat\\w+\\s+the\\s+seats?\\s+of\\s+the\\s+united\\s+states\\s+" + WORD + "{0,12}?" + it,
                // cease to be a party to it
                "\\b(?:no longer|not|ceas\\w+ to|other than)\\s+(?:participate\\s+as\\s+|be\\s+|been\\s+|being\\s+)?" + PARTY
                        + "\\s+(?:of|to|in)\\s+" + FILL + "{0,4}" + it,
                // withdraw the United States from it; its departure from it
                "\\b" + GONE + "\\s+" + WORD + "{0,6}?united\\s+states\\s+" + WORD + "{0,8}?from\\s+" + FROM + "{0,8}" + it,
                "\\b" + GONE + "\\s+" + FILL + "{0,6}?from\\s+" + FROM + "{0,8}" + it,
                "\\b(?:tak(?:e|es|ing)|pull\\w*|get\\w*|bring\\w*)\\s+(?:of\\s+)?(?:the\\s+)?united\\s+states\\s+out\\s+of\\s+" + FILL
                        + "{0,4}" + it,
                // denounce it; terminate the membership of the United States in it
                "\\b" + UNDONE + "\\s+" + FILL + "{0,14}" + it,
                // United States membership in it shall lapse
                "\\b" + BELONGING + "\\s+" + FILL + "{0,8}" + it + "\\s+" + WORD + "{0,6}?\\b" + UNDONE + "\\b(?!\\s+from)",
                // its withdrawal; a notice of denunciation under Article 13 of it
                "\\b(?:notice|notification|instrument)\\w*\\s+(?:of\\s+)?(?:denunciation|withdrawal|termination|departure|intent\\w*)\\b"
                        + "[^.;]{0,80}?" + it,
                it + "[^.;]{0,60}?\\b(?:notice|notification|instrument)\\s+of\\s+(?:denunciation|withdrawal|termination)",
                "\\b(?:notice|notification|action|right|process)\\b[^.;]{0,50}?\\barticle\\s+(?:13|xiii)\\s+of\\s+(?:the\\s+)?" + it,
                "\\b(?:from|become)\\s+" + PARTY + "\\s+to\\s+(?:a\\s+)?nonmember\\s+of\\s+(?:the\\s+)?" + it,
                it + "[^.;]{0,60}?\\b(?:be without|have no|no longer have|cease to have|cease to be in|terminate|ceases?|no further)\\b[^.;]{0,80}?\\bunited states",
                "\\b(?:rescind|revok|withdraw|repeal)\\w*\\b[^.;]{0,60}?\\b(?:ratification|accession|acceptance)\\s+(?:of|to|by)\\b[^.;]{0,40}?"
                        + it,
                "\\b(?:ratification|accession|acceptance)\\s+" + FILL + "{0,8}" + it + "[^.;]{0,120}?\\b(?:rescinded|revoked|withdrawn)");
    }

    /** Titles say it in words of their own: what ends, the relation that does, and the name, not far from each other. */
    private static List<Pattern> titled(String it) {
        String relation =
                "\\b(?:membership|member(?:\\s+state)?|participation|involvement|adherence|accession|belonging|association|affiliation|interests"
                        + "|ratification)\\b";
        String ending = "\\b(?:" + UNDONE
                + "|annul\\w*|void\\w*|nullif\\w+|resign\\w*|conclud\\w+|liquidat\\w+|eliminat\\w+|undo\\w*|wind\\w*\\s+down|repeal\\w*|close)\\b";
        String close = "[^.;,]{0,60}?";
        return patterns(
                ending + close + relation + "[^.;]{0,50}?\\b(?:in|to|of|under)\\s+" + FILL + "{0,8}" + it,
                "\\badvice\\s+and\\s+consent\\b[^.;]{0,60}?\\bto\\s+" + FILL + "{0,3}" + it + "\\s+(?:is|are)\\s+(?:hereby\\s+)?withdrawn",
                relation + "[^.;]{0,60}?" + it
                        + "[^.;]{0,60}?\\b(?:to\\s+a\\s+close|to\\s+an\\s+end|is\\s+withdrawn|be\\s+ended|is\\s+ended|are\\s+ended|annulled)\\b",
                it + "[^.;]{0,160}?" + relation + "[^.;]{0,40}?\\bto\\s+(?:a\\s+close|an\\s+end)\\b",
                "\\bunited\\s+states\\b[^.;]{0,60}?\\b(?:is\\s+not|not\\s+hereafter|no\\s+longer|nor)\\b[^.;]{0,40}?\\b(?:be|belong|remain|member)\\b[^.;]{0,40}?"
                        + it,
                "\\bno\\s+longer\\s+consents?\\s+to\\b[^.;]{0,40}?" + relation + "[^.;]{0,30}?" + it,
                "\\b(?:prohibit|bar|forbid|preclud)\\w*[^.;,]{0,30}?\\bfrom\\s+(?:maintaining|continuing|keeping|retaining)\\b[^.;]{0,50}?\\b(?:member|membership|participation)\\b"
                        + "[^.;]{0,30}?" + it,
                // a list of which it is one
                "\\b" + GONE + "\\s+" + WORD + "{0,3}?united\\s+states\\s+from\\s+[^.;]{0,200}?(?:,|\\band)\\s+(?:and\\s+)?(?:the\\s+)?"
                        + it,
                "\\b" + UNDONE + "\\s+" + FILL + "{0,10}?(?:to|in|from)\\s+[^.;]{0,200}?(?:,|\\band)\\s+(?:and\\s+)?(?:the\\s+)?" + it,
                it + "[^.;]{0,60}?,\\s+(?:and\\s+)?(?:to\\s+)?" + UNDONE
                        + "\\s+(?:its|our|such|the)\\s+(?:united\\s+states\\s+)?membership\\b(?!\\s+in)");
    }

    private static List<Pattern> patterns(String... all) {
        return Stream.of(all).map(Leaving::pattern).toList();
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?i)" + words);
    }

    /** Compiled once, however many read with them. */
    private static final class Shipped {
        private static final Map<String, Leaving> ALL = Collections.unmodifiableMap(new TreeMap<>(Map.of("nato", of("nato",
                "north atlantic treaty organization(?:\\s+\\(nato\\))?|north atlantic treaty|north atlantic alliance|atlantic alliance|north atlantic pact|washington treaty|nato"
                        + "|treaty (?:done|signed) at washington[^.;]{0,20}april 4, 1949"),
                "un", of("un", "united nations charter|united nations|u\\.n\\.|(?-i:UN)|charter signed at san francisco[^.;]{0,20}1945"))));
    }

    /** Of the topics on a membership, by their ids. */
    static Map<String, Leaving> all() {
        return Shipped.ALL;
    }

    private static Leaving of(String topic, String names) {
        // words behind a name make it mean something else
        String company = TopicFiles.words(topic, "company").stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return new Leaving(topic, "(?:the\\s+)?(?:charter\\s+of\\s+the\\s+)?\\b(?>" + names.replace(" ", "\\s+")
                + ")(?![A-Za-z0-9])(?!['\u2019]s?\\b)(?-i:(?!\\s+[A-Z][A-Za-z]))(?!\\s+(?:" + company + ")\\b)", names);
    }

    /** What each sentence of a section says, by the section's order. What takes a limit away speaks of what that forbids, and is read for itself. */
    List<Said> read(List<String> sentences) {
        List<Said> all = new ArrayList<>();
        boolean before = false;
        boolean alone = sentences.stream().noneMatch(sentence -> OTHER_BODIES.matcher(sentence).find());
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = sentences.get(i).substring(0, Math.min(LONGEST, sentences.get(i).length()));
            String next = i + 1 < sentences.size() ? sentences.get(i + 1) : "";
            Optional<String> lifted = LawEdits.lifted(topic, sentence)
                    .or(() -> LawEdits.lifted(topic, sentence + " " + next.substring(0, Math.min(LONGEST, next.length()))));
            before |= named.matcher(sentence).find();
            if (lifted.isPresent()) {
                all.add(new Said(Direction.WITHDRAW, lifted.get()));
            } else if (before) {
                read(sentence, alone).ifPresent(all::add);
            }
        }
        return all;
    }

    /**
     * What a clause of a title says: titles name what is to be done without commanding it.
     *
     * @param title the whole, which may have named what the clause only points to
     */
    Optional<Said> title(String clause, String title) {
        return !named.matcher(title).find() ? Optional.empty()
                : LawEdits.lifted(topic, clause).map(words -> new Said(Direction.WITHDRAW, words))
                        .or(() -> read(clause, !OTHER_BODIES.matcher(title).find(), titled, words -> Bearing.ofTitle(clause, words, title),
                                words -> Bearing.keeps(clause, words, title)));
    }

    private interface Reading {
        Optional<Direction> of(MatchResult words);
    }

    private Optional<Said> read(String sentence, boolean alone) {
        return read(sentence, alone, List.of(), words -> Bearing.of(sentence, words), words -> Bearing.commands(sentence, words));
    }

    private Optional<Said> read(String sentence, boolean alone, List<Pattern> more, Reading reading,
            Predicate<MatchResult> keeps) {
        return Stream.of(ends, alone ? ended : List.<Pattern>of(), more).flatMap(List::stream)
                .flatMap(pattern -> pattern.matcher(sentence).results()
                        .limit(MOST_READ).flatMap(words -> reading.of(words).map(way -> new Said(way, words.group())).stream()))
                .findFirst()
                .or(() -> kept.matcher(sentence).results().limit(1).filter(keeps).findFirst()
                        .map(words -> new Said(Direction.LIMIT, words.group())));
    }
}
