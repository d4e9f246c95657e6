package floorwire.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.node.ObjectNode;

import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.RollCallId;

/** The API's copies of the House's roll calls, a day after the Clerk's records: a list, and of each the totals and the members apart (feeds.md 3.4). */
final class HouseVotes {
    private static final Pattern PATH = Pattern.compile("house-vote/([1-9]\\d{0,2})/([12])(?:/([1-9]\\d{0,4})(/members)?)?");
    private static final Duration BEHIND = Duration.ofHours(24);
    private static final Pattern MEASURE = Pattern.compile("([A-Z ]+?) (\\d+)");

    private final List<Ballot> ballots;

    HouseVotes(List<Ballot> ballots) {
        this.ballots = ballots.stream().filter(ballot -> ballot.id().chamber() == Chamber.HOUSE)
                .sorted(Comparator.comparing(Ballot::id)).toList();
    }

    boolean knows(String path) {
        return PATH.matcher(path).matches();
    }

    Optional<ObjectNode> answer(String path, Page page, Instant now) {
        Matcher asked = PATH.matcher(path);
        if (!asked.matches()) {
            return Optional.empty();
        }
        int congress = Integer.parseInt(asked.group(1));
        int session = Integer.parseInt(asked.group(2));
        List<Ballot> told = ballots.stream().filter(ballot -> ballot.id().congress() == congress && ballot.id().session() == session)
                .filter(ballot -> !ballot.published().plus(BEHIND).isAfter(now)).toList();
        if (asked.group(3) == null) {
            return Optional.of(page.of("houseRollCallVotes", told, HouseVotes::row));
        }
        RollCallId id = RollCallId.of(Chamber.HOUSE, Integer.parseInt(asked.group(3)), congress, session);
        return told.stream().filter(ballot -> ballot.id().equals(id)).findFirst().map(ballot -> {
            ObjectNode envelope = Json.object();
            if (asked.group(4) == null) {
                record(envelope.putObject("houseRollCallVote"), ballot);
            } else {
                members(envelope.putObject("houseRollCallVoteMemberVotes"), ballot);
            }
            return Page.request(envelope, path);
        });
    }

    private static void row(ObjectNode at, Ballot ballot) {
        RollCallId id = ballot.id();
        at.put("congress", id.congress()).put("sessionNumber", id.session()).put("rollCallNumber", id.number());
        Matcher measure = MEASURE.matcher(ballot.word("measure"));
        if (measure.matches()) {
            at.put("legislationType", measure.group(1).replace(" ", "")).put("legislationNumber", measure.group(2));
        }
        if (ballot.has("author")) {
            at.put("amendmentAuthor", ballot.word("author"));
        }
        String type = ballot.word("type");
        at.put("voteType",
                type.replace("YEA-AND-NAY", "Yea-And-Nay").replace("RECORDED VOTE", "Recorded Vote").replace("QUORUM", "Quorum"));
        at.put("result", ballot.word("result")).put("sourceDataURL", id.url());
        at.put("startDate", offset(ballot.closed()))
                .put("updateDate", offset(LocalDateTime.ofInstant(ballot.published().plus(BEHIND), Congress.WASHINGTON)));
    }

    private static String offset(LocalDateTime local) {
        return local.withNano(0).atZone(Congress.WASHINGTON).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static void record(ObjectNode at, Ballot ballot) {
        row(at, ballot);
        at.put("voteQuestion", ballot.word("question"));
        Map<String, List<Ballot.Mark>> parties = ballot.marks().stream()
                .collect(Collectors.groupingBy(mark -> mark.voter().party(), TreeMap::new, Collectors.toList()));
        Json.list(at, "votePartyTotal", List.copyOf(parties.entrySet()), (item, party) -> {
            Ballot of = ballot.with(party.getValue());
            item.put("voteParty", party.getKey()).putObject("party").put("type", party.getKey()).put("name", switch (party.getKey()) {
                case "R" -> "Republican";
                case "D" -> "Democrat";
                default -> "Independent";
            });
            item.put("yeaTotal", of.count('Y')).put("nayTotal", of.count('N')).put("presentTotal", of.count('P'))
                    .put("notVotingTotal", of.count('-'));
        });
    }

    private static void members(ObjectNode at, Ballot ballot) {
        row(at, ballot);
        at.put("voteQuestion", ballot.word("question"));
        Json.list(at, "results", ballot.marks(), (item, mark) -> item.put("bioguideID", mark.voter().id())
                .put("lastName", mark.voter().name()).put("voteParty", mark.voter().party()).put("voteState", mark.voter().state())
                .put("voteCast", switch (mark.cast()) {
                    case 'Y' -> "Yea";
                    case 'N' -> "Nay";
                    case 'P' -> "Present";
                    default -> "Not Voting";
                }));
    }
}
