package floorwire;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The house: who may use whom, which library lives where, and what the middle never does. ARCHITECTURE.md says why. */
class ArchitectureTest {

    /**
     * A room is a package with all below it, but for the folders that have a row: {@code feed.*} and {@code chat.*} are one room for each, and so is
     * {@code command.vote}. Nobody uses app.
     */
    static final List<Arrows> TABLE = List.of(
            row("congress, message", "nothing"),
            row("text, picture", "congress"),
            row("change", "congress, text"),
            row("audience", "message"),
            row("ledger, topic", "congress, text, change"),
            row("alert", "congress, text, change, message, picture, audience, ledger, topic"),
            row("command", "congress, text, change, message, picture, audience, ledger, topic, alert, publish"),
            row("command.vote", "congress, change, message, picture, ledger, topic, alert, publish, command"),
            row("feed", "congress, text"),
            row("feed.*", "congress, text, feed"),
            row("pipeline", "congress, text, change, message, feed, ledger, topic, audience, alert"),
            row("publish", "congress, text, change, message, audience, ledger, topic, alert"),
            row("store", "congress, text, change, message, audience, ledger, topic, alert"),
            row("chat.*", "message, audience, alert, command"),
            row("rehearsal", "congress, text"),
            row("app", "everything"));

    /** Which library may be named in which rooms only; {@code app.Wiring} alone stands for a class. */
    static final List<Library> LIBRARIES = List.of(
            new Library("JDA", List.of("net.dv8tion.."), List.of("chat.discord")),
            new Library("Bolt", List.of("com.slack.."), List.of("chat.slack")),
            new Library("SQL",
                    List.of("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "com.zaxxer..", "org.sqlite..",
                            "org.postgresql.."),
                    List.of("store", "app.Wiring")),
            new Library("Lucene", List.of("org.apache.lucene.."), List.of("topic")),
            new Library("OkHttp", List.of("okhttp3..", "okio.."), List.of("feed", "chat.discord", "chat.slack")));

    private static final String[] MIDDLE = {"floorwire.congress..", "floorwire.text..", "floorwire.change..", "floorwire.message.."};

    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("floorwire");

    @Test
    void the_house_is_not_empty() {
        assertThat(HOUSE.contain("floorwire.app.Main")).isTrue();
    }

    @Test
    void every_class_stands_in_a_room_and_uses_only_the_rooms_its_arrows_allow() {
        classes().should(followTheArrows()).check(HOUSE);
    }

    @ParameterizedTest
    @FieldSource("TABLE")
    void the_table_here_is_the_one_that_people_read(Arrows arrows) throws IOException {
        assertThat(Files.readString(Path.of("ARCHITECTURE.md"))).contains("| " + arrows.rooms + " | " + arrows.uses + " |");
    }

    @ParameterizedTest
    @FieldSource("LIBRARIES")
    void a_library_is_named_only_in_its_rooms(Library library) {
        var home = describe("its rooms", (JavaClass type) -> library.rooms.stream().anyMatch(room -> isIn(type, room)));
        noClasses().that(describe("live outside " + library.rooms, (JavaClass type) -> !home.test(type))).should().dependOnClassesThat()
                .resideInAnyPackage(library.packages.toArray(String[]::new)).allowEmptyShould(true).check(HOUSE);
    }

    @Test
    void the_middle_uses_no_library() {
        classes().that().resideInAnyPackage(MIDDLE)
                .should(onlyDependOnClassesThat(resideInAnyPackage("floorwire..", "java..", "org.jspecify..")))
                .allowEmptyShould(true).check(HOUSE);
    }

    @Test
    void the_middle_does_no_input_or_output() {
        var world = resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..");
        var values = List.of("java.net.URI", "java.io.Serializable");
        noClasses().that().resideInAnyPackage(MIDDLE).should()
                .dependOnClassesThat(describe("reach the world outside", type -> world.test(type) && !values.contains(type.getName())))
                .allowEmptyShould(true).check(HOUSE);
    }

    @Test
    void the_middle_reads_no_clock() {
        noClasses().that().resideInAnyPackage(MIDDLE).should()
                .accessTargetWhere(describe("reads a clock that nobody handed in", ArchitectureTest::readsTheClock))
                .allowEmptyShould(true).check(HOUSE);
    }

    @Test
    void every_package_says_that_nothing_is_null() {
        var silent = HOUSE.stream().map(JavaClass::getPackage).distinct().filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName).sorted().toList();
        assertThat(silent).as("packages without @NullMarked in their package-info.java").isEmpty();
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getName();
        return switch (owner.getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock", "java.time.InstantSource" -> name.startsWith("system") || name.startsWith("tick");
            case "java.util.Date" -> name.equals("<init>") && access.getDescription().contains("<init>()");
            default -> resideInAPackage("java.time..").test(owner) && name.equals("now");
        };
    }

    private static ArchCondition<JavaClass> followTheArrows() {
        return new ArchCondition<>("follow the arrows of the house") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var arrows = TABLE.stream().filter(row -> row.holds(room(type))).findFirst();
                if (arrows.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " stands in no room of the table"));
                    return;
                }
                for (var use : type.getDirectDependenciesFromSelf()) {
                    var target = use.getTargetClass().getBaseComponentType();
                    if (resideInAPackage("floorwire..").test(target) && !arrows.get().allow(room(type), room(target))) {
                        events.add(SimpleConditionEvent.violated(use,
                                room(type) + " may not use " + room(target) + ": " + use.getDescription()));
                    }
                }
            }
        };
    }

    /** {@code floorwire.feed.senate.wire} is in the room feed.senate, {@code floorwire.command.explain} in the room command. */
    private static String room(JavaClass type) {
        var parts = type.getPackageName().split("\\.", -1);
        if (parts.length < 2) {
            return "";
        }
        var folder = parts.length < 3 ? parts[1] : parts[1] + "." + parts[2];
        return TABLE.stream().anyMatch(row -> row.holds(folder)) ? folder : parts[1];
    }

    private static boolean isIn(JavaClass type, String room) {
        var name = "floorwire." + room;
        return type.getName().equals(name) || type.getName().startsWith(name + "$") || resideInAPackage(name + "..").test(type);
    }

    private static Arrows row(String rooms, String uses) {
        return new Arrows(rooms, uses);
    }

    record Arrows(String rooms, String uses) {
        boolean holds(String room) {
            return names(rooms).stream().anyMatch(name -> name.endsWith(".*") ? room.startsWith(name.substring(0, name.length() - 1))
                    : room.equals(name));
        }

        boolean allow(String from, String to) {
            return from.equals(to) || uses.equals("everything") || names(uses).contains(to);
        }

        private static List<String> names(String list) {
            return List.of(list.split(", ", -1));
        }
    }

    record Library(String name, List<String> packages, List<String> rooms) {}
}
