package floorwire.feed.senate;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import floorwire.congress.Chamber;
import floorwire.congress.RollCallId;
import floorwire.feed.XmlElement;

/** Reads a menu of votes; a row that cannot be read costs only itself. */
final class MenuReader {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private MenuReader() {}

    static VoteMenu read(XmlElement root) {
        int congress = LisNumbers.required(root, "congress");
        int session = LisNumbers.required(root, "session");
        int year = 1787 + 2 * congress + session - 1;
        List<VoteMenu.Row> rows = new ArrayList<>();
        List<String> unreadable = new ArrayList<>(0);
        for (XmlElement votes : root.all("votes")) {
            for (XmlElement vote : votes.all("vote")) {
                try {
                    rows.add(row(vote, congress, session));
                } catch (SenateException e) {
                    unreadable.add("a vote of the menu " + e.getMessage());
                }
            }
        }
        return new VoteMenu(congress, session, year, List.copyOf(rows), List.copyOf(unreadable));
    }

    private static VoteMenu.Row row(XmlElement vote, int congress, int session) {
        RollCallId id;
        try {
            id = RollCallId.of(Chamber.SENATE, LisNumbers.required(vote, "vote_number"), congress, session);
        } catch (IllegalArgumentException e) {
            throw new SenateException("names no vote: " + e.getMessage(), false, e);
        }
        Optional<XmlElement> enBloc = vote.first("en_bloc");
        List<VoteMenu.Matter> matters = enBloc.isPresent() ? enBloc.get().all("matter").stream().map(MenuReader::matter).toList()
                : List.of(matter(vote));
        Optional<XmlElement> tally = vote.first("vote_tally");
        return new VoteMenu.Row(id, day(vote.text("vote_date")), matters, tally.flatMap(count -> count(count, "yeas")),
                tally.flatMap(count -> count(count, "nays")), vote.text("title"));
    }

    private static VoteMenu.Matter matter(XmlElement of) {
        String measure = of.first("question").map(question -> question.text("measure")).orElse("");
        return new VoteMenu.Matter(of.text("issue"), of.text("question"), measure, of.text("result"));
    }

    private static Optional<Integer> count(XmlElement tally, String name) {
        return tally.text(name).isEmpty() ? Optional.empty() : Optional.of(LisNumbers.required(tally, name));
    }

    /** {@code 18-Dec}. */
    private static Optional<MonthDay> day(String printed) {
        String[] parts = printed.split("-", -1);
        int month = parts.length == 2 && parts[1].length() >= 3 ? MONTHS.indexOf(parts[1].substring(0, 3).toLowerCase(Locale.ROOT)) : -1;
        try {
            return month < 0 || month % 3 != 0 ? Optional.empty()
                    : Optional.of(MonthDay.of(month / 3 + 1, Integer.parseInt(parts[0].strip())));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
