package floorwire.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            "(?:withdraw\\w*|leav(?:e|es|ing)|depart(?:s|ed|ing|ure)?|exit(?:s|ed|ing)?|disengag\\w+|separat(?:e|ion)\\w*|remov(?:e|al|ing)"
                    + "|pull(?:s|ing)? out)";
    private static final String UNDONE =
            "(?:denounc\\w+|denunciation|terminat\\w+|abrogat\\w+|renounc\\w+|renunciation|repudiat\\w+|rescind\\w*|rescission"
                    + "|extinguish\\w*|relinquish\\w*|discontinu\\w+|suspend\\w*|suspension|end(?:s|ed|ing)?|bring(?:s|ing)? to an end|quit\\w*|abandon\\w*"
                    + "|leav(?:e|es|ing)|exit(?:s|ing)?|revok\\w+|revocation|lapse\\w*|ceas\\w+|cessation|expir\\w+|withdraw\\w*|cancel\\w*|dissol\\w+)";
    private static final String BELONGING =
            "(?:membership|participation|adherence|adhesion|status|ratification|accession|obligations?|commitments?"
                    + "|rights and obligations|party|member|application)";
    /** Between a verb and what it ends. */
    private static final String FILL = "(?:(?:the|a|an|all|its|of|to|in|under|as|by|on|for|and|or|such|said|any|each|from|united|states|"
            + "u\\.s\\.|america|behalf|president|senate|congress|secretary|government|alliance|established|created|known|commonly|called|done|signed|treaty|instrument|organization|charter|operation|full|further|this|with|respect|good|standing|voting|active|accordance|pursuant|article|13|xiii|thereof|orderly|complete|immediate|formal|continued|own|any|january|february|march|april|may|june|july|august|september|october|november|december|\\d{1,2}|(?:19|20)\\d\\d|"
            + BELONGING + ")[,]?\\s+)";
    private static final String FROM =
            "(?:(?:(?:of|by)\\s+the\\s+united\\s+states|the|a|its|of|in|under|as|by|and|or|membership|participation|adherence|party|member|organization"
                    + "|alliance|charter|treaty|established|created|1949)[,]?\\s+)";
    private static final String PARTY = "(?:a\\s+)?(?:contracting\\s+)?(?:party|member(?:\\s+state)?|nonmember|signatory)";

    /** The treaty or the organization, where the section names no other. */
    private static final String SUCH = "(?:such|that|the|said)\\s+(?:treaty|organization|alliance|charter)\\b";
    private static final Pattern OTHER_BODIES = Pattern.compile(
            "(?i)world health|educational, scientific|human rights council|unesco|unrwa|paris agreement|open skies|framework|intermediate-range"
                    + "|food and agriculture|convention|atomic energy|criminal court|trade organization|migration|labor organization");

    private static final int MOST_READ = 40;
    /** Of a sentence without an end no more is read. */
    private static final int LONGEST = 4_000;

    private final List<Pattern> ends;
    private final List<Pattern> ended;
    private final String topic;
    private final Pattern kept;
    private final Pattern named;

    /** @param direction what the sentence does; {@code words} those that say so */
    record Said(Direction direction, String words) {}

    private Leaving(String topic, String it, String names) {
        this.topic = topic;
        this.named = pattern("\\b(?:" + names.replace(" ", "\\s+") + ")\\b");
        this.ends = ends(it);
        this.ended = Stream.concat(ends(SUCH).stream(), patterns("\\b(?:ceas\\w+\\s+to|no\\s+longer)\\s+be\\s+" + PARTY + "\\b",
                "\\bsuch\\s+(?:membership|participation)\\s+shall\\s+(?:lapse|end|terminate|cease|be\\s+terminated)\\b",
                "\\bend\\w*\\s+of\\s+such\\s+membership\\b",
                "\\bceas\\w+\\s+to\\s+be\\s+bound\\b").stream()).toList();
        this.kept = pattern("\\b(?:remain|continue|maintain|retain)s?\\s+(?:to\\s+be\\s+)?" + FILL
                + "{0,6}(?:party|member|membership|participation)\\s+" + FILL + "{0,6}" + it + "|\\bremain\\s+in\\s+" + it);
    }

    private static List<Pattern> ends(String it) {
        return patterns(
                // cease to be a party to it
                "\\b(?:no longer|not|ceas\\w+ to|other than)\\s+(?:participate\\s+as\\s+|be\\s+|been\\s+|being\\s+)?" + PARTY
                        + "\\s+(?:of|to|in)\\s+" + FILL + "{0,4}" + it,
                // withdraw the United States from it; its departure from it
                "\\b" + GONE + "\\s+" + WORD + "{0,6}?united\\s+states\\s+" + WORD + "{0,8}?from\\s+" + FROM + "{0,8}" + it,
                "\\b" + GONE + "\\s+" + FILL + "{0,6}?from\\s+" + FROM + "{0,8}" + it,
                "\\btak(?:e|es|ing)\\s+(?:the\\s+)?united\\s+states\\s+out\\s+of\\s+" + FILL + "{0,4}" + it,
                // denounce it; terminate the membership of the United States in it
                "\\b" + UNDONE + "\\s+" + FILL + "{0,14}" + it,
                // United States membership in it shall lapse
                "\\b" + BELONGING + "\\s+" + FILL + "{0,8}" + it + "\\s+" + WORD + "{0,6}?\\b" + UNDONE,
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

    private static List<Pattern> patterns(String... all) {
        return Stream.of(all).map(Leaving::pattern).toList();
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?i)" + words);
    }

    /** Of the topics on a membership, by their ids. */
    static Map<String, Leaving> all() {
        return Map.of("nato", of("nato",
                "north atlantic treaty organization(?:\\s+\\(nato\\))?|north atlantic treaty|north atlantic alliance|washington treaty|nato"),
                "un", of("un", "united nations"));
    }

    private static Leaving of(String topic, String names) {
        // words behind a name make it mean something else
        String company = TopicFiles.words(topic, "company").stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return new Leaving(topic, "(?:the\\s+)?(?:charter\\s+of\\s+the\\s+)?\\b(?>" + names.replace(" ", "\\s+")
                + ")\\b(?!['\u2019]s?\\b)(?-i:(?!\\s+[A-Z][A-Za-z]))(?!\\s+(?:" + company + ")\\b)", names);
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

    private Optional<Said> read(String sentence, boolean alone) {
        return Stream.concat(ends.stream(), alone ? ended.stream() : Stream.empty()).flatMap(pattern -> pattern.matcher(sentence).results()
                .limit(MOST_READ).flatMap(words -> Bearing.of(sentence, words).map(way -> new Said(way, words.group())).stream()))
                .findFirst()
                .or(() -> kept.matcher(sentence).results().limit(1).filter(words -> Bearing.commands(sentence, words)).findFirst()
                        .map(words -> new Said(Direction.LIMIT, words.group())));
    }
}
