package floorwire.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import floorwire.congress.Action;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.Detail;
import floorwire.congress.Member;
import floorwire.congress.SourceSystem;
import floorwire.congress.Title;

/**
 * Made-up measures by the thousand, so that enumerations, mass touches and busy days have their real size. They are of no topic, by
 * sponsors who do not exist, and the same for the same seed; a scenario's measure of the same number goes before. What is kept of each
 * is a few numbers: its row and its detail are written when asked for.
 */
public final class Filler {
    private static final BillType[] TYPES = BillType.values();
    /** Of a thousand measures of the 118th Congress, about, in the order of {@link BillType}. */
    private static final int[] SHARE = {548, 284, 11, 6, 7, 2, 90, 52};

    private final int congress;
    private final List<BillId> bills;
    private final Instant before;
    private final Instant[][] touches;
    private final Instant[][] acts;
    /** As last written: between two touches a row stays the same, and every page of a list asks for all of them. */
    private final AtomicReferenceArray<@Nullable Row> written;
    private final Random random;

    private Filler(int congress, int rows, long seed, Instant before) {
        this.congress = congress;
        this.before = before;
        this.random = new Random(seed);
        var all = new ArrayList<BillId>(rows);
        int[] next = new int[TYPES.length];
        for (int row = 0; row < rows; row++) {
            int type = type(random.nextInt(1000));
            all.add(new BillId(congress, TYPES[type], ++next[type]));
        }
        this.bills = List.copyOf(all);
        this.touches = new Instant[rows][];
        this.acts = new Instant[rows][];
        this.written = new AtomicReferenceArray<>(rows);
        for (int row = 0; row < rows; row++) {
            touches[row] = new Instant[]{before.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 60)))};
            acts[row] = new Instant[0];
        }
    }

    /**
     * @param before the instant until which all of them were published and last touched, within the sixty days before it
     */
    public static Filler of(int congress, int rows, long seed, Instant before) {
        return new Filler(congress, rows, seed, before);
    }

    private static int type(int share) {
        int type = 0;
        for (int sum = SHARE[0]; share >= sum; sum += SHARE[type]) {
            type++;
        }
        return type;
    }

    /**
     * So many measures, drawn by the seed, get an action each at an instant of the day, from 8 UTC to midnight: 749 on a busy day of
     * July 2026.
     */
    public Filler busyDay(LocalDate day, int measures) {
        Instant start = day.atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC);
        drawn(measures).forEach(row -> {
            Instant at = start.plusSeconds(random.nextInt(16 * 3600));
            touches[row] = with(touches[row], at);
            acts[row] = with(acts[row], at);
        });
        return this;
    }

    /**
     * So many measures, drawn by the seed, get a new {@code updateDate} and nothing else within the time given: 3,595 in six hours,
     * 10,105 in a day, 30,000 at a turn of Congress (api.congress.gov#201, #170, #307).
     */
    public Filler massTouch(Instant from, Duration within, int measures) {
        drawn(measures).forEach(row -> touches[row] = with(touches[row], from.plusSeconds(random.nextLong(within.toSeconds()))));
        return this;
    }

    private List<Integer> drawn(int measures) {
        if (measures > bills.size()) {
            throw new IllegalArgumentException("only " + bills.size() + " measures are there, so " + measures + " cannot be touched");
        }
        var rows = new ArrayList<Integer>(IntStream.range(0, bills.size()).boxed().toList());
        Collections.shuffle(rows, random);
        return rows.subList(0, measures);
    }

    private static Instant[] with(Instant[] some, Instant one) {
        Instant[] more = Arrays.copyOf(some, some.length + 1);
        more[some.length] = one;
        Arrays.sort(more);
        return more;
    }

    public int congress() {
        return congress;
    }

    /** All of them, by type in the order of their making; the first hundred are as good as any hundred. */
    public List<BillId> bills() {
        return bills;
    }

    /** Which of them get an action in the time from the first instant to the second, the second excluded. */
    public Set<BillId> acting(Instant from, Instant until) {
        var acting = new HashSet<BillId>();
        for (int row = 0; row < acts.length; row++) {
            if (Arrays.stream(acts[row]).anyMatch(at -> !at.isBefore(from) && at.isBefore(until))) {
                acting.add(bills.get(row));
            }
        }
        return acting;
    }

    Stream<Row> rows(Instant at) {
        return IntStream.range(0, bills.size()).mapToObj(row -> row(row, at));
    }

    private Row row(int row, Instant at) {
        Instant updated = last(touches[row], at).orElse(touches[row][0]);
        Row before = written.get(row);
        if (before != null && before.updated().equals(updated)) {
            return before;
        }
        Row now = row(row, at, updated);
        written.set(row, now);
        return now;
    }

    private Row row(int row, Instant at, Instant updated) {
        Action latest = last(acts[row], at).map(Filler::held).orElseGet(() -> introduced(row));
        return new Row(bills.get(row), title(row), Optional.of(new LatestAction(latest.date(), latest.time(), latest.text())), updated,
                updated, List.of());
    }

    Optional<Standing> standing(BillId bill, Instant at) {
        int row = bill.congress() == congress ? bills.indexOf(bill) : -1;
        return row < 0 ? Optional.empty() : Optional.of(standing(row, at));
    }

    private Standing standing(int row, Instant at) {
        var actions = new ArrayList<Action>(List.of(introduced(row)));
        Arrays.stream(acts[row]).filter(act -> !act.isAfter(at)).forEach(act -> actions.addFirst(held(act)));
        Bill unknown = Bill.unknown(bills.get(row));
        String title = title(row);
        var detail = new Detail(title, Optional.of(introduced(row).date()), List.of(sponsor(row)), false, List.of(), List.of(), List.of(),
                Optional.empty());
        var titles = List.of(new Title("Display Title", title, Optional.empty(), Optional.empty()),
                new Title("Official Title as Introduced", title, Optional.empty(), Optional.empty()));
        Instant updated = last(touches[row], at).orElse(touches[row][0]);
        return new Standing(new Bill(unknown.id(), detail, List.copyOf(actions), unknown.cosponsors(), titles, unknown.subjects(),
                unknown.summaries(), unknown.texts(), unknown.committees(), unknown.relatedBills(), unknown.laws(), unknown.amendments()),
                updated, updated);
    }

    private static Optional<Instant> last(Instant[] sorted, Instant by) {
        for (int index = sorted.length - 1; index >= 0; index--) {
            if (!sorted[index].isAfter(by)) {
                return Optional.of(sorted[index]);
            }
        }
        return Optional.empty();
    }

    private static Action held(Instant at) {
        LocalDate day = at.atZone(Congress.WASHINGTON).toLocalDate().minusDays(1);
        return action(day, "Committee consideration held at " + at.atOffset(ZoneOffset.UTC).toLocalTime() + ".", "Committee",
                SourceSystem.HOUSE_COMMITTEE, Optional.empty());
    }

    private Action introduced(int row) {
        boolean house = bills.get(row).type().origin() == Chamber.HOUSE;
        LocalDate day = BillJson.date(before).minusDays(70 + row % 200);
        return action(day, house ? "Introduced in House" : "Introduced in Senate", "IntroReferral", SourceSystem.LIBRARY,
                Optional.of(house ? "1000" : "10000"));
    }

    private static Action action(LocalDate day, String text, String type, SourceSystem source, Optional<String> code) {
        return new Action(day, Optional.empty(), text, type, code, source, List.of(), List.of(), Optional.empty());
    }

    private static String title(int row) {
        return "To name the post office numbered " + (row + 1) + " after its first postmaster, and for other purposes.";
    }

    private static Member sponsor(int row) {
        String name = "Filler" + row % 435;
        return new Member("Z%06d".formatted(900_000 + row % 435), "Rep. " + name + ", Jo [I-ZZ-1]", "Jo", Optional.empty(), name, "I", "ZZ",
                Optional.of(1));
    }
}
