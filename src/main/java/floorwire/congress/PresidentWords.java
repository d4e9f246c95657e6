package floorwire.congress;

import java.util.Optional;

/** Words of presentation, signature, veto and law. Codes are of little help: {@code E30000} and {@code 36000} stand on several of them. */
final class PresidentWords {

    private PresidentWords() {}

    static Optional<ActionKind> kind(String words) {
        if ((words.startsWith("presented to ") && words.contains("president")) || words.startsWith("measure presented to president")) {
            return Optional.of(ActionKind.PRESENTED);
        }
        if (words.startsWith("signed by ") && words.contains("president")) {
            return Optional.of(ActionKind.SIGNED);
        }
        if (words.startsWith("vetoed by ") || words.startsWith("pocket veto")) {
            return Optional.of(ActionKind.VETOED);
        }
        if ((words.contains("archivist") && words.contains("unsigned"))
                || (words.startsWith("became law without") && words.contains("signature"))) {
            return Optional.of(ActionKind.UNSIGNED);
        }
        if (words.startsWith("became public law") || words.startsWith("became private law") || words.startsWith("public law")
                || words.startsWith("private law")) {
            return Optional.of(ActionKind.LAW_NUMBER);
        }
        // older files say so when both chambers have agreed on one text, days before the paper reaches the President
        return words.startsWith("cleared for white house") ? Optional.of(ActionKind.MESSAGE) : Optional.empty();
    }
}
