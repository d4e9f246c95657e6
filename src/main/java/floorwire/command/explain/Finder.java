package floorwire.command.explain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.command.Nearest;

/**
 * Finds what is asked for in people's own words. A question and a phrase in which it is asked are alike by the words they share, each word
 * weighing the more the fewer explanations it stands in (Dice's coefficient, weighted).
 */
final class Finder {

    /** As alike as this is meant, if nothing else is nearly so. */
    private static final double MEANT = 0.55;
    /** As alike as this is offered as a choice. */
    private static final double MAY_BE_MEANT = 0.38;
    private static final double NEAR = 0.15;
    /** Two as alike as this to each other are both offered. */
    private static final double APART = 0.10;
    private static final int OFFERED = 5;
    private static final int SHORTEST_TYPO = 4;
    private static final int LONGEST_QUESTION = 60;
    private static final Set<String> ASKING = Set.of("what", "how", "who", "when", "does", "do", "can", "could", "is", "are", "why",
            "which", "whether", "where", "explain");

    private final List<Explanation> all;
    private final Wording wording;
    private final Map<Explanation, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Set<String> known;
    /** Those of the known words that a typo may have been meant for, in order, by their first letter. */
    private final Map<Character, List<String>> meant;
    private final double unknown;
    private final Set<String> memberships;

    Finder(List<Explanation> all, Wording wording) {
        this.all = all;
        this.wording = wording;
        this.memberships = all.stream().flatMap(each -> each.membership().stream()).collect(Collectors.toSet());
        List<List<String>> words = all.stream().flatMap(each -> Stream.concat(phrases(each), each.speech().stream())).map(Wording::plain)
                .toList();
        this.known = wording.known(words);
        this.meant = known.stream().filter(word -> word.length() >= SHORTEST_TYPO).sorted()
                .collect(Collectors.groupingBy(word -> word.charAt(0)));
        Map<Explanation, List<Set<String>>> counting = new HashMap<>();
        Map<String, Integer> holders = new HashMap<>();
        for (Explanation each : all) {
            List<Set<String>> sets = phrases(each).map(Wording::plain).map(wording::counting).filter(set -> !set.isEmpty()).distinct()
                    .toList();
            counting.put(each, sets);
            sets.stream().flatMap(Set::stream).distinct().forEach(word -> holders.merge(word, 1, Integer::sum));
        }
        holders.forEach((word, count) -> weights.put(word, Math.log(1 + (double) all.size() / count)));
        this.unknown = Math.log(1 + all.size()) / 2;
        counting.forEach((each, sets) -> phrases.put(each, sets.stream().map(set -> new Phrase(set, weight(set))).toList()));
    }

    private static Stream<String> phrases(Explanation each) {
        return Stream.concat(Stream.of(each.title(), each.id()), each.asked().stream());
    }

    Found find(String question) {
        Optional<Explanation> named = all.stream().filter(each -> each.id().equalsIgnoreCase(question.strip())).findFirst();
        if (named.isPresent()) {
            return new Found.One(named.get(), true, Set.copyOf(named.get().topics()));
        }
        List<String> typed = Wording.plain(question);
        List<String> plain = Wording.mended(typed.subList(0, Math.min(LONGEST_QUESTION, typed.size())), this::mended);
        Set<String> words = wording.counting(plain);
        Found found = byWords(words);
        return said(plain, found).orElse(found);
    }

    boolean knows(String words) {
        List<String> plain = Wording.plain(words);
        return !plain.isEmpty() && known.containsAll(plain);
    }

