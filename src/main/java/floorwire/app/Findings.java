package floorwire.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that was found, for people and for programs. What sources and files say in it stands on one line and is cut. */
record Findings(List<Finding> all) {

    private static final int LONGEST = 400;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** 2 if something here must be mended, else 3 if a source does not do what it should, else 0. */
    int exit() {
        return all.stream().filter(finding -> finding.level() == Finding.Level.TROUBLE).map(finding -> finding.group().exit())
                .filter(exit -> exit != Main.OK).min(Comparator.naturalOrder()).orElse(Main.OK);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        Optional<Finding.Group> group = Optional.empty();
        for (Finding finding : all) {
            if (!group.equals(Optional.of(finding.group()))) {
                group = Optional.of(finding.group());
                lines.add((lines.isEmpty() ? "" : "\n") + finding.group().title());
            }
            lines.add("  " + finding.level().sign() + " " + shown(finding.what()) + ": " + shown(finding.found()));
            finding.then().ifPresent(then -> lines.add("      → " + shown(then)));
        }
        long troubles = count(Finding.Level.TROUBLE);
        long warnings = count(Finding.Level.WARNING);
        lines.add("\n" + (troubles == 0 ? "No trouble" : troubles == 1 ? "1 trouble" : troubles + " troubles")
                + (warnings == 0 ? "" : warnings == 1 ? ", 1 thing to know (!)" : ", " + warnings + " things to know (!)") + ".");
        return String.join("\n", lines);
    }

    private long count(Finding.Level level) {
        return all.stream().filter(finding -> finding.level() == level).count();
    }

    /** One object: {@code exit}, and {@code findings} with {@code group, level, what, found, then}. */
    String json() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("exit", exit());
        ArrayNode list = root.putArray("findings");
        for (Finding finding : all) {
            ObjectNode one = list.addObject().put("group", finding.group().name().toLowerCase(Locale.ROOT))
                    .put("level", finding.level().name().toLowerCase(Locale.ROOT)).put("what", shown(finding.what()))
                    .put("found", shown(finding.found()));
            finding.then().ifPresent(then -> one.put("then", shown(then)));
        }
        return root.toString();
    }

    private static String shown(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }
}
