package floorwire.command.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import floorwire.alert.Carriers;
import floorwire.alert.Phrases;
import floorwire.alert.Superseded;
import floorwire.command.AmendmentAnswers;
import floorwire.command.Answer;
import floorwire.command.CommandHandler;
import floorwire.command.CsvAnswer;
import floorwire.command.Desk;
import floorwire.command.Freshness;
import floorwire.command.Invocation;
import floorwire.command.Subject;
import floorwire.command.Typed;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.congress.DefenseAct;
import floorwire.congress.Outlook;
import floorwire.congress.StageMachine;
import floorwire.congress.StageWords;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.publish.VoteCsv;

/** {@code congress ndaa [FY]}: the National Defense Authorization Act of one fiscal year, over the measures that carry it. */
public final class NdaaCommand implements CommandHandler {

    private static final Pattern YEAR = Pattern.compile("(?:fy|fiscal year)? ?'?((?:19|20)?[0-9]{2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern AMENDMENTS = Pattern.compile("(?i)(?:(?:fy|fiscal year)? ?'?((?:19|20)?[0-9]{2}) )?"
            + "(?:amendments?|amdts?)(?: (?:(?:on|about|with|that mention|mentioning) )?(?:the )?(?!page )(.+?))?(?: page (\\d{1,3}))?");
    private static final Pattern FIRST_PAGE = Pattern.compile("(?i)\\s*\\bpage 1$");
    private static final int MOST_VOTES = 8;
    private static final int MOST_YEARS = 12;

    private final Desk desk;
    private final AmendmentAnswers amendments;
    private final CommandHandler votes;

    /** @param votes answers what asks for roll calls on the act, {@code ndaa fy2024 house} */
    public NdaaCommand(Desk desk, CommandHandler votes) {
        this.votes = votes;
        this.desk = desk;
        this.amendments = new AmendmentAnswers(desk);
    }

    @Override
    public Optional<String> meant(String line) {
        return PlainNdaa.meant(line);
    }

    @Override
    public Answer answer(Invocation invocation) {
        String asked = FIRST_PAGE.matcher(invocation.argument()).replaceFirst("").strip();
        List<Integer> years = Carriers.years(desk.ledger(), desk.ledger().congresses());
        if (years.isEmpty()) {
            return Answer.no("The ledger holds no National Defense Authorization Act.",
                    "It comes with the bills of a Congress: `congress status` says how far they are loaded.");
        }
        Optional<BillReference> named = BillReference.parse(asked);
        if (named.isPresent()) {
            return Subject.of(named.get(), desk).map(subject -> DefenseAct.fiscalYear(subject.believed().bill()).filter(years::contains)
                    .map(year -> show(year, years, invocation))
                    .orElseGet(() -> Answer.no(subject.id().citationWithCongress() + " carries no NDAA that the ledger knows of.",
                            "In the ledger: " + years(years) + ".")))
                    .orElseGet(() -> Subject.unknown(named.get(), desk));
        }
        Matcher amended = AMENDMENTS.matcher(asked);
        if (amended.matches()) {
            int year = amended.group(1) == null ? years.getFirst() : full(amended.group(1));
            return amendments.ofAct(Carriers.of(year, desk.ledger()).stream().map(Bill::id).toList(), year,
                    Optional.ofNullable(amended.group(2)).orElse("").strip(),
                    Optional.ofNullable(amended.group(3)).map(Integer::parseInt).orElse(1), invocation.csv());
        }
        Matcher matcher = YEAR.matcher(asked);
        if (!asked.isEmpty() && !matcher.matches() && votes.mayBeAsked("ndaa " + asked)) {
            return votes.answer(invocation.asking(invocation.spec(), "ndaa " + asked));
        }
        if (!asked.isEmpty() && !matcher.matches()) {
            return Answer.no(Typed.quote(asked) + " is no fiscal year.", "Write `congress ndaa fy" + years.getFirst() + "`. In the ledger: "
                    + years(years));
        }
        int year = asked.isEmpty() ? years.getFirst() : full(matcher.group(1));
        return years.contains(year) ? show(year, years, invocation)
                : Answer.no("The ledger holds no carrier of the NDAA for fiscal year " + year + ".",
                        "It holds those of " + years(years) + ".");
    }

    private static int full(String digits) {
        int year = Integer.parseInt(digits);
        return year >= 100 ? year : year > 60 ? 1900 + year : 2000 + year;
    }

    private static String years(List<Integer> years) {
        return years.stream().limit(MOST_YEARS).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Answer show(int year, List<Integer> years, Invocation invocation) {
        List<Bill> carriers = Carriers.of(year, desk.ledger());
        Optional<Bill> law = carriers.stream().filter(bill -> !bill.laws().isEmpty()).findFirst();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("NDAA for fiscal year " + year + " · "
                + law.map(bill -> bill.laws().getFirst().citation()).orElse("not law")));
        blocks.add(new Block.Section("Carried by:", carriers.stream().map(this::line).toList()));
        List<BillId> moved = SpecialRules.of(carriers.stream().map(Bill::id).toList(), desk);
        if (!moved.isEmpty()) {
            blocks.add(new Block.Line("House resolutions related to them, rules for their debate among these: "
                    + moved.stream().map(id -> id.citation()
                            + (desk.ledger().row(id).isPresent() ? "" : " (not in the ledger)")).collect(Collectors.joining(", "))));
        }
        ActVotes votes = new ActVotes(desk, carriers);
        if (invocation.csv()) {
            return file(year, carriers, votes);
        }
        blocks.add(new Block.Section("Roll calls:", rolls(votes)));
        votes.leftOut(carriers).forEach(line -> blocks.add(new Block.Line(line)));
        if (law.isEmpty() && !carriers.isEmpty()) {
            Bill first = carriers.getFirst();
            blocks.add(new Block.Needs(Phrases.needsLabel(first) + " (" + first.id().citation() + ")",
                    Outlook.stillNeedsShort(first, StageMachine.of(first))));
        }
        Freshness.stale(desk, invocation.zone()).ifPresent(blocks::add);
        List<Block.Offer> offers = new ArrayList<>(carriers.stream().limit(3)
                .map(bill -> new Block.Offer(bill.id().citation(), "bill " + bill.id())).toList());
        votes.carriers().stream().findFirst().ifPresent(bill -> offers.add(new Block.Offer("Its votes", "vote " + bill)));
        years.stream().filter(other -> other == year - 1).findFirst()
                .ifPresent(other -> offers.add(new Block.Offer("FY" + other, "ndaa fy" + other)));
        offers.add(new Block.Offer("Follow it here", "follow preview " + Carriers.TOPIC));
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    /** The roll calls on all carriers: what no other line asks for. */
    private static Answer file(int year, List<Bill> carriers, ActVotes votes) {
        List<String> notes = votes.leftOut(carriers);
        String headline = "NDAA for fiscal year " + year + " · roll calls on " + carriers.stream().map(bill -> bill.id().citation())
                .collect(Collectors.joining(", "));
        return votes.records().isEmpty() ? Answer.no(headline + ": none is in the ledger, and there is nothing for a CSV.",
                notes.toArray(String[]::new))
                : CsvAnswer.of(headline, "Results: a row a roll call", VoteCsv.results(votes.records()), "congress ndaa fy" + year,
                        notes.stream().map(Block.Line::new).map(Block.class::cast).toList(), List.of(), List.of());
    }

    private static List<String> rolls(ActVotes votes) {
        List<String> all = votes.lines();
        List<String> shown = new ArrayList<>(all.subList(0, Math.min(MOST_VOTES, all.size())));
        if (all.size() > MOST_VOTES) {
            shown.add("and " + (all.size() - MOST_VOTES) + " more: " + votes.carriers().stream()
                    .map(bill -> "`vote " + bill + "`").collect(Collectors.joining(", ")));
        }
        return shown.isEmpty() ? List.of("none in the ledger") : shown;
    }

    private String line(Bill bill) {
        Optional<String> superseded = Superseded.by(bill, desk.ledger());
        String state = bill.laws().isEmpty() ? superseded.orElseGet(() -> StageWords.label(StageMachine.of(bill)))
                : "became " + bill.laws().getFirst().citation();
        return bill.id().citationWithCongress() + " · " + DefenseAct.role(bill).words() + " · " + state
                + DefenseAct.bornAs(bill).map(born -> " · born as \"" + Phrases.cut(born, 110) + "\"").orElse("");
    }
}
