package floorwire.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.alert.Superseded;
import floorwire.alert.Watch;
import floorwire.alert.Watches;
import floorwire.change.Change;
import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.congress.Days;
import floorwire.ledger.RecordedChange;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.GroupTopic;
import floorwire.topic.Topic;

/** {@code congress recent}: what was missed, by channel, topic or bill, since a day; milestones unless everything is asked for. */
public final class RecentCommand implements CommandHandler {

    private static final int USUAL_DAYS = 7;
    /** Longer than any ledger; a greater number is taken for this. */
    private static final int MOST_DAYS = 36_600;
    /** More changes than anybody reads; beyond these the answer says that there are more. */
    private static final int MOST_CHANGES = 2_000;
    private static final int A_PAGE = 10;
    private static final int LINES_A_BILL = 4;
    /** Where one bill is asked about. */
    private static final int LINES_A_PAGE = 20;
    private static final Pattern DAYS = Pattern.compile("(?i)(?<!\\d)(?:(?:last|past)\\s+)?(\\d{1,6})\\s*(days?|d|weeks?|w)\\b");
    private static final Pattern SINCE =
            Pattern.compile(
                    "(?i)\\bsince\\s+((?:(?:the )?last|this|past) (?:week|month|year)|\\S+(?:\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\s+\\p{L}+\\s+\\d{4})?)");
    /** A group's topic may be called as the words behind it are. */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"(.*)");
    private static final Pattern PAGE = Pattern.compile("(?i)\\bpage\\s+(\\d{1,3})\\b");

    private final Desk desk;
    private final Watches watches;

    public RecentCommand(Desk desk, Watches watches) {
        this.desk = desk;
        this.watches = watches;
    }

    /** @param what what the list is of, in words; {@code line} asks for its first page again */
    private record Asked(Set<String> topics, Set<BillId> bills, String what, Instant since, LocalDate from, boolean everything, int page,
            String line) {

        /** Whether it is one bill that was asked about: its lines are what a page holds. */
        boolean ofOne() {
            return topics.isEmpty() && bills.size() == 1;
        }
    }

    @Override
    public Answer answer(Invocation invocation) {
        Matcher quoted = QUOTED.matcher(invocation.argument().strip());
        String subject = quoted.matches() ? quoted.group(1).strip() : "";
        String rest = quoted.matches() ? quoted.group(2) : invocation.argument();
        Matcher page = PAGE.matcher(rest);
        int number = page.find() ? Math.max(1, Integer.parseInt(page.group(1))) : 1;
        rest = page.replaceFirst("");
        boolean everything = rest.toLowerCase(Locale.ROOT).matches(".*\\beverything\\b.*");
        rest = rest.replaceAll("(?i)\\beverything\\b", "").strip();
        String line = "recent " + (subject.isEmpty() ? "" : '"' + subject + "\" ") + (rest.isEmpty() ? "" : rest + " ")
                + (everything ? "everything " : "");
        Matcher days = DAYS.matcher(rest);
        Matcher since = SINCE.matcher(rest);
        LocalDate today = desk.now().atZone(invocation.zone()).toLocalDate();
        LocalDate from = today.minusDays(USUAL_DAYS);
        if (since.find()) {
            Optional<LocalDate> day = Typed.day(since.group(1), today)
                    .or(() -> PlainDays.parse("since " + since.group(1), today).map(Days::from));
            if (day.isEmpty()) {
                return Answer.no(Typed.noDay(since.group(1)), "Write it as in `recent since 2025-07-01`.");
            }
            from = day.get();
            rest = since.replaceFirst("").strip();
        } else if (days.find()) {
            int many = Integer.parseInt(days.group(1)) * (days.group(2).toLowerCase(Locale.ROOT).startsWith("w") ? 7 : 1);
            from = today.minusDays(Math.clamp(many, 1, MOST_DAYS));
            rest = days.replaceFirst("").strip();
        }
        if (from.isAfter(today)) {
            return Answer.no(Phrases.day(from) + " has not come.", "Try `recent` or `recent 30 days`.");
        }
        return of((subject + " " + rest).strip(), invocation, from, everything, number, line.strip());
    }

    private Answer of(String subject, Invocation invocation, LocalDate from, boolean everything, int page, String line) {
        ZoneId zone = invocation.zone();
        Instant since = from.atStartOfDay(zone).toInstant();
        Set<String> topics = new LinkedHashSet<>();
        Set<BillId> bills = new LinkedHashSet<>();
        String what;
        Optional<Topic> topic = TopicCommand.named(desk.phrases().topics(), subject);
        Optional<Subject> bill = BillReference.parse(subject).flatMap(reference -> Subject.of(reference, desk));
        Optional<GroupTopic> own = GroupTopicName.find(desk.own(invocation.channel()), subject);
        if (own.isPresent()) {
            topics.add(own.get().id());
            what = Phrases.groupTopic(own.get().name());
        } else if (topic.isPresent()) {
            topics.add(topic.get().id());
            what = topic.get().name();
        } else if (bill.isPresent()) {
            bills.add(bill.get().id());
            what = bill.get().id().citationWithCongress();
        } else if (!subject.isEmpty()) {
            List<String> ids = Stream.concat(desk.phrases().topics().stream().map(Topic::id),
                    desk.own(invocation.channel()).stream().map(GroupTopic::name)).toList();
            return Answer.no(Typed.quote(subject) + " is neither a topic nor a bill of the ledger.", "Topics: " + String.join(", ", ids)
                    + Nearest.of(subject.toLowerCase(Locale.ROOT), ids).map(nearest -> ". Did you mean `recent " + nearest + "`?")
                            .orElse(". For example: `recent nato 30 days`."));
        } else {
            what = followed(invocation, topics, bills);
        }
        return list(new Asked(topics, bills, what, since, from, everything, page, line), invocation);
    }

    /** What the channel follows; without a channel, or where it follows nothing, all topics. */
    private String followed(Invocation invocation, Set<String> topics, Set<BillId> bills) {
        List<Watch> followed = invocation.channel().map(channel -> watches.of(channel.ref())).orElse(List.of());
        for (Watch watch : followed) {
            switch (watch.kind()) {
                case TOPIC -> topics.add(watch.target());
                case BILL -> BillId.parse(watch.target()).ifPresent(bills::add);
                case PROVISION -> desk.ledger().withProvision(watch.target()).forEach(row -> bills.add(row.id()));
            }
        }
        if (topics.isEmpty() && bills.isEmpty()) {
            desk.phrases().topics().forEach(topic -> topics.add(topic.id()));
            return "all topics";
        }
        return "what " + invocation.channel().orElseThrow().said() + " follows";
    }

    private Answer list(Asked asked, Invocation invocation) {
        News all = News.since(asked.since(), asked.topics(), asked.bills(), MOST_CHANGES, desk.ledger());
        List<RecordedChange> news = all.changes().stream().filter(change -> desk.phrases(invocation).mayTell(change.change())).toList();
        List<RecordedChange> weighty = news.stream().filter(change -> asked.everything() || change.change().milestone()).toList();
        Map<BillId, List<RecordedChange>> recorded = weighty.stream()
                .collect(Collectors.groupingBy(change -> change.change().bill(), LinkedHashMap::new, Collectors.toList()));
        Phrases phrases = desk.phrases(invocation);
        Map<BillId, List<Phrases.Line>> byBill = new LinkedHashMap<>();
        recorded.forEach((bill, changes) -> byBill.put(bill, phrases.lines(changes)));
        long shown = byBill.values().stream().mapToLong(List::size).sum();
        int pages = Math.max(1, asked.ofOne() ? Math.ceilDiv((int) shown, LINES_A_PAGE) : Math.ceilDiv(byBill.size(), A_PAGE));
        int page = asked.page();
        if (page > pages) {
            return Answer.no(pages == 1 ? "There is 1 page of this." : "There are " + pages + " pages of this.",
                    "The last: `" + asked.line().replace('`', '\'') + (pages == 1 ? "" : " page " + pages) + "`");
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("Since " + Phrases.day(asked.from()) + " · " + asked.what()));
        blocks.add(new Block.Line(byBill.isEmpty() ? "Nothing " + (asked.everything() ? "was recorded." : "of weight was recorded.")
                : shown + (asked.everything() ? " changes" : shown == 1 ? " milestone" : " milestones") + " on " + byBill.size()
                        + (byBill.size() == 1 ? " bill" : " bills") + (pages > 1 ? ", page " + page + " of " + pages : "")
                        + (all.cut() ? "; there is more: ask for fewer days" : "") + "."));
        int lesser = news.size() - weighty.size();
        if (lesser > 0) {
            blocks.add(new Block.Line(lesser + (lesser == 1 ? " lesser change (a cosponsor, title, text or routine action) is left out."
                    : " lesser changes (cosponsors, titles, texts, routine actions) are left out.")));
        }
        byBill.entrySet().stream().skip(asked.ofOne() ? 0 : (long) (page - 1) * A_PAGE).limit(A_PAGE)
                .forEach(entry -> blocks.add(section(entry.getKey(), entry.getValue(), asked, invocation)));
        Freshness.stale(desk, invocation.zone()).ifPresent(blocks::add);
        List<Block.Offer> offers = new ArrayList<>();
        if (page < pages) {
            offers.add(new Block.Offer("Next page", asked.line() + " page " + (page + 1)));
        }
        if (lesser > 0) {
            offers.add(new Block.Offer("Everything", asked.line() + " everything"));
        }
        byBill.keySet().stream().skip(asked.ofOne() ? 0 : (long) (page - 1) * A_PAGE).limit(2)
                .forEach(id -> offers.add(new Block.Offer(id.citation(), "bill " + id)));
        if (!DAYS.matcher(asked.line()).find() && !SINCE.matcher(asked.line()).find()) {
            offers.add(new Block.Offer("Longer", asked.line() + " 30 days"));
        }
        if (offers.isEmpty()) {
            offers.add(new Block.Offer("How fresh this is", "status"));
        }
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    /** Of a measure in whose place another became law, that it did: as the post says. */
    private String headline(Phrases.Line line) {
        BillId id = line.recorded().change().bill();
        return (line.recorded().change() instanceof Change.DiedWithCongress
                ? Superseded.by(desk.ledger().believed(id).bill(), desk.ledger()).map(by -> id.citationWithCongress() + " · " + by)
                : Optional.<String>empty()).orElse(line.headline());
    }

    private Block section(BillId id, List<Phrases.Line> changes, Asked asked, Invocation invocation) {
        ZoneId zone = invocation.zone();
        List<String> lines = new ArrayList<>();
        int most = asked.ofOne() ? LINES_A_PAGE : LINES_A_BILL;
        changes.stream().skip(asked.ofOne() ? (long) (asked.page() - 1) * LINES_A_PAGE : 0).limit(most)
                .forEach(line -> lines.add(Phrases.cut(headline(line), 160)
                        + line.recorded().change().date().map(day -> " · " + Phrases.day(day)).orElse("") + " · seen "
                        + Phrases.moment(line.recorded().recordedAt(), zone)));
        if (!asked.ofOne() && changes.size() > most) {
            lines.add("and " + (changes.size() - most) + " more: `recent " + id + " since " + asked.from()
                    + (asked.everything() ? " everything" : "") + "`");
        }
        String title = desk.ledger().row(id).map(row -> " · " + Phrases.cut(row.officialTitle().orElse(row.title()), 110)).orElse("");
        return new Block.Section(id.citationWithCongress() + title, lines);
    }
}
