package floorwire.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Reads what a volunteer types. Case does not matter, not even of OR, NOT and NEAR: whoever means such a word puts it in quotation marks. */
final class GroupQueryReader {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<paren>[()])|\"(?<phrase>[^\"]*)\"|(?<open>\")|(?<minus>-(?=[\\p{L}\\p{N}(\"]))"
                    + "|(?<word>[^\\s()\"]+))");
    private static final Pattern NEAR = Pattern.compile("(?i)near(?:/(\\d{1,6}))?");
    /** What other search boxes give a meaning. */
    private static final Pattern SIGN = Pattern.compile("[*?~^\\[\\]{}\\\\:=<>|¶]|^/");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int words;
    private int phrases;

    /** @param end just behind it in the text */
    private record Token(Kind kind, String text, int end) {

        private enum Kind {
            OPEN,
            CLOSE,
            NOT,
            PHRASE,
            WORD
        }

        private boolean says(String operator) {
            return kind == Kind.WORD && text.equalsIgnoreCase(operator);
        }

        private Optional<Matcher> near() {
            Matcher matcher = NEAR.matcher(text);
            return kind == Kind.WORD && matcher.matches() ? Optional.of(matcher) : Optional.empty();
        }
    }

    GroupQueryReader(String text) {
        this.text = text.strip().replace('“', '"').replace('”', '"').replace('„', '"').replaceAll("[‐‑‒–—−]", "-");
    }

    GroupQuery read() {
        if (text.length() > GroupQuery.LONGEST) {
            throw new GroupQuery.Refused("The words have " + text.length() + " characters; " + GroupQuery.LONGEST
                    + " are the most. Two topics find more than one long one.");
        }
        divide();
        if (tokens.isEmpty()) {
            throw new GroupQuery.Refused("There are no words after \"matching\". For example: \"land use\" OR zoning.");
        }
        List<GroupQueryPart> all = new ArrayList<>();
        List<GroupQueryPart> none = new ArrayList<>();
        while (next < tokens.size()) {
            if (peek(Token.Kind.CLOSE)) {
                throw wrong("There is a ) too many", tokens.get(next));
            }
            List<GroupQueryPart> into = negated() ? none : all;
            into.add(choice(0));
        }
        if (all.isEmpty()) {
            throw new GroupQuery.Refused("The query only says what it is not. Add a word that a title must have, before the NOT.");
        }
        return query(all.size() == 1 ? all.getFirst() : new GroupQueryPart.All(List.copyOf(all)), none);
    }

    private GroupQuery query(GroupQueryPart all, List<GroupQueryPart> none) {
        Optional<GroupQueryPart> no = none.isEmpty() ? Optional.empty()
                : Optional.of(none.size() == 1 ? none.getFirst() : new GroupQueryPart.Any(List.copyOf(none)));
        int cost = Math.addExact(all.cost(), no.map(GroupQueryPart::cost).orElse(0));
        if (cost > GroupQuery.MOST_COST) {
            throw new GroupQuery.Refused("This compares " + cost + " pairs of words; " + GroupQuery.MOST_COST
                    + " are the most, so that one topic does not slow the rest. NEAR with many words on both sides costs most: take some out.");
        }
        List<String> about = all.about().orElseThrow(() -> new GroupQuery.Refused("Nearly every title has these words: " + all.said()
                + ". Add a word that only the bills you mean have."));
        String said = all.said() + no.map(part -> ", and in no title " + part.said()).orElse("");
        return new GroupQuery(all.find(), about.stream().distinct().toList(), no.map(GroupQueryPart::find), said);
    }

    private void divide() {
        Matcher matcher = TOKEN.matcher(text);
        int from = 0;
        while (from < text.length() && matcher.find(from) && matcher.start() == from) {
            from = matcher.end();
            String paren = matcher.group("paren");
            if (matcher.group("open") != null) {
                throw wrong("A quotation mark is not closed: write another \" where the phrase ends",
                        new Token(Token.Kind.WORD, "\"", from));
            } else if (paren != null) {
                tokens.add(new Token(paren.equals("(") ? Token.Kind.OPEN : Token.Kind.CLOSE, paren, from));
            } else if (matcher.group("phrase") != null) {
                tokens.add(new Token(Token.Kind.PHRASE, matcher.group("phrase"), from));
            } else if (matcher.group("minus") != null) {
                tokens.add(new Token(Token.Kind.NOT, "-", from));
            } else if (!matcher.group("word").matches("[-,;.&/]+") && !matcher.group("word").equalsIgnoreCase("and")) {
                String word = matcher.group("word");
                tokens.add(new Token(word.equalsIgnoreCase("not") ? Token.Kind.NOT : Token.Kind.WORD, word, from));
            }
        }
    }

    private boolean peek(Token.Kind kind) {
        return next < tokens.size() && tokens.get(next).kind() == kind;
    }

    private boolean negated() {
        boolean negated = false;
        while (peek(Token.Kind.NOT)) {
            if (negated) {
                throw wrong("NOT stands twice: once is enough", tokens.get(next));
            }
            negated = true;
            next++;
        }
        return negated;
    }

    /** {@code a OR b OR c}: binds closer than words side by side, as search boxes have it. */
    private GroupQueryPart choice(int depth) {
        List<GroupQueryPart> any = new ArrayList<>(List.of(near(depth)));
        while (next < tokens.size() && tokens.get(next).says("or")) {
            next++;
            any.add(near(depth));
        }
        return any.size() == 1 ? any.getFirst() : new GroupQueryPart.Any(List.copyOf(any));
    }

    private GroupQueryPart near(int depth) {
        GroupQueryPart part = operand(depth);
        while (next < tokens.size() && tokens.get(next).near().isPresent()) {
            Token token = tokens.get(next++);
            int gaps = token.near().map(matcher -> matcher.group(1)).map(Integer::parseInt).orElse(GroupQuery.NEAR);
            if (gaps < 1 || gaps > GroupQuery.FARTHEST) {
                throw wrong("NEAR takes 1 to " + GroupQuery.FARTHEST + " words", token);
            }
            part = new GroupQueryPart.Near(part, operand(depth), gaps);
            if (part.cost() > GroupQuery.MOST_COST) {
                throw wrong("NEAR compares too many words here, " + part.cost() + " pairs of " + GroupQuery.MOST_COST
                        + ": take words out of the parentheses on one side", token);
            }
        }
        return part;
    }

    private GroupQueryPart operand(int depth) {
        if (next == tokens.size()) {
            throw wrong("A word is missing", tokens.getLast());
        }
        Token token = tokens.get(next++);
        return switch (token.kind()) {
            case CLOSE -> throw wrong("A word is missing before the )", token);
            case NOT ->
                    throw wrong("NOT can only stand before a word or a group at the outside, not within OR, NEAR or parentheses", token);
            case OPEN -> group(token, depth + 1);
            case PHRASE -> leaf(token, true);
            case WORD -> {
                if (token.says("or") || token.near().isPresent()) {
                    throw wrong("A word is missing before " + token.text().toUpperCase(Locale.ROOT)
                            + " (to look for the word itself, put it in quotation marks)", token);
                }
                yield leaf(token, false);
            }
        };
    }

    private GroupQueryPart group(Token open, int depth) {
        if (depth > GroupQuery.DEEPEST) {
            throw wrong("Parentheses within parentheses, deeper than " + GroupQuery.DEEPEST, open);
        }
        List<GroupQueryPart> all = new ArrayList<>();
        while (!peek(Token.Kind.CLOSE)) {
            if (next == tokens.size()) {
                throw wrong("A ( is not closed", open);
            }
            all.add(choice(depth));
        }
        Token close = tokens.get(next++);
        if (all.isEmpty()) {
            throw wrong("There is nothing between the parentheses", close);
        }
        return all.size() == 1 ? all.getFirst() : new GroupQueryPart.All(List.copyOf(all));
    }

    private GroupQueryPart leaf(Token token, boolean phrase) {
        Matcher sign = SIGN.matcher(token.text());
        if (sign.find()) {
            throw wrong("\"" + sign.group() + "\" has no meaning here; " + (sign.group().matches("[*?~]")
                    ? "write every form out: withdraw OR withdrawal OR withdrawing" : "leave it out"), token);
        }
        List<String> found = analyzed(token.text());
        if (found.isEmpty()) {
            throw wrong("There is no word in this", token);
        }
        if (found.stream().anyMatch(word -> !word.matches("[a-z0-9]{1,40}"))) {
            throw wrong("Congress writes its titles in English letters, in words of at most 40", token);
        }
        words += found.size();
        phrases += phrase ? 1 : 0;
        if (found.size() > GroupQuery.LONGEST_PHRASE) {
            throw wrong("A phrase has at most " + GroupQuery.LONGEST_PHRASE + " words; this one has " + found.size(), token);
        }
        if (phrases > GroupQuery.MOST_PHRASES) {
            throw wrong("More than " + GroupQuery.MOST_PHRASES + " phrases", token);
        }
        if (words > GroupQuery.MOST_WORDS) {
            throw wrong("More than " + GroupQuery.MOST_WORDS + " words", token);
        }
        return new GroupQueryPart.Leaf(found, found.size() == 1 ? found.getFirst() : '"' + String.join(" ", found) + '"');
    }

    private static List<String> analyzed(String text) {
        List<String> words = new ArrayList<>();
        try (var stream = IndexedDocument.ANALYZER.tokenStream("query", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading words from memory", e);
        }
        return words;
    }

    private GroupQuery.Refused wrong(String what, Token at) {
        String before = text.substring(Math.max(0, at.end() - 60), at.end());
        return new GroupQuery.Refused(what + ", here: " + (at.end() > 60 ? "…" : "") + before + " ←");
    }
}
