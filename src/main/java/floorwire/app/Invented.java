package floorwire.app;

import java.net.URI;
import java.util.Optional;

import floorwire.congress.BillReference;
import floorwire.message.Block;
import floorwire.message.Message;

/** What the season invents has a number above 9000 (season.yaml) and no page of its own: Congress may have a measure of that number. */
final class Invented {

    private static final int ABOVE = 9_000;

    private Invented() {}

    /** The message without links to the pages of invented measures; it says that they are invented. */
    static Message unlinked(Message message) {
        return new Message(message.blocks().stream().map(block -> block instanceof Block.Source(String text, Optional<URI> link)
                && link.flatMap(page -> BillReference.parse(page.toString())).filter(bill -> bill.number() > ABOVE).isPresent()
                        ? new Block.Source(text + " · invented for the rehearsal, so it has no page", Optional.empty()) : block)
                .toList());
    }
}
