package floorwire.app;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import floorwire.congress.RollCall;
import floorwire.feed.congressgov.CongressGovException;
import floorwire.feed.congressgov.CongressGovParser;
import floorwire.feed.houseclerk.HouseClerkException;
import floorwire.feed.houseclerk.HouseClerkParser;
import floorwire.feed.senate.SenateException;
import floorwire.feed.senate.SenateParser;

/**
 * A file with a roll call; whose it is, is told by what is in it.
 *
 * @param chambersOwn whether it is the Clerk's or the Senate's, and not the API's copy
 */
record VoteFile(RollCall vote, boolean chambersOwn) {

    /** It holds no roll call; the message says what it is. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }

        Unreadable(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    private static final int SNIFFED = 1000;
    private static final HouseClerkParser CLERK = new HouseClerkParser();
    private static final SenateParser SENATE = new SenateParser();
    private static final CongressGovParser API = new CongressGovParser();

    static VoteFile read(byte[] bytes) throws Unreadable {
        String head = head(bytes);
        try {
            if (head.isEmpty()) {
                throw new Unreadable("empty");
            }
            if (head.startsWith("{") || head.startsWith("[")) {
                return new VoteFile(API.houseVote(bytes), false);
            }
            if (head.contains("<roll_call_vote")) {
                return new VoteFile(SENATE.vote(bytes), true);
            }
            if (head.contains("<rollcall-vote") || head.contains("error sanitizing file")) {
                return new VoteFile(CLERK.parse(bytes), true);
            }
        } catch (HouseClerkException | SenateException | CongressGovException e) {
            throw new Unreadable(e);
        }
        throw new Unreadable(other(head));
    }

    private static String head(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(SNIFFED, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe")) {
            head = new String(bytes, 0, Math.min(SNIFFED, bytes.length), StandardCharsets.UTF_16);
        }
        return head.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String other(String head) {
        if (head.contains("<!doctype html") || head.startsWith("<html")) {
            return "not a roll call but an HTML page";
        }
        if (head.contains("<vote_summary")) {
            return "not a roll call but the Senate's menu of a session's votes";
        }
        return "not a roll call of the House Clerk, the Senate or the Congress.gov API";
    }
}
