package floorwire.command;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import floorwire.congress.BillReference;
import floorwire.topic.Topic;

/**
 * What people type who have read no help, as the command line that answers it: "what did I miss", "stop", "bills by Lee". Only lines that
 * are nothing else as a whole; none that changes what a channel follows: of that the line it becomes tells how it is done.
 */
public final class PlainSpeech {

    /** Words with which a question begins. */
    static final Set<String> ASKING = Set.of("what", "whats", "what's", "who", "who's", "whos", "whose", "when", "where", "which", "why",
            "how", "is", "are", "was", "were", "did", "do", "does", "has", "have", "had", "can", "could", "will", "would", "should", "may",
            "wtf", "wth", "explain", "define");

    private static final Pattern WHY =
            Pattern.compile("(?i)why (?:is|isn't|isnt|are|aren't|was|wasn't|were|did|didn't|didnt|do|don't|does|doesn't|"
                    + "has|hasn't|have|haven't|had|can|can't|could|couldn't|would|wouldn't|will|won't|should|shouldn't) .");
    private static final Pattern HELP =
            Pattern.compile("(?:hi|hello|hey|hiya|good (?:morning|evening|day))(?: there| bot| floorwire| all)?|"
                    + "(?:thanks?|thx|thank you|ok|cool|nice)(?: (?:you|a lot|floorwire|bot))?|what (?:can|do|could) (?:you|i|we) (?:do|ask|type|say)(?: here)?|"
                    + "(?:what|who) (?:is this|are you)|how does (?:this|it) work|how do (?:i|we) use (?:this|it|you)|commands|menu|start|man|bills");
    private static final Pattern OWN_TOPIC =
            Pattern.compile("(?:how (?:do|can|could) (?:i|we) |can (?:i|we) |please |i want to |we want to )?"
                    + "(?:create|make|add|new|define|set up|start|write)(?: (?:a|an|my|our|the))?(?: (?:own|new|group's))* (?:topics?|query|queries)(?: .*)?");
    private static final Pattern STOP = Pattern.compile("(?:stop|unfollow|unsubscribe|unwatch|mute|be quiet|shut up|go away)"
            + "(?: (?:it|this|that|posting|all|everything|following|messages|please|here|me|in|to|on|the|our|my|channel|anything))*|(?:unfollow|unsubscribe from|stop following"
            + "|stop posting about) .*|(?:how (?:do|can|could) (?:i|we|you) |please |i want to |we want to )?(?:leave|stop|quit|end|cancel|"
            + "disable|turn off|switch off|get rid of|opt out of|mute|remove) (?:all |the |these |those |this |my |our |from )*(?:.{2,40} )?"
            + "(?:alerts?|posts?|notifications?|messages|updates|subscriptions?|follows?)(?: .{2,40})?");
    private static final Pattern FOLLOW = Pattern.compile("(?:how (?:do|can|could) (?:i|we) |can (?:i|we) |please )?(?:subscribe|sign up|"
            + "sign me up|notify me|alert me|tell me|keep me posted|keep us posted|get alerts|get updates)(?: (?:to|for|about|on|of|when))?"
            + "(?: (.+))?|how (?:do|can|could) (?:i|we) follow(?: (.+))?");
    private static final Pattern NEWS = Pattern.compile("(?:what(?:'?s| is| are| has| have|s)?(?: been)? (?:new|happening|happened|changed|"
            + "going on|up)|what (?:did|have|has) (?:i|we) miss(?:ed)?|what(?:'s| is) the (?:latest|news)|(?:is there |are there )?any"
            + "(?:thing)? (?:new|news|updates?|changes)|(?:the )?(?:latest|recent)(?: news| updates?| changes| activity)?|(?:the )?news|"
            + "updates?)(?: (?:about|on|with|in|for|regarding|from) (?:the )?(.+?))??(?: (today|yesterday|this week|last week|lately|"
            + "recently|this month|last month|this year|since .{2,30}))?");
    private static final Pattern DOING = Pattern.compile("(?:what|how|when|why) (?:is|are|was|were|has|have|did|does|do|will) .{2,60}? "
            + "(?:doing|done|do|going to do|planning|plans?|think|feel|stand)(?: to do)?(?: (?:about|on|with|to|of|for))?(?: the)? (.+)");
    private static final Pattern FRESH =
            Pattern.compile("(?:is|are) (?:the|your|this|it|that|its) ?(?:data|ledger|info|information|bot|records?|"
                    + "numbers)? ?(?:still )?(?:up to date|up-to-date|current|fresh|outdated|out of date|stale|old|live|working)|how (?:fresh|current|old|recent|"
                    + "up to date|up-to-date|stale) (?:is|are) (?:the|your|this|it|that).*|(?:when|what time) (?:was|were|is|did) (?:the|your|this|it|that)"
                    + "(?: data| ledger| info| information| records?)? ?(?:last )?(?:updated?|checked|refreshed|loaded)(?: last)?|last (?:updated?|checked)");
    private static final Pattern COMING =
            Pattern.compile("(?:when|what)(?: is|'s|s| are)? (?:the )?(?:next|upcoming|coming) (?:roll ?call )?votes?"
                    + "(?: .*)?|(?:the )?(?:next|upcoming) (?:roll ?call )?votes?(?: .*)?|when (?:will|does|do|is|are) (?:the )?(?:senate|house|congress|"
                    + "they|it|s ?\\.?\\d+|h\\.?r\\.? ?\\d+)(?: going to)?(?: be)? vot(?:e|ing|ed)(?: .*)?|(?:is there|are there)(?: going to be)?(?: a| any)?"
                    + " votes? (?:coming|scheduled|planned|today|tomorrow|this week|next week|soon).*");
    private static final Pattern MINE = Pattern.compile("(?:who|what|which)(?:'s| is| are|s)? (?:my|our) ("
            + "(?:us |u\\.s\\. )?(?:senators?|"
            + "representatives?|reps?|congressman|congresswoman|congressperson|congressmember|delegation|members? of congress|member))|"
            + "who represents (?:me|us)|(?:find )?my (?:senators?|representatives?|reps?|congressman|congresswoman|delegation)");
    /** Whether it has come to that: answered with what is pending and what became law. */
    private static final Pattern LEFT =
            Pattern.compile("(?:has|have|had|did|is|are|was|were|isn't|aren't|hasn't|haven't|didn't) (?:the )?(?:us|usa|"
                    + "u\\.s\\.|u\\.s|united states|america|we|trump|president trump|president|administration)(?: of america)? (?:still |already |now |ever |"
                    + "really |actually |currently |yet )*(?:been )?(?:left|leave|leaving|quit|quitting|exit|exited|exiting|withdraw|withdrawn|withdrawing|"
                    + "pull|pulled|pulling|out|in|a member|part|going to leave|about to leave)(?: out)?(?: of| from)? (?:the )?(.+?)(?: yet| now| already|"
                    + " today| anymore| still)?");
    /** What else than a measure can have a status here. */
    private static final Pattern OWN = Pattern.compile(
            "(?:your |this |my |our )?(?:now|please|today|page|check|report|update|data|ledger|bot|floorwire|service|system|sources?"
                    + "|feeds?|database|posts?|outbox|it|you|here|share|congress(?:\\.gov)?|govinfo|house clerk|clerk|senate|house|legislators)");
    private static final Pattern STAGE = Pattern.compile("(?:(?:that|which|who|to) )?(?:(?:have|has|had|were|was|are|is|be|been) )?"
            + "(became law|become law|are law|signed into law|enacted|passed the house|passed the senate|passed|vetoed|in committee|reported|dead|died|ended)"
            + "(?= |$)");
    private static final Pattern BY = Pattern.compile("(?<= |^)(sponsored by|introduced by|written by|by|from) ((?:sen|senator|rep|"
            + "representative|congressman|congresswoman)\\.? )?(.+?)(?= (?:about|on|that|which|concerning|regarding) |$)");
    private static final Set<String> FILLING = Set.of("a", "an", "the", "is", "are", "there", "any", "all", "some", "bill", "bills", "law",
            "laws", "legislation", "resolution", "resolutions", "about", "on", "to", "of", "in", "for", "from", "regarding", "concerning",
            "related", "who", "what", "which", "whats", "what's", "sponsor", "sponsors", "sponsored", "sponsoring", "wrote", "introduced",
            "has", "have",
            "pending", "status", "current", "active", "show", "me", "us", "list", "find", "give", "get", "tell", "please", "that", "with",
            "do", "does", "congress", "right", "now", "it", "they", "been", "leave", "leaving", "exit", "withdraw", "withdrawal", "quit",
            "this", "year", "today", "happened", "happens", "currently", "still", "already", "ever", "yet", "our", "we", "usa", "states",
            "america", "did", "left",
            "out", "getting", "pulling", "withdrawing", "withdrawn", "exiting", "quitting",
            "salir", "salirse", "salida", "retirarse", "retirada", "dejar", "de", "del", "la", "las", "los", "el", "ley", "leyes",
            "proyecto",
            "proyectos", "sobre", "para", "hay");
    /** What people call the objects of topics, beside the names and the ids that these have. */
    private static final Map<String, String> CALLED =
            Map.of("otan", "nato", "onu", "un", "naciones", "united", "unidas", "nations", "natexit", "nato");
    private static final Pattern NEWEST = Pattern
            .compile(
                    "(?:show me |what(?:'s| is| are) )?(?:the )?(?:latest|newest|recent|most recent|new|last) (?:bills?|legislation|resolutions?|measures?)");
    private static final Pattern PROVISIONS = Pattern.compile("(?:the )?ndaa provisions(?: on nato and (?:the )?un)?");
    private static final Pattern SEVERAL = Pattern.compile(" *(?:[,&+/;]|(?<= )(?:-|and|or|vs\\.?|versus)(?= )) *");
    private static final Pattern INTRODUCED =
            Pattern.compile(
                    "(?: |^)(?:(?:that|which) )?(?:(?:have|has|had|were|was|are|is|been) )*introduced ((?:on |in |since |during |after |before |until |between |from |"
                            + "this |last |the |today|yesterday|\\d).*)$");
    /** Behind bills: what is of these days was introduced then. */
    private static final Pattern TIMED = Pattern.compile("(.*\\b(?:bills|legislation|resolutions|measures)\\b.*?)"
            + " (?:(?:from|in|of) )?((?:this|last|the last|past|the past) (?:week|month|year)|today|yesterday|since .+|after .+|between .+ and .+"
            + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}* \\d{4})$");
    /** A Congress by its number, or by a year: what is "of 2025" is of the 119th. */
    private static final Pattern CONGRESS =
            Pattern.compile("(?: |^)(?:(?:that were |which were )?introduced )?(?:in |of |from |during |since )?(?:the )?"
                    + "(?:(\\d{2,3})(?:st|nd|rd|th)(?: congress)?|(?<=in |of |from |during |since )((?:19|20)\\d\\d))(?= |$)");
    private static final Pattern BILLS = Pattern.compile(".*\\b(?:bills|legislation|resolutions|laws)\\b.*");

    private final List<Topic> topics;
    private final Predicate<String> person;

    /** @param person whether a name is a member's, or a sponsor's */
    PlainSpeech(List<Topic> topics, Predicate<String> person) {
        this.topics = topics;
        this.person = person;
    }

    /** Whether it is put as a question. */
    public static boolean asks(String line) {
        return line.strip().endsWith("?") || ASKING.contains(line.split("[ ,]", 2)[0].toLowerCase(Locale.ROOT));
    }

    private static String said(String line) {
        return line.toLowerCase(Locale.ROOT).replaceAll("[?!.,; ]+$", "").replaceFirst("^[¿¡]+", "")
                .replaceFirst("^(?:(?:hey|hi|hello|ok|please) )?floorwire[,:]? ", "");
    }

    /** Where a question is whether something was left, the line that shows what is pending and what became law. */
    Optional<String> left(String line) {
        Matcher matcher = LEFT.matcher(said(line));
        return matcher.matches() ? about(matcher.group(1)).map(topic -> "topic " + topic + " left") : Optional.empty();
    }

    /** Whether {@code why} begins a question, and does not name the command. */
    static boolean wondersWhy(String line) {
        return WHY.matcher(line).lookingAt();
    }

    /** {@code status of hr 6508} asks for the measure, {@code status nato} for the topic; of the service's own parts it is the status. */
    Optional<String> standing(String asked) {
        String of = said(asked).replaceFirst("^(?:(?:of|on|for|about|with|is) )?(?:the )?", "");
        return of.isEmpty() || OWN.matcher(of).matches() ? Optional.empty()
                : Optional.of(subject(of).filter(id -> topics.stream().anyMatch(topic -> topic.id().equals(id))).map(id -> "topic " + id)
                        .orElse("bill " + of));
    }

    /** The line it stands for; empty for everything that may mean something else. */
    Optional<String> meant(String line) {
        String said = said(line);
        if (HELP.matcher(said).matches()) {
            return Optional.of("help");
        }
        if (OWN_TOPIC.matcher(said).matches()) {
            return Optional.of("help topic");
        }
        if (said.matches(
                "(?:what|which) topics (?:are there|do you (?:have|know)|can (?:i|we) follow|exist)|(?:list|show)(?: me)?(?: the| all)? topics|topics")) {
            return Optional.of("topic");
        }
        if (STOP.matcher(said).matches()) {
            return Optional.of("follow list");
        }
        if (FRESH.matcher(said).matches()) {
            return Optional.of("status");
        }
        if (MINE.matcher(said).matches()) {
            return Optional.of("member my state");
        }
        List<String> several = List.of(SEVERAL.split(said));
        if (several.size() > 1 && several.stream().allMatch(one -> topics.stream().anyMatch(topic -> topic.id().equals(one)))) {
            return Optional.of("topic");
        }
        return PlainDirection.asked(topics, said).map(pointed -> "topic " + pointed.line())
                .or(() -> PlainDirection.ofTheLaw(said) ? Optional.of("explain fy2024-provision") : Optional.empty())
                .or(() -> ofACongress(said)).or(() -> about(said).map(topic -> "topic " + topic)).or(() -> follow(said))
                .or(() -> news(said)).or(() -> doing(said))
                .or(() -> bills(said));
    }

    /** What is foremost asked for, whatever else its words may be about: a topic by its name, the latest, what will be voted on. */
    Optional<String> foremost(String line) {
        String said = said(line);
        Optional<String> topic = topics.stream().filter(one -> PROVISIONS.matcher(said).matches() ? one.id().equals("ndaa")
                : one.object().isPresent() && one.name().equalsIgnoreCase(said.replaceFirst("^the ", "")))
                .map(one -> "topic " + one.id()).findFirst();
        return topic.isPresent() ? topic : NEWEST.matcher(said).matches() ? Optional.of("recent")
                : COMING.matcher(said).matches() ? Optional.of("vote next") : PlainService.meant(said);
    }

    /** A topic in a Congress that is named: "what did the 118th Congress do about NATO". */
    private Optional<String> ofACongress(String said) {
        Matcher of = CONGRESS.matcher(said);
        if (!of.find()) {
            return Optional.empty();
        }
        String rest = of.replaceFirst(" ").strip().replaceAll(" +", " ").replaceFirst("^how many ", "");
        return PlainDirection.asked(topics, rest).map(PlainDirection.Pointed::line).or(() -> about(rest))
                .map(topic -> "bill topic " + topic + " congress " + (of.group(1) == null ? of.group(2) : of.group(1)));
    }

    private Optional<String> follow(String said) {
        Matcher matcher = FOLLOW.matcher(said);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<String> what =
                Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2))).flatMap(this::subject);
        return Optional.of(what.map(each -> "follow preview " + each).orElse("follow list"));
    }

    private Optional<String> news(String said) {
        Matcher matcher = NEWS.matcher(said);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<String> of = Optional.ofNullable(matcher.group(1));
        Optional<String> subject = of.flatMap(this::subject);
        String days = Optional.ofNullable(matcher.group(2)).filter(one -> one.startsWith("since ")).map(since -> " " + since)
                .orElseGet(() -> PlainService.days(Optional.ofNullable(matcher.group(2)).orElse("")));
        return of.isPresent() && subject.isEmpty() && !of.get().matches("congress|washington|the hill|dc|this|it|here")
                ? Optional.empty() : Optional.of("recent" + subject.map(each -> " " + each).orElse("") + days);
    }

    private Optional<String> doing(String said) {
        Matcher matcher = DOING.matcher(said);
        return matcher.matches() ? about(matcher.group(1)).map(topic -> "topic " + topic) : Optional.empty();
    }

    /** "bills by Lee about nato that became law": the filters of {@code bill}. */
    private Optional<String> bills(String said) {
        if (!BILLS.matcher(said).matches()) {
            return Optional.empty();
        }
        Optional<Introduced> introduced = introduced(said);
        String asked = introduced.map(Introduced::rest).orElse(said).replaceFirst("^how many ", "");
        Matcher of = CONGRESS.matcher(asked);
        String congress =
                of.find() ? " congress " + Stream.of(of.group(1), of.group(2)).filter(Objects::nonNull).findFirst().orElse("") : "";
        String timed = congress.isEmpty() ? asked : of.replaceFirst(" ").strip().replaceAll(" +", " ");
        Matcher stage = STAGE.matcher(timed);
        String staged = stage.find() ? " stage " + stage(stage.group(1)) : "";
        String rest = stage.replaceFirst("");
        Matcher by = BY.matcher(rest);
        boolean named = sponsored(by);
        String sponsor = named ? " sponsor " + by.group(3).strip() : "";
        rest = named ? rest.substring(0, by.start()) + rest.substring(by.end()) : rest;
        Optional<String> pointed = PlainDirection.asked(topics, rest).map(PlainDirection.Pointed::line);
        if (pointed.isPresent() && sponsor.isEmpty() && staged.isEmpty() && congress.isEmpty() && introduced.isEmpty()) {
            return pointed.map(line -> "topic " + line);
        }
        String about = rest;
        Optional<String> topic = pointed.or(() -> about(about));
        String words = topic.isPresent() ? " topic " + topic.get()
                : Stream.of(rest.split(" ", -1)).filter(word -> !word.isEmpty() && !FILLING.contains(word)).map(word -> " " + word)
                        .reduce("", String::concat);
        String filters = words + sponsor + staged + congress + introduced.map(Introduced::filter).orElse("");
        return filters.isEmpty() ? Optional.of("help bill") : Optional.of("bill" + filters);
    }

    /** Goes to the sponsor that is named, if any is: whom bills are from is a person, and neither a day nor what is left. */
    private boolean sponsored(Matcher by) {
        for (int at = 0; by.find(at); at = by.start() + 1) {
            if (!by.group(1).equals("from") || by.group(2) != null || person.test(by.group(3))) {
                return true;
            }
        }
        return false;
    }

    /** @param filter as {@code bill} takes it */
    private record Introduced(String rest, String filter) {}

    private static Optional<Introduced> introduced(String said) {
        return Stream.of(INTRODUCED.matcher(said), TIMED.matcher(said)).flatMap(matcher -> {
            if (!matcher.find()) {
                return Stream.empty();
            }
            boolean behind = matcher.groupCount() == 1;
            String days = matcher.group(behind ? 1 : 2);
            String rest = behind ? said.substring(0, matcher.start()) : matcher.group(1);
            List<String> words = List.of(days.split(" "));
            return IntStream.rangeClosed(1, words.size()).map(length -> words.size() + 1 - length)
                    .filter(length -> PlainDays.parse(String.join(" ", words.subList(0, length)), LocalDate.EPOCH).isPresent())
                    .mapToObj(length -> new Introduced(Stream.concat(Stream.of(rest), words.stream().skip(length))
                            .collect(Collectors.joining(" ")).strip(), " introduced " + String.join(" ", words.subList(0, length))));
        }).findFirst();
    }

    private static String stage(String said) {
        return said.contains("law") || said.equals("enacted") ? "law" : said.replace(" the ", " ").replaceFirst("^in ", "");
    }

    /** The one topic about a membership that is spoken of, where nothing else is. */
    public static Optional<Topic> membership(List<Topic> topics, String said) {
        List<String> words = Arrays.stream(said.toLowerCase(Locale.ROOT).split("[ ,]+"))
                .filter(word -> !FILLING.contains(word) && !word.equals("membership"))
                .map(word -> CALLED.getOrDefault(word, word)).toList();
        return words.isEmpty() ? Optional.empty()
                : topics.stream().filter(topic -> topic.object().isPresent() && named(topic).containsAll(words)).findFirst();
    }

    /** Whether the words say nothing by which a thing could be found. */
    static boolean filling(String said) {
        return Arrays.stream(said.split(" ")).allMatch(word -> word.isEmpty() || FILLING.contains(word));
    }

    /** The one membership that is named among other words. */
    static Optional<Topic> spokenOf(List<Topic> topics, String said) {
        String words = " " + String.join(" ", said.toLowerCase(Locale.ROOT).replace(".", "").split("[^a-z]+")) + " ";
        List<Topic> spoken = topics.stream().filter(topic -> topic.object().filter(object -> words.contains(" " + topic.id() + " ")
                || words.contains(" " + object.toLowerCase(Locale.ROOT).replaceFirst("^the ", "") + " ")).isPresent()).toList();
        return spoken.size() == 1 ? Optional.of(spoken.getFirst()) : Optional.empty();
    }

    private Optional<String> about(String said) {
        return membership(topics, said).map(Topic::id);
    }

    private static Set<String> named(Topic topic) {
        return Set.copyOf(Stream.concat(Stream.of(topic.id()), Arrays.stream(topic.object().orElse("").toLowerCase(Locale.ROOT)
                .split(" "))).distinct().toList());
    }

    /** What can be followed or asked about, by what it is called in a command. */
    private Optional<String> subject(String said) {
        return about(said).or(() -> TopicCommand.named(topics, said).map(Topic::id))
                .or(() -> BillReference.parse(said).isPresent() ? Optional.of(said) : Optional.empty());
    }
}
