package floorwire.command;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.OfficialLink;

/** What people type that names something other than a measure: a law, a section of the Code, a roll call, an amendment. */
public sealed interface Elsewhere {

    Pattern LAW = Pattern.compile(
            "(?i)(?:(pub(?:lic|\\.)?|priv(?:ate|\\.)?|p\\.?)\\s*l(?:aw|\\.)?\\s*(?:no\\.?\\s*)?)?([1-9]\\d{0,2})(?:\\s*-\\s*|(?<=l.{0,12}) )([1-9]\\d{0,3})");
    Pattern CODE = Pattern.compile("(?i)(\\d{1,2})\\s*u\\.?\\s*s\\.?\\s*(?:c\\.?|code)(?:\\s*a\\.?)?\\s*(?:§+|sec(?:tion|\\.)?)?\\s*"
            + "(\\d{1,6}[a-z]{0,3}(?:-\\d{1,3}[a-z]?)?)(?:\\([a-z0-9]{1,4}\\))*(?:\\s+(?:note|et\\s+seq\\.?))?");
    Pattern TREATY =
            Pattern.compile("(?i)(?:senate )?treaty\\s*doc(?:ument|\\.)?\\s*(?:no\\.?\\s*)?([1-9]\\d{1,2})\\s*-\\s*([1-9]\\d{0,2})");
    Pattern ROLL = Pattern.compile(
            "(?i)(?:(house|senate|h\\.?|s\\.?)\\s+)?(?:roll(?:\\s*call)?(?:\\s+vote)?|rollcall|vote|rc)\\s*(?:no\\.?|number|#)?\\s*"
                    + "(\\d{1,4})(?:\\s*(?:,|of|in|\\()?\\s*(\\d{4})\\)?)?");
    Pattern AMENDMENT =
            Pattern.compile("(?i)(?:(?:(s\\.?|h\\.?|senate|house)\\s*)?(?:amdt\\.?|amendment)|(s|h)\\.?a\\.?)\\s*(?:no\\.?|number|#)?\\s*"
                    + "([1-9]\\d{0,4})(?:\\s*[-,(]?\\s*(\\d{2,3})(?:st|nd|rd|th)?\\)?(?:\\s+congress)?)?");

    /** @param number {@code 118-31} */
    record LawNumber(boolean isPrivate, int congress, String number) implements Elsewhere {

        /** GovInfo's link service, by the law's number. */
        String url() {
            return "https://www.govinfo.gov/link/plaw/" + congress + "/" + (isPrivate ? "private" : "public") + "/"
                    + number.substring(number.indexOf('-') + 1);
        }
    }

    /** A section of the United States Code. */
    record CodeSection(String title, String section) implements Elsewhere {
        String citation() {
            return title + " U.S.C. " + section;
        }

        String url() {
            return "https://www.govinfo.gov/link/uscode/" + title + "/" + section;
        }
    }

    /** @param chamber where it was said or follows from the words: the Senate calls them votes, the House roll calls */
    record RollCall(Chamber chamber, int number, OptionalInt year) implements Elsewhere {

        /**
         * The chamber's own record. The House numbers by calendar year, the Senate by session, of which each year is one.
         *
         * @param inYear the year meant
         */
        String url(int inYear) {
            int congress = Congress.ofYear(inYear).number();
            int session = inYear % 2 == 1 ? 1 : 2;
            return chamber == Chamber.HOUSE
                    ? String.format("https://clerk.house.gov/evs/%d/roll%03d.xml", inYear, number)
                    : String.format("https://www.senate.gov/legislative/LIS/roll_call_votes/vote%d%d/vote_%d_%d_%05d.xml", congress,
                            session,
                            congress, session, number);
        }
    }

    /** A treaty that the President sent to the Senate; none is read here. */
    record TreatyDocument(int congress, String number) implements Elsewhere {

        /** The Library's page. */
        String url() {
            return "https://www.congress.gov/treaty-document/" + Congress.ordinal(congress) + "-congress/" + number;
        }
    }

    /** An amendment by its number. */
    record AmendmentNumber(Optional<Chamber> chamber, int number, OptionalInt congress) implements Elsewhere {}

    /** Reads any of these; empty when the text names none. */
    static Optional<Elsewhere> parse(String text, LocalDate today) {
        Optional<Elsewhere> linked =
                OfficialLink.parse(text).filter(OfficialLink.OfLaw.class::isInstance).map(OfficialLink.OfLaw.class::cast)
                        .map(law -> new LawNumber(law.isPrivate(), law.congress(), law.congress() + "-" + law.number()));
        if (linked.isPresent()) {
            return linked;
        }
        Matcher law = LAW.matcher(text);
        if (law.matches()) {
            boolean isPrivate = law.group(1) != null && law.group(1).toLowerCase(Locale.ROOT).startsWith("pr");
            int congress = Integer.parseInt(law.group(2));
            return Optional.of(new LawNumber(isPrivate, congress, congress + "-" + Integer.parseInt(law.group(3))));
        }
        Matcher treaty = TREATY.matcher(text);
        if (treaty.matches()) {
            return Optional.of(new TreatyDocument(Integer.parseInt(treaty.group(1)), treaty.group(2)));
        }
        Matcher code = CODE.matcher(text);
        if (code.matches()) {
            return Optional.of(new CodeSection(code.group(1), code.group(2).toLowerCase(Locale.ROOT)));
        }
        Matcher roll = ROLL.matcher(text);
        if (roll.matches()) {
            boolean senate = Optional.ofNullable(roll.group(1)).map(name -> name.toLowerCase(Locale.ROOT).startsWith("s"))
                    .orElse(false);
            int year = roll.group(3) == null ? 0 : Integer.parseInt(roll.group(3));
            return Optional.of(new RollCall(senate ? Chamber.SENATE : Chamber.HOUSE, Integer.parseInt(roll.group(2)),
                    year >= 1789 && year <= today.getYear() ? OptionalInt.of(year) : OptionalInt.empty()));
        }
        return amendment(text).map(one -> one);
    }

    /** Reads an amendment's number only. */
    static Optional<AmendmentNumber> amendment(String text) {
        Matcher amendment = AMENDMENT.matcher(text);
        if (!amendment.matches()) {
            return Optional.empty();
        }
        Optional<Chamber> chamber = Optional.ofNullable(amendment.group(1)).or(() -> Optional.ofNullable(amendment.group(2)))
                .map(name -> name.toLowerCase(Locale.ROOT).startsWith("s") ? Chamber.SENATE : Chamber.HOUSE);
        OptionalInt congress = amendment.group(4) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(amendment.group(4)));
        return Optional.of(new AmendmentNumber(chamber, Integer.parseInt(amendment.group(3)), congress));
    }
}
