package floorwire.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import floorwire.congress.ProvisionStep.Does;
import floorwire.text.Section;

/**
 * Finds the sections that would amend or repeal a law that a provision became. A statute says so in set words, behind the section's full name:
 * "Section 1250A of the National Defense Authorization Act for Fiscal Year 2024 (22 U.S.C. 1928f) is repealed"; a section's number alone names
 * nothing (domain.md 8: about half of what says "section 1250A" means the act for 2020). The name begins the clause: what is said "under" the
 * law, of a report that it requires, or for the case that it "is repealed" does nothing to it.
 */
final class LawEdits {

    private static final String PARAGRAPH = "((?:\\([A-Za-z0-9]{1,5}\\))*)";
    /** Other names of it in parentheses, and what it is about between commas. */
    private static final String APART = "(?:\\s*\\((?:[^()]|\\([^()]{0,20}\\)){0,200}\\))?(?:\\s*,[^,;.]{0,160},|,)?\\s+";
    private static final String UNDONE = "(?:is|are|shall be)(?: hereby)? (?:repealed|rescinded)\\b";
    private static final String ALTERED = "(?:is|are|shall be)(?: hereby| further)* amended\\b";
    private static final String LIFTED =
            "(?:(?:is|are|shall be)(?: hereby)? (?:repealed|rescinded|waived|suspended|inapplicable)|(?:shall|does|do) not apply"
                    + "|shall cease to (?:have|be|apply)|shall have no)\\b";

    /** Of 22 U.S.C. 1928f the first two subsections limit and the third asks for notice (domain.md 8). */
    private static final String STRUCK = "(?:[,\u2014]|\\s|\\([0-9]\\)|in subsection \\([a-c]\\)){0,12}by striking "
            + "(?:subsections? \\([a-c]\\)(?! and inserting|, \\([a-z]\\))|[\u201c\"](?:shall|may) not[\u201d\"],? and inserting [\u201c\"](?:may|shall)\\b)";

    /** What stands before the name where the clause is about the law itself. */
    private static final Pattern BEGINS = Pattern.compile("(?i)(?:^|[.;:,\u2014\u201c\"]|\\)|\\band)\\s*$");
    private static final Pattern PART_OF = Pattern.compile("(?i)\\b(?:sub)?(?:section|paragraph|clause)s? \\([^;.]{1,60} of $");
    private static final Pattern WHAT_IT_ASKS =
            Pattern.compile("(?i)\\b(?:the )?(?:requirements?|limitations?|prohibitions?|restrictions?|provisions?)(?: and \\w+)?"
                    + " (?:of|in|contained in|under|imposed by) $");

    /** A defense act's name can begin with somebody's, {@code William M. (Mac) Thornberry}, or with a second act that it is. */
    private static final String ALSO_NAMED = "(?:(?:(?! Act\\b|\\bsection\\b)[^;,]){0,120}? )?";

    /** The laws that the shipped provisions became. */
    static final LawEdits SHIPPED = new LawEdits(laws());

    private final List<Named> named;

    private LawEdits(List<LawSection> laws) {
        this.named = laws.stream().map(LawEdits::named).toList();
    }

    private static List<LawSection> laws() {
        return Provision.shipped().stream().flatMap(one -> one.law().map(law -> LawSection.of(one, law)).stream()).toList();
    }

    /** @param enacted laws besides those that the shipped provisions became */
    static LawEdits of(Collection<LawSection> enacted) {
        return enacted.isEmpty() ? SHIPPED : new LawEdits(Stream.concat(laws().stream(), enacted.stream()).toList());
    }

    /** @param sunset an end that is put to what the law forbids or asks for, by amending it */
    private record Named(LawSection law, Pattern whole, Pattern repealed, Pattern listed, Pattern amended, Pattern lifted,
            Pattern sunset,
            Pattern struck) {}