    private Found byWords(Set<String> words) {
        double weight = weight(words);
        List<Scored> scored = all.stream().filter(each -> each.kind() != Explanation.Kind.SPEECH && mayBeAbout(each, words))
                .map(each -> new Scored(each, alike(each,
                        words, weight)))
                .filter(each -> each.score > NEAR).sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
        if (scored.isEmpty() || scored.getFirst().score < MAY_BE_MEANT) {
            return new Found.None(scored.stream().limit(3).map(Scored::explanation).toList());
        }
        Scored best = scored.getFirst();
        boolean whole = best.score > 0.999;
        List<Explanation> close = scored.stream().filter(each -> whole ? each.score > 0.999 : each.score > best.score - APART
                && each.score >= MAY_BE_MEANT).limit(OFFERED).map(Scored::explanation).toList();
        boolean part = words.size() == 1 && !whole;
        boolean alone = scored.size() == 1 || scored.get(1).score < MAY_BE_MEANT;
        if (alone && (part || best.score < MEANT)) {
            return new Found.None(scored.stream().limit(3).map(Scored::explanation).toList());
        }
        // a single word that is not the whole of a phrase, as "leaving" is not, could be the beginning of many
        return close.size() == 1 && best.score >= MEANT && !part ? one(best.explanation, whole, words)
                : choices(scored, close);
    }

    /** Who asks about the one membership is told nothing of the other: what holds of NATO need not hold of the United Nations. */
    private boolean mayBeAbout(Explanation each, Set<String> words) {
        return each.membership().filter(membership -> !words.contains(membership) && memberships.stream().anyMatch(words::contains))
                .isEmpty();
    }

    /** Not surely meant: what comes near is offered as well. */
    private static Found choices(List<Scored> scored, List<Explanation> close) {
        Set<Explanation> choices = new LinkedHashSet<>(close);
        scored.stream().filter(each -> each.score >= MAY_BE_MEANT).limit(3).forEach(each -> choices.add(each.explanation));
        return new Found.Several(List.copyOf(choices));
    }

    private static Found.One one(Explanation explanation, boolean surely, Set<String> words) {
        Set<String> spoken = explanation.topics().stream().filter(words::contains).collect(Collectors.toSet());
        return new Found.One(explanation, surely, spoken.isEmpty() ? Set.copyOf(explanation.topics()) : spoken);
    }

    /** Somebody's statement, unless what was said is itself something that is explained. */
    private Optional<Found> said(List<String> plain, Found found) {
        boolean asks = !plain.isEmpty() && ASKING.contains(plain.getFirst());
        for (Explanation speech : all) {
            if (speech.kind() == Explanation.Kind.SPEECH && !asks && plain.stream().anyMatch(speech.speech()::contains)) {
                Set<String> without = wording.counting(plain.stream().filter(word -> !speech.speech().contains(word)).toList());
                Set<String> whole = wording.counting(plain);
                boolean explained = (found instanceof Found.One one && one.surely())
                        || all.stream().filter(each -> each.kind() == Explanation.Kind.STATEMENT)
                                .anyMatch(each -> holdsAll(each, without));
                boolean leaving = phrases.getOrDefault(speech, List.of()).stream().anyMatch(phrase -> whole.containsAll(phrase.words));
                if (!explained && leaving) {
                    return Optional.of(one(speech, true, whole));
                }
                return explained ? Optional.of(byWords(without)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether one of its phrases stands whole in what was said. */
    private boolean holdsAll(Explanation each, Set<String> words) {
        return phrases.getOrDefault(each, List.of()).stream()
                .anyMatch(phrase -> phrase.words.size() > 1 && words.containsAll(phrase.words));
    }

    private double alike(Explanation each, Set<String> words, double weight) {
        double best = 0;
        for (Phrase phrase : phrases.getOrDefault(each, List.of())) {
            double shared = 0;
            for (String word : phrase.words) {
                shared += words.contains(word) ? weights.getOrDefault(word, unknown) : 0;
            }
            best = Math.max(best, 2 * shared / (phrase.weight + weight));
        }
        return best;
    }

    private double weight(Collection<String> words) {
        return words.stream().mapToDouble(word -> weights.getOrDefault(word, unknown)).sum();
    }

    /** A word that nobody uses here is taken for the nearest that somebody does. */
    private String mended(String word) {
        if (word.length() < SHORTEST_TYPO || word.chars().anyMatch(Character::isDigit) || known.contains(word)) {
            return word;
        }
        // people get the first letter right; without that "recipe" would be taken for "decide"
        return Nearest.of(word, meant.getOrDefault(word.charAt(0), List.of())).orElse(word);
    }

    /** The words that count of a phrase in which something is asked, and what they weigh together. */
    private record Phrase(Set<String> words, double weight) {}

    private record Scored(Explanation explanation, double score) {}
}
