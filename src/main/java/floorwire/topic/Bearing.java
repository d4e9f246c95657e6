package floorwire.topic;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether a sentence commands what some of its words name - that the United States leave - or hinders it: by what stands before and behind them.
 * What others do, what is only looked into, and what is only supposed, is neither.
 */
final class Bearing {

    /** Who ends its membership where it is not the United States. */
    private static final Pattern OTHERS =
            Pattern.compile("(?i)\\b(?:(?:any|another|other|each|that|such|no|a|the)\\s+(?:other\\s+)?(?:member\\s+|foreign\\s+)?"
                    + "(?:country|state|nation|government|ally)|(?:any|each|another|other|no)\\s+(?:nato\\s+)?members?|turkey|t\u00fcrkiye|hungary|russia|russian federation|israel|china|spain|germany|france|iran|syria|taiwan|ukraine"
                    + "|finland|sweden|moldova|georgia|belarus|north korea|palestin\\w+|nicaragua|cuba|venezuela|canada|greece|iceland|officers?|employees?|members of the armed"
                    + " forces|personnel)\\b[^.;,]{0,60}$");
    /** What is taken out of an alliance's area, its funds or its staff, and is no membership. */
    private static final Pattern THINGS =
            Pattern.compile("(?i)\\b(?:forces|troops|personnel|brigades?|aircraft|weapons|equipment|missiles?|funds|funding|contributions?"
                    + "|assistance|lands?|members of the armed|amounts|employees?|officers?|staff|delegat\\w+|ambassador|nominat\\w+|reservations?|objections?|contracts?|programs?"
                    + "|agreements?|privileges?|immunit\\w+|accounts?|dues|barriers?|exports?|meetings?|designations?|protocols?|exercises?|operations)\\b");
    private static final Pattern LOOKED_INTO =
            Pattern.compile("(?i)\\b(?:(?<!conference )report|study|studies|assess\\w*|analys\\w+|analyz\\w+|estimat\\w+|review"
                    + "|evaluat\\w+|describ\\w+|description|briefing|consequences|implications|(?<!to )effects?|impacts?|costs?|feasibility|advisability|allegations?)\\s+(?:on|of|to|about|regarding|concerning"
                    + "|relating|describing|whether|analyzing|that|which|including|assessing|detailing|the|any|associated|from|if)\\b[^.;]{0,140}$|\\b(?:the term|means|finds|relating to|concerning|regarding)"
                    + "\\s+(?:\\w+\\s+){0,4}$");
    /** The same in a title: "to study withdrawal from it", "concern that it might be left". */
    private static final Pattern WONDERED =
            Pattern.compile("(?i)\\b(?:stud(?:y|ies|ying)|examin(?:e|es|ing)|explor(?:e|es|ing)|investigat(?:e|es|ing))"
                    + "\\s+(?:\\w+\\s+){0,3}$|\\b(?:concern|concerns|concerned|fears?|alarm)\\s+(?:that|over|about|at)\\b(?:(?!\\band\\b)[^.;,]){0,80}$");
    /** What belongs to the United Nations and is left without leaving it. */
    private static final Pattern PART_OF_IT = Pattern.compile("(?i)\\b(?:agenc(?:y|ies)|bod(?:y|ies)|organs?|entit(?:y|ies)|affiliates?"
            + "|(?:an|any|each|every|certain|other|those|such|specialized|related)\\s+(?:\\w+\\s+){0,2}organizations?)\\s+(?:of|within|under|established\\s+by)\\b");
    /** Congress need not be asked. */
    private static final Pattern LET_GO = Pattern.compile(
            "(?i)\\b(?:allow|permit|authoriz|enabl|empower)\\w*\\s+(?:the\\s+)?(?:president(?:\\s+of\\s+the\\s+united\\s+states)?|executive|united\\s+states)?,?\\s*(?:to\\s+)?$");
    private static final Pattern UNASKED =
            Pattern.compile("(?i)\\b(?:without|absent)\\s+(?:\\w+\\s+){0,3}(?:advice|consent|approval|concurrence|authorization|act|vote)"
                    + "(?:\\s+(?:and consent|of|by|from|the|a|an|or|act|Congress|Senate|both|Houses?|two-thirds)){0,12}\\b,?");
    private static final Pattern SUPPOSED = Pattern.compile(
            "(?i)(?:\\b(?:if|whether|when|whenever|where|in the event|upon|after|following|as a result of|because of|since|so long as|as long as|while|during|had|in case)\\b[^,;]*|\\bthat had\\b.*)$");
    private static final Pattern OURS =
            Pattern.compile("(?i)\\b(?:united states|american?|president|secretary of state|congress|senate)\\b");

