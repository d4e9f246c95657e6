package floorwire.publish;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import floorwire.congress.BillId;
import floorwire.congress.Cast;
import floorwire.congress.RollCall;
import floorwire.congress.Threshold;
import floorwire.congress.VoteMember;
import floorwire.congress.VoteTime;

/**
 * Roll calls as comma-separated values (RFC 4180), a row a member; of a roll call without positions one row with none. A value that a
 * spreadsheet would take for a formula gets an apostrophe in front (CWE-1236).
 */
public final class VoteCsv {

    /** The first row. */
    public static final List<String> HEADER =
            List.of("vote", "date", "question", "required", "result", "measure", "member", "name", "party",
                    "state", "position", "source");
    /** Also behind blanks and the wide forms, which some programs take for the same. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r＝＋－＠|].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private VoteCsv() {}

    /** All of these, in the order given; lines end in CRLF. */
    public static String of(Collection<RollCall> votes) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADER);
            for (RollCall vote : votes) {
                if (vote.positions().isEmpty()) {
                    csv.writeRecord(safe(vote, List.of("", "", "", "", "")));
                }
                for (Cast cast : vote.positions()) {
                    VoteMember member = cast.member();
                    csv.writeRecord(safe(vote,
                            List.of(member.id(), member.name(), member.party(), member.state(), cast.position().printed())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("rows in memory", e);
        }
        return text.toString();
    }

    private static List<String> safe(RollCall vote, List<String> member) {
        return List.of(vote.id().toString(), vote.at().map(VoteTime::toString).orElse(""), safe(vote.words().question()),
                vote.required().map(Threshold::printed).orElse(""), safe(vote.words().result()),
                vote.matter().bill().map(BillId::toString).orElse(""), safe(member.get(0)), safe(member.get(1)), safe(member.get(2)),
                safe(member.get(3)), safe(member.get(4)), vote.id().url());
    }

    private static String safe(String value) {
        return FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches() ? "'" + value : value;
    }
}
