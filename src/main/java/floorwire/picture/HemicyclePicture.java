package floorwire.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import floorwire.congress.Tally;
import floorwire.congress.VoteNeed;

/**
 * A roll call drawn: words, the seats with the tally below their arch, a bar of yeas and nays with a line at what was needed, the legend.
 * The ground is white with a frame, so that it reads the same on a dark page and on a light one.
 */
final class HemicyclePicture {

    private static final int WIDTH = 440;
    private static final double MARGIN = 20;
    private static final double OUTER = 190;
    private static final double INNER = 84;
    private static final double BAR = 14;
    private static final Color INK = new Color(0x1C1E21);
    private static final Color SOFT = new Color(0x4A4F57);

    private final Hemicycle vote;
    private final List<Consumer<Graphics2D>> drawn = new ArrayList<>();
    private double y = MARGIN;

    private HemicyclePicture(Hemicycle vote) {
        this.vote = vote;
    }

    static Picture draw(Hemicycle vote) {
        HemicyclePicture picture = new HemicyclePicture(vote);
        picture.place();
        return Canvas.paint(WIDTH, (int) Math.ceil(picture.y + MARGIN - 6), picture.drawn, vote.name() + ": " + vote.outcome(), vote.alt());
    }

    private void place() {
        words(Typeface.BOLD, 22, INK, vote.name(), MARGIN, 2);
        words(Typeface.BOLD, 15, INK, vote.outcome(), MARGIN, 3);
        if (!vote.matter().isEmpty()) {
            y += 3;
            words(Typeface.REGULAR, 13, SOFT, vote.matter(), MARGIN, 3);
        }
        y += 18;
        seats();
        vote.tally().filter(tally -> tally.voting() > 0).ifPresent(this::bar);
        y += 12;
        vote.legend().forEach(this::legend);
        y += 4;
        blocs();
        vote.remarks().forEach(remark -> words(Typeface.REGULAR, 13, INK, remark, MARGIN, 2));
        y += 4;
        words(Typeface.REGULAR, 12, SOFT, vote.when(), MARGIN, 1);
    }

    private void seats() {
        Arcs arcs = Arcs.of(vote.seats().size(), INNER, OUTER);
        double middle = WIDTH / 2.0;
        double ground = y + OUTER + arcs.size();
        drawn.add(graphics -> {
            for (int seat = 0; seat < vote.seats().size(); seat++) {
                Point2D.Double place = arcs.places().get(seat);
                SeatShape.draw(graphics, vote.seats().get(seat), middle + place.x, ground + place.y, arcs.size());
            }
        });
        vote.tally().ifPresentOrElse(tally -> {
            centred(Typeface.BOLD, 28, INK, tally.yea() + "–" + tally.nay(), ground - 20);
            vote.need().ifPresent(need -> centred(Typeface.REGULAR, 14, SOFT, "needed " + need.yeas(), ground - 1));
        }, () -> {
            centred(Typeface.BOLD, 28, INK, Integer.toString(vote.seats().size()), ground - 20);
            centred(Typeface.REGULAR, 14, SOFT, vote.seats().size() == 1 ? "member" : "members", ground - 1);
        });
        y = ground + arcs.size() + 12;
    }

