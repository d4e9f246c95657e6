package floorwire.rehearsal;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A member of a scenario's lists.
 *
 * @param lis     the Senate's id, of Senators
 * @param parties one, or the one before and the one after a day
 */
public record Sitter(String bioguide, Optional<String> lis, List<Party> parties, String last, String name, List<Seat> seats) {

    private static final Pattern PARTY = Pattern.compile("([A-Z])(?:\\+([A-Z]))?(?:@(\\d{4}-\\d\\d-\\d\\d))?");
    private static final Pattern SEAT = Pattern.compile("([A-Z]{2})(?:-(\\d{1,2}))? ([\\d-]+)\\.\\.([\\d-]+)");

    /**
     * @param caucus of an independent, where it is told
     * @param since  from when on; none for the first
     */
    record Party(String letter, Optional<String> caucus, Optional<LocalDate> since) {}

    /**
     * @param district of the House; 0 at large
     * @param end      the day on which the next one begins, or the last
     */
    record Seat(String state, Optional<Integer> district, LocalDate start, LocalDate end) {

        /** A seat in the House is won anew every other January, and each time is a term of the list. */
        Stream<Seat> terms() {
            List<Seat> terms = new ArrayList<>();
            LocalDate from = start;
            while (district.isPresent() && from.isBefore(end)) {
                LocalDate opening = january(from.getYear() | 1);
                LocalDate until = opening.isAfter(from) ? opening : opening.plusYears(2);
                terms.add(new Seat(state, district, from, until.isBefore(end) ? until : end));
                from = until;
            }
            return district.isPresent() ? terms.stream() : Stream.of(this);
        }
    }

    static List<Sitter> read(Yaml file) {
        return file.only("members").at("members").as(text -> text.lines().filter(line -> !line.isBlank()).map(Sitter::of).toList());
    }

    private static Sitter of(String line) {
        String[] parts = line.strip().split("; ", -1);
        if (parts.length != 6) {
            throw new IllegalArgumentException("'" + line.strip() + "' is not of the form 'A000148; -; D; Auchincloss; Jake Auchincloss;"
                    + " MA-4 2021..2027'");
        }
        return new Sitter(parts[0], Optional.of(parts[1]).filter(lis -> !lis.equals("-")),
                Stream.of(parts[2].split(">")).map(Sitter::party).toList(), parts[3], parts[4],
                Stream.of(parts[5].split(", ")).map(Sitter::seat).toList());
    }

    private static Party party(String text) {
        Matcher party = matched(PARTY, text);
        return new Party(party.group(1), Optional.ofNullable(party.group(2)), Optional.ofNullable(party.group(3)).map(LocalDate::parse));
    }

    private static Seat seat(String text) {
        Matcher seat = matched(SEAT, text);
        return new Seat(seat.group(1), Optional.ofNullable(seat.group(2)).map(Integer::parseInt), day(seat.group(3)), day(seat.group(4)));
    }

    private static Matcher matched(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is neither a party nor a seat with its days");
        }
        return matcher;
    }

    private static LocalDate day(String text) {
        return text.length() == 4 ? january(Integer.parseInt(text)) : LocalDate.parse(text);
    }

    private static LocalDate january(int year) {
        return LocalDate.of(year, Month.JANUARY, 3);
    }
}
