package floorwire.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import floorwire.audience.Channel;
import floorwire.audience.Installation;
import floorwire.audience.Installations;

/** What is wrong with the places that posts go to. A workspace is told of its own, and whoever runs this how many there are. */
public final class PlaceTroubles {

    private static final String CONSOLE = "console";

    private final Installations installations;
    private final Map<String, String> places;

    /** @param places what is wrong with a place as it is set up, by its name; may change */
    public PlaceTroubles(Installations installations, Map<String, String> places) {
        this.installations = installations;
        this.places = places;
    }

    /** Whose affairs alone are told there: where whoever runs this asks, at the console or a shell, all workspaces' are. */
    static Optional<String> guest(Optional<Channel> asked) {
        return asked.filter(channel -> !CONSOLE.equals(channel.ref().platform())).map(Channel::workspace);
    }

    List<String> lines(Optional<Channel> channel) {
        List<Installation> all = installations.all();
        Stream<String> setUp = places.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(place -> place.getKey() + ": " + place.getValue() + "; `doctor` says what to do");
        Stream<String> own = all.stream().filter(one -> channel.map(Channel::workspace).filter(one.workspace()::equals).isPresent())
                .flatMap(PlaceTroubles::wrong).map(wrong -> "This workspace: " + wrong);
        long troubled = all.stream().filter(one -> one.ended().isEmpty() && one.trouble().isPresent()).count();
        long out = all.stream().filter(one -> one.ended().isPresent()).count();
        Stream<String> others = troubled + out == 0 || guest(channel).isPresent() ? Stream.empty()
                : Stream.of("Workspaces: " + all.size() + ", of which " + out + " removed the app and " + troubled
                        + (troubled == 1 ? " has" : " have") + " a token with trouble; `doctor` names them");
        return Stream.concat(Stream.concat(setUp, own), others).toList();
    }

    private static Stream<String> wrong(Installation one) {
        return one.ended().map(Installation.End::reason).or(one::trouble).stream();
    }
}