    private static final Pattern DENIED = Pattern.compile("(?i)\\b(?:not|never|no longer|neither|cease to|ceasing to|fail to)\\s+$");
    private static final Pattern SOMEBODY_ELSES = Pattern
            .compile("(?i)^(?!.*\\bunited states\\b).*\\b(?:participation|membership|adherence|accession|involvement) of (?-i:[A-Z])");
    private static final Pattern NOT_ENDED = Pattern.compile(
            "(?i)\\b(?:may not|shall not|should not|must not|cannot|not)\\s+be\\s+(?:ended|terminated|withdrawn|annulled|suspended|denounced|abandoned|revoked)\\b");
    /** A title that leaves unless, or until, others do something. */
    private static final Pattern ON_CONDITION = Pattern.compile("(?i)^[^.;]{0,40}\\b(?:unless|until|if)\\b");
    private static final Pattern ASKED = Pattern.compile(
            "(?i)\\b(?:unless|until|if)\\b(?![^.;]{0,120}\\b(?:continu|renew|reauthoriz)\\w*)[^.;]{0,80}\\b(?:advice|consent|congress|senate|act|law|approv\\w+|authoriz\\w+|resolution|consult\\w*|notif\\w+|notice)\\b");
    private static final Pattern BARRED =
            Pattern.compile("(?i)\\b(?:not|no|prohibit\\w*|prevent\\w*|bar|forbid\\w*|oppos\\w+|limit\\w*|restrict\\w*)\\b");
    /** Congress lets go, and does not ask to be asked. */
    private static final Pattern CONSENTS = Pattern.compile(
            "(?i)\\b(?:providing|giving|granting|provide|give|grant)\\s+(?:the\\s+)?(?:advice and )?consent of (?:the )?(?:congress|senate) to\\b[^.;]{0,20}$");
    /** The chambers speak in every title. */
    private static final Pattern OURSELVES = Pattern.compile("(?i)\\b(?:united states|u\\.s\\.|american?|president|executive)\\b");

