package floorwire.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A roll call in sentences for who hears it, and as signs for a terminal. */
final class HemicycleText {

    private static final int ANY = Integer.MAX_VALUE;
    private static final int LONGEST_MATTER = 200;

    private HemicycleText() {}

    static String alt(Hemicycle vote) {
        String matter = PathRows.cut(Plain.clean(vote.matter()), LONGEST_MATTER);
        String groups = vote.legend().stream().map(row -> Plain.clean(row.words()) + ".").collect(Collectors.joining(" "));
        String remarks = vote.remarks().stream().map(remark -> " " + Plain.clean(remark) + ".").collect(Collectors.joining());
        return PathRows.cut("Seats in a half circle, Democrats at the left, Republicans at the right. " + vote.name() + ": "
                + Plain.clean(vote.outcome()) + vote.need().map(need -> " (" + need.inWords() + ")").orElse("")
                + (matter.isEmpty() ? "" : ". " + matter) + ". " + groups + remarks + " " + vote.when() + ".", Picture.LONGEST_ALT);
    }

    static List<String> lines(Hemicycle vote, int width, boolean unicode) {
        List<String> lines = new ArrayList<>(folded(vote.name() + ": " + vote.outcome(), width, unicode));
        for (Seat.Bloc bloc : Seat.Bloc.values()) {
            String signs = vote.seats().stream().filter(seat -> seat.bloc() == bloc).map(seat -> seat.act().sign(unicode))
                    .collect(Collectors.joining());
            for (int at = 0; at < signs.length(); at += width - 2) {
                lines.add((at == 0 ? bloc.letter() : " ") + " " + signs.substring(at, Math.min(signs.length(), at + width - 2)));
            }
        }
        vote.legend().forEach(row -> lines.addAll(folded(row.act().sign(unicode) + " " + row.words(), width, unicode)));
        vote.remarks().forEach(remark -> lines.addAll(folded(remark, width, unicode)));
        return lines;
    }

    /** The signs are not words: what is folded is cleaned, and they are of the Basic Multilingual Plane. */
    private static List<String> folded(String words, int width, boolean unicode) {
        String clean = Plain.clean(words);
        List<String> signs = Arrays.stream(Seat.Act.values()).map(act -> act.sign(true)).toList();
        String shown = unicode || signs.contains(clean.substring(0, Math.min(1, clean.length()))) ? clean : Plain.ascii(clean);
        return Fold.lines(shown, width, ANY, text -> text.codePointCount(0, text.length()));
    }
}
