package floorwire.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import floorwire.alert.Bulletins;
import floorwire.alert.ChangeMessages;
import floorwire.alert.ChatPlatform;
import floorwire.alert.Dispatcher;
import floorwire.alert.EnactedLaws;
import floorwire.alert.Fridays;
import floorwire.alert.Herald;
import floorwire.alert.Outbox;
import floorwire.alert.Phrases;
import floorwire.alert.Postings;
import floorwire.alert.Roads;
import floorwire.alert.Watches;
import floorwire.alert.Whereabouts;
import floorwire.audience.Audience;
import floorwire.audience.Installations;
import floorwire.command.BillCommand;
import floorwire.command.BillFinder;
import floorwire.command.CommandCatalog;
import floorwire.command.CommandHandler;
import floorwire.command.Commands;
import floorwire.command.Desk;
import floorwire.command.ExplainCommand;
import floorwire.command.FollowCommand;
import floorwire.command.Following;
import floorwire.command.GroupProvisionKeeper;
import floorwire.command.GroupTopicCommand;
import floorwire.command.GroupTopicKeeper;
import floorwire.command.HelpCommand;
import floorwire.command.PlaceTroubles;
import floorwire.command.ProvisionCommand;
import floorwire.command.RecentCommand;
import floorwire.command.StatusCommand;
import floorwire.command.TopicCommand;
import floorwire.command.WhyCommand;
import floorwire.command.explain.Explanations;
import floorwire.command.vote.MemberCommand;
import floorwire.command.vote.NamedVote;
import floorwire.command.vote.NdaaCommand;
import floorwire.command.vote.VoteCommand;
import floorwire.command.vote.VoteSearch;
import floorwire.feed.congressgov.CongressGovParser;
import floorwire.feed.govinfo.BillStatusParser;
import floorwire.feed.govinfo.BillTextFeed;
import floorwire.feed.houseclerk.HouseClerkParser;
import floorwire.feed.legislators.LegislatorsParser;
import floorwire.feed.senate.SenateParser;
import floorwire.ledger.BillTexts;
import floorwire.ledger.Ledger;
import floorwire.ledger.MemberList;
import floorwire.ledger.RollCalls;
import floorwire.ledger.Sources;
import floorwire.ledger.UnitOfWork;
import floorwire.pipeline.Baseline;
import floorwire.pipeline.Calendar;
import floorwire.pipeline.Intake;
import floorwire.pipeline.MemberIntake;
import floorwire.pipeline.TextIntake;
import floorwire.pipeline.Turn;
import floorwire.pipeline.Words;
import floorwire.store.Database;
import floorwire.store.DatabaseSize;
import floorwire.store.Seal;
import floorwire.store.SqlAudience;
import floorwire.store.SqlBillTexts;
import floorwire.store.SqlBillTitles;
import floorwire.store.SqlGroupProvisions;
import floorwire.store.SqlGroupTopics;
import floorwire.store.SqlInstallations;
import floorwire.store.SqlLedger;
import floorwire.store.SqlMemberList;
import floorwire.store.SqlOutbox;
import floorwire.store.SqlRollCalls;
import floorwire.store.SqlSources;
import floorwire.store.SqlWatches;
import floorwire.store.SqlWorkspaces;
import floorwire.store.WordJson;
import floorwire.topic.GroupProvisions;
import floorwire.topic.GroupTopics;
import floorwire.topic.ProvisionBook;
import floorwire.topic.TopicBook;
import floorwire.topic.TopicMatcher;

/** Puts the rooms together over one open database. The only place that knows which implementation stands behind a port. */
public final class Wiring implements AutoCloseable {

    /** The version of the shipped topics, glosses and texts. */
    public static final String WORDING_RELEASE = "2026-11";

    /** What the platforms can do, whether they run now or not: what is queued for one is queued so. */
    private static final Map<String, ChatPlatform.Abilities> ABILITIES =
            Map.of("discord", new ChatPlatform.Abilities(true, true), "slack", new ChatPlatform.Abilities(true, true));

