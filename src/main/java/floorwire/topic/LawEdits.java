package floorwire.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.congress.ProvisionStep.Does;
import floorwire.text.Section;

/**
 * Finds the sections that would amend or repeal the law that a provision became. A statute says so in set words, behind the section's full name:
 * "Section 1250A of the National Defense Authorization Act for Fiscal Year 2024 (22 U.S.C. 1928f) is repealed"; a section's number alone names
 * nothing (domain.md 8: about half of what says "section 1250A" means the act for 2020).
 */
final class LawEdits {

    /** Between the law's name and its verb stand other names of it, in parentheses as a rule. */
    private static final String APART = "[^.;]{0,160}?";
    private static final String UNDONE = "\\b(?:is|are)(?: hereby)? (?:repealed|rescinded)\\b";
    private static final String ALTERED = "\\b(?:is|are)(?: hereby| further)? amended\\b";
    /** What becomes of the law elsewhere, or under a condition, is not done here. */
    private static final Pattern SUPPOSED = Pattern.compile("(?i)\\b(?:if|unless|until|whether|before|after|upon|that)\\b[^,;.]{0,80}$");

    private static final Pattern PART_OF = Pattern.compile("(?i)\\b(?:sub)?(?:section|paragraph|clause)s? \\([^;.]{1,60} of $");

    private static final List<Named> NAMED = Provision.shipped().stream().flatMap(one -> one.law().map(law -> named(one, law)).stream())
            .toList();

    private LawEdits() {}

    /** @param whole its name; in a group the paragraphs that follow it */
    private record Named(Provision provision, Pattern repealed, Pattern amended, Pattern whole) {}

    private static Named named(Provision provision, Provision.Law law) {
        String act = law.act().replaceAll("PLAW-(\\d+)publ(\\d+)", "$1[-\u2013]$2");
        String code = law.code().replaceAll("(\\d+) U\\.S\\.C\\. (\\w+)",
                "(?:$1 ?U\\\\. ?S\\\\. ?C\\\\.? ?(?:\u00a7 ?)?$2|section $2 of title $1,? United States Code)");
        String name = "(?:\\bsection " + law.section() + PARAGRAPH + " of (?:the National Defense Authorization Act for Fiscal Year "
                + law.year() + "|(?:Public Law|Pub\\. ?L\\.) " + act + ")|" + code + PARAGRAPH + ")";
        return new Named(provision, pattern("(?:" + name + APART + UNDONE + "|" + UNDONE + "[^.]{0,400}?" + name + ")"),
                pattern(name + APART + ALTERED), pattern(name));
    }

    /** Of a section, whose number is its law's. */
    private static final String PARAGRAPH = "((?:\\([A-Za-z0-9]{1,5}\\))*)";

    private static Pattern pattern(String words) {
        return Pattern.compile("(?is)" + words);
    }

    /** The provisions whose law a section would amend or repeal, each with the sentence that says so. */
    static List<Provisions.Found> in(Section section) {
        List<Provisions.Found> found = new ArrayList<>();
        for (Named law : NAMED) {
            for (String sentence : law.whole().matcher(section.text()).find() ? Sentences.of(section.text()) : List.<String>of()) {
                Optional<Does> does = does(law, sentence);
                if (does.isPresent() && found.stream().noneMatch(one -> one.provision().equals(law.provision().id()))) {
                    found.add(new Provisions.Found(section, law.provision().id(), 1, List.of("text: " + sentence.strip()), does.get()));
                }
            }
        }
        return found;
    }

    private static Optional<Does> does(Named law, String sentence) {
        Matcher repealed = law.repealed().matcher(sentence);
        if (repealed.find() && done(sentence, repealed)) {
            return Optional.of(part(law, sentence, repealed.start()) ? Does.AMENDS : Does.REPEALS);
        }
        Matcher amended = law.amended().matcher(sentence);
        return amended.find() && done(sentence, amended) ? Optional.of(Does.AMENDS) : Optional.empty();
    }

    /** Whether a paragraph of it is named and not the whole. */
    private static boolean part(Named law, String sentence, int from) {
        Matcher name = law.whole().matcher(sentence);
        return name.find(from) && (PART_OF.matcher(sentence.substring(0, name.start())).find()
                || !Optional.ofNullable(name.group(1)).or(() -> Optional.ofNullable(name.group(2))).orElse("").isEmpty());
    }

    private static boolean done(String sentence, Matcher words) {
        return !SUPPOSED.matcher(sentence.substring(0, words.start())).find();
    }
}
