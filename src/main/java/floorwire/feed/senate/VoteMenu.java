package floorwire.feed.senate;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

import floorwire.congress.RollCallId;

/**
 * A session's list of votes, newest first. It lists a vote before its file exists.
 *
 * @param unreadable what of it could not be read, and why
 */
public record VoteMenu(int congress, int session, int year, List<Row> votes, List<String> unreadable) {

    /**
     * @param day     without a year: the session's, but for votes of the first days of January
     * @param matters what an en bloc vote is about, each with its own result; one otherwise
     * @param yeas    none while the menu prints no tally
     */
    public record Row(RollCallId id, Optional<MonthDay> day, List<Matter> matters, Optional<Integer> yeas, Optional<Integer> nays,
            String title) {}

    /**
     * @param issue    {@code S. 5}, {@code PN373}
     * @param question {@code On the Cloture Motion}
     * @param measure  inside the question, at times: {@code S.Amdt. 3937}
     * @param result   shorter than in the vote's own file: {@code Agreed to}
     */
    public record Matter(String issue, String question, String measure, String result) {}
}