    private final Database database;
    private final InstantSource clock;
    /** One source is heard at a time, a load among them: what is believed before and after is of one hearing. */
    private final Lock hearing = new ReentrantLock();
    private final WordJson codec = new WordJson();
    private final GroupTopics groupTopics;
    private final Optional<TopicMatcher> closing;
    private final TopicBook topics;
    private final Phrases phrases;
    private final Ledger ledger;
    private final RollCalls rollCalls;
    private final BillTexts texts;
    private final MemberList members;
    private final GroupProvisions groupProvisions;
    private final ProvisionBook provisions;
    private final Sources sources;
    private final Audience audience;
    private final Watches watches;
    private final Outbox outbox;
    private final Herald herald;
    private final BillFinder finder;
    private final Bulletins bulletins;
    /** What is wrong with a place as it is set up, by its name. */
    private final Map<String, String> troubles = new ConcurrentHashMap<>();
    /** The platforms that this process posts to. */
    private final Set<String> posting = ConcurrentHashMap.newKeySet();

    /** What a platform can do; nothing of what not every one can if it is not known. */
    public static ChatPlatform.Abilities abilities(String platform) {
        return ABILITIES.getOrDefault(platform, ChatPlatform.Abilities.NONE);
    }

    /** @param database closed with this */
    public Wiring(Database database, InstantSource clock) {
        this(database, clock, TopicMatcher.shipped(), true);
    }

    /**
     * Where one process has several of these: to get the topics ready takes most of the time that it takes to open one.
     *
     * @param database closed with this
     * @param shipped  not closed with this
     */
    public Wiring(Database database, InstantSource clock, TopicMatcher shipped) {
        this(database, clock, shipped, false);
    }

    private Wiring(Database database, InstantSource clock, TopicMatcher shipped, boolean ours) {
        this.database = database;
        this.clock = clock;
        this.closing = ours ? Optional.of(shipped) : Optional.empty();
        this.groupTopics = new SqlGroupTopics(database);
        this.topics = new TopicBook(shipped, groupTopics.all());
        this.ledger = new SqlLedger(database, codec);
        this.rollCalls = new SqlRollCalls(database);
        this.texts = new SqlBillTexts(database);
        this.members = new SqlMemberList(database);
        this.groupProvisions = new SqlGroupProvisions(database);
        this.provisions = new ProvisionBook(groupProvisions.all());
        this.phrases = new Phrases(topics.shipped(), Map.of(CongressGovParser.SOURCE, "Congress.gov", BillStatusParser.SOURCE, "GovInfo",
                BillTextFeed.SOURCE, "GovInfo texts", HouseClerkParser.SOURCE, "House Clerk", SenateParser.SOURCE, "Senate",
                LegislatorsParser.SOURCE, "List of members"), topics::group,
                rollCalls::believed, provisions::group, members::members);
        this.sources = new SqlSources(database);
        this.audience = new SqlAudience(database);
        this.watches = new SqlWatches(database);
        this.outbox = new SqlOutbox(database);
        this.herald = new Herald(watches, outbox, new Postings(outbox, audience, ABILITIES));
        this.finder = new BillFinder(ledger);
        this.bulletins = new Bulletins(ledger, sources, watches, outbox, phrases);
    }

    public Audience audience() {
        return audience;
    }

    /** @param key with which tokens are sealed; none where they are neither read nor kept */
    public Installations installations(Optional<Seal> key) {
        return new SqlInstallations(database, key);
    }

    /** Keeps what is wrong with a place as it is set up; false where that is what was known. */
    boolean trouble(String place, Optional<String> what) {
        Optional<String> before = Optional.ofNullable(what.isPresent() ? troubles.put(place, what.get()) : troubles.remove(place));
        return !before.equals(what);
    }

    Forgetting forgetting(Duration grace) {
        // in line with who saves one just now: read beside that, it would be looked for no more
        return new Forgetting(installations(Optional.empty()), new SqlWorkspaces(database), () -> database.run(() -> {
            topics.replace(groupTopics.all());
            provisions.replace(groupProvisions.all());
        }), grace);
    }

