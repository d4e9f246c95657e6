package floorwire.command;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import floorwire.alert.EnactedLaws;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.change.ChangeId;
import floorwire.change.TopicIds;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Facet;
import floorwire.congress.Sections;
import floorwire.ledger.BillRow;
import floorwire.ledger.BillTexts;
import floorwire.ledger.Ledger;
import floorwire.ledger.SourceWord;
import floorwire.ledger.WordCodec;
import floorwire.text.Fingerprint;
import floorwire.text.Fingerprints;
import floorwire.text.Section;
import floorwire.topic.GroupProvision;
import floorwire.topic.GroupProvisions;
import floorwire.topic.GroupTopic;
import floorwire.topic.ProvisionBook;

/** Makes, keeps and ends the groups' own provisions. Nothing of that is posted: what one finds when it is made is where it begins. */
public final class GroupProvisionKeeper {

    private final GroupProvisions provisions;
    private final ProvisionBook book;
    private final BillTexts texts;
    private final Ledger ledger;
    private final WordCodec codec;
    private final Following following;

    public GroupProvisionKeeper(GroupProvisions provisions, ProvisionBook book, BillTexts texts, Ledger ledger, WordCodec codec,
            Following following) {
        this.provisions = provisions;
        this.book = book;
        this.texts = texts;
        this.ledger = ledger;
        this.codec = codec;
        this.following = following;
    }

    /** What became of making one. */
    sealed interface Made {

        /** @param bills measures of the ledger in which it stands */
        record Kept(GroupProvision provision, int bills) implements Made {}

        record TooMany(int provisions) implements Made {}

        /** Any bill might say that. */
        record TooPlain(Section section) implements Made {}
    }

    List<GroupProvision> of(String workspace) {
        return provisions.of(workspace);
    }

    Optional<GroupProvision> named(String workspace, String name) {
        String folded = GroupTopic.folded(name.replaceAll("[\"\u201c\u201d]", ""));
        return of(workspace).stream().filter(one -> GroupTopic.folded(one.name()).equals(folded)).findFirst();
    }

    /** Keeps the language of a section, and looks for it in every text that was read. One of the same name is replaced. */
    Made make(Invocation invocation, Channel channel, String name, String from, Section section) {
        Fingerprint fingerprint = Fingerprint.of(section);
        if (!fingerprint.telling()) {
            return new Made.TooPlain(section);
        }
        String workspace = channel.workspace();
        Optional<GroupProvision> had = named(workspace, name);
        if (had.isEmpty() && of(workspace).size() >= GroupProvision.MOST_OF_A_GROUP) {
            return new Made.TooMany(of(workspace).size());
        }
        var now = following.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        String id = had.map(GroupProvision::id).orElseGet(() -> TopicIds.OF_A_GROUP
                + ChangeId.digest(workspace + "\n" + GroupTopic.folded(name), now.toEpochMilli()).substring(0, 14));
        GroupProvision made = new GroupProvision(workspace, id, name, from, fingerprint, now);
        Set<BillId> bills = found(fingerprint);
        bills.addAll(ledger.withProvision(id).stream().map(BillRow::id).toList());
        change(() -> {
            provisions.save(made);
            book.replace(provisions.all());
            bills.forEach(this::readAgain);
            following.audit(invocation, channel, "provision new " + id + " from " + from);
        });
        return new Made.Kept(made, ledger.withProvision(id).size());
    }

    /** Ends it with every follow that hangs on it. */
    void delete(GroupProvision provision, Invocation invocation, Channel channel) {
        Set<BillId> bills = new TreeSet<>(ledger.withProvision(provision.id()).stream().map(BillRow::id).toList());
        change(() -> {
            followers(provision).forEach(watch -> following.watches().remove(watch.channel(), watch.kind(), watch.target()));
            provisions.delete(provision);
            book.replace(provisions.all());
            bills.forEach(this::readAgain);
            following.audit(invocation, channel, "provision delete " + provision.id());
        });
    }

    List<Watch> followers(GroupProvision provision) {
        return following.watches().all().stream()
                .filter(watch -> watch.kind() == Watch.Kind.PROVISION && watch.target().equals(provision.id())).toList();
    }

    private Set<BillId> found(Fingerprint fingerprint) {
        Fingerprints one = Fingerprints.of(List.of(fingerprint));
        Set<BillId> bills = new TreeSet<>();
        for (BillId bill : texts.bills()) {
            if (texts.of(bill).stream().anyMatch(row -> !one.in(texts.text(row).pieces()).isEmpty())) {
                bills.add(bill);
            }
        }
        return bills;
    }

    /** What the measure's texts say, in the words of today's provisions; that is no news. */
    private void readAgain(BillId bill) {
        List<BillTexts.Row> rows = texts.of(bill);
        if (rows.isEmpty()) {
            return;
        }
        Sections sections = book.read(ledger.believed(bill).bill(),
                rows.stream().map(row -> new ProvisionBook.Read(row.name(), texts.text(row))).toList());
        var heard = rows.stream().map(BillTexts.Row::heardAt).max(Comparator.naturalOrder()).orElseThrow();
        ledger.keep(
                List.of(SourceWord.of(BillTexts.SOURCE, Facet.SECTIONS, heard, heard, Bill.unknown(bill).withSections(sections), codec)));
        texts.steps(bill, sections.provisions());
    }

    /** Kept and looked for from one moment on, or neither. */
    private void change(Runnable work) {
        book.laws(EnactedLaws.of(ledger, texts));
        boolean done = false;
        try {
            following.unitOfWork().run(work);
            done = true;
        } finally {
            if (!done) { // in line with who saves another just now
                following.unitOfWork().run(() -> book.replace(provisions.all()));
            }
        }
    }
}