    /** Yeas from the left and nays from the right, on a base of what counts; a line where the number lies that was needed. */
    private void bar(Tally tally) {
        double whole = WIDTH - 2 * MARGIN;
        int base = vote.need().map(VoteNeed::of).orElse(tally.voting());
        double yea = whole * Math.min(1, (double) tally.yea() / base);
        double nay = Math.min(whole - yea, whole * tally.nay() / base);
        double top = y + 16;
        drawn.add(graphics -> {
            graphics.setColor(INK);
            graphics.fill(new Rectangle2D.Double(MARGIN, top, yea, BAR));
            graphics.setStroke(new BasicStroke(1.2f));
            graphics.draw(new Rectangle2D.Double(MARGIN + 0.6, top + 0.6, whole - 1.2, BAR - 1.2));
            graphics.draw(new Line2D.Double(MARGIN + whole - nay, top, MARGIN + whole - nay, top + BAR));
            for (double at = MARGIN + whole - nay + 6; at < MARGIN + whole; at += 6) {
                graphics.draw(new Line2D.Double(at, top + 1, at - 5, top + BAR - 1));
            }
        });
        words(Typeface.REGULAR, 12, SOFT, tally.yea() + " yea", MARGIN, 1);
        String nays = tally.nay() + " nay";
        drawn.add(text(Typeface.REGULAR, 12, SOFT, nays, WIDTH - MARGIN - Typeface.REGULAR.width(nays, 12), top - 4.6));
        vote.need().ifPresent(need -> {
            double at = MARGIN + whole * Math.min(1, (double) need.yeas() / need.of());
            String label = "needed " + need.yeas() + " of " + need.of() + " " + need.base().words();
            drawn.add(graphics -> {
                graphics.setColor(Color.WHITE);
                graphics.fill(new Rectangle2D.Double(at - 2.4, top - 3, 4.8, BAR + 6));
                graphics.setColor(INK);
                graphics.fill(new Rectangle2D.Double(at - 1.1, top - 5, 2.2, BAR + 10));
            });
            double width = Typeface.REGULAR.width(label, 12);
            double from = Math.clamp(at - width / 2, MARGIN, WIDTH - MARGIN - width);
            drawn.add(text(Typeface.REGULAR, 12, SOFT, label, from, top + BAR + 16));
        });
        y = top + BAR + (vote.need().isPresent() ? 20 : 4);
    }

    private void legend(Hemicycle.Row row) {
        double at = y + 9;
        drawn.add(graphics -> {
            for (int bloc = 0; bloc < (row.act() == Seat.Act.ABSENT ? 1 : row.blocs().size()); bloc++) {
                SeatShape.draw(graphics, new Seat(row.blocs().get(bloc), row.act()), MARGIN + 7 + 18 * bloc, at, 6.5);
            }
        });
        String label = row.label() + " " + row.total();
        double from = MARGIN + 24 + 18 * (widest() - 1);
        words(Typeface.BOLD, 14, INK, label, from, 1);
        double beside = from + Typeface.BOLD.width(label, 14) + 10;
        String parties = Fold.lines(row.parties(), Math.max(60, WIDTH - MARGIN - beside), 1, part -> Typeface.REGULAR.width(part, 14))
                .stream().findFirst().orElse("");
        drawn.add(text(Typeface.REGULAR, 14, SOFT, parties, beside, y - 14 * 1.32 + 14 * 0.95));
        y += 3;
    }

    /** So many signs stand before the words of a row, at most. */
    private int widest() {
        return vote.legend().stream().mapToInt(row -> row.blocs().size()).max().orElse(1);
    }

    /** What the shapes mean, for those that stand in it. */
    private void blocs() {
        String words = Arrays.stream(Seat.Bloc.values()).filter(bloc -> vote.seats().stream().anyMatch(seat -> seat.bloc() == bloc))
                .map(bloc -> switch (bloc) {
                    case DEMOCRATS -> "disc: Democrat";
                    case OTHERS -> "diamond: independent or other";
                    case REPUBLICANS -> "square: Republican";
                }).collect(Collectors.joining(" · "));
        words(Typeface.REGULAR, 12, SOFT, words, MARGIN, 2);
    }

    private void centred(Typeface face, double size, Color colour, String words, double baseline) {
        drawn.add(text(face, size, colour, words, (WIDTH - face.width(words, size)) / 2, baseline));
    }

    private static Consumer<Graphics2D> text(Typeface face, double size, Color colour, String words, double x, double baseline) {
        return graphics -> {
            graphics.setColor(colour);
            face.draw(graphics, words, x, baseline, size);
        };
    }

    private void words(Typeface face, double size, Color colour, String text, double x, int most) {
        for (String line : Fold.lines(Plain.clean(text), WIDTH - MARGIN - x, most, part -> face.width(part, size))) {
            drawn.add(text(face, size, colour, line, x, y + size * 0.95));
            y += size * 1.32;
        }
    }
}