    public Watches watches() {
        return watches;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Ledger ledger() {
        return ledger;
    }

    public RollCalls rollCalls() {
        return rollCalls;
    }

    public MemberList members() {
        return members;
    }

    public Sources sources() {
        return sources;
    }

    Phrases phrases() {
        return phrases;
    }

    public UnitOfWork unitOfWork() {
        return database;
    }

    /** Makes what questions are answered from, so that the first who asks does not wait for it. */
    void prepare() {
        finder.prepare();
        members.members();
    }

    public Commands commands() {
        CommandCatalog catalog = CommandCatalog.shipped();
        Explanations explanations = Explanations.shipped();
        Desk desk = new Desk(ledger, rollCalls, sources, clock, phrases, finder, catalog, groupTopics, groupProvisions, members);
        CommandHandler why = new WhyCommand(desk, watches, outbox, asked -> NamedVote.parse(asked, desk));
        VoteSearch search = new VoteSearch(desk.rollCalls(), desk.ledger(), clock);
        CommandHandler member = new MemberCommand(desk, roads(), search);
        CommandHandler vote = new VoteCommand(desk, roads(), search, member);
        CommandHandler explain = new ExplainCommand(explanations, desk);
        CommandHandler follow = new FollowCommand(following(), ledger, groupTopics, groupProvisions, phrases);
        GroupTopicKeeper keeper = new GroupTopicKeeper(groupTopics, new SqlBillTitles(database, codec), topics, ledger, watches, audience,
                database, clock);
        return new Commands(desk,
                Map.ofEntries(Map.entry("bill", new BillCommand(desk, why, vote, explain, texts)), Map.entry("vote", vote),
                        Map.entry("congress member", member), Map.entry("congress why", why),
                        Map.entry("follow", follow),
                        Map.entry("congress topic", new GroupTopicCommand(keeper, ledger, phrases, new TopicCommand(desk, explanations))),
                        Map.entry("congress explain", explain),
                        Map.entry("congress ndaa", new NdaaCommand(desk, vote)),
                        Map.entry("congress provision", new ProvisionCommand(desk, roads(), texts,
                                new GroupProvisionKeeper(groupProvisions, provisions, texts, ledger, codec, following()), follow)),
                        Map.entry("congress recent", new RecentCommand(desk, watches)),
                        Map.entry("congress status", new StatusCommand(desk, outbox, audience,
                                new PlaceTroubles(installations(Optional.empty()), troubles), wordingRelease(explanations))),
                        Map.entry("congress help", new HelpCommand(catalog))));
    }

    private Following following() {
        return new Following(watches, audience, outbox, bulletins, database, clock,
                platform -> ABILITIES.getOrDefault(platform, ChatPlatform.Abilities.NONE).threads(), posting::contains,
                members::members);
    }

    /** The release, and what an operator changed of it. */
    private static String wordingRelease(Explanations explanations) {
        int changed = explanations.changed();
        return WORDING_RELEASE + (changed == 0 ? "" : ", " + changed + (changed == 1 ? " file" : " files") + " of the operator's own");
    }

    public Intake intake() {
        return intake(Intake.NEWS_WINDOW);
    }

    /** @param newsWindow how long after its introduction a measure's first sight is still news */
    public Intake intake(Period newsWindow) {
        return new Intake(ledger, rollCalls, database, herald, new Words(codec, topics, provisions), newsWindow, true, hearing);
    }

    public Turn turn() {
        return turn(Intake.NEWS_WINDOW, (source, changes) -> {});
    }

    /** @param newsWindow as for {@link #intake(Period)} */
    public Turn turn(Period newsWindow, Turn.Listener listener) {
        Intake intake = intake(newsWindow);
        return new Turn(intake, textIntake(intake), new MemberIntake(members, database), sources, ledger, rollCalls, watches, clock,
                listener);
    }

    public Roads roads() {
        return new Roads(ledger, texts, provisions);
    }

    public TextIntake textIntake(Intake intake) {
        provisions.laws(EnactedLaws.of(ledger, texts));
        return new TextIntake(ledger, texts, provisions, intake, codec);
    }

    /** What a platform says of its channels by itself. */
    public Whereabouts whereabouts() {
        return new Whereabouts(audience, watches, outbox, database, clock);
    }

    /** How large the database is. */
    public long databaseBytes() {
        return DatabaseSize.of(database);
    }

    /** The weekly lines. */
    public Fridays fridays() {
        return new Fridays(outbox, audience);
    }

    public Calendar calendar() {
        return new Calendar(ledger, sources, database, herald);
    }

    public Dispatcher dispatcher(List<ChatPlatform> platforms) {
        platforms.forEach(platform -> posting.add(platform.name()));
        return new Dispatcher(outbox, audience,
                new ChangeMessages(ledger, outbox, phrases, bulletins, roads()), clock, platforms);
    }

    /** A load of {@code source}'s files that tells nobody. */
    public Baseline baseline(String source, int reader, Instant heardAt) {
        Intake quiet =
                new Intake(ledger, rollCalls, database, herald, new Words(codec, topics, provisions), Intake.NEWS_WINDOW, false, hearing);
        return new Baseline(ledger, sources, database, new Words(codec, topics, provisions), topics, quiet, source, reader, heardAt,
                hearing);
    }

    @Override
    public void close() {
        try (database) {
            topics.close();
            provisions.close();
            closing.ifPresent(TopicMatcher::close);
            finder.close();
        }
    }
}