    private static Named named(LawSection law) {
        List<String> acts = new ArrayList<>();
        law.year().ifPresent(
                year -> acts.add("the " + ALSO_NAMED + "National Defense Authorization Act for Fiscal Year " + year));
        law.names().forEach(name -> acts.add("the " + Pattern.quote(name)));
        acts.add("(?:Public Law|Pub\\. ?L\\.) " + law.act().replaceAll("PLAW-(\\d+)publ(\\d+)", "$1[-\u2013]$2\\\\b"));
        String name = "(?:\\bsection " + Pattern.quote(law.section()) + PARAGRAPH + " of (?:" + String.join("|", acts) + ")"
                + law.code().map(code -> "|" + code.replaceAll("(\\d+) U\\.S\\.C\\. (\\w+)",
                        "(?:$1 ?U\\\\. ?S\\\\. ?C\\\\.? ?(?:\u00a7 ?)?$2|section $2 of title $1,? United States Code)") + PARAGRAPH)
                        .orElse("")
                + ")";
        return new Named(law, pattern(name), pattern(name + APART + UNDONE),
                pattern("\\bfollowing\\b[^.;]{0,80}\\b(?:is|are)(?: hereby)? repealed\\b.{0,400}?" + name), pattern(name + APART + ALTERED),
                pattern(name + APART + LIFTED), pattern(name + APART + ALTERED
                        + ".{0,200}?\\b(?:prohibition|limitation|requirement|restriction|this section)s?\\b[^.;]{0,120}?\\bshall (?:cease|expire|terminate|have no)\\b"),
                pattern(name + APART + ALTERED + STRUCK));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?is)" + words);
    }

    /** The provisions whose law a section would amend or repeal, each with the sentence that says so. */
    List<Provisions.Found> in(Section section) {
        List<Provisions.Found> found = new ArrayList<>();
        for (Named law : named) {
            boolean there = law.law().mayBeNamedIn(section.text()) && law.whole().matcher(section.text()).find();
            for (String sentence : there ? Sentences.of(section.text()) : List.<String>of()) {
                Optional<Does> does = does(law, sentence);
                if (does.isPresent() && found.stream().noneMatch(one -> one.provision().equals(law.law().provision()))) {
                    found.add(new Provisions.Found(section, law.law().provision(), 1, List.of("text: " + sentence.strip()), does.get()));
                }
            }
        }
        return found;
    }

    private static Optional<Does> does(Named law, String sentence) {
        Optional<Matcher> repealed =
                done(law.repealed(), sentence).or(() -> Optional.of(law.listed().matcher(sentence)).filter(Matcher::find));
        if (repealed.isPresent()) {
            return Optional.of(part(law, sentence, repealed.get().start()) ? Does.AMENDS : Does.REPEALS);
        }
        return done(law.amended(), sentence).map(words -> Does.AMENDS);
    }

    /** Where a sentence, or several, take from the law of one of a topic's provisions what it forbids or asks for; empty where none does. */
    static Optional<String> lifted(String topic, String sentences) {
        return SHIPPED.named.stream()
                .filter(law -> Provision.of(law.law().provision()).filter(one -> one.topic().equals(topic)).isPresent())
                .flatMap(law -> Stream.of(law.lifted(), law.sunset(), law.struck()).flatMap(pattern -> done(pattern, sentences).stream()))
                .map(Matcher::group)
                .findFirst();
    }

    private static Optional<Matcher> done(Pattern pattern, String sentence) {
        Matcher words = pattern.matcher(sentence);
        while (words.find()) {
            String before = WHAT_IT_ASKS.matcher(PART_OF.matcher(sentence.substring(0, words.start())).replaceFirst("")).replaceFirst("");
            if (BEGINS.matcher(before).find()) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    /** Whether a paragraph of it is named and not the whole. */
    private static boolean part(Named law, String sentence, int from) {
        Matcher name = law.whole().matcher(sentence);
        return name.find(from) && (PART_OF.matcher(sentence.substring(0, name.start())).find()
                || IntStream.rangeClosed(1, name.groupCount()).mapToObj(name::group).anyMatch(part -> part != null && !part.isEmpty()));
    }
}
