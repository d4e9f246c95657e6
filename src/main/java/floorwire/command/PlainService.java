package floorwire.command;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people ask of the service itself, and of the days: "do you take sides", "what are your sources", "what did Congress do today". */
final class PlainService {

    private static final Pattern SELF =
            Pattern.compile("(?:what|who)(?:'s| is| are|s)? (?:floorwire|you)(?: for| about)?|who (?:made|makes|runs|wrote|built|owns) "
                    + "(?:you|floorwire|this(?: bot)?)|(?:do|does) (?:you|floorwire|this bot|it) take (?:a side|sides|positions?)|"
                    + "(?:are|is) (?:you|floorwire|this|this bot|it) (?:neutral|partisan|non-?partisan|biased|unbiased|impartial|legal advice|official|a lawyer)|"
                    + "(?:which|what|whose) side are you on|about(?: floorwire)?");
    private static final Pattern SOURCES =
            Pattern.compile("(?:what|which|who)(?:'s| is| are)? (?:your|the|its|floorwire's) (?:data )?sources?(?: here)?|"
                    + "where (?:do|does) (?:you|floorwire|this|it|your data|the data) (?:get|take|come)(?: (?:your|its|the|this))?(?: data| information| info| facts)?(?: from)?|"
                    + "(?:your |data )?sources");
    private static final Pattern DOING = Pattern.compile("what (?:did|has|have|is|was) (?:the )?(?:congress|house|senate|house and senate)"
            + "(?: been)? (?:do|done|doing|up to|did)(?: (today|yesterday|this week|last week|lately|recently|this month|last month|this year))?");

    private PlainService() {}

    /** Empty for everything else. */
    static Optional<String> meant(String line) {
        String said = line.toLowerCase(Locale.ROOT).replaceAll("[?!.,; ]+$", "");
        if (SELF.matcher(said).matches()) {
            return Optional.of("help about");
        }
        if (SOURCES.matcher(said).matches()) {
            return Optional.of("status");
        }
        var doing = DOING.matcher(said);
        return doing.matches() ? Optional.of("recent" + days(Optional.ofNullable(doing.group(1)).orElse(""))) : Optional.empty();
    }

    /** As {@code recent} takes them, with a blank before them. */
    static String days(String said) {
        return switch (said) {
            case "today", "yesterday" -> " 1 day";
            case "last week" -> " 14 days";
            case "this month", "last month", "lately", "recently" -> " 30 days";
            case "this year" -> " 365 days";
            default -> "";
        };
    }
}
