package floorwire.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.VoteChecks;
import floorwire.congress.VoteFinding;

/**
 * Roll calls from files, folders and zips, without a database: of several records of one vote the chamber's own, of several of these the
 * one changed last, on a tie the one met last; of the API's two records of one vote both.
 *
 * @param inOrder  what was wanted of each vote, in the order of {@link RollCallId}
 * @param problems what could not be read or is odd, in the order in which it was met
 * @param bad      whether some of it could not be read or contradicts itself
 */
record VoteRecords<T>(List<T> inOrder, List<String> problems, boolean bad) {

    /**
     * Reads all paths, on all processors.
     *
     * @param now    what is dated later is in the future
     * @param wanted all that is kept of each vote, so that many fit in memory; called from several threads
     */
    static <T> VoteRecords<T> read(List<Path> paths, Instant now, Function<RollCall, T> wanted) throws InterruptedException {
        Map<RollCallId, VoteRecord<T>> votes = new TreeMap<>();
        List<ManyFiles.Said> said = ManyFiles.read(paths, (place, document, files) -> {
            VoteFile file;
            try {
                file = VoteFile.read(document.bytes());
            } catch (VoteFile.Unreadable e) {
                files.say(place, document.name() + ": " + e.getMessage(), true);
                return;
            }
            for (VoteFinding finding : VoteChecks.of(file.vote(), now)) {
                if (!file.chambersOwn() && finding.kind() == VoteFinding.Kind.POSITIONS_MISSING && file.vote().positions().isEmpty()) {
                    // the API has them in a second file
                    continue;
                }
                files.say(place, document.name() + ": " + file.vote().id() + " " + finding.words(), finding.kind().contradiction());
            }
            VoteRecord<T> record = VoteRecord.of(place, file, wanted);
            synchronized (votes) {
                votes.merge(file.vote().id(), record, VoteRecord::better);
            }
        });
        List<T> inOrder = new ArrayList<>(votes.size());
        votes.values().forEach(vote -> inOrder.add(vote.made(wanted)));
        return new VoteRecords<>(inOrder, said.stream().map(ManyFiles.Said::what).toList(), said.stream().anyMatch(ManyFiles.Said::bad));
    }
}