    /** What stands before the words of leaving and hinders it. */
    private static final Pattern HINDERED = Pattern
            .compile("(?i)\\b(?:may not|shall not|must not|cannot|shall neither|may neither|no (?:\\w+ ){0,6}(?:funds?|amounts?|moneys?"
                    + "|appropriations?|resources|officer|employee|action|notice|notification|person|agency|department|president)|none of the|no part of|no portion of|prohibit\\w*"
                    + "|prevent\\w*|oppos\\w+|neither|nothing in [^.;]{0,60}(?:constru|authoriz|permit)\\w*|forb\\w+|bar(?:s|red|ring)?\\b|limit(?:s|ed|ation)? on|restrict\\w*|unlawful|deny|denied|enjoin\\w*|disapprov\\w+|(?:prior to|before)(?! (?:the (?:end|date|expiration|last|close)|\\d|january|february|march|april|may|june|july|august|september|october|november|december))|in advance of"
                    + "|consent|not (?:fewer|less|later) than \\S+ (?:\\w+ ){0,3}(?:before|prior)|unless|until|only(?! (?:to|for the purpose|for purposes))|no authority|lacks? (?:the )?authority"
                    + "|civil action|standing|challeng\\w+|reserv\\w+ to (?:the )?(?:congress|senate)|null|approv\\w+ by|no such)\\b");
    /** Congress is to be told of it, or asked, while it is only thought of. */
    private static final Pattern CONGRESS_ASKED =
            Pattern.compile(
                    "(?i)\\b(?:notif(?:y|ies|ication)|inform|consult|advise)\\b[^.;]*\\b(?:congress|committees?|senate|house|speaker|leaders?)\\b[^.;]*"
                            + "\\b(?:any|deliberations?|intent\\w*|intends|propos\\w+|initiatives?|consideration)\\b[^.;]*$");
    /** It may be brought before a court. */
    private static final Pattern CONTESTED = Pattern.compile(
            "(?i)\\b(?:(?:legal|general) counsel|judicial proceedings?|judicial review|jurisdiction)\\b[^.;]*\\b(?:proceedings?|review|represent|interven\\w+|defend)\\b");
    /** Who takes part in it is punished, or need not be paid. */
    private static final Pattern PUNISHED =
            Pattern.compile(
                    "(?i)\\bshall be (?:fined|imprisoned|guilty|punished|liable|subject to (?:a )?(?:civil |criminal )?(?:penalt\\w+|fine|imprisonment|removal))");
    /** The same in a title, where it governs the words of leaving themselves. */
    private static final Pattern HINDERED_NEAR = Pattern.compile(
            "(?i)\\b(?:(?:should|does|do|will|would)\\s+not|not\\s+to|refrain\\w*|against)(?:\\s+[^\\s,;]+){0,8}\\s*$"
                    + "|\\b(?:condemn|reject|block|warn|condition|withhold|contingent|beyond the reach)\\w*[^,;]*$");
    /** What stands behind them and does. */
    private static final Pattern HINDERED_AFTER =
            Pattern.compile("(?i)\\b(?:unless|except (?:by|with|pursuant|upon|after|as|where|if|when|to the)"
                    + "|only (?:by|if|upon|with|pursuant|after|when|where|to)|until|no (?:legal )?(?:force|effect)|be without (?:legal )?(?:force|effect)|void|prohibited|is not authorized|requires? (?:the )?(?:prior |express )?(?:advice|consent|approval|an act|authoriz\\w+|enact\\w+)|not be"
                    + " (?:given|effective|valid|taken|made|undertaken|initiated)|shall not (?:take effect|be (?:effective|valid|given|deemed)|have (?:any )?(?:force|effect)|operate)|subject to"
                    + "|should be (?:rejected|opposed)|should not do so|contingent|would embolden|would (?:gravely )?harm|prohibited by law|has not given|not given its consent|has been (?:approved|authorized)|have been (?:approved|authorized)|standing|civil action|enjoin\\w*|injunct\\w+|shall consult|shall notify|in consultation with|two[- ]thirds)\\b");
    private static final Pattern EXCEPT =
            Pattern.compile("(?i)\\b(?:unless|until|except (?:by|with|pursuant)|only (?:by|if|upon|with|pursuant|after))\\b");
    /** Not an order to keep, though it has a word of hindering. */
    private static final Pattern OPEN = Pattern.compile(
            "(?i)\\bunless\\b[^.;]{0,300}\\b(?:continu|remain|retain|renew|reauthoriz)\\w*|\\b(?:strik\\w+|eliminat\\w+|repeal\\w*|remov\\w+|lift\\w*|waiv\\w+|delet\\w+|nullif\\w+)\\b[^.;]{0,40}\\b(?:limitation|prohibition|requirement|restriction|bar|ban)s?\\b|\\bnotwithstanding\\b[^.;]{0,300}\\b(?:1250A|1928f|limitation|prohibition)\\b|\\b(?:provisions? of law|laws?|limitations?|prohibitions?|restrictions?)\\b[^.;]{0,300}\\b(?:is|are)(?: hereby)? (?:repealed|rescinded|terminated)");
    private static final Pattern FREED =
            Pattern.compile(
                    "(?i)\\bnotwithstanding\\b[^,;.]*|\\badvice and consent(?: of the senate)? to (?:the )?(?:$|ratification)|^.*\\bexcept that\\b"
                            + "|\\b(?:after|upon|on|from)(?: and after)? the (?:date of )?(?:the )?enactment of th(?:is|e) (?:\\w+ ){0,2}(?:act|resolution|section)\\b");
    /** What is to be done unless something else happens is commanded. */
    private static final Pattern TRIGGER = Pattern.compile(
            "(?i)\\bunless\\b[^;]*,\\s+(?=(?:the|such)\\s+(?:president|secretary of state|united states|membership|participation|treaty"
                    + "|charter)\\b[^;]*\\bshall\\b(?! not))");
    private static final Pattern NOTICE = Pattern.compile("(?i)\\b(?:notice|notification)\\b");
    private static final Pattern RESCINDED =
            Pattern.compile("(?i)^[^.;]{0,160}\\b(?:rescinded|withdrawn|revoked|null|void|no (?:legal )?(?:force|effect))\\b");
    private static final Pattern NEGATED = Pattern.compile(
            "(?i)\\b(?:no longer|not|without|no (?:force|further)|ratification|bound by|from (?:continuing|remaining|maintaining|keeping|retaining)|is withdrawn)\\b");
    private static final Pattern DOES = Pattern.compile(
            "(?i)\\b(?:shall|is hereby|are hereby|hereby|is directed|is authorized|is repealed|directs?|authorizes?|consents to|consents and advises|must|will|effective|has the"
                    + " authority|may|is (?:terminated|denounced|abrogated|ended|withdrawn|rescinded|revoked))\\b");
    /** The items before the one that is read. */
    private static final Pattern ENUMERATED = Pattern.compile("\\(1\\).*;");

