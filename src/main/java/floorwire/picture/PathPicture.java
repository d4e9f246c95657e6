package floorwire.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A path drawn from top to bottom, at the width of a phone. First everything is placed, which tells the height; then it is drawn. The
 * ground is white with a frame, so that it reads the same on a dark page and on a light one.
 */
final class PathPicture {

    private static final int WIDTH = 360;
    private static final double MARGIN = 20;
    private static final double MARKS = MARGIN + 11;
    private static final double WORDS = MARGIN + 34;
    private static final Color INK = new Color(0x1C1E21);
    private static final Color SOFT = new Color(0x4A4F57);
    private static final int TITLE_LINES = 3;
    private static final int ROW_LINES = 3;
    private static final int NOTE_LINES = 2;
    private static final double GAP = 14;

    private final List<Consumer<Graphics2D>> lines = new ArrayList<>();
    private final List<Consumer<Graphics2D>> over = new ArrayList<>();
    private double y = MARGIN;

    private PathPicture() {}

    static Picture draw(BillPath path) {
        PathPicture picture = new PathPicture();
        picture.place(path);
        List<Consumer<Graphics2D>> all = new ArrayList<>(picture.lines);
        all.addAll(picture.over);
        return Canvas.paint(WIDTH, (int) Math.ceil(picture.y + MARGIN - 4), all, path.name() + ": " + path.state(), path.alt());
    }

    private void place(BillPath path) {
        words(Typeface.BOLD, 22, INK, path.name(), MARGIN, 2);
        words(Typeface.BOLD, 15, INK, PathRows.sentence(path.state()), MARGIN, 2);
        if (!path.title().isEmpty()) {
            y += 3;
            words(Typeface.REGULAR, 13, SOFT, "“" + path.title() + "”", MARGIN, TITLE_LINES);
        }
        y += GAP;
        double above = -1;
        for (BillPath.Row row : path.rows()) {
            above = mark(row.mark(), above, false);
            words(Typeface.BOLD, 15, INK, row.what(), WORDS, ROW_LINES);
            List<String> facts = Stream.of(row.when(), row.mark() == Mark.NOW ? "here now" : "", row.note())
                    .filter(fact -> !fact.isEmpty()).toList();
            words(Typeface.REGULAR, 13, SOFT, String.join(" · ", facts), WORDS, ROW_LINES);
            y += GAP;
        }
        if (!path.needs().isEmpty()) {
            y += 2;
            words(Typeface.BOLD, 13, SOFT, path.goal() + ":", WORDS, 2);
            y += 8;
            for (String need : path.needs()) {
                above = mark(Mark.NEEDED, above, true);
                words(Typeface.REGULAR, 15, INK, PathRows.sentence(need), WORDS, ROW_LINES);
                y += GAP;
            }
        }
        path.remarks().forEach(remark -> words(Typeface.REGULAR, 13, INK, remark, MARGIN, NOTE_LINES));
        y += 6;
        words(Typeface.REGULAR, 12, SOFT, "As of " + BillPath.day(path.asOf()) + " · congress.gov", MARGIN, 1);
    }

    /** Places a mark beside the row that begins here, and the line down to it from the one above. */
    private double mark(Mark mark, double above, boolean needed) {
        double at = y + 9;
        if (above >= 0) {
            lines.add(graphics -> {
                graphics.setColor(SOFT);
                graphics.setStroke(needed ? new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[]{3, 4}, 0)
                        : new BasicStroke(2.2f));
                graphics.draw(new Line2D.Double(MARKS, above + 13, MARKS, at - 13));
            });
        }
        over.add(graphics -> MarkShape.draw(graphics, mark, MARKS, at));
        return at;
    }

    private void words(Typeface face, double size, Color colour, String text, double x, int most) {
        for (String line : Fold.lines(Plain.clean(text), WIDTH - MARGIN - x, most, part -> face.width(part, size))) {
            double baseline = y + size * 0.95;
            over.add(graphics -> {
                graphics.setColor(colour);
                face.draw(graphics, line, x, baseline, size);
            });
            y += size * 1.32;
        }
    }
}
