package floorwire.alert;

import java.util.List;
import java.util.Optional;

import floorwire.congress.Bill;
import floorwire.congress.DefenseAct;
import floorwire.congress.Title;
import floorwire.ledger.BillTexts;
import floorwire.ledger.Ledger;
import floorwire.topic.LawSection;

/** The sections of laws that provisions became, by the texts of laws that were read: what later measures can amend or repeal. */
public final class EnactedLaws {

    private EnactedLaws() {}

    public static List<LawSection> of(Ledger ledger, BillTexts texts) {
        return texts.enacted().stream().filter(stand -> !stand.step().section().isEmpty()).map(stand -> {
            Bill bill = ledger.believed(stand.bill()).bill();
            return new LawSection(stand.step().provision(), stand.step().text().id(), stand.step().section(), Optional.empty(),
                    DefenseAct.fiscalYear(bill), bill.titles().stream().filter(title -> title.kind() == Title.Kind.SHORT)
                            .map(Title::text).filter(title -> title.contains("Act")).distinct().toList());
        }).distinct().toList();
    }
}
