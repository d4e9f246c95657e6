package floorwire.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.audience.Wishes;
import floorwire.congress.Congress;
import floorwire.congress.District;
import floorwire.congress.Legislator;
import floorwire.congress.Members;
import floorwire.congress.States;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.message.PlainText;

/** {@code follow settings threads}, {@code friday} and {@code mention}: what a channel's managers wish beyond its zone and loudness. */
final class FollowWishes {

    private static final String CONSOLE = "console";
    private static final String SLACK = "slack";
    /** A role as Discord writes a mention of it, or its id alone: a snowflake has 17 to 20 digits. */
    private static final Pattern ROLE = Pattern.compile("<@&(\\d{17,20})>|(\\d{17,20})");
    /** A user group as Slack writes a mention of it, or its id alone. */
    private static final Pattern GROUP = Pattern.compile("<!subteam\\^(S[A-Z0-9]{7,14})(?:\\|[^>]*)?>|(S[A-Z0-9]{7,14})");
    private static final Pattern EVERYBODY = Pattern.compile("(?i)@?\\s*(everyone|here|channel|all)");
    private static final Pattern PERSON = Pattern.compile("<@!?\\d+>");

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L} .'’-]*");
    private static final int LONGEST_NAME = 40;
    private static final int MOST_MEMBERS = 12;

    private final Following following;

    FollowWishes(Following following) {
        this.following = following;
    }

    /** One line for each, for {@code follow settings} alone. */
    List<String> said(Channel channel) {
        Wishes wishes = channel.wishes();
        return List.of("Threads: " + switch (wishes.layout()) {
            case FLAT -> !following.threads().test(channel.ref().platform()) ? "none on this platform; each post stands by itself"
                    : "off; each post stands by itself";
            case THREADS -> "on; one thread a bill under its first post, and milestones in the channel too";
            case FORUM -> "a forum; one post a bill, and what follows below it";
        }, "Friday line: " + (wishes.friday() ? "on; " : "off; a line each ") + friday(channel)
                + (wishes.friday() ? "" : ", also when nothing happened"),
                "Mention: "
                        + wishes.mention().map(id -> "the " + kind(channel) + " with the id " + id + ", for milestones").orElse("nobody"),
                "Members: " + (wishes.members().isEmpty() ? "none; a roll call's post can name how yours voted"
                        : "roll calls name how " + String.join(", ", wishes.members()) + " voted"));
    }

    List<Block.Offer> offers(Channel channel) {
        Wishes wishes = channel.wishes();
        boolean threads = wishes.layout() != Layout.FORUM && following.threads().test(channel.ref().platform());
        Block.Offer friday = wishes.friday() ? new Block.Offer("No Friday line", "follow settings friday off")
                : new Block.Offer("A Friday line", "follow settings friday on");
        Block.Offer thread = wishes.layout() == Layout.THREADS ? new Block.Offer("No threads", "follow settings threads off")
                : new Block.Offer("A thread a bill", "follow settings threads on");
        Optional<Block.Offer> mention = wishes.mention().map(role -> new Block.Offer("Mention nobody", "follow settings mention off"));
        return Stream.of(Optional.of(friday), Optional.of(thread).filter(offer -> threads), mention)
                .flatMap(Optional::stream).toList();
    }

    private static String friday(Channel channel) {
        return "Friday at 9 am, " + Zones.spoken(channel.zone());
    }

    /** Answers if the setting is one of these. */
    Optional<Answer> answer(Invocation invocation, Channel channel, String name, String value) {
        return switch (name) {
            case "threads" -> Optional.of(onOff(value).map(on -> threads(invocation, channel, on)).orElseGet(() -> which(name)));
            case "friday" -> Optional.of(onOff(value).map(on -> friday(invocation, channel, on)).orElseGet(() -> which(name)));
            case "mention" -> Optional.of(mention(invocation, channel, value));
            case "members" -> Optional.of(members(invocation, channel, value));
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> onOff(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "on", "yes" -> Optional.of(true);
            case "off", "no", "none" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Answer which(String name) {
        return Answer.no("On or off?", "`follow settings " + name + " on`, or `follow settings " + name + " off`. `follow settings` shows"
                + " what is chosen.");
    }

    private Answer threads(Invocation invocation, Channel channel, boolean on) {
        if (channel.wishes().layout() == Layout.FORUM) {
            return Answer.no("This channel is a forum and stays one.", "Each bill has one post there, and what follows comes below it.");
        }
        if (on && !following.threads().test(channel.ref().platform())) {
            return Answer.no("There are no threads on this platform.", "Each post stands by itself.");
        }
        keep(invocation, channel, channel.wishes().laidOut(on ? Layout.THREADS : Layout.FLAT), "threads " + (on ? "on" : "off"));
        return Answer.of(on ? Message.lines("From now on each bill has one thread in " + channel.said() + ".",
                "What follows on a bill goes under its first post, which is kept at the present state; milestones also reach the channel.")
                : Message.lines("From now on each post stands by itself in " + channel.said() + ".", "What is in threads stays there."));
    }

    private Answer friday(Invocation invocation, Channel channel, boolean on) {
        Channel now = channel.wishing(channel.wishes().onFridays(on));
        keep(invocation, channel, now.wishes(), "friday " + (on ? "on" : "off"));
        Instant instant = following.clock().instant();
        return Answer.of(on ? Message.lines("From now on a line comes to " + channel.said() + " each " + friday(channel)
                + ", also when nothing happened.", "Today it would be: \"This week: " + following.bulletins().life(now, instant) + "\"")
                : Message.lines("No Friday line in " + channel.said() + " any more.",
                        "New cosponsors still come as one line on Friday morning, where there are any."));
    }

    private static boolean onSlack(Channel channel) {
        return channel.ref().platform().equals(SLACK);
    }

    /** What its platform calls people who are mentioned together. */
    private static String kind(Channel channel) {
        return onSlack(channel) ? "user group" : "role";
    }

    private Answer mention(Invocation invocation, Channel channel, String value) {
        if (channel.ref().platform().equals(CONSOLE)) {
            return Answer.no("On the console nobody can be mentioned.", "Posts are printed, and that is all.");
        }
        if (value.equalsIgnoreCase("off") || value.equalsIgnoreCase("nobody") || value.equalsIgnoreCase("none")) {
            keep(invocation, channel, channel.wishes().mentioning(Optional.empty()), "mention off");
            return Answer.of(Message.lines("Posts in " + channel.said() + " mention nobody."));
        }
        boolean slack = onSlack(channel);
        Matcher role = (slack ? GROUP : ROLE).matcher(value);
        String kind = kind(channel);
        String id = role.matches() ? Optional.ofNullable(role.group(1)).orElseGet(() -> role.group(2)) : "";
        // on Discord the role with the server's own id is @everyone
        if (EVERYBODY.matcher(value).matches() || (!id.isEmpty() && channel.workspace().endsWith(":" + id))) {
            return Answer.no("Everybody at once is never mentioned.",
                    "Make a " + kind + " that people choose for themselves, and name that: `follow"
                            + " settings mention @" + kind.replace(' ', '-') + "`.");
        }
        if (id.isEmpty()) {
            return Answer.no(
                    value.isEmpty() ? "Mention which " + kind + "?"
                            : PERSON.matcher(value).matches() ? "One person is not mentioned; a " + kind + " can be."
                                    : Typed.quote(value) + " is no " + kind + ".",
                    "Choose the " + kind + " from the list that appears when you type @, or give its id: `follow settings mention "
                            + (slack ? "S0123ABCD" : "123456789012345678") + "`; `follow settings mention off` mentions nobody.");
        }
        keep(invocation, channel, channel.wishes().mentioning(Optional.of(id)), "mention " + id);
        return Answer.of(
                Message.of(new Block.Headline("Milestones in " + channel.said() + " now mention the " + kind + " with the id " + id + "."),
                        new Block.Line("It is for milestones only: votes, passage, law, new matches. Nothing else mentions anybody."),
                        new Block.Offers(List.of(new Block.Offer("Mention nobody", "follow settings mention off")))));
    }

    /** States by their letters or names, districts, members by surname. */
    private Answer members(Invocation invocation, Channel channel, String value) {
        if (value.equalsIgnoreCase("off") || value.equalsIgnoreCase("none")) {
            keep(invocation, channel, channel.wishes().naming(List.of()), "members off");
            return Answer.of(Message.lines("Roll calls in " + channel.said() + " name nobody of yours any more."));
        }
        Members known = following.members().get();
        LocalDate today = following.clock().instant().atZone(Congress.WASHINGTON).toLocalDate();
        List<String> names = Arrays.stream(value.split("[,;]")).map(PlainText::clean).map(String::strip).filter(name -> !name.isEmpty())
                .map(name -> States.code(name).or(() -> District.parse(name).map(typed -> known.meant(typed, today).code())).orElse(name))
                .distinct().toList();
        Optional<String> odd = names.stream().filter(name -> District.parse(name).isEmpty())
                .filter(name -> name.length() > LONGEST_NAME || !NAME.matcher(name).matches()).findFirst();
        if (names.isEmpty() || names.size() > MOST_MEMBERS || odd.isPresent()) {
            return Answer.no(
                    names.isEmpty() ? "Whose votes?"
                            : odd.map(name -> Typed.quote(name) + " is neither a state nor a district nor a surname.")
                                    .orElse("That is " + names.size() + " names, and " + MOST_MEMBERS + " is the most."),
                    "For example: `follow settings members PA`, or `follow settings members PA-12, Massie, Lee`; `follow settings members off`"
                            + " names nobody.");
        }
        Optional<String> nobody = known.size() == 0 ? Optional.empty()
                : names.stream().filter(name -> States.code(name).isEmpty() && District.parse(name).isEmpty())
                        .filter(name -> !surnames(known, today).containsKey(Members.plain(name))).findFirst();
        if (nobody.isPresent()) {
            return nobody(nobody.get(), names, surnames(known, today));
        }
        Optional<District> none = names.stream().flatMap(name -> District.parse(name).stream())
                .filter(seat -> known.lastDistrict(seat.state(), today).orElse(Integer.MAX_VALUE) < seat.number()).findFirst();
        if (none.isPresent()) {
            return noSeat(none.get(), known.lastDistrict(none.get().state(), today).orElse(0));
        }
        keep(invocation, channel, channel.wishes().naming(names), "members " + String.join(", ", names));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("Roll calls in " + channel.said() + " now name how " + String.join(", ", names) + " voted."));
        blocks.add(new Block.Line(
                "A state is all of its members; a district whoever holds it on the day of the vote; a surname everybody of that"
                        + " name."));
        names.stream().flatMap(name -> District.parse(name).stream())
                .forEach(district -> blocks.add(new Block.Line(district.code() + ": " + holder(district, known, today))));
        blocks.add(new Block.Offers(List.of(new Block.Offer("Name nobody", "follow settings members off"))));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    /** Of who sits now, as they are compared and as they are written. */
    private static Map<String, String> surnames(Members known, LocalDate today) {
        return known.all().stream().filter(one -> one.termOn(today).isPresent())
                .collect(Collectors.toMap(one -> Members.plain(one.last()), Legislator::last, (one, other) -> one, TreeMap::new));
    }

    private static Answer nobody(String name, List<String> names, Map<String, String> surnames) {
        String last = Members.plain(name.substring(name.lastIndexOf(' ') + 1));
        Optional<String> near = Optional.ofNullable(surnames.get(last)).or(() -> Nearest.of(last, surnames.keySet()).map(surnames::get));
        String said = name.length() <= 2 ? " is no state, and nobody on the list of members has it as a surname."
                : " is no state, no district, and the surname of nobody who sits now by the list of members.";
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(Typed.quote(name) + said));
        blocks.add(new Block.Line(
                "Nothing was changed. Who is newly seated is on the list days to weeks later; a state or a district names them at"
                        + " once: `follow settings members PA`, `follow settings members PA-12`."));
        near.filter(one -> name.length() > 2).ifPresent(one -> blocks.add(new Block.Offers(List.of(new Block.Offer("Meant " + one,
                "follow settings members " + names.stream().map(other -> other.equals(name) ? one : other)
                        .collect(Collectors.joining(", ")))))));
        return new Answer(false, new Message(List.copyOf(blocks)), List.of());
    }

    private static Answer noSeat(District asked, int last) {
        return Answer.no(States.name(asked.state()) + " has no " + Congress.ordinal(asked.number()) + " district on the list of members: "
                + (last == 0 ? "it has one seat, at large." : "the last is its " + Congress.ordinal(last) + "."),
                "Nothing was changed. `member " + asked.state() + "` shows who sits for it; `follow settings members "
                        + new District(asked.state(), last).code() + "` names who holds that seat.");
    }

    private static String holder(District district, Members known, LocalDate today) {
        if (known.size() == 0) {
            return "the list of members has not been read yet; until it is, posts name nobody for a district.";
        }
        List<Members.Holder> held = known.holding(district, today);
        return held.isEmpty()
                ? "the list of members has nobody for it now; posts name whoever is seated. `member " + district.state()
                        + "` shows the state's seats."
                : "now " + held.stream().map(one -> one.who().named(one.term(), today)).collect(Collectors.joining(", "));
    }

    private void keep(Invocation invocation, Channel channel, Wishes wishes, String what) {
        following.keep(invocation, channel.wishing(wishes), "follow settings " + what);
    }

    /** The settings there are, for one that is none. */
    static String names() {
        return "`follow settings threads on`, and so friday on, mention @name, members PA: each also off";
    }

    /** What the default loudness brings, in a sentence. */
    static String milestones() {
        return "Milestones: reports, votes, passage, law, new matches; new cosponsors come as one line on Friday morning.";
    }
}
