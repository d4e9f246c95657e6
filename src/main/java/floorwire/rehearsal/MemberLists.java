package floorwire.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.node.ObjectNode;

import floorwire.congress.Congress;

/** The two lists of members as congress-legislators publishes them, by the day: who sits, and who sat once (feeds.md 8). */
final class MemberLists {
    /** Where they lie. */
    static final String FOLDER = "/congress-legislators";

    private static final String SITTING = FOLDER + "/legislators-current.json";
    private static final String FORMER = FOLDER + "/legislators-historical.csv";
    /** Before it nobody's term is told but for those who sat on. */
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 3);
    private static final String COLUMNS = "last_name,first_name,middle_name,suffix,nickname,full_name,birthday,gender,type,state,district,"
            + "senate_class,party,url,address,phone,contact_form,rss_url,twitter,twitter_id,facebook,youtube,youtube_id,mastodon,bioguide_id,"
            + "thomas_id,opensecrets_id,lis_id,fec_ids,cspan_id,govtrack_id,votesmart_id,ballotpedia_id,washington_post_id,icpsr_id,"
            + "wikipedia_id\n";

    private final List<Sitter> sitters;

    MemberLists(List<Sitter> sitters) {
        this.sitters = List.copyOf(sitters);
    }

    /** @return empty for an address that the stand-in does not know */
    Optional<Answer> answer(String path, Instant now) {
        if (!path.equals(SITTING) && !path.equals(FORMER)) {
            return Optional.empty();
        }
        if (sitters.isEmpty()) {
            return Optional.of(Answer.notFound());
        }
        LocalDate today = now.atZone(Congress.WASHINGTON).toLocalDate();
        LocalDate day = today.isBefore(FIRST) ? FIRST : today;
        byte[] body = (path.equals(SITTING) ? sitting(day) : former(day)).getBytes(StandardCharsets.UTF_8);
        return Optional.of(new Answer(200, path.equals(SITTING) ? "application/json; charset=utf-8" : "text/csv; charset=utf-8",
                Optional.of(changed(day).atStartOfDay(ZoneOffset.UTC).toInstant()), body));
    }

    private static boolean sits(Sitter one, LocalDate day) {
        return one.seats().stream().anyMatch(seat -> !seat.start().isAfter(day) && seat.end().isAfter(day));
    }

    private LocalDate changed(LocalDate day) {
        return sitters.stream()
                .flatMap(one -> Stream.concat(
                        one.seats().stream().flatMap(Sitter.Seat::terms).flatMap(seat -> Stream.of(seat.start(), seat.end())),
                        one.parties().stream().flatMap(party -> party.since().stream())))
                .filter(at -> !at.isAfter(day)).max(LocalDate::compareTo).orElse(day);
    }

    private String sitting(LocalDate day) {
        ObjectNode root = Json.object();
        return Json.list(root, "all", sitters.stream().filter(one -> sits(one, day)).toList(), (at, one) -> person(at, one, day))
                .toPrettyString();
    }

    private static void person(ObjectNode at, Sitter one, LocalDate day) {
        ObjectNode id = at.putObject("id").put("bioguide", one.bioguide());
        Json.text(id, "lis", one.lis());
        at.putObject("name").put("first", first(one)).put("last", one.last()).put("official_full", one.name());
        Json.list(at, "terms", one.seats().stream().flatMap(Sitter.Seat::terms).filter(seat -> !seat.start().isAfter(day)).toList(),
                (term, seat) -> term(term, seat, parties(one, seat, day)));
    }

    private static void term(ObjectNode at, Sitter.Seat seat, List<Sitter.Party> parties) {
        at.put("type", seat.district().isPresent() ? "rep" : "sen").put("start", seat.start().toString()).put("end", seat.end().toString())
                .put("state", seat.state());
        seat.district().ifPresent(number -> at.put("district", number));
        said(at, parties.getLast());
        if (parties.size() > 1) {
            LocalDate since = parties.getLast().since().orElseThrow();
            Json.list(at, "party_affiliations", parties, (spell, party) -> {
                boolean later = party.since().isPresent();
                spell.put("start", (later ? since : seat.start()).toString()).put("end",
                        (later ? seat.end() : since.minusDays(1)).toString());
                said(spell, party);
            });
        }
    }

    private static void said(ObjectNode at, Sitter.Party party) {
        at.put("party", word(party.letter()));
        Json.text(at, "caucus", party.caucus().map(MemberLists::word));
    }

    /** Those of one term, as far as they are known on a day. */
    private static List<Sitter.Party> parties(Sitter one, Sitter.Seat seat, LocalDate day) {
        List<Sitter.Party> known = new ArrayList<>(one.parties().stream()
                .filter(party -> party.since().map(since -> !since.isAfter(day) && since.isBefore(seat.end())).orElse(true)).toList());
        if (known.size() > 1 && !known.getLast().since().orElseThrow().isAfter(seat.start())) {
            known.removeFirst();
        }
        return known;
    }

    private static String word(String letter) {
        return switch (letter) {
            case "D" -> "Democrat";
            case "R" -> "Republican";
            default -> "Independent";
        };
    }

    private static String first(Sitter one) {
        return one.name().split(" ", 2)[0];
    }

    /** The last term only, and that without its days. */
    private String former(LocalDate day) {
        return COLUMNS + sitters.stream()
                .filter(one -> one.seats().stream().anyMatch(seat -> !seat.start().isAfter(day)) && !sits(one, day))
                .map(one -> row(one,
                        one.seats().stream().filter(seat -> !seat.start().isAfter(day)).reduce((early, late) -> late).orElseThrow()))
                .collect(Collectors.joining());
    }

    private static String row(Sitter one, Sitter.Seat seat) {
        return String.format(Locale.ROOT, "%s,%s,,,,\"%s\",,,%s,%s,%s,,%s,,,,,,,,,,,,%s,,,%s,,,,,,,,%n", one.last(), first(one), one.name(),
                seat.district().isPresent() ? "rep" : "sen", seat.state(), seat.district().map(number -> "" + number).orElse(""),
                word(one.parties().getLast().letter()), one.bioguide(), one.lis().orElse("")).replace(System.lineSeparator(), "\n");
    }
}
