package floorwire.feed.senate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.congress.BillId;
import floorwire.congress.PrintedMeasure;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteDocument;
import floorwire.congress.VoteMatter;
import floorwire.feed.XmlElement;

/**
 * What a Senate vote is about. On an amendment the document has the type {@code S.Amdt.} and no number, and the measure stands only in
 * {@code amendment_to_document_number}; some files of 1992, 1998 and 2003 leave even that out, and only the question in full has it.
 */
final class LisMatter {

    private static final Pattern TO_MEASURE = Pattern.compile(" to ((?:H|S)\\.[A-Za-z. ]{0,12}?\\d{1,6})\\b");
    private static final int LONGEST = 2_000;

    private LisMatter() {}

    static VoteMatter of(XmlElement root, int congress) {
        List<VoteDocument> documents = new ArrayList<>();
        root.all("document").forEach(document -> document(document, congress).ifPresent(documents::add));
        List<VoteAmendment> amendments = root.all("amendment").stream().flatMap(one -> amendment(one, congress).stream()).toList();
        return new VoteMatter(bill(root, congress, documents, amendments), amendments.stream().findFirst(), List.copyOf(documents));
    }

    /** What an amendment amends, else the document; none where several are voted on at once. */
    private static Optional<BillId> bill(XmlElement root, int congress, List<VoteDocument> documents, List<VoteAmendment> amendments) {
        Set<BillId> bills = new LinkedHashSet<>();
        amendments.forEach(one -> PrintedMeasure.bill(one.target(), congress).ifPresent(bills::add));
        if (bills.isEmpty()) {
            documents.forEach(document -> document.bill().ifPresent(bills::add));
        }
        if (bills.isEmpty() && amendments.stream().anyMatch(one -> one.target().isEmpty())) {
            String question = root.text("vote_question_text");
            Matcher measure = TO_MEASURE.matcher(question.length() <= LONGEST ? question : question.substring(0, LONGEST));
            while (measure.find()) {
                PrintedMeasure.bill(measure.group(1), congress).ifPresent(bills::add);
            }
        }
        return bills.size() == 1 ? Optional.of(bills.iterator().next()) : Optional.empty();
    }

    private static Optional<VoteDocument> document(XmlElement document, int congress) {
        String type = document.text("document_type");
        String number = document.text("document_number");
        if (type.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        // some old files do not print the Congress
        int of = document.text("document_congress").isEmpty() ? congress : LisNumbers.required(document, "document_congress");
        return Optional.of(new VoteDocument(of < 1 || of > 999 ? congress : of, type, number, document.text("document_name"),
                document.text("document_title")));
    }

    private static Optional<VoteAmendment> amendment(XmlElement amendment, int congress) {
        String number = amendment.text("amendment_number");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VoteAmendment(PrintedMeasure.amendment(number, congress), number,
                PrintedMeasure.amendment(amendment.text("amendment_to_amendment_number"), congress),
                PrintedMeasure.amendment(amendment.text("amendment_to_amendment_to_amendment_number"), congress),
                amendment.text("amendment_to_document_number"), "", amendment.text("amendment_purpose")));
    }
}
