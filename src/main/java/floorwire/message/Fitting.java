package floorwire.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Which rows of a message stay when a platform has no room for all: the headline and the first source always, what it would still need
 * and what stands below the source before the rest. It cuts at a row, and a row in the place of the first that is gone says how many are.
 */
public final class Fitting {

    public enum Weight {
        ALWAYS, FIRST, REST
    }

    /**
     * @param content   the row as its platform knows it
     * @param length    what it takes of the platform's room
     * @param paragraph whether it opens one, set apart from what is above
     * @param heading   whether it is nothing without the row below it
     */
    public record Row<T>(T content, int length, Weight weight, boolean paragraph, boolean heading) {}

    private Fitting() {}

    /** @param notice the row that says how many are gone */
    public static <T> List<Row<T>> of(List<Row<T>> rows, int room, IntFunction<Row<T>> notice) {
        int length = rows.stream().mapToInt(Row::length).sum();
        if (length <= room) {
            return List.copyOf(rows);
        }
        List<Row<T>> kept = new ArrayList<>(rows);
        int cut = 0;
        int from = rows.size();
        for (Weight weight : List.of(Weight.REST, Weight.FIRST)) {
            for (int i = kept.size() - 1; i >= 0 && length + notice.apply(cut + 1).length() > room; i--) {
                if (kept.get(i).weight() == weight) {
                    boolean lonely = i > 0 && kept.get(i - 1).heading();
                    Row<T> gone = kept.remove(i);
                    length -= gone.length();
                    cut += gone.heading() ? 0 : 1;
                    if (lonely) {
                        length -= kept.remove(--i).length();
                    }
                    from = i;
                }
            }
        }
        kept.add(Math.min(from, kept.size()), notice.apply(cut));
        return List.copyOf(kept);
    }

    /** Rows by paragraph; what is beyond {@code most} paragraphs joins the last. */
    public static <T> List<List<T>> paragraphs(List<Row<T>> rows, int most) {
        List<List<T>> paragraphs = new ArrayList<>();
        for (Row<T> row : rows) {
            if (paragraphs.isEmpty() || (row.paragraph() && paragraphs.size() < most)) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.getLast().add(row.content());
        }
        return paragraphs;
    }
}
