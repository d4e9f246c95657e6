package floorwire.app;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import floorwire.command.Zones;
import floorwire.feed.ApiKey;
import floorwire.feed.congressgov.Refusal;
import floorwire.store.Checkup;
import floorwire.store.StoreException;

/** The questions of {@code init}, in order; each is asked again until its answer can be used. */
final class Interview {

    /** Where posts can go. One that does not work yet is not offered. */
    private static final List<Place> PLACES = List.of(new Place("console", "this terminal, or standard output where none is"));

    private record Place(String name, String meaning) {}

    /** Asks the source whether it takes a key, and says what came of it. */
    @FunctionalInterface
    interface KeyCheck {
        List<Finding> check(ApiKey key) throws InterruptedException;
    }

    private final Dialogue dialogue;
    private final KeyCheck check;
    private final ZoneId machine;
    private final Map<Setting, String> answers = new EnumMap<>(Setting.class);

    Interview(Dialogue dialogue, KeyCheck check, ZoneId machine) {
        this.dialogue = dialogue;
        this.check = check;
        this.machine = machine;
    }

    /** What is to be set; empty if they would rather not write it. */
    Optional<Map<Setting, String>> run(String file) throws InterruptedException {
        dialogue.say("Five questions; return takes what stands in brackets, Ctrl-C ends and writes nothing.\n");
        String place = place();
        key();
        contact();
        zone();
        database();
        dialogue.say("\n  posts go to      " + place);
        dialogue.say("  Congress.gov key " + (answers.containsKey(Setting.CONGRESS_KEY) ? "set" : "none: GovInfo alone"));
        dialogue.say("  contact          " + answers.getOrDefault(Setting.CONTACT, "none"));
        dialogue.say("  time zone        " + answers.get(Setting.ZONE));
        dialogue.say("  database         " + Checkup.address(answers.getOrDefault(Setting.DATABASE_URL, "")));
        return dialogue.agree("\nWrite " + file + ", readable by you alone?", true) ? Optional.of(Map.copyOf(answers)) : Optional.empty();
    }

    private String place() {
        for (int i = 0; i < PLACES.size(); i++) {
            dialogue.say("  " + (i + 1) + "  " + PLACES.get(i).name() + ": " + PLACES.get(i).meaning());
        }
        while (true) {
            String answer = dialogue.ask("1. Where shall posts go? [1] ");
            String meant = answer.isEmpty() ? "1" : answer;
            for (int i = 0; i < PLACES.size(); i++) {
                if (meant.equals(Integer.toString(i + 1)) || meant.equalsIgnoreCase(PLACES.get(i).name())) {
                    return PLACES.get(i).name();
                }
            }
            dialogue.say("  There is no other place yet: " + String.join(", ", PLACES.stream().map(Place::name).toList()) + ".");
        }
    }

    private void key() throws InterruptedException {
        while (true) {
            String typed = dialogue.askHidden("2. Key of the Congress.gov API (not shown; free at " + Refusal.SIGN_UP
                    + ") [none: GovInfo alone] ");
            if (typed.isEmpty()) {
                return;
            }
            try {
                ApiKey key = new ApiKey(typed);
                if (!dialogue.agree("   Check it now, with one request?", true) || taken(key)) {
                    answers.put(Setting.CONGRESS_KEY, typed);
                    return;
                }
            } catch (IllegalArgumentException wrong) {
                dialogue.say("  " + wrong.getMessage() + ".");
            }
        }
    }

    private boolean taken(ApiKey key) throws InterruptedException {
        List<Finding> findings = check.check(key);
        for (Finding finding : findings) {
            dialogue.say(
                    "   " + finding.level().sign() + " " + finding.found() + finding.then().map(then -> "\n     → " + then).orElse(""));
        }
        return findings.stream().noneMatch(finding -> finding.level() == Finding.Level.TROUBLE)
                || dialogue.agree("   Keep it all the same?", false);
    }

    private void contact() {
        while (true) {
            String typed = dialogue.ask("3. Whom may the sources write to? A mail address or page, sent with each request [nobody] ");
            if (typed.isEmpty()) {
                return;
            }
            Optional<String> contact = Contact.read(typed);
            if (contact.isPresent()) {
                answers.put(Setting.CONTACT, contact.get());
                return;
            }
            dialogue.say("  A mail address such as ops@example.org, or a page such as https://example.org/contact.");
        }
    }

    private void zone() {
        ZoneId usual = Zones.usual(machine);
        while (true) {
            String typed = dialogue.ask("4. Time zone of posts [" + usual + "] ");
            Optional<ZoneId> zone = typed.isEmpty() ? Optional.of(usual) : Zones.read(typed);
            if (zone.isPresent()) {
                answers.put(Setting.ZONE, zone.get().getId());
                return;
            }
            Optional<ZoneId> meant = Zones.meant(typed);
            dialogue.say("  There is no time zone \"" + typed + "\"" + meant.map(id -> ": did you mean " + id + "?")
                    .orElse(". They go America/Chicago."));
            usual = meant.orElse(usual);
        }
    }

    private void database() {
        while (true) {
            String typed = dialogue.ask("5. Database [" + Setting.DATABASE_URL.fallback() + "] ");
            String url = typed.isEmpty() ? Setting.DATABASE_URL.fallback() : typed;
            try {
                Checkup.address(url);
                answers.put(Setting.DATABASE_URL, url);
                return;
            } catch (StoreException wrong) {
                dialogue.say("  " + String.valueOf(wrong.getMessage()).replaceFirst("^--database", "A database"));
            }
        }
    }
}