    /** Words farther away do not concern it; it also bounds what a sentence without an end costs. */
    private static final int FAR = 1_500;

    private Bearing() {}

    /** @param words in the sentence, that end a membership; empty if neither */
    static Optional<Direction> of(String sentence, MatchResult words) {
        return of(sentence, words, OURS.matcher(sentence).find(), false);
    }

    /** @param words in a clause of a title, which names what is done and need not command it */
    static Optional<Direction> ofTitle(String clause, MatchResult words, String title) {
        return of(clause, words, OURSELVES.matcher(title).find(), true);
    }

    private static Optional<Direction> of(String sentence, MatchResult words, boolean ours, boolean named) {
        String before = before(sentence, words);
        String after = sentence.substring(words.end(), Math.min(sentence.length(), words.end() + FAR));
        String ending = words.group();
        if (PUNISHED.matcher(after).find() || CONTESTED.matcher(before).find()) {
            return Optional.of(Direction.LIMIT);
        }
        if (OTHERS.matcher(before).find() || THINGS.matcher(ending).find() || LOOKED_INTO.matcher(before).find()
                || !ours) {
            return Optional.empty();
        }
        if (named && (SOMEBODY_ELSES.matcher(ending).find() || WONDERED.matcher(before).find() || PART_OF_IT.matcher(ending).find())) {
            return Optional.empty();
        }
        if (named && NOT_ENDED.matcher(ending + after).find()) {
            return Optional.of(Direction.LIMIT);
        }
        if (named && CONSENTS.matcher(before).find()) {
            return Optional.of(Direction.WITHDRAW);
        }
        if (named && letGo(before) && UNASKED.matcher(before + after).find()) {
            return Optional.of(Direction.WITHDRAW);
        }
        if (named && ON_CONDITION.matcher(after).find() && !ASKED.matcher(after).find() && !BARRED.matcher(before).find()) {
            return Optional.of(Direction.WITHDRAW);
        }
        String commanded = TRIGGER.matcher(before + ending).replaceFirst("");
        String led = commanded.substring(0, Math.max(0, commanded.length() - ending.length()));
        if (!OPEN.matcher(sentence).find()
                && (hindered(freed(led), ending, freed(after)) || (named && HINDERED_NEAR.matcher(freed(led) + ending).find()))) {
            return Optional.of(Direction.LIMIT);
        }
        boolean does = named || DOES.matcher(before).find() || DOES.matcher(ending).find() || DOES.matcher(after).find();
        return does && !SUPPOSED.matcher(freed(before)).find() ? Optional.of(Direction.WITHDRAW) : Optional.empty();
    }

    private static boolean letGo(String before) {
        String asked = UNASKED.matcher(before).replaceAll(" ");
        return LET_GO.matcher(asked).find() && !HINDERED.matcher(asked).find() && !HINDERED_NEAR.matcher(asked).find()
                && !DENIED.matcher(LET_GO.matcher(asked).replaceFirst("")).find();
    }

    private static boolean hindered(String before, String ending, String after) {
        if (HINDERED.matcher(before).find() || CONGRESS_ASKED.matcher(before).find()
                || (NOTICE.matcher(ending).find() && RESCINDED.matcher(after).find())) {
            return true;
        }
        return NEGATED.matcher(ending).find() ? EXCEPT.matcher(after).find()
                : HINDERED.matcher(ending).find() || HINDERED_AFTER.matcher(after).find();
    }

    /** Whether a sentence commands what some of its words keep. */
    static boolean commands(String sentence, MatchResult words) {
        String before = before(sentence, words);
        return DOES.matcher(before).find() && !OTHERS.matcher(before).find() && OURS.matcher(sentence).find();
    }

    /** Whether a clause of a title says that its words keep the United States' membership. */
    static boolean keeps(String clause, MatchResult words, String title) {
        String before = before(clause, words);
        return OURSELVES.matcher(title).find() && !DENIED.matcher(before).find() && !OTHERS.matcher(before).find()
                && !LOOKED_INTO.matcher(before).find();
    }

    private static String before(String sentence, MatchResult words) {
        return ENUMERATED.matcher(sentence.substring(Math.max(0, words.start() - FAR), words.start())).replaceFirst(" ");
    }

    /** Without what is said to stand in no way. */
    private static String freed(String words) {
        return FREED.matcher(words).replaceAll(" ");
    }
}
